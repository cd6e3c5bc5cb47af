// How rows are painted: a department (52 px, two lines and a bar) and an event of the short activity list (42 px).
#pragma once

#include <QHash>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <QVariantAnimation>

class QAbstractItemView;

namespace tars::gui
{

class DepartmentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Bars ease to a new fraction over 200 ms, all rows on one clock.
    explicit DepartmentDelegate(QAbstractItemView *view);
    void setCompact(bool compact); ///< chips are round, rates without "left"

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void onDataChanged();
    double shownFraction(const QModelIndex &index) const;

    QAbstractItemView *m_view;
    QVariantAnimation m_ease;
    QHash<int, double> m_from;
    QHash<int, double> m_to;
    bool m_compact = false;
};

class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tars::gui
