#include "service/publish/outputfolder.h"

#include "common/base/errorcodes.h"
#include "common/base/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int ownerFormat = 1;
constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr qint64 maxOwnerBytes = 64 * 1024;
constexpr qsizetype writeChunk = 1024 * 1024;

bool sameFile(const struct stat &a, const struct stat &b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

/// Names in a folder; only those below it are touched, and only by name.
QByteArrayList namesIn(int folder)
{
    QByteArrayList names;
    const int copy = ::openat(folder, ".", folderFlags);
    DIR *stream = copy >= 0 ? ::fdopendir(copy) : nullptr;
    if (!stream) {
        if (copy >= 0)
            ::close(copy);
        return names;
    }
    while (const dirent *entry = ::readdir(stream)) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            names.append(name);
    }
    ::closedir(stream);
    return names;
}

int writeAll(int fd, QByteArrayView bytes, const std::stop_token &stop)
{
    for (qsizetype done = 0; done < bytes.size();) {
        if (stop.stop_requested())
            return ECANCELED;
        const ssize_t written
            = ::write(fd, bytes.data() + done, size_t(qMin(writeChunk, bytes.size() - done)));
        if (written < 0 && errno != EINTR)
            return errno;
        done += qMax<ssize_t>(0, written);
    }
    return 0;
}

QByteArray ownerBytes()
{
    return "{\n    \"owner\": \"TARS\",\n    \"format\": " + QByteArray::number(ownerFormat)
        + ",\n    \"note\": \"This folder is written by TARS. Edited documents are kept; see "
          ".tars/edited.\"\n}\n";
}

OutputFolder::Entry entryFrom(const struct stat &info)
{
    return { S_ISREG(info.st_mode) ? OutputFolder::Entry::Kind::File : OutputFolder::Entry::Kind::Other,
        qint64(info.st_size), qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec };
}

} // namespace

OutputFolder::Draft::~Draft()
{
    if (m_folder && !m_name.isEmpty())
        (void)::unlinkat(m_folder->get(), m_name.constData(), 0);
}

OutputFolder::~OutputFolder() = default;

Error OutputFolder::errorOf(const QString &path, int number) const
{
    const QString full = path.isEmpty() ? m_path : QString(m_path + u'/' + path);
    const QString reason = QString::fromLocal8Bit(std::strerror(number));
    const QJsonObject args{ { u"path"_s, full }, { u"reason"_s, reason } };
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return { errc::storageFull, u"No room left to write "_s + full, args };
    case ECANCELED:
        return { errc::cancelled, u"Cancelled"_s, {} };
    case EINVAL:
    case ENAMETOOLONG:
        return { errc::badData, u"Not a path for a document: "_s + path,
            { { u"member"_s, u"path"_s }, { u"path"_s, path } } };
    case EACCES:
    case EPERM:
    case EROFS:
    case ELOOP:
    case ENOTDIR:
    case EISDIR:
    case EEXIST:
        return { errc::outputUnwritable, u"Cannot write "_s + full + u" ("_s + reason + u')', args };
    default:
        return { errc::ioError, u"Cannot write "_s + full + u" ("_s + reason + u')', args };
    }
}

Error OutputFolder::notOurs(const QString &reason) const
{
    return { errc::outputNotOurs,
        u"The output folder "_s + m_path + u' ' + reason + u"; nothing was changed in it"_s,
        { { u"path"_s, m_path }, { u"reason"_s, reason } } };
}

Error OutputFolder::replaced() const
{
    return { errc::folderReplaced,
        u"The output folder %1 is reached through a symbolic link now: it is not the one that was chosen"_s.arg(m_path),
        { { u"path"_s, m_path } } };
}

Result<std::unique_ptr<OutputFolder>> OutputFolder::open(const QString &path)
{
    std::unique_ptr<OutputFolder> folder(new OutputFolder(QDir::cleanPath(path)));
    if (!QDir::isAbsolutePath(path))
        return folder->errorOf({}, EINVAL);
    auto handles = folder->establish(nullptr);
    if (!handles)
        return handles.error();
    folder->m_handles = *handles;
    for (const QByteArray &name : namesIn((*handles)->temporary->get()))
        (void)::unlinkat((*handles)->temporary->get(), name.constData(), 0);
    return folder;
}

