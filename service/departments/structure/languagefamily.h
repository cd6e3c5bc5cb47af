// Which languages call each other's symbols by name.
#pragma once

#include <QString>

namespace tars::structure
{

/// Whether code of one language can call, by its name, what code of the other defines: C++ and Objective-C, Java and Kotlin.
/// Languages as FileRecord::language writes them.
bool callsByName(const QString &caller, const QString &definer);

} // namespace tars::structure
