#include "service/extract/facts/calls.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr size_t farthest = 4000; ///< tokens within one pair of brackets
constexpr qsizetype longestLiteral = 16'000; // a usage text

bool opens(QByteArrayView text) { return text == "(" || text == "[" || text == "{"; }
bool closes(QByteArrayView text) { return text == ")" || text == "]" || text == "}"; }

QString resolved(const QString &text)
{
    if (!text.contains(u'\\'))
        return text;
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 >= text.size()) {
            out += text[i];
            continue;
        }
        const QChar c = text[++i];
        if (c == u'n')
            out += u'\n';
        else if (c == u't')
            out += u'\t';
        else if (c == u'\n' || c == u'r' || c == u'a' || c == u'0')
            continue;
        else
            out += c;
    }
    return out;
}
} // namespace

bool isCopiedScript(const QString &fileName)
{
    static const QSet<QString> names{ u"install-sh"_s, u"config.guess"_s, u"config.sub"_s, u"configure"_s,
        u"ltmain.sh"_s, u"missing"_s, u"depcomp"_s, u"compile"_s, u"test-driver"_s, u"ylwrap"_s,
        u"mkinstalldirs"_s, u"libtool"_s, u"gradlew"_s, u"mvnw"_s, u"py-compile"_s, u"ar-lib"_s };
    return names.contains(fileName);
}

const QRegularExpression &patternOf(const char *literal)
{
    static QHash<const char *, QRegularExpression> compiled;
    auto found = compiled.constFind(literal);
    if (found == compiled.cend())
        found = compiled.insert(literal, QRegularExpression(QString::fromLatin1(literal)));
    return *found;
}

QString wordAt(const LexedSource &source, size_t token)
{
    return token < source.tokens.size() ? QString::fromUtf8(source.textOf(token)) : QString();
}

