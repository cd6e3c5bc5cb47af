// A symbol's declaration as its language writes it.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

QString signatureText(const Symbol &symbol, const QString &language); ///< long ones hold line breaks
QString deprecationNote(const Symbol &symbol); ///< the reason that its attribute or annotation gives; empty if none
/// Identifiers of the signature that may be types: not keywords, parameters or the symbol itself.
QStringList typeNames(const Symbol &symbol, const QString &language);

} // namespace tars::development
