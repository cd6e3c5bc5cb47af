// The window on the buses of a desktop that is played here: a host for StatusNotifier items with their menus, a server of
// notifications, the portal that tells of light and dark, and the login manager that tells of sleep. The display is a
// virtual one.
#include "tests/fakes/fakeservice.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingReply>
#include <QDBusReply>
#include <QDBusVariant>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 60'000; ///< ms; only ever spent where something is broken

/// (iiay): how items send their icons.
struct Icon {
    int width = 0, height = 0;
    QByteArray argb;
};

/// (ia{sv}av): a menu, or an entry of one.
struct Entry {
    int id = 0;
    QVariantMap properties;
    QList<QDBusVariant> children;
};
} // namespace

Q_DECLARE_METATYPE(Icon)
Q_DECLARE_METATYPE(Entry)

namespace
{
QDBusArgument &operator<<(QDBusArgument &argument, const Icon &icon)
{
    argument.beginStructure();
    argument << icon.width << icon.height << icon.argb;
    argument.endStructure();
    return argument;
}
const QDBusArgument &operator>>(const QDBusArgument &argument, Icon &icon)
{
    argument.beginStructure();
    argument >> icon.width >> icon.height >> icon.argb;
    argument.endStructure();
    return argument;
}
QDBusArgument &operator<<(QDBusArgument &argument, const Entry &entry)
{
    argument.beginStructure();
    argument << entry.id << entry.properties << entry.children;
    argument.endStructure();
    return argument;
}
const QDBusArgument &operator>>(const QDBusArgument &argument, Entry &entry)
{
    argument.beginStructure();
    argument >> entry.id >> entry.properties >> entry.children;
    argument.endStructure();
    return argument;
}

/// Where items announce themselves.
class Watcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ version)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
public:
    bool hasHost() const { return true; }
    int version() const { return 0; }
    QStringList items() const { return registered; }
    QStringList registered;

public Q_SLOTS:
    Q_SCRIPTABLE void RegisterStatusNotifierItem(const QString &service) { registered << service; }
    Q_SCRIPTABLE void RegisterStatusNotifierHost(const QString &) { }
};

struct Told {
    QString title, body;
    QStringList actions;
};

class Notifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QList<Told> told;
    bool clicksAtOnce = false; ///< so that the click overtakes the answer

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString &, uint, const QString &, const QString &title, const QString &body, const QStringList &actions, const QVariantMap &, int)
    {
        told.append({title, body, actions});
        if (clicksAtOnce)
            Q_EMIT ActionInvoked(uint(told.size()), QStringLiteral("default"));
        return uint(told.size());
    }

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
};

class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    void setScheme(uint scheme)
    {
        m_scheme = scheme;
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(scheme));
    }

public Q_SLOTS:
    /// The value is wrapped twice, as the portals of desktops do.
    Q_SCRIPTABLE QDBusVariant Read(const QString &, const QString &) { return QDBusVariant(QVariant::fromValue(QDBusVariant(m_scheme))); }

Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    uint m_scheme = 2;
};

class LoginManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

Q_SIGNALS:
    Q_SCRIPTABLE void PrepareForSleep(bool begins);
};
} // namespace