size_t behindBrackets(const LexedSource &source, size_t open)
{
    int depth = 0;
    for (size_t i = open; i < source.tokens.size() && i < open + farthest; ++i) {
        const QByteArrayView text = source.textOf(i);
        if (source.tokens[i].kind == TokenKind::String)
            continue;
        depth += opens(text) ? 1 : closes(text) ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return 0;
}

std::optional<QList<CallArgument>> argumentsOf(const LexedSource &source, size_t open)
{
    const size_t behind
        = open < source.tokens.size() && opens(source.textOf(open)) ? behindBrackets(source, open) : 0;
    if (behind == 0)
        return std::nullopt;
    QList<CallArgument> arguments;
    int depth = 0;
    size_t from = open + 1;
    for (size_t i = open + 1; i < behind; ++i) {
        const QByteArrayView text = source.textOf(i);
        const bool literal = source.tokens[i].kind == TokenKind::String;
        if (!literal && opens(text))
            ++depth;
        if (!literal && closes(text) && i + 1 < behind)
            --depth;
        const bool last = i + 1 == behind;
        if (!last && (depth != 0 || literal || text != ","))
            continue;
        CallArgument argument{ {}, { from, i } };
        const bool named = isName(source, from) && from + 1 < i
            && (source.is(from + 1, "=") || source.is(from + 1, ":")) && !source.is(from + 2, "=")
            && !source.is(from + 2, ":");
        if (named) {
            argument.name = wordAt(source, from);
            argument.value.first = from + 2;
        }
        if (!argument.value.isEmpty())
            arguments.append(argument);
        from = i + 1;
    }
    return arguments;
}

QString literalText(const LexedSource &source, size_t token)
{
    if (!isString(source, token))
        return {};
    QString text = QString::fromUtf8(source.textOf(token).toByteArray().left(longestLiteral));
    const auto isQuote = [](QChar c) { return c == u'"' || c == u'\'' || c == u'`'; };
    if (text.isEmpty() || !isQuote(text.front())) {
        static const QRegularExpression raw(
            u"^(?:u8|[uUL])?R\"([^(\\s]*)\\((.*)\\)\\1\"$"_s, QRegularExpression::DotMatchesEverythingOption);
        if (const auto match = raw.match(text); match.hasMatch())
            return match.captured(2);
        static const QRegularExpression rustRaw(
            u"^b?r(#*)\"(.*)\"\\1$"_s, QRegularExpression::DotMatchesEverythingOption);
        if (const auto match = rustRaw.match(text); match.hasMatch())
            return match.captured(2);
    }
    const qsizetype quote = std::find_if(text.cbegin(), text.cend(), isQuote) - text.cbegin();
    constexpr qsizetype longestPrefix = 3; // a quote further on is one in a text of lines
    if (quote == text.size() || quote > longestPrefix)
        return text;
    const QString prefix = text.left(quote).toLower();
    const QString mark = text.mid(quote, 3);
    const bool triple = mark == "\"\"\""_L1 || mark == "'''"_L1;
    const qsizetype width = triple ? 3 : 1;
    const qsizetype end = text.lastIndexOf(text[quote]);
    QString inner = end - (width - 1) > quote + width - 1
        ? text.mid(quote + width, end - (width - 1) - quote - width)
        : QString();
    const bool isRaw = prefix.contains(u'r') || prefix.contains(u'@');
    return isRaw ? inner : resolved(inner);
}

std::optional<QString> textOfValue(const LexedSource &source, const TokenRange &value)
{
    // One literal, or several joined, each perhaps in the hands of a function that translates it.
    static const QRegularExpression wrapper(u"^(?:tr|translate|trUtf8|qsTr|_|N_|gettext|gettext_lazy|"
                                            u"ngettext|QStringLiteral|QLatin1String|QLatin1StringView|"
                                            "QString|fromLatin1|fromUtf8|QCoreApplication|QApplication|"
                                            "QObject|tc|i18n|i18nc|t|T|String|std|string|"
                                            "string_view|QT_TRANSLATE_NOOP|QT_TR_NOOP|dedent|textwrap|concat|"
                                            "format|u|_s|_L1|s|from|to_string|into|the|"
                                            "static|Some|Cow|new|Loc)$"_s);
    QString text;
    bool any = false;
    bool translated = false;
    QStringList literals;
    for (size_t i = value.first; i < value.end; ++i) {
        if (isString(source, i)) {
            literals.append(literalText(source, i));
            any = true;
            continue;
        }
        const QString word = wordAt(source, i);
        if (isName(source, i)) {
            if (!wrapper.match(word).hasMatch())
                return std::nullopt;
            translated = translated || word == "translate"_L1 || word == "i18nc"_L1
                || word == "QT_TRANSLATE_NOOP"_L1 || word == "tc"_L1;
            continue;
        }
        static const QString joining = u"+%()[]{},.:!&"_s;
        if (word.size() > 2 || (word.size() == 1 && !joining.contains(word))
            || (word.size() == 2 && word != "::"_L1))
            return std::nullopt;
        if (any && word == ","_L1 && !translated)
            break; // arguments of a wrapper: a comment for translators, numbers
    }
    if (!any)
        return std::nullopt;
    if (translated && literals.size() > 1)
        return literals.at(1);
    return literals.join(QString());
}

QStringList literalsIn(const LexedSource &source, const TokenRange &value)
{
    QStringList literals;
    for (size_t i = value.first; i < value.end; ++i)
        if (isString(source, i))
            literals.append(literalText(source, i));
    return literals;
}

QHash<QByteArrayView, QString> constantTexts(const LexedSource &source)
{
    constexpr size_t longestType = 8;
    QHash<QByteArrayView, QString> texts;
    QSet<QByteArrayView> several;
    const auto keep = [&](size_t name, size_t value) {
        const QByteArrayView word = source.textOf(name);
        if (texts.contains(word))
            several.insert(word);
        texts.insert(word, literalText(source, value));
    };
    const auto endsLine = [&](size_t i) {
        return i + 1 >= source.tokens.size() || source.is(i + 1, ";") || source.tokens[i + 1].line > source.endLineOf(source.tokens[i]);
    };
    for (size_t i = 0; i + 2 < source.tokens.size(); ++i) {
        if (!isName(source, i) || source.tokens[i].inactive)
            continue;
        if (source.tokens[i].directive) {
            if (i > 0 && source.is(i, "define") && source.is(i - 1, "#") && isString(source, i + 2) && source.tokens[i + 2].directive && endsLine(i + 2))
                keep(i + 1, i + 2);
            continue;
        }
        if (source.is(i + 1, "+") && source.is(i + 2, "=")) // no longer what it was
            several.insert(source.textOf(i));
        size_t equals = i + 1; // "NAME: &'static str = …", "NAME string = …"
        if (source.is(equals, ":") || (isName(source, equals) && source.is(equals + 1, "=")))
            while (equals < i + longestType && equals + 1 < source.tokens.size() && source.tokens[equals].line == source.tokens[i].line && !source.is(equals, "="))
                ++equals;
        else if (source.is(equals, "[") && source.is(equals + 1, "]")) // char NAME[] = …
            equals += 2;
        if (!source.is(equals, "=") || source.is(equals + 1, "=") || (i > 0 && (source.is(i - 1, ".") || source.is(i - 1, "->"))))
            continue;
        if (isString(source, equals + 1) && endsLine(equals + 1))
            keep(i, equals + 1);
        else
            several.insert(source.textOf(i));
    }
    texts.removeIf([&](const auto &entry) { return several.contains(entry.key()); });
    return texts;
}

QString writtenValue(const LexedSource &source, const TokenRange &value)
{
    if (value.isEmpty() || value.end > source.tokens.size())
        return {};
    const int from = source.tokens[value.first].offset;
    const Token &last = source.tokens[value.end - 1];
    const QString text
        = QString::fromUtf8(QByteArrayView(source.text).sliced(from, last.offset + last.length - from))
              .simplified();
    return text.size() > 80 ? QString() : text;
}

TokenRanges testOnlyTokens(const LexedSource &source, const QString &language)
{
    TokenRanges ranges;
    if (language != "Rust"_L1)
        return ranges;
    for (size_t i = 0; i + 8 < source.tokens.size(); ++i) {
        if (!source.is(i, "#") || !source.is(i + 1, "[") || !source.is(i + 2, "cfg") || !source.is(i + 3, "(") || !source.is(i + 4, "test")
            || !source.is(i + 5, ")"))
            continue;
        size_t at = i + 7;
        while (at < source.tokens.size() && !source.is(at, "{") && !source.is(at, ";"))
            ++at;
        int depth = 0;
        for (; at < source.tokens.size(); ++at) {
            depth += source.is(at, "{") ? 1 : source.is(at, "}") ? -1 : 0;
            if (depth == 0)
                break;
        }
        ranges.append({ i, at });
        i = at;
    }
    return ranges;
}

} // namespace tars
