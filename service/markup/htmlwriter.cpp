#include "service/markup/htmlwriter.h"

#include "service/markup/anchors.h"
#include "service/markup/authortext.h"
#include "service/markup/htmlfigures.h"
#include "service/markup/htmlinlines.h"
#include "service/markup/icons.h"
#include "service/markup/text.h"

#include <algorithm>
#include <cmath>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype smallestFiltered = 12;

bool isCode(const Inlines &content)
{
    return !content.isEmpty() && content.first().style == Inline::Style::Code;
}

class HtmlWriter
{
public:
    explicit HtmlWriter(const Page &page)
        : m_page(page)
        , m_path(sitePathOf(page.path))
        , m_anchors(page)
    {
    }

    HtmlFrame write()
    {
        HtmlFrame frame;
        frame.path = m_path;
        frame.title = m_page.title;
        frame.departmentSlug = m_page.departmentSlug;
        for (const auto &[name, target] : m_page.breadcrumbs)
            frame.crumbs.append({ name, addressOn(m_path, target) });
        frame.lastCrumb = m_page.title;
        if (m_page.source)
            frame.actionsHtml = linkedHtml(sourceIcon() % u"Source"_s, m_page.source, m_path);
        frame.titleHtml = title();
        if (m_page.example)
            frame.asideHtml = render(*m_page.example);
        frame.wide = m_page.wide;
        frame.home = m_page.home;
        frame.bodyHtml = blocks(m_page.blocks, true);
        frame.bodyHtml += closedEntries(0);
        frame.toc = m_toc;
        return frame;
    }

private:
    QString title() const
    {
        QString html = m_page.titleIsCode ? u"<div class=\"named\"><h1 class=\"mono\">"_s
                                          : u"<div class=\"named\"><h1>"_s;
        html += escapeHtml(plainText(m_page.title).trimmed());
        html += "</h1>\n"_L1;
        if (!m_page.chips.isEmpty()) {
            html += "<p class=\"chips\">"_L1;
            for (const QString &chip : m_page.chips)
                html += u"<span class=\"chip\">"_s % escapeHtml(plainText(chip)) % u"</span>"_s;
            html += "</p>\n"_L1;
        }
        html += "</div>\n"_L1;
        if (!m_page.lead.isEmpty())
            html += u"<p class=\"lead\">"_s % inlineHtml(m_page.lead, m_path) % u"</p>\n"_s;
        if (!m_page.facts.isEmpty()) {
            html += "<ul class=\"facts\">"_L1;
            for (const Inlines &fact : m_page.facts)
                html += u"<li>"_s % inlineHtml(fact, m_path) % u"</li>"_s;
            html += "</ul>\n"_L1;
        }
        if (!m_page.actions.isEmpty()) {
            html += "<p class=\"go\">"_L1;
            for (const auto &[name, target] : m_page.actions)
                html += linkedHtml(escapeHtml(plainText(name)), target, m_path,
                    target == m_page.actions.first().second ? u"main"_s : QString());
            html += "</p>\n"_L1;
        }
        if (!m_page.downloads.isEmpty()) {
            html += "<p class=\"go\">"_L1;
            for (const auto &[name, target] : m_page.downloads) // the file itself, not the page about it
                html += (target == m_page.downloads.first().second ? u"<a class=\"main\" href=\""_s : u"<a href=\""_s)
                    % escapeHtml(relativePath(m_path, target.path)) % u"\" download=\"\">"_s % downloadIcon()
                    % escapeHtml(plainText(name)) % u"</a>"_s;
            html += "</p>\n"_L1;
        }
        return html;
    }

    // The field that narrows the page's lists; hidden where no script could serve it.
    static QString filter(const Blocks &content)
    {
        qsizetype rows = 0;
        QStringList headings;
        for (size_t i = 0; i < content.size(); ++i) {
            const auto *heading = std::get_if<Heading>(&content[i].content);
            if (heading && isEntry(*heading, i + 1 < content.size() ? &content[i + 1] : nullptr))
                break; // from here on a list belongs to an entry
            const auto *list = std::get_if<SummaryList>(&content[i].content);
            if (!list)
                continue;
            rows += list->rows.size();
            if (const auto *above = i > 0 ? std::get_if<Heading>(&content[i - 1].content) : nullptr)
                headings += plainHeading(above->content);
        }
        if (rows < smallestFiltered)
            return {};
        const QString label = u"Filter "_s % grouped(rows) % u" names"_s;
        QString html = u"<div class=\"filter js\"><label class=\"field\">"_s % searchIcon()
            % u"<input type=\"search\" placeholder=\""_s % label % u"\" aria-label=\""_s % label
            % u"\"/></label>"_s;
        if (headings.size() > 1 && headings.size() < 6) {
            html += "<div class=\"choice\" role=\"group\" aria-label=\"Show\"><button type=\"button\" "
                    "aria-pressed=\"true\">All</button>"_L1;
            for (const QString &heading : std::as_const(headings))
                html += u"<button type=\"button\" aria-pressed=\"false\">"_s % escapeHtml(heading)
                    % u"</button>"_s;
            html += "</div>"_L1;
        }
        return html % u"</div>\n"_s;
    }

