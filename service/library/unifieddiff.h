// The difference of two texts as a unified diff, line by line.
#pragma once

#include <QByteArray>
#include <QString>

namespace tars
{

/// With three lines of context and "--- a/path", "+++ b/path" before the first change; empty if nothing differs. A null
/// `before` is a file that did not exist ("--- /dev/null"). Texts that differ in very many lines are told as one
/// change from the first differing line to the last.
QByteArray unifiedDiff(const QString &path, const QByteArray &before, const QByteArray &after);

} // namespace tars
