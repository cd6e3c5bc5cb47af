#include "service/departments/airesearch/pythonexamples.h"

#include "common/base/errorcodes.h"
#include "service/departments/airesearch/notebookpage.h"
#include "service/departments/airesearch/pythonmodules.h"
#include "service/markup/text.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype mostExampleFiles = 40;
constexpr qsizetype mostCells = 80;

bool isPublished(const FileInfo &file) { return !file.vendored && !file.generated && !file.binary; }

/// Of the manifest nearest to the top: those of examples name themselves.
QString packageName(const ModelView &view)
{
    QString package;
    qsizetype depth = 0;
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const QString manifest = fact.file.section(u'/', -1);
        const QString name = fact.value[u"name"_s].toString();
        const qsizetype steps = fact.file.count(u'/');
        const bool isPython
            = manifest == "pyproject.toml"_L1 || manifest == "setup.cfg"_L1 || manifest == "setup.py"_L1;
        if (isPython && !name.isEmpty() && (package.isEmpty() || steps < depth)) {
            package = name;
            depth = steps;
        }
    }
    return package;
}

void needsProject(Page &page, const ModelView &view, const QStringList &foreign = {})
{
    const QString package = packageName(view);
    Inlines line{ text(u"These cells need the project itself to be installed"_s) };
    if (!package.isEmpty())
        line += Inlines{ text(u" ("_s), code(u"pip install "_s + package), text(u")"_s) };
    for (qsizetype i = 0; i < foreign.size(); ++i)
        line += Inlines{ text(i == 0 ? u", and what gives "_s : i + 1 < foreign.size() ? u", "_s : u" and "_s),
            code(foreign[i]) };
    line.append(text(u". They were taken over as their authors wrote them and have not been run."_s));
    Blocks content;
    content.emplace_back(Paragraph{ line });
    page.blocks.emplace_back(Note{ Note::Kind::Info, std::move(content) });
}

QString commented(const QString &expected)
{
    QStringList lines = expected.split(u'\n');
    for (QString &line : lines)
        line.prepend(u"# "_s);
    return lines.join(u'\n');
}

void addExamples(Page &page, const QString &name, const QString &docstring, qsizetype &cells)
{
    int number = 0;
    for (const DoctestExample &example : doctestExamples(docstring)) {
        if (cells >= mostCells)
            return;
        ++cells;
        QString source = example.source;
        if (!example.expected.isEmpty())
            source += u"\n# the docstring says:\n"_s + commented(example.expected);
        openCell(page, name + u'-' + QString::number(++number), source);
    }
}
} // namespace

QStringList doctestFiles(const ModelView &view)
{
    QList<std::pair<QString, int>> files;
    for (const Fact &fact : view.facts(u"python.doctest"_s))
        if (const auto file = view.file(fact.file);
            file && isPublished(*file) && file->role == FileRole::Source && isInstalled(fact.file, view))
            files.append({ fact.file, fact.value[u"examples"_s].toInt() });
    std::stable_sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList paths;
    for (const auto &[path, count] : files.mid(0, mostExampleFiles))
        paths.append(path);
    paths.sort();
    return paths;
}

QStringList exampleFiles(const ModelView &view)
{
    QStringList paths;
    for (const FileInfo &file : view.files())
        if (file.role == FileRole::Example && file.language == "Python"_L1 && isPublished(file)
            && !file.path.endsWith("/__init__.py"_L1) && !file.path.endsWith("/setup.py"_L1)
            && !file.path.endsWith("/conftest.py"_L1) && standsAlone(file.path, view))
            paths.append(file.path);
    return paths.mid(0, mostExampleFiles);
}

QList<DoctestExample> doctestExamples(const QString &docstring)
{
    QList<DoctestExample> examples;
    QStringList between;
    bool isExpected = false; // lines belong to the output of the last example
    qsizetype indent = 0;
    for (const QString &line : docstring.split(u'\n')) {
        const QString trimmed = line.trimmed();
        const auto after = [&](qsizetype skip) { return trimmed.size() > skip ? trimmed.mid(skip + 1) : QString(); };
        if (trimmed == ">>>"_L1 || trimmed.startsWith(">>> "_L1)) {
            const bool continues = isExpected && !examples.isEmpty() && examples.last().expected.isEmpty();
            if (continues) {
                examples.last().source += u'\n' + after(3);
            } else {
                examples.append({ after(3), {}, between.join(u'\n').trimmed() });
            }
            between.clear();
            indent = line.indexOf(u'>');
            isExpected = true;
            continue;
        }
        if (isExpected && (trimmed == "..."_L1 || trimmed.startsWith("... "_L1))
            && examples.last().expected.isEmpty()) {
            // What is typed keeps its own indentation.
            const qsizetype at = line.indexOf("..."_L1);
            examples.last().source += u'\n' + (line.size() > at + 4 ? line.mid(at + 4) : QString());
            continue;
        }
        if (isExpected && !trimmed.isEmpty()) {
            QString &expected = examples.last().expected;
            const qsizetype own = line.size() - QStringView(line).trimmed().size();
            expected += (expected.isEmpty() ? QString() : u"\n"_s) + line.mid(std::min(indent, own)).trimmed();
            continue;
        }
        isExpected = false;
        between.append(line);
    }
    for (DoctestExample &example : examples) {
        while (example.source.endsWith(u'\n'))
            example.source.chop(1);
        static const QRegularExpression directive(u"\\s*#\\s*doctest:.*$"_s, QRegularExpression::MultilineOption);
        example.source.remove(directive);
    }
    examples.removeIf([](const DoctestExample &example) { return example.source.trimmed().isEmpty(); });
    return examples;
}

