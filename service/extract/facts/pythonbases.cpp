#include "service/extract/facts/factreaders.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

/// "from .sansio.blueprints import Blueprint as SansioBlueprint", of the names from which the file's classes derive.
FactOutput readPythonBases(const FactSource &source)
{
    FactOutput output;
    if (source.language != "Python"_L1)
        return output;
    QSet<QByteArray> bases;
    for (const Declaration &declaration : source.declarations)
        for (const QString &base : declaration.symbol.bases)
            bases.insert(base.section(u'[', 0, 0).section(u'.', 0, 0).trimmed().toUtf8());
    const LexedSource &text = source.source;
    const size_t end = text.tokens.size();
    for (size_t i = 0; !bases.isEmpty() && i + 3 < end; ++i) {
        if (!text.is(i, "from") || (i > 0 && text.tokens[i - 1].line == text.tokens[i].line))
            continue;
        const int line = text.tokens[i].line;
        QString from;
        for (++i; i < end && text.tokens[i].line == line && !text.is(i, "import"); ++i)
            from += QString::fromUtf8(text.textOf(i));
        if (!text.is(i, "import"))
            continue;
        const bool bracket = text.is(++i, "(");
        for (i += bracket; i < end && (bracket || text.tokens[i].line == line) && !text.is(i, ")"); ++i) {
            if (text.tokens[i].kind != TokenKind::Identifier)
                continue;
            const QByteArray original = text.textOf(i).toByteArray();
            i += text.is(i + 1, "as") && i + 2 < end ? 2 : 0;
            const QByteArray name = text.textOf(i).toByteArray();
            if (bases.contains(name))
                output.facts.append({ u"code.base"_s,
                    { { u"name"_s, QString::fromUtf8(name) }, { u"from"_s, from }, { u"original"_s, QString::fromUtf8(original) } },
                    line });
        }
        --i;
    }
    return output;
}

} // namespace tars