    QString blocks(const Blocks &content, bool top = false)
    {
        QString html;
        bool filtered = !top;
        for (size_t i = 0; i < content.size(); ++i) {
            if (!filtered && (listBegins(content, i))) {
                filtered = true;
                html += filter(content);
            }
            const Block *next = i + 1 < content.size() ? &content[i + 1] : nullptr;
            if (const auto *heading = std::get_if<Heading>(&content[i].content))
                html += renderHeading(*heading, next, top);
            else
                html += std::visit([this](const auto &value) { return render(value); }, content[i].content);
        }
        return html;
    }

    static bool listBegins(const Blocks &content, size_t at)
    {
        if (std::holds_alternative<Heading>(content[at].content) && at + 1 < content.size())
            ++at;
        return std::holds_alternative<SummaryList>(content[at].content);
    }

    QString closedEntries(int level)
    {
        QString html;
        while (!m_openEntries.isEmpty() && m_openEntries.last() >= level) {
            html += "</section>\n"_L1;
            m_openEntries.removeLast();
        }
        return html;
    }

    static bool introduces(const Block *next)
    {
        return next
            && (std::holds_alternative<SummaryList>(next->content)
                || std::holds_alternative<Table>(next->content)
                || std::holds_alternative<NameColumns>(next->content)
                || std::holds_alternative<Figures>(next->content));
    }

    static bool isEntry(const Heading &heading, const Block *next)
    {
        return !introduces(next) && (!heading.kindLetter.isEmpty() || isCode(heading.content));
    }

    QString renderHeading(const Heading &heading, const Block *next, bool top)
    {
        const int level = std::clamp(heading.level, 2, 6);
        const QString anchor = m_anchors.of(heading);
        const QString name = plainHeading(heading.content);
        const bool introducesList = introduces(next);
        const bool entry = level <= 3 && isEntry(heading, next);
        QString html;
        if (top) {
            html += closedEntries(level);
            if (entry) {
                html += "<section class=\"entry\">\n"_L1;
                m_openEntries.append(level);
            }
            if (level <= 3) {
                const bool undocumented = std::any_of(heading.content.begin(), heading.content.end(),
                    [](const Inline &part) { return part.style == Inline::Style::MissingChip; });
                m_toc.append({ level, name, anchor, isCode(heading.content), undocumented });
            }
        }
        const QString cssClass = entry ? u" class=\"symbol\""_s
            : introducesList           ? u" class=\"list\""_s
                                       : QString();
        html += u"<h%1"_s.arg(level) % cssClass % u" id=\""_s % escapeHtml(anchor) % u"\">"_s
            % kindTile(heading.kindLetter, heading.kindWord) % headingContent(heading.content)
            % (saysMore(heading.content) ? QString() : count(next))
            % u"<a class=\"here\" href=\"#"_s % escapeHtml(percentEncoded(anchor))
            % u"\" aria-label=\"Link to "_s % escapeHtml(name) % u"\">#</a></h%1>\n"_s.arg(level);
        return html;
    }

    static bool saysMore(const Inlines &content)
    {
        return std::any_of(content.begin(), content.end(),
            [](const Inline &part) { return part.style == Inline::Style::Muted; });
    }

    static QString count(const Block *next)
    {
        const auto *list = next ? std::get_if<SummaryList>(&next->content) : nullptr;
        return list && list->rows.size() > 1
            ? QString(u"<span class=\"count\">"_s % grouped(list->rows.size()) % u"</span>"_s)
            : QString();
    }