class TestDesktopBus : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_display, m_busProcess, m_window;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QDBusConnection m_bus{QString()};
    std::unique_ptr<test::FakeService> m_service;
    Watcher m_watcher;
    Notifications m_notifications;
    Portal m_portal;
    LoginManager m_login;

    void start(QProcess &process, const QString &program, const QStringList &arguments)
    {
        process.setProcessEnvironment(m_environment);
        process.setStandardErrorFile(m_dir.filePath(QFileInfo(program).fileName() + u".log"_s));
        process.start(program, arguments);
        QVERIFY2(process.waitForStarted(), qPrintable(program));
    }
    static void firstLine(QProcess &process, QString &line)
    {
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), patience);
        line = QString::fromLatin1(process.readLine()).trimmed();
    }
    bool windowIsShown()
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^TARS Documentation Centre$"_s});
        return process.waitForFinished() && !process.readAllStandardOutput().trimmed().isEmpty();
    }

    QString item() const { return m_watcher.registered.value(0); }
    /// Asked without blocking: the window may be asking this process meanwhile.
    QVariant answer(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(item(), path, interface, method);
        call.setArguments(arguments);
        const QDBusPendingCall pending = m_bus.asyncCall(call);
        if (!QTest::qWaitFor([&] { return pending.isFinished(); }, patience) || pending.isError())
            return {};
        return pending.reply().arguments().isEmpty() ? QVariant(true) : pending.reply().arguments().constLast();
    }
    QVariant property(const QString &name)
    {
        return answer(u"/StatusNotifierItem"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.kde.StatusNotifierItem"_s, name}).value<QDBusVariant>().variant();
    }
    QString toolTip()
    {
        const QVariant value = property(u"ToolTip"_s);
        const auto argument = value.value<QDBusArgument>();
        QString icon, title, text;
        QList<Icon> icons;
        argument.beginStructure();
        argument >> icon >> icons >> title >> text;
        argument.endStructure();
        return title + text;
    }
    QImage icon()
    {
        QImage largest;
        const auto icons = qdbus_cast<QList<Icon>>(property(u"IconPixmap"_s));
        for (const Icon &each : icons)
            if (each.width > largest.width()) {
                largest = QImage(each.width, each.height, QImage::Format_ARGB32);
                for (qsizetype at = 0; at + 3 < each.argb.size(); at += 4) // network byte order
                    largest.setPixel(int(at / 4) % each.width, int(at / 4) / each.width,
                        qRgba(uchar(each.argb[at + 1]), uchar(each.argb[at + 2]), uchar(each.argb[at + 3]), uchar(each.argb[at])));
            }
        return largest;
    }
    QList<Entry> menu(int parent = 0)
    {
        const QString path = property(u"Menu"_s).value<QDBusObjectPath>().path();
        answer(path, u"com.canonical.dbusmenu"_s, u"AboutToShow"_s, {parent});
        const QVariant layout = answer(path, u"com.canonical.dbusmenu"_s, u"GetLayout"_s, {parent, -1, QStringList()});
        QList<Entry> entries;
        for (const QDBusVariant &child : qdbus_cast<Entry>(layout).children)
            entries << qdbus_cast<Entry>(child.variant());
        return entries;
    }
    QStringList labels(const QList<Entry> &entries)
    {
        QStringList texts;
        for (const Entry &entry : entries)
            if (entry.properties.value(u"type"_s).toString() != "separator"_L1)
                texts << entry.properties.value(u"label"_s).toString();
        return texts;
    }
    bool choose(const QString &label)
    {
        const QString path = property(u"Menu"_s).value<QDBusObjectPath>().path();
        for (const Entry &entry : menu())
            if (entry.properties.value(u"label"_s).toString() == label)
                return answer(path, u"com.canonical.dbusmenu"_s, u"Event"_s, {entry.id, u"clicked"_s, QVariant::fromValue(QDBusVariant(QString())), uint(0)}).isValid();
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program : {u"Xvfb"_s, u"dbus-daemon"_s, u"xdotool"_s})
            if (QStandardPaths::findExecutable(program).isEmpty())
                QFAIL(qPrintable(program + u" is not installed"_s));
        QVERIFY(QFile::exists(QStringLiteral(TARS_BIN_DIR "/tars-desktop")));
        qDBusRegisterMetaType<Icon>();
        qDBusRegisterMetaType<QList<Icon>>();
        qDBusRegisterMetaType<Entry>();
        qDBusRegisterMetaType<QList<QDBusVariant>>();
        for (const QString &folder : {u"runtime"_s, u"config"_s})
            QVERIFY(QDir(m_dir.path()).mkpath(folder));
        QVERIFY(QFile::setPermissions(m_dir.filePath(u"runtime"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QString line;
        start(m_display, u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x1000x24"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
        firstLine(m_display, line);
        QVERIFY(!line.isEmpty());
        m_environment.insert(u"DISPLAY"_s, u':' + line);
        start(m_busProcess, u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        firstLine(m_busProcess, line);
        QVERIFY(!line.isEmpty());
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, line);
        m_environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, line); // one bus plays both
        m_environment.insert(u"XDG_CONFIG_HOME"_s, m_dir.filePath(u"config"_s));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_dir.filePath(u"runtime"_s));
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_bus = QDBusConnection::connectToBus(line, u"desktop"_s);
        QVERIFY(m_bus.isConnected());
        const std::tuple<QString, QString, QObject *> parts[] = {{u"org.kde.StatusNotifierWatcher"_s, u"/StatusNotifierWatcher"_s, &m_watcher},
            {u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s, &m_notifications},
            {u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s, &m_portal},
            {u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s, &m_login}};
        for (const auto &[name, path, object] : parts) {
            QVERIFY(m_bus.registerObject(path, object, QDBusConnection::ExportScriptableContents | QDBusConnection::ExportAllProperties));
            QVERIFY(m_bus.registerService(name));
        }
        m_service = std::make_unique<test::FakeService>();
        QVERIFY(m_service->listen());
        m_service->setRecord(test::sampleRecord(RunState::Running));
        start(m_window, QStringLiteral(TARS_BIN_DIR "/tars-desktop"), {u"--data-dir"_s, m_service->dataDir()});
        QTRY_COMPARE_WITH_TIMEOUT(m_service->connections(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_watcher.registered.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(windowIsShown(), patience);
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_window, &m_busProcess, &m_display}) {
            if (process->state() == QProcess::NotRunning)
                continue;
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
            process->waitForFinished(5000);
        }
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }

    void itemTellsTheState()
    {
        QTRY_COMPARE_WITH_TIMEOUT(toolTip(), u"Running, 70 %, 13 min left\norion-gateway"_s, patience);
        const QImage running = icon();
        QVERIFY(!running.isNull());
        m_service->setRecord(test::sampleRecord(RunState::Paused));
        QTRY_VERIFY_WITH_TIMEOUT(icon() != running, patience);
        QTRY_VERIFY_WITH_TIMEOUT(toolTip().startsWith(u"Paused by mira at "_s), patience);
        m_service->setRecord(test::sampleRecord(RunState::Running));
        QTRY_VERIFY_WITH_TIMEOUT(icon() == running, patience);
    }

    void themeFollowsTheDesktop()
    {
        // The icon's ink is the theme's: what it shows, the whole window wears.
        const QImage light = icon();
        QVERIFY(!light.isNull());
        m_portal.setScheme(1);
        QTRY_VERIFY_WITH_TIMEOUT(icon() != light, patience);
        m_portal.setScheme(2);
        QTRY_VERIFY_WITH_TIMEOUT(icon() == light, patience);
    }

    void menuActs()
    {
        QTRY_COMPARE_WITH_TIMEOUT(labels(menu()),
            (QStringList{u"Open Documentation Centre"_s, u"Running, 70 %, 13 min left"_s, u"orion-gateway, 2.5 docs/s"_s, u"Technical Writing: 65 %"_s, u"Development: 73 %"_s,
                u"AI Research: 52 %"_s, u"Quality Assurance: 58 %"_s, u"DevOps: 100 %, done"_s, u"Pause"_s, u"Pause for…"_s, u"Stop…"_s, u"Settings…"_s, u"Quit (the service keeps running)"_s}),
            patience);
        QVERIFY(choose(u"Pause"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->dataOf(u"documentation.pause"_s).size(), 1, patience);
        m_service->setRecord(test::sampleRecord(RunState::Paused));
        QTRY_VERIFY_WITH_TIMEOUT(labels(menu()).contains(u"Resume"_s), patience);
        QVERIFY(choose(u"Resume"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_service->dataOf(u"documentation.resume"_s).size(), 1, patience);
        m_service->setRecord(test::sampleRecord(RunState::Running));
        QTRY_VERIFY_WITH_TIMEOUT(labels(menu()).contains(u"Pause"_s), patience);
    }

    void clickShowsAndHides()
    {
        for (const bool shown : {false, true}) {
            QVERIFY(answer(u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s, {0, 0}).isValid());
            QTRY_COMPARE_WITH_TIMEOUT(windowIsShown(), shown, patience);
        }
    }

    void notificationsAreSentAndOpenTheWindow()
    {
        QVERIFY(answer(u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s, {0, 0}).isValid());
        QTRY_VERIFY_WITH_TIMEOUT(!windowIsShown(), patience);
        const auto before = m_notifications.told.size();
        StatusRecord record = test::sampleRecord(RunState::Completed);
        record.completedTasks = record.totalTasks;
        m_service->setRecord(record);
        QTRY_COMPARE_WITH_TIMEOUT(m_notifications.told.size(), before + 1, patience);
        QCOMPARE(m_notifications.told.last().title, u"Run 128 finished"_s);
        QCOMPARE(m_notifications.told.last().body, u"4,860 documents in 23 min, 3 failed. Click to see them."_s);
        QVERIFY(m_notifications.told.last().actions.contains(u"default"_s));
        Q_EMIT m_notifications.ActionInvoked(uint(m_notifications.told.size()), u"default"_s);
        QTRY_VERIFY_WITH_TIMEOUT(windowIsShown(), patience);
        m_service->setRecord(test::sampleRecord(RunState::Running));
        QVERIFY(answer(u"/StatusNotifierItem"_s, u"org.kde.StatusNotifierItem"_s, u"Activate"_s, {0, 0}).isValid());
        QTRY_VERIFY_WITH_TIMEOUT(!windowIsShown(), patience);
        m_notifications.clicksAtOnce = true;
        m_service->setRecord(record);
        QTRY_VERIFY_WITH_TIMEOUT(windowIsShown(), patience);
        m_notifications.clicksAtOnce = false;
        m_service->setRecord(test::sampleRecord(RunState::Running));
    }

    void wakingConnectsAnew()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_service->connections(), 1, patience);
        const auto hellos = m_service->dataOf(u"client.hello"_s).size();
        QVERIFY(hellos > 0);
        // The window looks for the login manager some time after its start, when nobody waits for it any more.
        QTRY_VERIFY_WITH_TIMEOUT((Q_EMIT m_login.PrepareForSleep(true), Q_EMIT m_login.PrepareForSleep(false), m_service->dataOf(u"client.hello"_s).size() > hellos), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->connections(), 1, patience);
    }

    void quittingEndsTheWindowAlone()
    {
        QTRY_VERIFY_WITH_TIMEOUT(labels(menu()).contains(u"Quit (the service keeps running)"_s), patience);
        choose(u"Quit (the service keeps running)"_s); // it may be gone before it answers
        QTRY_COMPARE_WITH_TIMEOUT(m_window.state(), QProcess::NotRunning, patience);
        QCOMPARE(m_window.exitCode(), 0);
        QVERIFY(!m_service->commands().contains(u"service.shutdown"_s));
    }
};

QTEST_GUILESS_MAIN(TestDesktopBus)
#include "tst_desktopbus.moc"
