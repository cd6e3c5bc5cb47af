#include "service/extract/symbols.h"

#include "service/extract/declarations/pythondeclaration.h"
#include "service/extract/declarations/rustdeclarations.h"
#include "service/extract/nametable.h"
#include "service/extract/scriptexports.h"
#include "service/extract/scripttags.h"

#include <algorithm>
#include <numeric>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maxReferences = 20000;
constexpr qsizetype maxReferenceLines = 20;

void markDeprecatedByAttribute(const LexedSource &source, Declaration &found)
{
    for (size_t i = found.first; i < found.nameToken && i < source.tokens.size(); ++i) {
        const QByteArrayView t = source.textOf(i);
        if (t != "deprecated" && t != "Obsolete" && t != "Deprecated" && !t.contains("DEPRECATED"))
            continue;
        found.symbol.deprecated = true;
        if (!source.is(i + 1, "("))
            continue;
        // [[deprecated("why")]], #[deprecated(since = "1.2", note = "why")], @Deprecated("why"), [Obsolete("why")]
        QString reason;
        const size_t end = std::min(skipBrackets(source, i + 1, source.tokens.size()), found.nameToken);
        for (size_t j = i + 2; j < end; ++j)
            if (source.tokens[j].kind == TokenKind::String && source.tokens[j].length > 2
                && (reason.isEmpty() || (source.is(j - 1, "=") && (source.is(j - 2, "note") || source.is(j - 2, "message")))))
                reason = QString::fromUtf8(source.textOf(j).sliced(1).chopped(1)).simplified();
        if (!reason.isEmpty() && reason.size() < 500)
            found.symbol.properties.append(u"deprecated: "_s + reason);
    }
}

/// What is exported lies in something exported; enumerators share the fate of their enumeration.
void inheritVisibility(QList<Declaration> &list, const QString &language)
{
    if (!isScript(language) && language != "Rust"_L1 && language != "Python"_L1 && language != "Kotlin"_L1)
        return;
    QHash<QString, bool> exported;
    for (const Declaration &declaration : list) {
        const QString name = declaration.symbol.qualifiedName();
        exported.insert(name, exported.value(name, false) || declaration.symbol.exported);
    }
    for (Declaration &declaration : list) {
        SymbolRecord &symbol = declaration.symbol;
        if (!symbol.scope.isEmpty() && exported.contains(symbol.scope) && !exported.value(symbol.scope))
            symbol.exported = false;
    }
}

/// "Factory = hashed(Factory)" gives a class or function another value, and no second meaning.
void dropRebindings(QList<Declaration> &list)
{
    static const QSet<QString> made{ u"class"_s, u"function"_s, u"method"_s };
    QSet<QString> names;
    for (const Declaration &declaration : std::as_const(list))
        if (made.contains(declaration.symbol.kind))
            names.insert(declaration.symbol.qualifiedName());
    list.removeIf([&](const Declaration &declaration) {
        const QString &kind = declaration.symbol.kind;
        return (kind == "variable"_L1 || kind == "constant"_L1 || kind == "field"_L1) && names.contains(declaration.symbol.qualifiedName());
    });
}

void pythonAll(QList<Declaration> &list, const LexedSource &source)
{
    // __all__ = ["a", "b"] decides what a module shows.
    QSet<QString> all;
    bool found = false;
    for (size_t i = 0; i + 2 < source.tokens.size(); ++i) {
        if (!source.is(i, "__all__")
            || source.tokens[i].offset != source.lineStarts[size_t(source.tokens[i].line) - 1])
            continue;
        size_t j = i + 1;
        while (j < i + 4 && !source.is(j, "[") && !source.is(j, "("))
            ++j;
        if (j >= i + 4)
            continue;
        found = true;
        const size_t end = skipBrackets(source, j, source.tokens.size());
        for (; j < end; ++j)
            if (source.tokens[j].kind == TokenKind::String)
                all.insert(QString::fromUtf8(source.textOf(j)).remove(u'"').remove(u'\''));
    }
    for (Declaration &declaration : list) {
        SymbolRecord &symbol = declaration.symbol;
        if (!symbol.scope.isEmpty())
            continue;
        if (found && !all.isEmpty())
            symbol.exported = all.contains(symbol.name);
        // What a module says about itself (__all__, __author__, __getattr__) is no part of what it offers.
        if (symbol.name.startsWith("__"_L1) && symbol.name.endsWith("__"_L1))
            symbol.exported = false;
    }
}

