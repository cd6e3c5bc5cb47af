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
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_shortcut;
    bool m_compact = false;
};

class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    int addPage(const QString &name, const QString &icon, const QString &shortcut); ///< its index
    void setCurrent(int index);
    void setCompact(bool compact);

Q_SIGNALS:
    void pageChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<RailButton *> m_buttons;
    bool m_compact = false;
};

} // namespace tars::gui
