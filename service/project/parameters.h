// The parameters in a signature, read by the rules of its language.
#pragma once

#include "service/project/modelview.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tars
{

struct Parameter {
    QString name; ///< as the language writes it, "*args" included; empty if it has none
    QString type;
    bool operator==(const Parameter &) const = default;
};

/// Splits at commas outside brackets and strings. `text` may stand in one pair of parentheses or angle
/// brackets.
QStringList splitList(const QString &text);
QList<Parameter> parametersOf(const QString &signature, const QString &language);
QList<Parameter> templateParametersOf(const QString &parameters, const QString &language);

/// "*args" → "args": as comments name parameters.
QString bareName(QString name);
QStringList parameterNames(const Symbol &symbol, const QString &language); ///< template parameters too

} // namespace tars
