#include "service/extract/declarations.h"

#include "service/extract/declarations/gobuilds.h"
#include "service/extract/declarations/phpdeclaration.h"
#include "service/extract/fsharpdeclarations.h"

namespace tars
{

using namespace Qt::StringLiterals;

QList<Declaration> readMissedDeclarations(const LexedSource &source, const QString &language)
{
    if (language == "F#"_L1)
        return readFSharpDeclarations(source);
    return {};
}

void joinDeclarations(const LexedSource &source, const QString &language, QList<Declaration> &list)
{
    if (language == "PHP"_L1)
        addPhpEnumerations(source, list);
    if (language == "Go"_L1 && isLeftOutOfGoBuilds(source))
        for (Declaration &declaration : list)
            declaration.symbol.exported = false;
}

} // namespace tars
