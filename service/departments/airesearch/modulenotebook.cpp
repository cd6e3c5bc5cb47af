#include "common/base/errorcodes.h"
#include "service/departments/airesearch/modulefacts.h"
#include "service/departments/airesearch/moduleguide.h"
#include "service/departments/airesearch/notebookpage.h"
#include "service/departments/airesearch/python.h"
#include "service/markup/text.h"
#include "service/project/codepointorder.h"

#include <algorithm>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
const QStringList holders{ u"class"_s, u"struct"_s, u"interface"_s, u"trait"_s, u"enum"_s, u"union"_s };

void sizes(Page &page, const ModuleFacts &facts, const QHash<QString, FileMetrics> &metrics)
{
    QHash<QString, qint64> code;
    for (const FileInfo &file : facts.files)
        code.insert(file.path, metrics.value(file.path).codeLines);
    QStringList output;
    for (const auto &[path, lines] : largest(code, 15))
        output.append(python::right(lines, 7) + u"  "_s + path);
    page.facts.append({ text(u"Python 3, standard library only"_s) });
    cell(page, u"module"_s, uR"(
import collections, json

def corpus(kind):
    """The records of one kind: file, symbol, prose or commit."""
    with open("corpus.jsonl", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["kind"] == kind:
                yield record

MODULE = %1
files = list(corpus("file"))
paths = {f["path"] for f in files if f.get("module") == MODULE}

sizes = {f["path"]: f["code"] for f in files if f["path"] in paths}
for path, lines in sorted(sizes.items(), key=lambda row: (-row[1], row[0]))[:15]:
    print(f"{lines:>7,}  {path}")
)"_s.arg(python::literal(facts.name)), output);
}

void interface(Page &page, const ModuleFacts &facts)
{
    QHash<QString, qint64> kinds, documented;
    QStringList missing;
    qint64 types = 0;
    for (const FileInfo &file : facts.files) {
        if (!file.hasApi)
            continue;
        for (const Symbol &symbol : facts.symbols.value(file.path)) {
            if (!symbol.isApi)
                continue;
            ++kinds[symbol.kind];
            documented[symbol.kind] += symbol.documented;
            types += holders.contains(symbol.kind);
            if (!symbol.documented)
                missing.append(symbol.kind + u' ' + symbol.qualifiedName());
        }
    }
    if (kinds.isEmpty())
        return;
    QStringList output;
    for (const auto &[kind, count] : largest(kinds, kinds.size()))
        output.append(python::right(count, 6) + u"  "_s + python::right(documented.value(kind), 6) + u" documented  "_s + kind);
    heading(page, u"What does it offer?"_s);
    cell(page, u"public-kinds"_s, uR"(
public = [s for s in corpus("symbol") if s["path"] in paths and s["public"]]
kinds = collections.Counter(s["symbol"] for s in public)
explained = collections.Counter(s["symbol"] for s in public if s["documented"])
for kind, count in sorted(kinds.items(), key=lambda row: (-row[1], row[0])):
    print(f"{count:>6,}  {explained[kind]:>6,} documented  {kind}")
)"_s, output);
    if (missing.isEmpty())
        return;
    missing.removeDuplicates(); // of several builds
    std::sort(missing.begin(), missing.end(), codePointLess);
    output = missing.mid(0, 12);
    output.append(grouped(missing.size()) + u" without a comment"_s);
    heading(page, u"What would you explain first?"_s);
    cell(page, u"undocumented"_s, uR"(
missing = sorted({s["symbol"] + " " + s["name"] for s in public if not s["documented"]})
for name in missing[:12]:
    print(name)
print(f"{len(missing):,} without a comment")
)"_s, output);
}

void neighbours(Page &page, const ModuleFacts &facts, const Relations &relations)
{
    if (facts.uses.isEmpty() && facts.usedBy.isEmpty())
        return;
    QStringList output;
    for (const auto &[name, count] : facts.uses.mid(0, 10))
        output.append(u"uses     "_s + python::right(count, 5) + u"  "_s + name);
    for (const auto &[name, count] : facts.usedBy.mid(0, 10))
        output.append(u"used by  "_s + python::right(count, 5) + u"  "_s + name);
    heading(page, u"What does it lean on, and who leans on it?"_s);
    cell(page, u"neighbours"_s, moduleOfCode(relations) + uR"(
uses, used_by = collections.Counter(), collections.Counter()
for f in files:
    for used in f.get("uses", []):
        a, b = f.get("module"), module_of.get(used)
        if a == MODULE and b not in (None, MODULE):
            uses[b] += 1
        if b == MODULE and a not in (None, MODULE):
            used_by[a] += 1

for word, counts in (("uses", uses), ("used by", used_by)):
    for name, count in sorted(counts.items(), key=lambda row: (-row[1], row[0]))[:10]:
        print(f"{word:<7}  {count:>5,}  {name}")
)"_s, output);
}

void types(Page &page, const ModuleFacts &facts)
{
    if (facts.types.isEmpty())
        return;
    const ModuleType &type = facts.types.first();
    heading(page, u"Read one of its types"_s);
    const Target target = type.symbol.isApi ? documentTarget(apiPagePath(type.file.path), symbolAnchor(type.symbol.qualifiedName()))
                                            : sourceTarget(type.file.path); // internal: no page says more of it
    paragraph(page,
        { link(type.symbol.qualifiedName(), target, Inline::Style::Code),
            text(!type.users.isEmpty()
                    ? u" is named in "_s + plural(type.users.size(), u"other file"_s, u"other files"_s) + u" of the project. Its record holds the author's comment and the beginning of its declaration:"_s
                    : u" is one of its types. Its record holds the author's comment and the beginning of its declaration:"_s) });
    openCell(page, u"read-type"_s, uR"(
NAME = %1
for s in corpus("symbol"):
    if s["name"] == NAME and s["path"] in paths:
        print(f"{s['path']}:{s['line']}")
        print(s["text"])
)"_s.arg(python::literal(type.symbol.qualifiedName())));
}
} // namespace

Result<Page> moduleNotebook(const QString &module, const QString &path, const ModelView &view, std::stop_token stop)
{
    const Relations relations = relationsOf(view, stop);
    const auto facts = moduleFacts(module, relations, view, stop);
    if (!facts)
        return Error{ errc::notFound, u"%1 is no longer a module of the project."_s.arg(module), { { u"what"_s, module } } };
    QHash<QString, FileMetrics> metrics;
    for (const FileInfo &file : facts->files)
        for (const FileMetrics &row : view.metrics(file.path))
            metrics.insert(row.path, row);
    Page page = notebookPage(path, u"Module "_s + titleOfModule(module, view));
    page.breadcrumbs.append({ u"Module notebooks"_s, documentTarget(u"ai-research/index.md"_s) });
    page.lead = purposeOf(view, module, facts->readingOrder);
    sizes(page, *facts, metrics);
    interface(page, *facts);
    neighbours(page, *facts, relations);
    types(page, *facts);
    finishNotebook(page);
    return page;
}

} // namespace tars::airesearch
