#include "service/extract/commitgraph.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>
#include <queue>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray key(const git_oid &id) { return QByteArray(reinterpret_cast<const char *>(id.id), GIT_OID_RAWSZ); }

struct MailmapFree {
    void operator()(git_mailmap *map) const { git::mailmap_free(map); }
};
using Mailmap = std::unique_ptr<git_mailmap, MailmapFree>;

/// Of HEAD, not of the work tree or somebody's configuration: the same commit gives the same names.
Mailmap mailmapOf(git_repository *repository, const git_oid &head)
{
    git_object *blob = nullptr;
    char id[GIT_OID_HEXSZ + 1] = {};
    git::oid_tostr(id, sizeof id, &head);
    const QByteArray spec = QByteArray(id) + ":.mailmap";
    git_mailmap *map = nullptr;
    if (git::revparse_single(&blob, repository, spec.constData()) == 0
        && git::object_type(blob) == GIT_OBJECT_BLOB) {
        const auto *content = reinterpret_cast<git_blob *>(blob);
        const auto size = size_t(std::min<git_object_size_t>(git::blob_rawsize(content), 1 << 20));
        git::mailmap_from_buffer(&map, static_cast<const char *>(git::blob_rawcontent(content)), size);
    }
    git::object_free(blob);
    return Mailmap(map);
}

QString authorOf(const git_commit *commit, const git_mailmap *map)
{
    const git_signature *written = git::commit_author(commit);
    if (!written || !written->name)
        return {};
    const char *name = written->name;
    const char *mail = written->email ? written->email : "";
    if (map)
        git::mailmap_resolve(&name, &mail, map, name, mail);
    QString text = QString::fromUtf8(name).simplified();
    if (text.contains(u'@'))
        text = text.section(u'@', 0, 0).trimmed();
    return publicLine(text, 100);
}

