#include "service/departments/development/scopepages.h"

#include "common/base/errorcodes.h"
#include "service/departments/development/classpage.h"
#include "service/departments/development/goexamples.h"
#include "service/departments/development/packagepage.h"
#include "service/departments/development/symbollinks.h"

#include <map>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int namespaceVersion = 3;
constexpr int classVersion = 12;
constexpr int packageVersion = 12;
constexpr qsizetype mostNamesOfScope = 10'000;

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

/// Names only, so that the page changes when what it lists does, not with each comment of its files.
std::optional<Page> namespacePage(const QString &name, const ModelView &view)
{
    const QList<IndexedSymbol> members = view.members(name);
    if (members.isEmpty())
        return {};
    Page page;
    page.wide = true;
    page.title = name;
    page.titleIsCode = true;
    page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
    QString kind = u"namespace"_s;
    for (const SymbolTarget &target : view.lookup(name))
        if (isScope(target.kind) && target.qualifiedName == name) {
            kind = target.kind;
            break;
        }
    page.chips = { kind };
    QSet<QString> files;
    std::map<Section, QList<IndexedSymbol>> sections;
    for (const IndexedSymbol &member : members) {
        files.insert(member.file);
        sections[lookOfKind(member.kind).section].append(member);
    }
    page.facts.append({ text(plural(members.size(), u"public symbol"_s, u"public symbols"_s) + u" in "_s
        + plural(files.size(), u"file"_s, u"files"_s)) });
    page.facts.append({ text(u"Grey: no comment"_s) });
    for (const auto &[section, symbols] : sections) {
        page.blocks.emplace_back(
            Heading{ 2, { text(sectionTitle(section, false)), text(u" "_s), muted(grouped(symbols.size())) },
                headingAnchor(sectionTitle(section, false)), {}, {} });
        NameColumns names;
        for (const IndexedSymbol &symbol : symbols.mid(0, mostNamesOfScope))
            names.rows.append(nameRow(symbol, symbol.file.section(u'/', -1)));
        page.blocks.emplace_back(std::move(names));
    }
    return page;
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
    return units;
}

Result<UnitOutput> ScopePages::write(const UnitSpec &unit, const ModelView &view, std::stop_token) const
{
    std::optional<Page> page = unit.kind == "class"_L1 ? classPage(unit.subject, unit.primaryPath, view)
        : unit.kind == "module"_L1                     ? packagePage(unit.subject, view)
                                                       : namespacePage(unit.subject, view);
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
