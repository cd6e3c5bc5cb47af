// The buttons of the window: primary, secondary, danger, quiet (icon only or link).
#pragma once

#include <QAbstractButton>
#include <QMargins>
#include <QTimer>

namespace tars::gui
{

class Button : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look { Primary, Secondary, Danger, Icon, Link };

    explicit Button(Look look, const QString &text = {}, const QString &iconName = {}, QWidget *parent = nullptr);

    void setLabel(const QString &text); ///< also the accessible name
    void setIconName(const QString &name);
    void setBusy(bool busy); ///< a spinner in place of the icon
    bool isBusy() const { return m_busy; }
    void setTrailingIcon(const QString &name);

    static QMargins trailingRoom() { return {0, 0, 3, 0}; } ///< for FlushItem: at the end of a line
    static QMargins sideRoom() { return {3, 0, 3, 0}; } ///< as wide as its card
    static QMargins linkRoom() { return {0, 5, 3, 5}; } ///< a link at the end of a line no higher than its words

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void animate();

    Look m_look;
    QString m_icon;
    QString m_trailing;
    QTimer m_spin;
    int m_step = 0;
    bool m_busy = false;
};

} // namespace tars::gui
