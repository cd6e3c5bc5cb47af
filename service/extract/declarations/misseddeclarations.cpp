#include "service/extract/declarations.h"

#include "service/extract/declarations/rustdeclaration.h"
#include "service/extract/fsharpdeclarations.h"

namespace tars
{

using namespace Qt::StringLiterals;

QList<Declaration> readMissedDeclarations(const LexedSource &source, const QString &language)
{
    if (language == "F#"_L1)
        return readFSharpDeclarations(source);
    if (language == "Rust"_L1)
        return readRustConstants(source);
    return {};
}

} // namespace tars
