#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class BlockReader
{
public:
    explicit BlockReader(const LexedSource &source)
        : m_source(source)
    {
    }

    QList<FactRecord> read()
    {
        size_t i = 0;
        while (i < m_source.tokens.size()) {
            const size_t first = i;
            QStringList labels;
            for (++i; isString(i) || isName(i); ++i)
                labels.append(isString(i) ? string(i) : text(i));
            if (!m_source.is(i, "{"))
                continue;
            const size_t end = skipBrackets(m_source, i, m_source.tokens.size());
            block(text(first), labels, first, i, end);
            i = end;
        }
        return m_facts;
    }

private:
    QString text(size_t i) const { return QString::fromUtf8(m_source.textOf(i)); }
    bool isString(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::String;
    }
    bool isName(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::Identifier;
    }
    QString string(size_t i) const
    {
        return text(i).mid(1).chopped(1).replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s).simplified();
    }

    /// The expression given for a key of the block; the empty text as it is written, unlike none.
    QString value(size_t open, size_t end, const char *key) const
    {
        for (size_t i = open + 1; i + 2 < end; ++i) {
            if (m_source.is(i, "{") || m_source.is(i, "[") || m_source.is(i, "(")) {
                i = skipBrackets(m_source, i, end) - 1;
                continue;
            }
            if (!m_source.is(i, key) || !m_source.is(i + 1, "="))
                continue;
            if (isString(i + 2))
                return string(i + 2).isEmpty() ? u"\"\""_s : string(i + 2);
            size_t to = i + 2;
            for (int line = m_source.tokens[i].line; to < end - 1 && m_source.tokens[to].line == line;) {
                if (!m_source.is(to, "[") && !m_source.is(to, "{") && !m_source.is(to, "(")) {
                    ++to;
                    continue;
                }
                to = skipBrackets(m_source, to, end);
                line = m_source.tokens[to - 1].line;
            }
            return foldedText(m_source, i + 2, to);
        }
        return {};
    }

    void block(const QString &type, const QStringList &labels, size_t first, size_t open, size_t end)
    {
        static const QSet<QString> known{ u"resource"_s, u"data"_s, u"module"_s, u"variable"_s, u"output"_s,
            u"provider"_s, u"terraform"_s };
        if (!known.contains(type))
            return;
        const int line = m_source.tokens[first].line;
        if (type == "terraform"_L1) {
            providers(open, end);
            return;
        }
        QJsonObject fact{ { u"block"_s, type }, { u"name"_s, labels.join(u'.') } };
        for (const auto &[key, member] :
            { std::pair{ "description", u"description"_s }, { "type", u"type"_s },
                { "default", u"default"_s }, { "source", u"source"_s }, { "version", u"version"_s } })
            if (const QString text = value(open, end, key); !text.isEmpty())
                fact.insert(member, text.left(500));
        if (type == "variable"_L1 && value(open, end, "sensitive") == "true"_L1) {
            fact.insert(u"sensitive"_s, true);
            if (const QString given = fact.take(u"default"_s).toString(); given == "null"_L1 || given == "\"\""_L1)
                fact.insert(u"default"_s, given);
            else if (!given.isEmpty())
                fact.insert(u"hidden"_s, true);
        }
        m_facts.append({ u"terraform.block"_s, fact, line });
        if (type == "module"_L1) {
            const QString source = value(open, end, "source");
            if (source.startsWith(u'.') || source.isEmpty())
                return;
            Dependency found;
            found.ecosystem = u"Terraform"_s;
            found.name = source;
            found.constraint = value(open, end, "version");
            found.scope = u"infrastructure"_s;
            found.group = u"module"_s;
            found.line = line;
            m_facts.append(found.fact());
        }
    }

    void providers(size_t open, size_t end)
    {
        for (size_t i = open + 1; i + 2 < end; ++i)
            if (m_source.is(i, "required_providers") && m_source.is(i + 1, "{")) {
                const size_t inner = skipBrackets(m_source, i + 1, end);
                for (size_t j = i + 2; j + 2 < inner; ++j) {
                    if (!isName(j) || !m_source.is(j + 1, "="))
                        continue;
                    Dependency found;
                    found.ecosystem = u"Terraform"_s;
                    found.name = text(j);
                    found.scope = u"infrastructure"_s;
                    found.group = u"provider"_s;
                    found.line = m_source.tokens[j].line;
                    if (m_source.is(j + 2, "{")) {
                        const size_t close = skipBrackets(m_source, j + 2, inner);
                        if (const QString from = value(j + 2, close, "source"); !from.isEmpty())
                            found.name = from;
                        found.constraint = value(j + 2, close, "version");
                        j = close - 1;
                    } else if (isString(j + 2)) {
                        found.constraint = string(j + 2);
                    }
                    m_facts.append(found.fact());
                }
            }
    }

    const LexedSource &m_source;
    QList<FactRecord> m_facts;
};

/// The text without its texts of lines, "<<-EOT … EOT": each is a string in quotes, over as many lines.
QByteArray withoutHeredocs(const QByteArray &text)
{
    static const QRegularExpression opening(u"^([^#\"]*[=(\\[,?:]\\s*)<<-?([A-Za-z_]\\w*)\\s*$"_s);
    if (!text.contains("<<"))
        return text;
    QByteArray result, close;
    for (const QByteArray &line : text.split('\n')) {
        if (!close.isEmpty()) {
            const bool ends = line.trimmed() == close;
            result += ends ? QByteArray("\"") : QByteArray(line).replace('\\', "\\\\").replace('"', "\\\"");
            if (ends)
                close.clear();
        } else if (const auto match = line.contains("<<") ? opening.match(QString::fromUtf8(line)) : QRegularExpressionMatch(); match.hasMatch()) {
            result += match.captured(1).toUtf8() + '"';
            close = match.captured(2).toUtf8();
        } else {
            result += line;
        }
        result += '\n';
    }
    if (!close.isEmpty())
        result += '"';
    return result;
}

} // namespace

FactOutput readTerraform(const FactSource &source)
{
    if (!source.path.endsWith(".tf"_L1))
        return {};
    const LexedSource lexed = lex(withoutHeredocs(source.source.text), u"PHP"_s); // the same comments and strings
    return { BlockReader(lexed).read(), {} };
}

} // namespace tars
