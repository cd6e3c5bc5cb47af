// A card: rounded surface with a title at the left and a note or a control at the right of its head.
#pragma once

#include "gui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace tars::gui
{

/// A label in one of the type scale's fonts and one of the tokens' text colours.
class Text : public QWidget
{
    Q_OBJECT
public:
    enum class Ink { Strong, Normal, Quiet, Success, Warning, Danger };

    explicit Text(theme::Type type, Ink ink = Ink::Strong, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }
    void setInk(Ink ink);
    void setAlignment(Qt::Alignment alignment);
    void setWrapping(bool wraps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_wraps; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Type m_type;
    Ink m_ink;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString m_text;
    bool m_wraps = false;
};

class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    QVBoxLayout *body() { return m_body; }
    QHBoxLayout *head() { return m_head; } ///< title, stretch, then what is added
    Text *titleText() { return m_title; }
    Text *note() { return m_note; } ///< secondary text at the right of the head
    void setFlat(bool flat); ///< inside another card: no surface, no border, no padding

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
    Text *m_title;
    Text *m_note;
    QMargins m_margins;
    bool m_flat = false;
};

} // namespace tars::gui
