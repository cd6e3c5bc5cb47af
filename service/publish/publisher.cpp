#include "service/publish/publisher.h"

#include "common/base/errorcodes.h"
#include "service/publish/graphlayouter.h"
#include "service/publish/outputfolder.h"
#include "service/publish/pagefiles.h"
#include "service/publish/writtenhashes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

using Kind = OutputFolder::Entry::Kind;

constexpr qint64 maxDocumentBytes = 1024LL * 1024 * 1024;

/// Rendered from documents, and so nothing whose earlier versions anybody compares.
bool isSiteFile(const QString &path) { return path.startsWith("site/"_L1); }

class Sink final : public DocumentSink
{
public:
    Sink(std::unique_ptr<OutputFolder> folder, markup::RenderContext context, bool force)
        : m_folder(std::move(folder))
        , m_context(std::move(context))
        , m_force(force)
        , m_written(*m_folder)
    {
        m_written.load();
    }
    ~Sink() override
    {
        if (auto saved = m_written.save(); !saved)
            qWarning("publisher: %s", qUtf8Printable(saved.error().text));
    }

    Result<PutResult> put(const UnitSpec &unit, const UnitOutput &output,
        const QList<PublishedFile> &previous, std::stop_token stop) override;
    bool isIntact(const QList<PublishedFile> &files, bool byHash) const override;
    QByteArray read(const QString &path) const override
    {
        return m_folder->read(path, maxDocumentBytes).value_or(QByteArray());
    }
    Result<void> remove(const QList<PublishedFile> &files) override;
    Result<void> syncToDisk() override { return m_folder->sync(); }
    void setAbsent(const QStringList &departments) override { m_absent = departments; }

private:
    /// What is to be done for one file.
    struct Step {
        enum class Action { Nothing, Write, KeepCopyAndWrite, LayBeside };
        PublishedFile file;
        Digest hash; ///< of the new bytes
        Action action = Action::Nothing;
        bool keepsPrevious = false; ///< what is in its place is what the journal knows: shown as the version before
        QString target; ///< where the new bytes go
        std::optional<OutputFolder::Draft> draft;
    };
    /// A file's new content; bytes given piece by piece are in a draft already.
    struct Content {
        const PageFile &file;
        OutputFolder::Entry before; ///< what lies in its place
        Digest hash;
        Digest prefix; ///< of as many bytes as lie in its place, if it has so many
        std::optional<OutputFolder::Draft> draft;
    };
    Result<Content> contentOf(const PageFile &file, std::stop_token stop) const;
    Step planned(const Content &content, const QList<PublishedFile> &previous) const;
    bool isTorn(const Content &content) const;
    bool looksTorn(const Content &content) const;
    Result<void> draft(Step &step, Content &content, std::stop_token stop);
    Result<void> finish(Step &step, QList<Problem> &problems);
    Result<void> claim(const UnitSpec &unit, const QList<PageFile> &files);
    void dropCompanion(const QString &path);
    bool isOurs(const QString &path, const Digest &onDisk, const PublishedFile *before) const;

    std::unique_ptr<OutputFolder> m_folder;
    const markup::RenderContext m_context;
    QStringList m_absent; ///< set before the first put
    GraphLayouter m_layouter;
    bool m_force;
    WrittenHashes m_written;
    mutable std::mutex m_mutex;
    QHash<QString, std::pair<QString, UnitId>> m_claims; ///< by case-folded path
    mutable QSet<QString> m_suspects; ///< perhaps torn by a power cut rather than edited
};

Result<DocumentSink::PutResult> Sink::put(const UnitSpec &unit, const UnitOutput &output,
    const QList<PublishedFile> &previous, std::stop_token stop)
{
    auto files = pageFiles(output, m_context, m_absent, m_layouter, stop);
    if (!files)
        return files.error();
    if (auto claimed = claim(unit, *files); !claimed)
        return claimed.error();
    if (auto present = m_folder->ensurePresent(); !present)
        return present.error();

    // First all drafts, so that a cancelled put leaves nothing; then all places, without looking at `stop`
    // any more.
    std::vector<Step> steps;
    QList<std::pair<QString, Digest>> hashes;
    for (const PageFile &file : std::as_const(*files)) {
        auto content = contentOf(file, stop);
        if (!content)
            return content.error();
        steps.push_back(planned(*content, previous));
        if (auto drafted = draft(steps.back(), *content, stop); !drafted)
            return drafted.error();
        if (steps.back().draft)
            hashes.append({ steps.back().target, steps.back().hash });
    }
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Cancelled"_s, {} };
    if (!hashes.isEmpty()) {
        if (auto noted = m_written.add(hashes); !noted)
            return noted.error();
    }
    PutResult result;
    for (Step &step : steps) {
        if (auto done = finish(step, result.problems); !done)
            return done.error();
        result.files.append(step.file);
    }
    return result;
}

