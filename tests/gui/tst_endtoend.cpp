// The window as a person meets it: a display, a window manager, a tray, a mouse. What to click is found as a screen reader
// finds it, through AT-SPI; what the service makes of the clicks is asked of the terminal client, not of the window.
// Skipped where the programs for it are missing.
#include "common/base/paths.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPoint>
#include <QProcess>
#include <QRect>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// An object of another program's accessibility tree.
struct Node {
    QString service;
    QDBusObjectPath path;
};
using NodeList = QList<Node>;
Q_DECLARE_METATYPE(Node)
Q_DECLARE_METATYPE(NodeList)

QDBusArgument &operator<<(QDBusArgument &argument, const Node &node)
{
    argument.beginStructure();
    argument << node.service << node.path;
    argument.endStructure();
    return argument;
}
const QDBusArgument &operator>>(const QDBusArgument &argument, Node &node)
{
    argument.beginStructure();
    argument >> node.service >> node.path;
    argument.endStructure();
    return argument;
}

namespace
{
constexpr int patience = 60'000; ///< ms; only ever spent where something is broken
constexpr int callTimeout = 5'000;
constexpr int deepest = 24, topLevel = 2; ///< below the desktop and its programs
constexpr int showingState = 25; ///< ATSPI_STATE_SHOWING
const auto launcher = u"/usr/libexec/at-spi-bus-launcher"_s;
const auto windowName = u"TARS Documentation Centre"_s;
} // namespace

