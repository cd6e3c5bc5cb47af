#include "service/departments/airesearch/notebookpage.h"

#include "service/departments/airesearch/python.h"
#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"
#include "service/markup/text.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <QSet>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

Page notebookPage(const QString &path, const QString &title, bool readsCorpus)
{
    Page page;
    page.path = path;
    page.title = title;
    page.departmentSlug = u"ai-research"_s;
    page.breadcrumbs = { { u"AI Research"_s, documentTarget(u"ai-research/index.md"_s) } };
    page.downloads = { { path.section(u'/', -1), documentTarget(path) } };
    if (readsCorpus)
        page.downloads.append({ u"corpus.jsonl"_s, documentTarget(corpusPath) });
    return page;
}

void finishNotebook(Page &page)
{
    qsizetype cells = 0;
    for (const Block &block : page.blocks)
        cells += std::holds_alternative<CodeCell>(block.content);
    page.facts.prepend({ text(plural(cells, u"cell"_s, u"cells"_s)) });
}

void heading(Page &page, const QString &title, int level)
{
    page.blocks.emplace_back(Heading{ level, { text(title) }, {}, {}, {} });
}

void paragraph(Page &page, const Inlines &content) { page.blocks.emplace_back(Paragraph{ content }); }

void cell(Page &page, const QString &id, const QString &source, const QStringList &output)
{
    CodeCell code;
    code.id = id;
    code.source = source.trimmed();
    for (const QString &line : output)
        code.output += python::plain(line) + u'\n';
    page.blocks.emplace_back(std::move(code));
}

void openCell(Page &page, const QString &id, const QString &source)
{
    CodeCell code;
    code.id = id;
    code.source = source.trimmed();
    code.isExecuted = false;
    page.blocks.emplace_back(std::move(code));
}

void firstCell(Page &page, const Survey &survey)
{
    page.facts.append({ text(u"Python 3, standard library only; plots with matplotlib where present"_s) });
    const auto source = std::count_if(survey.files.begin(), survey.files.end(),
        [](const SurveyedFile &file) { return file.role == "source"_L1; });
    cell(page, u"corpus"_s, uR"(
import collections, json

def corpus(kind):
    """The records of one kind: file, symbol, prose or commit."""
    with open("corpus.jsonl", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["kind"] == kind:
                yield record

files = list(corpus("file"))
print(f"{len(files):,} files, {sum(f['role'] == 'source' for f in files):,} of them source")
)"_s, { grouped(survey.files.size()) + u" files, "_s + grouped(source) + u" of them source"_s });
}

void barsCell(Page &page)
{
    cell(page, u"bars"_s, uR"(
try:
    import matplotlib.pyplot as plt
except ImportError:  # then the same numbers as text
    plt = None

def bars(rows, label):
    if plt:
        figure, axes = plt.subplots(figsize=(8, 0.35 * len(rows) + 0.8))
        axes.barh([name for name, _ in rows], [value for _, value in rows])
        axes.invert_yaxis()
        axes.set_xlabel(label)
        plt.show()
    else:
        most = max([value for _, value in rows] + [1])
        for name, value in rows:
            print(f"{value:>9,}  {'#' * (40 * value // most):<40}  {name}")
)"_s, {});
}

void drawBars(Page &page, const QString &id, const QString &source, const QString &label,
    const QList<std::pair<QString, qint64>> &rows)
{
    qint64 most = 1;
    for (const auto &[name, value] : rows)
        most = std::max(most, value);
    QStringList output;
    Plot plot;
    plot.xLabel = label;
    for (const auto &[name, value] : rows) {
        output.append(python::right(value, 9) + u"  "_s
            + python::left(python::hashes(value, most), python::longestBar) + u"  "_s + name);
        plot.items.append({ name, value, 0 });
    }
    cell(page, id, source, output);
    std::get<CodeCell>(page.blocks.back().content).plot = std::move(plot);
}

Target fileTarget(const FileInfo &file)
{
    return file.hasApi ? documentTarget(apiPagePath(file.path)) : sourceTarget(file.path);
}

Inline fileLink(const FileInfo &file) { return link(file.path, fileTarget(file), Inline::Style::Code); }

Inlines firstSentence(const Comment &comment, const QString &language)
{
    return comments::toInlines(comments::parseComment(comment.text, comment.style, language).summary);
}

Inlines purposeOf(const ModelView &view, const FileInfo &file)
{
    const Comment comment = view.fileComment(file.path);
    return comment.isEmpty() ? Inlines() : firstSentence(comment, file.language);
}

Inlines purposeOf(const ModelView &view, const QString &module, const QList<FileInfo> &files)
{
    static const QSet<QString> speakers{ u"__init__.py"_s, u"doc.go"_s, u"package-info.java"_s, u"lib.rs"_s, u"mod.rs"_s,
        u"main.rs"_s, u"index.ts"_s, u"index.js"_s };
    const QString own = module.section(u'/', -1);
    const auto speaks = [&](const FileInfo &file) {
        const QString name = file.path.section(u'/', -1);
        return files.size() == 1 || speakers.contains(name) || name.section(u'.', 0, 0) == own;
    };
    for (const FileInfo &file : files)
        if (speaks(file))
            if (const Inlines purpose = purposeOf(view, file); !purpose.isEmpty())
                return purpose;
    // Any file of a package of Go may tell of it, in words that begin so.
    for (const FileInfo &file : files)
        if (file.language == "Go"_L1 && view.fileComment(file.path).text.startsWith("Package "_L1))
            return purposeOf(view, file);
    return {};
}

QList<std::pair<QString, qint64>> largest(const QHash<QString, qint64> &counts, qsizetype most)
{
    QList<std::pair<QString, qint64>> rows;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        rows.append({ it.key(), it.value() });
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : codePointLess(a.first, b.first);
    });
    return rows.mid(0, most);
}

} // namespace tars::airesearch
