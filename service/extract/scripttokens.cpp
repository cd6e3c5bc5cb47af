#include "service/extract/scripttokens.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

QString ScriptTokens::string(size_t i) const
{
    QString name = QString::fromUtf8(text(i));
    if (isString(i) && name.size() >= 2)
        name = name.mid(1, name.size() - 2);
    return name;
}

size_t ScriptTokens::skipAngles(size_t i, size_t end) const
{
    int depth = 0;
    for (size_t j = i; j < end;) {
        if (opens(j)) {
            j = skip(j, end);
            continue;
        }
        depth += is(j, "<");
        depth -= is(j, ">");
        if (depth <= 0)
            return j + 1;
        if (is(j, ";") || is(j, "}"))
            break;
        ++j;
    }
    return i;
}

bool ScriptTokens::continues(size_t before) const
{
    static const QSet<QByteArray> open{ "=", ":", ",", "|", "&", "=>", "+", "-", "*", "/", "?", ".",
        "extends", "keyof", "typeof", "new", "in", "of", "instanceof", "is", "return", "await", "<",
        "!" };
    return open.contains(text(before).toByteArray());
}

bool ScriptTokens::isContinuation(size_t i) const
{
    static const QSet<QByteArray> more{ "=", ":", "|", "&", "=>", "+", "-", "*", "/", "?", ".", "extends",
        "instanceof", "is", "as", "satisfies", "in", ">" };
    return more.contains(text(i).toByteArray());
}

size_t ScriptTokens::expressionEnd(size_t i, size_t end, bool commas) const
{
    for (size_t from = i; i < end;) {
        if (is(i, ";") || is(i, "}") || is(i, ")") || is(i, "]") || (commas && is(i, ",")))
            return i;
        if (i > from && line(i) > m_source.endLineOf(m_source.tokens[i - 1]) && !continues(i - 1)
            && !isContinuation(i) && !opens(i))
            return i;
        if (is(i, "{") && i > from && line(i) > m_source.endLineOf(m_source.tokens[i - 1])
            && !continues(i - 1))
            return i;
        i = opens(i) ? skip(i, end) : i + 1;
    }
    return end;
}

size_t ScriptTokens::decorators(size_t i, size_t end) const
{
    while (is(i, "@") && isName(i + 1)) {
        i += 2;
        while (is(i, ".") && isName(i + 1))
            i += 2;
        if (is(i, "("))
            i = skip(i, end);
    }
    return i;
}

bool ScriptTokens::beginsStatement(size_t i, size_t from) const
{
    if (i == from)
        return true;
    const QByteArrayView before = text(i - 1);
    if (before == ";" || before == "}" || before == "{")
        return true;
    return line(i) > line(i - 1) && !continues(i - 1);
}

size_t ScriptTokens::behindSignature(size_t i, size_t end) const
{
    if (is(i, "<"))
        i = std::max(skipAngles(i, end), i + 1);
    if (!is(i, "("))
        return i;
    i = skip(i, end);
    if (is(i, ":")) {
        ++i;
        if (is(i, "{"))
            i = skip(i, end);
        while (i < end && !is(i, "{") && !is(i, ";") && !is(i, "}") && !is(i, ",")) {
            if (line(i) > m_source.endLineOf(m_source.tokens[i - 1]) && !continues(i - 1)
                && !isContinuation(i) && !opens(i))
                break;
            i = opens(i) ? skip(i, end) : i + 1;
            if (is(i, "{") && (is(i - 1, "|") || is(i - 1, "&") || is(i - 1, "=>")))
                i = skip(i, end); // a type again, not the body
        }
    }
    return is(i, "{") ? skip(i, end) : i;
}

QStringList ScriptTokens::bases(size_t i, size_t end) const
{
    QStringList found;
    bool begun = false;
    if (is(i, "<"))
        i = std::max(skipAngles(i, end), i + 1);
    while (i < end && !is(i, "{") && !is(i, ";")) {
        if (is(i, "extends") || is(i, "implements") || is(i, ",")) {
            begun = true;
            ++i;
            continue;
        }
        if (begun && isName(i)) {
            QString name = string(i++);
            while (is(i, ".") && isName(i + 1)) {
                name += u'.' + string(i + 1);
                i += 2;
            }
            found.append(name);
            begun = false;
        } else if (is(i, "<")) {
            i = std::max(skipAngles(i, end), i + 1);
        } else {
            i = opens(i) ? skip(i, end) : i + 1;
        }
    }
    return found;
}

size_t ScriptTokens::behindFunction(size_t i, size_t end) const
{
    ++i;
    if (is(i, "*"))
        ++i;
    if (isName(i))
        ++i;
    return behindSignature(i, end);
}

} // namespace tars
