#include "service/extract/history.h"

#include "service/extract/churn.h"

#include <algorithm>
#include <QDateTime>
#include <QMap>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostCommitFacts = 10'000;
constexpr qsizetype mostTagFacts = 5'000;
constexpr qsizetype mostAuthors = 5'000;

QString idOf(const git_oid &id)
{
    char text[GIT_OID_HEXSZ + 1] = {};
    git::oid_tostr(text, sizeof text, &id);
    return QString::fromLatin1(text);
}

QString timeOf(qint64 seconds)
{
    constexpr qint64 latest = 253'402'300'799; // the year 9999
    return seconds < 0 || seconds > latest
        ? QString()
        : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

void put(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1StringView(name), text);
}

void put(QJsonObject &object, const char *name, bool value)
{
    if (value)
        object.insert(QLatin1StringView(name), true);
}

class Facts
{
public:
    Facts(FileRecord &record, const ProjectRepository &project, const CommitGraph &graph, const Churn &churn)
        : m_record(record)
        , m_project(project)
        , m_graph(graph)
        , m_churn(churn)
    {
    }

    void addAll()
    {
        countAuthors();
        addHead();
        addTags();
        addCommits(u"history.commit"_s, true);
        addCommits(u"history.branchCommit"_s, false);
        addAuthors();
        addFiles();
    }

private:
    struct Author {
        int commits = 0;
        qint64 first = 0;
        qint64 last = 0;
    };

    void add(const QString &kind, const QJsonObject &value) { m_record.facts.append({ kind, value, 0 }); }

    /// Of a project that is only a folder of its repository, the commits that changed something in it.
    bool isOurs(size_t index) const
    {
        return m_project.prefix.isEmpty() || m_churn.touching.contains(int(index));
    }

    void countAuthors()
    {
        for (size_t i = 0; i < m_graph.commits.size(); ++i) {
            const GraphCommit &commit = m_graph.commits[i];
            if (!commit.onHead || !isOurs(i))
                continue;
            ++m_commits;
            if (commit.parentCount > 1 || commit.author.isEmpty())
                continue;
            Author &author = m_authors[commit.author];
            author.first = author.commits == 0 ? commit.time : std::min(author.first, commit.time);
            author.last = author.commits == 0 ? commit.time : std::max(author.last, commit.time);
            ++author.commits;
        }
    }

    void addHead()
    {
        QJsonObject value{ { u"commit"_s, idOf(m_project.head) }, { u"commits"_s, m_commits },
            { u"authors"_s, int(m_authors.size()) } };
        put(value, "branch", m_project.branch);
        put(value, "remote", m_project.remote);
        if (m_graph.head >= 0) {
            const GraphCommit &head = m_graph.commits[size_t(m_graph.head)];
            put(value, "time", timeOf(head.time));
            put(value, "subject", head.subject);
        }
        put(value, "shallow", m_project.shallow);
        put(value, "truncated", m_graph.truncated || m_churn.truncated);
        add(u"history.head"_s, value);
    }

    void addTags()
    {
        for (size_t i = 0; i < std::min<size_t>(m_graph.tags.size(), mostTagFacts); ++i) {
            const GraphTag &tag = m_graph.tags[i];
            QJsonObject value{ { u"name"_s, tag.name }, { u"commit"_s, idOf(tag.target) } };
            put(value, "time", timeOf(tag.time));
            put(value, "subject", tag.subject);
            put(value, "release", tag.release);
            put(value, "reachable", tag.commit >= 0 && m_graph.commits[size_t(tag.commit)].onHead);
            add(u"history.tag"_s, value);
        }
    }

    void addCommits(const QString &kind, bool onHead)
    {
        qsizetype left = mostCommitFacts;
        for (size_t i = 0; i < m_graph.commits.size() && left > 0; ++i) {
            const GraphCommit &commit = m_graph.commits[i];
            if (commit.onHead != onHead || !isOurs(i))
                continue;
            --left;
            QJsonObject value{ { u"id"_s, idOf(commit.id) } };
            put(value, "time", timeOf(commit.time));
            put(value, "author", commit.author);
            put(value, "subject", commit.subject);
            put(value, "breaking", commit.breaking);
            if (commit.release >= 0)
                put(value, "release", m_graph.tags[size_t(commit.release)].name);
            put(value, "merge", commit.parentCount > 1);
            add(kind, value);
        }
    }

