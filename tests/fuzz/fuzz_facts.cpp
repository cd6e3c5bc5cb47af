// Every reader of facts over hostile files: the first line is the file's name, the rest its content.
#include "service/extract/classify.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/imports.h"
#include "service/extract/languages.h"
#include "service/extract/symbols.h"

using namespace tars;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype newline = bytes.indexOf('\n');
    const QString path = QString::fromUtf8(bytes.first(std::max<qsizetype>(newline, 0))).simplified();
    if (path.isEmpty() || path.size() > 200)
        return 0;
    const QByteArray text = QString::fromUtf8(bytes.sliced(newline + 1)).toUtf8();
    const QString language = languageOf(path, text);
    const LexedSource source = lex(text, language);
    const QList<Declaration> declarations = assembleSymbols(source, language, {});
    const QList<ImportRecord> imports = readImports(source, language);
    readFacts({ source, path, language, roleOf(path, language), declarations, imports });
    return 0;
}
