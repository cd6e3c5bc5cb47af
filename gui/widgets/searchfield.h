// A line to type words into, with a magnifying glass that follows the theme.
#pragma once

#include <QLineEdit>

namespace tars::gui
{

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr); ///< also the accessible name
    QSize sizeHint() const override { return {200, 34}; }
    void setPlaceholder(const QString &placeholder);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *m_glass;
};

} // namespace tars::gui
