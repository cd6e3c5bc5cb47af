#include "service/departments/technicalwriting/contentspage.h"

#include "service/departments/sections.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/departments/technicalwriting/readme.h"

#include <algorithm>
#include <QHash>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype longestOpening = 160;

QString shortened(const QString &words, qsizetype longest)
{
    if (words.size() <= longest)
        return words;
    const QString head = words.left(longest);
    const qsizetype sentence
        = std::max({ head.lastIndexOf(u". "_s), head.lastIndexOf(u"! "_s), head.lastIndexOf(u"? "_s) });
    if (sentence > longest / 5)
        return head.left(sentence + 1);
    return head.left(std::max<qsizetype>(head.lastIndexOf(u' '), longest / 2)) + u'…';
}

/// Those deeper than their predecessor stand below it.
BulletList nested(const QList<Listed> &pages, qsizetype &at, int depth)
{
    BulletList list;
    while (at < pages.size() && pages[at].depth >= depth) {
        if (pages[at].depth > depth && !list.items.empty()) {
            list.items.back().emplace_back(nested(pages, at, pages[at].depth));
            continue;
        }
        const Listed &page = pages[at++];
        Inlines line{ link(page.title, documentTarget(page.path)) };
        const QString opening = shortened(page.opening, longestOpening);
        if (!opening.isEmpty())
            line << text(u": "_s + opening);
        Blocks item;
        item.emplace_back(Paragraph{ line });
        list.items.push_back(std::move(item));
    }
    return list;
}
} // namespace

void addPages(Blocks &blocks, const QList<Listed> &pages)
{
    for (qsizetype at = 0; at < pages.size();)
        blocks.emplace_back(nested(pages, at, pages[at].depth));
}

Listed flat(const ManualPage &page) { return { page.title, page.path, page.opening, 0 }; }

UnitOutput contentsPage(const UnitSpec &unit, const QList<UnitSpec> &units, const ModelView &view)
{
    Page page = newPage(unit);
    page.wide = true;
    const Readme readme = readmeIn(view);
    QHash<QString, ManualPage> manual;
    for (const ManualPage &one : manualOf(view))
        manual.insert(one.path, one);
    QString section;
    QList<Listed> list;
    const auto flush = [&] {
        if (!list.isEmpty())
            page.blocks.push_back(heading(2, section));
        addPages(page.blocks, list);
        list.clear();
    };
    for (const UnitSpec &one : units) {
        const bool part = !one.subject.isEmpty() && (one.kind == "changelog"_L1 || one.kind == "messages"_L1);
        if (part)
            continue; // its section's first page lists it
        const QString own = sectionOf(Department::TechnicalWriting, one.kind).title;
        if (own != section) {
            flush();
            section = own;
        }
        const ManualPage known = manual.value(one.primaryPath);
        list.append({ one.title, one.primaryPath, one.kind == "overview"_L1 ? readme.opening : known.opening,
            known.depth });
    }
    flush();
    return oneDocument(unit, std::move(page));
}

} // namespace tars::technicalwriting
