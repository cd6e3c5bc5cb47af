#include "service/extract/declarations.h"

#include "service/extract/declarations/phpdeclaration.h"
#include "service/extract/declarations/protodeclaration.h"
#include "service/extract/declarations/scriptdeclaration.h"
#include "service/extract/declarations/tagreader.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// In one of the lists of -export([name/2, …]); where a file exports all, each is.
bool isExportedOfErlang(const QByteArray &text, const QByteArray &name)
{
    const QByteArray call = name + QByteArray("/");
    bool exports = false;
    for (qsizetype at = text.indexOf("-export(["); at >= 0; at = text.indexOf("-export([", at + 1)) {
        exports = true;
        const QByteArray list = text.mid(at, std::max<qsizetype>(0, text.indexOf(')', at) - at));
        for (qsizetype found = list.indexOf(call); found > 0; found = list.indexOf(call, found + 1))
            if (QByteArrayView("[, \t\n\r").contains(list[found - 1]))
                return true;
    }
    return !exports || text.contains("export_all");
}
} // namespace

Declaration completedDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    if (language == "Protobuf"_L1)
        return completedProtoDeclaration(source, language, std::move(tag));
    if (isScript(language))
        return completedScriptDeclaration(source, language, std::move(tag));
    if (language == "PHP"_L1)
        return completedPhpDeclaration(source, language, std::move(tag));
    if (language == "Erlang"_L1 && tag.kind == "function"_L1)
        tag.exported = isExportedOfErlang(source.text, tag.name.toUtf8());
    if (language == "Perl"_L1 && tag.name.startsWith(u'_')) // by custom
        tag.exported = false;
    return TagReader(source, language, std::move(tag)).run();
}

} // namespace tars
