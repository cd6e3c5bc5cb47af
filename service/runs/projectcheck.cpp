#include "service/runs/projectcheck.h"

#include "common/base/errorcodes.h"

#include <QDir>
#include <QFileInfo>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
Error refusal(QLatin1StringView code, const QString &text, const QString &path)
{
    return Error{ code, text.arg(path), { { u"path"_s, path } } };
}

Error notAbsolute(const QString &member, const QString &path)
{
    return Error{ errc::badData, u"\"%1\" must be an absolute path: %2"_s.arg(member, path),
        { { u"member"_s, member }, { u"path"_s, path } } };
}
} // namespace

Result<ProjectId> checkProject(const QString &path, Choice choice)
{
    if (!QDir::isAbsolutePath(path) || path.contains(QChar(0)))
        return notAbsolute(u"project"_s, path);
    const QFileInfo info(path);
    if (!info.exists())
        return refusal(errc::projectMissing, u"There is no folder %1."_s, path);
    if (!info.isDir())
        return refusal(errc::projectNotFolder, u"%1 is not a folder."_s, path);
    if (!info.isReadable() || !info.isExecutable())
        return refusal(errc::projectUnreadable, u"The folder %1 cannot be read."_s, path);
    const QString canonical = info.canonicalFilePath();
    if (choice == Choice::Before && canonical != path)
        return refusal(errc::folderReplaced,
            u"The folder %1 is reached through a symbolic link now: it is not the one that was chosen."_s, path);
    if (QDir(canonical).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return refusal(errc::projectEmpty, u"The folder %1 is empty: there is nothing to document."_s, path);
    return ProjectId{ canonical };
}

Result<QString> checkOutput(const ProjectId &project, const QString &output, Choice choice)
{
    if (output.isEmpty())
        return checkOutput(project, QDir(project.value).filePath(u"tars-docs"_s), Choice::Before);
    if (!QDir::isAbsolutePath(output) || output.contains(QChar(0)))
        return notAbsolute(u"output"_s, output);
    QString path = QDir::cleanPath(output);
    QString existing = path;
    while (!QFileInfo::exists(existing) && existing != u"/")
        existing = QFileInfo(existing).path();
    // Two ways to the same folder must be one output.
    const QString canonical = QFileInfo(existing).canonicalFilePath();
    if (!canonical.isEmpty())
        path = QDir::cleanPath(canonical + u'/' + path.mid(existing.size()));
    if (choice == Choice::Before && path != output)
        return refusal(errc::folderReplaced,
            u"The documents are not written to %1: a symbolic link leads elsewhere from there. Name the folder to choose it."_s,
            output);
    const QFileInfo nearest(existing);
    if (!nearest.isDir())
        return refusal(
            errc::outputUnwritable, u"The documents cannot be written to %1: a file is in the way."_s, path);
    if (path == project.value || project.value.startsWith(path == u"/" ? path : path + u'/'))
        return refusal(errc::outputNotOurs,
            u"The documents cannot be written to %1: the project itself is there."_s, path);
    if (!nearest.isWritable())
        return refusal(
            errc::outputUnwritable, u"The documents cannot be written to %1: permission denied."_s, path);
    const QDir folder(path);
    const bool ours = folder.exists(u".tars/owner.json"_s);
    if (folder.exists() && !ours
        && !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return refusal(errc::outputNotOurs,
            u"The documents cannot be written to %1: it holds files that are not documents of TARS."_s, path);
    return path;
}

} // namespace tars
