#include "service/departments/development/javavalues.h"

#include <QRegularExpression>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
QString folderOfJava(const QString &path) { return path.section(u'/', 0, -2); }

/// Nothing where the constant is unknown, no literal, or could be several; of one's own package before others'.
QString constantOf(const QString &type, const QString &name, const FileInfo &file, const ModelView &view)
{
    static const QRegularExpression literal(u"^(?:-?[0-9][0-9a-fA-FxX_.]*[dDfFlL]?|\"(?:[^\"\\\\{}]|\\\\.)*\"|'[^{}]*'|true|false)$"_s);
    const QString wanted = type + u'.' + name;
    QSet<QString> near, far;
    for (const SymbolTarget &target : view.lookup(name)) {
        if (!target.file.endsWith(".java"_L1) || (target.qualifiedName != wanted && !target.qualifiedName.endsWith(u'.' + wanted)))
            continue;
        for (const DescribedSymbol &each : view.described(target.qualifiedName, target.file))
            if (each.symbol.kind == "constant"_L1 || each.symbol.kind == "field"_L1)
                (folderOfJava(target.file) == folderOfJava(file.path) ? near : far).insert(each.symbol.value);
    }
    const QSet<QString> &values = near.isEmpty() ? far : near;
    return values.size() == 1 && literal.match(*values.cbegin()).hasMatch() ? *values.cbegin() : QString();
}
} // namespace

QString withJavaValues(QString comment, const FileInfo &file, const ModelView &view)
{
    static const QRegularExpression tag(u"\\{@value\\s+(?:[a-z_][a-z0-9_]*\\.)*([A-Z][\\w.]*)#(\\w+)\\s*\\}"_s);
    if (file.language != "Java"_L1 || !comment.contains("{@value"_L1))
        return comment;
    qsizetype from = 0;
    for (auto match = tag.match(comment); match.hasMatch(); match = tag.match(comment, from)) {
        const QString value = constantOf(match.captured(1), match.captured(2), file, view);
        const QString shown = value.isEmpty() ? match.captured() : QString(u"{@code "_s + value + u'}');
        comment.replace(match.capturedStart(), match.capturedLength(), shown);
        from = match.capturedStart() + shown.size();
    }
    return comment;
}

} // namespace tars::development
