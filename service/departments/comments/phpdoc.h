// What phpDocumentor's tags have of their own: types stand bare before names.
#pragma once

#include <QString>

namespace tars::comments
{

/// Of the type at the beginning, with the blanks behind it: "array<int, string>|null $name"; 0 where a name begins.
qsizetype phpTypeLength(const QString &text);
/// What "@var string[] $names What they are" says.
QString phpVariableText(const QString &text);
/// "@phpstan-param" and its like, which speak to checkers.
bool isForCheckers(const QString &tag, const QString &rest);

} // namespace tars::comments
