#include "gui/pages/linkbanner.h"

#include "gui/models/format.h"
#include "gui/widgets/button.h"
#include "gui/widgets/progressbar.h"

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
QString groupedFingerprint(const QString &hex)
{
    QStringList parts;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        parts << hex.mid(i, 4).toUpper();
    return parts.join(u' ');
}
} // namespace

LinkText linkText(const LinkView &link, bool hasData, const QDateTime &asOf, const QDateTime &now)
{
    const QString saved = hasData
        ? LinkBanner::tr("Your run is saved and continues from exactly this point when the service starts again.")
        : LinkBanner::tr("It reads projects and writes their documentation, also while this window is closed.");
    switch (link.kind) {
    case LinkKind::Connected: return {};
    case LinkKind::Connecting:
        return {LinkBanner::tr("Connecting…"), link.address, {}, u"refresh"_s, LinkAction::None, false};
    case LinkKind::Reconnecting: {
        const int seconds = link.secondsToRetry(now);
        const bool soon = !link.nextRetry.isValid() || seconds == 0, lost = link.lastContact.isValid();
        const QString title = lost ? (soon ? LinkBanner::tr("Connection lost, trying again") : LinkBanner::tr("Connection lost, trying again in %1 s").arg(format::count(seconds)))
            : soon                 ? LinkBanner::tr("No connection, trying again")
                                   : LinkBanner::tr("No connection, trying again in %1 s").arg(format::count(seconds));
        return {title, hasData ? (!asOf.isValid() ? LinkBanner::tr("The run may still be working in the background.") : LinkBanner::tr("The run may still be working in the background. Nothing you see here is newer than %1.").arg(format::clockWithSeconds(asOf))) : link.reason,
            LinkBanner::tr("Try now"), u"refresh"_s, LinkAction::TryNow, false};
    }
    case LinkKind::NotRunning:
        return {LinkBanner::tr("The documentation service is not running"), saved, LinkBanner::tr("Start service"),
            u"power"_s, LinkAction::StartService, true};
    case LinkKind::Starting:
        return {LinkBanner::tr("Starting service…"), saved, {}, u"power"_s, LinkAction::None, false};
    case LinkKind::StartFailed:
        return {LinkBanner::tr("The service did not start."), link.reason, LinkBanner::tr("Show log"), u"document"_s,
            LinkAction::ShowLog, true};
    case LinkKind::TokenRefused:
        return {LinkBanner::tr("Token refused"), link.reason.isEmpty() ? LinkBanner::tr("The service is running but does not accept this token.") : link.reason,
            LinkBanner::tr("Enter token…"), u"key"_s, LinkAction::EnterToken, true};
    case LinkKind::OtherProtocol:
        return {LinkBanner::tr("Versions do not match"),
            LinkBanner::tr("This window is older than the service. Update it to continue."), LinkBanner::tr("Try now"),
            u"refresh"_s, LinkAction::TryNow, true};
    case LinkKind::CertificateUnknown:
    case LinkKind::CertificateChanged: {
        const bool known = link.kind == LinkKind::CertificateChanged;
        return {known ? LinkBanner::tr("The service shows another certificate than before")
                      : LinkBanner::tr("The service's certificate is not known yet"),
            LinkBanner::tr("Trust it only if its owner tells you the same fingerprint: %1").arg(groupedFingerprint(link.fingerprint)),
            LinkBanner::tr("Trust this certificate"), u"shield"_s, LinkAction::TrustCertificate, true};
    }
    }
    Q_UNREACHABLE();
}

LinkBanner::LinkBanner(RunController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_title(new Text(Type::Card, Text::Ink::Strong, this))
    , m_detail(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_settings(new Button(Button::Look::Secondary, tr("Connection settings…"), {}, this))
    , m_button(new Button(Button::Look::Primary, {}, u"power"_s, this))
    , m_progress(new QWidget(this))
    , m_percent(new Text(Type::Card, Text::Ink::Strong, this))
    , m_bar(new ProgressBar(overallBarHeight, this))
    , m_asOf(new Text(Type::Secondary, Text::Ink::Normal, this))
{
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_detail->setWrapping(true);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto *top = new QHBoxLayout;
    top->setSpacing(2);
    top->addLayout(words, 1);
    top->addSpacing(10);
    top->addWidget(m_settings);
    top->addWidget(m_button);
    auto *progress = new QHBoxLayout(m_progress);
    progress->setSpacing(12);
    progress->addWidget(m_percent);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_asOf);
    auto *layout = new QVBoxLayout(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    progress->setContentsMargins(mirrored ? 3 : 0, 0, mirrored ? 0 : 3, 0); // the buttons above have room for their rings there
    layout->setContentsMargins(mirrored ? 14 : 53, 12, mirrored ? 53 : 14, 14);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    connect(m_settings, &Button::clicked, this, [this] { Q_EMIT actionTriggered(LinkAction::Settings); });
    connect(m_button, &Button::clicked, this, [this] { Q_EMIT actionTriggered(m_text.action); });
    refresh();
}

void LinkBanner::setCompact(bool compact)
{
    // Where there is little room the rail leads to the settings, and the words have the place.
    m_settings->setVisible(!compact);
    QMargins margins = layout()->contentsMargins();
    margins.setTop(compact ? 8 : 12);
    margins.setBottom(compact ? 9 : 14);
    layout()->setContentsMargins(margins);
    layout()->setSpacing(compact ? 2 : 8);
}

void LinkBanner::refresh()
{
    const bool hasData = m_controller.showsRun();
    m_text = linkText(m_controller.link(), hasData, m_controller.asOf(), QDateTime::currentDateTimeUtc());
    setAccessibleName(m_text.title);
    m_title->setText(m_text.title);
    m_detail->setText(m_text.detail);
    m_detail->setToolTip(m_text.detail);
    m_button->setVisible(!m_text.button.isEmpty());
    m_button->setLabel(m_text.button);
    m_button->setIconName(m_text.icon);
    m_progress->setVisible(hasData);
    if (hasData) {
        const StatusRecord &r = m_controller.record();
        m_percent->setText(r.totalTasks > 0 ? format::percent(r.percent()) : u"—"_s);
        m_bar->setState(r.totalTasks > 0 ? double(r.completedTasks) / double(r.totalTasks) : 0, paint::BarStyle::Faded);
        const QString then = format::clockWithSeconds(m_controller.asOf());
        m_asOf->setText(r.totalTasks > 0 ? tr("%1 of %2 documents, as of %3").arg(format::count(r.completedTasks), format::count(r.totalTasks), then)
                                         : tr("as of %1").arg(then));
    }
    update();
}

void LinkBanner::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    const QRgb tint = m_text.danger ? t.dangerTint : t.warningTint;
    const QRgb ink = m_text.danger ? t.danger : t.warning;
    paint::card(painter, rect(), tint, mix(ink, tint, .5).rgb());
    const QString icon = m_text.danger ? (m_text.action == LinkAction::EnterToken ? u"key"_s : u"plug-off"_s) : u"refresh"_s;
    const double x = layoutDirection() == Qt::RightToLeft ? width() - 40 : 18;
    paint::icon(painter, icon, QRectF(x, 24, 20, 20), QColor(ink));
}

} // namespace tars::gui
