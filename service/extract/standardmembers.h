// What the standard libraries call their own members and types: a call by such a name, on something of which nobody knows
// what it is, is no use of what a project calls so too.
#pragma once

#include <QByteArray>
#include <QString>

namespace tars
{

/// Names of at least six letters and more than one word ("isAssignableFrom", "parse_args"); languages as
/// FileRecord::language writes them, none of others.
bool isStandardMember(const QString &language, const QByteArray &name);
bool isStandardType(const QString &language, const QByteArray &name); ///< that needs no import, or one of a whole package

} // namespace tars
