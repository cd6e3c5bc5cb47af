#include "service/project/parameters.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{
bool typeBehindName(const QString &language)
{
    static const QSet<QString> languages{ u"Python"_s, u"TypeScript"_s, u"JavaScript"_s, u"Rust"_s,
        u"Kotlin"_s, u"Swift"_s, u"F#"_s, u"Scala"_s, u"Ruby"_s, u"Lua"_s, u"Pascal"_s };
    return languages.contains(language);
}

/// The position of `what` outside all brackets, or -1.
qsizetype topLevel(const QString &text, QChar what)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == what && depth == 0
            && !(what == u':' && (text.mid(i, 2) == "::"_L1 || (i > 0 && text[i - 1] == u':'))))
            return i;
        if (c == u'(' || c == u'[' || c == u'{' || c == u'<')
            ++depth;
        else if (c == u')' || c == u']' || c == u'}'
            || (c == u'>' && !(i > 0 && (text[i - 1] == u'-' || text[i - 1] == u'='))))
            depth = std::max(0, depth - 1);
    }
    return -1;
}

Parameter cParameter(QString text)
{
    static const QRegularExpression attribute(u"\\[\\[[^\\]]*\\]\\]\\s*|@\\w+(?:\\([^)]*\\))?\\s+"_s);
    static const QRegularExpression pointer(u"\\(\\s*[*&^]+\\s*(?:const\\s+)?(\\w+)"_s);
    static const QRegularExpression last(u"^(.*[\\s*&>\\].])(@?\\w+)((?:\\s*\\[[^\\]]*\\])*)$"_s);
    static const QSet<QString> words{ u"int"_s, u"char"_s, u"long"_s, u"short"_s, u"unsigned"_s, u"signed"_s,
        u"double"_s, u"float"_s, u"const"_s, u"void"_s, u"bool"_s, u"auto"_s, u"volatile"_s };
    text = text.remove(attribute).simplified();
    if (const qsizetype assignment = topLevel(text, u'='); assignment >= 0)
        text = text.left(assignment).trimmed();
    if (text == "void"_L1 || text.isEmpty())
        return {};
    if (text == "..."_L1)
        return { u"..."_s, {} };
    if (const auto match = pointer.match(text); match.hasMatch())
        return { match.captured(1), text };
    static const QRegularExpression receiver(u"^this\\s+(?=\\S+\\s)"_s); // of C#'s extension methods
    text.remove(receiver);
    const auto match = last.match(text);
    if (!match.hasMatch() || words.contains(match.captured(2)) || match.captured(1).trimmed() == "const"_L1
        || match.captured(1).trimmed() == "struct"_L1)
        return { {}, text };
    return { match.captured(2), QString(match.captured(1).trimmed() + match.captured(3).trimmed()) };
}

Parameter colonParameter(QString text)
{
    text = text.simplified();
    static const QRegularExpression modifiers(
        u"^(?:(?:public|private|protected|readonly|mut|val|var|vararg|inout|override|ref)\\s+)+"_s);
    text.remove(modifiers);
    const qsizetype assignment = topLevel(text, u'=');
    const QString head = assignment >= 0 ? text.left(assignment).trimmed() : text;
    const qsizetype colon = topLevel(head, u':');
    if (colon < 0)
        return { head, {} };
    return { head.left(colon).trimmed(), head.mid(colon + 1).trimmed() };
}
} // namespace

