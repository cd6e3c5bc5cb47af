// Variables of the environment that a page of prose explains.
#pragma once

#include <QList>
#include <QString>

namespace tars
{

struct ExplainedVariable {
    QString name;
    QString text; ///< plain: the first sentence
};

/// Of CommonMark: a list item, a term or a row of a table begins with the name. Each name once.
QList<ExplainedVariable> explainedVariables(const QString &markdown);

} // namespace tars
