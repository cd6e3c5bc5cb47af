#include "gui/pages/documenttreeview.h"

#include "gui/models/documentfeed.h"
#include "gui/models/documenttree.h"
#include "gui/models/format.h"
#include "gui/widgets/card.h"
#include "gui/widgets/paint.h"

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int treeRowHeight = 32;
constexpr int hitHeight = 52;

void paintSelection(QPainter &painter, const QRectF &row, bool mirrored, const Tokens &t)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(t.accentTint));
    painter.drawRoundedRect(row, controlRadius, controlRadius);
    painter.setBrush(QColor(t.accent));
    painter.drawRoundedRect(QRectF(mirrored ? row.right() - 3 : row.left(), row.top() + 6, 3, row.height() - 12), 1.5, 1.5);
}

class TreeDelegate : public QStyledItemDelegate
{
public:
    TreeDelegate(DocumentFilter &filter, QObject *parent) : QStyledItemDelegate(parent), m_filter(filter) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override { return {option.rect.width(), scaled(treeRowHeight)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens(option.palette);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRectF cell = QRectF(option.rect).adjusted(mirrored ? 10 : 0, 0, mirrored ? 0 : -10, 0);
        const double middle = cell.center().y();
        const auto kind = DocumentTree::Kind(index.data(DocumentTree::KindRole).toInt());
        const QVariant department = index.data(DocumentTree::DepartmentRole);
        const double size = kind == DocumentTree::DepartmentKind ? 20 : 16;
        const QRectF box(mirrored ? cell.right() - size - 2 : cell.left() + 2, middle - size / 2, size, size);
        const bool selected = option.state & QStyle::State_Selected;
        if (kind == DocumentTree::DepartmentKind && department.isValid())
            paint::departmentMark(*painter, Department(department.toInt()), box, t, true);
        else
            paint::icon(*painter, kind == DocumentTree::FolderKind ? u"folder"_s : kind == DocumentTree::DepartmentKind ? u"table"_s : u"file"_s,
                box, QColor(selected ? t.accent : t.text2));

        const QString badge = index.data(DocumentTree::BadgeRole).toString();
        const QString right = kind == DocumentTree::DocumentKind ? badge : format::count(m_filter.countOf(index));
        const bool bad = index.data(DocumentTree::StateRole).toInt() == int(DocumentState::Failed);
        const Type rightType = Type::Secondary;
        const double rightWidth = right.isEmpty() ? 0 : QFontMetricsF(theme::font(rightType)).horizontalAdvance(right) + 12;
        const QRectF words = mirrored ? QRectF(cell.left() + rightWidth, cell.top(), box.left() - 9 - cell.left() - rightWidth, cell.height())
                                      : QRectF(box.right() + 9, cell.top(), cell.right() - rightWidth - box.right() - 9, cell.height());
        paint::text(*painter, words, int(mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, index.data().toString(),
            kind == DocumentTree::DepartmentKind || selected ? Type::Strong : Type::Body, t.text);
        paint::text(*painter, cell, int(mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, right, rightType,
            kind != DocumentTree::DocumentKind ? t.text3 : bad ? t.danger : t.success);
    }

private:
    DocumentFilter &m_filter;
};
} // namespace

DocumentTreeView::DocumentTreeView(DocumentFilter &filter, QWidget *parent) : QTreeView(parent)
{
    setModel(&filter);
    setItemDelegate(new TreeDelegate(filter, this));
    setAccessibleName(tr("Documents"));
    setHeaderHidden(true);
    layOnCard(*this);
    setIndentation(18);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // One click opens a folder: there is nothing else to do with it.
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(DocumentTree::KindRole).toInt() != DocumentTree::DocumentKind)
            setExpanded(index, !isExpanded(index));
    });
}

void DocumentTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(palette());
    const QRectF row = QRectF(0, option.rect.top(), viewport()->width(), option.rect.height()).adjusted(0, 1, 0, -1);
    painter->save();
    if (selectionModel()->isSelected(index))
        paintSelection(*painter, row, option.direction == Qt::RightToLeft, t);
    if (hasFocus() && index == currentIndex())
        paint::focusRing(*painter, row.adjusted(1, 1, -1, -1), controlRadius, t);
    painter->restore();
    QTreeView::drawRow(painter, option, index);
}

void DocumentTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double x = mirrored ? rect.left() + 2 : rect.right() - 15;
    paint::icon(*painter, isExpanded(index) ? u"chevron-down"_s : mirrored ? u"chevron-left"_s : u"chevron-right"_s,
        {x, rect.center().y() - 6.0, 13, 13}, QColor(tokens(palette()).text2));
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
    painter->save();
    if (option.state & QStyle::State_Selected)
        paintSelection(*painter, row, mirrored, t);
    if (option.state & QStyle::State_HasFocus)
        paint::focusRing(*painter, row.adjusted(1, 1, -1, -1), controlRadius, t);
    painter->restore();
    const double middle = row.center().y();
    const QRectF mark(mirrored ? row.right() - 32 : row.left() + 12, middle - 10, 20, 20);
    if (const QVariant department = index.data(HitModel::DepartmentRole); department.isValid())
        paint::departmentMark(*painter, Department(department.toInt()), mark, t, true);
    else
        paint::icon(*painter, u"file"_s, mark, QColor(t.text2));
    const QRectF words = mirrored ? row.adjusted(10, 0, -42, 0) : row.adjusted(42, 0, -10, 0);
    const int side = int(mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    paint::text(*painter, {words.left(), middle - scaled(19.0), words.width(), scaled(18.0)}, side, index.data().toString(), Type::Strong, t.text);
    paint::text(*painter, {words.left(), middle, words.width(), scaled(18.0)}, side, index.data(HitModel::ExcerptRole).toString(), Type::Secondary, t.text2);
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), scaled(hitHeight)};
}

} // namespace tars::gui
