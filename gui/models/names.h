// The names of things as people read them, in the window's language.
#pragma once

#include "common/model/states.h"

namespace tars::gui
{

QString departmentName(Department department); ///< "Technical Writing"
QString departmentShortName(Department department); ///< "Writing", for direct labels
QString departmentPurpose(Department department); ///< what it writes, in a few words
QString siteName(); ///< what stands around the departments' documents
QString sitePurpose(); ///< what it is made of, in a few words
QString clientName(const QString &source); ///< "TarsCLI": "the command line"; a person's name stays
QString clientAgent(const QString &source); ///< the same as it stands after "by"

} // namespace tars::gui
