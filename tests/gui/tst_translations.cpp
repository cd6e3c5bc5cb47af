// Each language is complete: what lupdate finds in the sources is what the file translates, with all its plurals.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{
struct Message {
    QString key; ///< context, source and comment
    QString source;
    QStringList forms; ///< one, or one a plural form
    bool numerus = false;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString &path)
{
    QList<Message> list;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return list;
    QXmlStreamReader xml(&file);
    QString context, comment;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1) {
                list.append(Message());
                list.last().numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
                comment.clear();
            } else if (xml.name() == "source"_L1)
                list.last().source = xml.readElementText();
            else if (xml.name() == "comment"_L1)
                comment = xml.readElementText();
            else if (xml.name() == "numerusform"_L1)
                list.last().forms << xml.readElementText();
            else if (xml.name() == "translation"_L1) {
                list.last().unfinished = !xml.attributes().value("type"_L1).isEmpty();
                if (!list.last().numerus)
                    list.last().forms << xml.readElementText();
            }
        } else if (token == QXmlStreamReader::EndElement && xml.name() == "message"_L1) {
            list.last().key = context + u'\n' + list.last().source + u'\n' + comment;
        }
    }
    return list;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%L?(\\d|n)"_s);
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found << match.next().captured(1);
    found.removeAll(u"n"_s); // "one document" may do without its number
    found.sort();
    found.removeDuplicates();
    return found;
}
} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QList<Message> m_wanted;

private Q_SLOTS:
    void initTestCase()
    {
        const QString lupdate = QStringLiteral(TARS_LUPDATE);
        if (!QFile::exists(lupdate))
            QFAIL("lupdate is not installed");
        QProcess process;
        process.start(lupdate, {u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, QStringLiteral(TARS_SOURCE_DIR), QStringLiteral(TARS_SOURCE_DIR "/gui"), u"-ts"_s, m_dir.filePath(u"all.ts"_s)});
        QVERIFY(process.waitForFinished(120000));
        m_wanted = messagesOf(m_dir.filePath(u"all.ts"_s));
        QVERIFY(m_wanted.size() > 200);
    }

    void complete_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(TARS_SOURCE_DIR "/translations"));
        for (const QString &file : folder.entryList({u"tars_*.ts"_s}))
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }

    void complete()
    {
        QFETCH(QString, path);
        const bool english = path.endsWith("tars_en.ts"_L1);
        QHash<QString, Message> there;
        for (const Message &message : messagesOf(path))
            there.insert(message.key, message);
        QStringList bad;
        for (const Message &wanted : std::as_const(m_wanted)) {
            // English needs its plurals only.
            if (english && !wanted.numerus)
                continue;
            const auto it = there.constFind(wanted.key);
            if (it == there.cend()) {
                bad << u"missing: "_s + wanted.key;
                continue;
            }
            if (it->unfinished || it->forms.contains(QString()))
                bad << u"unfinished: "_s + wanted.key;
            for (const QString &form : it->forms)
                if (!form.isEmpty() && places(form) != places(wanted.source))
                    bad << u"other places than the source: "_s + wanted.key + u" → "_s + form;
        }
        for (const QString &line : bad.mid(0, 20))
            qWarning("%s", qPrintable(line));
        QCOMPARE(bad.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
