#include "service/departments/development/inheritedcomment.h"

#include "service/departments/development/bases.h"
#include "service/departments/development/kinds.h"
#include "service/departments/development/parameters.h"

#include <QRegularExpression>
#include <QSet>

namespace tars::development
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

/// The declaration that the member overrides, among those of its name in one base.
const DescribedSymbol *overridden(
    const Symbol &member, const QList<DescribedSymbol> &candidates, const QString &language)
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
        if (byParameters && parameterCount(candidate.symbol, language) != parameterCount(member, language))
            continue;
        return &candidate;
    }
    return nullptr;
}

bool isVariable(const QString &kind) { return kind == "variable"_L1 || kind == "constant"_L1; }

/// Of the overloads in one file the one with the same parameters.
const DescribedSymbol *sameFunction(const Symbol &symbol, const QList<DescribedSymbol> &candidates, const QString &language)
{
    static const QRegularExpression qualifier(u"\\w+::"_s); // that the class around a declaration makes needless
    const auto typesOf = [&](const Symbol &each) {
        QStringList types;
        for (const Parameter &parameter : parametersOf(each.signature, language))
            types.append(QString(parameter.type).remove(qualifier).remove(u' '));
        return types;
    };
    const DescribedSymbol *found = nullptr; // in C, which has no overloads
    int fitting = 0;
    for (const DescribedSymbol &candidate : candidates) {
        if (isCallable(candidate.symbol.kind) != isCallable(symbol.kind)
            || parameterCount(candidate.symbol, language) != parameterCount(symbol, language))
            continue;
        if (typesOf(candidate.symbol) == typesOf(symbol))
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
            if (const DescribedSymbol *found = overridden(member, members, language))
                return InheritedComment{ found->comment, found->symbol, base->file, found->symbol.isApi };
            for (const DescribedSymbol &own : view.described(base->qualifiedName, base->file))
                if (isType(own.symbol.kind) && !own.symbol.bases.isEmpty())
                    if (auto above = in(base->qualifiedName, base->file, own.symbol.bases))
                        return above;
        }
        return {};
    }
};
} // namespace

std::optional<InheritedComment> commentOfTwin(const Symbol &symbol, const FileInfo &file, const ModelView &view)
{
    if ((file.language != "C"_L1 && file.language != "C++"_L1) || !(isCallable(symbol.kind) || isVariable(symbol.kind))
        || (symbol.properties.contains("static"_L1) && !isType(symbol.scopeKind)))
        return {};
    const QString name = symbol.qualifiedName();
    const auto isHeader = [&](const QString &path) { return fileKind(path, file.language) == "header"_L1; };
    const auto baseName = [](const QString &path) { return path.section(u'/', -1).section(u'.', 0, -2); };
    QList<InheritedComment> found;
    QSet<QString> files;
    for (const SymbolTarget &target : view.lookup(name)) {
        if (target.qualifiedName != name || files.contains(target.file) || isHeader(target.file) == isHeader(file.path)
            || !(isCallable(target.kind) || isVariable(target.kind)) || (!target.hasApi && symbol.scope.isEmpty()))
            continue;
        const auto other = view.file(target.file);
        if (!other || other->role != FileRole::Source)
            continue;
        files.insert(target.file);
        const QList<DescribedSymbol> candidates = view.described(name, target.file);
        if (const DescribedSymbol *twin = sameFunction(symbol, candidates, file.language)) {
            found.append({ twin->comment, twin->symbol, target.file, twin->symbol.isApi, true });
            if (baseName(target.file) == baseName(file.path))
                return found.last();
        }
    }
    return files.size() == 1 && found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

std::optional<InheritedComment> inheritedComment(
    const Symbol &member, const QStringList &bases, const FileInfo &file, const ModelView &view)
{
    if (bases.isEmpty() || !mayOverride(member, file.language))
        return {};
    const QString type = isType(member.kind) ? member.qualifiedName() : member.scope;
    Search search{ member, file.language, view, { type + u'\n' + file.path } };
    return search.in(type, file.path, bases);
}

} // namespace tars::development