Result<void> Sink::claim(const UnitSpec &unit, const QList<PageFile> &files)
{
    const std::scoped_lock lock(m_mutex);
    for (const PageFile &file : files) {
        const auto known = m_claims.constFind(file.path.toCaseFolded());
        if (known != m_claims.constEnd() && known->second != unit.id) {
            return Error{ errc::conflict,
                u"Two units write the same document: "_s + file.path + u" of "_s + unit.id.value + u" and "_s
                    + known->first + u" of "_s + known->second.value,
                { { u"path"_s, file.path }, { u"unit"_s, known->second.value } } };
        }
    }
    for (const PageFile &file : files)
        m_claims.insert(file.path.toCaseFolded(), { file.path, unit.id });
    return {};
}

bool Sink::isOurs(const QString &path, const Digest &onDisk, const PublishedFile *before) const
{
    const bool isRecorded = before && before->state != DocumentState::Edited && before->hash == onDisk;
    return isRecorded || m_written.contains(path, onDisk);
}

Result<Sink::Content> Sink::contentOf(const PageFile &file, std::stop_token stop) const
{
    Content content{ file, m_folder->look(file.path), {}, {}, {} };
    if (!file.source.produce) {
        content.hash = digestOf(file.bytes);
        if (content.before.size <= file.bytes.size())
            content.prefix = digestOf(QByteArrayView(file.bytes).first(content.before.size));
        return content;
    }
    auto writer = m_folder->beginDraft(file.path);
    if (!writer)
        return writer.error();
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    qint64 size = 0;
    const auto produced = file.source.produce(
        [&](QByteArrayView bytes) -> Result<void> {
            const qint64 toPrefix = content.before.size - size;
            if (toPrefix >= 0 && toPrefix <= bytes.size()) {
                hash.addData(bytes.first(toPrefix));
                content.prefix = hash.result();
                hash.addData(bytes.sliced(toPrefix));
            } else {
                hash.addData(bytes);
            }
            size += bytes.size();
            return writer->write(bytes, stop);
        },
        stop);
    if (!produced)
        return produced.error();
    content.hash = hash.result();
    auto draft = writer->finish();
    if (!draft)
        return draft.error();
    content.draft.emplace(std::move(*draft));
    return content;
}

Sink::Step Sink::planned(const Content &content, const QList<PublishedFile> &previous) const
{
    const PageFile &file = content.file;
    const auto found = std::find_if(previous.begin(), previous.end(),
        [&](const PublishedFile &known) { return known.path == file.path; });
    const PublishedFile *before = found != previous.end() ? &*found : nullptr;

    Step step;
    step.hash = content.hash;
    step.target = file.path;
    step.file.path = file.path;
    step.file.title = file.title;
    step.file.description = file.description;
    step.file.hash = step.hash;
    step.file.state = !before       ? DocumentState::New
        : before->hash == step.hash ? DocumentState::Unchanged
                                    : DocumentState::Updated;
    const OutputFolder::Entry &entry = content.before;
    step.file.size = entry.size;
    step.file.mtimeNs = entry.mtimeNs;
    if (entry.kind == Kind::Missing || entry.kind == Kind::Unreachable) {
        step.action = Step::Action::Write; // and fail there, naming what is in the way
        step.file.state = DocumentState::New;
        return step;
    }
    if (entry.kind == Kind::File) {
        const bool isUntouched = before && before->state != DocumentState::Edited
            && before->size == entry.size && before->mtimeNs == entry.mtimeNs;
        const Digest onDisk = isUntouched ? before->hash : m_folder->hashOf(file.path).value_or(Digest());
        if (onDisk == step.hash)
            return step;
        if (isOurs(file.path, onDisk, before)) {
            step.action = Step::Action::Write;
            step.keepsPrevious = before && onDisk == before->hash && !isSiteFile(file.path);
            return step;
        }
    }
    // What the journal knows nothing of may be left of a power cut that took the journal's last commits as well; what is
    // empty or the beginning of the new version holds nobody's words.
    if (entry.kind == Kind::File && (before ? isTorn(content) : looksTorn(content))) {
        step.action = Step::Action::Write;
        return step;
    }
    if (m_force) {
        step.action = Step::Action::KeepCopyAndWrite;
        return step;
    }
    step.action = Step::Action::LayBeside;
    step.target = companionOf(file.path);
    step.file.state = DocumentState::Edited;
    return step;
}

bool Sink::isTorn(const Content &content) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_suspects.contains(content.file.path))
            return false;
    }
    return looksTorn(content);
}

bool Sink::looksTorn(const Content &content) const
{
    if (!content.prefix.isEmpty() && m_folder->hashOf(content.file.path) == content.prefix)
        return true;
    const std::optional<QByteArray> onDisk = m_folder->read(content.file.path, maxDocumentBytes);
    return onDisk && (onDisk->isEmpty() || onDisk->contains('\0'));
}

