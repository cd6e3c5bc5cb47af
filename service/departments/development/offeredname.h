// What a module offers to who imports it.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

/// A name that the module offers.
struct OfferedName {
    QString name; ///< under which users know it
    QString from; ///< as written, where it is none of the project's
    QString file; ///< that defines it; empty where it is none of the project's
    Symbol symbol;
    Comment comment;
};

/// A module right below.
struct BelowModule {
    QString name;
    QString file; ///< its own, or the entry file of its folder
    QString scope; ///< qualified, where it lies within the file
};

} // namespace tars::development
