#include "service/project/inheritedcomment.h"

#include "service/project/bases.h"
#include "service/project/entrynames.h"
#include "service/project/parameters.h"
#include "service/project/publicsymbols.h"
#include "service/project/symbolkinds.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int mostSteps = 12; // types that are looked at for one member

bool mayOverride(const Symbol &member, const QString &language)
{
    static const QSet<QString> languages{ u"C++"_s, u"C#"_s, u"Java"_s, u"Kotlin"_s, u"Scala"_s, u"Groovy"_s,
        u"Python"_s, u"TypeScript"_s, u"JavaScript"_s, u"PHP"_s, u"Swift"_s };
    if (isType(member.kind)) // inspect.getdoc() tells of a class what its base says
        return language == "Python"_L1 && member.kind == "class"_L1;
    const bool callable = member.kind == "method"_L1 || member.kind == "function"_L1
        || member.kind == "operator"_L1 || member.kind == "slot"_L1 || member.kind == "property"_L1;
    return languages.contains(language) && callable && !member.properties.contains("static"_L1)
        && !(language == "Python"_L1 && member.name.startsWith("__"_L1));
}

qsizetype parameterCount(const Symbol &symbol, const QString &language)
{
    return parametersOf(symbol.signature, language).size();
}

/// Without what stands before a name: "Map.Entry" and "Entry" may be one type.
QStringList parameterTypes(const Symbol &symbol, const QString &language)
{
    static const QRegularExpression qualifier(u"\\w+(?:::|\\.)"_s);
    QStringList types;
    for (const Parameter &parameter : parametersOf(symbol.signature, language))
        types.append(QString(parameter.type).remove(qualifier).remove(u' '));
    return types;
}

/// The declaration that the member overrides, among those of its name in one base; in a base that is generic the types differ.
const DescribedSymbol *overridden(
    const Symbol &member, const QList<DescribedSymbol> &candidates, const QString &language, bool sameTypes)
{
    const bool byParameters = language != "Python"_L1 && language != "JavaScript"_L1 && language != "PHP"_L1;
    for (const DescribedSymbol &candidate : candidates) {
        if (candidate.symbol.access == "private"_L1 || candidate.comment.isEmpty())
            continue;
        const bool isVirtual = candidate.symbol.properties.contains("virtual"_L1)
            || candidate.symbol.properties.contains("override"_L1)
            || member.properties.contains("override"_L1);
        if (language == "C++"_L1 && !isVirtual)
            continue;
        if (byParameters && (sameTypes ? parameterTypes(candidate.symbol, language) != parameterTypes(member, language)
                                       : parameterCount(candidate.symbol, language) != parameterCount(member, language)))
            continue;
        return &candidate;
    }
    return nullptr;
}

bool isPartOf(const Symbol &part, const Symbol &type)
{
    return part.properties.contains("partial"_L1) && part.kind == type.kind && arityOf(part) == arityOf(type);
}

bool isExpected(QString name, const QString &file, const ModelView &view)
{
    for (; !name.isEmpty(); name = enclosingName(name))
        for (const DescribedSymbol &each : view.described(name, file))
            if (each.symbol.properties.contains("expect"_L1))
                return true;
    return false;
}

bool isVariable(const QString &kind) { return kind == "variable"_L1 || kind == "constant"_L1; }

/// Of the overloads in one file the one with the same parameters.
const DescribedSymbol *sameFunction(const Symbol &symbol, const QList<DescribedSymbol> &candidates, const QString &language)
{
    const DescribedSymbol *found = nullptr; // in C, which has no overloads
    int fitting = 0;
    for (const DescribedSymbol &candidate : candidates) {
        if (isCallable(candidate.symbol.kind) != isCallable(symbol.kind)
            || parameterCount(candidate.symbol, language) != parameterCount(symbol, language))
            continue;
        if (parameterTypes(candidate.symbol, language) == parameterTypes(symbol, language))
            return candidate.comment.isEmpty() ? nullptr : &candidate;
        found = &candidate;
        ++fitting;
    }
    return language == "C"_L1 && fitting == 1 && !found->comment.isEmpty() ? found : nullptr;
}

