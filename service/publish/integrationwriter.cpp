#include "service/publish/integrationwriter.h"

#include "common/base/errorcodes.h"
#include "common/model/states.h"
#include "service/markup/render.h"
#include "service/markup/text.h"
#include "service/publish/homepage.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maximumOutline = 80;

// Bumped when the same answers give other bytes.
constexpr int sourceVersion = 1;
constexpr int assetsVersion = 1;
constexpr int homeVersion = 1;
constexpr int llmsVersion = 1;
constexpr int manifestVersion = 1;

bool hasSourcePage(const FileInfo &file)
{
    if (file.binary || file.vendored)
        return false;
    switch (file.role) {
    case FileRole::Source:
    case FileRole::Test:
    case FileRole::Example:
    case FileRole::Prose:
    case FileRole::Build:
    case FileRole::Config:
        return true;
    case FileRole::Data:
    case FileRole::Other:
        return false;
    }
    Q_UNREACHABLE();
}

UnitSpec unitOf(const QString &kind, int version, const QString &subject, const QString &title,
    const QString &path, int order)
{
    UnitSpec unit;
    unit.id.value = u"integration/"_s % kind % (subject.isEmpty() ? QString() : QString(u'/' % subject));
    unit.kind = kind;
    unit.version = version;
    unit.subject = subject;
    unit.title = title;
    unit.primaryPath = path;
    unit.order = order;
    return unit;
}

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

UnitOutput sourcePage(const UnitSpec &unit, const ModelView &view)
{
    const QStringList departments = view.departments();
    const std::optional<FileInfo> file = view.file(unit.subject);
    markup::SourceExtras extras;
    if (file && file->hasApi && departments.contains(slug(Department::Development)))
        extras.apiPage = markup::apiPagePath(unit.subject);
    if (file && file->role != FileRole::Prose)
        extras.outline = outlineOf(view, unit.subject);
    const markup::RenderContext context{ view.projectName(), {}, departments };
    const QByteArray html = markup::renderSource(
        unit.subject, file ? file->language : QString(), view.content(unit.subject), context, extras);
    return { { { unit.primaryPath, unit.title, html } }, {} };
}

UnitOutput assets()
{
    return { { { u"site/assets/site.css"_s, u"Style sheet"_s, markup::siteStyleSheet() },
                 { u"site/assets/site.js"_s, u"Script"_s, markup::siteScript() } },
        {} };
}

UnitOutput home(const ModelView &view)
{
    UnitOutput output;
    const markup::Page page = homePage(view);
    output.documents.append({ page.path, page.title, page });
    for (const markup::Page &index : missingIndexPages(view))
        output.documents.append({ index.path, index.title, index });
    return output;
}

UnitOutput llms(const UnitSpec &unit, const ModelView &view)
{
    QString text = u"# "_s % markup::escapeMarkdown(view.projectName()).trimmed() % u'\n';
    if (const auto introduction = introductionOf(view))
        text += u"\n> "_s % markup::escapeMarkdown(introduction->text).trimmed() % u'\n';
    for (const QString &department : view.departments()) {
        const auto known = departmentFromSlug(department);
        text += u"\n## "_s % (known ? displayName(*known) : department) % u"\n\n"_s;
        for (const PublishedDocument &document : documentsOf(view, department))
            text += u"- ["_s % markup::escapeMarkdown(document.title).trimmed() % u"]("_s
                % markup::percentEncoded(document.path) % u")\n"_s;
    }
    return { { { unit.primaryPath, unit.title, text.toUtf8() } }, {} };
}

QJsonObject manifestEntry(
    const QString &path, const QString &title, const QString &department, const QString &kind)
{
    QJsonObject entry{ { u"path"_s, path }, { u"title"_s, title }, { u"kind"_s, kind } };
    if (!department.isEmpty())
        entry.insert(u"department"_s, department);
    if (path.endsWith(".md"_L1))
        entry.insert(u"html"_s, markup::sitePathOf(path));
    return entry;
}

UnitOutput manifest(const UnitSpec &unit, const QList<UnitSpec> &own, const ModelView &view)
{
    QMap<QString, QJsonObject> entries; // by path: the order of the file
    for (const PublishedDocument &document : view.documents())
        entries.insert(
            document.path, manifestEntry(document.path, document.title, document.department, document.kind));
    for (const UnitSpec &spec : own) {
        if (spec.kind != unit.kind)
            entries.insert(spec.primaryPath, manifestEntry(spec.primaryPath, spec.title, {}, spec.kind));
    }
    for (const markup::Page &page : missingIndexPages(view))
        entries.insert(page.path, manifestEntry(page.path, page.title, page.departmentSlug, u"index"_s));
    QJsonArray documents;
    for (const QJsonObject &entry : std::as_const(entries))
        documents.append(entry);
    const QJsonObject root{ { u"generator"_s, QString(u"TARS "_s % QLatin1StringView(TARS_VERSION)) },
        { u"project"_s, view.projectName() }, { u"documents"_s, documents } };
    return { { { unit.primaryPath, unit.title, QJsonDocument(root).toJson(QJsonDocument::Indented) } }, {} };
}

} // namespace

QList<UnitSpec> IntegrationWriter::plan(const ModelView &view) const
{
    QList<UnitSpec> units;
    markup::PathClaims claims;
    for (const FileInfo &file : view.files()) {
        if (hasSourcePage(file))
            units += unitOf(u"source"_s, sourceVersion, file.path, file.path,
                claims.claim(markup::sourcePagePath(file.path)), 0);
    }
    units += unitOf(u"assets"_s, assetsVersion, {}, u"Style sheet"_s, u"site/assets/site.css"_s, 0);
    units += unitOf(u"home"_s, homeVersion, {}, view.projectName(), u"index.md"_s, 1);
    units += unitOf(u"llms"_s, llmsVersion, {}, u"Documents for language models"_s, u"llms.txt"_s, 1);
    units += unitOf(u"manifest"_s, manifestVersion, {}, u"Manifest"_s, u"manifest.json"_s, 9);
    return units;
}

Result<UnitOutput> IntegrationWriter::write(
    const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Cancelled"_s, {} };
    if (unit.kind == "source"_L1)
        return sourcePage(unit, view);
    if (unit.kind == "assets"_L1)
        return assets();
    if (unit.kind == "home"_L1)
        return home(view);
    if (unit.kind == "llms"_L1)
        return llms(unit, view);
    if (unit.kind == "manifest"_L1)
        return manifest(unit, plan(view), view);
    return Error{ errc::badData, u"Integration has no such unit: "_s % unit.id.value,
        { { u"unit"_s, unit.id.value } } };
}

} // namespace tars
