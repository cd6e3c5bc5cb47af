#include "service/departments/development/linker.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/development/kinds.h"
#include "service/departments/development/prosereference.h"
#include "service/departments/development/symbollinks.h"
#include "service/markup/text.h"

#include <algorithm>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
QString separatorOf(const QString &language)
{
    return language == "C++"_L1 || language == "C"_L1 || language == "Rust"_L1 ? u"::"_s : u"."_s;
}

bool namesType(const QString &kind) { return isType(kind) || kind == "typedef"_L1 || kind == "alias"_L1; }

/// "json.decoder" fits json/decoder.py and lib/json/decoder/__init__.py.
bool isModule(const QString &prefix, const QString &file)
{
    QString path = file;
    for (const QLatin1StringView ending : { "/__init__.py"_L1, "/mod.rs"_L1, "/index.js"_L1, "/index.ts"_L1 })
        if (path.endsWith(ending))
            path.chop(ending.size());
    const qsizetype dot = path.lastIndexOf(u'.');
    if (dot > path.lastIndexOf(u'/'))
        path.truncate(dot);
    QString module = prefix;
    module.replace("::"_L1, "/"_L1).replace(u'.', u'/');
    const QString folder = path.section(u'/', 0, -2); // Go's packages and Java's are folders
    return path == module || path.endsWith(u'/' + module) || folder == module
        || folder.endsWith(u'/' + module);
}
} // namespace

Linker::Linker(const ModelView &view, const FileInfo &file, const QString &pagePath)
    : m_view(view)
    , m_file(file)
    , m_pagePath(pagePath)
    , m_separator(separatorOf(file.language))
{
}

void Linker::addLocal(const Symbol &symbol, const QString &anchor)
{
    m_anchors.insert(symbol.qualifiedName(), anchor);
    m_simple[symbol.name].insert(anchor);
    if (namesType(symbol.kind))
        m_types.insert(anchor);
    if (!symbol.scope.isEmpty())
        m_separator = symbol.separator;
}

QString Linker::anchorOf(const QString &qualifiedName) const { return m_anchors.value(qualifiedName); }

void Linker::enter(const QString &scope, const QStringList &parameters)
{
    m_scope = scope;
    m_parameters = QSet<QString>(parameters.cbegin(), parameters.cend());
}

std::optional<markup::Target> Linker::target(const QString &name, bool explicitly) const { return target(name, explicitly, Meaning::Any); }

std::optional<markup::Target> Linker::typeTarget(const QString &name, bool explicitly) const
{
    const auto type = target(name, explicitly, Meaning::Type);
    return type ? type : target(name, explicitly, Meaning::Any);
}

std::optional<markup::Target> Linker::target(const QString &written, bool explicitly, Meaning meaning) const
{
    QString name = written.trimmed();
    const bool called = name.endsWith("()"_L1);
    while (name.endsWith("()"_L1) || name.endsWith(u'!'))
        name.chop(name.endsWith(u'!') ? 1 : 2);
    if (name.startsWith("::"_L1))
        name = name.mid(2);
    if (!(explicitly ? comments::mayNameSymbol(name) : comments::looksLikeSymbol(name))
        || (m_parameters.contains(name) && (!explicitly || m_file.language == "Kotlin"_L1 || m_file.language == "Dart"_L1)))
        return {}; // KDoc's brackets mark parameters as well
    name.replace("->"_L1, "."_L1).replace(u'#', u'.');
    if (m_separator == "::"_L1 && !name.contains("::"_L1))
        name.replace("."_L1, "::"_L1);
    if (const auto here = local(name, meaning)) {
        // A type's comment that names one of its own fields would link to where the reader is.
        if (!explicitly && here->anchor == m_anchors.value(m_scope))
            return {};
        return here;
    }
    if (explicitly && !m_anchors.contains(m_scope)) // told of on another page: "#size()" is its member all the same
        for (QString scope = m_scope; !scope.isEmpty(); scope = enclosingName(scope))
            if (const auto member = exactly(scope + m_separator + name))
                return member;
    const QString key = (explicitly ? u"!"_s : u""_s) + (called ? u"("_s : u""_s) + (meaning == Meaning::Type ? u"="_s : u""_s) + name;
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    const auto there = remote(name, explicitly, called, meaning);
    m_known.insert(key, there);
    return there;
}

