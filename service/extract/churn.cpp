#include "service/extract/churn.h"

#include <algorithm>
#include <QCache>
#include <QSet>

namespace tars
{

namespace
{

constexpr int cachedTrees = 4096;
constexpr int deepestCommit = 100;

class Comparer
{
public:
    Comparer(const ProjectRepository &project, const CommitGraph &graph, int budget)
        : m_project(project)
        , m_graph(graph)
        , m_budget(budget)
        , m_cache(cachedTrees)
    {
    }

    Churn compare()
    {
        if (m_graph.head < 0)
            return std::move(m_churn);
        addFiles(below(m_graph.commits[size_t(m_graph.head)].tree), {}, 0);
        for (size_t i = 0; i < m_graph.commits.size(); ++i) {
            const GraphCommit &commit = m_graph.commits[i];
            if (!commit.onHead)
                continue;
            if (m_budget <= 0) {
                m_churn.truncated = true;
                break;
            }
            if (commit.parentCount > 1)
                touch(int(i));
            else if (commit.parentCount == int(commit.parents.size()))
                changes(int(i));
        }
        return std::move(m_churn);
    }

private:
    struct Entry {
        QByteArray name;
        git_oid id{};
        bool folder = false;
    };
    using Entries = std::vector<Entry>; ///< by name

    std::shared_ptr<const Entries> tree(const git_oid &id)
    {
        const QByteArray key(reinterpret_cast<const char *>(id.id), GIT_OID_RAWSZ);
        if (const auto *cached = m_cache.object(key))
            return *cached;
        --m_budget;
        auto entries = std::make_shared<Entries>();
        git_tree *read = nullptr;
        if (git::tree_lookup(&read, m_project.repository.get(), &id) != 0) {
            ++m_churn.missing;
        } else {
            const GitTree owned(read);
            const size_t count = git::tree_entrycount(read);
            entries->reserve(count);
            for (size_t i = 0; i < count; ++i) {
                const git_tree_entry *entry = git::tree_entry_byindex(read, i);
                const git_object_t type = git::tree_entry_type(entry);
                if (type == GIT_OBJECT_TREE || type == GIT_OBJECT_BLOB)
                    entries->push_back(
                        { git::tree_entry_name(entry), *git::tree_entry_id(entry), type == GIT_OBJECT_TREE });
            }
            std::sort(entries->begin(), entries->end(),
                [](const Entry &a, const Entry &b) { return a.name < b.name; });
        }
        m_cache.insert(key, new std::shared_ptr<const Entries>(entries));
        return entries;
    }

    /// The project's folder within a commit's tree.
    std::optional<git_oid> below(git_oid id)
    {
        if (m_project.prefix.isEmpty())
            return id;
        for (const QByteArray &part : m_project.prefix.chopped(1).split('/')) {
            const auto entries = tree(id);
            const auto found = std::find_if(entries->begin(), entries->end(),
                [&](const Entry &entry) { return entry.name == part && entry.folder; });
            if (found == entries->end())
                return std::nullopt;
            id = found->id;
        }
        return id;
    }

    void addFiles(const std::optional<git_oid> &id, const QByteArray &folder, int depth)
    {
        if (!id || depth > deepestCommit)
            return;
        const auto entries = tree(*id);
        for (const Entry &entry : *entries) {
            if (entry.folder)
                addFiles(entry.id, folder + entry.name + '/', depth + 1);
            else if (m_churn.files.size() < mostFiles)
                m_churn.files.try_emplace(folder + entry.name);
        }
    }

    void touch(int index)
    {
        const GraphCommit &commit = m_graph.commits[size_t(index)];
        if (m_project.prefix.isEmpty()) {
            m_churn.touching.insert(index);
            return;
        }
        const auto own = below(commit.tree);
        const bool same = std::any_of(commit.parents.begin(), commit.parents.end(), [&](int parent) {
            const auto other = below(m_graph.commits[size_t(parent)].tree);
            return own.has_value() == other.has_value() && (!own || git::oid_equal(&*own, &*other));
        });
        if (!same)
            m_churn.touching.insert(index);
    }

    void changes(int index)
    {
        const GraphCommit &commit = m_graph.commits[size_t(index)];
        ++m_churn.commits;
        const auto now = below(commit.tree);
        const auto before = commit.parents.empty()
            ? std::optional<git_oid>()
            : below(m_graph.commits[size_t(commit.parents.front())].tree);
        if (now && before && git::oid_equal(&*now, &*before)) {
            if (m_project.prefix.isEmpty())
                m_churn.touching.insert(index); // says something without changing a file
            return;
        }
        if (now || before)
            m_churn.touching.insert(index);
        if (now)
            differences(*now, before, {}, commit, 0);
    }

    void differences(const git_oid &now, const std::optional<git_oid> &before, const QByteArray &folder,
        const GraphCommit &commit, int depth)
    {
        if (depth > deepestCommit)
            return;
        const auto ours = tree(now);
        static const auto none = std::make_shared<const Entries>();
        const auto theirs = before ? tree(*before) : none;
        auto other = theirs->begin();
        for (const Entry &entry : *ours) {
            while (other != theirs->end() && other->name < entry.name)
                ++other;
            const bool known
                = other != theirs->end() && other->name == entry.name && other->folder == entry.folder;
            if (known && git::oid_equal(&other->id, &entry.id))
                continue;
            if (entry.folder) {
                differences(entry.id, known ? std::optional(other->id) : std::nullopt,
                    folder + entry.name + '/', commit, depth + 1);
                continue;
            }
            const auto file = m_churn.files.find(folder + entry.name);
            if (file != m_churn.files.end())
                count(file->second, commit);
        }
    }

    static void count(FileChurn &file, const GraphCommit &commit)
    {
        file.lastTime = file.commits == 0 ? commit.time : std::max(file.lastTime, commit.time);
        file.firstTime = file.commits == 0 ? commit.time : std::min(file.firstTime, commit.time);
        ++file.commits;
        if (!commit.author.isEmpty())
            file.authors.insert(commit.author);
    }

    static constexpr size_t mostFiles = 100'000;

    const ProjectRepository &m_project;
    const CommitGraph &m_graph;
    int m_budget;
    QCache<QByteArray, std::shared_ptr<const Entries>> m_cache;
    Churn m_churn;
};

} // namespace

Churn readChurn(const ProjectRepository &project, const CommitGraph &graph, int budget)
{
    return Comparer(project, graph, budget).compare();
}

} // namespace tars
