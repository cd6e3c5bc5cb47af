#include "service/project/modelview.h"

namespace tars
{

QString Symbol::qualifiedName() const { return scope.isEmpty() ? name : scope + separator + name; }

} // namespace tars
