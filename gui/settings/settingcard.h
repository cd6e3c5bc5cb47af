// A card of the settings page: rows of a name, a line under it and a control.
#pragma once

#include "gui/widgets/card.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/toggle.h"

namespace tars::gui
{

class SettingCard : public Card
{
    Q_OBJECT
public:
    SettingCard(const QString &title, const QString &icon, QWidget *parent = nullptr);

    /// Returns the line under the name, to change it later.
    Text *addRow(const QString &name, const QString &note, QWidget *control);
    Text *addRow(const QString &name, const QString &note, const QList<QWidget *> &controls);
    Toggle *addToggle(const QString &name, const QString &note = {});
    Choice *addChoice(const QString &name, const QString &note = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QList<QWidget *> m_rows;
};

} // namespace tars::gui
