#include "service/departments/airesearch/prosechunks.h"

#include <algorithm>
#include <optional>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype enough = 2000;
constexpr qsizetype longestLine = 8000;

enum class Markup { Plain, Markdown, Rst, AsciiDoc };

Markup markupOf(const QString &path)
{
    const QString ending = path.section(u'.', -1).toLower();
    if (ending == "md"_L1 || ending == "markdown"_L1 || ending == "mdx"_L1)
        return Markup::Markdown;
    if (ending == "rst"_L1)
        return Markup::Rst;
    if (ending == "adoc"_L1 || ending == "asciidoc"_L1)
        return Markup::AsciiDoc;
    return Markup::Plain;
}

bool isRule(QStringView line, QStringView marks)
{
    return line.size() >= 3 && marks.contains(line[0])
        && std::all_of(line.begin(), line.end(), [&](QChar c) { return c == line[0]; });
}

struct ChunkHeading {
    int level = 1;
    QString text;
    int lines = 1;
};

class Chunker
{
public:
    Chunker(Markup markup, QStringList lines)
        : m_markup(markup)
        , m_lines(std::move(lines))
    {
    }

    QList<ProseChunk> run()
    {
        QString fence;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const QString line = m_lines[i].trimmed();
            if (!fence.isEmpty()) {
                if (line.startsWith(fence))
                    fence.clear();
                continue;
            }
            if (m_markup == Markup::Markdown && (line.startsWith("```"_L1) || line.startsWith("~~~"_L1))) {
                fence = line.left(3);
                continue;
            }
            if (m_markup == Markup::AsciiDoc && line == "----"_L1) {
                fence = line;
                continue;
            }
            if (const auto heading = headingAt(i)) {
                flush(i);
                while (!m_levels.isEmpty() && m_levels.last() >= heading->level) {
                    m_levels.removeLast();
                    m_headings.removeLast();
                }
                m_levels.append(heading->level);
                m_headings.append(heading->text);
                i += heading->lines - 1;
                continue;
            }
            if (line.isEmpty() && size(m_from, i) >= enough)
                flush(i);
        }
        flush(m_lines.size());
        return std::move(m_chunks);
    }

private:
    std::optional<ChunkHeading> headingAt(qsizetype i)
    {
        const QString &line = m_lines[i];
        const QString next = i + 1 < m_lines.size() ? m_lines[i + 1].trimmed() : QString();
        const QString text = line.trimmed();
        if (text.isEmpty())
            return {};
        const QChar mark = m_markup == Markup::AsciiDoc ? u'=' : u'#';
        if (m_markup == Markup::Markdown || m_markup == Markup::AsciiDoc) {
            qsizetype level = 0;
            while (level < line.size() && line[level] == mark)
                ++level;
            if (level >= 1 && level <= 6 && level < line.size() && line[level] == u' ') {
                QString title = line.mid(level).trimmed();
                while (title.endsWith(mark))
                    title.chop(1);
                return ChunkHeading{ int(level), title.trimmed(), 1 };
            }
        }
        if (m_markup == Markup::Markdown && isRule(next, u"=-") && !line.startsWith(u' ') && !text.startsWith(u'|')
            && !text.startsWith("- "_L1) && (i == 0 || m_lines[i - 1].trimmed().isEmpty()))
            return ChunkHeading{ next[0] == u'=' ? 1 : 2, text, 2 };
        if (m_markup == Markup::Rst && !line.startsWith(u' ')) {
            const QStringView marks = u"=-~^\"'*+#`.:_";
            if (isRule(text, marks) && i + 2 < m_lines.size() && isRule(m_lines[i + 2].trimmed(), marks)
                && m_lines[i + 2].trimmed()[0] == text[0] && !next.isEmpty() && !isRule(next, marks))
                return ChunkHeading{ rstLevel(QString(text[0]) + u'o'), next, 3 };
            if (!isRule(text, marks) && isRule(next, marks) && next.size() >= text.size()
                && (i == 0 || m_lines[i - 1].trimmed().isEmpty()))
                return ChunkHeading{ rstLevel(next.left(1)), text, 2 };
        }
        return {};
    }

    /// reStructuredText orders its underlines by their first use.
    int rstLevel(const QString &mark)
    {
        if (!m_marks.contains(mark))
            m_marks.append(mark);
        return int(m_marks.indexOf(mark)) + 1;
    }

    qsizetype size(qsizetype from, qsizetype end) const
    {
        qsizetype sum = 0;
        for (qsizetype i = from; i < end && sum < enough; ++i)
            sum += m_lines[i].size() + 1;
        return sum;
    }

    void flush(qsizetype end)
    {
        qsizetype from = m_from;
        m_from = end;
        qsizetype last = end;
        while (from < last && m_lines[from].trimmed().isEmpty())
            ++from;
        while (last > from && m_lines[last - 1].trimmed().isEmpty())
            --last;
        if (from == last)
            return;
        ProseChunk chunk;
        chunk.headings = m_headings;
        chunk.line = int(from) + 1;
        chunk.endLine = int(last);
        QStringList text;
        for (qsizetype i = from; i < last; ++i)
            text.append(m_lines[i].left(longestLine));
        chunk.text = text.join(u'\n');
        m_chunks.append(std::move(chunk));
    }

    const Markup m_markup;
    const QStringList m_lines;
    qsizetype m_from = 0;
    QList<int> m_levels;
    QStringList m_headings;
    QStringList m_marks;
    QList<ProseChunk> m_chunks;
};
} // namespace

QList<ProseChunk> proseChunks(const QString &path, const QByteArray &content)
{
    QString text = QString::fromUtf8(content);
    text.replace("\r\n"_L1, "\n"_L1);
    return Chunker(markupOf(path), text.split(u'\n')).run();
}

} // namespace tars::airesearch