Result<std::shared_ptr<const OutputFolder::Handles>> OutputFolder::establish(const Handles *before) const
{
    const bool isNew = !QFileInfo::exists(m_path);
    auto handles = std::make_shared<Handles>();
    // Links were followed when the folder was chosen; one that is there now leads elsewhere.
    handles->root = openFolder(m_path, IfMissing::Make);
    if (!handles->root.isOpen())
        return errno == ELOOP ? replaced() : errorOf({}, errno == ENOENT ? EACCES : errno);
    if (isNew)
        (void)::fchmod(handles->root.get(), 0755);
    struct stat rootInfo = {};
    struct stat beforeInfo = {};
    (void)::fstat(handles->root.get(), &rootInfo);
    const bool isKnown
        = before && ::fstat(before->root.get(), &beforeInfo) == 0 && sameFile(rootInfo, beforeInfo);
    const QByteArrayList names = namesIn(handles->root.get());
    if (!names.isEmpty() && !names.contains(".tars") && !isKnown)
        return notOurs(u"holds files that are not of a documentation set"_s);
    if (!names.contains(".tars") && ::mkdirat(handles->root.get(), ".tars", 0755) != 0 && errno != EEXIST)
        return errorOf(u".tars"_s, errno);
    handles->tars = FileDescriptor(::openat(handles->root.get(), ".tars", folderFlags));
    if (!handles->tars.isOpen())
        return notOurs(u"holds a .tars that is not a folder"_s);
    if (auto claimed = claim(*handles, isKnown); !claimed)
        return claimed.error();

    handles->lock = std::make_shared<const FileDescriptor>(
        ::openat(handles->tars.get(), "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!handles->lock->isOpen())
        return errorOf(u".tars/lock"_s, errno);
    struct stat lockInfo = {};
    (void)::fstat(handles->lock->get(), &lockInfo);
    if (before && ::fstat(before->lock->get(), &beforeInfo) == 0 && sameFile(lockInfo, beforeInfo)) {
        handles->lock = before->lock;
    } else if (::flock(handles->lock->get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return errorOf(u".tars/lock"_s, errno);
        return Error{ errc::outputLocked, u"Another run is writing to "_s + m_path,
            { { u"path"_s, m_path } } };
    }
    // Only who holds the lock writes; the first thing written says whose folder it is.
    struct stat ownerInfo = {};
    if (::fstatat(handles->tars.get(), "owner.json", &ownerInfo, AT_SYMLINK_NOFOLLOW) != 0) {
        const QByteArray bytes = ownerBytes();
        int number = 0;
        {
            (void)::unlinkat(handles->tars.get(), "owner.json.new", 0);
            const FileDescriptor file(
                ::openat(handles->tars.get(), "owner.json.new", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
            number = file.isOpen() ? writeAll(file.get(), bytes, {}) : errno;
            if (number == 0)
                (void)::fchmod(file.get(), 0644);
            // Documents can be made again; without this one a power cut would leave a folder that looks like another's.
            if (number == 0 && ::fsync(file.get()) != 0)
                number = errno;
        }
        if (number == 0
            && (::renameat(handles->tars.get(), "owner.json.new", handles->tars.get(), "owner.json") != 0
                || ::fsync(handles->tars.get()) != 0))
            number = errno;
        if (number != 0)
            return errorOf(u".tars/owner.json"_s, number);
    }
    if (::mkdirat(handles->tars.get(), "tmp", 0755) != 0 && errno != EEXIST)
        return errorOf(u".tars/tmp"_s, errno);
    handles->temporary
        = std::make_shared<const FileDescriptor>(::openat(handles->tars.get(), "tmp", folderFlags));
    if (!handles->temporary->isOpen())
        return errorOf(u".tars/tmp"_s, errno);
    // A folder that can be entered may still be one that cannot be written.
    (void)::unlinkat(handles->temporary->get(), "probe", 0);
    const FileDescriptor probe(
        ::openat(handles->temporary->get(), "probe", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (!probe.isOpen())
        return errorOf(u".tars/tmp"_s, errno);
    (void)::unlinkat(handles->temporary->get(), "probe", 0);
    (void)::fchmod(handles->tars.get(), 0755);
    return std::shared_ptr<const Handles>(std::move(handles));
}

Result<void> OutputFolder::claim(const Handles &handles, bool isKnown) const
{
    const FileDescriptor file(
        ::openat(handles.tars.get(), "owner.json", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen()) {
        if (errno != ENOENT)
            return notOurs(u"holds a .tars/owner.json that cannot be read"_s);
        // Without owner.json it is ours only as far as a kill between the first two steps leaves it.
        if (isKnown)
            return {}; // somebody removed it during the run
        const QByteArrayList ours{ "lock", "tmp", "owner.json.new" };
        for (const QByteArray &name : namesIn(handles.tars.get())) {
            if (!ours.contains(name))
                return notOurs(u"holds a .tars folder of another program"_s);
        }
        if (namesIn(handles.root.get()).size() > 1)
            return notOurs(u"holds files, but no .tars/owner.json"_s);
        return {};
    }
    QFile reader;
    if (!reader.open(file.get(), QIODevice::ReadOnly))
        return notOurs(u"holds a .tars/owner.json that cannot be read"_s);
    const QJsonObject owner = QJsonDocument::fromJson(reader.read(maxOwnerBytes)).object();
    if (owner.value(u"owner"_s).toString() != "TARS"_L1)
        return notOurs(u"belongs to somebody else, as its .tars/owner.json says"_s);
    if (owner.value(u"format"_s).toInt() > ownerFormat)
        return notOurs(u"was written by a newer version of this program"_s);
    return {};
}

std::shared_ptr<const OutputFolder::Handles> OutputFolder::handles() const
{
    const std::scoped_lock lock(m_mutex);
    return m_handles;
}

Result<void> OutputFolder::ensurePresent()
{
    const std::scoped_lock lock(m_mutex);
    struct stat there = {};
    struct stat ours = {};
    struct stat temporary = {};
    const FileDescriptor present = openFolder(m_path);
    if (present.isOpen() && ::fstat(present.get(), &there) == 0 && ::fstat(m_handles->root.get(), &ours) == 0
        && sameFile(there, ours)
        && ::fstatat(m_handles->root.get(), ".tars/owner.json", &there, AT_SYMLINK_NOFOLLOW) == 0
        && ::fstatat(m_handles->root.get(), ".tars/tmp", &there, AT_SYMLINK_NOFOLLOW) == 0
        && ::fstat(m_handles->temporary->get(), &temporary) == 0 && sameFile(there, temporary))
        return {};
    auto again = establish(m_handles.get());
    if (!again)
        return again.error();
    m_handles = *again;
    return {};
}

OutputFolder::Entry OutputFolder::look(const QString &path) const
{
    const auto current = handles();
    const FileDescriptor file = openBeneath(current->root.get(), path, O_PATH);
    struct stat info = {};
    if (!file.isOpen())
        return { errno == ENOENT ? Entry::Kind::Missing : Entry::Kind::Unreachable, 0, 0 };
    if (::fstat(file.get(), &info) != 0)
        return { Entry::Kind::Other, 0, 0 };
    return entryFrom(info);
}

std::optional<Digest> OutputFolder::hashOf(const QString &path) const
{
    const auto current = handles();
    const FileDescriptor file = openBeneath(current->root.get(), path, O_RDONLY | O_NONBLOCK);
    struct stat info = {};
    QFile reader;
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode)
        || !reader.open(file.get(), QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    if (!hash.addData(&reader))
        return {};
    return hash.result();
}

std::optional<QByteArray> OutputFolder::read(const QString &path, qint64 maxBytes) const
{
    const auto current = handles();
    const FileDescriptor file = openBeneath(current->root.get(), path, O_RDONLY | O_NONBLOCK);
    struct stat info = {};
    QFile reader;
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode) || info.st_size > maxBytes
        || !reader.open(file.get(), QIODevice::ReadOnly))
        return {};
    return reader.readAll();
}

Result<OutputFolder::DraftWriter> OutputFolder::beginDraft(const QString &path)
{
    const auto current = handles();
    const QByteArray name
        = QByteArray::number(qint64(::getpid())) + '-' + QByteArray::number(m_drafts.fetch_add(1));
    FileDescriptor file(::openat(current->temporary->get(), name.constData(),
        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!file.isOpen())
        return errorOf(path, errno);
    return DraftWriter(*this, path, std::move(file), Draft(current->temporary, name));
}

Result<void> OutputFolder::DraftWriter::write(QByteArrayView bytes, const std::stop_token &stop)
{
    if (const int number = writeAll(m_file.get(), bytes, stop); number != 0)
        return m_folder->errorOf(m_path, number);
    return {};
}

Result<OutputFolder::Draft> OutputFolder::DraftWriter::finish()
{
    if (::fchmod(m_file.get(), 0644) != 0)
        return m_folder->errorOf(m_path, errno);
    m_file = FileDescriptor();
    return std::move(m_draft);
}

Result<OutputFolder::Draft> OutputFolder::draft(
    const QString &path, const QByteArray &bytes, std::stop_token stop)
{
    auto writer = beginDraft(path);
    if (!writer)
        return writer.error();
    if (auto written = writer->write(bytes, stop); !written)
        return written.error();
    return writer->finish();
}

Result<FileDescriptor> OutputFolder::makeParent(const Handles &handles, const QString &path) const
{
    if (!isPathBeneath(path))
        return errorOf(path, EINVAL);
    QStringList names = path.split(u'/');
    names.removeLast();
    FileDescriptor folder(::openat(handles.root.get(), ".", folderFlags));
    QString done;
    for (const QString &name : std::as_const(names)) {
        done += done.isEmpty() ? name : QString(u'/' + name);
        const QByteArray encoded = QFile::encodeName(name);
        const bool isNew = ::mkdirat(folder.get(), encoded.constData(), 0755) == 0;
        if (!isNew && errno != EEXIST)
            return errorOf(done, errno);
        FileDescriptor next(::openat(folder.get(), encoded.constData(), folderFlags));
        if (!next.isOpen())
            return errorOf(done, errno);
        if (isNew)
            (void)::fchmod(next.get(), 0755);
        folder = std::move(next);
    }
    return folder;
}

Result<OutputFolder::Entry> OutputFolder::place(Draft draft, const QString &path)
{
    const auto current = handles();
    const QByteArray name = QFile::encodeName(path.section(u'/', -1));
    const std::shared_lock lock(m_treeMutex);
    auto folder = makeParent(*current, path);
    if (!folder)
        return folder.error();
    if (::renameat(draft.m_folder->get(), draft.m_name.constData(), folder->get(), name.constData()) != 0)
        return errorOf(path, errno);
    draft.m_name.clear();
    struct stat info = {};
    if (::fstatat(folder->get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return errorOf(path, errno);
    return entryFrom(info);
}

Result<void> OutputFolder::keepCopy(const QString &path)
{
    const auto current = handles();
    const QString copy = u".tars/edited/"_s + path;
    const std::shared_lock lock(m_treeMutex);
    auto folder = makeParent(*current, copy);
    if (!folder)
        return folder.error();
    auto source = makeParent(*current, path);
    if (!source)
        return source.error();
    const QByteArray name = QFile::encodeName(path.section(u'/', -1));
    for (int number = 1; number < 10'000; ++number) {
        const QByteArray target = number == 1 ? name : QByteArray(name + '.' + QByteArray::number(number));
        if (::linkat(source->get(), name.constData(), folder->get(), target.constData(), 0) == 0)
            return {};
        if (errno == EEXIST)
            continue;
        // Folders have no second link, and some file systems none at all.
        if (errno == ENOENT
            || ::renameat(source->get(), name.constData(), folder->get(), target.constData()) == 0)
            return {};
        return errorOf(copy, errno);
    }
    return errorOf(copy, EEXIST);
}

void OutputFolder::keepPrevious(const QString &path)
{
    const auto current = handles();
    const std::shared_lock lock(m_treeMutex);
    const auto folder = makeParent(*current, previousVersionOf(path));
    const auto source = makeParent(*current, path);
    if (!folder || !source)
        return;
    const QByteArray name = QFile::encodeName(path.section(u'/', -1));
    (void)::unlinkat(folder->get(), name.constData(), 0);
    (void)::linkat(source->get(), name.constData(), folder->get(), name.constData(), 0);
}

void OutputFolder::dropPrevious(const QString &path)
{
    const QString previous = previousVersionOf(path);
    if (look(previous).kind == Entry::Kind::File)
        (void)remove(previous);
}

Result<void> OutputFolder::remove(const QString &path)
{
    const auto current = handles();
    const QStringList names = path.split(u'/');
    const std::unique_lock lock(m_treeMutex);
    for (qsizetype count = names.size(); count > 0; --count) {
        const QString parent = names.first(count - 1).join(u'/');
        const FileDescriptor folder = parent.isEmpty()
            ? FileDescriptor(::openat(current->root.get(), ".", folderFlags))
            : openBeneath(current->root.get(), parent, O_RDONLY | O_DIRECTORY);
        const bool isFile = count == names.size();
        const QByteArray name = QFile::encodeName(names.at(count - 1));
        if (!folder.isOpen() || ::unlinkat(folder.get(), name.constData(), isFile ? 0 : AT_REMOVEDIR) != 0) {
            if (errno == ENOENT)
                continue;
            if (isFile)
                return errorOf(path, errno);
            return {}; // a folder that is not empty stays
        }
    }
    return {};
}

Result<void> OutputFolder::append(const QString &path, const QByteArray &bytes)
{
    const auto current = handles();
    // What is no file must not make the run wait for a reader.
    const FileDescriptor file = openBeneath(current->root.get(), path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK, 0644);
    struct stat info = {};
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0)
        return errorOf(path, errno);
    if (!S_ISREG(info.st_mode))
        return errorOf(path, EEXIST);
    if (info.st_nlink > 1) { // what has another name, in a copy of the folder perhaps, keeps its bytes there
        auto whole = draft(path, read(path, info.st_size).value_or(QByteArray()) + bytes, {});
        if (!whole)
            return whole.error();
        const auto placed = place(std::move(*whole), path);
        return placed ? Result<void>() : placed.error();
    }
    if (const int number = writeAll(file.get(), bytes, {}); number != 0)
        return errorOf(path, number);
    return {};
}

Result<void> OutputFolder::sync()
{
    const auto current = handles();
    return ::syncfs(current->root.get()) == 0 ? Result<void>() : errorOf({}, errno);
}

} // namespace tars