QStringList splitList(const QString &text)
{
    QString inner = text.trimmed();
    if (inner.startsWith(u'(') || inner.startsWith(u'<') || inner.startsWith(u'[')) {
        const QChar close = inner[0] == u'(' ? u')' : inner[0] == u'<' ? u'>' : u']';
        const qsizetype end = inner.lastIndexOf(close);
        inner = end > 0 ? inner.mid(1, end - 1) : inner.mid(1);
    }
    QStringList parts;
    QString part;
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const QChar c = inner[i];
        if (!quote.isNull()) {
            if (c == u'\\' && i + 1 < inner.size())
                part += inner[i++];
            else if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'') {
            quote = c == u'\'' && i > 0 && (inner[i - 1] == u'&' || inner[i - 1] == u'<')
                ? QChar()
                : c; // Rust's lifetimes
        } else if (c == u'(' || c == u'[' || c == u'{' || c == u'<') {
            ++depth;
        } else if (c == u')' || c == u']' || c == u'}'
            || (c == u'>' && !(i > 0 && (inner[i - 1] == u'-' || inner[i - 1] == u'=')))) {
            depth = std::max(0, depth - 1);
        } else if (c == u',' && depth == 0) {
            parts.append(part.trimmed());
            part.clear();
            continue;
        }
        part += inner[i];
    }
    if (!part.trimmed().isEmpty())
        parts.append(part.trimmed());
    return parts;
}

QList<Parameter> parametersOf(const QString &signature, const QString &language)
{
    QList<Parameter> result;
    const QStringList parts = splitList(signature);
    if (language == "Go"_L1) {
        // "a, b int": the type stands behind the last name.
        QString type;
        for (qsizetype i = parts.size() - 1; i >= 0; --i) {
            const qsizetype blank = parts[i].indexOf(u' ');
            if (blank > 0)
                type = parts[i].mid(blank + 1).trimmed();
            result.prepend({ blank > 0 ? parts[i].left(blank) : parts[i], type });
        }
        return result;
    }
    for (const QString &part : parts) {
        const Parameter parameter = typeBehindName(language) ? colonParameter(part) : cParameter(part);
        const bool receiver = parameter.type.isEmpty()
            && (parameter.name == "self"_L1 || parameter.name == "cls"_L1 || parameter.name == "&self"_L1
                || parameter.name == "&mut self"_L1 || parameter.name == "/"_L1 || parameter.name == "*"_L1);
        if (!receiver && !(parameter.name.isEmpty() && parameter.type.isEmpty()))
            result.append(parameter);
    }
    return result;
}

QList<Parameter> templateParametersOf(const QString &parameters, const QString &language)
{
    QList<Parameter> result;
    for (const QString &part : splitList(parameters)) {
        if (language == "C++"_L1) {
            const qsizetype assignment = topLevel(part, u'=');
            const QString head = (assignment >= 0 ? part.left(assignment) : part).trimmed();
            static const QRegularExpression last(u"^(.*?)\\s*(\\.\\.\\.)?\\s*(\\w+)$"_s);
            const auto match = last.match(head);
            const QString type = match.captured(1).trimmed();
            if (match.hasMatch() && !type.isEmpty())
                result.append({ QString(match.captured(3) + match.captured(2)),
                    type == "typename"_L1 || type == "class"_L1 ? QString() : type });
        } else {
            static const QRegularExpression bound(
                u"^((?:in |out |const |reified )?[\\w']+)(?:\\s*:\\s*|\\s+extends\\s+|\\s+)?(.*)$"_s);
            const auto match = bound.match(part);
            if (match.hasMatch())
                result.append({ match.captured(1), match.captured(2) });
        }
    }
    return result;
}

QString bareName(QString name)
{
    while (name.startsWith(u'*') || name.startsWith(u'&') || name.startsWith(u'.') || name.startsWith(u'@') || name.startsWith(u'?'))
        name = name.mid(1);
    while (name.endsWith(u'.') || name.endsWith(u'?') || name.endsWith(u'!'))
        name.chop(1);
    return name;
}

QStringList parameterNames(const Symbol &symbol, const QString &language)
{
    QStringList names;
    for (const Parameter &parameter : parametersOf(symbol.signature, language))
        names.append(bareName(parameter.name));
    for (const Parameter &parameter : templateParametersOf(symbol.templateParameters, language))
        names.append(bareName(parameter.name));
    return names;
}

} // namespace tars
