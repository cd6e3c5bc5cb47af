// The tree of documents: departments with their marks, folders with counts, documents with what became of them.
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace tars::gui
{

class DocumentFilter;

class DocumentTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit DocumentTreeView(DocumentFilter &filter, QWidget *parent = nullptr);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A hit of the search: mark, title, excerpt.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tars::gui
