// A world in memory for engine and runs: a tree, a model, an output folder, a journal. What is on its disk
// outlives the service that wrote it; kill() makes everything that a service still does to it vanish.
#pragma once

#include "common/base/clock.h"
#include "common/base/errorcodes.h"
#include "service/departments/unitwriter.h"
#include "service/engine/ports.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <QSet>
#include <stdexcept>

namespace tars::fakes
{

using namespace Qt::StringLiterals;

class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_now.addMSecs(m_ms + m_jumped); }
    qint64 monotonicMs() const override { return m_ms; }
    void advance(qint64 ms) { m_ms += ms; }
    void jump(qint64 ms) { m_jumped += ms; } ///< somebody set the clock

private:
    const QDateTime m_now{ QDate(2026, 1, 1), QTime(12, 0), Qt::UTC };
    std::atomic<qint64> m_ms{ 0 };
    std::atomic<qint64> m_jumped{ 0 };
};

/// Lets a test stop others at a point and see that they got there.
class Barrier
{
public:
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_open = false;
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    void letThrough(int count) ///< while it is closed
    {
        const std::lock_guard lock(m_mutex);
        m_allowed = count;
        m_changed.notify_all();
    }
    /// false if `stop` came first
    bool pass(std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        const bool passed = m_changed.wait(lock, stop, [this] { return m_open || m_allowed > 0; });
        --m_waiting;
        if (passed && !m_open)
            --m_allowed;
        return passed;
    }
    int waiting() const
    {
        const std::lock_guard lock(m_mutex);
        return m_waiting;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = true;
    int m_allowed = 0;
    int m_waiting = 0;
};

/// What a power cut or a kill leaves behind.
struct Disk {
    std::mutex mutex;
    std::map<QString, QByteArray> tree; ///< the project's files
    std::map<QString, QByteArray> model; ///< path: content as it was extracted
    std::map<QString, QByteArray> output;
    std::map<UnitId, UnitRow> units;
    std::map<UnitId, RunId> writtenIn;
    std::map<UnitId, QList<Answer>> answers;
    std::map<QString, RunRow> runs;
    QList<std::pair<RunId, Hold>> holds;
    QList<ProjectInfo> projects;
    QList<Problem> problems;
    QList<ScannedFile> unread; ///< as the model was told of them
    QList<ActivityEntry> activity;
    Digest root;
    qint64 sequence = 1;
    int nextRun = 1;
    bool full = false;
    bool replaced = false; ///< a link stands where the output was

    std::map<QString, int> puts; ///< unit: how often it was put
    int extracted = 0;
    int commits = 0;
    int killAfter = -1; ///< commits of units
    std::atomic<int> checkpoints{ 0 };
};

/// One life of the service.
struct Life {
    std::shared_ptr<Disk> disk;
    std::atomic<bool> dead{ false };
};

inline Error deadError() { return Error{ u"dead"_s, u"The process is gone."_s, {} }; }
inline Error fullError()
{
    return Error{ errc::storageFull, u"The disk is full."_s, { { u"path"_s, u"/out"_s } } };
}

inline Error replacedError()
{
    return Error{ errc::folderReplaced, u"A link stands there."_s, { { u"path"_s, u"/out"_s } } };
}

class FakeView final : public ModelView
{
public:
    FakeView(std::map<QString, QByteArray> files, std::shared_ptr<const DocumentSet> documents)
        : m_files(std::move(files))
        , m_documents(std::move(documents))
    {
    }
    QString projectName() const override { return u"project"_s; }
    QList<FileInfo> files(const QString &) const override
    {
        QList<FileInfo> all;
        for (const auto &[path, content] : m_files) {
            FileInfo info;
            info.path = path;
            all << info;
        }
        note(u"files:"_s);
        return all;
    }
    std::optional<FileInfo> file(const QString &) const override { return {}; }
    QList<Symbol> symbols(const QString &) const override { return {}; }
    Comment fileComment(const QString &) const override { return {}; }
    QHash<int, Comment> comments(const QString &) const override { return {}; }
    QHash<int, Position> positions(const QString &) const override { return {}; }
    QList<ImportRecord> imports(const QString &) const override { return {}; }
    QList<SymbolTarget> lookup(const QString &) const override { return {}; }
    QStringList referrers(const QString &) const override { return {}; }
    QList<Fact> facts(const QString &, const QString &) const override { return {}; }
    QList<int> factLines(const QString &, const QString &) const override { return {}; }
    QList<FileCounts> counts(const QString &) const override { return {}; }
    QList<FileMetrics> metrics(const QString &) const override { return {}; }
    QByteArray content(const QString &path) const override
    {
        note(u"content:"_s + path);
        const auto at = m_files.find(path);
        return at == m_files.end() ? QByteArray() : at->second;
    }
    QList<PublishedDocument> documents() const override
    {
        note(u"documents"_s);
        return m_documents ? m_documents->documents : QList<PublishedDocument>();
    }

