// Stillness: what the person asked for here, or of the whole desktop.
#include "gui/app/themecontroller.h"
#include "gui/widgets/motionstyle.h"
#include "gui/widgets/progressbar.h"
#include "gui/widgets/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

namespace
{
/// Hands on what the desktop is set to.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    void setAnimations(bool on)
    {
        m_animations = on;
        Q_EMIT SettingChanged(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, QDBusVariant(on));
    }

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString &space, const QString &)
    {
        const QVariant value = space == "org.gnome.desktop.interface"_L1 ? QVariant(m_animations) : QVariant(uint(0));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    bool m_animations = false;
};
} // namespace

class TestMotion : public QObject
{
    Q_OBJECT

    QProcess m_bus;
    Portal m_portal;

private Q_SLOTS:
    void initTestCase()
    {
        // Before anybody has asked for the session's bus: it is looked for once.
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        QVERIFY2(m_bus.waitForStarted(), "dbus-daemon is not installed");
        QTRY_VERIFY(m_bus.canReadLine());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
        QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal, QDBusConnection::ExportScriptableContents));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        theme::loadFonts();
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void desktopsStillnessIsFollowed()
    {
        ThemeController themes(ThemeController::Mode::System);
        QSignalSpy changed(&themes, &ThemeController::desktopStillChanged);
        QTRY_VERIFY(themes.desktopIsStill());
        QCOMPARE(changed.size(), 1);
        m_portal.setAnimations(true);
        QTRY_VERIFY(!themes.desktopIsStill());
        QCOMPARE(changed.size(), 2);
    }

    void barOfAnUnknownTotalStandsStill()
    {
        auto *style = new MotionStyle;
        QApplication::setStyle(style);
        for (const bool still : {true, false}) {
            style->setReduced(still);
            ProgressBar bar;
            bar.setMoving(true);
            bar.show();
            QCOMPARE(bar.isAnimated(), !still);
            // Something is shown either way.
            ProgressBar empty;
            empty.resize(bar.size());
            QTRY_VERIFY(bar.grab().toImage() != empty.grab().toImage());
        }
    }
};

QTEST_MAIN(TestMotion)
#include "tst_motion.moc"