    // A heading in code is set in the code's type as a whole, not as a word in a box.
    QString headingContent(const Inlines &content) const
    {
        QString html;
        for (const Inline &part : content) {
            if (part.style == Inline::Style::Code)
                html += anchoredHtml(linkedHtml(monoHtml(part.text), part.target, m_path), part);
            else
                html += inlineHtml({ part }, m_path);
        }
        return html;
    }

    QString render(const Heading &heading) { return renderHeading(heading, nullptr, false); }

    QString render(const Paragraph &paragraph) const
    {
        if (paragraph.content.isEmpty())
            return {};
        QString all;
        for (const Inline &part : paragraph.content)
            all += part.text;
        return (all.isRightToLeft() ? u"<p dir=\"rtl\">"_s : u"<p>"_s) % inlineHtml(paragraph.content, m_path)
            % u"</p>\n"_s;
    }

    QString render(const AuthorText &text)
    {
        const AuthorRules rules{ text.headingBase,
            [this](const QString &wanted) { return m_anchors.claim(wanted); },
            [&](const QString &written) { return addressWithin(text, written, m_path); } };
        const QString html = authorHtml(text.markdown, rules);
        return html.isEmpty() ? QString() : QString(u"<div class=\"prose\">\n"_s % html % u"</div>\n"_s);
    }

    QString render(const CodeBlock &block) const
    {
        const QString code = codeHtml(block, m_path).chopped(1); // without the line break
        if (block.title.isEmpty() && !block.source)
            return code % u'\n';
        QString place;
        if (block.source) {
            const QString name = plainText(block.source->path.section(u'/', -1));
            place = linkedHtml(
                escapeHtml(block.source->line > 0 ? u"%1:%2"_s.arg(name).arg(block.source->line) : name),
                block.source, m_path, u"place"_s);
        }
        return u"<figure class=\"titled\"><figcaption>"_s % escapeHtml(plainText(block.title))
            % (block.title.isEmpty() || place.isEmpty() ? QString() : u" "_s) % place % u"</figcaption>"_s % code
            % u"</figure>\n"_s;
    }

    QString render(const BulletList &list)
    {
        QString html = list.ordered ? u"<ol>\n"_s : u"<ul>\n"_s;
        for (const Blocks &item : list.items)
            html += u"<li>"_s % itemHtml(item) % u"</li>\n"_s;
        return html % (list.ordered ? u"</ol>\n"_s : u"</ul>\n"_s);
    }

    // One paragraph alone needs no element of its own.
    QString itemHtml(const Blocks &item)
    {
        if (item.size() == 1) {
            if (const auto *paragraph = std::get_if<Paragraph>(&item.front().content))
                return inlineHtml(paragraph->content, m_path);
        }
        return blocks(item);
    }

    QString render(const Table &table) const
    {
        QString html = u"<div class=\"scroll\" tabindex=\"0\"><table>\n"_s;
        if (!table.head.isEmpty()) {
            html += "<thead><tr>"_L1;
            for (qsizetype column = 0; column < table.head.size(); ++column) {
                const bool right = !table.rows.isEmpty() && column < table.rows.first().size()
                    && table.rows.first().at(column).alignRight;
                html += (right ? u"<th scope=\"col\" class=\"r\">"_s : u"<th scope=\"col\">"_s)
                    % escapeHtml(plainText(table.head.at(column))) % u"</th>"_s;
            }
            html += "</tr></thead>\n"_L1;
        }
        html += "<tbody>\n"_L1;
        for (const QList<Cell> &row : table.rows) {
            html += "<tr>"_L1;
            for (const Cell &cell : row)
                html += (cell.alignRight ? u"<td class=\"r\">"_s : u"<td>"_s) % bar(cell)
                    % inlineHtml(cell.content, m_path) % u"</td>"_s;
            html += "</tr>\n"_L1;
        }
        return html % u"</tbody></table></div>\n"_s;
    }

    static QString bar(const Cell &cell)
    {
        if (!cell.bar || !std::isfinite(*cell.bar))
            return {};
        const int percent = int(std::floor(std::clamp(*cell.bar, 0.0, 1.0) * 100));
        return u"<svg class=\"bar-mark%1\" width=\"160\" height=\"8\" role=\"img\" aria-label=\"%2 %\"><rect "
               u"class=\"track\" "
               "width=\"160\" height=\"8\" rx=\"4\"/><rect class=\"fill\" width=\"%3\" height=\"8\" rx=\"4\"/></svg>"_s
                   .arg(percent < 50 ? u" low"_s : QString())
                   .arg(percent)
                   .arg(percent == 0 ? 0 : std::max(8, percent * 160 / 100));
    }

