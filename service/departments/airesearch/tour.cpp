#include "service/departments/airesearch/notebookpage.h"
#include "service/departments/airesearch/python.h"
#include "service/departments/airesearch/treenotebooks.h"
#include "service/markup/text.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <QSet>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
QString folderAt(const QString &path, int depth)
{
    QStringList parts = path.split(u'/');
    parts.removeLast();
    parts = parts.mid(0, depth);
    return parts.isEmpty() ? u"./"_s : QString(parts.join(u'/') + u'/');
}

QHash<QString, qint64> codeByFolder(const Survey &survey, int depth)
{
    QHash<QString, qint64> code;
    for (const SurveyedFile &file : survey.files)
        if (file.role == "source"_L1)
            code[folderAt(file.info.path, depth)] += file.code;
    return code;
}

/// Deep enough that the folders tell something: none holds nearly all.
int tellingDepth(const Survey &survey, qint64 total)
{
    for (int depth = 1; depth < 5; ++depth) {
        const auto rows = largest(codeByFolder(survey, depth), 1);
        if (!rows.isEmpty() && rows.first().second * 10 < total * 9)
            return depth;
    }
    return 1;
}

void languages(Page &page, const Survey &survey, const QString &project)
{
    QHash<QString, qint64> code;
    qint64 total = 0;
    for (const SurveyedFile &file : survey.files)
        if (file.role == "source"_L1 && !file.info.language.isEmpty() && file.code > 0) {
            code[file.info.language] += file.code;
            total += file.code;
        }
    const auto rows = largest(code, 8);
    QStringList output;
    for (const auto &[language, lines] : rows)
        output.append(python::right(lines, 9) + u"  "_s + python::right(100 * lines / total, 3) + u" %  "_s + language);
    heading(page, u"What is "_s + project + u" written in?"_s);
    cell(page, u"languages"_s, uR"(
code = collections.Counter()
for f in files:
    if f["role"] == "source" and "language" in f and f["code"]:
        code[f["language"]] += f["code"]

for language, lines in sorted(code.items(), key=lambda row: (-row[1], row[0]))[:8]:
    print(f"{lines:>9,}  {100 * lines // sum(code.values()):>3} %  {language}")
)"_s, output);
    if (code.size() > 1 && total > 0)
        paragraph(page,
            { text(rows[0].first + u" makes up "_s + QString::number(100 * rows[0].second / total)
                + u" % of the "_s + grouped(total) + u" lines of code; tests, examples and generated files are not "
                u"counted here."_s) });
}

void folders(Page &page, const Survey &survey)
{
    qint64 total = 0;
    for (const SurveyedFile &file : survey.files)
        if (file.role == "source"_L1)
            total += file.code;
    const int depth = tellingDepth(survey, total);
    const QHash<QString, qint64> code = codeByFolder(survey, depth);
    if (code.size() < 2 || total == 0)
        return;
    const auto rows = largest(code, 12);
    heading(page, u"Where does the code lie?"_s);
    barsCell(page);
    drawBars(page, u"folders"_s, uR"(
def folder(path, depth):
    return "/".join(path.split("/")[:-1][:depth] or ["."]) + "/"

code = collections.Counter()
for f in files:
    if f["role"] == "source":
        code[folder(f["path"], %1)] += f["code"]

bars(sorted(code.items(), key=lambda row: (-row[1], row[0]))[:12], "lines of code")
)"_s.arg(depth), u"lines of code"_s, rows);
    const auto share = [&](qsizetype row) -> QString { return QString::number(100 * rows[row].second / total) + u" %"_s; };
    Inlines line{ markup::code(rows[0].first), text(u" holds "_s + share(0) + u" of it"_s) };
    if (100 * rows[1].second >= total)
        line += Inlines{ text(u", "_s), markup::code(rows[1].first), text(u" "_s + share(1)) };
    paragraph(page, line + Inlines{ text(u"."_s) });
}

void leanedOn(Page &page, const Survey &survey, const Relations &relations, const QString &project,
    const ModelView &view)
{
    QHash<QString, QSet<QString>> users;
    for (const SurveyedFile &file : survey.files)
        if (file.role == "source"_L1)
            for (const QString &used : relations.uses.value(file.info.path))
                users[importedName(used)].insert(file.info.path);
    QHash<QString, qint64> counts;
    for (auto it = users.cbegin(); it != users.cend(); ++it)
        counts.insert(it.key(), it->size());
    const auto rows = largest(counts, 10);
    if (rows.size() < 2)
        return;
    QStringList output;
    for (const auto &[path, by] : rows)
        output.append(python::right(by, 5) + u"  "_s + path);
    const bool folders = rows.first().first.endsWith(u'/');
    heading(page, (folders ? u"Which packages does the rest of "_s : u"Which files does the rest of "_s) + project + u" lean on?"_s);
    cell(page, u"most-imported"_s, uR"(
users = collections.defaultdict(set)
for f in files:
    if f["role"] == "source":
        for used in f.get("uses", []):
            users[used].add(f["path"])

for path, by in sorted(users.items(), key=lambda row: (-len(row[1]), row[0]))[:10]:
    print(f"{len(by):>5,}  {path}")
)"_s, output);
    const auto purposeOfPackage = [&](const QString &folder) {
        QList<FileInfo> files;
        for (const SurveyedFile &other : survey.files)
            if (other.role == "source"_L1 && importedName(other.info.path) == folder)
                files.append(other.info);
        return purposeOf(view, folder.chopped(1), files);
    };
    BulletList list;
    for (const auto &[path, by] : rows.mid(0, 5)) {
        const SurveyedFile *file = survey.file(path);
        if (!file && !path.endsWith(u'/'))
            continue;
        Inlines line{ file ? fileLink(file->info) : markup::code(path), text(u", imported by "_s + plural(by, u"file"_s, u"files"_s)) };
        if (const Inlines purpose = file ? purposeOf(view, file->info) : purposeOfPackage(path); !purpose.isEmpty())
            line += Inlines{ text(u": "_s) } + purpose;
        list.items.push_back({ Paragraph{ line } });
    }
    paragraph(page, { text(folders ? u"Whoever knows these packages can read most of the others:"_s : u"Whoever knows these files can read most of the others:"_s) });
    page.blocks.emplace_back(std::move(list));
}

