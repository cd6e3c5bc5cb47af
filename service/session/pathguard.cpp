#include "service/session/pathguard.h"

#include "common/base/errorcodes.h"

#include <cerrno>
#include <fcntl.h>
#include <linux/openat2.h>
#include <optional>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/syscall.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// Opens what lies below `root`; the kernel refuses each step, also through a link, that leads out of it.
int openBeneath(int root, const QByteArray &relative)
{
    open_how how{};
    how.flags = O_PATH | O_CLOEXEC;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    return int(
        ::syscall(SYS_openat2, root, relative.isEmpty() ? "." : relative.constData(), &how, sizeof how));
}

QString pathOf(int fd) { return QFile::symLinkTarget(u"/proc/self/fd/"_s + QString::number(fd)); }

bool isBelow(const QString &root, const QString &path)
{
    return path == root || path.startsWith(root.endsWith(u'/') ? root : QString(root + u'/'));
}

/// The real path of `path`, if it lies below `root`; its missing end, if allowed, is appended unresolved.
std::optional<QString> resolveBelow(const QString &root, const QString &path, bool mayBeMissing)
{
    if (!isBelow(root, path))
        return std::nullopt;
    const int rootFd = ::open(QFile::encodeName(root).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (rootFd < 0)
        return std::nullopt;
    QStringList parts = path.sliced(root.size()).split(u'/', Qt::SkipEmptyParts);
    QStringList missing;
    std::optional<QString> found;
    while (!found) {
        const int fd = openBeneath(rootFd, QFile::encodeName(parts.join(u'/')));
        if (fd >= 0) {
            found = pathOf(fd);
            ::close(fd);
        } else if (errno == ENOENT && mayBeMissing && !parts.isEmpty()) {
            missing.prepend(parts.takeLast());
        } else {
            break;
        }
    }
    ::close(rootFd);
    if (!found)
        return std::nullopt;
    if (!isBelow(root, *found))
        return std::nullopt; // moved out of it meanwhile
    // A dangling link is "missing" too, and would be followed once its target exists.
    if (!missing.isEmpty() && QFileInfo(*found + u'/' + missing.first()).isSymLink())
        return std::nullopt;
    return missing.isEmpty() ? *found : QString(*found + u'/' + missing.join(u'/'));
}
} // namespace

PathGuard::PathGuard(QStringList roots)
    : m_roots(std::move(roots))
{
}

Result<QString> PathGuard::resolve(
    const Caller &caller, const QString &path, const QString &member, bool mayBeMissing) const
{
    if (!QDir::isAbsolutePath(path) || path.contains(QChar(u'\0')))
        return wire::badMember(member, u"an absolute path"_s);
    const QString clean = QDir::cleanPath(path);
    if (!isConfined(caller))
        return clean;
    for (const QString &root : m_roots)
        if (const auto resolved = resolveBelow(root, clean, mayBeMissing))
            return *resolved;
    return Error{ errc::forbidden,
        u"The path %1 is not below a folder that this service offers (--root)."_s.arg(clean.left(512)),
        { { u"member"_s, member }, { u"path"_s, clean } } };
}

std::function<Result<void>(const QString &, const QString &)> PathGuard::ruleFor(const Caller &caller) const
{
    if (!isConfined(caller))
        return {};
    return [this, caller](const QString &path, const QString &member) -> Result<void> {
        const Result<QString> resolved = resolve(caller, path, member, true);
        if (!resolved)
            return resolved.error();
        if (*resolved != path)
            return Error{ errc::folderReplaced,
                u"The folder %1 is reached through a symbolic link now: it is not the one that was named."_s.arg(path),
                { { u"path"_s, path } } };
        return {};
    };
}

} // namespace tars
