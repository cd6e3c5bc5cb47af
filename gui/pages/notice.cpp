#include "gui/pages/notice.h"

#include "gui/widgets/paint.h"

#include <QAccessible>
#include <QEvent>
#include <QTimer>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void Notice::show(const QString &message, QWidget *window)
{
    const auto standing = window->findChildren<Notice *>();
    for (Notice *notice : standing)
        delete notice;
    auto *notice = new Notice(message, window);
    static_cast<QWidget *>(notice)->show();
    notice->raise();
}

Notice::Notice(const QString &message, QWidget *window) : QWidget(window), m_message(message)
{
    setAccessibleName(message);
    setToolTip(message);
    window->installEventFilter(this);
    place();
    QTimer::singleShot(12s, this, &QObject::deleteLater);
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void Notice::place()
{
    const QSize room = parentWidget()->size();
    const QRect words = QFontMetrics(theme::font(Type::Body))
                            .boundingRect(0, 0, qMin(620, room.width() - 150), 400, Qt::TextWordWrap, m_message);
    const QSize size(words.width() + 74, words.height() + 26);
    setGeometry((room.width() - size.width()) / 2, room.height() - size.height() - 48, size.width(), size.height());
}

void Notice::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    paint::card(painter, rect(), t.dangerTint, mix(t.danger, t.dangerTint, .5).rgb());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    paint::icon(painter, u"warning"_s, {mirrored ? width() - 32.0 : 14.0, height() / 2.0 - 9, 18, 18}, QColor(t.danger));
    paint::icon(painter, u"cross"_s, {mirrored ? 14.0 : width() - 26.0, height() / 2.0 - 6, 12, 12}, QColor(t.text2));
    paint::wrappedText(painter, rect().adjusted(mirrored ? 34 : 42, 4, mirrored ? -42 : -34, -4), Qt::AlignLeft | Qt::AlignVCenter, m_message, Type::Body, t.text);
}

void Notice::mousePressEvent(QMouseEvent *) { deleteLater(); }

bool Notice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace tars::gui
