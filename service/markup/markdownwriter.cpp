#include "service/markup/markdownwriter.h"

#include "service/markup/addresses.h"
#include "service/markup/anchors.h"
#include "service/markup/authortext.h"
#include "service/markup/text.h"

#include <algorithm>
#include <cmath>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

qsizetype longestRun(const QString &text, QChar mark)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == mark ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

QString indented(const QString &text, const QString &by)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines.at(i).isEmpty())
            lines[i].prepend(by);
    }
    return lines.join(u'\n');
}

QString quoted(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = line.isEmpty() ? u">"_s : QString(u"> "_s % line);
    return lines.join(u'\n');
}

class MarkdownWriter
{
public:
    MarkdownWriter(const Page &page, const RenderContext &context)
        : m_page(page)
        , m_context(context)
        , m_anchors(page)
    {
    }

    QString write()
    {
        QStringList parts;
        const auto add = [&](const QString &part) {
            if (!part.isEmpty())
                parts += part;
        };
        add(breadcrumbs());
        add(u"# "_s
            % (m_page.titleIsCode ? codeSpan(m_page.title, false) : escapeMarkdown(m_page.title).trimmed()));
        QStringList chips;
        for (const QString &chip : m_page.chips)
            chips += u'*' % escapeMarkdown(chip).trimmed() % u'*';
        add(chips.join(u" · "_s));
        add(inlines(m_page.lead));
        QStringList facts;
        for (const Inlines &fact : m_page.facts)
            facts += inlines(fact);
        if (m_page.source)
            facts += inlines({ link(m_page.source->path, *m_page.source, Inline::Style::Code) });
        add(facts.join(u" · "_s));
        QStringList actions;
        for (const auto &[name, target] : m_page.actions)
            actions += inlines({ link(name, target, Inline::Style::Strong) });
        add(actions.join(u" · "_s));
        QStringList downloads;
        for (const auto &[name, target] : m_page.downloads)
            downloads += inlines({ link(name, target) });
        add(downloads.join(u" · "_s));
        if (m_page.example)
            add(blocks({ *m_page.example }));
        add(blocks(m_page.blocks));
        return parts.join(u"\n\n"_s) % u'\n';
    }

    std::vector<NotebookPart> parts()
    {
        std::vector<NotebookPart> result;
        QStringList texts;
        QString name = u"title"_s;
        const auto add = [&](const QString &text) {
            if (!text.isEmpty())
                texts += text;
        };
        const auto flush = [&] {
            if (!texts.isEmpty())
                result.push_back({ name, texts.join(u"\n\n"_s), nullptr });
            texts.clear();
        };
        add(u"# "_s
            % (m_page.titleIsCode ? codeSpan(m_page.title, false) : escapeMarkdown(m_page.title).trimmed()));
        add(inlines(m_page.lead));
        QStringList facts;
        for (const Inlines &fact : m_page.facts)
            facts += inlines(fact);
        add(facts.join(u" · "_s));
        for (const Block &block : m_page.blocks) {
            if (const auto *cell = std::get_if<CodeCell>(&block.content)) {
                flush();
                result.push_back({ cell->id, {}, cell });
                name = u"after-"_s % cell->id;
                continue;
            }
            const auto *heading = std::get_if<Heading>(&block.content);
            if (heading && heading->level <= 2) {
                flush();
                name = m_anchors.of(*heading);
            }
            add(std::visit([this](const auto &value) { return render(value); }, block.content));
        }
        flush();
        return result;
    }

private:
    QString breadcrumbs() const
    {
        QStringList crumbs;
        for (const auto &[name, target] : m_page.breadcrumbs)
            crumbs += inlines({ link(name, target) });
        if (!crumbs.isEmpty())
            crumbs += escapeMarkdown(m_page.title).trimmed();
        return crumbs.join(u" › "_s);
    }

