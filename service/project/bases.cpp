#include "service/project/bases.h"

#include "service/project/parameters.h"
#include "service/project/symbolkinds.h"

#include <QRegularExpression>

namespace tars
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
/// Where a module of Python lies, as far as its name tells: ".sansio.app" in src/flask/app.py is src/flask/sansio/app.
bool liesInModule(const QString &path, const QString &module, const QString &importer)
{
    qsizetype dots = 0;
    while (dots < module.size() && module[dots] == u'.')
        ++dots;
    QString place = module.mid(dots).replace(u'.', u'/');
    if (dots > 0) {
        QString folder = importer.section(u'/', 0, -2);
        for (qsizetype up = 1; up < dots; ++up)
            folder = folder.section(u'/', 0, -2);
        place = folder.isEmpty() ? place : place.isEmpty() ? folder : QString(folder + u'/' + place);
        // A package passes on what lies below it.
        return path == place + u".py"_s || path.startsWith(place + u'/');
    }
    return QString(u'/' + path).endsWith(u'/' + place + u".py"_s) || QString(u'/' + path).contains(u'/' + place + u'/');
}

/// The type that a Python file imports under the name: another one of a class of the same name, or under its own.
std::optional<SymbolTarget> importedBase(const QString &name, const QString &file, const ModelView &view)
{
    for (const Fact &fact : view.facts(u"code.base"_s, file)) {
        if (fact.file != file || fact.value.value("name"_L1).toString() != name)
            continue;
        const QString original = fact.value.value("original"_L1).toString();
        for (const SymbolTarget &target : view.lookup(original))
            if (isType(target.kind) && target.qualifiedName == original && target.file != file
                && liesInModule(target.file, fact.value.value("from"_L1).toString(), file))
                return target;
    }
    return {};
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

std::optional<SymbolTarget> resolvedBase(
    const QString &written, const QString &scope, const QString &file, const ModelView &view)
{
    const QString simple = simpleBaseName(written);
    if (simple.isEmpty())
        return {};
    if (file.endsWith(".py"_L1))
        if (const auto imported = importedBase(simple, file, view))
            return imported;
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
        const SymbolTarget *best = nullptr; // in the same file, if there is one
        for (const SymbolTarget &target : std::as_const(found))
            if (enclosingName(target.qualifiedName) == around && target.qualifiedName.endsWith(name)
                && (!best || (target.file == file && best->file != file)))
                best = &target;
        if (best)
            return *best;
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

QList<DerivedType> derivedTypesOf(const QString &qualifiedName, const ModelView &view, const std::optional<QString> &arity)
{
    const auto argumentsOf = [](const QString &written) {
        const qsizetype open = written.indexOf(u'<');
        return open < 0 ? 0 : splitList(written.mid(open)).size();
    };
    const QString enclosing = enclosingName(qualifiedName);
    QString simple = enclosing.isEmpty() ? qualifiedName : qualifiedName.mid(enclosing.size());
    while (!simple.isEmpty() && !simple[0].isLetterOrNumber() && simple[0] != u'_')
        simple = simple.mid(1);
    QList<DerivedType> found = view.derivedFrom(simple);
    found.removeIf([&](const DerivedType &type) {
        return std::none_of(type.bases.begin(), type.bases.end(), [&](const QString &base) {
            if (simpleBaseName(base) != simple || (arity && argumentsOf(base) != argumentsOf(*arity)))
                return false;
            const auto resolved = resolvedBase(base, type.qualifiedName, type.file, view);
            return resolved && resolved->qualifiedName == qualifiedName;
        });
    });
    return found;
}

} // namespace tars
