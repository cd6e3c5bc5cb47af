#include "service/departments/development/signature.h"

#include "service/departments/development/kinds.h"
#include "service/project/entrynames.h"
#include "service/project/parameters.h"

#include <QRegularExpression>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
QString joined(std::initializer_list<QString> parts)
{
    QString result;
    for (const QString &part : parts)
        if (!part.isEmpty())
            result += (result.isEmpty() ? u""_s : u" "_s) + part;
    return result;
}

/// Those of `words` that the symbol has, in the order of `words`.
QString chosen(const Symbol &symbol, std::initializer_list<QLatin1StringView> words)
{
    QStringList result;
    for (const QLatin1StringView word : words)
        if (symbol.properties.contains(word))
            result.append(word);
    return result.join(u' ');
}

QString typeAfter(const QString &head, const QString &mark, const QString &type)
{
    return type.isEmpty() ? head : QString(head + mark + type);
}

QString valueAfter(const QString &head, const QString &value)
{
    constexpr qsizetype longest = 200; // what extraction keeps: more than a beginning is not there
    return value.isEmpty() ? head : QString(head + u" = "_s + (value.size() < longest ? value : u"…"_s));
}

/// Whether the signature says the word itself, behind its last parenthesis.
bool isAfterParameters(QLatin1StringView word, const QString &signature)
{
    const qsizetype end = signature.lastIndexOf(u')');
    if (end < 0 || signature.indexOf(u'(', end) >= 0)
        return false;
    const auto isWord = [&](qsizetype at) {
        return at < signature.size() && (signature[at].isLetterOrNumber() || signature[at] == u'_');
    };
    for (qsizetype at = signature.indexOf(word, end); at >= 0; at = signature.indexOf(word, at + 1))
        if (!isWord(at - 1) && !isWord(at + word.size()))
            return true;
    return false;
}

QString cFamily(const Symbol &s)
{
    const QString head = s.templateParameters.isEmpty() ? QString()
        : s.templateParameters.startsWith("template"_L1)
        ? QString(s.templateParameters + u'\n')
        : QString(u"template "_s + s.templateParameters + u'\n');
    QStringList written = s.bases;
    if (s.kind == "class"_L1) // where nothing said would mean private
        for (QString &base : written)
            if (!base.startsWith("private "_L1) && !base.startsWith("protected "_L1))
                base.prepend("public "_L1);
    const QString bases = written.isEmpty() ? QString() : QString(u" : "_s + written.join(u", "_s));
    if (s.kind == "macro"_L1)
        return valueAfter(u"#define "_s + s.name + s.signature, {})
            + (s.value.isEmpty() ? QString() : QString(u' ' + s.value));
    const QString specialization = specializationOf(s);
    if (isType(s.kind))
        return head
            + joined({ s.kind, s.properties.contains("scoped"_L1) ? u"class"_s : QString(), s.name + specialization })
            + (s.properties.contains("final"_L1) ? u" final"_s : QString())
            + (bases.isEmpty() && !s.type.isEmpty() && s.kind == "enum"_L1 ? QString(u" : "_s + s.type)
                                                                           : bases);
    if (s.kind == "alias"_L1)
        return head + u"using "_s + valueAfter(s.name, s.type);
    if (s.kind == "typedef"_L1) {
        const bool pointer = s.type.contains("(*)"_L1);
        const qsizetype function = pointer ? -1 : s.type.indexOf("()("_L1); // of its type itself: "void ()(int)"
        return u"typedef "_s
            + (pointer          ? QString(s.type).replace("(*)"_L1, QString(u"(*"_s + s.name + u')'))
                  : function >= 0 ? QString(s.type).insert(function + 1, s.name)
                                  : joined({ s.type, s.name + s.signature }));
    }
    if (s.kind == "concept"_L1)
        return head + u"concept "_s + valueAfter(s.name, s.value);
    if (isScope(s.kind))
        return joined({ s.kind, s.name });
    if (s.kind == "property"_L1)
        return joined({ s.type, s.name, s.signature });
    if (!isCallable(s.kind))
        return head
            + valueAfter(
                joined({ chosen(s, { "extern"_L1, "static"_L1, "inline"_L1, "constexpr"_L1, "mutable"_L1 }),
                    s.type, s.name + s.signature }),
                s.value);
    QString tail;
    for (const QLatin1StringView word :
        { "const"_L1, "volatile"_L1, "noexcept"_L1, "override"_L1, "final"_L1 })
        if (s.properties.contains(word) && !isAfterParameters(word, s.signature))
            tail += u' ' + word;
    if (s.properties.contains("deleted"_L1) || s.properties.contains("delete"_L1))
        tail += u" = delete"_s;
    else if (s.properties.contains("defaulted"_L1) || s.properties.contains("default"_L1))
        tail += u" = default"_s;
    else if (s.properties.contains("pure"_L1))
        tail += u" = 0"_s;
    const bool noType = s.kind == "constructor"_L1 || s.kind == "destructor"_L1;
    return head
        + joined(
            { chosen(s,
                  { "static"_L1, "virtual"_L1, "inline"_L1, "explicit"_L1, "constexpr"_L1, "consteval"_L1 }),
                noType ? QString() : s.type, s.name + s.signature + tail });
}

