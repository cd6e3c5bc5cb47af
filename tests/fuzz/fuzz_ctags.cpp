// What Universal Ctags answers over a hostile source: JSON lines, of which each may say anything. The first byte picks the
// language, a NUL parts the answer from the source.
#include "service/extract/comments.h"
#include "service/extract/symbols.h"
#include "service/extract/tagkinds.h"

#include <QJsonDocument>

using namespace tars;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QStringList languages{ u"C++"_s, u"C"_s, u"Java"_s, u"C#"_s, u"Python"_s, u"JavaScript"_s,
        u"TypeScript"_s, u"Go"_s, u"Rust"_s, u"Kotlin"_s, u"F#"_s, u"Ruby"_s, u"PHP"_s };
    if (size == 0)
        return 0;
    const QString language = languages[data[0] % languages.size()];
    const QByteArray rest = QByteArray::fromRawData(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const qsizetype nul = rest.indexOf('\0');
    TagAssembler assembler(language);
    if (nul >= 0)
        for (const QByteArray &line : rest.first(nul).split('\n'))
            assembler.add(QJsonDocument::fromJson(line).object());
    const QByteArray text = QString::fromUtf8(rest.sliced(nul + 1)).toUtf8();
    const LexedSource source = lex(text, language);
    QList<Declaration> declarations = assembleSymbols(source, language, assembler.take());
    FileRecord record;
    attachComments(source, language, declarations, record);
    collectReferences(source, language);
    return 0;
}