    static QString codeSpan(const QString &original, bool inTable)
    {
        QString content = plainText(original);
        if (content.trimmed().isEmpty())
            return content;
        const QString mark(longestRun(content, u'`') + 1, u'`');
        const bool pad = content.startsWith(u'`') || content.endsWith(u'`')
            || (content.startsWith(u' ') && content.endsWith(u' '));
        if (inTable)
            content.replace(u'|', u"\\|"_s);
        return pad ? QString(mark % u' ' % content % u' ' % mark) : QString(mark % content % mark);
    }

    QString inlines(const Inlines &content, bool inTable = false) const
    {
        QString result;
        for (const Inline &part : content)
            result += inlineOf(part, inTable, result.trimmed().isEmpty());
        return result.trimmed();
    }

    QString inlineOf(const Inline &part, bool inTable, bool startsLine) const
    {
        // Marks do not count as marks beside spaces, so these stay outside.
        const QString plain = plainText(part.text);
        const QString content = plain.trimmed();
        if (content.isEmpty())
            return plain;
        const QString before = plain.startsWith(u' ') ? u" "_s : QString();
        const QString after = plain.endsWith(u' ') ? u" "_s : QString();
        QString shown;
        switch (part.style) {
        case Inline::Style::Code:
            shown = codeSpan(content, inTable);
            break;
        case Inline::Style::Strong:
        case Inline::Style::WarningChip:
            shown = u"**"_s % escapeMarkdown(content, false) % u"**"_s;
            break;
        case Inline::Style::Emphasis:
        case Inline::Style::Chip:
        case Inline::Style::MissingChip:
            shown = u'*' % escapeMarkdown(content, false) % u'*';
            break;
        case Inline::Style::Plain:
        case Inline::Style::Muted:
            shown = escapeMarkdown(content, startsLine && !part.target);
            break;
        }
        if (part.target) {
            const QString address = markdownAddressOf(*part.target, m_page.path, m_context);
            if (!address.isEmpty())
                shown = u'[' % shown % u"]("_s % address % u')';
        }
        if (!part.anchor.isEmpty())
            shown = u"<a id=\""_s % part.anchor % u"\"></a>"_s % shown;
        return before % shown % after;
    }

    QString blocks(const Blocks &content)
    {
        QStringList parts;
        for (const Block &block : content) {
            const QString part
                = std::visit([this](const auto &value) { return render(value); }, block.content);
            if (!part.isEmpty())
                parts += part;
        }
        return parts.join(u"\n\n"_s);
    }

    QString render(const Heading &heading) const
    {
        const QString anchor = m_anchors.of(heading);
        const QString mark(std::clamp(heading.level, 2, 6), u'#');
        Inlines content = heading.content;
        content.removeIf([](const Inline &part) { return part.text.isEmpty() && part.style == Inline::Style::Muted; });
        for (qsizetype i = 0; i < content.size(); ++i) { // what the site sets small
            if (content[i].style != Inline::Style::Muted)
                continue;
            content[i].text = u'(' % content[i].text.trimmed() % u')';
            if (i > 0 && !content[i - 1].text.endsWith(u' '))
                content[i].text.prepend(u' ');
        }
        const QString line = mark % u' ' % inlines(content);
        if (anchor == headingAnchor(allText(heading.content)))
            return line;
        return u"<a id=\""_s % anchor % u"\"></a>\n\n"_s % line;
    }

    static QString allText(const Inlines &content)
    {
        QString result;
        for (const Inline &part : content)
            result += part.text;
        return plainText(result).trimmed();
    }

    QString render(const Paragraph &paragraph) const { return inlines(paragraph.content); }

    QString render(const AuthorText &text) const
    {
        return authorMarkdown(text.markdown,
            { text.headingBase, {}, [&](const QString &written) -> std::optional<QString> {
                 const auto target = text.targets.constFind(written);
                 return target == text.targets.cend()
                     ? std::nullopt
                     : std::optional(markdownAddressOf(*target, m_page.path, m_context));
             } });
    }