struct Search {
    const Symbol &member;
    const QString &language;
    const ModelView &view;
    bool sameTypes = true;
    QSet<QString> seen;

    std::optional<InheritedComment> in(const QString &type, const QString &file, const QStringList &bases)
    {
        for (const QString &written : bases) {
            const auto base = resolvedBase(written, type, file, view);
            if (!base || seen.contains(base->qualifiedName + u'\n' + base->file) || seen.size() >= mostSteps)
                continue;
            seen.insert(base->qualifiedName + u'\n' + base->file);
            const QList<DescribedSymbol> members = view.described(
                isType(member.kind) ? base->qualifiedName : QString(base->qualifiedName + member.separator + member.name), base->file);
            if (const DescribedSymbol *found = overridden(member, members, language, sameTypes))
                return InheritedComment{ InheritedComment::Source::Base, found->comment, found->symbol, base->file, found->symbol.isApi };
            for (const DescribedSymbol &own : view.described(base->qualifiedName, base->file))
                if (isType(own.symbol.kind) && !own.symbol.bases.isEmpty())
                    if (auto above = in(base->qualifiedName, base->file, own.symbol.bases))
                        return above;
        }
        return {};
    }
};

/// In C and C++ authors describe a function where they declare it or where they define it: what the other file says.
/// Nothing where several files define the name and none of them belongs to the header by its own name.
std::optional<InheritedComment> commentOfTwin(const Symbol &symbol, const FileInfo &file, const ModelView &view)
{
    if ((file.language != "C"_L1 && file.language != "C++"_L1) || !(isCallable(symbol.kind) || isVariable(symbol.kind))
        || (symbol.properties.contains("static"_L1) && !isType(symbol.scopeKind)))
        return {};
    const QString name = symbol.qualifiedName();
    const auto baseName = [](const QString &path) {
        const QString base = path.section(u'/', -1).section(u'.', 0, -2);
        return base.endsWith("-inl"_L1) || base.endsWith("_inl"_L1) || base.endsWith(".inl"_L1) ? base.chopped(4) : base;
    };
    const auto declares = [](const QString &path) { return isHeader(path) && !holdsBodies(path); };
    QList<InheritedComment> found;
    QSet<QString> files;
    for (const SymbolTarget &target : view.lookup(name)) {
        if (target.qualifiedName != name || files.contains(target.file) || declares(target.file) == declares(file.path)
            || !(isCallable(target.kind) || isVariable(target.kind)) || (!target.hasApi && symbol.scope.isEmpty() && !holdsBodies(target.file)))
            continue;
        const auto other = view.file(target.file);
        if (!other || other->role != FileRole::Source)
            continue;
        files.insert(target.file);
        const QList<DescribedSymbol> candidates = view.described(name, target.file);
        if (const DescribedSymbol *twin = sameFunction(symbol, candidates, file.language)) {
            found.append({ InheritedComment::Source::Twin, twin->comment, twin->symbol, target.file, twin->symbol.isApi });
            if (baseName(target.file) == baseName(file.path))
                return found.last();
        }
    }
    return files.size() == 1 && found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

std::optional<InheritedComment> commentOfBase(
    const Symbol &member, const QStringList &bases, const FileInfo &file, const ModelView &view)
{
    if (bases.isEmpty() || !mayOverride(member, file.language))
        return {};
    const QString type = isType(member.kind) ? member.qualifiedName() : member.scope;
    const QSet<QString> own{ type + u'\n' + file.path };
    Search exact{ member, file.language, view, true, own };
    if (auto found = exact.in(type, file.path, bases))
        return found;
    Search similar{ member, file.language, view, false, own };
    return similar.in(type, file.path, bases);
}

std::optional<InheritedComment> commentOfPart(const Symbol &type, const FileInfo &file, const ModelView &view)
{
    if (!isType(type.kind))
        return {};
    const QString name = type.qualifiedName();
    for (const QString &part : otherPartsOf(type, file.path, view))
        for (const DescribedSymbol &each : view.described(name, part))
            if (!each.comment.isEmpty() && isPartOf(each.symbol, type))
                return InheritedComment{ InheritedComment::Source::Part, each.comment, each.symbol, part, each.symbol.isApi };
    return {};
}

/// Kotlin's "actual" declarations and the members of what is one, in another source set than what they fulfil.
std::optional<InheritedComment> commentOfExpected(const Symbol &symbol, const FileInfo &file, const ModelView &view)
{
    if (file.language != "Kotlin"_L1 || !symbol.properties.contains("actual"_L1))
        return {};
    const QString name = symbol.qualifiedName();
    QSet<QString> files{ file.path };
    for (const SymbolTarget &target : view.lookup(name)) {
        if (target.qualifiedName != name || files.contains(target.file) || !isExpected(name, target.file, view))
            continue;
        files.insert(target.file);
        const QList<DescribedSymbol> candidates = view.described(name, target.file);
        const bool several = std::count_if(candidates.begin(), candidates.end(), [&](const DescribedSymbol &each) {
            return isCallable(each.symbol.kind) == isCallable(symbol.kind);
        }) > 1;
        for (const DescribedSymbol &each : candidates)
            if (!each.comment.isEmpty() && isCallable(each.symbol.kind) == isCallable(symbol.kind)
                && (!several || parametersOf(each.symbol.signature, file.language) == parametersOf(symbol.signature, file.language)))
                return InheritedComment{ InheritedComment::Source::Expected, each.comment, each.symbol, target.file, each.symbol.isApi };
    }
    return {};
}
} // namespace