QString python(const Symbol &s)
{
    if (isType(s.kind))
        return u"class "_s + s.name
            + (s.bases.isEmpty() ? QString() : QString(u'(' + s.bases.join(u", "_s) + u')'));
    if (isCallable(s.kind) || s.kind == "property"_L1) {
        QString head;
        for (const auto &[property, decorator] :
            { std::pair{ "static"_L1, "@staticmethod\n"_L1 }, { "staticmethod"_L1, "@staticmethod\n"_L1 },
                { "classmethod"_L1, "@classmethod\n"_L1 }, { "abstract"_L1, "@abstractmethod\n"_L1 } })
            if (s.properties.contains(property) && !head.contains(decorator))
                head += decorator;
        if (s.kind == "property"_L1)
            head += u"@property\n"_s;
        return head + (s.properties.contains("async"_L1) ? u"async def "_s : u"def "_s)
            + typeAfter(s.name + (s.signature.isEmpty() ? u"()"_s : s.signature), u" -> "_s, s.type);
    }
    return valueAfter(typeAfter(s.name, u": "_s, s.type), s.value);
}

QString go(const Symbol &s)
{
    const QString generics = s.templateParameters;
    if (isCallable(s.kind)) {
        QString receiver;
        if (!s.scope.isEmpty() && s.kind == "method"_L1 && s.scopeKind != "interface"_L1)
            receiver = u"func ("_s + s.scope.section(u'.', -1) + u") "_s;
        for (const QString &property : s.properties)
            if (property.startsWith("receiver "_L1))
                receiver = u"func ("_s + property.mid(9) + u") "_s;
        if (receiver.isEmpty() && s.scopeKind != "interface"_L1)
            receiver = u"func "_s;
        return receiver + s.name + generics + (s.signature.isEmpty() ? u"()"_s : s.signature)
            + (s.type.isEmpty() ? QString() : QString(u' ' + s.type));
    }
    if (s.kind == "struct"_L1 || s.kind == "interface"_L1)
        return u"type "_s + s.name + generics + u' ' + s.kind + (s.type.isEmpty() ? QString() : QString(u" { "_s + s.type + u" }"_s));
    if (s.kind == "alias"_L1)
        return u"type "_s + valueAfter(s.name + generics, s.type);
    if (isType(s.kind) || s.kind == "typedef"_L1)
        return u"type "_s + joined({ s.name + generics, s.type });
    if (s.kind == "field"_L1 || isScope(s.kind))
        return joined({ isScope(s.kind) ? u"package"_s : QString(), s.name, s.type });
    return valueAfter(joined({ s.kind == "constant"_L1 ? u"const"_s : u"var"_s, s.name, s.type }), s.value);
}