void entryPoints(Page &page, const Survey &survey, const ModelView &view)
{
    QSet<QString> paths;
    for (const SymbolTarget &target : view.lookup(u"main"_s)) {
        const SurveyedFile *file = survey.file(target.file);
        if (file && file->role == "source"_L1 && (target.kind == "function"_L1 || target.kind == "method"_L1))
            paths.insert(target.file);
    }
    QStringList sorted(paths.cbegin(), paths.cend());
    std::sort(sorted.begin(), sorted.end(), codePointLess);
    if (sorted.isEmpty())
        return;
    heading(page, sorted.size() == 1 ? u"Where does it start?"_s : u"Where do its programs start?"_s);
    cell(page, u"entry-points"_s, uR"(
source = {f["path"] for f in files if f["role"] == "source"}
starts = {s["path"] for s in corpus("symbol")
          if s["symbol"] in ("function", "method") and s["path"] in source
          and (s["name"] == "main" or s["name"].endswith((".main", "::main")))}
for path in sorted(starts)[:12]:
    print(path)
)"_s, sorted.mid(0, 12));
    BulletList list;
    for (const QString &path : sorted.mid(0, 12))
        if (const SurveyedFile *file = survey.file(path)) {
            const Inlines purpose = purposeOf(view, file->info);
            if (!purpose.isEmpty())
                list.items.push_back({ Paragraph{ Inlines{ fileLink(file->info), text(u": "_s) } + purpose } });
        }
    if (!list.items.empty())
        page.blocks.emplace_back(std::move(list));
}

void prose(Page &page, const Survey &survey)
{
    QList<const SurveyedFile *> texts;
    for (const SurveyedFile &file : survey.files)
        if (file.role == "prose"_L1)
            texts.append(&file);
    std::stable_sort(texts.begin(), texts.end(), [](const SurveyedFile *a, const SurveyedFile *b) { return a->lines > b->lines; });
    texts = texts.mid(0, 8);
    if (texts.isEmpty())
        return;
    QStringList output;
    for (const SurveyedFile *file : std::as_const(texts))
        output.append(python::right(file->lines, 6) + u"  "_s + file->info.path);
    heading(page, u"What do its authors explain in prose?"_s);
    cell(page, u"prose"_s, uR"(
texts = [f for f in files if f["role"] == "prose"]
for f in sorted(texts, key=lambda f: (-f["end"], f["path"]))[:8]:
    print(f"{f['end']:>6,}  {f['path']}")
)"_s, output);
}

/// What a file is about by its name, where that says more than that it is the main one of its folder.
QString topicOf(const QString &path, const QString &project)
{
    static const QSet<QString> entries{ u"__init__"_s, u"mod"_s, u"lib"_s, u"main"_s, u"index"_s, u"package-info"_s, u"doc"_s };
    if (path.endsWith(u'/'))
        return path == "./"_L1 ? project : path.section(u'/', -2, -2);
    const QString name = path.section(u'/', -1).section(u'.', 0, 0);
    const QString folder = path.section(u'/', -2, -2);
    return !entries.contains(name) ? name : folder.isEmpty() || folder == "src"_L1 ? project : folder;
}

void retrieval(Page &page, const QString &words)
{
    heading(page, u"Ask the corpus"_s);
    paragraph(page,
        { text(u"Each record carries the text that it stands for. "
               "Run the cell with words of your own:"_s) });
    openCell(page, u"search"_s, uR"(
def search(question, most=5):
    words = question.lower().split()
    found = []
    for kind in ("symbol", "prose"):
        for record in corpus(kind):
            text = record["text"].lower()
            hits = [text.count(word) for word in words]
            if all(hits):
                found.append((sum(hits) / (20 + len(text.split())), record["path"], record["line"], record))
    for score, path, line, record in sorted(found, key=lambda row: (-row[0], row[1], row[2]))[:most]:
        print(f"{path}:{line}  {record.get('name') or ' > '.join(record['headings'])}")

search(%1)
)"_s.arg(python::literal(words)));
}
} // namespace

Result<Page> tourNotebook(const ModelView &view, std::stop_token stop)
{
    const Result<Survey> known = survey(view, {}, Depth::Sizes);
    if (!known)
        return known.error();
    const Relations relations = relationsOf(view, stop);
    const QString project = view.projectName();
    Page page = notebookPage(u"ai-research/tour.ipynb"_s, u"Tour of the codebase"_s);
    page.lead = { text(u"A first walk through "_s + project + u": what it is written in, where its code lies, what to read."_s) };
    firstCell(page, *known);
    languages(page, *known, project);
    folders(page, *known);
    leanedOn(page, *known, relations, project, view);
    entryPoints(page, *known, view);
    prose(page, *known);
    QHash<QString, qint64> used;
    for (const QStringList &paths : relations.uses)
        for (const QString &path : paths)
            ++used[importedName(path)];
    const auto most = largest(used, 1);
    retrieval(page, most.isEmpty() ? project : topicOf(most[0].first, project));
    finishNotebook(page);
    return page;
}

} // namespace tars::airesearch
