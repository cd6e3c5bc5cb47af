// The comments of YAML, which its parsers drop: who sets values explains them there.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tars
{

/// What the comment lines right above a line say, joined; empty where they go on and on. `# -- ` is helm-docs' mark, `@param x` its kin's.
QString commentAbove(const QList<QByteArray> &lines, int line);

} // namespace tars
