#include "service/departments/development/scopepages.h"

#include "common/base/errorcodes.h"
#include "service/departments/development/classpage.h"
#include "service/departments/development/goexamples.h"
#include "service/departments/development/namespacepage.h"
#include "service/departments/development/packagepage.h"
#include "service/departments/development/symbollinks.h"

#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int namespaceVersion = 9;
constexpr int classVersion = 20;
constexpr int packageVersion = 19;

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

std::optional<Page> scopePage(const UnitSpec &unit, const ModelView &view)
{
    const qsizetype behind = unit.subject.indexOf(".rs::"_L1);
    return behind < 0 ? namespacePage(unit.subject, {}, unit.primaryPath, view)
                      : namespacePage(unit.subject.mid(behind + 5), unit.subject.left(behind + 3), unit.primaryPath, view);
}
} // namespace

bool ScopePages::writes(const QString &kind) const
{
    return kind == "namespace"_L1 || kind == "class"_L1 || kind == "module"_L1;
}

QList<UnitSpec> ScopePages::plan(const PlanContext &context) const
{
    QList<UnitSpec> units;
    for (const PackagePlan &package : planPackages(context.files, context.view)) {
        units.append(unitOf(u"package/"_s + package.folder, u"module"_s, packageVersion, package.folder,
            package.name, context.claims.claim(packagePagePath(package.folder))));
    }
    for (const ScopeInfo &scope : sharedScopes(context.view)) {
        const QString subject = scope.file.isEmpty() ? scope.qualifiedName : QString(scope.file + u"::"_s + scope.qualifiedName);
        const QString title = scopeTitle(scope.qualifiedName, scope.file, context.view);
        units.append(unitOf(u"namespace/"_s + subject, u"namespace"_s, namespaceVersion, subject, capitalised(scope.kind) + u' ' + title,
            context.claims.claim(scopePagePath(scope.qualifiedName, scope.file, context.view))));
    }
    QStringList types;
    for (const ScopeInfo &type : context.view.largeTypes())
        if (isType(type.kind) && type.kind != "enum"_L1 && (types.isEmpty() || types.last() != type.qualifiedName))
            types.append(type.qualifiedName);
    const QSet<QString> large(types.cbegin(), types.cend());
    for (const QString &name : partialTypes(context.view))
        if (!large.contains(name))
            types.append(name);
    for (const QString &name : std::as_const(types)) {
        QStringList arities = aritiesOf(name, context.view);
        if (arities.size() < 2)
            arities = { QString() };
        for (const QString &arity : std::as_const(arities))
            units.append(unitOf(u"class/"_s + name + arity, u"class"_s, classVersion, name + arity, name + arity,
                context.claims.claim(classPagePath(name, arity))));
    }
    return units;
}

Result<UnitOutput> ScopePages::write(const UnitSpec &unit, const ModelView &view, std::stop_token) const
{
    std::optional<Page> page = unit.kind == "class"_L1 ? classPage(unit.subject, unit.primaryPath, view)
        : unit.kind == "module"_L1                     ? packagePage(unit.subject, view)
                                                       : scopePage(unit, view);
    if (!page)
        return Error{ errc::notFound, u"%1 is no longer part of the project."_s.arg(unit.subject),
            { { u"what"_s, unit.subject } } };
    if (unit.kind == "module"_L1 && page->chips.contains(u"Go"_s)) {
        Blocks examples;
        if (appendExamples(examples, goExamplesIn(unit.subject, view).value(QString()), view)) {
            page->blocks.emplace_back(Heading{ 2, { text(u"Examples"_s) }, {} });
            for (Block &block : examples)
                page->blocks.push_back(std::move(block));
        }
    }
    return outputOf(unit, std::move(*page));
}

} // namespace tars::development
