// The rail at the left: brand and pages.
#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace tars::gui
{

class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &text, const QString &icon, const QString &shortcut, QWidget *parent);
    void setCompact(bool compact);
    void setBadge(int count); ///< 0: none
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_shortcut;
    int m_badge = 0;
    bool m_compact = false;
};

class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    int addPage(const QString &name, const QString &icon, const QString &shortcut, bool atFoot); ///< its index
    void setBadge(int index, int count);
    QString nameOf(int index) const { return m_buttons.at(index)->text(); }
    void setCurrent(int index);
    void setCompact(bool compact);

Q_SIGNALS:
    void pageChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<RailButton *> m_buttons;
    int m_atHead = 0;
    bool m_compact = false;
};

} // namespace tars::gui
