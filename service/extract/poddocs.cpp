#include "service/extract/writtendocs.h"

#include <algorithm>
#include <utility>
#include <QHash>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
struct PodSection {
    QString title;
    int line = 0;
    QStringList markdown;
};

QString podCharacter(const QString &name)
{
    static const QHash<QString, QString> known{ { u"lt"_s, u"<"_s }, { u"gt"_s, u">"_s }, { u"verbar"_s, u"|"_s }, { u"sol"_s, u"/"_s } };
    bool isNumber = false;
    const uint code = name.toUInt(&isNumber, name.startsWith("0x"_L1) ? 16 : 10);
    return isNumber && code > 31 && code <= QChar::LastValidCodePoint ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : known.value(name);
}

QString podLink(const QString &inside)
{
    if (const qsizetype bar = inside.indexOf(u'|'); bar > 0)
        return inside.left(bar);
    if (inside.contains("://"_L1))
        return u'<' + inside + u'>';
    const QString page = inside.section(u'/', 0, 0), part = inside.section(u'/', 1).remove(u'"');
    return part.isEmpty() ? u'`' + page + u'`' : part;
}

/// "C<name>", "B<< a > b >>": one within another, each as Markdown writes it.
QString podInline(const QString &text, int depth = 0)
{
    static const QRegularExpression code(u"([BCEFILSXZ])(<+)"_s);
    constexpr int deepest = 8;
    QString out;
    qsizetype from = 0;
    for (auto match = code.match(text); match.hasMatch() && depth < deepest; match = code.match(text, from)) {
        const qsizetype size = match.capturedLength(2), begin = match.capturedEnd();
        qsizetype at = begin;
        int open = 1;
        const QString close = size > 1 ? u' ' + QString(size, u'>') : u">"_s;
        while (at < text.size() && open > 0) {
            if (QStringView(text).mid(at).startsWith(close)) {
                if (--open > 0)
                    at += close.size();
            } else {
                open += size == 1 && text[at] == u'<' && text[at - 1].isUpper() ? 1 : 0;
                ++at;
            }
        }
        out += QStringView(text).mid(from, match.capturedStart() - from);
        const QString inside = size > 1 ? text.mid(begin, at - begin).trimmed() : text.mid(begin, at - begin);
        const QChar kind = match.captured(1)[0];
        if (kind == u'E')
            out += podCharacter(inside);
        else if (kind == u'C' || kind == u'F')
            out += inside.contains(u'`') ? inside : QString(u'`' + inside + u'`');
        else if (kind == u'L')
            out += podLink(inside);
        else if (kind != u'X' && kind != u'Z')
            out += kind == u'B' ? u"**"_s + podInline(inside, depth + 1) + u"**"_s
                : kind == u'I'  ? u'*' + podInline(inside, depth + 1) + u'*'
                                : podInline(inside, depth + 1);
        from = std::min(text.size(), at + close.size());
    }
    return out + QStringView(text).mid(from);
}

class PodReader
{
public:
    explicit PodReader(const QByteArray &text)
        : m_lines(QString::fromUtf8(text).split(u'\n'))
    {
    }

    QList<PodSection> sections()
    {
        static const QRegularExpression command(u"^=([a-z]+)(\\d?)(?:\\s+(.*))?$"_s);
        bool isPod = false;
        QString hidden; ///< the format of =begin
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const QString line = QString(m_lines[i]).remove(u'\r');
            if (line == "__DATA__"_L1 && !isPod)
                break;
            const auto match = command.match(line);
            if (!match.hasMatch()) {
                if (isPod && hidden.isEmpty())
                    addLine(line);
                continue;
            }
            const QString word = match.captured(1), rest = match.captured(3).trimmed();
            isPod = word != "cut"_L1;
            flush();
            if (word == "begin"_L1) {
                hidden = rest;
            } else if (word == "end"_L1) {
                hidden.clear();
            } else if (word == "over"_L1) {
                ++m_depth;
            } else if (word == "back"_L1) {
                m_depth = std::max(0, m_depth - 1);
            } else if (word == "head"_L1) {
                m_depth = 0;
                m_sections.append({ rest, int(i) + 1, {} });
            } else if (word == "item"_L1) {
                if (m_depth == 1 && !nameOf(rest).isEmpty())
                    m_sections.append({ rest, int(i) + 1, {} });
                else if (!m_sections.isEmpty())
                    m_sections.last().markdown.append({ QString(u"- "_s + podInline(rest)), QString() });
            }
        }
        flush();
        return m_sections;
    }

    /// The function that a heading is about: "add( $x )", "$kit->add", "C<add>".
    static QString nameOf(const QString &title)
    {
        static const QRegularExpression codes(u"[A-Z]<+\\s*|\\s*>+$"_s);
        static const QRegularExpression function(u"^(?:[\\w$@%,() ]+=\\s*)?(?:\\$?[\\w:]+(?:->|::))?([A-Za-z_]\\w*)\\s*(?:\\(.*\\)?)?;?$"_s);
        return function.match(QString(title).remove(codes).trimmed()).captured(1);
    }

