// Folders that a confined client may name, and somebody who may write there and puts links in their place: after the command and
// before the run, while it is held, over a restart, between two documents. Nothing outside is read or written.
#include "common/base/errorcodes.h"
#include "serviceprocess.h"

#include <QJsonArray>

using namespace tars;
using namespace tars::test;

namespace
{
const QByteArray secret = "TheLetterThatNobodyMayRead";

QStringList everythingBelow(const QString &folder)
{
    QStringList paths;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths.append(it.next());
    paths.sort();
    return paths;
}

QByteArray readAllBelow(const QString &folder)
{
    QByteArray bytes;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        bytes += readFile(it.next());
    return bytes;
}
} // namespace

class TestConfinement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aFolderReplacedBeforeTheRunHoldsIt_data();
    void aFolderReplacedBeforeTheRunHoldsIt();
    void anOutputReplacedBetweenTwoDocumentsHoldsTheRun();
    void aPlanReadsNoOtherFolder();
    void documentsOfAReplacedOutputAreNotRead();
    void anOutputChosenBeforeIsNotFollowed();
    void whatIsNotNamedIsConfinedToo();
    void browsingTellsNothingOfOutside();
    void historyFromAboveIsNotTold();

private:
    bool startService();
    /// A command of the operator, who may name what lies below the root.
    Result<QJsonObject> command(const QString &name, const QJsonObject &data = {});
    bool holdService(bool held)
    {
        return m_owner->ask(held ? u"documentation.pause"_s : u"documentation.resume"_s, {{u"scope"_s, u"service"_s}}).ok();
    }
    /// Puts a link to `target` where the folder is; putBack() undoes it.
    bool replace(const QString &folder, const QString &target)
    {
        return (!QFileInfo::exists(folder) || QDir().rename(folder, folder + u".moved"_s)) && QFile::link(target, folder);
    }
    bool putBack(const QString &folder)
    {
        return QFile::remove(folder) && (!QFileInfo::exists(folder + u".moved"_s) || QDir().rename(folder + u".moved"_s, folder));
    }
    QString outcome(); ///< waits for it: the reason for which the run holds itself, or the state that it ended in
    bool hasProblem(const QString &code);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_root, m_project, m_output, m_outside, m_empty;
    QStringList m_outsideBefore;
    std::unique_ptr<ServiceProcess> m_service;
    std::unique_ptr<Asker> m_owner;
    std::unique_ptr<ServiceClient> m_operator;
    QByteArray m_token;
};

void TestConfinement::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const QString base = QFileInfo(m_dir->path()).canonicalFilePath();
    m_root = base + u"/offered"_s;
    m_project = m_root + u"/shapes"_s;
    m_output = m_root + u"/documents"_s;
    m_outside = base + u"/private"_s;
    m_empty = base + u"/empty"_s;
    QVERIFY(makeProject(m_project, 6));
    QVERIFY(makeProject(m_outside, 1));
    QVERIFY(writeFile(m_outside + u"/src/"_s + QString::fromLatin1(secret) + u".h"_s, "/// " + secret + "\nint " + secret + "();\n"));
    QVERIFY(QDir().mkpath(m_empty));
    m_outsideBefore = everythingBelow(m_outside);
    m_service = std::make_unique<ServiceProcess>(base + u"/data"_s);
    m_token.clear();
    QVERIFY(startService());
}

void TestConfinement::cleanup()
{
    // Whatever a test did: what lies outside is as it was, and nothing of it came in.
    QCOMPARE(everythingBelow(m_outside), m_outsideBefore);
    QCOMPARE(everythingBelow(m_empty), QStringList());
    QVERIFY(!readAllBelow(m_root).contains(secret));
    QVERIFY(!readAllBelow(m_service->dataDir()).contains(secret));
    m_operator.reset();
    m_owner.reset();
    m_service.reset();
}

