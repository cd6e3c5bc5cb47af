// What the site's navigation is filled from: one script of data per department, in parts where a section is long,
// and site/config.js, which alone knows commit, date and forge.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars
{

/// site/config.js, and site/nav/<slug>.js for every department of the set, with their parts.
UnitOutput navigationData(const ModelView &view);

UnitOutput siteAssetFiles(); ///< site/assets/: style sheet and scripts

/// site/config.js: version, departments with their counts, and what the history says of commit and origin.
QByteArray siteConfig(const ModelView &view);

/// The address of a repository as a page can link it: https, without user and password; empty if it is none.
QString forgeAddress(const QString &remote);

} // namespace tars