    Digest digest(const QString &question) const
    {
        Digester digester;
        if (question == u"documents") {
            for (const auto &document : m_documents ? m_documents->documents : QList<PublishedDocument>())
                digester.add(document.path).add(document.title);
        } else if (question == u"files:") {
            for (const auto &[path, content] : m_files)
                digester.add(path);
        } else {
            const auto at = m_files.find(question.section(u':', 1));
            digester.add(at == m_files.end() ? QByteArrayView("none") : QByteArrayView(at->second));
        }
        return digester.result();
    }
    QList<Answer> answers() const
    {
        QList<Answer> all;
        for (const auto &[question, digest] : m_asked)
            all << Answer{ question, digest };
        return all;
    }
    void reset() { m_asked.clear(); }

private:
    void note(const QString &question) const { m_asked[question] = digest(question); }
    const std::map<QString, QByteArray> m_files;
    const std::shared_ptr<const DocumentSet> m_documents;
    mutable std::map<QString, Digest> m_asked;
};

class FakeModel final : public ProjectModel
{
public:
    explicit FakeModel(std::shared_ptr<Life> life)
        : m_life(std::move(life))
    {
    }
    Result<SyncResult> sync(const QList<ScannedFile> &files, std::stop_token) override
    {
        Disk &disk = *m_life->disk;
        const std::lock_guard lock(disk.mutex);
        SyncResult result;
        QSet<QString> seen;
        for (const ScannedFile &file : files) {
            seen.insert(file.path);
            const auto at = disk.model.find(file.path);
            if (at != disk.model.end() && at->second == disk.tree[file.path])
                ++result.unchanged;
            else
                result.toExtract << file.path;
        }
        if (!m_life->dead)
            result.removed = qint64(
                std::erase_if(disk.model, [&](const auto &each) { return !seen.contains(each.first); }));
        return result;
    }
    Result<QStringList> staleRecords() override { return QStringList(); }
    Result<void> store(const FileRecord &record, const QByteArray &content) override
    {
        Disk &disk = *m_life->disk;
        const std::lock_guard lock(disk.mutex);
        if (m_life->dead)
            return deadError();
        if (disk.full)
            return fullError();
        disk.model[record.path] = content;
        ++disk.extracted;
        return {};
    }
    Result<void> storeFailure(const ScannedFile &file, const RecordProblem &problem) override
    {
        const std::lock_guard lock(m_life->disk->mutex);
        m_life->disk->unread << file;
        m_problems << problem;
        return {};
    }
    Result<Digest> finish(std::stop_token) override
    {
        const std::lock_guard lock(m_life->disk->mutex);
        Digester digester;
        for (const auto &[path, content] : m_life->disk->model)
            digester.add(path).add(content);
        return digester.result();
    }
    QList<RecordProblem> problems() const override { return m_problems; }
    Result<RecordingView> openView(std::shared_ptr<const DocumentSet> documents) const override
    {
        const std::lock_guard lock(m_life->disk->mutex);
        auto view = std::make_unique<FakeView>(m_life->disk->model, std::move(documents));
        FakeView *raw = view.get();
        return RecordingView{ std::move(view), [raw] { return raw->answers(); }, [raw] { raw->reset(); }, {}, {} };
    }
    Digest currentDigest(const ModelView &view, const QString &question) const override
    {
        return static_cast<const FakeView &>(view).digest(question);
    }

private:
    const std::shared_ptr<Life> m_life;
    QList<RecordProblem> m_problems;
};

/// All the ports of one life, and what tests turn.
class World final : public ExtractorFactory,
                    public ProjectModels,
                    public DocumentSinks,
                    public UnitJournal,
                    public RunJournal
{
public:
    explicit World(std::shared_ptr<Disk> disk)
        : life(std::make_shared<Life>())
    {
        life->disk = std::move(disk);
    }
    ~World() override { kill(); }

    void kill()
    {
        const std::lock_guard lock(life->disk->mutex);
        life->dead = true;
    }
    Disk &disk() const { return *life->disk; }

    std::shared_ptr<Life> life;
    Barrier extracting;
    std::optional<Error> sinkError;
    std::optional<Error> sequenceError;
    bool savesRuns = true; ///< else whoever sets this saves them, in this order:
    std::vector<std::function<void()>> unsavedRuns;

    // ---- ports ----
    Result<std::unique_ptr<Extractor>> create(const QString &, const QString &) override
    {
        return std::unique_ptr<Extractor>(new FakeExtractor(*this));
    }
    Result<std::shared_ptr<ProjectModel>> open(const ProjectId &) override
    {
        return std::shared_ptr<ProjectModel>(new FakeModel(life));
    }
    Result<std::unique_ptr<DocumentSink>> open(const OutputSettings &) override
    {
        if (sinkError)
            return *sinkError;
        return std::unique_ptr<DocumentSink>(new FakeSink(*this));
    }

    Result<QHash<UnitId, UnitRow>> units(const ProjectId &, const QString &) const override
    {
        const std::lock_guard lock(disk().mutex);
        QHash<UnitId, UnitRow> rows;
        for (const auto &[id, row] : disk().units)
            rows.insert(id, row);
        for (UnitRow &row : rows)
            row.reused = row.doneIn != disk().writtenIn[row.id];
        return rows;
    }
    Result<UnitCountsByLane> doneUnits(const ProjectId &, const QString &, const RunId &run) const override
    {
        const std::lock_guard lock(disk().mutex);
        UnitCountsByLane counts;
        for (const auto &[id, row] : disk().units) {
            if (row.doneIn != run || row.kind == foundationKind)
                continue;
            UnitCounts &lane = counts[departmentFromSlug(id.value.section(u'/', 0, 0))];
            const bool reused = disk().writtenIn[id] != run;
            const auto state = row.files.isEmpty() ? DocumentState::Failed : row.files.first().state;
            ++lane.completed;
            lane.reused += reused;
            lane.failed += row.failed;
            lane.added += !reused && !row.failed && state == DocumentState::New;
            lane.changed += !reused && !row.failed && state == DocumentState::Updated;
        }
        return counts;
    }
    Result<void> forEachDependency(const ProjectId &, const QString &,
        const std::function<void(const Dependency &)> &visit) const override
    {
        std::map<std::pair<QString, Digest>, QList<UnitId>> inverted;
        {
            const std::lock_guard lock(disk().mutex);
            for (const auto &[id, answers] : disk().answers)
                for (const Answer &answer : answers)
                    inverted[{ answer.question, answer.digest }] << id;
        }
        for (const auto &[key, ids] : inverted)
            visit({ key.first, key.second, ids });
        return {};
    }
    Result<void> commit(const ProjectId &, const QString &, const QList<UnitCommit> &commits) override
    {
        const std::lock_guard lock(disk().mutex);
        if (life->dead)
            return deadError();
        if (disk().full)
            return fullError();
        for (const UnitCommit &commit : commits) {
            if (commit.unit.kind != u"foundation" && !commit.reused && disk().killAfter >= 0
                && disk().commits >= disk().killAfter) {
                life->dead = true; // the documents are in place, the commit never came
                return deadError();
            }
            UnitRow &row = disk().units[commit.unit.id];
            row.id = commit.unit.id;
            row.kind = commit.unit.kind;
            row.version = commit.unit.version;
            row.doneIn = commit.run;
            row.failed = commit.failed;
            if (!commit.reused) {
                row.files = commit.files;
                row.durable = false;
                disk().writtenIn[commit.unit.id] = commit.run;
                disk().answers[commit.unit.id] = commit.answers;
                disk().commits += commit.unit.kind != u"foundation";
            }
            disk().problems << commit.problems;
        }
        return {};
    }
    void reopenUnits(const ProjectId &, const QString &, const QList<UnitId> &ids,
        std::function<void(Result<void>)> done) override
    {
        {
            const std::lock_guard lock(disk().mutex);
            if (!life->dead)
                for (const UnitId &id : ids)
                    if (const auto row = disk().units.find(id); row != disk().units.end() && row->second.failed)
                        row->second.doneIn = {};
        }
        done(life->dead ? Result<void>(deadError()) : Result<void>());
    }
    Result<void> removeUnits(const ProjectId &, const QString &, const QList<UnitId> &ids) override
    {
        const std::lock_guard lock(disk().mutex);
        if (life->dead)
            return deadError();
        for (const UnitId &id : ids) {
            disk().units.erase(id);
            disk().answers.erase(id);
        }
        return {};
    }
    Result<void> checkpoint() override
    {
        const std::lock_guard lock(disk().mutex);
        if (life->dead)
            return deadError();
        ++disk().checkpoints;
        for (auto &[id, row] : disk().units)
            row.durable = true;
        return {};
    }
    Result<Digest> rootDigest(const ProjectId &, const QString &) const override
    {
        const std::lock_guard lock(disk().mutex);
        return disk().root;
    }
    Result<void> setRootDigest(const ProjectId &, const QString &, const Digest &digest) override
    {
        const std::lock_guard lock(disk().mutex);
        if (!life->dead)
            disk().root = digest;
        return {};
    }

    Result<QList<RunRow>> unfinishedRuns() const override
    {
        const std::lock_guard lock(disk().mutex);
        QList<RunRow> rows;
        for (const auto &[id, row] : disk().runs)
            if (!isFinal(row.state))
                rows << row;
        return rows;
    }
    Result<std::optional<RunRow>> run(const RunId &id) const override
    {
        const std::lock_guard lock(disk().mutex);
        if (id.isEmpty())
            return disk().runs.empty() ? std::optional<RunRow>() : disk().runs.rbegin()->second;
        const auto at = disk().runs.find(id.value);
        return at == disk().runs.end() ? std::optional<RunRow>() : at->second;
    }
    Result<RunId> nextRunId() override
    {
        const std::lock_guard lock(disk().mutex);
        return RunId{ QString::number(disk().nextRun++) };
    }
    void saveRun(const RunRow &row, Done done) override
    {
        const auto save = [this, row, done] { write(done, [&] { disk().runs[row.id.value] = row; }); };
        savesRuns ? save() : unsavedRuns.push_back(save);
    }
    Result<QList<Problem>> problems(const RunId &) const override
    {
        const std::lock_guard lock(disk().mutex);
        return disk().problems;
    }
    Result<QList<std::pair<RunId, Hold>>> holds() const override
    {
        const std::lock_guard lock(disk().mutex);
        return disk().holds;
    }
    void saveHold(const RunId &run, const Hold &hold, Done done) override
    {
        write(done, [&] {
            erase(run, hold.scope, hold.department);
            disk().holds << std::pair(run, hold);
        });
    }
    void removeHold(
        const RunId &run, HoldScope scope, std::optional<Department> department, Done done) override
    {
        write(done, [&] { erase(run, scope, department); });
    }
    Result<QList<ProjectInfo>> projects() const override
    {
        const std::lock_guard lock(disk().mutex);
        return disk().projects;
    }
    void saveProject(const ProjectInfo &project, Done done) override
    {
        write(done, [&] {
            disk().projects.removeIf([&](const ProjectInfo &other) { return other.root == project.root; });
            disk().projects.prepend(project);
        });
    }
    void removeProject(const ProjectId &project, Done done) override
    {
        write(done, [&] {
            disk().projects.removeIf([&](const ProjectInfo &other) { return other.root == project.value; });
        });
    }
    void addActivity(const RunId &, const ActivityEntry &entry) override
    {
        const std::lock_guard lock(disk().mutex);
        if (!life->dead)
            disk().activity << entry;
    }
    void addSample(const RunId &, const Sample &) override { }
    void addHoldSpan(const RunId &, const HoldSpan &) override { }
    Result<qint64> reserveSequence(qint64 count) override
    {
        if (sequenceError)
            return *sequenceError;
        const std::lock_guard lock(disk().mutex);
        return std::exchange(disk().sequence, disk().sequence + count);
    }

private:
    void write(const Done &done, const std::function<void()> &change)
    {
        {
            const std::lock_guard lock(disk().mutex);
            if (life->dead)
                return; // nobody is there any more to hear of it
            change();
        }
        done({});
    }
    void erase(const RunId &run, HoldScope scope, std::optional<Department> department)
    {
        disk().holds.removeIf([&](const std::pair<RunId, Hold> &each) {
            return each.first == run && each.second.scope == scope && each.second.department == department;
        });
    }

    class FakeExtractor final : public Extractor
    {
    public:
        explicit FakeExtractor(World &world)
            : m_world(world)
        {
        }
        Result<QList<RecordProblem>> scan(
            const std::function<bool(ScannedFile)> &found, std::stop_token) override
        {
            std::map<QString, QByteArray> tree;
            {
                const std::lock_guard lock(m_world.disk().mutex);
                tree = m_world.disk().tree;
            }
            for (const auto &[path, content] : tree)
                if (!found({ path, content.size(), 0 }))
                    break;
            return QList<RecordProblem>();
        }
        Result<ExtractedFile> extract(const QString &path, std::stop_token stop) override
        {
            if (!m_world.extracting.pass(stop))
                return Error{ errc::cancelled, u"cancelled"_s, {} };
            const std::lock_guard lock(m_world.disk().mutex);
            const QByteArray content = m_world.disk().tree[path];
            if (content == "crash")
                return Error{ errc::extractorCrashed, u"The extractor crashed on %1."_s.arg(path),
                    { { u"file"_s, path } } };
            FileRecord record;
            record.path = path;
            return ExtractedFile{ record, content };
        }

    private:
        World &m_world;
    };

    class FakeSink final : public DocumentSink
    {
    public:
        explicit FakeSink(World &world)
            : m_world(world)
        {
        }
        Result<PutResult> put(const UnitSpec &unit, const UnitOutput &output, const QList<PublishedFile> &,
            std::stop_token) override
        {
            const std::lock_guard lock(m_world.disk().mutex);
            if (m_world.life->dead)
                return deadError();
            if (m_world.disk().full)
                return fullError();
            if (m_world.disk().replaced)
                return replacedError();
            PutResult result;
            for (const OutputDocument &document : output.documents) {
                QByteArray bytes;
                if (const auto *source = std::get_if<ByteSource>(&document.content)) {
                    const auto produced = source->produce(
                        [&bytes](QByteArrayView piece) -> Result<void> {
                            bytes.append(piece);
                            return {};
                        },
                        {});
                    if (!produced)
                        return produced.error();
                } else {
                    bytes = std::get<QByteArray>(document.content);
                }
                QByteArray &there = m_world.disk().output[document.path];
                PublishedFile file;
                file.path = document.path;
                file.title = document.title;
                file.size = bytes.size();
                file.hash = digestOf(bytes);
                file.state = there.isEmpty() ? DocumentState::New
                    : there == bytes         ? DocumentState::Unchanged
                                             : DocumentState::Updated;
                there = bytes;
                result.files << file;
            }
            ++m_world.disk().puts[unit.id.value];
            return result;
        }
        bool isIntact(const QList<PublishedFile> &files, bool) const override
        {
            const std::lock_guard lock(m_world.disk().mutex);
            for (const PublishedFile &file : files) {
                const auto at = m_world.disk().output.find(file.path);
                if (at == m_world.disk().output.end() || digestOf(at->second) != file.hash)
                    return false;
            }
            return true;
        }
        Result<void> remove(const QList<PublishedFile> &files) override
        {
            const std::lock_guard lock(m_world.disk().mutex);
            if (m_world.life->dead)
                return deadError();
            for (const PublishedFile &file : files)
                m_world.disk().output.erase(file.path);
            return {};
        }
        Result<void> syncToDisk() override { return {}; }

    private:
        World &m_world;
    };
};

/// One page for each file. A file that says "throw" or "fail" goes wrong; "stream PATH" gives the bytes of another.
class FakeWriter final : public UnitWriter
{
public:
    explicit FakeWriter(Department department)
        : m_department(department)
    {
    }
    std::optional<Department> department() const override { return m_department; }
    QList<UnitSpec> plan(const ModelView &view) const override
    {
        QList<UnitSpec> units;
        for (const FileInfo &file : view.files({})) {
            UnitSpec unit;
            unit.id = UnitId{ slug(m_department) + "/page/"_L1 + file.path };
            unit.kind = u"page"_s;
            unit.subject = file.path;
            unit.title = file.path;
            unit.primaryPath = slug(m_department) + u'/' + file.path + ".md"_L1;
            units << unit;
        }
        return units;
    }
    Result<UnitOutput> write(const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override
    {
        const QByteArray content = view.content(unit.subject);
        if (!writing.pass(stop))
            return Error{ errc::cancelled, u"cancelled"_s, {} };
        if (content == "throw")
            throw std::runtime_error("of its content");
        if (content == "fail" && !mended)
            return Error{ errc::ioError, u"%1 is bad."_s.arg(unit.subject), { { u"file"_s, unit.subject } } };
        UnitOutput output;
        if (content.startsWith("stream ")) { // of another file, which is asked for only while it is put
            const QString other = QString::fromUtf8(content.sliced(7));
            output.documents << OutputDocument{ unit.primaryPath, unit.title,
                ByteSource{ [&view, other](const ByteSource::Write &write, std::stop_token) -> Result<void> {
                    const QByteArray bytes = view.content(other);
                    if (bytes == "throw")
                        throw std::runtime_error("of its content");
                    return write(bytes);
                } } };
            return output;
        }
        output.documents << OutputDocument{ unit.primaryPath, unit.title, "page of " + content };
        return output;
    }
    mutable Barrier writing;
    std::atomic<bool> mended = false; ///< what failed by its content succeeds from now on

private:
    const Department m_department;
};

/// A list of all documents, then one of their number.
class FakeIntegration final : public UnitWriter
{
public:
    std::optional<Department> department() const override { return {}; }
    QList<UnitSpec> plan(const ModelView &) const override
    {
        const auto unit = [](const QString &kind, int order) {
            UnitSpec spec;
            spec.id = UnitId{ "integration/"_L1 + kind };
            spec.kind = kind;
            spec.title = kind;
            spec.primaryPath = kind + ".txt"_L1;
            spec.order = order;
            return spec;
        };
        return { unit(u"manifest"_s, 9), unit(u"list"_s, 0) };
    }
    Result<UnitOutput> write(const UnitSpec &unit, const ModelView &view, std::stop_token) const override
    {
        QByteArray text;
        for (const PublishedDocument &document : view.documents())
            text += document.path.toUtf8() + '\n';
        if (unit.kind == u"manifest")
            text = QByteArray::number(text.count('\n'));
        UnitOutput output;
        output.documents << OutputDocument{ unit.primaryPath, unit.title, text };
        return output;
    }
};

} // namespace tars::fakes