bool TestConfinement::startService()
{
    m_operator.reset();
    if (!m_service->start({u"--root"_s, m_root, u"--workers"_s, u"1"_s}))
        return false;
    m_owner = std::make_unique<Asker>(m_service->dataDir());
    if (!m_owner->connectNow())
        return false;
    if (m_token.isEmpty()) {
        const auto created = m_owner->ask(u"token.create"_s, {{u"name"_s, u"builds"_s}, {u"role"_s, u"operator"_s}});
        m_token = created ? (*created)[u"token"].toString().toLatin1() : QByteArray();
    }
    ConnectionSettings settings;
    settings.url = QUrl(readEndpoint(m_service->dataDir())->url);
    settings.token = m_token;
    settings.source = u"Builds"_s;
    m_operator = std::make_unique<ServiceClient>(settings);
    m_operator->open();
    return QTest::qWaitFor([this] { return m_operator->connection().state() == Connection::State::Open; }, patience);
}

Result<QJsonObject> TestConfinement::command(const QString &name, const QJsonObject &data)
{
    const auto answer = m_operator->request(name, data, patience);
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, patience))
        return Error{u"timeout"_s, u"No answer."_s, {}};
    return answer.result();
}

QString TestConfinement::outcome()
{
    QString outcome;
    (void)QTest::qWaitFor(
        [&] {
            const auto status = m_owner->ask(u"documentation.status"_s);
            for (const QJsonValue &hold : status ? (*status)[u"Holds"].toArray() : QJsonArray())
                if (hold[u"scope"].toString() == "run"_L1 && (*status)[u"State"].toString() == "Paused"_L1)
                    outcome = hold[u"reason"].toString();
            if (status && QStringList({u"Completed"_s, u"Failed"_s, u"Stopped"_s}).contains((*status)[u"State"].toString()))
                outcome = (*status)[u"State"].toString();
            return !outcome.isEmpty();
        },
        patience);
    return outcome;
}

bool TestConfinement::hasProblem(const QString &code)
{
    const auto problems = m_owner->ask(u"documentation.problems"_s);
    for (const QJsonValue &problem : problems ? (*problems)[u"problems"].toArray() : QJsonArray())
        if (problem[u"code"].toString() == code && !problem[u"message"].toString().isEmpty())
            return true;
    return false;
}

void TestConfinement::aFolderReplacedBeforeTheRunHoldsIt_data()
{
    QTest::addColumn<QString>("replaced"); // below the root
    QTest::addColumn<bool>("isOutput");
    QTest::addColumn<bool>("restarts");
    QTest::newRow("the project") << u"shapes"_s << false << false;
    QTest::newRow("the project, over a restart") << u"shapes"_s << false << true;
    QTest::newRow("the output") << u"sets/documents"_s << true << false;
    QTest::newRow("the output, over a restart") << u"sets/documents"_s << true << true;
    QTest::newRow("a folder on the way to the output") << u"sets"_s << true << false;
}

void TestConfinement::aFolderReplacedBeforeTheRunHoldsIt()
{
    QFETCH(QString, replaced);
    QFETCH(bool, isOutput);
    QFETCH(bool, restarts);
    const QString output = m_root + u"/sets/documents"_s, folder = m_root + u'/' + replaced;
    QVERIFY(QDir().mkpath(m_root + u"/sets"_s));
    QVERIFY(holdService(true)); // so that the swap comes before the run opens anything
    const auto started = command(u"documentation.start"_s, {{u"project"_s, m_project}, {u"output"_s, output}});
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().text));
    QVERIFY(replace(folder, isOutput ? m_empty : m_outside));
    if (restarts) {
        m_service->kill();
        QVERIFY(startService());
    }
    QVERIFY(holdService(false));
    QCOMPARE(outcome(), QString(errc::folderReplaced));
    QVERIFY(hasProblem(errc::folderReplaced));
    // Who resumes without mending it gains nothing.
    QVERIFY(command(u"documentation.resume"_s).ok());
    QCOMPARE(outcome(), QString(errc::folderReplaced));
    QCOMPARE(everythingBelow(m_empty), QStringList());
    QVERIFY(putBack(folder));
    QVERIFY(command(u"documentation.resume"_s).ok());
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    QVERIFY(QFileInfo::exists(output + u"/index.md"_s));
}

