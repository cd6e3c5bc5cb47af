#include "gui/widgets/tabledelegate.h"

#include "gui/models/cellroles.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/paint.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QTableView>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int edge = 8; ///< of the tinted row
constexpr int inset = 16; ///< of the hairlines, and of the outermost cells
constexpr int padding = 9;

QRgb inkOf(ChipKind kind, const Tokens &t)
{
    switch (kind) {
    case ChipKind::Accent: return t.accent;
    case ChipKind::Warning: return t.warning;
    case ChipKind::Danger: return t.danger;
    case ChipKind::Success: return t.success;
    case ChipKind::Neutral: break;
    }
    return t.text2;
}

struct Place {
    bool first = false, last = false, lowest = false;
    QRectF row;
};

Place placeOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Place place;
    place.row = option.rect;
    place.lowest = index.row() + 1 == index.model()->rowCount();
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return place;
    place.row.setLeft(0);
    place.row.setWidth(table->viewport()->width());
    int first = -1, last = -1;
    for (int visual = 0; visual < table->horizontalHeader()->count(); ++visual) {
        const int column = table->horizontalHeader()->logicalIndex(visual);
        if (table->isColumnHidden(column))
            continue;
        first = first < 0 ? column : first;
        last = column;
    }
    place.first = index.column() == first;
    place.last = index.column() == last;
    return place;
}

void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Place &place, const Tokens &t)
{
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (option.state & QStyle::State_Selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(t.accentTint));
        const QRectF tint = place.row.adjusted(edge, 1, -edge, -2);
        painter.drawRoundedRect(tint, controlRadius, controlRadius);
        painter.setBrush(QColor(t.accent));
        painter.drawRoundedRect(QRectF(mirrored ? tint.right() - 3 : tint.left(), tint.top() + 8, 3, tint.height() - 16), 1.5, 1.5);
    }
    if (!place.lowest)
        painter.fillRect(QRectF(inset, place.row.bottom() - 1, place.row.width() - 2 * inset, 1), QColor(t.grid));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() >= 0
        && view->visualRect(view->currentIndex()).top() == option.rect.top())
        paint::focusRing(painter, place.row.adjusted(edge, 1, -edge, -2), controlRadius, t);
}

class WidthWatch : public QObject
{
public:
    WidthWatch(std::function<void()> changed, QObject *parent) : QObject(parent), m_changed(std::move(changed)) {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize && static_cast<QResizeEvent *>(event)->size().width() != static_cast<QResizeEvent *>(event)->oldSize().width())
            m_changed();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_changed;
};
} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const Place place = placeOf(option, index);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    paintRow(*painter, option, place, t);

    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRectF cell(option.rect);
    const QRectF inner = cell.adjusted((mirrored ? place.last : place.first) ? padding + inset : padding, 0,
        -((mirrored ? place.first : place.last) ? padding + inset : padding), 0);
    const double middle = cell.center().y();
    double used = 0;
    const auto lead = [&](double size) {
        const QRectF box(mirrored ? inner.right() - used - size : inner.left() + used, middle - size / 2, size, size);
        used += size + unit;
        return box;
    };
    const QString words = index.data().toString();
    if (const QString icon = index.data(CellChipIconRole).toString(); !icon.isEmpty()) {
        const double width = qMin(inner.width(), QFontMetricsF(theme::font(Type::Medium)).horizontalAdvance(words) + 37);
        paintChip(*painter, {mirrored ? inner.right() - width : inner.left(), middle - scaled(double(chipHeight)) / 2, width, scaled(double(chipHeight))},
            words, icon, ChipKind(index.data(CellChipKindRole).toInt()), option.palette, 0, option.state & QStyle::State_Selected);
        painter->restore();
        return;
    }
    const bool marked = !index.data(CellIconRole).toString().isEmpty() || index.data(CellMarkRole).isValid();
    if (const QString icon = index.data(CellIconRole).toString(); !icon.isEmpty())
        paint::icon(*painter, icon, lead(14), QColor(inkOf(ChipKind(index.data(CellIconKindRole).toInt()), t)));
    if (const QVariant mark = index.data(CellMarkRole); mark.isValid())
        paint::departmentMark(*painter, Department(mark.toInt()), lead(20), t, true);
    const QRectF room = mirrored ? inner.adjusted(0, 0, -used, 0) : inner.adjusted(used, 0, 0, 0);
    const bool numbers = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const int side = int(numbers != mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const bool link = index.data(CellLinkRole).toBool();
    const QString second = index.data(SecondLineRole).toString();
    if (!second.isEmpty()) {
        paint::text(*painter, {room.left(), middle - scaled(19.0), room.width(), scaled(18.0)}, side, words, Type::Strong, t.text);
        paint::text(*painter, {room.left(), middle - scaled(1.0), room.width(), scaled(18.0)}, side, second, Type::Secondary, t.text2);
    } else if (index.data(CellCodeRole).toBool()) {
        // Code and paths stay left to right.
        painter->setLayoutDirection(Qt::LeftToRight);
        paint::text(*painter, room, side, words, Type::Code, link ? t.accent : t.text2, Qt::ElideMiddle);
    } else {
        const bool strong = index.data(CellStrongRole).toBool();
        paint::text(*painter, room, side, words, link ? Type::Medium : strong ? Type::Strong : Type::Body,
            link ? t.accent : strong || marked ? t.text : t.text2);
    }
    painter->restore();
}

void setUpTable(QTableView &table, const QString &name, int rowHeight, const std::function<void()> &sizeColumns)
{
    table.viewport()->installEventFilter(new WidthWatch(sizeColumns, &table));
    table.setAccessibleName(name);
    table.setItemDelegate(new TableDelegate(&table));
    table.setShowGrid(false);
    table.setWordWrap(false);
    layOnCard(table);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.horizontalHeader()->setFixedHeight(scaled(38));
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setFont(theme::font(Type::Secondary));
}

void selectTableRow(QTableView &table, int row)
{
    const QModelIndex index = table.model()->index(row, 0);
    table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace tars::gui