Comment shownComment(const DescribedSymbol &described, const FileInfo &file, const ModelView &view)
{
    if (!described.comment.isEmpty() || !described.symbol.documented)
        return described.comment;
    const auto inherited = inheritedComment(described.symbol, described.symbol.bases, file, view);
    return inherited ? inherited->comment : Comment();
}

QStringList otherPartsOf(const Symbol &type, const QString &file, const ModelView &view)
{
    QStringList files;
    if (!type.properties.contains("partial"_L1))
        return files;
    const QString name = type.qualifiedName();
    for (const SymbolTarget &target : view.lookup(name)) {
        if (!isType(target.kind) || !target.hasApi || target.qualifiedName != name || target.file == file || files.contains(target.file))
            continue;
        const QList<DescribedSymbol> parts = view.described(name, target.file);
        if (std::any_of(parts.begin(), parts.end(), [&](const DescribedSymbol &each) { return isPartOf(each.symbol, type); }))
            files.append(target.file);
    }
    return files;
}

std::optional<InheritedComment> inheritedComment(
    const Symbol &symbol, const QStringList &bases, const FileInfo &file, const ModelView &view)
{
    if (auto twin = commentOfTwin(symbol, file, view))
        return twin;
    if (auto part = commentOfPart(symbol, file, view))
        return part;
    if (auto expected = commentOfExpected(symbol, file, view))
        return expected;
    return commentOfBase(symbol, bases, file, view);
}

QList<int> toldByOthers(const FileInfo &file, const ModelView &view)
{
    QList<int> told;
    if (!file.hasApi)
        return told;
    const QList<Symbol> symbols = view.symbols(file.path);
    const QHash<int, Comment> comments = view.comments(file.path);
    QHash<QString, QStringList> bases;
    for (const Symbol &symbol : symbols)
        if (isType(symbol.kind) && !symbol.bases.isEmpty())
            bases.insert(symbol.qualifiedName(), symbol.bases);
    QSet<QString> entries; // of which an overload is told about
    QList<int> silent;
    for (const Symbol &symbol : symbols) {
        if (!symbol.isApi)
            continue;
        const bool own = comments.contains(symbol.index);
        if (!own && !inheritedComment(symbol, bases.value(isType(symbol.kind) ? symbol.qualifiedName() : symbol.scope), file, view)) {
            silent.append(symbol.index);
            continue;
        }
        entries.insert(entryKey(symbol, file.language));
        if (!own)
            told.append(symbol.index);
    }
    for (const int index : std::as_const(silent))
        if (entries.contains(entryKey(symbols[index], file.language)))
            told.append(index);
    std::sort(told.begin(), told.end());
    return told;
}

} // namespace tars