void TestConfinement::anOutputReplacedBetweenTwoDocumentsHoldsTheRun()
{
    const QString undisturbed = m_root + u"/undisturbed"_s;
    QVERIFY(command(u"documentation.start"_s, {{u"project"_s, m_project}, {u"output"_s, undisturbed}}).ok());
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    // A run whose departments are all held but one comes to a place between two documents, and waits there.
    QVERIFY(holdService(true));
    QVERIFY(command(u"documentation.start"_s, {{u"project"_s, m_project}, {u"output"_s, m_output}}).ok());
    for (const Department department : allDepartments)
        if (department != Department::Development)
            QVERIFY(command(u"documentation.pause"_s, {{u"scope"_s, u"department"_s}, {u"department"_s, slug(department)}}).ok());
    QVERIFY(holdService(false));
    const auto developed = [&] {
        const auto status = m_owner->ask(u"documentation.status"_s);
        for (const QJsonValue &each : status ? (*status)[u"DepartmentDetails"].toArray() : QJsonArray())
            if (each[u"Slug"].toString() == slug(Department::Development))
                return each[u"Total"].toInt() > 0 && each[u"Completed"].toInt() == each[u"Total"].toInt();
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(developed(), patience);
    QVERIFY(replace(m_output, m_empty));
    for (const Department department : allDepartments)
        if (department != Department::Development)
            QVERIFY(command(u"documentation.resume"_s, {{u"scope"_s, u"department"_s}, {u"department"_s, slug(department)}}).ok());
    QCOMPARE(outcome(), QString(errc::folderReplaced));
    QVERIFY(hasProblem(errc::folderReplaced));
    QVERIFY(putBack(m_output));
    QVERIFY(command(u"documentation.resume"_s).ok());
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    const auto expected = filesBelow(undisturbed), found = filesBelow(m_output);
    QCOMPARE(found.keys(), expected.keys());
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QVERIFY2(found[it.key()].content == it->content, qPrintable(it.key()));
}

void TestConfinement::aPlanReadsNoOtherFolder()
{
    QVERIFY(command(u"project.add"_s, {{u"root"_s, m_project}, {u"output"_s, m_output}}).ok());
    QVERIFY(replace(m_project, m_outside));
    const auto planned = command(u"documentation.plan"_s, {{u"project"_s, m_project}});
    QVERIFY(!planned.ok());
    QCOMPARE(wire::errorData(planned.error())[u"code"].toString(), QString(errc::forbidden));
    const auto byNobody = command(u"documentation.plan"_s); // the last project is meant
    QVERIFY(!byNobody.ok());
}

void TestConfinement::documentsOfAReplacedOutputAreNotRead()
{
    QVERIFY(command(u"documentation.start"_s, {{u"project"_s, m_project}, {u"output"_s, m_output}}).ok());
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    QVERIFY(command(u"documentation.document"_s, {{u"project"_s, m_project}, {u"path"_s, u"index.md"_s}}).ok());
    // Something else's index.md, which is no document.
    const QString theirs = m_root + u".private"_s;
    QVERIFY(writeFile(theirs + u"/index.md"_s, secret));
    QVERIFY(replace(m_output, theirs));
    for (const QJsonObject &asked : {QJsonObject{{u"project"_s, m_project}, {u"path"_s, u"index.md"_s}}, QJsonObject{{u"path"_s, u"index.md"_s}},
             QJsonObject{{u"path"_s, u"index.md"_s}, {u"diff"_s, true}}}) {
        const auto answer = command(u"documentation.document"_s, asked);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, QString(errc::notFound));
    }
    // Nor does the search take it in: its index begins anew with the next start.
    m_service->kill();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_service->dataDir() + u"/search.db"_s + QLatin1String(suffix));
    QVERIFY(startService());
    QTRY_VERIFY_WITH_TIMEOUT((*command(u"documentation.search"_s, {{u"query"_s, u"shape"_s}}))[u"complete"].toBool(), patience);
    QCOMPARE((*command(u"documentation.search"_s, {{u"query"_s, QString::fromLatin1(secret)}}))[u"hits"].toArray().size(), 0);
}

