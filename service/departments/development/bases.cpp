#include "service/departments/development/bases.h"

#include "service/departments/development/kinds.h"

#include <QRegularExpression>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
bool endsAsName(const QString &qualified, const QString &name)
{
    if (qualified == name)
        return true;
    return qualified.endsWith(u"::"_s + name) || qualified.endsWith(u'.' + name)
        || qualified.endsWith(u'\\' + name);
}
} // namespace

QString shownBase(const QString &written)
{
    static const QRegularExpression words(u"^(?:(?:public|protected|private|virtual)\\s+)+"_s);
    return QString(written).remove(words).trimmed();
}

bool isPrivateBase(const QString &written)
{
    static const QRegularExpression mark(u"(?:^|\\s)private\\s"_s);
    return mark.match(written).hasMatch();
}

std::optional<SymbolTarget> resolvedBase(const QString &written, const QString &scope, const ModelView &view)
{
    const QString simple = simpleBaseName(written);
    if (simple.isEmpty())
        return {};
    static const QRegularExpression brackets(u"[<(\\[].*$"_s);
    const QString name = shownBase(written).remove(brackets).trimmed();
    QList<SymbolTarget> found = view.lookup(simple);
    found.removeIf([&](const SymbolTarget &target) {
        return !isType(target.kind) || target.qualifiedName == scope
            || !endsAsName(target.qualifiedName, name);
    });
    if (found.isEmpty())
        return {};
    // The innermost scope around the deriving type wins, as name look-up has it.
    for (QString around = enclosingName(scope);; around = enclosingName(around)) {
        for (const SymbolTarget &target : std::as_const(found))
            if (enclosingName(target.qualifiedName) == around && target.qualifiedName.endsWith(name))
                return target;
        if (around.isEmpty())
            break;
    }
    for (const SymbolTarget &target : std::as_const(found))
        if (target.qualifiedName != found.first().qualifiedName)
            return {};
    // Nobody outside names a hidden type, nor one that lies in another, by its bare name.
    if (const QString around = enclosingName(found.first().qualifiedName); !found.first().hasApi && !around.isEmpty()
        && name == simple)
        for (const SymbolTarget &enclosing : view.lookup(around))
            if (isType(enclosing.kind) && enclosing.qualifiedName == around)
                return {};
    return found.first();
}

QList<DerivedType> derivedTypesOf(const QString &qualifiedName, const ModelView &view)
{
    const QString enclosing = enclosingName(qualifiedName);
    QString simple = enclosing.isEmpty() ? qualifiedName : qualifiedName.mid(enclosing.size());
    while (!simple.isEmpty() && !simple[0].isLetterOrNumber() && simple[0] != u'_')
        simple = simple.mid(1);
    QList<DerivedType> found = view.derivedFrom(simple);
    found.removeIf([&](const DerivedType &type) {
        return std::none_of(type.bases.begin(), type.bases.end(), [&](const QString &base) {
            if (simpleBaseName(base) != simple)
                return false;
            const auto resolved = resolvedBase(base, type.qualifiedName, view);
            return resolved && resolved->qualifiedName == qualifiedName;
        });
    });
    return found;
}

} // namespace tars::development
