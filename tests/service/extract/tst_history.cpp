#include "service/extract/churn.h"
#include "service/extract/gitlibrary.h"
#include "service/extract/history.h"
#include "service/extract/ignorerules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{

/// A repository whose commits are made at told times by told people.
class Repository
{
public:
    Repository() { run({ u"init"_s, u"-q"_s, u"-b"_s, u"main"_s }); }

    QString path() const { return m_folder.path(); }
    void write(const QString &file, const QByteArray &bytes) const
    {
        QDir(path()).mkpath(file.contains(u'/') ? file.section(u'/', 0, -2) : u"."_s);
        QFile out(path() + u'/' + file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    void commit(const QString &message, const QString &who = u"Ada Lovelace <ada@example.org>"_s)
    {
        m_time += 3600;
        m_who = who;
        run({ u"add"_s, u"-A"_s });
        run({ u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, message });
    }
    void tag(const QString &name, const QString &message = {})
    {
        run(message.isEmpty() ? QStringList{ u"tag"_s, name }
                              : QStringList{ u"tag"_s, u"-a"_s, name, u"-m"_s, message });
    }
    void run(const QStringList &arguments, const QString &folder = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(folder.isEmpty() ? path() : folder);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
        environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
        const QString date = QString::number(m_time) + u" +0200"_s;
        for (const auto *role : { "AUTHOR", "COMMITTER" }) {
            const QString prefix = u"GIT_"_s + QLatin1StringView(role);
            environment.insert(QString(prefix + u"_NAME"_s), m_who.section(u" <"_s, 0, 0));
            environment.insert(QString(prefix + u"_EMAIL"_s), m_who.section(u'<', 1).chopped(1));
            environment.insert(QString(prefix + u"_DATE"_s), date);
        }
        process.setProcessEnvironment(environment);
        process.start(u"git"_s, arguments);
        QVERIFY2(process.waitForFinished() && process.exitCode() == 0,
            qPrintable(QString(arguments.join(u' ') + u": "_s + QString::fromUtf8(process.readAllStandardError()))));
    }

private:
    QTemporaryDir m_folder;
    qint64 m_time = 1'700'000'000;
    QString m_who = u"Ada Lovelace <ada@example.org>"_s;
};

QList<QJsonObject> factsOf(const FileRecord &record, const QString &kind)
{
    QList<QJsonObject> values;
    for (const FactRecord &fact : record.facts)
        if (fact.kind == kind)
            values.append(fact.value);
    return values;
}

QStringList valuesOf(const FileRecord &record, const QString &kind, const char *member)
{
    QStringList values;
    for (const QJsonObject &value : factsOf(record, kind))
        values.append(value.value(QLatin1StringView(member)).toVariant().toString());
    return values;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noRepository();
    void noCommit();
    void releasesAndCommits();
    void sideBranches();
    void authorsThroughMailmap();
    void churnOfFiles();
    void budgetEndsEarly();
    void folderOfRepository();
    void stampChangesWithHistoryOnly();
    void shallowClone();
    void workTree();
    void strangersRepositoryIsNotFollowed();
    void repositoriesAreSoughtBelow_data();
    void repositoriesAreSoughtBelow();
    void borrowedHistoryIsNotRead_data();
    void borrowedHistoryIsNotRead();
    void brokenObjects();
    void brokenHead();
    void addresses_data();
    void addresses();
    void publicLines_data();
    void publicLines();
};

void HistoryTest::noRepository()
{
    const QTemporaryDir folder;
    QVERIFY(!scanHistory(folder.path()));
    QVERIFY(readHistory(folder.path()).facts.isEmpty());
    QVERIFY(!scanHistory(folder.path() + u"/missing"_s));
}

void HistoryTest::noCommit()
{
    const Repository repository;
    QVERIFY(!scanHistory(repository.path()));
}

void HistoryTest::releasesAndCommits()
{
    Repository repository;
    repository.write(u"a.c"_s, "1");
    repository.commit(u"feat: begin\n\nWith a body."_s);
    repository.tag(u"v1.0"_s, u"The first\n\nwith more to say"_s);
    repository.write(u"a.c"_s, "2");
    repository.commit(u"fix!: mend\n\nBREAKING CHANGE: the old way\nis gone\n\nSigned-off-by: A <a@b.org>"_s);
    repository.tag(u"nightly"_s, u"-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----"_s);
    repository.tag(u"v1.1-rc1"_s);
    repository.tag(u"1.0.x"_s);
    repository.write(u"a.c"_s, "3");
    repository.commit(u"Ask ada@example.org and Bob <bob@example.org> first"_s);
    repository.run({ u"remote"_s, u"add"_s, u"origin"_s, u"https://me:secret@git.example.org/a/b.git"_s });

    const FileRecord record = readHistory(repository.path());
    QCOMPARE(record.path, historyPath);
    QVERIFY(record.problems.isEmpty());
    const QJsonObject head = factsOf(record, u"history.head"_s).value(0);
    QCOMPARE(head.value("branch"_L1).toString(), u"main"_s);
    QCOMPARE(head.value("remote"_L1).toString(), u"https://git.example.org/a/b"_s);
    QCOMPARE(head.value("commits"_L1).toInt(), 3);
    QCOMPARE(head.value("time"_L1).toString(), u"2023-11-15T01:13:20Z"_s);
    QVERIFY(!head.contains("shallow"_L1) && !head.contains("truncated"_L1));
    QCOMPARE(
        valuesOf(record, u"history.tag"_s, "name"), QStringList({ u"1.0.x"_s, u"nightly"_s, u"v1.1-rc1"_s, u"v1.0"_s }));
    QCOMPARE(valuesOf(record, u"history.tag"_s, "release"),
        QStringList({ QString(), QString(), u"true"_s, u"true"_s }));
    QCOMPARE(valuesOf(record, u"history.tag"_s, "subject"), QStringList({ QString(), QString(), QString(), u"The first"_s }));
    QCOMPARE(valuesOf(record, u"history.commit"_s, "subject"),
        QStringList({ u"Ask and Bob first"_s, u"fix!: mend"_s, u"feat: begin"_s }));
    QCOMPARE(valuesOf(record, u"history.commit"_s, "release"),
        QStringList({ QString(), u"v1.1-rc1"_s, u"v1.0"_s }));
    QCOMPARE(valuesOf(record, u"history.commit"_s, "breaking"),
        QStringList({ QString(), u"the old way is gone"_s, QString() }));
    for (const FactRecord &fact : record.facts)
        for (const QJsonValue &value : fact.value)
            QVERIFY2(!value.toString().contains(u'@') && !value.toString().contains("secret"_L1),
                value.toString().toUtf8().constData());
}

void HistoryTest::sideBranches()
{
    Repository repository;
    repository.commit(u"Begin"_s);
    repository.run({ u"checkout"_s, u"-q"_s, u"-b"_s, u"old"_s });
    repository.commit(u"Backport"_s);
    repository.tag(u"1.0.1"_s);
    repository.run({ u"checkout"_s, u"-q"_s, u"main"_s });
    repository.commit(u"Go on"_s);
    repository.run({ u"checkout"_s, u"-q"_s, u"-b"_s, u"topic"_s });
    repository.commit(u"Topic"_s);
    repository.run({ u"checkout"_s, u"-q"_s, u"main"_s });
    repository.run({ u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"Merge topic"_s, u"topic"_s });

    const FileRecord record = readHistory(repository.path());
    QCOMPARE(valuesOf(record, u"history.branchCommit"_s, "subject"), QStringList{ u"Backport"_s });
    QCOMPARE(valuesOf(record, u"history.branchCommit"_s, "release"), QStringList{ u"1.0.1"_s });
    QCOMPARE(factsOf(record, u"history.commit"_s).size(), 4);
    QCOMPARE(valuesOf(record, u"history.commit"_s, "release").count(u"1.0.1"_s), 1);
    QCOMPARE(valuesOf(record, u"history.commit"_s, "merge").count(u"true"_s), 1);
    QCOMPARE(valuesOf(record, u"history.tag"_s, "reachable"), QStringList{ QString() });
    QCOMPARE(valuesOf(record, u"history.author"_s, "commits"), QStringList{ u"3"_s }); // no merge, no branch
}

void HistoryTest::authorsThroughMailmap()
{
    Repository repository;
    repository.write(u".mailmap"_s, "Ada Lovelace <ada@example.org> <ada@old.example.org>\n");
    repository.commit(u"One"_s, u"ada <ada@old.example.org>"_s);
    repository.commit(u"Two"_s);
    repository.commit(u"Three"_s, u"joe@example.org <joe@example.org>"_s);
    repository.commit(u"Four"_s, u"Émilie <e@example.org>"_s);
    const FileRecord record = readHistory(repository.path());
    QCOMPARE(valuesOf(record, u"history.author"_s, "name"),
        QStringList({ u"Ada Lovelace"_s, u"joe"_s, u"Émilie"_s }));
    QCOMPARE(valuesOf(record, u"history.author"_s, "commits"), QStringList({ u"2"_s, u"1"_s, u"1"_s }));
}

void HistoryTest::churnOfFiles()
{
    Repository repository;
    repository.write(u"a.c"_s, "1");
    repository.write(u"sub/b.c"_s, "1");
    repository.write(u"gone.c"_s, "1");
    repository.commit(u"One"_s);
    repository.write(u"a.c"_s, "2");
    repository.run({ u"rm"_s, u"-q"_s, u"gone.c"_s });
    repository.commit(u"Two"_s, u"Bob <bob@example.org>"_s);
    repository.run({ u"mv"_s, u"sub/b.c"_s, u"sub/c.c"_s });
    repository.commit(u"Three"_s);
    const FileRecord record = readHistory(repository.path());
    QCOMPARE(valuesOf(record, u"history.file"_s, "path"), QStringList({ u"a.c"_s, u"sub/c.c"_s }));
    QCOMPARE(valuesOf(record, u"history.file"_s, "commits"), QStringList({ u"2"_s, u"1"_s }));
    QCOMPARE(valuesOf(record, u"history.file"_s, "authors"), QStringList({ u"2"_s, u"1"_s }));
    QCOMPARE(valuesOf(record, u"history.file"_s, "firstTime").first(), u"2023-11-14T23:13:20Z"_s);
    QCOMPARE(valuesOf(record, u"history.file"_s, "lastTime").first(), u"2023-11-15T00:13:20Z"_s);
}

void HistoryTest::budgetEndsEarly()
{
    Repository repository;
    for (int i = 0; i < 6; ++i) {
        repository.write(u"a.c"_s, QByteArray::number(i));
        repository.commit(u"Change %1"_s.arg(i));
    }
    const auto project = ProjectRepository::open(repository.path());
    QVERIFY(project && *project);
    const CommitGraph some = readCommits(**project, 4);
    QVERIFY(some.truncated);
    QCOMPARE(some.commits.size(), size_t(4));
    QCOMPARE(some.commits.front().subject, u"Change 5"_s);
    const CommitGraph graph = readCommits(**project);
    QVERIFY(!graph.truncated);
    const Churn all = readChurn(**project, graph);
    QCOMPARE(all.files.at("a.c").commits, 6);
    QVERIFY(!all.truncated);
    const Churn part = readChurn(**project, graph, 3);
    QVERIFY(part.truncated);
    QCOMPARE(part.files.at("a.c").commits, 2); // the newest
    // What was cut off below is no commit that made all files.
    QCOMPARE(readChurn(**project, some).files.at("a.c").commits, 3);
}

void HistoryTest::folderOfRepository()
{
    Repository repository;
    repository.write(u"other/x.c"_s, "1");
    repository.commit(u"Elsewhere"_s, u"Bob <bob@example.org>"_s);
    repository.write(u"project/a.c"_s, "1");
    repository.commit(u"Here"_s);
    repository.write(u"other/x.c"_s, "2");
    repository.commit(u"Elsewhere again"_s, u"Bob <bob@example.org>"_s);
    const FileRecord record = readHistory(repository.path() + u"/project"_s);
    QCOMPARE(valuesOf(record, u"history.commit"_s, "subject"), QStringList{ u"Here"_s });
    QCOMPARE(valuesOf(record, u"history.author"_s, "name"), QStringList{ u"Ada Lovelace"_s });
    QCOMPARE(valuesOf(record, u"history.file"_s, "path"), QStringList{ u"a.c"_s });
    QDir(repository.path()).mkpath(u"untracked"_s);
    QVERIFY(!scanHistory(repository.path() + u"/untracked"_s));
}

void HistoryTest::stampChangesWithHistoryOnly()
{
    Repository repository;
    repository.write(u"a.c"_s, "1");
    repository.commit(u"One"_s);
    const auto first = scanHistory(repository.path());
    QVERIFY(first);
    QCOMPARE(first->path, historyPath);
    QVERIFY(first->size >= 0 && first->mtimeNs >= 0);
    repository.write(u"a.c"_s, "2");
    QCOMPARE(*scanHistory(repository.path()), *first);
    repository.tag(u"1.0"_s);
    const auto tagged = scanHistory(repository.path());
    QVERIFY(*tagged != *first);
    repository.commit(u"Two"_s);
    QVERIFY(*scanHistory(repository.path()) != *tagged);
    const FileRecord record = readHistory(repository.path());
    QCOMPARE(record.size, scanHistory(repository.path())->size);
    QCOMPARE(record.mtimeNs, scanHistory(repository.path())->mtimeNs);
}

void HistoryTest::shallowClone()
{
    Repository repository;
    for (int i = 0; i < 4; ++i) {
        repository.write(u"a%1.c"_s.arg(i), "1");
        repository.commit(u"Change %1"_s.arg(i));
    }
    const QTemporaryDir folder;
    const QString clone = folder.path() + u"/clone"_s;
    repository.run(
        { u"clone"_s, u"-q"_s, u"--depth"_s, u"2"_s, QString(u"file://"_s + repository.path()), clone });
    const FileRecord record = readHistory(clone);
    QVERIFY(record.problems.isEmpty());
    QVERIFY(factsOf(record, u"history.head"_s).value(0).value("shallow"_L1).toBool());
    QCOMPARE(valuesOf(record, u"history.commit"_s, "subject"), QStringList({ u"Change 3"_s, u"Change 2"_s }));
    QCOMPARE(valuesOf(record, u"history.file"_s, "path"), QStringList{ u"a3.c"_s }); // the rest came before
}

void HistoryTest::workTree()
{
    Repository repository;
    repository.write(u"a.c"_s, "1");
    repository.commit(u"One"_s);
    const QTemporaryDir folder;
    const QString tree = folder.path() + u"/tree"_s;
    repository.run({ u"worktree"_s, u"add"_s, u"-q"_s, tree, u"-b"_s, u"side"_s });
    const FileRecord record = readHistory(tree);
    QCOMPARE(factsOf(record, u"history.head"_s).value(0).value("branch"_L1).toString(), u"side"_s);
    QCOMPARE(factsOf(record, u"history.commit"_s).size(), 1);
}

void HistoryTest::strangersRepositoryIsNotFollowed()
{
    Repository repository;
    repository.write(u"secret.c"_s, "1");
    repository.commit(u"Private"_s);
    const QTemporaryDir folder;
    QFile link(folder.path() + u"/.git"_s);
    QVERIFY(link.open(QIODevice::WriteOnly));
    link.write("gitdir: " + repository.path().toUtf8() + "/.git\n");
    link.close();
    QVERIFY(!scanHistory(folder.path()));
    const QTemporaryDir other;
    QVERIFY(QFile::link(repository.path() + u"/.git"_s, other.path() + u"/.git"_s));
    QVERIFY(!scanHistory(other.path()));
    QVERIFY(readHistory(other.path()).facts.isEmpty());
}

void HistoryTest::repositoriesAreSoughtBelow_data()
{
    QTest::addColumn<QString>("folder"); ///< relative to the repository
    QTest::addColumn<bool>("found");
    QTest::newRow("above it") << u"/.."_s << true;
    QTest::newRow("itself") << u""_s << true;
    QTest::newRow("below it") << u"/sub"_s << false;
    QTest::newRow("beside it") << u"/../other"_s << true;
    QTest::newRow("everything") << u"/"_s << true;
}

void HistoryTest::repositoriesAreSoughtBelow()
{
    QFETCH(QString, folder);
    QFETCH(bool, found);
    Repository repository;
    repository.write(u"sub/inner/a.c"_s, "1");
    repository.commit(u"One"_s);
    const auto reset = qScopeGuard([] { lookForRepositoriesBelow({}); });
    const QString path = QFileInfo(repository.path()).canonicalFilePath();
    lookForRepositoriesBelow({ folder == u"/" ? QByteArray("/") : QFile::encodeName(QDir::cleanPath(path + folder)) });
    QCOMPARE(scanHistory(path + u"/sub/inner"_s).has_value(), found);
    QCOMPARE(IgnoreRules::of(path + u"/sub/inner"_s).usesGit(), found);
}

void HistoryTest::borrowedHistoryIsNotRead_data()
{
    QTest::addColumn<QString>("borrowed");
    QTest::newRow("references by a link") << u"refs"_s;
    QTest::newRow("packed references by a link") << u"packed-refs"_s;
    QTest::newRow("the head by a link") << u"HEAD"_s;
    QTest::newRow("one reference by a link") << u"refs/heads/main"_s;
    QTest::newRow("a common folder") << u"commondir"_s;
    QTest::newRow("alternates") << u"objects/info/alternates"_s;
    QTest::newRow("objects, each folder by a link") << u"objects/*"_s;
}

/// The tree's own .git, made so that git would find a stranger's commits behind it.
void HistoryTest::borrowedHistoryIsNotRead()
{
    QFETCH(QString, borrowed);
    Repository stranger, own;
    stranger.write(u"secret.c"_s, "1");
    stranger.commit(u"Private"_s);
    if (borrowed == u"packed-refs")
        stranger.run({ u"pack-refs"_s, u"--all"_s });
    const QString theirs = stranger.path() + u"/.git/"_s, ours = own.path() + u"/.git/"_s;
    const auto link = [&](const QString &name) {
        QFile::remove(ours + name);
        QDir(ours + name).removeRecursively();
        QDir().mkpath(QFileInfo(ours + name).path());
        return QFile::link(theirs + name, ours + name);
    };
    const auto write = [](const QString &file, const QString &line) {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(line.toUtf8() + '\n') > 0;
    };
    if (borrowed == u"commondir") {
        QVERIFY(write(ours + borrowed, theirs.chopped(1)));
    } else if (borrowed == u"objects/*") {
        QVERIFY(QFile::copy(theirs + u"refs/heads/main"_s, ours + u"refs/heads/main"_s));
        for (const QString &folder : QDir(theirs + u"objects"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY(link(u"objects/"_s + folder));
    } else if (borrowed == u"objects/info/alternates") {
        QVERIFY(QFile::copy(theirs + u"refs/heads/main"_s, ours + u"refs/heads/main"_s));
        QVERIFY(write(ours + borrowed, theirs + u"objects"_s));
    } else {
        QVERIFY(link(borrowed));
        if (borrowed == u"HEAD")
            QVERIFY(QFile::copy(theirs + u"refs/heads/main"_s, ours + u"refs/heads/main"_s));
        QVERIFY(write(ours + u"objects/info/alternates"_s, theirs + u"objects"_s));
        QVERIFY(QFile::remove(ours + u"objects/info/alternates"_s)); // each row shows its own way only
        QVERIFY(QDir(ours + u"objects"_s).removeRecursively() && QProcess::execute(u"cp"_s, { u"-r"_s, theirs + u"objects"_s, ours }) == 0);
    }
    const FileRecord record = readHistory(own.path());
    QVERIFY(record.facts.isEmpty());
    QCOMPARE(record.problems.size(), 1);
    QCOMPARE(record.problems.first().code, u"historyElsewhere"_s);
    QVERIFY(record.problems.first().text.contains(borrowed.section(u'*', 0, 0)) || borrowed == u"commondir");
    QVERIFY(scanHistory(own.path())); // so that it is told
}

void HistoryTest::brokenObjects()
{
    Repository repository;
    repository.write(u"sub/a.c"_s, "1");
    repository.commit(u"One"_s);
    repository.write(u"b.c"_s, "2");
    repository.commit(u"Two"_s);
    QProcess git;
    git.setWorkingDirectory(repository.path());
    git.start(u"git"_s, { u"rev-parse"_s, u"HEAD~1"_s });
    QVERIFY(git.waitForFinished());
    const QString id = QString::fromLatin1(git.readAllStandardOutput()).trimmed();
    const QString object = repository.path() + u"/.git/objects/"_s + id.left(2) + u'/' + id.mid(2);
    QVERIFY(QFile::setPermissions(object, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(object);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nonsense");
    file.close();
    const FileRecord record = readHistory(repository.path());
    QCOMPARE(valuesOf(record, u"history.commit"_s, "subject"), QStringList{ u"Two"_s });
    QCOMPARE(record.problems.size(), 1);
    QCOMPARE(record.problems.first().code, u"historyIncomplete"_s);
    QVERIFY(record.problems.first().file.isEmpty());
}

void HistoryTest::brokenHead()
{
    Repository repository;
    repository.commit(u"One"_s);
    QFile head(repository.path() + u"/.git/HEAD"_s);
    QVERIFY(head.open(QIODevice::WriteOnly));
    head.write("this is no reference\n");
    head.close();
    const FileRecord record = readHistory(repository.path());
    // Either no repository at all, or one that says what is wrong: never a crash, never silence about a found
    // one.
    QCOMPARE(scanHistory(repository.path()).has_value(), !record.problems.isEmpty());
}

void HistoryTest::addresses_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *remote, const char *address) {
        QTest::newRow(remote) << QString::fromLatin1(remote) << QString::fromLatin1(address);
    };
    row("git@github.com:fmtlib/fmt.git", "https://github.com/fmtlib/fmt");
    row("https://github.com/fmtlib/fmt.git/", "https://github.com/fmtlib/fmt");
    row("https://user:token@git.example.org:8443/a/b.git", "https://git.example.org:8443/a/b");
    row("ssh://git@git.example.org:2222/a/b", "https://git.example.org/a/b");
    row("git://anongit.kde.org/kate", "https://anongit.kde.org/kate");
    row("/srv/git/a.git", "");
    row("file:///srv/git/a.git", "");
    row("../a", "");
    row("ext::sh -c whoami", "");
    row("https://example.org/a\"><script>", "");
    row("", "");
}

void HistoryTest::addresses()
{
    QFETCH(QString, remote);
    QFETCH(QString, address);
    QCOMPARE(forgeAddress(remote), address);
}

void HistoryTest::publicLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"Fix #12 in a@b"_s << u"Fix #12 in a@b"_s;
    QTest::newRow("address") << u"Mail joe.doe+x@mail.example.org now"_s << u"Mail  now"_s.simplified();
    QTest::newRow("angle brackets") << u"By Joe <joe@localhost>"_s << u"By Joe"_s;
    QTest::newRow("lines") << u"a\n\tb\r\nc"_s << u"a b c"_s;
    QTest::newRow("controls") << u"a\u001b[31mb\u0000c"_s << u"a[31mbc"_s;
    QTest::newRow("long") << QString(400, u'x') << QString(299, u'x') + u'…';
}

void HistoryTest::publicLines()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(publicLine(text), line);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
