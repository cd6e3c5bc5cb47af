#include "gui/app/connector.h"

#include "common/base/paths.h"

#include <QFileInfo>
#include <QSettings>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
/// What tokens and certificates are remembered by. The service of a data directory has that for its name.
QString hostOf(const ConnectionSettings &settings)
{
    return settings.url.isEmpty() ? u"data "_s + dataDirectory(settings.dataDir) : shortAddress(settings.url.toString());
}
} // namespace

Connector::Connector(RunController &controller, Preferences &preferences, ConnectionSettings given, bool keyring, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_preferences(preferences)
    , m_given(std::move(given))
    , m_vault(QFileInfo(QSettings().fileName()).absolutePath(), keyring, this)
{
    connect(&preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == Preferences::Address)
            open();
    });
    connect(&m_vault, &TokenVault::found, this, [this](const QString &host, const QString &token) {
        ConnectionSettings now = m_controller.client().connection().settings();
        if (hostOf(now) != host || now.token == token.toLatin1() || m_controller.link().connected())
            return;
        now.token = token.toLatin1();
        apply(now);
    });
    connect(&m_vault, &TokenVault::failed, this, &Connector::failed);
}

ConnectionSettings Connector::settings() const
{
    ConnectionSettings settings = m_given;
    if (settings.url.isEmpty())
        settings.url = QUrl(m_preferences.text(Preferences::Address));
    settings.pinnedCertificate = m_preferences.pin(hostOf(settings));
    return settings;
}

void Connector::open()
{
    const ConnectionSettings wanted = settings();
    apply(wanted);
    // A token of its own is only asked for where the service's data directory does not already hand one out.
    if (wanted.tokenFile.isEmpty() && !wanted.url.isEmpty())
        m_vault.read(hostOf(wanted));
}

void Connector::takeToken(const QString &token)
{
    ConnectionSettings now = m_controller.client().connection().settings();
    now.token = token.toLatin1();
    m_vault.write(hostOf(now), token);
    apply(now);
}

void Connector::trustCertificate()
{
    ConnectionSettings now = m_controller.client().connection().settings();
    const QString fingerprint = m_controller.link().fingerprint;
    if (fingerprint.isEmpty())
        return;
    m_preferences.setPin(hostOf(now), fingerprint);
    now.pinnedCertificate = fingerprint;
    apply(now);
}

void Connector::apply(const ConnectionSettings &wanted)
{
    m_controller.client().connection().setSettings(wanted);
    m_controller.client().open();
}

} // namespace tars::gui