void TestConfinement::anOutputChosenBeforeIsNotFollowed()
{
    QVERIFY(command(u"project.add"_s, {{u"root"_s, m_project}, {u"output"_s, m_output}}).ok());
    QVERIFY(replace(m_output, m_empty));
    // Nor by the owner, whom the link was not laid for: naming the folder is choosing it.
    for (const bool isOwner : {false, true}) {
        const QJsonObject start{{u"project"_s, m_project}};
        const auto answer = isOwner ? m_owner->ask(u"documentation.start"_s, start) : command(u"documentation.start"_s, start);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().args[u"path"].toString(), m_output);
        QCOMPARE(wire::errorData(answer.error())[u"detail"].toString(), QString(errc::folderReplaced));
    }
    QVERIFY(!command(u"documentation.start"_s, {{u"project"_s, m_project}, {u"output"_s, m_output}}).ok());
    // A tree that brings the folder along into which its documents go by default.
    const QString other = m_root + u"/other"_s;
    QVERIFY(makeProject(other, 1) && QFile::link(m_empty, other + u"/tars-docs"_s));
    QVERIFY(!m_owner->ask(u"documentation.start"_s, {{u"project"_s, other}}).ok());
}

void TestConfinement::whatIsNotNamedIsConfinedToo()
{
    const QString own = m_root + u".own"_s, set = own + u"/set"_s; // of the owner, outside
    QVERIFY(makeProject(own, 1));
    QVERIFY(m_owner->ask(u"project.add"_s, {{u"root"_s, own}}).ok());
    for (const QString &name : {u"documentation.start"_s, u"documentation.plan"_s}) {
        const auto answer = command(name);
        QVERIFY2(!answer.ok(), qPrintable(name));
        QCOMPARE(answer.error().code, QString(errc::forbidden));
    }
    QVERIFY(!QFileInfo::exists(own + u"/tars-docs"_s));
    // Where the owner put a project's set is for the owner to say.
    QVERIFY(m_owner->ask(u"project.add"_s, {{u"root"_s, m_project}, {u"output"_s, set}}).ok());
    QVERIFY(command(u"documentation.start"_s, {{u"project"_s, m_project}}).ok());
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    QVERIFY(QFileInfo::exists(set + u"/index.md"_s));
}

void TestConfinement::browsingTellsNothingOfOutside()
{
    QVERIFY(QFile::link(m_outside, m_root + u"/there"_s));
    QVERIFY(QFile::link(m_outside + u"/no-such"_s, m_root + u"/not-there"_s));
    QVERIFY(QFile::link(u"shapes"_s, m_root + u"/alias"_s));
    const auto namesIn = [](const Result<QJsonObject> &answer) {
        QStringList names;
        for (const QJsonValue &folder : answer ? (*answer)[u"folders"].toArray() : QJsonArray())
            names.append(folder[u"name"].toString());
        return names;
    };
    QCOMPARE(namesIn(command(u"project.browse"_s, {{u"path"_s, m_root}})), QStringList({u"alias"_s, u"shapes"_s}));
    QCOMPARE(namesIn(m_owner->ask(u"project.browse"_s, {{u"path"_s, m_root}})), QStringList({u"alias"_s, u"shapes"_s, u"there"_s}));
}

/// Whoever offers a folder of a repository does not offer what the repository's commits say.
void TestConfinement::historyFromAboveIsNotTold()
{
    const auto git = [this](const QStringList &arguments) {
        return QProcess::execute(u"git"_s,
                   QStringList{u"-C"_s, QFileInfo(m_root).path(), u"-c"_s, u"user.name=A"_s, u"-c"_s, u"user.email=a@example.org"_s} + arguments)
            == 0;
    };
    QVERIFY(git({u"init"_s, u"-q"_s}) && git({u"add"_s, u"offered"_s}) && git({u"commit"_s, u"-q"_s, u"-m"_s, QString::fromLatin1(secret)}));
    QVERIFY(command(u"documentation.start"_s, {{u"project"_s, m_project}, {u"output"_s, m_output}}).ok());
    QVERIFY(m_owner->waitForState(u"Completed"_s));
    QVERIFY(QFileInfo::exists(m_output + u"/index.md"_s));
}

QTEST_GUILESS_MAIN(TestConfinement)
#include "tst_confinement.moc"
