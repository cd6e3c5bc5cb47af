#include "service/departments/development/symbolusers.h"

#include "service/departments/development/kinds.h"
#include "service/departments/structure/importresolver.h"
#include "service/departments/structure/languagefamily.h"

#include <algorithm>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostIncluded = 200; // files followed from one
}

SymbolUsers::SymbolUsers(const ModelView &view, const FileInfo &file)
    : m_view(view)
    , m_file(file)
{
}

/// What a test or an example defines, and what is local to a function.
bool SymbolUsers::isKnownThereOnly(const SymbolTarget &symbol) const
{
    const auto file = m_view.file(symbol.file);
    if (file && (triesProduct(file->role) || file->role == FileRole::Example))
        return true;
    const QString scope = enclosingName(symbol.qualifiedName);
    const QList<SymbolTarget> around = scope.isEmpty() ? QList<SymbolTarget>() : m_view.lookup(scope);
    return std::any_of(around.begin(), around.end(),
        [&](const SymbolTarget &each) { return each.file == symbol.file && isCallable(each.kind); });
}

/// Whether a Python file imports the page's file or a package that it belongs to, which may pass its names on.
bool SymbolUsers::importsModule(const QString &user) const
{
    QSet<QString> names{ m_file.path.section(u'/', -1).section(u'.', 0, 0) };
    QString package = structure::folderOf(m_file.path);
    QString top = m_file.path;
    for (; !package.isEmpty() && m_view.file(package + u"/__init__.py"_s); package = structure::folderOf(package)) {
        names.insert(package.section(u'/', -1));
        top = package + u'/';
    }
    const QList<ImportRecord> imports = m_view.imports(user);
    return std::any_of(imports.begin(), imports.end(), [&](const ImportRecord &import) {
        const QStringList parts = import.target.split(u'.');
        return (import.target.startsWith(u'.') && user.startsWith(top))
            || std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return names.contains(part); });
    });
}

/// Whether a file of the C family includes the page's file, directly or not. Headers are looked for where the including file lies
/// and in the folders above the page's file.
bool SymbolUsers::includes(const QString &user) const
{
    QStringList roots;
    for (QString folder = structure::folderOf(m_file.path);; folder = structure::folderOf(folder)) {
        roots.append(folder);
        if (folder.isEmpty())
            break;
    }
    QStringList reached{ user };
    for (qsizetype i = 0; i < reached.size() && i < mostIncluded; ++i)
        for (const ImportRecord &import : m_view.imports(reached[i])) {
            QStringList folders = roots;
            folders.prepend(structure::folderOf(reached[i]));
            for (const QString &folder : std::as_const(folders)) {
                const QString path = structure::joinedPath(folder, import.target);
                if (path == m_file.path)
                    return true;
                if (path.isEmpty() || !m_view.file(path))
                    continue;
                if (!reached.contains(path))
                    reached.append(path);
                break;
            }
        }
    return false;
}

bool SymbolUsers::imports(const QString &user) const
{
    const auto known = m_imports.constFind(user);
    if (known != m_imports.constEnd())
        return *known;
    return *m_imports.insert(user, m_file.language == "Python"_L1 ? importsModule(user) : includes(user));
}

/// Whether the project defines no type of Go of that name.
bool SymbolUsers::isForeign(const QString &type) const
{
    const QList<SymbolTarget> targets = m_view.lookup(type);
    return std::none_of(targets.begin(), targets.end(), [](const SymbolTarget &each) {
        return each.file.endsWith(".go"_L1) && (isType(each.kind) || each.kind == "typedef"_L1 || each.kind == "alias"_L1);
    });
}

/// Whether a file of Go calls the member only on values of types that are none of the project's: "flags := cmd.Flags();
/// flags.SetOutput(…)" asks somebody's flags, not the command.
bool SymbolUsers::calledOnOthers(const QString &name, const QString &type, const QString &user) const
{
    static const QRegularExpression result(u"^\\(?(?:\\w+\\s+(?=[*\\w]))?[*\\[\\]]*(?:\\w+\\.)?(\\w+)"_s);
    for (const Fact &fact : m_view.facts(u"code.receiver"_s, user)) {
        if (fact.value.value("name"_L1).toString() != name)
            continue;
        if (fact.value.value("others"_L1).toBool())
            return false;
        for (const QJsonValue &each : fact.value.value("types"_L1).toArray())
            if (const QString simple = each.toString().section(u'.', -1); simple == type || !isForeign(simple))
                return false;
        for (const QJsonValue &each : fact.value.value("of"_L1).toArray()) {
            int known = 0;
            for (const SymbolTarget &target : m_view.lookup(each.toString())) {
                if (!isCallable(target.kind) || !target.file.endsWith(".go"_L1))
                    continue;
                for (const DescribedSymbol &callee : m_view.described(target.qualifiedName, target.file)) {
                    const QString given = result.match(callee.symbol.type).captured(1);
                    if (given.isEmpty() || given == type || !isForeign(given))
                        return false;
                    ++known;
                }
            }
            if (known == 0)
                return false;
        }
        return true;
    }
    return false;
}

