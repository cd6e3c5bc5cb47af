#include "service/publish/sourcepages.h"

#include "service/markup/highlight.h"
#include "service/markup/render.h"
#include "service/markup/text.h"

#include <algorithm>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maximumOutline = 80;
constexpr qsizetype mostLinkedNames = 150; ///< that a page looks up, in the order of the text

// What a reader looks for in a file: types and functions; members only where the list stays short.
QList<std::pair<QString, int>> outlineOf(const ModelView &view, const QString &path)
{
    static const QSet<QString> types{ u"class"_s, u"struct"_s, u"union"_s, u"interface"_s, u"trait"_s,
        u"enum"_s, u"concept"_s, u"module"_s };
    static const QSet<QString> functions{ u"function"_s, u"operator"_s };
    static const QSet<QString> members{ u"method"_s, u"constructor"_s, u"signal"_s, u"slot"_s };
    const QList<Symbol> symbols = view.symbols(path);
    if (symbols.isEmpty())
        return {};
    const QHash<int, Position> positions = view.positions(path);
    const auto collect = [&](bool withMembers, bool withFunctions) {
        QList<std::pair<QString, int>> outline;
        for (const Symbol &symbol : symbols) {
            const int line = positions.value(symbol.index).line;
            const bool shown = types.contains(symbol.kind)
                || (withFunctions && functions.contains(symbol.kind))
                || (withMembers && members.contains(symbol.kind));
            const bool again = !outline.isEmpty() && outline.last().first == symbol.name;
            if (shown && symbol.definition && line > 0 && !again)
                outline.append({ symbol.name, line });
        }
        return outline;
    };
    QList<std::pair<QString, int>> outline = collect(true, true);
    if (outline.size() > maximumOutline)
        outline = collect(false, true);
    if (outline.size() > maximumOutline)
        outline = collect(false, false);
    if (outline.size() > maximumOutline)
        return {};
    std::stable_sort(
        outline.begin(), outline.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return outline;
}

/// Where a name is explained, if it can only be one thing.
std::optional<QString> explanationOf(const ModelView &view, const QString &name)
{
    static const QSet<QString> plain{ u"field"_s, u"enumerator"_s, u"namespace"_s, u"package"_s, u"module"_s,
        u"constructor"_s, u"destructor"_s };
    std::optional<SymbolTarget> found;
    for (const SymbolTarget &target : view.lookup(name)) {
        if (plain.contains(target.kind))
            continue;
        if (found && found->qualifiedName != target.qualifiedName)
            return std::nullopt;
        if (!found)
            found = target;
    }
    if (!found || !found->hasApi)
        return std::nullopt;
    return markup::apiPagePath(found->file) % u'#' % markup::symbolAnchor(found->qualifiedName);
}

} // namespace

UnitOutput sourcePages(const UnitSpec &unit, const ModelView &view)
{
    const std::optional<FileInfo> file = view.file(unit.subject);
    const bool documented = view.departments().contains(slug(Department::Development));
    const QByteArray content = view.content(unit.subject);
    markup::SourceExtras extras;
    if (file && file->hasApi && documented)
        extras.apiPage = markup::apiPagePath(unit.subject);
    if (file && file->role != FileRole::Prose) {
        extras.outline = outlineOf(view, unit.subject);
        if (documented)
            for (const QString &name : markup::namesIn(file->language, QString::fromUtf8(content), mostLinkedNames))
                if (const auto target = explanationOf(view, name))
                    extras.links.append({ name, *target });
    }
    const markup::RenderContext context{ view.projectName(), {} };
    UnitOutput output;
    for (const auto &[path, html] : markup::renderSource(
             unit.subject, file ? file->language : QString(), content, context, extras))
        output.documents.append({ path, unit.title, html });
    return output;
}

} // namespace tars