QString rust(const Symbol &s)
{
    QString visible = s.access == "public"_L1 && s.scopeKind != "trait"_L1 && s.kind != "enumerator"_L1
        ? u"pub"_s
        : QString();
    for (const QString &property : s.properties)
        if (property.startsWith("pub("_L1)) // no further than its crate or a module around
            visible = property;
    if (isCallable(s.kind))
        return joined({ visible, chosen(s, { "const"_L1, "async"_L1, "unsafe"_L1, "extern"_L1 }), u"fn"_s,
            typeAfter(s.name + s.templateParameters + (s.signature.isEmpty() ? u"()"_s : s.signature),
                u" -> "_s, s.type) });
    if (s.kind == "macro"_L1)
        return u"macro_rules! "_s + s.name + (s.signature.isEmpty() ? QString() : QString(u' ' + s.signature));
    if (s.kind == "interface"_L1 || s.kind == "trait"_L1)
        return joined({ visible, u"trait"_s,
            s.name + s.templateParameters
                + (s.bases.isEmpty() ? QString() : QString(u": "_s + s.bases.join(u" + "_s))) });
    if (isType(s.kind))
        return joined({ visible, s.kind, s.name + s.templateParameters });
    if (s.kind == "enumerator"_L1)
        return valueAfter(s.signature.startsWith(u'{') ? QString(s.name + u' ' + s.signature) : QString(s.name + s.signature), s.value);
    if (s.kind == "typedef"_L1 || s.kind == "alias"_L1)
        return joined({ visible, u"type"_s, valueAfter(s.name + s.templateParameters, s.type) });
    if (isScope(s.kind))
        return joined({ visible, u"mod"_s, s.name });
    const QString word = s.kind == "constant"_L1 ? u"const"_s
        : s.kind == "variable"_L1                ? u"static"_s
                                                 : QString();
    return joined({ visible, word, valueAfter(typeAfter(s.name, u": "_s, s.type), s.value) });
}

QString script(const Symbol &s)
{
    const QString modifiers = chosen(s,
        { "export"_L1, "static"_L1, "abstract"_L1, "override"_L1, "async"_L1, "readonly"_L1 });
    if (isCallable(s.kind)) {
        const bool free
            = s.kind == "function"_L1 && s.scopeKind != "class"_L1 && s.scopeKind != "interface"_L1;
        return joined({ modifiers, free ? u"function"_s : QString(),
            typeAfter(s.name + s.templateParameters + (s.signature.isEmpty() ? u"()"_s : s.signature), u": "_s,
                s.type) });
    }
    if (isType(s.kind))
        return joined({ modifiers, s.kind, s.name + s.templateParameters })
            + (s.bases.isEmpty() ? QString() : QString(u" extends "_s + s.bases.join(u", "_s)));
    if (s.kind == "alias"_L1 || s.kind == "typedef"_L1)
        return u"type "_s + valueAfter(s.name + s.templateParameters, s.type);
    const QString word = s.kind == "constant"_L1 ? u"const"_s : chosen(s, { "var"_L1, "let"_L1 });
    const QString name = s.properties.contains("exports"_L1) ? QString(u"exports."_s + s.name) : s.name;
    return joined({ modifiers, word, valueAfter(typeAfter(name, u": "_s, s.type), s.value) });
}

QString ruby(const Symbol &s)
{
    const QString access = s.access == "protected"_L1 ? s.access : QString();
    for (const QString &property : s.properties)
        if (property.startsWith("alias of "_L1))
            return u"alias "_s + s.name + u' ' + property.mid(9);
        else if (property.startsWith("attr_"_L1))
            return joined({ access, property, QString(u':' + s.name) });
    if (isCallable(s.kind))
        return joined({ access, u"def"_s, (s.properties.contains("static"_L1) ? u"self."_s : QString()) + s.name + s.signature });
    if (isType(s.kind) || isScope(s.kind))
        return joined({ s.kind, s.qualifiedName() }) + (s.bases.isEmpty() ? QString() : QString(u" < "_s + s.bases.join(u", "_s)));
    return valueAfter(s.name, s.value);
}

