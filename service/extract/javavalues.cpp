#include "service/extract/writtendocs.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// The literal that the constant `name` of the type, or of one around it, is set to; empty if there is none.
QString valueIn(QString type, const QString &name, const QHash<QString, QString> &literals)
{
    for (; !type.isEmpty(); type = enclosingName(type))
        if (const auto found = literals.constFind(type + u'.' + name); found != literals.cend())
            return *found;
    return {};
}
} // namespace

void quoteJavaValues(QList<Declaration> &declarations)
{
    static const QRegularExpression tag(u"\\{@value(?:\\s+(?:(?:[a-z_][a-z0-9_]*\\.)*([A-Z][\\w.]*|\\w*)#)?(\\w+))?\\s*\\}"_s);
    static const QRegularExpression literal(
        u"^(?:-?[0-9][0-9a-fA-FxX_.]*[dDfFlL]?|\"(?:[^\"\\\\{}]|\\\\.)*\"|'[^{}]*'|true|false)$"_s);
    if (std::none_of(declarations.cbegin(), declarations.cend(), [](const Declaration &each) { return each.symbol.comment.contains("{@value"_L1); }))
        return;
    QHash<QString, QString> literals;
    for (const Declaration &declaration : std::as_const(declarations))
        if (literal.match(declaration.symbol.value).hasMatch())
            literals.insert(declaration.symbol.qualifiedName(), declaration.symbol.value);
    for (Declaration &declaration : declarations) {
        SymbolRecord &symbol = declaration.symbol;
        const bool isType = symbol.kind == "class"_L1 || symbol.kind == "interface"_L1 || symbol.kind == "enum"_L1;
        const QString type = isType ? symbol.qualifiedName() : symbol.scope;
        qsizetype from = 0;
        for (auto match = tag.match(symbol.comment); match.hasMatch(); match = tag.match(symbol.comment, from)) {
            const QString other = match.captured(1), name = match.captured(2);
            const QString value = name.isEmpty() ? literals.value(symbol.qualifiedName()) : valueIn(other.isEmpty() ? type : other, name, literals);
            const QString shown = value.isEmpty() ? match.captured() : QString(u"{@code "_s + value + u'}');
            symbol.comment.replace(match.capturedStart(), match.capturedLength(), shown);
            from = match.capturedStart() + shown.size();
        }
    }
}

} // namespace tars
