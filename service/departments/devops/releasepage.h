// Releases: what is published, from where, under which versions and tags.
#pragma once

#include "service/departments/devops/found.h"
#include "service/departments/versions/releasetags.h"

namespace tars::devops
{

struct ReleaseFacts {
    QList<Found> tags; ///< "history.tag" of releases, newest first
    std::optional<LatestRelease> latest;
    QSet<QString> names; ///< of packages and folders of the tree, folded: what tags may name
    bool onePackage = false; ///< whatever the tags have before their versions, it is the project
    QList<Found> packages; ///< "packaging.package"
    QList<Found> settings; ///< "packaging.setting"
    QList<Found> versions; ///< "project.meta" with a version, of what is published
    markup::Inlines ownWords; ///< where the authors tell how it is released
    QList<Found> workflows; ///< "ci.workflow" that a tag or a release starts

    bool isEmpty() const
    {
        return tags.isEmpty() && packages.isEmpty() && versions.isEmpty() && workflows.isEmpty();
    }
};

ReleaseFacts releaseFactsOf(const ModelView &view);
markup::Page releasePage(const ReleaseFacts &facts);

} // namespace tars::devops
