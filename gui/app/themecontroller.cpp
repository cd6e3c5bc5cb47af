#include "gui/app/themecontroller.h"

#include "gui/widgets/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
const auto portalService = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalInterface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colourScheme = u"color-scheme"_s;
// No key of the portal's own says this before its newest version; desktops hand their own settings on.
const auto desktopInterface = u"org.gnome.desktop.interface"_s;
const auto animations = u"enable-animations"_s;

/// The one colour that theme::palette() leaves to the desktop.
bool desktopIsDark() { return QApplication::palette().color(QPalette::AlternateBase).lightness() < 128; }
} // namespace

ThemeController::ThemeController(Mode mode, QObject *parent) : QObject(parent), m_mode(mode), m_paletteDark(desktopIsDark())
{
    qApp->installEventFilter(this);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        qRegisterMetaType<QDBusVariant>(); // by its name: what Qt looks the slot's parameters up by
        bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
            SLOT(onPortalChanged(QString, QString, QDBusVariant)));
        askPortal(appearance, colourScheme);
        askPortal(desktopInterface, animations);
    }
    apply();
}

void ThemeController::setMode(Mode mode)
{
    m_mode = mode;
    apply();
}

void ThemeController::askPortal(const QString &space, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    call << space << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, space, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            onPortalChanged(space, key, reply.value());
    });
}

void ThemeController::onPortalChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    QVariant told = value.variant();
    // Read() wraps the value once more.
    if (told.canConvert<QDBusVariant>())
        told = told.value<QDBusVariant>().variant();
    if (space == appearance && key == colourScheme) {
        m_portal = told.toInt();
        apply();
    } else if (space == desktopInterface && key == animations && told.typeId() == QMetaType::Bool && m_still == told.toBool()) {
        m_still = !told.toBool();
        Q_EMIT desktopStillChanged();
    }
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying) {
        m_paletteDark = desktopIsDark();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void ThemeController::apply()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && (m_portal == 1 || (m_portal == 0 && m_paletteDark)));
    if (m_applied == int(dark))
        return;
    m_applied = int(dark);
    m_applying = true;
    const theme::Tokens &tokens = dark ? theme::darkTokens() : theme::lightTokens();
    QApplication::setPalette(theme::palette(tokens));
    qApp->setStyleSheet(theme::styleSheet(tokens));
    m_applying = false;
}

} // namespace tars::gui