    void addAuthors()
    {
        QList<std::pair<QString, Author>> authors;
        for (auto it = m_authors.cbegin(); it != m_authors.cend(); ++it)
            authors.append({ it.key(), *it });
        std::stable_sort(authors.begin(), authors.end(),
            [](const auto &a, const auto &b) { return a.second.commits > b.second.commits; });
        for (const auto &[name, author] : authors.mid(0, mostAuthors)) {
            QJsonObject value{ { u"name"_s, name }, { u"commits"_s, author.commits } };
            put(value, "firstTime", timeOf(author.first));
            put(value, "lastTime", timeOf(author.last));
            add(u"history.author"_s, value);
        }
    }

    void addFiles()
    {
        for (const auto &[path, file] : m_churn.files) {
            if (file.commits == 0 || !QByteArrayView(path).isValidUtf8())
                continue;
            QJsonObject value{ { u"path"_s, QString::fromUtf8(path) }, { u"commits"_s, file.commits },
                { u"authors"_s, int(file.authors.size()) } };
            put(value, "firstTime", timeOf(file.firstTime));
            put(value, "lastTime", timeOf(file.lastTime));
            add(u"history.file"_s, value);
        }
    }

    FileRecord &m_record;
    const ProjectRepository &m_project;
    const CommitGraph &m_graph;
    const Churn &m_churn;
    QMap<QString, Author> m_authors;
    int m_commits = 0;
};

/// The stamp of a state: size and time carry a digest of it.
ScannedFile stamp(const Digest &digest)
{
    quint64 parts[2] = {};
    for (int i = 0; i < 16; ++i)
        parts[i / 8] = parts[i / 8] << 8 | uchar(digest[i]);
    return { historyPath, qint64(parts[0] & 0x7fff'ffff), qint64(parts[1] >> 1) };
}

ScannedFile stampOf(const Result<std::optional<ProjectRepository>> &opened)
{
    Digester digester;
    if (!opened)
        return stamp(digester.add(opened.error().text).result());
    const ProjectRepository &project = **opened;
    digester.add(idOf(project.head)).add(project.branch).add(project.remote).add(project.prefix);
    digester.add(qint64(project.shallow));
    for (const ProjectRepository::Tag &tag : project.tags)
        digester.add(tag.name).add(idOf(tag.object));
    return stamp(digester.result());
}

void tellMissing(FileRecord &record, int missing)
{
    if (missing == 0)
        return;
    RecordProblem problem;
    problem.code = u"historyIncomplete"_s;
    problem.text
        = u"The git repository lacks %1 objects of its history, or they are broken: what is told of it is incomplete."_s
              .arg(missing);
    problem.args = { { u"count"_s, missing } };
    record.problems.append(problem);
}

} // namespace

std::optional<ScannedFile> scanHistory(const QString &root)
{
    const auto opened = ProjectRepository::open(root);
    return opened && !*opened ? std::nullopt : std::optional(stampOf(opened));
}

FileRecord readHistory(const QString &root)
{
    FileRecord record;
    record.path = historyPath;
    const auto opened = ProjectRepository::open(root);
    if (opened && !*opened)
        return record;
    const ScannedFile state = stampOf(opened);
    record.size = state.size;
    record.mtimeNs = state.mtimeNs;
    record.contentHash = Digester().add(state.size).add(state.mtimeNs).result();
    if (!opened) {
        const Error &error = opened.error();
        record.problems.append({ u"warning"_s, {}, 0, error.code, error.text, error.args });
        return record;
    }
    const ProjectRepository &project = **opened;
    const CommitGraph graph = readCommits(project);
    const Churn churn = readChurn(project, graph);
    Facts(record, project, graph, churn).addAll();
    tellMissing(record, graph.missing + churn.missing);
    return record;
}

} // namespace tars
