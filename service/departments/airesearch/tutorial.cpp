#include "common/base/errorcodes.h"
#include "service/departments/airesearch/callpath.h"
#include "service/departments/airesearch/modulefacts.h"
#include "service/departments/airesearch/moduleguide.h"
#include "service/departments/airesearch/notebookpage.h"
#include "service/markup/text.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype mostFilesListed = 15;
constexpr qsizetype mostTypesShown = 5;
constexpr qsizetype mostMembersShown = 6;
constexpr qsizetype mostStarts = 40;

struct Exercise {
    Inlines question;
    Blocks answer;
};

class Tutorial
{
public:
    Tutorial(const ModelView &view, const Relations &relations, const ModuleFacts &facts, std::stop_token stop)
        : m_view(view)
        , m_relations(relations)
        , m_facts(facts)
        , m_stop(std::move(stop))
    {
    }

    Page write(const QString &path)
    {
        m_page.path = path;
        m_page.title = u"Tutorial: "_s + titleOfModule(m_facts.name, m_view);
        m_page.departmentSlug = u"ai-research"_s;
        m_page.breadcrumbs = { { u"AI Research"_s, documentTarget(u"ai-research/index.md"_s) } };
        m_page.lead = purposeOf(m_view, m_facts.name, m_facts.readingOrder);
        m_page.facts.append({ text(plural(m_facts.files.size(), u"file"_s, u"files"_s)) });
        place();
        readingOrder();
        keyTypes();
        callPathSection();
        ask();
        exercises();
        return std::move(m_page);
    }

private:
    void head(const QString &title, int level = 2) { heading(m_page, title, level); }

    static Inlines listed(const QList<std::pair<QString, qint64>> &modules)
    {
        Inlines line;
        for (const auto &[name, count] : modules.mid(0, 6)) {
            if (!line.isEmpty())
                line.append(text(u", "_s));
            line.append(name == "."_L1 ? text(u"the top folder"_s) : code(name));
        }
        if (modules.size() > 6)
            line.append(text(u" and "_s + QString::number(modules.size() - 6) + u" more"_s));
        return line;
    }

    void place()
    {
        if (m_facts.uses.isEmpty() && m_facts.usedBy.isEmpty())
            return;
        head(u"Where it stands"_s);
        Inlines line;
        if (!m_facts.uses.isEmpty())
            line += Inlines{ text(u"It imports "_s) } + listed(m_facts.uses) + Inlines{ text(u". "_s) };
        else
            line.append(text(u"It imports no other module of the project, so it can be read first. "_s));
        if (!m_facts.usedBy.isEmpty())
            line += Inlines{ text(u"It is imported by "_s) } + listed(m_facts.usedBy) + Inlines{ text(u"."_s) };
        paragraph(m_page, line);
    }

    void readingOrder()
    {
        QList<FileInfo> files = m_facts.readingOrder;
        if (files.size() < 2)
            return;
        head(u"Reading order"_s);
        paragraph(m_page,
            { text(m_facts.importsInside
                    ? u"What the other files of the module import comes first, so that nothing is met before it is known."_s
                    : u"These files see each other without imports; those whose types the project names most often come first."_s) });
        BulletList list;
        list.ordered = true;
        for (const FileInfo &file : files.mid(0, mostFilesListed)) {
            Inlines line{ fileLink(file) };
            if (const Inlines purpose = purposeOf(m_view, file); !purpose.isEmpty())
                line += Inlines{ text(u": "_s) } + purpose;
            else if (const Inlines names = namesOf(file); !names.isEmpty())
                line += Inlines{ text(u" defines "_s) } + names;
            list.items.push_back({ Paragraph{ line } });
        }
        m_page.blocks.emplace_back(std::move(list));
        if (files.size() > mostFilesListed)
            paragraph(m_page,
                { muted(u"and "_s + plural(files.size() - mostFilesListed, u"more file"_s, u"more files"_s)) });
    }

    static bool isMember(const Symbol &symbol)
    {
        return !symbol.scope.isEmpty() && symbol.scopeKind != "namespace"_L1 && symbol.scopeKind != "package"_L1
            && symbol.scopeKind != "module"_L1;
    }

    Inlines namesOf(const FileInfo &file) const
    {
        Inlines names;
        QSet<QString> known; // a struct of C and its typedef bear one name
        for (const Symbol &symbol : m_facts.symbols.value(file.path)) {
            if (known.contains(symbol.name) || isMember(symbol) || !symbol.definition || !isPublicSymbol(symbol) || symbol.kind == "macro"_L1
                || symbol.kind == "variable"_L1 || symbol.kind == "field"_L1)
                continue;
            if (names.size() >= 5) {
                names.append(text(u" and more"_s));
                break;
            }
            if (!names.isEmpty())
                names.append(text(u", "_s));
            names.append(code(symbol.name));
            known.insert(symbol.name);
        }
        return names;
    }