std::optional<markup::Target> Linker::local(const QString &name, Meaning meaning) const
{
    const auto anchor = [](const QString &where) {
        return markup::Target{ markup::Target::Kind::Anchor, {}, where, 0 };
    };
    const auto fits = [&](const QString &where) { return meaning == Meaning::Any || m_types.contains(where); };
    for (QString scope = m_scope; !scope.isEmpty(); scope = enclosingName(scope)) {
        // Within a type its name means the type, not its constructor.
        if (innermostName(scope) == name)
            if (const auto itself = m_anchors.constFind(scope); itself != m_anchors.constEnd() && fits(*itself))
                return anchor(*itself);
        if (const auto found = m_anchors.constFind(scope + m_separator + name); found != m_anchors.constEnd() && fits(*found))
            return anchor(*found);
    }
    if (const auto found = m_anchors.constFind(name); found != m_anchors.constEnd() && fits(*found))
        return anchor(*found);
    QSet<QString> simple = m_simple.value(name);
    if (meaning == Meaning::Type)
        simple.intersect(m_types);
    return simple.size() == 1 ? std::optional(anchor(*simple.cbegin())) : std::nullopt;
}

/// The file of a Python module as the page's own file would import it.
std::optional<QString> Linker::moduleFile(const QString &name) const
{
    if (m_file.language != "Python"_L1)
        return {};
    const QString path = QString(name).replace(u'.', u'/');
    for (QString folder = m_file.path;;) {
        folder = folder.section(u'/', 0, -2);
        const QString prefix = folder.isEmpty() ? QString() : QString(folder + u'/');
        for (const QString &candidate : { QString(prefix + path + u".py"_s), QString(prefix + path + u"/__init__.py"_s) })
            if (candidate != m_file.path && m_view.file(candidate))
                return candidate;
        if (folder.isEmpty())
            return {};
    }
}

std::optional<markup::Target> Linker::remote(const QString &name, bool explicitly, bool called, Meaning meaning) const
{
    const QString prefix = enclosingName(name);
    QList<SymbolTarget> targets = m_view.lookup(name);
    bool byModule = false;
    if (targets.isEmpty() && !prefix.isEmpty()) {
        byModule = true;
        for (const SymbolTarget &candidate : m_view.lookup(innermostName(name))) {
            const QString own = m_separator + candidate.qualifiedName;
            if (isModule(prefix, candidate.file) || candidate.qualifiedName.endsWith(m_separator + name)
                || (name.endsWith(own) && isModule(name.chopped(own.size()), candidate.file))) // "click.Context.invoke"
                targets.append(candidate);
        }
    }
    // "flask.request" is what stands right in a file of flask before a member of some type there.
    const auto standsInModule = [&](const SymbolTarget &each) {
        const QString scope = enclosingName(each.qualifiedName);
        return each.hasApi && (scope.isEmpty() || innermostName(scope) == innermostName(prefix));
    };
    if (byModule && std::any_of(targets.begin(), targets.end(), standsInModule)) {
        targets.removeIf([&](const SymbolTarget &each) { return !standsInModule(each); });
        for (const SymbolTarget &each : std::as_const(targets))
            if (const QString here = each.file == m_file.path ? m_anchors.value(each.qualifiedName) : QString(); !here.isEmpty())
                return markup::Target{ markup::Target::Kind::Anchor, {}, here, 0 };
    }
    const QList<SymbolTarget> all = targets;
    targets.removeIf([&](const SymbolTarget &candidate) {
        // A type and its constructors: the type is meant.
        if (candidate.kind == "constructor"_L1)
            for (const SymbolTarget &other : all)
                if (isType(other.kind) && other.qualifiedName == enclosingName(candidate.qualifiedName))
                    return true;
        return !candidate.hasApi || isScope(candidate.kind) || candidate.file == m_file.path
            || (meaning == Meaning::Type && !namesType(candidate.kind));
    });
    const auto module = [&]() -> std::optional<markup::Target> {
        const auto file = moduleFile(name);
        const auto info = file ? m_view.file(*file) : std::nullopt;
        return info && info->hasApi ? std::optional(markup::documentTarget(markup::apiPagePath(*file))) : std::nullopt;
    };
    if (targets.isEmpty())
        return explicitly && !called ? module() : std::nullopt;
    // Of one name, what stands in a module itself is meant before members of types.
    const auto isFree = [](const SymbolTarget &each) { return enclosingName(each.qualifiedName).isEmpty(); };
    if (prefix.isEmpty() && std::any_of(targets.begin(), targets.end(), isFree))
        targets.removeIf([&](const SymbolTarget &each) { return !isFree(each); });
    const SymbolTarget &best = targets.first();
    for (const SymbolTarget &other : std::as_const(targets)) {
        const bool header = fileKind(best.file, m_file.language) == "header"_L1
            && fileKind(other.file, m_file.language) != "header"_L1;
        if (other.qualifiedName != best.qualifiedName || (other.file != best.file && !header))
            return {};
    }
    // A bare word in code font may be anything: only what stands for itself is taken for the project's.
    const bool member = !enclosingName(best.qualifiedName).isEmpty()
        && (best.kind == "method"_L1 || best.kind == "slot"_L1 || best.kind == "signal"_L1
            || best.kind == "property"_L1 || isField(best.kind) || best.kind == "constructor"_L1);
    if (!explicitly && member && prefix.isEmpty() && !byModule)
        return {};
    // "pickle" means the module of that name rather than some function of another one.
    if (!explicitly && !called && prefix.isEmpty())
        if (const auto file = moduleFile(name))
            return module();
    return entryTarget(best.file, best.qualifiedName);
}

