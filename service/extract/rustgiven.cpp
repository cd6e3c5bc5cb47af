#include "service/extract/comments.h"
#include "service/extract/declarations/rustexpansion.h"
#include "service/extract/symbols.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

QList<Declaration> givenByMacros(const LexedSource &source, const QList<Declaration> &known)
{
    const ExpandedMacros expanded = expandedRustMacros(source);
    if (expanded.text.isEmpty())
        return {};
    const QString language = u"Rust"_s;
    const LexedSource made = lex(expanded.text, language);
    QList<Declaration> given = assembleSymbols(made, language, {});
    FileRecord apart;
    apart.language = language;
    attachComments(made, language, given, apart);
    QSet<QString> names;
    for (const Declaration &each : known)
        names.insert(each.symbol.qualifiedName());
    given.removeIf([&](const Declaration &each) { return !each.symbol.exported || names.contains(each.symbol.qualifiedName()); });
    for (Declaration &each : given) {
        const ExpandedCall &call = expanded.callAt(each.symbol.line);
        each.symbol.line = call.line;
        each.symbol.endLine = call.endLine;
        if (each.symbol.commentLine > 0)
            each.symbol.commentLine = call.line;
    }
    return given;
}

} // namespace tars
