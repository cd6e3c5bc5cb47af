#include "gui/settings/connectioncard.h"

#include "gui/models/errortext.h"
#include "gui/models/format.h"
#include "gui/widgets/button.h"

#include <QLineEdit>
#include <QUrl>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

ConnectionCard::ConnectionCard(RunController &controller, Preferences &preferences, const QString &tokenPlace, QWidget *parent)
    : SettingCard(tr("Service connection"), u"plug"_s, parent)
    , m_controller(controller)
    , m_preferences(preferences)
    , m_address(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_test(new Button(Button::Look::Secondary, tr("Test connection"), {}, this))
    , m_restart(new Button(Button::Look::Secondary, tr("Restart"), u"refresh"_s, this))
    , m_stop(new Button(Button::Look::Secondary, tr("Stop service…"), {}, this))
{
    m_address->setFixedSize(scaled(232), scaled(34));
    m_address->setFont(theme::font(Type::Code));
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(tr("found by itself"));
    m_token->setFixedSize(scaled(192), scaled(34));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Access token"));
    m_token->setPlaceholderText(tr("the service's own"));
    auto *eye = new Button(Button::Look::Icon, {}, u"eye"_s, this);
    eye->setCheckable(true);
    eye->setAccessibleName(tr("Show the token"));
    eye->setToolTip(tr("Show the token"));
    m_addressNote = addRow(tr("Address"), tr("WebSocket of the service"), m_address);
    addRow(tr("Access token"), tokenPlace, {m_token, eye});
    m_tested = addRow(tr("Test"), u" "_s, m_test);
    m_service = addRow(tr("Service"), u" "_s, {m_restart, m_stop});

    connect(m_address, &QLineEdit::editingFinished, this, &ConnectionCard::takeAddress);
    connect(m_token, &QLineEdit::editingFinished, this, [this] {
        const QString token = m_token->text().trimmed();
        if (token.isEmpty() || !m_token->isModified())
            return;
        m_token->setModified(false);
        Q_EMIT tokenEntered(token);
    });
    connect(eye, &Button::toggled, this, [this](bool on) { m_token->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_test, &Button::clicked, this, &ConnectionCard::test);
    connect(m_restart, &Button::clicked, this, [this] {
        if (m_controller.link().connected())
            Q_EMIT restartService();
        else
            Q_EMIT startService();
    });
    connect(m_stop, &Button::clicked, this, &ConnectionCard::stopService);
    refresh();
}

void ConnectionCard::focusToken() { m_token->setFocus(Qt::OtherFocusReason); }

void ConnectionCard::takeAddress()
{
    const QString text = m_address->text().trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const bool good = text.isEmpty() || (url.isValid() && !url.host().isEmpty() && (url.scheme() == "ws"_L1 || url.scheme() == "wss"_L1));
    m_addressNote->setInk(good ? Text::Ink::Normal : Text::Ink::Danger);
    m_addressNote->setText(good ? tr("WebSocket of the service") : tr("An address looks like ws://127.0.0.1:8277/ws"));
    if (good)
        m_preferences.set(Preferences::Address, text);
}

void ConnectionCard::test()
{
    m_tested->setInk(Text::Ink::Normal);
    if (!m_controller.link().connected()) {
        m_tested->setText(tr("Connecting…"));
        m_controller.tryNow();
        return;
    }
    m_tested->setText(tr("Asking…"));
    m_sent.start();
    m_controller.client().ask(u"ping"_s, {}, this, [this](const Result<QJsonObject> &answer) {
        m_tested->setInk(answer ? Text::Ink::Success : Text::Ink::Danger);
        m_tested->setText(answer ? tr("Connected, answered in %L1 ms").arg(qMax(qint64(1), m_sent.elapsed())) : errorText(answer.error()));
    });
}

void ConnectionCard::refresh()
{
    if (!m_address->hasFocus())
        m_address->setText(m_preferences.text(Preferences::Address));
    const LinkView &link = m_controller.link();
    const ServiceStatus &service = m_controller.service();
    const bool connected = link.connected();
    if (!connected) {
        m_tested->setInk(Text::Ink::Danger);
        m_tested->setText(link.reason.isEmpty() ? tr("Not connected") : link.reason);
        m_tested->setToolTip(link.reason);
    } else if (!m_sent.isValid()) {
        m_tested->setInk(Text::Ink::Success);
        m_tested->setText(tr("Connected"));
    }
    m_tested->setVisible(true);
    m_service->setVisible(true);
    // One that refuses us runs: there is nothing to start.
    const bool missing = link.kind == LinkKind::NotRunning || link.kind == LinkKind::StartFailed;
    m_service->setText(!connected ? (missing || link.kind == LinkKind::Reconnecting ? tr("Not running or not reachable") : u" "_s)
                                  : tr("%1, running since %2", "version, time")
                                        .arg(service.version, format::dayAndClock(QDateTime::currentDateTimeUtc().addSecs(-service.uptimeSeconds))));
    // What another machine runs is not for this window to stop or start.
    m_restart->setVisible(link.local);
    m_stop->setVisible(link.local);
    m_restart->setLabel(connected ? tr("Restart") : tr("Start service"));
    m_restart->setIconName(connected ? u"refresh"_s : u"power"_s);
    const QString forbidden = connected ? m_controller.forbidden(u"service.shutdown"_s) : QString();
    m_restart->setEnabled(connected ? forbidden.isEmpty() : missing);
    m_restart->setToolTip(forbidden);
    m_stop->setEnabled(connected && forbidden.isEmpty());
    m_stop->setToolTip(forbidden);
}

} // namespace tars::gui
