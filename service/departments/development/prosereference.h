// What Sphinx's :ref: and :doc: in comments of the code lead to: pages of the project's own manual.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

struct ProseReference {
    QString path; ///< of the page in the output folder
    QString anchor;
    QString title;
};

/// ":ref:custom-scripts", ":doc:/patterns/flashing"; nothing where the manual has no such page.
std::optional<ProseReference> proseReference(const QString &written, const ModelView &view);

} // namespace tars::development