    Inlines sentenceOf(const QString &path, const Symbol &symbol)
    {
        const Comment comment = m_view.comments(path).value(symbol.index);
        if (comment.isEmpty())
            return {};
        const auto file = m_view.file(path);
        return firstSentence(comment, file ? file->language : QString());
    }

    Target symbolTarget(const FileInfo &file, const Symbol &symbol) const
    {
        return symbol.isApi
            ? documentTarget(apiPagePath(file.path), symbolAnchor(symbol.qualifiedName()))
            : sourceTarget(file.path);
    }

    void keyTypes()
    {
        const QList<ModuleType> types = m_facts.types.mid(0, mostTypesShown);
        if (types.isEmpty())
            return keyFunctions();
        head(u"Key types"_s);
        for (const ModuleType &type : types) {
            const QString name = type.symbol.qualifiedName();
            m_page.blocks.emplace_back(Heading{ 3,
                { link(name, symbolTarget(type.file, type.symbol), Inline::Style::Code), text(u" "_s), muted(type.symbol.kind) },
                {}, {}, {} });
            Inlines line = sentenceOf(type.file.path, type.symbol);
            if (!line.isEmpty()) {
                static const QRegularExpression ended(u"[.!?:…]$"_s);
                line.append(text(ended.match(line.last().text.trimmed()).hasMatch() ? u" "_s : u". "_s));
            }
            line += Inlines{ text(u"Defined in "_s), fileLink(type.file) };
            if (!type.users.isEmpty())
                line.append(text(u", named in "_s + plural(type.users.size(), u"other file"_s, u"other files"_s)));
            line.append(text(u"."_s));
            QStringList bases = type.symbol.bases;
            bases.removeIf([](const QString &base) { return base.startsWith("private "_L1); });
            if (!bases.isEmpty()) {
                line.append(text(type.file.language == "Rust"_L1 ? u" It implements "_s
                        : bases.size() == 1 ? u" Its base is "_s : u" Its bases are "_s));
                for (qsizetype i = 0; i < std::min<qsizetype>(3, bases.size()); ++i) {
                    if (i > 0)
                        line.append(text(u", "_s));
                    line.append(code(bases[i]));
                }
                line.append(text(bases.size() > 3 ? u" and others."_s : u"."_s));
            }
            paragraph(m_page, line);
            members(type);
        }
    }

    void members(const ModuleType &type)
    {
        QList<Symbol> all;
        for (const Symbol &symbol : m_facts.symbols.value(type.file.path))
            if (symbol.scope == type.symbol.qualifiedName() && isPublicSymbol(symbol)
                && (symbol.kind == "method"_L1 || symbol.kind == "signal"_L1 || symbol.kind == "slot"_L1
                    || symbol.kind == "property"_L1 || symbol.kind == "function"_L1)
                && !symbol.name.startsWith("__"_L1) && !symbol.deprecated
                && std::none_of(all.begin(), all.end(), [&](const Symbol &other) { return other.name == symbol.name; }))
                all.append(symbol);
        // Those first that most files name.
        QHash<QString, int> spread;
        for (const Symbol &symbol : std::as_const(all))
            spread.insert(symbol.name, spreadOf(int(m_view.referrers(symbol.name).size())));
        std::stable_sort(all.begin(), all.end(), [&](const Symbol &a, const Symbol &b) {
            const int usesA = spread.value(a.name), usesB = spread.value(b.name);
            return usesA != usesB ? usesA > usesB : a.documented > b.documented;
        });
        BulletList list;
        for (const Symbol &symbol : all.mid(0, mostMembersShown)) {
            Inlines line{ link(symbol.name, symbolTarget(type.file, symbol), Inline::Style::Code) };
            if (const Inlines sentence = sentenceOf(type.file.path, symbol); !sentence.isEmpty())
                line += Inlines{ text(u": "_s) } + sentence;
            list.items.push_back({ Paragraph{ line } });
        }
        if (!list.items.empty())
            m_page.blocks.emplace_back(std::move(list));
    }

    struct Function {
        FileInfo file;
        Symbol symbol;
        qsizetype users = 0;
    };

