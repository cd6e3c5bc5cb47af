// Which licences the tree bears: texts, declarations of manifests, SPDX headers of files, packages of lock
// files.
#pragma once

#include "service/departments/devops/inventory.h"

namespace tars::devops
{

struct LicenceFacts {
    QList<Found> texts;
    QList<Found> notices; ///< "licence.notice": what goes with a text that names nobody
    QList<Found> headers;
    QList<Found> declared; ///< "project.meta" with a licence
    QList<Found> bundledTexts;

    bool isEmpty() const
    {
        return texts.isEmpty() && headers.isEmpty() && declared.isEmpty() && bundledTexts.isEmpty();
    }
};

LicenceFacts licenceFactsOf(const ModelView &view);
markup::Page licencePage(const LicenceFacts &facts, const Inventory &inventory);

} // namespace tars::devops