private:
    void addLine(const QString &line)
    {
        if (line.trimmed().isEmpty()) {
            if (!m_paragraph.isEmpty() && !m_paragraph.first().front().isSpace())
                flush();
            else if (!m_paragraph.isEmpty())
                m_paragraph.append(line);
            return;
        }
        if (!m_paragraph.isEmpty() && m_paragraph.first().front().isSpace() && !line.front().isSpace())
            flush();
        m_paragraph.append(line);
    }

    void flush()
    {
        while (!m_paragraph.isEmpty() && m_paragraph.last().trimmed().isEmpty())
            m_paragraph.removeLast();
        if (!m_paragraph.isEmpty() && !m_sections.isEmpty()) {
            QStringList &out = m_sections.last().markdown;
            if (m_paragraph.first().front().isSpace())
                out << u"```perl"_s << m_paragraph << u"```"_s << QString();
            else
                out << podInline(m_paragraph.join(u' ').simplified()) << QString();
        }
        m_paragraph.clear();
    }

    QStringList m_lines, m_paragraph;
    QList<PodSection> m_sections;
    int m_depth = 0;
};

void giveMarkdown(QString &comment, QString &style, const QString &markdown)
{
    if (!comment.isEmpty() || markdown.isEmpty())
        return;
    comment = markdown;
    style = u"markdown"_s;
}
} // namespace

void attachPod(const QByteArray &text, QList<Declaration> &declarations, FileRecord &file)
{
    if (!text.contains("\n=head"))
        return;
    QHash<QString, PodSection> functions;
    QString name, description, synopsis;
    for (const PodSection &section : PodReader(text).sections()) {
        const QString markdown = section.markdown.join(u'\n').trimmed();
        if (section.title == "NAME"_L1)
            name = markdown.section(u" - "_s, 1).trimmed();
        else if (section.title == "DESCRIPTION"_L1)
            description = markdown;
        else if (section.title == "SYNOPSIS"_L1)
            synopsis = markdown.startsWith("```"_L1) ? QString() : markdown; // some say in words what it is
        else if (const QString of = PodReader::nameOf(section.title); !of.isEmpty() && !markdown.isEmpty() && !functions.contains(of))
            functions.insert(of, { section.title, section.line, { markdown } });
    }
    if (!name.isEmpty() && !name.endsWith(u'.'))
        name += u'.';
    if (name.isEmpty() && description.isEmpty())
        description = synopsis;
    const QString about = (name.isEmpty() || description.isEmpty()) ? name + description : QString(name + u"\n\n"_s + description);
    giveMarkdown(file.comment, file.commentStyle, about);
    bool first = true;
    for (Declaration &declaration : declarations) {
        SymbolRecord &symbol = declaration.symbol;
        if (symbol.kind == "package"_L1 && std::exchange(first, false))
            giveMarkdown(symbol.comment, symbol.commentStyle, about);
        if (symbol.kind != "function"_L1 && symbol.kind != "constant"_L1)
            continue;
        if (const auto found = functions.constFind(symbol.name); found != functions.cend() && symbol.comment.isEmpty()) {
            giveMarkdown(symbol.comment, symbol.commentStyle, found->markdown.first());
            symbol.commentLine = found->line;
        }
    }
}

} // namespace tars
