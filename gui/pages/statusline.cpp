#include "gui/pages/statusline.h"

#include "gui/models/format.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/paint.h"

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StatusLine::StatusLine(RunController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_action(new Button(Button::Look::Link, {}, {}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(pageMargin, 0, pageMargin, 0);
    layout->addStretch(1);
    addFlush(*layout, m_action, Button::trailingRoom());
    setFixedHeight(scaled(statusBarHeight) + 1);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &StatusLine::refresh);
    connect(m_action, &Button::clicked, this, [this] { Q_EMIT linkAction(m_what); });
    connect(&controller, &RunController::changed, this, &StatusLine::refresh);
    connect(&controller, &RunController::linkChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setCompact(bool compact)
{
    m_compact = compact;
    setFixedHeight(scaled(compact ? 28 : statusBarHeight) + 1);
    layout()->setContentsMargins(compact ? compactMargin : pageMargin, 0, compact ? compactMargin : pageMargin, 0);
    refresh();
}

void StatusLine::refresh()
{
    const Tokens &t = tokens(palette());
    const LinkView &link = m_controller.link();
    const ServiceStatus &service = m_controller.service();
    QStringList rest;
    if (!link.address.isEmpty())
        rest << format::leftToRight(link.address);
    m_what = LinkAction::None;
    QString action;
    m_icon = u"plug-off"_s;
    m_colour = t.danger;
    switch (link.kind) {
    case LinkKind::Connected:
        m_icon = u"plug"_s;
        m_colour = t.success;
        m_word = tr("Connected");
        if (const QString why = m_controller.forbidden(u"documentation.start"_s); !why.isEmpty())
            rest << tr("looking on only");
        if (!service.version.isEmpty() && !m_compact)
            rest << tr("Service %1, up %2").arg(service.version, format::duration(service.uptimeSeconds));
        break;
    case LinkKind::Connecting:
        m_icon = u"refresh"_s;
        m_colour = t.text2;
        m_word = tr("Connecting…");
        break;
    case LinkKind::Reconnecting: {
        const int seconds = link.secondsToRetry(QDateTime::currentDateTimeUtc());
        m_icon = u"refresh"_s;
        m_colour = t.warning;
        m_word = seconds > 0 ? tr("Reconnecting in %1 s · attempt %2").arg(format::count(seconds), format::count(link.attempt))
                             : tr("Reconnecting · attempt %1").arg(format::count(link.attempt));
        action = tr("Try now");
        m_what = LinkAction::TryNow;
        break;
    }
    case LinkKind::NotRunning:
        m_word = tr("Service not running");
        if (link.lastContact.isValid())
            rest << tr("Last contact %1").arg(format::clockWithSeconds(link.lastContact));
        action = tr("Start service");
        m_what = LinkAction::StartService;
        break;
    case LinkKind::Starting:
        m_icon = u"power"_s;
        m_colour = t.warning;
        m_word = tr("Starting service…");
        break;
    case LinkKind::StartFailed:
        m_word = tr("The service did not start.");
        action = tr("Show log");
        m_what = LinkAction::ShowLog;
        break;
    case LinkKind::TokenRefused:
        m_icon = u"key"_s;
        m_word = tr("Token refused");
        rest = {link.reason};
        action = tr("Enter token…");
        m_what = LinkAction::EnterToken;
        break;
    case LinkKind::OtherProtocol: m_word = tr("Other version"); break;
    case LinkKind::CertificateUnknown:
    case LinkKind::CertificateChanged:
        m_icon = u"shield"_s;
        m_word = link.kind == LinkKind::CertificateUnknown ? tr("Certificate not known") : tr("Certificate changed");
        break;
    }
    m_rest = rest.join(u"  ·  "_s);
    m_action->setVisible(m_what != LinkAction::None);
    m_action->setLabel(action);
    const StatusRecord &record = m_controller.record();
    m_run.clear();
    // Where there is little room, the run gives way to what the person can do about a lost connection.
    if ((m_what == LinkAction::None || !m_compact) && m_controller.showsRun()) {
        m_run = tr("Run %1").arg(record.run);
        if (!m_compact && record.startTime.isValid()) {
            const QString by = m_controller.startedBy();
            m_run = by.isEmpty() ? tr("Run %1 · started %2").arg(record.run, format::dayAndClock(record.startTime))
                                 : tr("Run %1 · started %2 by %3").arg(record.run, format::dayAndClock(record.startTime), by);
        }
    } else if (m_what == LinkAction::None && link.connected()) {
        m_run = tr("No run in progress");
    }
    setAccessibleName(QStringList{m_word, m_rest, m_run}.join(u", "_s));
    if (link.kind == LinkKind::Reconnecting)
        m_second.start();
    else
        m_second.stop();
    update();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(t.surface));
    painter.fillRect(QRect(0, 0, width(), 1), QColor(t.border));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int margin = m_compact ? compactMargin : pageMargin;
    const auto placed = [&](QRectF r) {
        if (mirrored)
            r.moveLeft(width() - r.right());
        return r;
    };
    const int leading = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    const int trailing = mirrored ? Qt::AlignLeft : Qt::AlignRight;
    const double middle = (height() + 1) / 2.0;
    paint::icon(painter, m_icon, placed({margin + 1.0, middle - 7, 14, 14}), QColor(m_colour));
    const double wordWidth = QFontMetricsF(theme::font(Type::Medium)).horizontalAdvance(m_word) + 2;
    paint::text(painter, placed({margin + 24.0, 1, wordWidth, height() - 1.0}), leading | Qt::AlignVCenter, m_word, Type::Medium, m_colour);
    const double runWidth = QFontMetricsF(theme::font(Type::Secondary)).horizontalAdvance(m_run) + 2;
    const double restLeft = margin + 24 + wordWidth;
    const double trailingMargin = margin + (m_what == LinkAction::None ? 0 : m_action->width() + 5);
    if (!m_rest.isEmpty()) {
        // Led by a mark of direction: an address alone would put the dot on its other side.
        paint::text(painter, placed({restLeft, 1, width() - restLeft - trailingMargin - runWidth - 12, height() - 1.0}),
            leading | Qt::AlignVCenter, (mirrored ? u"\u200f  ·  "_s : u"  ·  "_s) + m_rest, Type::Secondary, t.text2);
    }
    paint::text(painter, placed({width() - trailingMargin - runWidth, 1, runWidth, height() - 1.0}), trailing | Qt::AlignVCenter,
        m_run, Type::Secondary, t.text2);
}

} // namespace tars::gui
