// The folder of one documentation set: ours alone (.tars/owner.json), locked, and written so that a reader
// sees a file's old bytes or its new ones. No symbolic link below it is ever followed. Thread-safe.
#pragma once

#include "common/base/digest.h"
#include "common/base/openbeneath.h"
#include "common/base/result.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <QByteArrayView>
#include <QStringList>
#include <shared_mutex>
#include <stop_token>

namespace tars
{

class OutputFolder
{
public:
    /// Creates it with its parents. `path` is the folder itself, no link on the way: folderReplaced if that changed since
    /// it was chosen. Else outputUnwritable, outputNotOurs (nothing touched), outputLocked, storageFull.
    static Result<std::unique_ptr<OutputFolder>> open(const QString &path);
    ~OutputFolder();

    const QString &path() const { return m_path; }

    struct Entry {
        enum class Kind { Missing, File, Other, Unreachable };
        Kind kind = Kind::Missing; ///< Other: a folder, a symbolic link, …; Unreachable: behind one
        qint64 size = 0;
        qint64 mtimeNs = 0;
    };
    Entry look(const QString &path) const;
    std::optional<Digest> hashOf(const QString &path) const; ///< none if it cannot be read
    std::optional<QByteArray> read(const QString &path, qint64 maxBytes) const;

    /// A file's new bytes, not yet in its place; dropped unless placed.
    class Draft
    {
    public:
        Draft(Draft &&) = default;
        Draft &operator=(Draft &&) = default;
        ~Draft();

    private:
        friend class OutputFolder;
        Draft(std::shared_ptr<const FileDescriptor> folder, QByteArray name)
            : m_folder(std::move(folder))
            , m_name(std::move(name))
        {
        }
        std::shared_ptr<const FileDescriptor> m_folder;
        QByteArray m_name; ///< empty once placed
    };
    /// A draft that comes piece by piece; dropped unless finished.
    class DraftWriter
    {
    public:
        Result<void> write(QByteArrayView bytes, const std::stop_token &stop);
        Result<Draft> finish();

    private:
        friend class OutputFolder;
        DraftWriter(const OutputFolder &folder, QString path, FileDescriptor file, Draft draft)
            : m_folder(&folder)
            , m_path(std::move(path))
            , m_file(std::move(file))
            , m_draft(std::move(draft))
        {
        }
        const OutputFolder *m_folder;
        QString m_path;
        FileDescriptor m_file;
        Draft m_draft;
    };
    /// Errors name the file: storageFull, outputUnwritable, ioError; cancelled.
    Result<DraftWriter> beginDraft(const QString &path);
    Result<Draft> draft(const QString &path, const QByteArray &bytes, std::stop_token stop);
    Result<Entry> place(Draft draft, const QString &path);
    /// Keeps what is at `path` under .tars/edited/, also across a following place().
    Result<void> keepCopy(const QString &path);
    /// Keeps what is at `path` as its one previous version, under .tars/previous/, across a following place(). Costs a
    /// name, not a copy; where the file system has no second names, none is kept.
    void keepPrevious(const QString &path);
    void dropPrevious(const QString &path); ///< one that is missing is no error
    Result<void> remove(
        const QString &path); ///< with the folders that it leaves empty; one that is missing is no error
    Result<void> append(const QString &path, const QByteArray &bytes);
    Result<void> sync();
    /// After somebody deleted the folder during the run: makes it anew. Cheap if nothing happened. Errors as open() has them.
    Result<void> ensurePresent();

private:
    struct Handles {
        FileDescriptor root;
        FileDescriptor tars;
        std::shared_ptr<const FileDescriptor> temporary;
        std::shared_ptr<const FileDescriptor> lock;
    };
    explicit OutputFolder(QString path)
        : m_path(std::move(path))
    {
    }
    std::shared_ptr<const Handles> handles() const;
    Result<std::shared_ptr<const Handles>> establish(const Handles *before) const;
    Result<void> claim(const Handles &handles, bool isKnown) const;
    Result<FileDescriptor> makeParent(const Handles &handles, const QString &path) const;
    Error errorOf(const QString &path, int number) const;
    Error notOurs(const QString &reason) const;
    Error replaced() const;

    QString m_path;
    std::shared_mutex m_treeMutex; ///< exclusive while folders are taken away
    mutable std::mutex m_mutex; ///< of m_handles
    std::shared_ptr<const Handles> m_handles;
    std::atomic<quint64> m_drafts = 0;
};

} // namespace tars
