#include "gui/settings/settingcard.h"

#include "gui/widgets/button.h"
#include "gui/widgets/paint.h"
#include "gui/widgets/toggle.h"

namespace tars::gui
{

using namespace theme;

namespace
{
constexpr int settingRowHeight = 56;
}

SettingCard::SettingCard(const QString &title, const QString &icon, QWidget *parent) : Card(title, parent), m_icon(icon)
{
    head()->setContentsMargins(0, 4, 0, 0);
    head()->insertSpacing(0, 30); // the icon stands there; unlike a margin it changes sides with the layout
    note()->hide();
    body()->setSpacing(0);
    body()->addSpacing(12);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

Text *SettingCard::addRow(const QString &name, const QString &note, const QList<QWidget *> &controls)
{
    auto *row = new QWidget(this);
    row->setMinimumHeight(settingRowHeight);
    auto *title = new Text(Type::Strong, Text::Ink::Strong, row);
    title->setText(name);
    title->setWrapping(true);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto *under = new Text(Type::Secondary, Text::Ink::Normal, row);
    under->setText(note);
    under->setVisible(!note.isEmpty());
    under->setWrapping(true); // a longer language takes a second line
    under->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    under->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addStretch(1);
    names->addWidget(title);
    names->addWidget(under);
    names->addStretch(1);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addLayout(names, 1);
    for (QWidget *control : controls) {
        control->setParent(row);
        const auto *toggle = qobject_cast<Toggle *>(control);
        if (control != controls.last() || !qobject_cast<QAbstractButton *>(control))
            line->addWidget(control);
        else
            addFlush(*line, control, toggle ? Toggle::trailingRoom() : Button::trailingRoom());
    }
    m_rows.append(row);
    body()->addWidget(row);
    return under;
}

Text *SettingCard::addRow(const QString &name, const QString &note, QWidget *control) { return addRow(name, note, QList<QWidget *>{control}); }

Toggle *SettingCard::addToggle(const QString &name, const QString &note)
{
    auto *toggle = new Toggle(Toggle::Look::Switch, name, this);
    addRow(name, note, toggle);
    return toggle;
}

Choice *SettingCard::addChoice(const QString &name, const QString &note)
{
    auto *choice = new Choice(name, this);
    addRow(name, note, choice);
    return choice;
}

void SettingCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    const double x = layoutDirection() == Qt::RightToLeft ? width() - cardPadding - 19 : cardPadding + 1;
    paint::icon(painter, m_icon, {x, titleText()->geometry().center().y() - 8.5, 18, 18}, QColor(t.accent));
    for (qsizetype i = 1; i < m_rows.size(); ++i)
        if (m_rows.at(i)->isVisible())
            painter.fillRect(QRect(cardPadding, m_rows.at(i)->geometry().top(), width() - 2 * cardPadding, 1), QColor(t.grid));
}

} // namespace tars::gui