/// Whether a file of Go imports the package in which the page's file lies, under the name of its folder.
bool SymbolUsers::importsPackage(const QString &name, const QString &user) const
{
    const QString folder = structure::folderOf(m_file.path);
    static const QRegularExpression version(u"/v\\d+$"_s);
    for (const ImportRecord &import : m_view.imports(user)) {
        if (QString(import.target).remove(version).section(u'/', -1) != name)
            continue;
        for (const Fact &fact : m_view.facts(u"project.meta"_s))
            if (const QString module = fact.value.value("name"_L1).toString(); fact.file.section(u'/', -1) == "go.mod"_L1
                && (import.target == module || import.target.startsWith(module + u'/'))
                && structure::joinedPath(structure::folderOf(fact.file), import.target.mid(module.size())) == folder)
                return true;
    }
    return false;
}

/// Whether a file of Go calls the member on a value that plainly has its type.
bool SymbolUsers::callsOn(const Symbol &member, const QString &user) const
{
    const QString type = member.scope.section(u'.', -1);
    for (const Fact &fact : m_view.facts(u"code.receiver"_s, user)) {
        if (fact.value.value("name"_L1).toString() != member.name)
            continue;
        for (const QJsonValue &value : fact.value.value("types"_L1).toArray()) {
            const QString written = value.toString();
            if (written.section(u'.', -1) != type)
                continue;
            if (written != type) // "cobra.Command"
                return written == member.scope && importsPackage(written.section(u'.', 0, 0), user);
            // Within its package; the tests beside it may be a package of their own, with types of their own.
            const QString folder = structure::folderOf(user);
            const QList<SymbolTarget> targets = m_view.lookup(type);
            return folder == structure::folderOf(m_file.path)
                && std::none_of(targets.begin(), targets.end(), [&](const SymbolTarget &each) {
                       return each.qualifiedName != member.scope && structure::folderOf(each.file) == folder && !isCallable(each.kind);
                   });
        }
    }
    return false;
}

/// Files of Go that call the member on a value whose type they tell, however plain its name is.
QList<Usage> SymbolUsers::callersOf(const Symbol &member) const
{
    constexpr qsizetype mostAsked = 300; // files; of a name that more of them know, nobody is told
    QList<Usage> usages = m_view.usage(member.name);
    if (usages.size() > mostAsked)
        return {};
    usages.removeIf([&](const Usage &usage) {
        return usage.file == m_file.path || usage.language != "Go"_L1 || !callsOn(member, usage.file);
    });
    for (Usage &usage : usages)
        usage.within.clear(); // where the name stands, whatever it means there
    return usages;
}

QList<Usage> SymbolUsers::of(const Symbol &symbol) const
{
    const bool goMember = m_file.language == "Go"_L1 && isType(symbol.scopeKind) && isCallable(symbol.kind);
    const auto noneByName = [&] { return goMember ? callersOf(symbol) : QList<Usage>(); };
    if ((symbol.name.size() < 4 && !goMember) || symbol.kind == "constructor"_L1 || symbol.kind == "destructor"_L1
        || symbol.kind == "operator"_L1 || symbol.name.startsWith("__"_L1) || isField(symbol.kind))
        return {};
    // Members are often called by everyday words, which others use for variables of their own.
    static const QRegularExpression distinctive(u"^.+[A-Z_].*$"_s);
    if (isType(symbol.scopeKind)
        && (symbol.kind == "property"_L1 || symbol.name.size() < 6
            || !distinctive.match(symbol.name).hasMatch()))
        return noneByName();
    const QString qualified = symbol.qualifiedName();
    QSet<QString> elsewhere; // files that mean something of their own by the name
    const bool inHeader = fileKind(m_file.path, m_file.language) == "header"_L1;
    bool mustImport = m_file.language == "Python"_L1 && !isType(symbol.scopeKind)
        && (symbol.kind == "variable"_L1 || symbol.kind == "constant"_L1); // others have variables called so too
    for (const SymbolTarget &candidate : m_view.lookup(symbol.name)) {
        const bool sameFile = candidate.file == m_file.path;
        const bool implementation = candidate.qualifiedName == qualified
            && (m_file.language == "C++"_L1 || m_file.language == "C"_L1);
        const bool constructor
            = candidate.kind == "constructor"_L1 && enclosingName(candidate.qualifiedName) == qualified;
        // Overloads in several headers are told apart by what their users include.
        mustImport = mustImport
            || (implementation && inHeader && !sameFile && fileKind(candidate.file, m_file.language) == "header"_L1);
        if ((sameFile && candidate.qualifiedName == qualified) || implementation || constructor)
            continue;
        if (sameFile || !isKnownThereOnly(candidate))
            return noneByName();
        elsewhere.insert(candidate.file);
    }
    QList<Usage> usages = m_view.usage(symbol.name);
    usages.removeIf([&](const Usage &usage) {
        return usage.file == m_file.path || elsewhere.contains(usage.file)
            || !structure::callsByName(usage.language, m_file.language)
            || (mustImport && !imports(usage.file))
            || (m_file.language == "Go"_L1 && isType(symbol.scopeKind)
                && calledOnOthers(symbol.name, symbol.scope.section(u'.', -1), usage.file));
    });
    return usages;
}

} // namespace tars::development
