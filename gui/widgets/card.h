// A card: rounded surface with a title at the left and a note or a control at the right of its head.
#pragma once

#include "gui/widgets/theme.h"

#include <QAbstractItemView>
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
    bool event(QEvent *event) override; ///< what is cut is told whole by a tooltip
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Type m_type;
    Ink m_ink;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString m_text;
    bool m_wraps = false;
};

/// A list or table on a card: the card is its ground, and its rows' painter shows what is selected. All others, among them
/// those of Qt's dialogs and its completions, are as a style sheet makes them.
void layOnCard(QAbstractItemView &view);

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

/// Lays out a control by its face. Controls that draw a focus ring keep room for it around them; at the edge of a card it is
/// the face that stands in line with what is above and below, and the ring reaches over it.
class FlushItem : public QWidgetItem
{
public:
    /// `room` is what is around the face, `right` the trailing side.
    FlushItem(QWidget *control, const QMargins &room) : QWidgetItem(control), m_room(room) {}

    QSize sizeHint() const override { return faceOf(QWidgetItem::sizeHint()); }
    QSize minimumSize() const override { return faceOf(QWidgetItem::minimumSize()); }
    QSize maximumSize() const override { return faceOf(QWidgetItem::maximumSize()); }
    void setGeometry(const QRect &face) override
    {
        const bool mirrored = widget()->layoutDirection() == Qt::RightToLeft;
        const QMargins room = mirrored ? QMargins(m_room.right(), m_room.top(), m_room.left(), m_room.bottom()) : m_room;
        // As a widget's item does it, which would ask for the face's largest size.
        const QRect whole = face.marginsAdded(room);
        QRect place(QPoint(), whole.size().boundedTo(QWidgetItem::maximumSize()));
        place.moveCenter(whole.center());
        widget()->setGeometry(place);
    }

private:
    QSize faceOf(const QSize &whole) const { return whole.shrunkBy(m_room).expandedTo({0, 0}); }

    QMargins m_room;
};

inline void addFlush(QBoxLayout &layout, QWidget *control, const QMargins &room)
{
    layout.addWidget(control); // takes it out of where it was
    delete layout.takeAt(layout.count() - 1);
    layout.addItem(new FlushItem(control, room));
}

} // namespace tars::gui