const QSet<QByteArray> &keywords(const QString &language)
{
    static const auto words = [](const char *text) {
        const QList<QByteArray> list = QByteArray(text).split(' ');
        return QSet<QByteArray>(list.begin(), list.end());
    };
    static const QHash<QString, QSet<QByteArray>> table = [] {
        const QSet<QByteArray> cpp = words("alignas alignof and and_eq asm auto bitand bitor bool break case "
                                           "catch char char8_t char16_t char32_t class "
                                           "compl concept const consteval constexpr constinit const_cast "
                                           "continue co_await co_return co_yield decltype "
                                           "default delete do double dynamic_cast else enum explicit export "
                                           "extern false float for friend goto if inline "
                                           "int long mutable namespace new noexcept not not_eq nullptr "
                                           "operator or or_eq private protected public "
                                           "register reinterpret_cast requires return short signed sizeof "
                                           "static static_assert static_cast struct switch "
                                           "template this thread_local throw true try typedef typeid "
                                           "typename union unsigned using virtual void volatile "
                                           "wchar_t while xor xor_eq override final include define ifdef "
                                           "ifndef endif elif undef pragma defined once");
        const QSet<QByteArray> java
            = words("abstract assert boolean break byte case catch char class const continue default do "
                    "double else enum extends "
                    "false final finally float for goto if implements import instanceof int interface long "
                    "native new null package "
                    "private protected public record return sealed short static strictfp super switch "
                    "synchronized this throw "
                    "throws transient true try var void volatile while yield permits");
        const QSet<QByteArray> cs = words("abstract as base bool break byte case catch char checked class "
                                          "const continue decimal default delegate do "
                                          "double else enum event explicit extern false finally fixed float "
                                          "for foreach get goto if implicit in int "
                                          "interface internal is lock long namespace new null object "
                                          "operator out override params private protected "
                                          "public readonly record ref return sbyte sealed set short sizeof "
                                          "stackalloc static string struct switch this "
                                          "throw true try typeof uint ulong unchecked unsafe ushort using "
                                          "var virtual void volatile when where while "
                                          "async await yield nameof region endregion");
        const QSet<QByteArray> python = words("False None True and as assert async await break class "
                                              "continue def del elif else except finally for from "
                                              "global if import in is lambda nonlocal not or pass raise "
                                              "return try while with yield self cls match case");
        const QSet<QByteArray> script = words("abstract any as async await boolean break case catch class "
                                              "const constructor continue debugger declare "
                                              "default delete do else enum export extends false finally for "
                                              "from function get if implements import in "
                                              "infer instanceof interface is keyof let module namespace "
                                              "never new null number object of package private "
                                              "protected public readonly require return set static string "
                                              "super switch symbol this throw true try type "
                                              "typeof undefined unknown var void while with yield");
        const QSet<QByteArray> go = words("break case chan const continue default defer else fallthrough for "
                                          "func go goto if import interface map "
                                          "package range return select struct switch type var nil true false "
                                          "iota string int bool byte error rune "
                                          "float64 float32 int64 int32 uint64 uint32 uint8 uint16 int8 int16 "
                                          "uint any append len cap make new");
        const QSet<QByteArray> rust = words(
            "as async await break const continue crate dyn else enum extern false fn for if impl in let loop "
            "match mod "
            "move mut pub ref return self Self static struct super trait true type unsafe use where while");
        const QSet<QByteArray> kotlin = words("abstract as break by catch class companion const constructor "
                                              "continue data do else enum false final finally "
                                              "for fun get if import in init inline interface internal is it "
                                              "lateinit null object open operator out override "
                                              "package private protected public return sealed set super "
                                              "suspend this throw true try typealias val var vararg "
                                              "when where while");
        const QSet<QByteArray> fsharp = words("abstract and as assert base begin class default delegate do "
                                              "done downcast downto elif else end exception "
                                              "extern false finally fixed for fun function global if in "
                                              "inherit inline interface internal lazy let match "
                                              "member module mutable namespace new not null of open or "
                                              "override private public rec return static struct then "
                                              "to true try type upcast use val void when while with yield");
        const QSet<QByteArray> others = words("if then else elsif elif fi for while do done case esac in "
                                              "function local return end def class module begin "
                                              "rescue ensure unless until self nil true false and or not "
                                              "null public private protected static use require "
                                              "my our sub package new echo this var foreach as");
        QHash<QString, QSet<QByteArray>> t;
        t[u"C"_s] = t[u"C++"_s] = t[u"Objective-C"_s] = cpp;
        t[u"Java"_s] = java;
        t[u"C#"_s] = cs;
        t[u"Python"_s] = python;
        t[u"JavaScript"_s] = t[u"TypeScript"_s] = t[u"QML"_s] = script;
        t[u"Go"_s] = go;
        t[u"Rust"_s] = rust;
        t[u"Kotlin"_s] = t[u"Scala"_s] = t[u"Swift"_s] = kotlin;
        t[u"F#"_s] = fsharp;
        t[QString()] = others;
        return t;
    }();
    const auto found = table.constFind(language);
    return found != table.cend() ? *found : *table.constFind(QString());
}

using Reader = QList<Declaration> (*)(const LexedSource &);

/// Languages that the product reads by a rule of their own.
const QHash<QString, Reader> &readers()
{
    static const QHash<QString, Reader> table{ { u"Go"_s, readGoDeclarations }, { u"Kotlin"_s, readKotlinDeclarations },
        { u"Python"_s, readPythonDeclarations }, { u"Ruby"_s, readRubyDeclarations }, { u"Rust"_s, readRustDeclarations } };
    return table;
}

