// What the names of versions and of a project's tags say: numbers, packages, which is the newest.
#pragma once

#include "service/project/modelview.h"

namespace tars
{

/// "v1.2.3-rc1" → "1.2.3-rc1": equal for what names the same version; empty if it names none.
QString versionIn(const QString &text);
/// Equal for what names the same version however it writes previews: "1.3 beta1", "1.3-beta".
QString versionKey(const QString &text);
/// The same as it is written there.
QString versionNameIn(const QString &text);
/// Releases that are told together: "12", "0.9", "ignore 0.4".
QString seriesOf(const QString &name);
/// Of a tag with a package's name before its version, that name.
QString packageOf(const QString &tag);

struct ReleaseTag {
    Fact fact; ///< "history.tag"
    QStringList names; ///< of all tags that give this commit the same version: "v1.2" and "1.2"
};
/// Those that name a release, newest first, each release once.
QList<ReleaseTag> releaseTags(const ModelView &view);

struct LatestRelease {
    QString name; ///< as its tag writes it, without what all tags of the project begin with
    QString date;
};
/// The highest version that is tagged for the project as a whole; a preview only if there is nothing else.
std::optional<LatestRelease> latestRelease(const ModelView &view);
/// Whether a manifest went on naming a version that was released a year or more before the tree's last commit, while newer ones
/// came: nobody builds by it any more.
bool isForgotten(const QString &version, const ModelView &view);
/// The package that the newest tags name before their versions ("gson-parent"); empty if they differ or name
/// none.
QString commonPackage(const ModelView &view);

/// The version of the tree as it is, for who says none in a file: that of the tag at its last commit; behind that one, what
/// Go calls a pseudo-version, elsewhere "8.9.0+g1a2b3c4d5e". Empty without a release.
QString treeVersion(const ModelView &view, bool isGoModule);

} // namespace tars
