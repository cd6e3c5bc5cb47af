#include "service/departments/development/follower.h"

#include <algorithm>
#include <QJsonArray>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
QString fileNameOf(const QString &path) { return path.section(u'/', -1); }
} // namespace

bool isOffered(const Symbol &symbol) { return symbol.isApi && symbol.scope.isEmpty(); }

/// A module of Rust that the file itself holds, "pub mod prelude { … }", if there is anything public in it.
std::optional<Symbol> moduleWithin(const QString &name, const QString &file, const ModelView &view)
{
    const QList<Symbol> symbols = view.symbols(file);
    const auto module = std::find_if(symbols.begin(), symbols.end(),
        [&](const Symbol &symbol) { return symbol.kind == "module"_L1 && symbol.scope.isEmpty() && symbol.name == name; });
    const bool any = module != symbols.end()
        && std::any_of(symbols.begin(), symbols.end(), [&](const Symbol &symbol) { return symbol.isApi && symbol.scope == name; });
    return any ? std::optional(*module) : std::nullopt;
}

Follower::Follower(const QString &root, const ModelView &view)
    : m_view(view)
    , m_files(view.files(root.isEmpty() ? root : QString(root + u'/')))
    , m_resolver(m_files, view)
{
}

int Follower::positionOf(const QString &file) const
{
    for (int i = 0; i < m_files.size(); ++i)
        if (m_files[i].path == file)
            return i;
    return -1;
}

int Follower::resolve(int from, const QString &target) const
{
    return m_resolver.resolve(from, { target, false, 0 });
}

std::optional<BelowModule> Follower::passedOnModule(int position, const QJsonObject &fact) const
{
    const QString name = fact.value("name"_L1).toString(), from = fact.value("from"_L1).toString();
    if (from.isEmpty() || m_files[position].language != "Rust"_L1)
        return {};
    const QString original = fact.value("original"_L1).toString(name);
    const int source = resolve(position, moduleOf(position, from, original));
    const auto module = source >= 0 ? moduleWithin(original, m_files[source].path, m_view) : std::nullopt;
    return module ? std::optional(BelowModule{ name, m_files[source].path, module->qualifiedName() }) : std::nullopt;
}

QList<OfferedName> Follower::all(int position, int depth) const
{
    QList<OfferedName> found;
    const FileInfo &file = m_files[position];
    const QHash<int, Comment> comments = m_view.comments(file.path);
    for (const Symbol &symbol : m_view.symbols(file.path))
        if (isOffered(symbol))
            found.append({ symbol.name, {}, file.path, symbol, comments.value(symbol.index) });
    for (const Fact &fact : m_view.facts(u"code.reexport"_s, file.path))
        if (fact.file == file.path && found.size() < mostOffered)
            found += passedOn(position, fact.value, depth);
    return found;
}

QList<OfferedName> Follower::passedOn(int position, const QJsonObject &fact, int depth) const
{
    const QString name = fact.value("name"_L1).toString(), from = fact.value("from"_L1).toString();
    if (from.isEmpty()) // a module below
        return {};
    const QString original = fact.value("original"_L1).toString(name);
    const int source = resolve(position, moduleOf(position, from, original));
    const bool script = isScript(m_files[position].language);
    QList<OfferedName> found;
    if (source >= 0 && source != position && depth < longestChain) {
        if (name == "*"_L1) {
            QSet<QString> only;
            for (const QJsonValue &each : fact.value("only"_L1).toArray())
                only.insert(each.toString());
            found = inModule(source, from.section(u"::"_s, -1));
            if (found.isEmpty())
                found = all(source, depth + 1);
            if (!only.isEmpty())
                found.removeIf([&](const OfferedName &each) { return !only.contains(each.name); });
            if (!found.isEmpty() || !script)
                return found;
        } else {
            found = script && original == "default"_L1 ? defaultOf(source, name, depth + 1)
                                                       : named(source, original, depth + 1);
        }
        for (OfferedName &each : found)
            each.name = name;
    }
    if (found.isEmpty() && !script)
        found = ownModules(position, name, from, original);
    if (found.isEmpty() && (source < 0 || original == "self"_L1)
        && m_files[position].language == "Rust"_L1)
        found.append({ name, from, {}, {}, {} });
    if (found.isEmpty() && script)
        found.append({ name == "*"_L1 ? from : name, from, {}, {}, {} });
    return found;
}

QList<OfferedName> Follower::inModule(int source, const QString &module) const
{
    const FileInfo &file = m_files[source];
    const QString own = fileNameOf(file.path) == "mod.rs"_L1 ? fileNameOf(structure::folderOf(file.path)) : fileNameOf(file.path).section(u'.', 0, 0);
    QList<OfferedName> found;
    if (file.language != "Rust"_L1 || module == own || module == "crate"_L1 || module == "self"_L1 || module == "super"_L1)
        return found;
    const QHash<int, Comment> comments = m_view.comments(file.path);
    for (const Symbol &symbol : m_view.symbols(file.path))
        if (symbol.isApi && (symbol.scope == module || (symbol.scope.isEmpty() && symbol.properties.contains("module of a macro"_L1))))
            found.append({ symbol.name, {}, file.path, symbol, comments.value(symbol.index) });
    return found;
}

QList<OfferedName> Follower::ownModules(int position, const QString &name, QString from, const QString &original) const
{
    const FileInfo &file = m_files[position];
    QList<OfferedName> found;
    if (file.language != "Rust"_L1 || original == "*"_L1)
        return found;
    if (from.startsWith("self::"_L1) || from.startsWith("crate::"_L1))
        from = from.section(u"::"_s, 1);
    for (const DescribedSymbol &described : m_view.described(from + u"::"_s + original, file.path))
        if (described.symbol.isApi)
            found.append({ name, {}, file.path, described.symbol, described.comment });
    return found;
}

QList<OfferedName> Follower::defaultOf(int source, const QString &name, int depth) const
{
    QList<OfferedName> found = named(source, name, depth);
    if (found.isEmpty() && depth < longestChain)
        found = all(source, depth);
    return found.size() == 1 ? found : QList<OfferedName>();
}

QString Follower::moduleOf(int position, const QString &from, const QString &original) const
{
    if (m_files[position].language != "Rust"_L1)
        return from;
    return original == "*"_L1 ? from : QString(from + u"::"_s + original);
}

QList<OfferedName> Follower::named(int position, const QString &name, int depth) const
{
    const FileInfo &file = m_files[position];
    QList<OfferedName> found;
    for (const DescribedSymbol &described : m_view.described(name, file.path))
        if (isOffered(described.symbol))
            found.append({ name, {}, file.path, described.symbol, described.comment });
    if (!found.isEmpty() || depth >= longestChain)
        return found;
    for (const Fact &fact : m_view.facts(u"code.reexport"_s, file.path)) {
        const QString offered = fact.value.value("name"_L1).toString();
        if (fact.file != file.path || (offered != name && offered != "*"_L1))
            continue;
        found = passedOn(position, fact.value, depth);
        found.removeIf([&](const OfferedName &each) { return each.name != name; });
        if (!found.isEmpty())
            return found;
    }
    return found;
}

} // namespace tars::development