QString breakingFooter(const char *message)
{
    static const QRegularExpression footer(
        u"^BREAKING[ -]CHANGE: *(.+?)(?:\\n\\s*\\n|\\n[A-Z][A-Za-z-]+: |\\z)"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    const QByteArrayView bytes(message);
    if (!bytes.contains("BREAKING"))
        return {};
    const auto match
        = footer.match(QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 20'000))));
    return publicLine(match.captured(1), 500);
}

class CommitGraphReader
{
public:
    CommitGraphReader(const ProjectRepository &project, int limit)
        : m_project(project)
        , m_limit(limit)
        , m_mailmap(mailmapOf(project.repository.get(), project.head))
    {
    }

    CommitGraph read()
    {
        want(m_project.head);
        for (const ProjectRepository::Tag &tag : m_project.tags)
            readTag(tag);
        while (!m_waiting.empty()) {
            if (int(m_graph.commits.size()) >= m_limit) {
                m_graph.truncated = true;
                break;
            }
            take();
        }
        link();
        return std::move(m_graph);
    }

private:
    struct Waiting {
        qint64 time;
        std::shared_ptr<git_commit> commit;
        bool operator<(const Waiting &other) const
        {
            if (time != other.time)
                return time < other.time; // the newest is on top
            return git::oid_cmp(git::commit_id(commit.get()), git::commit_id(other.commit.get())) > 0;
        }
    };

    void want(const git_oid &id)
    {
        const QByteArray known = key(id);
        if (m_seen.contains(known))
            return;
        m_seen.insert(known);
        git_commit *commit = nullptr;
        if (git::commit_lookup(&commit, m_project.repository.get(), &id) != 0) {
            m_graph.missing += !m_project.shallow;
            return;
        }
        m_waiting.push({ git::commit_time(commit), std::shared_ptr<git_commit>(commit, GitFree<git::commit_free>()) });
    }

    void readTag(const ProjectRepository::Tag &tag)
    {
        git_object *object = nullptr;
        if (git::object_lookup(&object, m_project.repository.get(), &tag.object, GIT_OBJECT_ANY) != 0) {
            m_graph.missing += !m_project.shallow;
            return;
        }
        git_object *peeled = nullptr;
        if (git::object_peel(&peeled, object, GIT_OBJECT_COMMIT) == 0) {
            GraphTag found;
            found.name = tag.name;
            found.target = *git::object_id(peeled);
            found.time = git::commit_time(reinterpret_cast<git_commit *>(peeled));
            static const QRegularExpression version(
                u"^(?:.*[^0-9A-Za-z.])?(?:v|V|[Rr]el(?:ease)?[-_.]?|r)?\\d+(?:[._]\\d+)+(?:[-+._]?[0-9A-Za-z.+-]*)?$"_s);
            // "2.3.x" is where a branch ended.
            found.release = version.match(tag.name).hasMatch() && !tag.name.endsWith(".x"_L1);
            if (git::object_type(object) == GIT_OBJECT_TAG) {
                const auto *annotated = reinterpret_cast<const git_tag *>(object);
                if (const git_signature *tagger = git::tag_tagger(annotated))
                    found.time = tagger->when.time;
                const char *message = git::tag_message(annotated);
                const QString line = QString::fromUtf8(message ? message : "").section(u'\n', 0, 0);
                if (!line.startsWith("-----BEGIN "_L1)) // nothing but a signature
                    found.subject = publicLine(line);
            }
            want(found.target);
            m_graph.tags.push_back(std::move(found));
        }
        git::object_free(peeled);
        git::object_free(object);
    }

    void take()
    {
        const std::shared_ptr<git_commit> owned = m_waiting.top().commit;
        m_waiting.pop();
        git_commit *commit = owned.get();
        GraphCommit read;
        read.id = *git::commit_id(commit);
        read.tree = *git::commit_tree_id(commit);
        read.time = git::commit_time(commit);
        read.parentCount = int(git::commit_parentcount(commit));
        read.author = authorOf(commit, m_mailmap.get());
        const char *summary = git::commit_summary(commit);
        read.subject = publicLine(QString::fromUtf8(summary ? summary : ""));
        const char *message = git::commit_message(commit);
        read.breaking = breakingFooter(message ? message : "");
        std::vector<git_oid> parents;
        for (int i = 0; i < read.parentCount; ++i) {
            parents.push_back(*git::commit_parent_id(commit, unsigned(i)));
            want(parents.back());
        }
        m_parents.push_back(std::move(parents));
        m_index.insert(key(read.id), int(m_graph.commits.size()));
        m_graph.commits.push_back(std::move(read));
    }

    void link()
    {
        for (size_t i = 0; i < m_graph.commits.size(); ++i)
            for (const git_oid &parent : m_parents[i])
                if (const auto found = m_index.constFind(key(parent)); found != m_index.cend())
                    m_graph.commits[i].parents.push_back(*found);
        m_graph.head = m_index.value(key(m_project.head), -1);
        for (GraphTag &tag : m_graph.tags)
            tag.commit = m_index.value(key(tag.target), -1);
        std::sort(m_graph.tags.begin(), m_graph.tags.end(), [](const GraphTag &a, const GraphTag &b) {
            return a.time != b.time ? a.time > b.time : a.name < b.name;
        });
        if (m_graph.head >= 0)
            visit(m_graph.head, [](GraphCommit &commit) {
                const bool fresh = !commit.onHead;
                commit.onHead = true;
                return fresh;
            });
        for (int i = int(m_graph.tags.size()) - 1; i >= 0; --i) // the oldest first
            if (m_graph.tags[size_t(i)].release && m_graph.tags[size_t(i)].commit >= 0)
                visit(m_graph.tags[size_t(i)].commit, [i](GraphCommit &commit) {
                    const bool fresh = commit.release < 0;
                    if (fresh)
                        commit.release = i;
                    return fresh;
                });
    }

    template <typename Mark>
    void visit(int from, Mark mark)
    {
        std::vector<int> stack{ from };
        while (!stack.empty()) {
            GraphCommit &commit = m_graph.commits[size_t(stack.back())];
            stack.pop_back();
            if (mark(commit))
                stack.insert(stack.end(), commit.parents.begin(), commit.parents.end());
        }
    }

    const ProjectRepository &m_project;
    const int m_limit;
    const Mailmap m_mailmap;
    CommitGraph m_graph;
    QSet<QByteArray> m_seen;
    QHash<QByteArray, int> m_index;
    std::vector<std::vector<git_oid>> m_parents;
    std::priority_queue<Waiting> m_waiting;
};

} // namespace

CommitGraph readCommits(const ProjectRepository &project, int limit) { return CommitGraphReader(project, limit).read(); }

QString publicLine(const QString &text, qsizetype longest)
{
    static const QRegularExpression address(
        u"\\s*<[^<>@\\s]+@[^<>\\s]+>|\\b[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z0-9.-]*[A-Za-z]\\b"_s);
    QString line = QString(text).remove(address).simplified();
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    if (line.size() > longest)
        line = line.left(longest - 1).trimmed() + u'…';
    return line.trimmed();
}

} // namespace tars