class TestEndToEnd : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_display, m_bus, m_accessibility, m_manager, m_panel, m_service, m_window;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QDBusConnection m_tree{QString()};

    QString data() const { return m_dir.filePath(u"data"_s); }

    void start(QProcess &process, const QString &program, const QStringList &arguments)
    {
        process.setProcessEnvironment(m_environment);
        process.setStandardErrorFile(m_dir.filePath(QFileInfo(program).fileName() + u".log"_s));
        process.start(program, arguments);
        QVERIFY2(process.waitForStarted(), qPrintable(program));
    }

    void firstLine(QProcess &process, QString &line)
    {
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine() || process.waitForReadyRead(50), patience);
        line = QString::fromLatin1(process.readLine()).trimmed();
    }

    QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, arguments);
        if (!process.waitForFinished(callTimeout)) {
            process.kill();
            process.waitForFinished();
        }
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    /// As the service tells it.
    QString state()
    {
        const QString json = run(QStringLiteral(TARS_BIN_DIR "/tars"), {u"--data-dir"_s, data(), u"--json"_s, u"doc-status"_s});
        return QJsonDocument::fromJson(json.toUtf8()).object().value(u"State"_s).toString();
    }

    void click(const QPoint &at, int button = 1)
    {
        run(u"xdotool"_s, {u"mousemove"_s, QString::number(at.x()), QString::number(at.y()), u"click"_s, QString::number(button)});
    }
    void key(const QString &keys) { run(u"xdotool"_s, {u"key"_s, keys}); }

    /// The window manager names a window active before that has its focus: keys may come too early.
    template <typename Condition>
    bool keyUntil(const QString &keys, Condition condition)
    {
        for (int attempt = 0; attempt < 6; ++attempt) {
            key(keys);
            if (QTest::qWaitFor(condition, patience / 6))
                return true;
        }
        return false;
    }

    QString visibleWindow()
    {
        return run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u'^' + windowName + u'$'}).section(u'\n', 0, 0);
    }
    bool isActive() { return run(u"xdotool"_s, {u"getactivewindow"_s, u"getwindowname"_s}) == windowName; }

    /// The place of the program's first visible window between two sizes.
    QRect windowBetween(const QSize &least, const QSize &most)
    {
        const QStringList ids = run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"tars-desktop"_s}).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &id : ids) {
            static const QRegularExpression numbers(u"X=(-?\\d+)\\nY=(-?\\d+)\\nWIDTH=(\\d+)\\nHEIGHT=(\\d+)"_s);
            const auto match = numbers.match(run(u"xdotool"_s, {u"getwindowgeometry"_s, u"--shell"_s, id}));
            const QRect place(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
            if (match.hasMatch() && place.top() > 0 && place.size().expandedTo(least) == place.size() && place.size().boundedTo(most) == place.size())
                return place;
        }
        return {};
    }
    QPoint trayIcon()
    {
        const QRect place = windowBetween({12, 12}, {64, 64});
        return place.isNull() ? QPoint() : place.center();
    }
    bool menuIsOpen() { return !windowBetween({120, 150}, {600, 700}).isNull(); }

    template <typename T>
    T ask(const Node &node, const QString &interface, const QString &method, const QVariantList &arguments = {})
    {
        QDBusMessage call = QDBusMessage::createMethodCall(node.service, node.path.path(), interface, method);
        call.setArguments(arguments);
        const QDBusMessage answer = m_tree.call(call, QDBus::Block, callTimeout);
        if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
            return {};
        const QVariant value = answer.arguments().constFirst();
        if constexpr (std::is_same_v<T, QVariant>) {
            return value.value<QDBusVariant>().variant();
        } else {
            return qdbus_cast<T>(value);
        }
    }
    QString nameOf(const Node &node)
    {
        return ask<QVariant>(node, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.a11y.atspi.Accessible"_s, u"Name"_s}).toString();
    }
    NodeList children(const Node &node) { return ask<NodeList>(node, u"org.a11y.atspi.Accessible"_s, u"GetChildren"_s); }
    bool isShowing(const Node &node)
    {
        const auto states = ask<QList<uint>>(node, u"org.a11y.atspi.Accessible"_s, u"GetState"_s);
        return !states.isEmpty() && (states.constFirst() & (1U << showingState));
    }
    QRect place(const Node &node) { return ask<QRect>(node, u"org.a11y.atspi.Component"_s, u"GetExtents"_s, {uint(0)}); }

    /// The first node of that role whose name matches and that has a place on the display.
    Node find(const Node &from, const QString &role, const QRegularExpression &name, int depth = 0)
    {
        const QString own = ask<QString>(from, u"org.a11y.atspi.Accessible"_s, u"GetRoleName"_s);
        if ((role.isEmpty() || own == role) && name.match(nameOf(from)).hasMatch() && !place(from).isEmpty())
            return from;
        // What nobody sees is not looked through: the hidden pages hold thousands of rows.
        if (depth < deepest && (depth < topLevel || isShowing(from)))
            for (const Node &child : children(from))
                if (const Node found = find(child, role, name, depth + 1); !found.service.isEmpty())
                    return found;
        return {};
    }
    Node find(const QString &role, const QString &name)
    {
        const Node desktop{u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};
        return find(desktop, role, QRegularExpression(name));
    }
    QPoint centre(const QString &role, const QString &name)
    {
        const Node node = find(role, name);
        return node.service.isEmpty() ? QPoint() : place(node).center();
    }

    /// A click may hit the balloon that stands before the icon for a while; then it is the next one that counts.
    template <typename Condition>
    bool clickTrayUntil(Condition condition, int button = 1)
    {
        for (int attempt = 0; attempt < 6; ++attempt) {
            click(trayIcon(), button);
            if (QTest::qWaitFor(condition, patience / 6))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program : {u"Xvfb"_s, u"openbox"_s, u"trayer"_s, u"dbus-daemon"_s, u"xdotool"_s})
            if (QStandardPaths::findExecutable(program).isEmpty())
                QFAIL(qPrintable(program + u" is not installed"_s));
        if (!QFile::exists(launcher))
            QFAIL("at-spi2-core is not installed");
        for (const QString &program : {u"tarsd"_s, u"tars"_s, u"tars-desktop"_s})
            QVERIFY2(QFile::exists(QStringLiteral(TARS_BIN_DIR "/") + program), qPrintable(program));
        qDBusRegisterMetaType<Node>();
        qDBusRegisterMetaType<NodeList>();
        qDBusRegisterMetaType<QList<uint>>();
        for (const QString &folder : {u"project"_s, u"runtime"_s, u"config"_s})
            QVERIFY(QDir(m_dir.path()).mkpath(folder));
        QVERIFY(QFile::setPermissions(m_dir.filePath(u"runtime"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        // Enough to do that each click comes in time.
        for (int i = 0; i < 2000; ++i) {
            QFile file(m_dir.filePath(u"project/part%1.h"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (int f = 0; f < 60; ++f)
                file.write(QStringLiteral("/// Adds %2 to its argument.\nint add_%1_%2(int value);\n").arg(i).arg(f).toUtf8());
        }
        // It would begin anew when its last client goes, and take with it the window manager that just comes.
        start(m_display, u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x1000x24"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
        QString line;
        firstLine(m_display, line);
        QVERIFY(!line.isEmpty());
        m_environment.insert(u"DISPLAY"_s, u':' + line);
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
        m_environment.insert(u"XDG_CONFIG_HOME"_s, m_dir.filePath(u"config"_s));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_dir.filePath(u"runtime"_s));
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_environment.remove(u"AT_SPI_BUS_ADDRESS"_s);
        start(m_bus, u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        firstLine(m_bus, line);
        QVERIFY(!line.isEmpty());
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, line);
        start(m_accessibility, launcher, {u"--launch-immediately"_s});
        auto session = QDBusConnection::connectToBus(line, u"session-of-the-test"_s);
        QVERIFY(session.isConnected());
        QString tree;
        QTRY_VERIFY_WITH_TIMEOUT(!(tree = QDBusReply<QString>(session.call(QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s), QDBus::Block, callTimeout)).value()).isEmpty(), patience);
        m_tree = QDBusConnection::connectToBus(tree, u"accessibility"_s);
        QVERIFY(m_tree.isConnected());

        start(m_manager, u"openbox"_s, {});
        // A window that was there before its manager is never made active.
        QTRY_VERIFY_WITH_TIMEOUT(run(u"xdotool"_s, {u"get_num_desktops"_s}).toInt() > 0, patience);
        start(m_panel, u"trayer"_s, {u"--edge"_s, u"bottom"_s, u"--align"_s, u"right"_s, u"--height"_s, u"28"_s});
        start(m_service, QStringLiteral(TARS_BIN_DIR "/tarsd"), {u"--data-dir"_s, data(), u"--port"_s, u"0"_s, u"--workers"_s, u"1"_s});
        QTRY_VERIFY_WITH_TIMEOUT(tars::readEndpoint(data()).ok(), patience);
        start(m_window, QStringLiteral(TARS_BIN_DIR "/tars-desktop"), {u"--data-dir"_s, data(), u"--project"_s, m_dir.filePath(u"project"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(!visibleWindow().isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!trayIcon().isNull(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isActive(), patience);
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_window, &m_service, &m_panel, &m_manager, &m_accessibility, &m_bus, &m_display}) {
            if (process->state() == QProcess::NotRunning)
                continue;
            process->terminate();
            if (!process->waitForFinished(callTimeout))
                process->kill();
            process->waitForFinished(callTimeout);
        }
        QDBusConnection::disconnectFromBus(u"accessibility"_s);
        QDBusConnection::disconnectFromBus(u"session-of-the-test"_s);
    }

    void startPauseResumeByMouse()
    {
        QPoint at;
        // Until it is connected the button is off, and a click on it nothing.
        const auto started = [&] {
            const QString now = state();
            if (!now.isEmpty() && now != "NotStarted"_L1)
                return true;
            if (!(at = centre(u"push button"_s, u"^Start run$"_s)).isNull())
                click(at);
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(started(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!(at = centre(u"push button"_s, u"^Pause$"_s)).isNull(), patience);
        click(at);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Paused"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!(at = centre(u"push button"_s, u"^Resume$"_s)).isNull(), patience);
        click(at);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Running"_s, patience);
        // Held again, so that the run lasts as long as the tests after this one.
        QTRY_VERIFY_WITH_TIMEOUT(!(at = centre(u"push button"_s, u"^Pause$"_s)).isNull(), patience);
        click(at);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Paused"_s, patience);
    }

    void rowsAreReadAsSentences()
    {
        // "Development, paused, 12 of 2,000 documents, 0 percent, 2 of 5"; while the project is read nothing is counted yet.
        QTRY_VERIFY_WITH_TIMEOUT(!find(u"list item"_s, u"^Development, paused, (.* documents, \\d+ percent, )?2 of 5$"_s).service.isEmpty(), patience);
    }

    void closeToTrayAndBack()
    {
        QVERIFY(keyUntil(u"ctrl+w"_s, [&] { return visibleWindow().isEmpty(); }));
        QCOMPARE(m_window.state(), QProcess::Running);
        for (const bool shown : {true, false, true})
            QVERIFY(clickTrayUntil([&] { return visibleWindow().isEmpty() != shown; }));
    }

    void trayMenuPausesAndResumes()
    {
        // From below: Quit, Settings, Stop, Resume; and where it runs Pause for… stands before Pause. Menus of a tray are in no
        // accessibility tree, but keys move in them.
        for (const auto &[ups, wanted] : {std::pair(4, u"Running"_s), std::pair(5, u"Paused"_s)}) {
            QVERIFY(clickTrayUntil([&] { return menuIsOpen(); }, 3));
            run(u"xdotool"_s, {u"key"_s, u"--repeat"_s, QString::number(ups), u"Up"_s});
            key(u"Return"_s);
            QTRY_COMPARE_WITH_TIMEOUT(state(), wanted, patience);
            QTRY_VERIFY_WITH_TIMEOUT(!menuIsOpen(), patience);
        }
    }

    void secondStartRaisesTheFirst()
    {
        QVERIFY(clickTrayUntil([&] { return visibleWindow().isEmpty(); }));
        QProcess second;
        start(second, QStringLiteral(TARS_BIN_DIR "/tars-desktop"), {u"--data-dir"_s, data()});
        QVERIFY(second.waitForFinished(patience));
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!visibleWindow().isEmpty(), patience);
    }

    void windowComesBackWhenTheTrayGoes()
    {
        QVERIFY(clickTrayUntil([&] { return visibleWindow().isEmpty(); }));
        m_panel.terminate();
        QVERIFY(m_panel.waitForFinished(patience));
        QTRY_VERIFY_WITH_TIMEOUT(!visibleWindow().isEmpty(), patience);
        start(m_panel, u"trayer"_s, {u"--edge"_s, u"bottom"_s, u"--align"_s, u"right"_s, u"--height"_s, u"28"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!trayIcon().isNull(), patience);
    }

    void quittingLeavesTheService()
    {
        QVERIFY(clickTrayUntil([&] { return menuIsOpen(); }, 3));
        key(u"Up"_s); // the last entry
        key(u"Return"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_window.state(), QProcess::NotRunning, patience);
        QCOMPARE(m_window.exitCode(), 0);
        QCOMPARE(state(), u"Paused"_s);
    }
};

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "tst_endtoend.moc"
