// A line at the window's lower edge that says what was refused; goes by a click, or by itself after a while.
#pragma once

#include <QWidget>

namespace tars::gui
{

class Notice : public QWidget
{
    Q_OBJECT
public:
    static void show(const QString &message, QWidget *window); ///< replaces one that still stands
    QString message() const { return m_message; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Notice(const QString &message, QWidget *window);
    void place();

    QString m_message;
};

} // namespace tars::gui