    QString render(const Note &note)
    {
        const bool info = note.kind == Note::Kind::Info;
        const QString word = info              ? u"Note"_s
            : note.kind == Note::Kind::Warning ? u"Warning"_s
                                               : u"Deprecated"_s;
        return u"<div class=\"note"_s % (info ? QString() : u" warn"_s) % u"\" role=\"note\" aria-label=\""_s
            % word % u"\">"_s % (info ? infoIcon() : warningIcon()) % u"<div>"_s % blocks(note.content)
            % u"</div></div>\n"_s;
    }

    QString render(const SummaryList &list) const
    {
        QString html = u"<ul class=\"summary\">\n"_s;
        for (const SummaryRow &row : list.rows) {
            const QString name = monoHtml(row.name);
            html += u"<li>"_s % kindTile(row.kindLetter, row.kindWord) % u"<span class=\"what\">"_s
                % (row.target == Target() ? name : linkedHtml(name, row.target, m_path)) // of elsewhere
                % u"</span><span class=\"says\">"_s % inlineHtml(row.summary, m_path) % u"</span>"_s
                % (row.marks.isEmpty()
                        ? QString()
                        : QString(u"<span class=\"marks\">"_s % inlineHtml(row.marks, m_path) % u"</span>"_s))
                % u"</li>\n"_s;
        }
        return html % u"</ul>\n"_s;
    }

    QString render(const SignatureBox &box) const { return signatureHtml(box, m_path); }
    QString render(const NameColumns &names) const { return namesHtml(names, m_path); }
    QString render(const Letters &letters) const { return lettersHtml(letters, m_path); }
    QString render(const Graph &graph) { return graphHtml(graph, render(graph.table), m_path, ++m_graphs); }
    QString render(const CodeCell &cell) { return cellHtml(cell, cell.isExecuted ? ++m_cells : 0); }

    QString render(const DefinitionList &list)
    {
        QString html = u"<dl>\n"_s;
        for (const DefinitionList::Item &item : list.items)
            html += u"<div><dt>"_s % headingContent(item.term) % u"</dt><dd>"_s % itemHtml(item.description)
                % u"</dd></div>\n"_s;
        return html % u"</dl>\n"_s;
    }

    QString render(const Figures &figures) const
    {
        QString html = u"<ul class=\"figures\">\n"_s;
        for (const Figures::Figure &figure : figures.figures)
            html += u"<li>"_s
                % linkedHtml(u"<b>"_s % escapeHtml(plainText(figure.value)) % u"</b> <span>"_s
                        % escapeHtml(plainText(figure.label)) % u"</span>"_s,
                    figure.target, m_path)
                % u"</li>\n"_s;
        return html % u"</ul>\n"_s;
    }

    QString render(const Cards &cards) const
    {
        QString html = u"<div class=\"cards\">\n"_s;
        for (const Cards::Card &card : cards.cards) {
            const QString icon = departmentIcon(card.departmentSlug);
            html += (icon.isEmpty() ? u"<section class=\"card fresh\">"_s : u"<section class=\"card\">"_s) % (icon.isEmpty() ? infoIcon() : icon) % u"<div><h2>"_s
                % linkedHtml(escapeHtml(plainText(card.title)), card.target, m_path) % u"</h2>"_s;
            if (!card.subtitle.isEmpty())
                html += u"<p>"_s % escapeHtml(plainText(card.subtitle)) % u"</p>"_s;
            html += "</div>\n<ul>\n"_L1;
            for (const Cards::Row &row : card.rows) {
                html += u"<li>"_s % linkedHtml(escapeHtml(plainText(row.text)), row.target, m_path);
                if (!row.detail.isEmpty())
                    html += u"<span>"_s % escapeHtml(plainText(row.detail)) % u"</span>"_s;
                html += "</li>\n"_L1;
            }
            html += "</ul></section>\n"_L1;
        }
        return html % u"</div>\n"_s;
    }

    const Page &m_page;
    const QString m_path;
    Anchors m_anchors;
    QList<TocEntry> m_toc;
    QList<int> m_openEntries;
    int m_graphs = 0;
    int m_cells = 0; ///< cells of code so far
};

} // namespace

HtmlFrame htmlFrameOf(const Page &page) { return HtmlWriter(page).write(); }

} // namespace tars::markup