bool isBraceLanguage(const QString &language)
{
    return language == "C"_L1 || language == "C++"_L1 || language == "Java"_L1 || language == "C#"_L1;
}

/// By their places. Most readers go from the top down; and declarations are large, so that their numbers are sorted, and each is
/// moved once.
QList<Declaration> inOrder(QList<Declaration> list)
{
    const auto standsBefore = [](const Declaration &a, const Declaration &b) {
        return a.nameToken != b.nameToken ? a.nameToken < b.nameToken : a.symbol.line < b.symbol.line;
    };
    if (std::is_sorted(list.cbegin(), list.cend(), standsBefore))
        return list;
    std::vector<qsizetype> order(size_t(list.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return standsBefore(list.at(a), list.at(b)); });
    QList<Declaration> sorted;
    sorted.reserve(list.size());
    for (const qsizetype at : order)
        sorted.append(std::move(list[at]));
    return sorted;
}

} // namespace

bool isReadWithoutTags(const QString &language)
{
    return isBraceLanguage(language) || isScript(language) || language == "F#"_L1 || readers().contains(language);
}

QList<Declaration> assembleSymbols(
    const LexedSource &source, const QString &language, const QList<SymbolRecord> &tags,
    const NamespaceMacros &macros, const OpenedMacros &opened)
{
    QList<Declaration> list;
    if (isBraceLanguage(language)) {
        list = readBraceDeclarations(source, language, macros);
        if (language == "C"_L1 || language == "C++"_L1)
            nameThroughMacros(source, list);
        list += readMacroDefinitions(source);
    } else if (isScript(language)) {
        for (const SymbolRecord &tag : readScriptTags(source))
            list.append(completedDeclaration(source, language, tag));
    } else if (const auto reader = readers().constFind(language); reader != readers().cend()) {
        list = (*reader)(source);
    } else {
        for (const SymbolRecord &tag : tags)
            if (language != "Shell"_L1 || !tag.name.endsWith(u'=')) // an empty array: sources=()
                list.append(completedDeclaration(source, language, tag));
        const QList<Declaration> missed = readMissedDeclarations(source, language);
        for (const Declaration &declaration : missed)
            list.append(declaration);
    }
    if (source.tokens.empty())
        list.clear();
    joinDeclarations(source, language, list);
    if (!opened.modules.isEmpty())
        for (Declaration &declaration : list)
            if (opened.isWithin(source, declaration))
                declaration.symbol.properties.append(u"module of a macro"_s);
    if (language == "Python"_L1) {
        dropRebindings(list);
        pythonAll(list, source);
    } else if (isScript(language)) {
        markScriptExports(list, source);
    }
    inheritVisibility(list, language);
    for (Declaration &declaration : list)
        markDeprecatedByAttribute(source, declaration);
    return inOrder(std::move(list));
}

QList<ReferenceRecord> collectReferences(const LexedSource &source, const QString &language, const OwnModule &isOwn)
{
    const QSet<QByteArray> &skipped = keywords(language);
    ForeignNames foreign(source, language, isOwn);
    struct Name {
        QByteArray text; ///< the source's bytes
        int lines = 0; ///< on so many, most of them once
        int last = 0;
    };
    std::vector<Name> names;
    std::vector<std::pair<int, int>> places; ///< name and line, in source order: a list for each name is made when its length is known
    NameTable table(source);
    for (size_t i = 0; i < source.tokens.size(); ++i) {
        const Token &token = source.tokens[i];
        if (token.kind != TokenKind::Identifier || token.length < 2 || token.length > 200)
            continue;
        constexpr int keyword = -2;
        int &known = table.at(token);
        if (known == keyword)
            continue;
        if (known >= 0) {
            Name &name = names[size_t(known)];
            if (name.lines < maxReferenceLines && name.last != token.line && !foreign.isAt(i)) {
                places.emplace_back(known, name.last = token.line);
                ++name.lines;
            }
        } else if (qsizetype(names.size()) < maxReferences) {
            QByteArray text = source.keyOf(i);
            if (skipped.contains(text))
                known = keyword;
            if (known == keyword || foreign.isAt(i))
                continue;
            known = int(names.size());
            places.emplace_back(known, token.line);
            names.push_back({ std::move(text), 1, token.line });
        }
    }
    std::vector<std::pair<QString, size_t>> order;
    order.reserve(names.size());
    for (size_t i = 0; i < names.size(); ++i)
        order.emplace_back(QString::fromUtf8(names[i].text), i);
    std::sort(order.begin(), order.end());
    QList<ReferenceRecord> references;
    references.reserve(qsizetype(order.size()));
    std::vector<qsizetype> rank(names.size());
    for (auto &[text, name] : order) {
        rank[name] = references.size();
        references.append({ std::move(text), {} });
        references.last().lines.reserve(names[name].lines);
    }
    for (const auto &[name, line] : places)
        references[rank[size_t(name)]].lines.append(line);
    return references;
}

} // namespace tars
