// What the window does beside itself: editors, login entries, one instance, languages.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/app/menus.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/rail.h"
#include "gui/system/autostart.h"
#include "gui/system/editors.h"
#include "gui/system/language.h"
#include "gui/system/singleinstance.h"
#include "gui/system/tokenvault.h"
#include "gui/widgets/motionstyle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <thread>

using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestSystem : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        QFile::setPermissions(m_home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void editors_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QStringList>("command");
        QTest::newRow("the desktop's") << u"default"_s << QStringList();
        QTest::newRow("known") << u"kate"_s << QStringList{u"kate"_s, u"--line"_s, u"12"_s, u"/a b/$(x).py"_s};
        QTest::newRow("with a colon") << u"code"_s << QStringList{u"code"_s, u"--goto"_s, u"/a b/$(x).py:12"_s};
        QTest::newRow("own") << u"myedit -n %l -- %f"_s << QStringList{u"myedit"_s, u"-n"_s, u"12"_s, u"--"_s, u"/a b/$(x).py"_s};
        QTest::newRow("own without places") << u"\"my edit\" -x"_s << QStringList{u"my edit"_s, u"-x"_s, u"/a b/$(x).py"_s};
    }
    void editors()
    {
        QFETCH(QString, chosen);
        QTEST(editorCommand(chosen, u"/a b/$(x).py"_s, 12), "command");
    }

    void tooltipsAreNoMarkup()
    {
        QApplication::setStyle(new MotionStyle);
        QWidget owner;
        for (const QString &name : {u"names/<img src=x>.py"_s, u"List<b> and <i>more</i>"_s}) {
            QToolTip::showText({}, name, &owner);
            QLabel *tip = nullptr;
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (widget->inherits("QTipLabel"))
                    tip = qobject_cast<QLabel *>(widget);
            QVERIFY(tip);
            QCOMPARE(tip->text(), name);
            QCOMPARE(tip->textFormat(), Qt::PlainText);
        }
        QToolTip::hideText();
    }

    void loginEntries()
    {
        QVERIFY(!startsAtLogin(AutostartEntry::Service));
        QVERIFY(setStartsAtLogin(AutostartEntry::Service, true, u"/opt/my tars/tarsd"_s, u"/data 100%"_s));
        QVERIFY(startsAtLogin(AutostartEntry::Service));
        QVERIFY(!startsAtLogin(AutostartEntry::Window));
        QFile file(m_home.filePath(u"autostart/tars-service.desktop"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("Exec=\"/opt/my tars/tarsd\" --data-dir \"/data 100%%\"\n"), text.constData());
        QVERIFY(setStartsAtLogin(AutostartEntry::Service, false, {}, {}));
        QVERIFY(setStartsAtLogin(AutostartEntry::Service, false, {}, {}));
        QVERIFY(!startsAtLogin(AutostartEntry::Service));
    }

    void secondStartHandsOver()
    {
        SingleInstance first(u"/data"_s);
        QVERIFY(!first.handOver("{}"));
        QSignalSpy received(&first, &SingleInstance::messageReceived);
        bool taken = false;
        // The second lives in a thread: it waits for the first, which answers from this one.
        std::thread second([&taken] {
            SingleInstance again(u"/data"_s);
            taken = again.handOver(R"({"project":"/x"})");
        });
        QTRY_COMPARE(received.size(), 1);
        second.join();
        QVERIFY(taken);
        QCOMPARE(received.first().first().toByteArray(), QByteArray(R"({"project":"/x"})"));
        // Another data directory is another window.
        SingleInstance other(u"/elsewhere"_s);
        QVERIFY(!other.handOver("{}"));
    }

    void killedFirstIsNoObstacle()
    {
        QFile left(m_home.filePath(u"left"_s));
        {
            SingleInstance first(u"/gone"_s);
            QVERIFY(!first.handOver("{}"));
        }
        SingleInstance next(u"/gone"_s);
        QVERIFY(!next.handOver("{}"));
        std::thread third([] { SingleInstance again(u"/gone"_s); again.handOver("{}"); });
        QSignalSpy received(&next, &SingleInstance::messageReceived);
        QTRY_COMPARE(received.size(), 1);
        third.join();
    }

    void englishHasItsPlurals()
    {
        Language language;
        language.apply(u"en"_s);
        QCOMPARE(language.current(), u"en"_s);
        QCOMPARE(QCoreApplication::translate("tars::gui::HistoryModel", "%Ln documents", nullptr, 1), u"1 document"_s);
        QCOMPARE(QCoreApplication::translate("tars::gui::HistoryModel", "%Ln documents", nullptr, 2), u"2 documents"_s);
        QCOMPARE(Language::available().first(), u"en"_s);
        for (const QString &code : Language::available())
            QVERIFY2(!Language::nameOf(code).isEmpty(), qPrintable(code));
    }

    void keysAndDialogsSpeakTheLanguage_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("cancel"); // Qt's own word, in the dialogs of files and folders
        QTest::newRow("English") << u"en"_s << u"Ctrl+1"_s << u"Cancel"_s;
        QTest::newRow("German") << u"de"_s << u"Strg+1"_s << u"Abbrechen"_s;
        QTest::newRow("French") << u"fr"_s << u"Ctrl+1"_s << u"Annuler"_s;
        QTest::newRow("Spanish") << u"es"_s << u"Ctrl+1"_s << u"Cancelar"_s;
        QTest::newRow("Portuguese of Brazil") << u"pt_BR"_s << u"Ctrl+1"_s << u"Cancelar"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"Ctrl+1"_s << u"取消"_s;
        QTest::newRow("Japanese") << u"ja"_s << u"Ctrl+1"_s << u"キャンセル"_s;
        QTest::newRow("Arabic") << u"ar"_s << u"Ctrl+1"_s << u"ألغِ"_s;
        QTest::newRow("English again") << u"en"_s << u"Ctrl+1"_s << u"Cancel"_s;
    }

    void keysAndDialogsSpeakTheLanguage()
    {
        static Language language; // of one window: the rows switch it
        const auto back = qScopeGuard([] { language.apply(u"en"_s); });
        QFETCH(QString, code);
        language.apply(code);
        Rail rail;
        rail.addPage(u"Overview"_s, u"overview"_s, u"Ctrl+1"_s, false);
        auto *button = rail.findChild<RailButton *>();
        QTEST(button->toolTip(), "keys");
        rail.setCompact(true);
        QFETCH(QString, keys);
        QVERIFY2(button->toolTip().contains(keys), qPrintable(button->toolTip()));
        QVERIFY2(shortcutList().contains(keys), qPrintable(shortcutList()));
        QTEST(QCoreApplication::translate("QPlatformTheme", "Cancel"), "cancel");
    }

    void tokensAreForTheirOwner()
    {
        TokenVault vault(m_home.path(), false);
        QSignalSpy found(&vault, &TokenVault::found), kept(&vault, &TokenVault::kept);
        vault.read(u"host:1"_s);
        QCOMPARE(found.size(), 0);
        vault.write(u"host:1"_s, u"abc"_s);
        QCOMPARE(kept.size(), 1);
        vault.read(u"host:1"_s);
        QCOMPARE(found.first().at(1).toString(), u"abc"_s);
        const QFileInfoList files = QDir(m_home.filePath(u"tokens"_s)).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        vault.forget(u"host:1"_s);
        vault.read(u"host:1"_s);
        QCOMPARE(found.size(), 1);
    }

    void tokensInTheKeyring()
    {
        const auto *bus = QDBusConnection::sessionBus().interface();
        if (!bus || !bus->isServiceRegistered(u"org.freedesktop.secrets"_s).value())
            QSKIP("there is no keyring on this desktop");
        TokenVault vault(m_home.path(), true);
        QSignalSpy found(&vault, &TokenVault::found), kept(&vault, &TokenVault::kept);
        vault.write(u"tst_system:1"_s, u"abc"_s);
        QTRY_COMPARE(kept.size(), 1);
        QVERIFY2(kept.first().first().toBool(), "kept in a file though there is a keyring");
        vault.read(u"tst_system:1"_s);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.first().at(1).toString(), u"abc"_s);
        QCOMPARE(QDir(m_home.filePath(u"tokens"_s)).entryInfoList(QDir::Files).size(), 0);
        vault.forget(u"tst_system:1"_s);
    }

    void windowIsAsItWasLeft()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        QTemporaryDir settings, project, dropped;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
        DesktopOptions options;
        options.connection.dataDir = settings.filePath(u"no-service"_s);
        options.connection.source = u"TarsDesktop"_s;
        QByteArray splitter;
        {
            Desktop desktop(options);
            desktop.show();
            desktop.window().resize(1111, 777);
            desktop.documents().findChild<QSplitter *>()->setSizes({420, 500});
            splitter = desktop.documents().splitterState();
            // Dropping a folder chooses it; a file is none.
            QFile file(dropped.filePath(u"a.txt"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (const auto &[path, taken] : {std::pair(file.fileName(), false), std::pair(dropped.path(), true)}) {
                QMimeData data;
                data.setUrls({QUrl::fromLocalFile(path)});
                QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
                enter.ignore();
                QApplication::sendEvent(&desktop.window(), &enter);
                QCOMPARE(enter.isAccepted(), taken);
                if (!taken)
                    continue;
                QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
                QApplication::sendEvent(&desktop.window(), &drop);
            }
            QCOMPARE(desktop.controller().project(), QFileInfo(dropped.path()).canonicalFilePath());
            QCOMPARE(desktop.window().currentPage(), int(Desktop::OverviewPageIndex));
            desktop.showPage(Desktop::HistoryPageIndex);
            desktop.controller().setProject(project.path()); // what it is by then is kept at each choice, and at the end
        }
        Desktop desktop(options);
        QCOMPARE(desktop.window().size(), QSize(1111, 777));
        QCOMPARE(desktop.window().currentPage(), int(Desktop::HistoryPageIndex));
        QCOMPARE(desktop.controller().project(), QFileInfo(project.path()).canonicalFilePath());
        QCOMPARE(desktop.documents().splitterState(), splitter);
    }
};

QTEST_MAIN(TestSystem)
#include "tst_system.moc"
