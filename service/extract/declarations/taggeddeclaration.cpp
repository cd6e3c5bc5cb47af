#include "service/extract/declarations.h"

#include "service/extract/declarations/godeclaration.h"
#include "service/extract/declarations/phpdeclaration.h"
#include "service/extract/declarations/protodeclaration.h"
#include "service/extract/declarations/pythondeclaration.h"
#include "service/extract/declarations/rustdeclaration.h"
#include "service/extract/declarations/scriptdeclaration.h"
#include "service/extract/declarations/tagreader.h"

namespace tars
{

using namespace Qt::StringLiterals;

Declaration completedDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    if (language == "Python"_L1)
        return completedPythonDeclaration(source, language, std::move(tag));
    if (language == "Go"_L1)
        return completedGoDeclaration(source, language, std::move(tag));
    if (language == "Protobuf"_L1)
        return completedProtoDeclaration(source, language, std::move(tag));
    if (language == "Rust"_L1)
        return completedRustDeclaration(source, language, std::move(tag));
    if (language == "JavaScript"_L1 || language == "TypeScript"_L1)
        return completedScriptDeclaration(source, language, std::move(tag));
    if (language == "PHP"_L1)
        return completedPhpDeclaration(source, language, std::move(tag));
    return TagReader(source, language, std::move(tag)).run();
}

} // namespace tars