Result<void> Sink::draft(Step &step, Content &content, std::stop_token stop)
{
    if (step.action == Step::Action::Nothing)
        return {};
    if (step.action == Step::Action::LayBeside) {
        const OutputFolder::Entry beside = m_folder->look(step.target);
        if (beside.kind != Kind::Missing) {
            // Somebody may be merging in it: it is replaced only if it is as we wrote it.
            const std::optional<Digest> onDisk = m_folder->hashOf(step.target);
            if (!onDisk || *onDisk == step.hash || !m_written.contains(step.target, *onDisk))
                return {};
        }
    }
    if (!content.draft) {
        auto draft = m_folder->draft(step.target, content.file.bytes, stop);
        if (!draft)
            return draft.error();
        content.draft.emplace(std::move(*draft));
    }
    step.draft = std::move(content.draft);
    return {};
}

Result<void> Sink::finish(Step &step, QList<Problem> &problems)
{
    if (step.action == Step::Action::KeepCopyAndWrite) {
        if (auto kept = m_folder->keepCopy(step.file.path); !kept)
            return kept;
    }
    if (step.keepsPrevious)
        m_folder->keepPrevious(step.file.path);
    if (step.draft) {
        auto placed = m_folder->place(std::move(*step.draft), step.target);
        if (!placed)
            return placed.error();
        if (step.target == step.file.path) {
            step.file.size = placed->size;
            step.file.mtimeNs = placed->mtimeNs;
        }
    }
    if (step.action != Step::Action::LayBeside) {
        dropCompanion(step.file.path);
        return {};
    }
    Problem problem;
    problem.severity = Severity::Warning;
    problem.code = errc::documentEdited;
    problem.args = { { u"path"_s, step.file.path }, { u"newPath"_s, step.target } };
    problem.message
        = step.file.path + u" was edited and is kept; the new version lies beside it as "_s + step.target;
    problems.append(problem);
    return {};
}

void Sink::dropCompanion(const QString &path)
{
    const QString companion = companionOf(path);
    const std::optional<Digest> onDisk = m_folder->hashOf(companion);
    if (!onDisk || !m_written.contains(companion, *onDisk))
        return;
    (void)m_folder->remove(companion);
    m_written.forget(companion);
}

bool Sink::isIntact(const QList<PublishedFile> &files, bool byHash) const
{
    bool intact = true;
    for (const PublishedFile &file : files) {
        const OutputFolder::Entry entry = m_folder->look(file.path);
        if (entry.kind == Kind::Missing || entry.kind == Kind::Unreachable) {
            intact = false;
            continue;
        }
        if (entry.kind == Kind::Other || file.state == DocumentState::Edited)
            continue;
        if (!byHash && entry.size == file.size && entry.mtimeNs == file.mtimeNs)
            continue;
        const std::optional<Digest> onDisk = m_folder->hashOf(file.path);
        if (onDisk == file.hash)
            continue;
        if (onDisk && m_written.contains(file.path, *onDisk)) {
            intact = false; // ours, but older or of another journal
            continue;
        }
        if (!byHash)
            continue;
        // What a power cut leaves is empty, filled with zeros or cut short; put() looks closer than a hash
        // can.
        const std::optional<QByteArray> bytes = m_folder->read(file.path, maxDocumentBytes);
        if (bytes && (bytes->isEmpty() || bytes->contains('\0') || bytes->size() < file.size)) {
            const std::scoped_lock lock(m_mutex);
            m_suspects.insert(file.path);
            intact = false;
        }
    }
    return intact;
}

Result<void> Sink::remove(const QList<PublishedFile> &files)
{
    if (auto present = m_folder->ensurePresent(); !present)
        return present;
    for (const PublishedFile &file : files) {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_claims.contains(file.path.toCaseFolded()))
                continue; // another unit writes it now
        }
        const OutputFolder::Entry entry = m_folder->look(file.path);
        const bool isUntouched = entry.kind == Kind::File && file.state != DocumentState::Edited
            && entry.size == file.size && entry.mtimeNs == file.mtimeNs;
        const std::optional<Digest> onDisk = isUntouched ? file.hash : m_folder->hashOf(file.path);
        if (onDisk && isOurs(file.path, *onDisk, &file)) {
            if (auto removed = m_folder->remove(file.path); !removed)
                return removed;
            m_written.forget(file.path);
            if (!isSiteFile(file.path))
                m_folder->dropPrevious(file.path);
        }
        dropCompanion(file.path);
    }
    return {};
}

} // namespace

Result<std::unique_ptr<DocumentSink>> Publisher::open(const OutputSettings &settings)
{
    auto folder = OutputFolder::open(settings.path);
    if (!folder)
        return folder.error();
    markup::RenderContext context;
    context.projectName = settings.projectName;
    context.rootFromOutput
        = rootFromOutput(settings.project.value, QDir::cleanPath(settings.path));
    return std::unique_ptr<DocumentSink>(std::make_unique<Sink>(std::move(*folder), context, settings.replacesEdited));
}

} // namespace tars