    static QString fenced(const QString &language, const QString &content)
    {
        QString word;
        for (const QChar c : language.toLower().section(u' ', 0, 0)) {
            if (c.isLetterOrNumber() || c == u'+' || c == u'#' || c == u'-' || c == u'.' || c == u'_')
                word += c;
        }
        QString text;
        for (const QChar c : content) {
            if (c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && c.unicode() != 0x7f))
                text += c;
        }
        while (text.endsWith(u'\n'))
            text.chop(1);
        const QString mark(std::max<qsizetype>(3, longestRun(text, u'`') + 1), u'`');
        return mark % word % u'\n' % text % u'\n' % mark;
    }

    QString render(const CodeBlock &block) const
    {
        const QString code = fenced(block.language, block.text);
        Inlines title;
        if (!block.title.isEmpty())
            title.append({ block.title, Inline::Style::Emphasis, {} });
        if (block.source) {
            if (!title.isEmpty())
                title.append(text(u" · "_s));
            const QString name = block.source->path.section(u'/', -1);
            title.append(link(
                block.source->line > 0 ? u"%1:%2"_s.arg(name).arg(block.source->line) : name, *block.source));
        }
        return title.isEmpty() ? code : QString(inlines(title) % u"\n\n"_s % code);
    }

    QString render(const CodeCell &cell) const
    {
        const QString code = fenced(cell.language, cell.source);
        return cell.output.isEmpty() ? code : QString(code % u"\n\n"_s % fenced(u"text"_s, cell.output));
    }

    QString render(const BulletList &list)
    {
        QStringList items;
        int number = 0;
        for (const Blocks &item : list.items) {
            const QString mark = list.ordered ? u"%1. "_s.arg(++number) : u"- "_s;
            items += mark % indented(blocks(item), QString(mark.size(), u' '));
        }
        return items.join(u'\n');
    }

    QString render(const Table &table) const
    {
        if (table.head.isEmpty())
            return {};
        QStringList head;
        QStringList rule;
        for (qsizetype column = 0; column < table.head.size(); ++column) {
            const bool right = !table.rows.isEmpty() && column < table.rows.first().size()
                && table.rows.first().at(column).alignRight;
            head += escapeMarkdown(table.head.at(column)).trimmed();
            rule += right ? u"--:"_s : u"---"_s;
        }
        QStringList lines{ u"| "_s % head.join(u" | "_s) % u" |"_s, u"| "_s % rule.join(u" | "_s) % u" |"_s };
        for (const QList<Cell> &row : table.rows) {
            QStringList cells;
            for (qsizetype column = 0; column < table.head.size(); ++column)
                cells += column < row.size() ? cellText(row.at(column)) : QString();
            lines += u"| "_s % cells.join(u" | "_s) % u" |"_s;
        }
        return lines.join(u'\n');
    }

    QString cellText(const Cell &cell) const
    {
        const QString content = inlines(cell.content, true);
        if (!content.isEmpty() || !cell.bar || !std::isfinite(*cell.bar))
            return content;
        return u"%1 %"_s.arg(int(std::floor(std::clamp(*cell.bar, 0.0, 1.0) * 100)));
    }

    QString render(const Note &note)
    {
        const QString title = note.kind == Note::Kind::Info ? u"Note"_s
            : note.kind == Note::Kind::Warning              ? u"Warning"_s
                                                            : u"Deprecated"_s;
        const QString content = blocks(note.content);
        if (content.startsWith(u"**"_s % title)) // says it already
            return quoted(content);
        return quoted(u"**"_s % title % u":** "_s % content);
    }

    QString render(const SummaryList &list) const
    {
        QStringList lines;
        for (const SummaryRow &row : list.rows) {
            Inline name = code(row.name);
            if (row.target != Target()) // of elsewhere
                name.target = row.target;
            QString line = u"- "_s % inlines({ name });
            if (!row.kindWord.isEmpty())
                line += u" ("_s % escapeMarkdown(row.kindWord).trimmed() % u')';
            const QString summary = inlines(row.summary);
            const QString marks = inlines(row.marks);
            if (!summary.isEmpty())
                line += u": "_s % summary;
            if (!marks.isEmpty())
                line += u' ' % marks;
            lines += line;
        }
        return lines.join(u'\n');
    }

    QString render(const NameColumns &names) const
    {
        QStringList lines;
        for (const NameColumns::Row &row : names.rows) {
            QString line = u"- "_s % inlines({ link(row.name, row.target, Inline::Style::Code) });
            QStringList says;
            if (!row.kindWord.isEmpty())
                says += escapeMarkdown(row.kindWord).trimmed();
            if (row.count > 1)
                says += QString::number(row.count);
            if (!row.detail.isEmpty())
                says += inlines({ code(row.detail) });
            if (!says.isEmpty())
                line += u" ("_s % says.join(u", "_s) % u')';
            lines += line;
        }
        return lines.join(u'\n');
    }

    QString render(const Letters &letters) const
    {
        QStringList parts;
        for (const Letters::Letter &letter : letters.letters)
            parts += letter.current ? inlines({ strong(letter.text) })
                : letter.target     ? inlines({ link(letter.text, *letter.target) })
                                    : inlines({ text(letter.text) });
        return parts.join(u" "_s);
    }

    QString render(const Graph &graph) const
    {
        const QString table = render(graph.table);
        if (graph.picture.isEmpty())
            return table;
        return u"!["_s % escapeMarkdown(graph.title, false).trimmed() % u"]("_s
            % relativePath(m_page.path, graph.picture) % u')'
            % (table.isEmpty() ? QString() : QString(u"\n\n"_s % table));
    }

    QString render(const SignatureBox &box) const
    {
        QStringList signatures;
        QStringList places;
        for (const SignatureBox::Line &line : box.lines) {
            signatures += line.signature;
            if (!line.source)
                continue;
            const QString name = line.source->path.section(u'/', -1);
            const QString place = line.source->line > 0 ? u"%1:%2"_s.arg(name).arg(line.source->line) : name;
            places += inlines({ link(place, *line.source, Inline::Style::Code) });
        }
        const QString code = fenced(box.language, signatures.join(u"\n\n"_s));
        return places.isEmpty() ? code : QString(code % u"\n\n"_s % places.join(u" · "_s));
    }

    QString render(const DefinitionList &list)
    {
        QStringList items;
        for (const DefinitionList::Item &item : list.items) {
            const QString description = blocks(item.description);
            const QString term = inlines(item.term);
            QString line = u"- "_s % term;
            if (!description.isEmpty())
                line += (term.isEmpty() ? QString() : u": "_s) % indented(description, u"  "_s);
            items += line;
        }
        return items.join(u'\n');
    }

    QString render(const Figures &figures) const
    {
        QStringList lines;
        for (const Figures::Figure &figure : figures.figures) {
            Inline value = strong(figure.value);
            value.target = figure.target;
            lines += u"- "_s % inlines({ value, text(u" "_s % figure.label) });
        }
        return lines.join(u'\n');
    }

    QString render(const Cards &cards) const
    {
        QStringList parts;
        for (const Cards::Card &card : cards.cards) {
            Inline title = text(card.title);
            title.target = card.target;
            parts += u"## "_s % inlines({ title });
            if (!card.subtitle.isEmpty())
                parts += escapeMarkdown(card.subtitle).trimmed();
            QStringList rows;
            for (const Cards::Row &row : card.rows) {
                QString line = u"- "_s % inlines({ link(row.text, row.target) });
                if (!row.detail.isEmpty())
                    line += u" ("_s % escapeMarkdown(row.detail).trimmed() % u')';
                rows += line;
            }
            if (!rows.isEmpty())
                parts += rows.join(u'\n');
        }
        return parts.join(u"\n\n"_s);
    }

    const Page &m_page;
    const RenderContext &m_context;
    Anchors m_anchors;
};

} // namespace

QString markdownOf(const Page &page, const RenderContext &context)
{
    return MarkdownWriter(page, context).write();
}

std::vector<NotebookPart> notebookParts(const Page &page, const RenderContext &context)
{
    return MarkdownWriter(page, context).parts();
}

} // namespace tars::markup
