// A chip: icon and word on a tint.
#pragma once

#include "gui/models/runcontrol.h"

#include <QRectF>
#include <QTimer>
#include <QWidget>

class QPainter;

namespace tars::gui
{

/// Paints a chip into `rect`; with an empty word a round one. Returns nothing: the caller gives the width.
void paintChip(QPainter &painter, const QRectF &rect, const QString &word, const QString &icon, ChipKind kind,
    const QPalette &palette, double spin = 0, bool onTint = false);

class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    void set(const QString &word, const QString &icon, ChipKind kind); ///< an empty word hides it
    QString word() const { return m_word; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QString m_word;
    QString m_icon;
    ChipKind m_kind = ChipKind::Neutral;
    QTimer m_spin;
    int m_step = 0;
};

} // namespace tars::gui