    /// The public functions of the module, the documented ones first.
    QList<Function> publicFunctions() const
    {
        QList<Function> functions;
        for (const FileInfo &file : m_facts.files)
            for (const Symbol &symbol : m_facts.symbols.value(file.path))
                if ((symbol.kind == "function"_L1 || symbol.kind == "method"_L1) && isPublicSymbol(symbol)
                    && symbol.scopeKind != "function"_L1 && symbol.scopeKind != "method"_L1
                    && symbol.name.size() > 2 && !isInternal(symbol.qualifiedName()))
                    functions.append({ file, symbol, 0 });
        std::stable_sort(functions.begin(), functions.end(),
            [](const Function &a, const Function &b) { return a.symbol.documented > b.symbol.documented; });
        return functions;
    }

    void keyFunctions()
    {
        QList<Function> functions = publicFunctions();
        functions.removeIf([](const Function &function) { return isMember(function.symbol); });
        functions = functions.mid(0, 40);
        for (Function &function : functions) {
            QStringList files = m_view.referrers(function.symbol.name);
            files.removeAll(function.file.path);
            function.users = files.size();
        }
        std::stable_sort(functions.begin(), functions.end(),
            [](const Function &a, const Function &b) { return a.users > b.users; });
        BulletList list;
        QStringList seen;
        for (const Function &function : std::as_const(functions)) {
            if (list.items.size() >= 8 || seen.contains(function.symbol.name))
                continue;
            seen.append(function.symbol.name);
            Inlines line{ link(function.symbol.qualifiedName(), symbolTarget(function.file, function.symbol), Inline::Style::Code) };
            if (const Inlines sentence = sentenceOf(function.file.path, function.symbol); !sentence.isEmpty())
                line += Inlines{ text(u": "_s) } + sentence;
            if (function.users > 0)
                line.append(muted(u" named in "_s + plural(function.users, u"other file"_s, u"other files"_s)));
            list.items.push_back({ Paragraph{ line } });
        }
        if (list.items.empty())
            return;
        head(u"Key functions"_s);
        m_page.blocks.emplace_back(std::move(list));
    }

    /// The author's sentence about a function, wherever it is declared.
    Inlines sentenceOf(const SymbolTarget &function)
    {
        for (const SymbolTarget &target : m_view.lookup(function.qualifiedName))
            for (const Symbol &symbol : m_view.symbols(target.file))
                if (symbol.documented && symbol.qualifiedName() == function.qualifiedName)
                    return sentenceOf(target.file, symbol);
        return {};
    }

    Inline functionLink(const CallStep &step) const
    {
        const QString name = step.function.qualifiedName;
        const Target target = step.isPublic ? documentTarget(apiPagePath(step.function.file), symbolAnchor(name))
                                            : sourceTarget(step.function.file, step.line);
        return link(name, target, Inline::Style::Code);
    }

    void callPathSection()
    {
        QList<SymbolTarget> starts;
        for (const Function &function : publicFunctions().mid(0, mostStarts))
            starts.append({ function.file.path, function.symbol.qualifiedName(), function.symbol.kind,
                function.symbol.signature, function.symbol.isApi });
        const QList<CallStep> best = callPath(m_view, starts, m_stop);
        if (best.isEmpty())
            return;
        head(u"The path of one call"_s);
        paragraph(m_page,
            { text(u"Follow "_s), functionLink(best.first()),
                text(u" through the code: each step is one of the functions that the step before calls."_s) });
        BulletList list;
        list.ordered = true;
        for (const CallStep &step : best) {
            const auto file = m_view.file(step.function.file);
            Inlines line{ functionLink(step), text(u" in "_s),
                file ? fileLink(*file) : code(step.function.file) };
            if (const Inlines sentence = sentenceOf(step.function); !sentence.isEmpty())
                line += Inlines{ text(u": "_s) } + sentence;
            Blocks item{ Paragraph{ line } };
            if (!step.calls.isEmpty()) {
                Inlines calls{ muted(u"calls "_s) };
                for (qsizetype i = 0; i < step.calls.size(); ++i) {
                    if (i > 0)
                        calls.append(text(u", "_s));
                    calls.append(code(step.calls[i]));
                }
                item.emplace_back(Paragraph{ calls });
            }
            list.items.push_back(std::move(item));
        }
        m_page.blocks.emplace_back(std::move(list));
    }

    Blocks linkedFiles(const QStringList &paths, qsizetype most)
    {
        BulletList list;
        for (const QString &path : paths.mid(0, most)) {
            const auto file = m_view.file(path);
            list.items.push_back({ Paragraph{ { file ? fileLink(*file) : code(path) } } });
        }
        Blocks blocks;
        blocks.emplace_back(std::move(list));
        if (paths.size() > most)
            blocks.emplace_back(Paragraph{ { muted(u"and "_s + plural(paths.size() - most, u"more file"_s, u"more files"_s)) } });
        return blocks;
    }