std::optional<markup::Target> Linker::exactly(const QString &qualifiedName) const
{
    for (const SymbolTarget &each : m_view.lookup(qualifiedName))
        if (each.hasApi && each.qualifiedName == qualifiedName)
            return entryTarget(each.file, qualifiedName);
    return {};
}

std::optional<markup::Target> Linker::ofModule(const QString &name) const
{
    if (const QString here = m_anchors.value(name); !here.isEmpty())
        return markup::Target{ markup::Target::Kind::Anchor, {}, here, 0 };
    QList<SymbolTarget> targets = m_view.lookup(name);
    targets.removeIf([&](const SymbolTarget &each) { return !each.hasApi || each.qualifiedName != name || isScope(each.kind); });
    if (targets.isEmpty() || std::any_of(targets.begin(), targets.end(), [&](const SymbolTarget &each) { return each.file != targets.first().file; }))
        return target(name, true);
    return entryTarget(targets.first().file, name);
}

comments::LinkResolver Linker::resolver() const
{
    return [this](const QString &name, bool explicitly) -> QString {
        if (name.startsWith(":ref:"_L1) || name.startsWith(":doc:"_L1)) {
            const auto prose = proseReference(name, m_view);
            if (!prose)
                return {};
            return markup::relativePath(m_pagePath, prose->path)
                + (prose->anchor.isEmpty() ? QString() : QString(u'#' + markup::percentEncoded(prose->anchor))) + u'\n' + prose->title;
        }
        const auto found = name.startsWith(":data:"_L1) ? ofModule(name.mid(6)) : target(name, explicitly);
        if (!found)
            return {};
        const QString page = found->kind == markup::Target::Kind::Anchor
            ? QString()
            : markup::relativePath(m_pagePath, found->path);
        return found->anchor.isEmpty() ? page : QString(page + u'#' + markup::percentEncoded(found->anchor));
    };
}

std::optional<markup::Target> Linker::userIn(const QString &qualifiedName, const QString &file) const
{
    std::optional<SymbolTarget> declared; // in a header, of what an implementation defines
    for (const SymbolTarget &target : m_view.lookup(qualifiedName)) {
        if (target.qualifiedName != qualifiedName)
            continue;
        if (target.hasApi && target.file == file)
            return entryTarget(file, qualifiedName);
        if (target.hasApi && !declared)
            declared = target;
    }
    if (!declared || !implementsHeaders(file, m_file.language) || (m_file.language != "C++"_L1 && m_file.language != "C"_L1)
        || fileKind(declared->file, m_file.language) != "header"_L1)
        return {};
    return entryTarget(declared->file, qualifiedName);
}

} // namespace tars::development
