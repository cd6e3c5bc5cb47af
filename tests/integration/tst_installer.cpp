// What is installed beside the programs, judged by the programs that will read it.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class TestInstaller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judged_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("file");
        const QStringList lint{u"-man"_s, u"-ww"_s, u"-Tutf8"_s, u"-z"_s};
        for (const QString &page : {u"tars.1"_s, u"tarsd.8"_s, u"tars-desktop.1"_s})
            QTest::newRow(qPrintable(page)) << u"groff"_s << lint << u"man/"_s + page;
        QTest::newRow("metainfo") << u"appstreamcli"_s << QStringList{u"validate"_s, u"--no-net"_s, u"--no-color"_s}
                                  << u"desktop/org.tars.Desktop.metainfo.xml"_s;
        QTest::newRow("desktop file") << u"desktop-file-validate"_s << QStringList{} << u"desktop/tars-desktop.desktop"_s;
    }

    void judged()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, options);
        QFETCH(QString, file);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed here."_s));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, options + QStringList{QStringLiteral(TARS_SOURCE_DIR "/installer/") + file});
        QVERIFY(process.waitForFinished());
        const QString said = QString::fromUtf8(process.readAll());
        QVERIFY2(process.exitCode() == 0, qPrintable(said));
        static const QRegularExpression fault(u"warning|error"_s, QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!said.contains(fault), qPrintable(said));
    }

    void desktopFileNamesWhatIsInstalled()
    {
        QFile file(QStringLiteral(TARS_SOURCE_DIR "/installer/desktop/tars-desktop.desktop"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"Exec=tars-desktop\n"_s));
        const QString icon = QRegularExpression(u"^Icon=(.*)$"_s, QRegularExpression::MultilineOption).match(text).captured(1);
        QVERIFY(QFile::exists(QStringLiteral(TARS_SOURCE_DIR "/installer/desktop/") + icon + u".svg"_s));
    }
};

QTEST_GUILESS_MAIN(TestInstaller)
#include "tst_installer.moc"