QString php(const Symbol &s)
{
    const QString modifiers = joined({ s.access == "public"_L1 && s.kind == "constant"_L1 ? QString() : s.access,
        chosen(s, { "abstract"_L1, "final"_L1, "static"_L1, "readonly"_L1 }) });
    if (isCallable(s.kind))
        return joined({ modifiers, u"function"_s, typeAfter(s.name + (s.signature.isEmpty() ? u"()"_s : s.signature), u": "_s, s.type) });
    if (isType(s.kind)) // with all that it extends and implements, as written
        return joined({ chosen(s, { "abstract"_L1, "final"_L1, "readonly"_L1 }), s.kind, s.name + (s.signature.startsWith(u':') ? s.signature : QString()),
            s.signature.startsWith(u':') ? QString() : s.signature });
    if (s.kind == "enumerator"_L1)
        return u"case "_s + valueAfter(s.name, s.value);
    if (s.kind == "constant"_L1)
        return joined({ modifiers, u"const"_s, s.type, valueAfter(s.name, s.value) });
    if (isScope(s.kind))
        return joined({ s.kind, s.qualifiedName() });
    return joined({ modifiers, s.type, valueAfter(u'$' + s.name, s.value) });
}

QString kotlin(const Symbol &s)
{
    const QString modifiers = joined({ s.access == "protected"_L1 || s.access == "internal"_L1 ? s.access : QString(),
        chosen(s,
            { "expect"_L1, "actual"_L1, "final"_L1, "open"_L1, "abstract"_L1, "sealed"_L1, "external"_L1,
                "override"_L1, "lateinit"_L1, "tailrec"_L1, "suspend"_L1, "inner"_L1, "companion"_L1, "annotation"_L1,
                "inline"_L1, "value"_L1, "infix"_L1, "operator"_L1, "data"_L1 }) });
    QString name = s.name;
    for (const QString &property : s.properties)
        if (property.startsWith("receiver "_L1))
            name = property.mid(9) + u'.' + name;
    if (isCallable(s.kind)) {
        if (s.kind == "constructor"_L1)
            return joined({ modifiers, s.name + s.signature });
        return joined({ modifiers, u"fun"_s, s.templateParameters,
            typeAfter(name + (s.signature.isEmpty() ? u"()"_s : s.signature), u": "_s, s.type) });
    }
    if (isType(s.kind)) {
        const QString word = s.properties.contains("object"_L1) ? u"object"_s
            : s.kind == "enum"_L1                               ? u"enum class"_s
                                                                : s.kind;
        return joined({ modifiers, word, s.name + s.templateParameters + s.signature })
            + (s.bases.isEmpty() ? QString() : QString(u" : "_s + s.bases.join(u", "_s)));
    }
    if (s.kind == "alias"_L1 || s.kind == "typedef"_L1)
        return u"typealias "_s + valueAfter(s.name + s.templateParameters, s.type);
    if (s.kind == "enumerator"_L1)
        return s.name + s.signature;
    if (isScope(s.kind))
        return joined({ s.kind, s.name });
    const QString word = s.kind == "constant"_L1 ? u"const val"_s
        : s.properties.contains("var"_L1)        ? u"var"_s
                                                 : u"val"_s;
    return joined({ modifiers, word, s.templateParameters, valueAfter(typeAfter(name, u": "_s, s.type), s.value) });
}

/// Java, C# and others that write the type before the name.
QString managed(const Symbol &s, bool baseList)
{
    const QString modifiers = joined({ s.access == "public"_L1 || s.access == "protected"_L1 ? s.access
                                                                                             : QString(),
        chosen(s,
            { "static"_L1, "abstract"_L1, "virtual"_L1, "override"_L1, "sealed"_L1, "final"_L1, "async"_L1,
                "readonly"_L1, "partial"_L1, "required"_L1, "event"_L1, "synchronized"_L1, "native"_L1, "default"_L1 }) });
    if (isType(s.kind))
        return joined({ modifiers,
                   s.properties.contains("record"_L1)           ? u"record"_s
                       : s.properties.contains("annotation"_L1) ? u"@interface"_s
                                                                : s.kind,
                   s.name + s.templateParameters })
            + (baseList && !s.bases.isEmpty() ? QString(u" : "_s + s.bases.join(u", "_s)) : QString());
    if (isCallable(s.kind)) {
        if (baseList)
            return joined({ modifiers, s.type, s.name + s.templateParameters + s.signature });
        QString throws;
        for (const QString &property : s.properties)
            if (property.startsWith("throws "_L1))
                throws = property;
        return joined({ modifiers, s.templateParameters, s.type, s.name + s.signature, throws,
            s.value.isEmpty() ? QString() : QString(u"default "_s + s.value) });
    }
    if (isScope(s.kind))
        return joined({ s.kind, s.name });
    if (s.kind == "typedef"_L1 && baseList)
        return joined({ modifiers, u"delegate"_s, s.type, s.name + s.templateParameters + s.signature });
    if (s.kind == "enumerator"_L1)
        return valueAfter(s.name, s.value);
    QString accessors;
    for (const QString &property : s.properties)
        if (property.startsWith("accessors "_L1))
            accessors = property.mid(10);
    return valueAfter(joined({ modifiers, s.kind == "constant"_L1 && baseList ? u"const"_s : QString(), s.type,
                          s.name + s.signature, accessors }),
        s.value);
}