QStringList scriptCells(const QString &script)
{
    QStringList cells;
    QStringList cell;
    QString open; // the quotes of a string over several lines
    bool empty = true;
    const auto flush = [&] {
        while (!cell.isEmpty() && cell.last().trimmed().isEmpty())
            cell.removeLast();
        if (!cell.isEmpty())
            cells.append(cell.join(u'\n'));
        cell.clear();
    };
    static const QRegularExpression whole(
        u"^(else|elif|except|finally|case)\\b|^[)\\]}]"_s); // belongs to what stands above
    static const QRegularExpression quotes(u"\"\"\"|'''"_s);
    for (const QString &line : script.split(u'\n')) {
        const bool outermost = !line.isEmpty() && !line[0].isSpace() && open.isEmpty();
        if (outermost && empty && !whole.match(line).hasMatch())
            flush();
        cell.append(line);
        empty = line.trimmed().isEmpty();
        for (auto found = quotes.globalMatch(line); found.hasNext();) {
            const QString mark = found.next().captured();
            if (open.isEmpty())
                open = mark;
            else if (open == mark)
                open.clear();
        }
    }
    flush();
    return cells;
}

Result<Page> doctestNotebook(const QString &path, const QString &pagePath, const ModelView &view)
{
    const auto file = view.file(path);
    if (!file)
        return Error{ errc::notFound, u"%1 is no longer part of the project."_s.arg(path), { { u"what"_s, path } } };
    const QString module = pythonModule(path, view);
    Page page = notebookPage(pagePath, u"Examples of "_s + (module.isEmpty() ? path : module), false);
    page.source = sourceTarget(path);
    page.lead = purposeOf(view, *file);
    needsProject(page, view);
    if (!module.isEmpty())
        openCell(page, u"import"_s, u"from "_s + module + u" import *"_s);
    qsizetype cells = 0;
    const Comment own = view.fileComment(path);
    if (own.text.contains(">>>"_L1)) {
        heading(page, u"The module"_s);
        addExamples(page, u"module"_s, own.text, cells);
    }
    const QHash<int, Comment> comments = view.comments(path);
    for (const Symbol &symbol : view.symbols(path)) {
        const Comment comment = comments.value(symbol.index);
        if (!comment.text.contains(">>>"_L1) || cells >= mostCells)
            continue;
        const QString name = symbol.qualifiedName();
        page.blocks.emplace_back(Heading{ 2,
            { link(name, symbol.isApi ? documentTarget(apiPagePath(path), symbolAnchor(name)) : sourceTarget(path),
                Inline::Style::Code) },
            {}, {}, {} });
        const Inlines sentence = firstSentence(comment, file->language);
        if (!sentence.isEmpty())
            paragraph(page, sentence);
        addExamples(page, symbolAnchor(name), comment.text, cells);
    }
    finishNotebook(page);
    return page;
}

Result<Page> exampleNotebook(const QString &path, const QString &pagePath, const ModelView &view)
{
    const auto file = view.file(path);
    if (!file)
        return Error{ errc::notFound, u"%1 is no longer part of the project."_s.arg(path), { { u"what"_s, path } } };
    Page page = notebookPage(pagePath, path, false);
    page.titleIsCode = true;
    page.source = sourceTarget(path);
    page.lead = purposeOf(view, *file);
    needsProject(page, view, foreignModules(path, view));
    QString script = QString::fromUtf8(view.content(path));
    script.replace("\r\n"_L1, "\n"_L1);
    int number = 0;
    for (const QString &source : scriptCells(script).mid(0, mostCells))
        openCell(page, u"step-"_s + QString::number(++number), source);
    finishNotebook(page);
    return page;
}

} // namespace tars::airesearch
