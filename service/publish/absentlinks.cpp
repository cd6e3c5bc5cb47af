#include "service/publish/absentlinks.h"

#include "service/markup/text.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// Goes through all that leads somewhere in a page.
class Retargeter
{
public:
    explicit Retargeter(const QStringList &absent)
        : m_absent(absent)
    {
    }

    void page(markup::Page &page) const
    {
        inlines(page.lead);
        for (markup::Inlines &fact : page.facts)
            inlines(fact);
        optional(page.source);
        for (auto *list : { &page.breadcrumbs, &page.downloads, &page.actions })
            list->removeIf([&](const auto &entry) { return isAbsent(entry.second); });
        if (page.example)
            optional(page.example->source);
        blocks(page.blocks);
    }

private:
    bool isAbsent(const markup::Target &target) const
    {
        return target.kind == markup::Target::Kind::Document && m_absent.contains(target.path.section(u'/', 0, 0));
    }

    void target(markup::Target &target) const
    {
        if (!isAbsent(target))
            return;
        const QString prefix = u"development/api/"_s, file = target.path.mid(prefix.size()).chopped(3);
        target = target.path.startsWith(prefix) && markup::apiPagePath(file) == target.path ? markup::sourceTarget(file)
                                                                                           : markup::Target{ markup::Target::Kind::Url, {}, {}, 0 };
    }

    void optional(std::optional<markup::Target> &one) const
    {
        if (!one || !isAbsent(*one))
            return;
        target(*one);
        if (one->path.isEmpty())
            one.reset();
    }

    void inlines(markup::Inlines &words) const
    {
        for (markup::Inline &word : words)
            optional(word.target);
    }

    void blocks(markup::Blocks &all) const
    {
        for (markup::Block &block : all)
            std::visit([this](auto &content) { of(content); }, block.content);
    }

    void of(markup::Heading &heading) const { inlines(heading.content); }
    void of(markup::Paragraph &paragraph) const { inlines(paragraph.content); }
    void of(markup::AuthorText &text) const
    {
        for (markup::Target &one : text.targets)
            target(one);
    }
    void of(markup::CodeBlock &code) const { optional(code.source); }
    void of(markup::BulletList &list) const
    {
        for (markup::Blocks &item : list.items)
            blocks(item);
    }
    void of(markup::Table &table) const
    {
        for (QList<markup::Cell> &row : table.rows)
            for (markup::Cell &cell : row)
                inlines(cell.content);
    }
    void of(markup::Note &note) const { blocks(note.content); }
    void of(markup::SummaryList &list) const
    {
        for (markup::SummaryRow &row : list.rows) {
            target(row.target);
            inlines(row.summary);
            inlines(row.marks);
        }
    }
    void of(markup::SignatureBox &box) const
    {
        for (markup::SignatureBox::Line &line : box.lines) {
            optional(line.source);
            line.links.removeIf([&](const auto &entry) { return isAbsent(entry.second); });
        }
    }
    void of(markup::DefinitionList &list) const
    {
        for (auto &item : list.items) {
            inlines(item.term);
            blocks(item.description);
        }
    }
    void of(markup::Figures &figures) const
    {
        for (auto &figure : figures.figures)
            optional(figure.target);
    }
    void of(markup::Cards &cards) const
    {
        for (auto &card : cards.cards) {
            optional(card.target);
            for (auto &row : card.rows)
                target(row.target);
        }
    }
    void of(markup::NameColumns &names) const
    {
        for (auto &row : names.rows)
            target(row.target);
    }
    void of(markup::Letters &letters) const
    {
        for (auto &letter : letters.letters)
            optional(letter.target);
    }
    void of(markup::Graph &graph) const
    {
        for (auto &node : graph.nodes)
            optional(node.target);
        of(graph.table);
    }
    void of(markup::CodeCell &) const { }

    const QStringList &m_absent;
};

} // namespace

markup::Page withoutAbsent(markup::Page page, const QStringList &absent)
{
    Retargeter(absent).page(page);
    return page;
}

} // namespace tars