QString fsharp(const Symbol &s)
{
    if (isType(s.kind) || s.kind == "typedef"_L1 || s.kind == "alias"_L1)
        return joined({ u"type"_s, s.name + s.templateParameters, s.signature });
    if (isScope(s.kind))
        return joined({ s.kind, s.name });
    if (s.kind == "constructor"_L1)
        return joined({ s.name, s.signature });
    const QString word = s.kind == "method"_L1 || s.kind == "property"_L1 ? u"member"_s : u"let"_s;
    return joined({ s.properties.contains("static"_L1) ? u"static"_s : QString(), word, s.name,
                      typeAfter(s.signature, u" : "_s, s.type) })
        .trimmed();
}

QString protobuf(const Symbol &s)
{
    if (s.kind == "method"_L1)
        return joined({ u"rpc"_s, s.name + s.signature, u"returns ("_s + s.type + u')' });
    if (isType(s.kind) || isScope(s.kind))
        return joined({ lookOf(s).word == "enumeration"_L1 ? s.kind : lookOf(s).word, s.name });
    return valueAfter(joined({ s.type, s.name }), s.value);
}

QString anyLanguage(const Symbol &s)
{
    if (isType(s.kind) || isScope(s.kind))
        return joined({ s.kind, s.name + s.templateParameters });
    return valueAfter(typeAfter(s.name + s.signature, u": "_s, s.type), s.value);
}

/// Breaks a line that does not fit between the parameters of its first list.
QString wrapped(const QString &line)
{
    constexpr qsizetype width = 88;
    const qsizetype open = line.indexOf(u'(', line.startsWith("pub("_L1) ? line.indexOf(u')') : 0);
    if (line.size() <= width || open < 0)
        return line;
    int depth = 0;
    qsizetype close = open;
    for (; close < line.size(); ++close) {
        if (line[close] == u'(')
            ++depth;
        else if (line[close] == u')' && --depth == 0)
            break;
    }
    if (close >= line.size())
        return line;
    const QStringList parts = splitList(line.mid(open, close - open + 1));
    if (parts.size() < 2)
        return line;
    QString result = line.left(open + 1);
    qsizetype column = result.size();
    const QString indent(4, u' ');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString part = i + 1 < parts.size() ? QString(parts[i] + u',') : parts[i];
        if (i == 0 ? column + part.size() > width : column + 1 + part.size() > width) {
            result += u'\n' + indent;
            column = indent.size();
        } else if (i > 0) {
            result += u' ';
            ++column;
        }
        result += part;
        column += part.size();
    }
    return result + line.mid(close);
}
} // namespace

