#include "service/markup/anchors.h"

#include "service/markup/text.h"

namespace tars::markup
{

Anchors::Anchors(const Page &page)
{
    collect(page.blocks, true);
    collect(page.blocks, false);
}

QString Anchors::of(const Heading &heading) const { return m_anchors.value(&heading); }

QString Anchors::claim(const QString &wanted)
{
    QString anchor = wanted;
    for (int i = 1; m_taken.contains(anchor); ++i)
        anchor = wanted % u'-' % QString::number(i);
    m_taken.insert(anchor);
    return anchor;
}

void Anchors::claimNamed(const Inlines &content)
{
    for (const Inline &part : content)
        if (!part.anchor.isEmpty())
            m_taken.insert(part.anchor);
}

void Anchors::collect(const Blocks &blocks, bool named)
{
    for (const Block &block : blocks) {
        if (const auto *heading = std::get_if<Heading>(&block.content)) {
            if (heading->anchor.isEmpty() != named)
                m_anchors.insert(heading,
                    claim(named ? symbolAnchor(heading->anchor)
                                : headingAnchor(plainHeading(heading->content))));
        } else if (const auto *list = std::get_if<BulletList>(&block.content)) {
            for (const Blocks &item : list->items)
                collect(item, named);
        } else if (const auto *note = std::get_if<Note>(&block.content)) {
            collect(note->content, named);
        } else if (const auto *definitions = std::get_if<DefinitionList>(&block.content)) {
            for (const DefinitionList::Item &item : definitions->items) {
                if (named)
                    claimNamed(item.term);
                collect(item.description, named);
            }
        } else if (const auto *table = std::get_if<Table>(&block.content); table && named) {
            for (const QList<Cell> &row : table->rows)
                for (const Cell &cell : row)
                    claimNamed(cell.content);
        }
    }
}

QString plainHeading(const Inlines &content)
{
    QString result;
    for (const Inline &part : content) {
        switch (part.style) {
        case Inline::Style::Plain:
        case Inline::Style::Code:
        case Inline::Style::Strong:
        case Inline::Style::Emphasis:
            result += part.text;
            break;
        case Inline::Style::Muted:
        case Inline::Style::Chip:
        case Inline::Style::WarningChip:
        case Inline::Style::MissingChip:
            break;
        }
    }
    return plainText(result).trimmed();
}

} // namespace tars::markup