    void ask()
    {
        if (!m_facts.types.isEmpty()) {
            const ModuleType &type = m_facts.types.first();
            QStringList code;
            QStringList tests;
            for (const QString &path : type.users) {
                const auto file = m_view.file(path);
                if (!file)
                    continue;
                (file->role == FileRole::Test ? tests : code).append(path);
            }
            const Inline name = markup::code(type.symbol.qualifiedName());
            if (!code.isEmpty())
                m_exercises.append({ { text(u"You want to change "_s), name, text(u". Which files must you look at?"_s) },
                    linkedFiles(code, 10) });
            if (!tests.isEmpty())
                m_exercises.append({ { text(u"Which tests name "_s), name, text(u", and so tell you whether the change was right?"_s) },
                    linkedFiles(tests, 10) });
        }
        std::optional<Fact> branchiest;
        for (const FileInfo &file : m_facts.files)
            for (const Fact &fact : m_view.facts(u"code.function"_s, file.path))
                if (fact.value[u"branches"_s].toInt() > (branchiest ? branchiest->value[u"branches"_s].toInt() : 3))
                    branchiest = fact;
        if (branchiest) {
            const QString name = branchiest->value[u"qualifiedName"_s].toString();
            Target target = sourceTarget(branchiest->file);
            for (const Symbol &symbol : m_facts.symbols.value(branchiest->file))
                if (symbol.qualifiedName() == name && m_view.file(branchiest->file))
                    target = symbolTarget(*m_view.file(branchiest->file), symbol);
            Blocks answer;
            answer.emplace_back(Paragraph{ { link(name, target, Inline::Style::Code),
                text(u" in "_s), fileLink(*m_view.file(branchiest->file)),
                text(u": "_s + QString::number(branchiest->value[u"branches"_s].toInt()) + u" decisions in "_s
                    + plural(branchiest->value[u"lines"_s].toInt(), u"line"_s, u"lines"_s) + u"."_s) } });
            m_exercises.append({ { text(u"Which function of the module takes most decisions?"_s) },
                std::move(answer) });
        }
        if (m_facts.readingOrder.size() > 2) {
            const FileInfo &last = m_facts.readingOrder.last();
            QStringList before = m_relations.uses.value(last.path);
            for (QString &used : before)
                used = importedName(used);
            before.removeDuplicates();
            const bool folders = !before.isEmpty() && before.first().endsWith(u'/');
            if (!before.isEmpty())
                m_exercises.append({ { text(folders ? u"Name the packages of the project that "_s : u"Name the files of the project that "_s), code(last.path), text(u" imports, then look."_s) },
                    linkedFiles(before, 12) });
        }
    }

    void exercises()
    {
        if (m_exercises.isEmpty())
            return;
        head(u"Exercises"_s);
        BulletList questions;
        questions.ordered = true;
        for (const Exercise &exercise : m_exercises)
            questions.items.push_back({ Paragraph{ exercise.question } });
        m_page.blocks.emplace_back(std::move(questions));
        head(u"Answers"_s);
        BulletList answers;
        answers.ordered = true;
        for (Exercise &exercise : m_exercises)
            answers.items.push_back(std::move(exercise.answer));
        m_page.blocks.emplace_back(std::move(answers));
    }

    const ModelView &m_view;
    const Relations &m_relations;
    const ModuleFacts &m_facts;
    const std::stop_token m_stop;
    Page m_page;
    QList<Exercise> m_exercises;
};
} // namespace

Result<Page> moduleTutorial(const QString &module, const QString &path, const ModelView &view, std::stop_token stop)
{
    const Relations relations = relationsOf(view, stop);
    const auto facts = moduleFacts(module, relations, view, stop);
    if (!facts)
        return Error{ errc::notFound, u"%1 is no longer a module of the project."_s.arg(module), { { u"what"_s, module } } };
    return Tutorial(view, relations, *facts, stop).write(path);
}

bool hasTutorial(const QString &module, const Relations &relations, const ModelView &view)
{
    const auto facts = moduleFacts(module, relations, view, {});
    if (facts && (facts->readingOrder.size() > 1 || !facts->uses.isEmpty() || !facts->usedBy.isEmpty()))
        return true;
    return facts && !Tutorial(view, relations, *facts, {}).write({}).blocks.empty();
}

} // namespace tars::airesearch