QString signatureText(const Symbol &written, const QString &language)
{
    // How its author broke the lines of a list says nothing here.
    static const QRegularExpression start(u"^\\(\\s+"_s), end(u",?\\s*\\)$"_s);
    Symbol symbol = written;
    symbol.signature.replace(start, u"("_s).replace(end, u")"_s);
    QString text;
    if (language == "C++"_L1 || language == "C"_L1 || language == "Objective-C"_L1 || language == "CUDA"_L1)
        text = cFamily(symbol);
    else if (language == "Python"_L1)
        text = python(symbol);
    else if (language == "Go"_L1)
        text = go(symbol);
    else if (language == "Rust"_L1)
        text = rust(symbol);
    else if (language == "Kotlin"_L1)
        text = kotlin(symbol);
    else if (language == "PHP"_L1)
        text = php(symbol);
    else if (language == "Ruby"_L1)
        text = ruby(symbol);
    else if (isScript(language))
        text = script(symbol);
    else if (language == "Java"_L1 || language == "C#"_L1)
        text = managed(symbol, language == "C#"_L1);
    else if (language == "F#"_L1)
        text = fsharp(symbol);
    else if (language == "Protobuf"_L1)
        text = protobuf(symbol);
    else
        text = anyLanguage(symbol);
    static const QRegularExpression gap(u"(?<=\\w\\()\\s+|(?<=\\w<|^template <)\\s+(?=\\w)"_s, QRegularExpression::MultilineOption);
    if (language != "Python"_L1 && !text.contains(u'"'))
        text.remove(gap);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = wrapped(line.trimmed());
    static const QRegularExpression nextConstraint(u" (?=where \\w+ ?:)"_s); // of C#
    for (const QString &property : symbol.properties)
        if (property.startsWith("where "_L1))
            for (const QString &constraint : property.split(nextConstraint))
                lines.append(u"    "_s + constraint);
    return lines.join(u'\n');
}

QString deprecationNote(const Symbol &symbol)
{
    for (const QString &property : symbol.properties)
        if (property.startsWith("deprecated: "_L1))
            return property.mid(12);
    return {};
}

QStringList typeNames(const Symbol &symbol, const QString &language)
{
    static const QRegularExpression identifier(u"[A-Za-z_]\\w*(?:(?:::|\\.)[A-Za-z_]\\w*)*"_s);
    static const QSet<QString> ordinary{ u"const"_s, u"int"_s, u"char"_s, u"void"_s, u"bool"_s, u"unsigned"_s,
        u"long"_s, u"short"_s, u"double"_s, u"float"_s, u"auto"_s, u"typename"_s, u"class"_s, u"struct"_s,
        u"enum"_s, u"union"_s, u"template"_s, u"None"_s, u"True"_s, u"False"_s, u"str"_s, u"dict"_s,
        u"list"_s, u"tuple"_s, u"set"_s, u"bytes"_s, u"object"_s, u"self"_s, u"cls"_s, u"Self"_s, u"string"_s,
        u"error"_s, u"any"_s, u"mut"_s, u"impl"_s, u"dyn"_s, u"static"_s, u"noexcept"_s, u"nullptr"_s,
        u"size_t"_s, u"String"_s, u"Object"_s, u"Option"_s, u"Result"_s, u"Vec"_s, u"Box"_s, u"usize"_s,
        u"isize"_s, u"boolean"_s, u"number"_s, u"undefined"_s, u"null"_s, u"this"_s, u"public"_s,
        u"private"_s, u"protected"_s, u"virtual"_s, u"sizeof"_s, u"decltype"_s, u"operator"_s, u"override"_s,
        u"final"_s, u"extends"_s, u"super"_s, u"float64"_s, u"int64"_s, u"uint64"_s, u"func"_s, u"chan"_s };
    QStringList texts{ symbol.type };
    texts += symbol.bases;
    if (isCallable(symbol.kind))
        for (const Parameter &parameter : parametersOf(symbol.signature, language))
            texts.append(parameter.type);
    QSet<QString> own{ symbol.name };
    for (const Parameter &parameter : templateParametersOf(symbol.templateParameters, language))
        own.insert(QString(parameter.name).remove(u'.'));
    QStringList names;
    for (const QString &text : texts)
        for (auto it = identifier.globalMatch(text); it.hasNext();) {
            const QString name = it.next().captured();
            if (name.size() >= 2 && !ordinary.contains(name) && !own.contains(name) && !names.contains(name)
                && !name.startsWith("std::"_L1))
                names.append(name);
        }
    return names.mid(0, 24);
}

} // namespace tars::development
