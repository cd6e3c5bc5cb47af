// A line to type words into, with a magnifying glass that follows the theme.
#pragma once

#include <QAbstractItemView>
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

Q_SIGNALS:
    void downPressed(); ///< on to what was found

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void placeText();

    QAction *m_glass;
};

/// Gives the keyboard to a list whose search field was left downwards, at the row where it was or at its first.
void enterFromAbove(QAbstractItemView &view);

} // namespace tars::gui
