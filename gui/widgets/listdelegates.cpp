#include "gui/widgets/listdelegates.h"

#include "gui/models/activitymodel.h"
#include "gui/models/departmentmodel.h"
#include "gui/models/format.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/paint.h"

#include <QAbstractItemView>
#include <QPainter>
#include <cmath>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr double widestBar = 260;

paint::BarStyle styleOf(BarsLook look)
{
    switch (look) {
    case BarsLook::None:
    case BarsLook::Empty: return paint::BarStyle::Empty;
    case BarsLook::Solid:
    case BarsLook::Frozen:
    case BarsLook::Final: return paint::BarStyle::Solid;
    case BarsLook::Striped: return paint::BarStyle::Striped;
    case BarsLook::Faded: return paint::BarStyle::Faded;
    }
    Q_UNREACHABLE();
}

/// Mirrors a rectangle of a left-to-right row for right-to-left layouts.
QRectF placed(const QStyleOptionViewItem &option, const QRectF &row, QRectF rect)
{
    if (option.direction == Qt::RightToLeft)
        rect.moveLeft(row.left() + row.right() - rect.right());
    return rect;
}

int leading(const QStyleOptionViewItem &option) { return option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft; }
int trailing(const QStyleOptionViewItem &option) { return option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight; }

void focusOf(QPainter &painter, const QStyleOptionViewItem &option, const Tokens &t)
{
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paint::focusRing(painter, QRectF(option.rect).adjusted(1, 2, -1, -2), 4, t);
}
} // namespace

DepartmentDelegate::DepartmentDelegate(QAbstractItemView *view) : QStyledItemDelegate(view), m_view(view)
{
    m_ease.setStartValue(0.0);
    m_ease.setEndValue(1.0);
    m_ease.setDuration(easeMs);
    m_ease.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_ease, &QVariantAnimation::valueChanged, view->viewport(), qOverload<>(&QWidget::update));
    connect(view->model(), &QAbstractItemModel::dataChanged, this, &DepartmentDelegate::onDataChanged);
}

void DepartmentDelegate::setCompact(bool compact)
{
    m_compact = compact;
    Q_EMIT sizeHintChanged({}); // rows are lower there: the view lays them out anew
}

void DepartmentDelegate::onDataChanged()
{
    QHash<int, double> from, to;
    bool moves = false;
    for (int row = 0; row < m_view->model()->rowCount(); ++row) {
        const QModelIndex index = m_view->model()->index(row, 0);
        from[row] = shownFraction(index);
        to[row] = index.data(DepartmentModel::FractionRole).toDouble();
        // A new run starts from nothing: only growth is eased.
        if (to[row] < from[row])
            from[row] = to[row];
        // Less than a pixel need not be eased: in a long run that is every update.
        moves = moves || (to[row] - from[row]) * widestBar >= 1;
    }
    m_from = from;
    m_to = to;
    m_ease.stop();
    if (moves && m_view->isVisible())
        m_ease.start();
}

double DepartmentDelegate::shownFraction(const QModelIndex &index) const
{
    const int row = index.row();
    if (m_ease.state() != QAbstractAnimation::Running || !m_to.contains(row))
        return m_to.value(row, index.data(DepartmentModel::FractionRole).toDouble());
    return m_from.value(row) + (m_to.value(row) - m_from.value(row)) * m_ease.currentValue().toDouble();
}

void DepartmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const QRectF row(option.rect);
    const double middle = row.center().y();
    const auto department = Department(index.data(DepartmentModel::DepartmentRole).toInt());
    const auto bars = BarsLook(index.data(DepartmentModel::BarsRole).toInt());

    const double barWidth = qBound(120.0, row.width() * .27, widestBar);
    // Room for longer languages: the same in every row.
    double widestChip = 96, widestRate = m_compact ? 72 : 92;
    const double lineHeight = scaled(18.0), chip = scaled(double(chipHeight));
    const QFontMetricsF chipMetrics(theme::font(Type::Medium)), rateMetrics(theme::font(Type::Secondary));
    for (int other = 0; other < index.model()->rowCount(); ++other) {
        const QModelIndex sibling = index.siblingAtRow(other);
        widestChip = qBound(widestChip, chipMetrics.horizontalAdvance(sibling.data(DepartmentModel::ChipTextRole).toString()) + 37, scaled(double(chipMaxWidth)));
        for (const int role : {int(DepartmentModel::RateRole), int(DepartmentModel::LeftRole)})
            widestRate = qBound(widestRate, rateMetrics.horizontalAdvance(sibling.data(role).toString()) + 2, scaled(132.0));
    }
    const double chipWidth = m_compact ? chip : widestChip;
    const double rateWidth = widestRate;
    const double chipLeft = row.right() - chipWidth;
    const double rateLeft = chipLeft - (m_compact ? 26 : 16) - rateWidth;
    const double barLeft = rateLeft - (m_compact ? 16 : 0) - barWidth;
    const double nameLeft = row.left() + 40;
    const double line1 = middle - lineHeight, line2 = middle;

    paint::departmentMark(*painter, department, placed(option, row, {row.left(), middle - 14, 28, 28}), t, true,
        bars == BarsLook::Faded ? .5 : 1);
    const double nameWidth = barLeft - 16 - nameLeft;
    paint::text(*painter, placed(option, row, {nameLeft, line1, nameWidth, lineHeight}), leading(option) | Qt::AlignVCenter,
        index.data().toString(), Type::Strong, t.text);
    // What failed is read whole; the task before it gives way.
    const QString task = index.data(DepartmentModel::TaskRole).toString(), failed = index.data(DepartmentModel::FailuresRole).toString();
    const QString after = failed.isEmpty() ? QString() : u" · "_s + failed;
    const double afterWidth = std::ceil(rateMetrics.horizontalAdvance(after));
    const double taskWidth = qBound(0.0, std::ceil(rateMetrics.horizontalAdvance(task)) + 1, qMax(0.0, nameWidth - afterWidth));
    paint::text(*painter, placed(option, row, {nameLeft, line2, taskWidth, lineHeight}), leading(option) | Qt::AlignVCenter, task, Type::Secondary, t.text2);
    paint::text(*painter, placed(option, row, {nameLeft + taskWidth, line2, nameWidth - taskWidth, lineHeight}), leading(option) | Qt::AlignVCenter,
        after, Type::Secondary, t.text2);

    const QRectF bar = placed(option, row, {barLeft, middle + 4, barWidth, barHeight});
    paint::text(*painter, placed(option, row, {barLeft, line1, barWidth * .7, lineHeight}), leading(option) | Qt::AlignVCenter,
        index.data(DepartmentModel::CountRole).toString(), Type::Secondary, t.text2);
    paint::text(*painter, placed(option, row, {barLeft + barWidth * .5, line1, barWidth * .5, lineHeight}),
        trailing(option) | Qt::AlignVCenter, index.data(DepartmentModel::PercentRole).toString(), Type::Medium, t.text);
    paint::progressBar(*painter, bar, shownFraction(index), t.department(department), styleOf(bars), t);

    const QString rate = index.data(DepartmentModel::RateRole).toString();
    const QString left = index.data(DepartmentModel::LeftRole).toString();
    const QRectF rateRect = placed(option, row, {rateLeft, left.isEmpty() ? middle - lineHeight / 2 : line1, rateWidth, lineHeight});
    paint::text(*painter, rateRect, trailing(option) | Qt::AlignVCenter, rate, Type::Secondary, t.text2);
    if (!left.isEmpty()) {
        paint::text(*painter, placed(option, row, {rateLeft, line2, rateWidth, lineHeight}), trailing(option) | Qt::AlignVCenter,
            left, Type::Secondary, t.text2);
    }
    paintChip(*painter, placed(option, row, {chipLeft, middle - chip / 2, chipWidth, chip}), m_compact ? QString() : index.data(DepartmentModel::ChipTextRole).toString(),
        index.data(DepartmentModel::ChipIconRole).toString(), ChipKind(index.data(DepartmentModel::ChipKindRole).toInt()),
        option.palette);
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), QColor(t.grid));
    focusOf(*painter, option, t);
}

QSize DepartmentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // Five rows fit the smallest window.
    return {option.rect.width(), scaled(m_compact ? departmentRowHeight - 2 : departmentRowHeight)};
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const QRectF row(option.rect);
    const double middle = row.center().y();
    const QRectF mark = placed(option, row, {row.left() + 1, middle - 11, 22, 22});
    const QVariant department = index.data(ActivityModel::DepartmentRole);
    const auto kind = ChipKind(index.data(ActivityModel::KindRole).toInt());
    if (department.isValid() && index.data(ActivityModel::WrittenRole).toBool())
        paint::departmentMark(*painter, Department(department.toInt()), mark, t, true);
    else
        paintChip(*painter, mark, {}, index.data(ActivityModel::IconRole).toString(), kind, option.palette);
    const double textLeft = row.left() + 32;
    const double clockWidth = std::max(44.0, std::ceil(format::clockWidth(theme::font(Type::Secondary), false)) + 2);
    const QString subtitle = index.data(ActivityModel::SubtitleRole).toString();
    paint::text(*painter, placed(option, row, {textLeft, middle - scaled(18.0), row.right() - clockWidth - textLeft, scaled(18.0)}),
        leading(option) | Qt::AlignVCenter, index.data(ActivityModel::TitleRole).toString(), Type::Strong, t.text);
    paint::text(*painter, placed(option, row, {textLeft, middle, row.right() - textLeft, scaled(18.0)}),
        leading(option) | Qt::AlignVCenter, subtitle, Type::Secondary, t.text2);
    paint::text(*painter, placed(option, row, {row.right() - clockWidth, middle - scaled(18.0), clockWidth, scaled(18.0)}),
        trailing(option) | Qt::AlignVCenter, index.data(ActivityModel::ClockRole).toString(), Type::Secondary, t.text3);
    focusOf(*painter, option, t);
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), scaled(activityRowHeight)};
}

} // namespace tars::gui
