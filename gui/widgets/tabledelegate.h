// The look of the window's tables: rows with hairlines and a tinted selection, cells with chips, marks, icons and two lines.
#pragma once

#include <QStyledItemDelegate>
#include <functional>

class QTableView;

namespace tars::gui
{

/// Paints the roles of models/cellroles.h.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Rows of `rowHeight`, one selected at a time, fixed columns, no grid, no editing; the keys stop at the ends. `sizeColumns` is
/// called whenever there is another width to share, also where a scroll bar comes or goes.
void setUpTable(QTableView &table, const QString &name, int rowHeight, const std::function<void()> &sizeColumns);

/// QTableView::selectRow() of Qt 6.4 selects nothing in a right-to-left layout.
void selectTableRow(QTableView &table, int row);

} // namespace tars::gui
