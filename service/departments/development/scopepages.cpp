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
constexpr int namespaceVersion = 5;
constexpr int classVersion = 15;
constexpr int packageVersion = 15;

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

} // namespace

bool ScopePages::writes(const QString &kind) const
{
    return kind == "namespace"_L1 || kind == "class"_L1 || kind == "module"_L1;
}

QList<UnitSpec> ScopePages::plan(const PlanContext &context) const
{
    QList<UnitSpec> units;
    QSet<QString> packages;
    for (const PackagePlan &package : planPackages(context.files, context.view)) {
        packages.insert(package.name);
        units.append(unitOf(u"package/"_s + package.folder, u"module"_s, packageVersion, package.folder,
            package.name, context.claims.claim(packagePagePath(package.folder))));
    }
    for (const ScopeInfo &scope : context.view.namespaces())
        if (scope.kind != "package"_L1 || !packages.contains(scope.qualifiedName))
            units.append(unitOf(u"namespace/"_s + scope.qualifiedName, u"namespace"_s, namespaceVersion,
            scope.qualifiedName, capitalised(scope.kind) + u' ' + scope.qualifiedName,
            context.claims.claim(scopePagePath(scope.qualifiedName))));
    QSet<QString> known;
    for (const ScopeInfo &type : context.view.largeTypes()) {
        if (!isType(type.kind) || type.kind == "enum"_L1 || known.contains(type.qualifiedName))
            continue;
        known.insert(type.qualifiedName);
        units.append(unitOf(u"class/"_s + type.qualifiedName, u"class"_s, classVersion, type.qualifiedName,
            type.qualifiedName, context.claims.claim(classPagePath(type.qualifiedName))));
    }
    for (const QString &name : partialTypes(context.view))
        if (!known.contains(name))
            units.append(unitOf(u"class/"_s + name, u"class"_s, classVersion, name, name, context.claims.claim(classPagePath(name))));
    return units;
}

Result<UnitOutput> ScopePages::write(const UnitSpec &unit, const ModelView &view, std::stop_token) const
{
    std::optional<Page> page = unit.kind == "class"_L1 ? classPage(unit.subject, unit.primaryPath, view)
        : unit.kind == "module"_L1                     ? packagePage(unit.subject, view)
                                                       : namespacePage(unit.subject, unit.primaryPath, view);
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
