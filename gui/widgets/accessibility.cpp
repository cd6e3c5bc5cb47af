#include "gui/widgets/accessibility.h"

#include "gui/widgets/card.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/progressbar.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/toggle.h"

#include <QAccessibleWidget>

namespace tars::gui
{

namespace
{
class ProgressInterface : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit ProgressInterface(ProgressBar *bar) : QAccessibleWidget(bar, QAccessible::ProgressBar) {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this) : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return int(static_cast<ProgressBar *>(widget())->fraction() * 100); }
    void setCurrentValue(const QVariant &) override {}
    QVariant maximumValue() const override { return 100; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }
};

/// A widget whose value is a text: the chosen segment, the chosen item.
class ValueTextInterface : public QAccessibleWidget
{
public:
    ValueTextInterface(QWidget *widget, QAccessible::Role role, std::function<QString()> value)
        : QAccessibleWidget(widget, role)
        , m_value(std::move(value))
    {
    }
    QString text(QAccessible::Text type) const override { return type == QAccessible::Value ? m_value() : QAccessibleWidget::text(type); }

private:
    std::function<QString()> m_value;
};

class ToggleInterface : public QAccessibleWidget
{
public:
    explicit ToggleInterface(Toggle *toggle) : QAccessibleWidget(toggle, QAccessible::CheckBox) {}
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = static_cast<Toggle *>(widget())->isChecked();
        return state;
    }
    QStringList actionNames() const override { return QStringList{toggleAction()} + QAccessibleWidget::actionNames(); }
    void doAction(const QString &action) override
    {
        if (action == toggleAction())
            static_cast<Toggle *>(widget())->click();
        else
            QAccessibleWidget::doAction(action);
    }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *bar = qobject_cast<ProgressBar *>(object))
        return new ProgressInterface(bar);
    if (auto *toggle = qobject_cast<Toggle *>(object))
        return new ToggleInterface(toggle);
    if (auto *segmented = qobject_cast<Segmented *>(object))
        return new ValueTextInterface(segmented, QAccessible::PageTabList, [segmented] { return segmented->currentLabel(); });
    if (auto *choice = qobject_cast<Choice *>(object))
        return new ValueTextInterface(choice, QAccessible::ComboBox, [choice] { return choice->text(); });
    if (auto *chip = qobject_cast<Chip *>(object))
        return new ValueTextInterface(chip, QAccessible::Indicator, [chip] { return chip->word(); });
    if (auto *text = qobject_cast<Text *>(object))
        return new QAccessibleWidget(text, QAccessible::StaticText);
    if (auto *card = qobject_cast<Card *>(object))
        return new QAccessibleWidget(card, QAccessible::Grouping);
    return nullptr;
}
} // namespace

void installAccessibility() { QAccessible::installFactory(make); }

} // namespace tars::gui
