#include "service/extract/formats/cmakecommands.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class Parser
{
public:
    explicit Parser(const QByteArray &text)
        : m_text(text)
    {
    }

    QList<CMakeCommand> run()
    {
        QList<CMakeCommand> commands;
        while (m_at < m_text.size()) {
            if (skipBlank())
                continue;
            const qsizetype begin = m_at;
            while (m_at < m_text.size() && isWord(m_text[m_at]))
                ++m_at;
            if (m_at == begin) {
                ++m_at; // nothing that CMake knows
                continue;
            }
            CMakeCommand command;
            command.name = QString::fromUtf8(m_text.sliced(begin, m_at - begin)).toLower();
            command.line = m_line;
            while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
                ++m_at;
            if (m_at >= m_text.size() || m_text[m_at] != '(')
                continue;
            ++m_at;
            arguments(command);
            commands.append(command);
        }
        return commands;
    }

private:
    static bool isWord(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    void step()
    {
        if (m_text[m_at] == '\n')
            ++m_line;
        ++m_at;
    }

    /// Behind [==[ … ]==] at the current place; nothing if there is none.
    std::optional<QString> bracket()
    {
        qsizetype equals = 0;
        while (m_at + 1 + equals < m_text.size() && m_text[m_at + 1 + equals] == '=')
            ++equals;
        if (m_at + 1 + equals >= m_text.size() || m_text[m_at + 1 + equals] != '[')
            return {};
        const QByteArray close = ']' + QByteArray(equals, '=') + ']';
        const qsizetype begin = m_at + equals + 2;
        qsizetype end = m_text.indexOf(close, begin);
        if (end < 0)
            end = m_text.size();
        const QByteArray inside = m_text.sliced(begin, end - begin);
        m_line += int(inside.count('\n'));
        m_at = std::min(m_text.size(), end + close.size());
        return QString::fromUtf8(inside);
    }

    bool skipBlank()
    {
        const char c = m_text[m_at];
        if (c == '#') {
            ++m_at;
            if (m_at < m_text.size() && m_text[m_at] == '[' && bracket())
                return true;
            while (m_at < m_text.size() && m_text[m_at] != '\n')
                ++m_at;
            return true;
        }
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != ';')
            return false;
        step();
        return true;
    }

    void arguments(CMakeCommand &command)
    {
        int depth = 1; // conditions nest parentheses
        while (m_at < m_text.size()) {
            if (skipBlank())
                continue;
            const char c = m_text[m_at];
            if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
                ++m_at;
                if (depth == 0)
                    return;
                command.arguments.append({ QString(QLatin1Char(c)), false });
            } else if (c == '"') {
                command.arguments.append({ quoted(), true });
            } else if (c == '[') {
                if (const auto text = bracket())
                    command.arguments.append({ *text, true });
                else
                    command.arguments.append({ unquoted(), false });
            } else {
                command.arguments.append({ unquoted(), false });
            }
        }
    }

    QString quoted()
    {
        QByteArray out;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; step()) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) {
                step();
                const char c = m_text[m_at];
                if (c == 'n')
                    out += '\n';
                else if (c != '\n')
                    out += c;
            } else {
                out += m_text[m_at];
            }
        }
        if (m_at < m_text.size())
            ++m_at;
        return QString::fromUtf8(out);
    }

    QString unquoted()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '(' || c == ')' || c == '#'
                || c == '"')
                break;
            if (c == '\\' && m_at + 1 < m_text.size())
                step();
            step();
        }
        if (m_at == begin)
            ++m_at;
        return QString::fromUtf8(m_text.sliced(begin, m_at - begin));
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

qsizetype CMakeCommand::find(QStringView keyword, qsizetype from) const
{
    for (qsizetype i = from; i < arguments.size(); ++i)
        if (!arguments[i].quoted && arguments[i].text == keyword)
            return i;
    return -1;
}

QString CMakeCommand::after(QStringView keyword) const
{
    const qsizetype i = find(keyword);
    return i < 0 ? QString() : at(i + 1);
}

QString CMakeCommand::joined(qsizetype from) const
{
    QString text;
    for (qsizetype i = from; i < arguments.size(); ++i) {
        const bool tight = text.isEmpty() || text.endsWith(u'(') || arguments[i].text == ")"_L1;
        text += (tight ? QString() : u" "_s)
            + (arguments[i].quoted ? QString(u'"' + arguments[i].text + u'"') : arguments[i].text);
    }
    return text;
}

QList<CMakeCommand> parseCMake(const QByteArray &text) { return Parser(text).run(); }

} // namespace tars
