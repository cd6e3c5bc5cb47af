#include "service/departments/development/examplepages.h"

#include "common/base/errorcodes.h"
#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/development/symbollinks.h"
#include "service/departments/development/symbolusers.h"
#include "service/departments/structure/languagefamily.h"
#include "service/markup/highlight.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int examplesVersion = 8;
constexpr qsizetype mostExamples = 300; // on one page
constexpr qsizetype mostWholeLines = 120; // of one; longer ones are begun, and stand on their source pages
constexpr qsizetype mostBegunLines = 40;
constexpr qsizetype mostShownBytes = 12'000;
constexpr qsizetype mostLookedUp = 150; // names of one example
constexpr qsizetype mostShownUses = 24; // below one example

/// Files that show how what the project offers is called; style sheets and templates beside them do not. Of a project
/// that offers nothing by name, whatever it brings.
QList<FileInfo> examplesAmong(const QList<FileInfo> &files)
{
    QSet<QString> offered;
    for (const FileInfo &file : files)
        if (file.hasApi && file.role == FileRole::Source)
            offered.insert(file.language);
    QList<FileInfo> examples = files;
    examples.removeIf([&](const FileInfo &file) {
        return file.role != FileRole::Example || file.vendored || file.binary || file.language.isEmpty()
            || (!offered.isEmpty() && std::none_of(offered.begin(), offered.end(), [&](const QString &language) {
                   return structure::callsByName(file.language, language);
               }));
    });
    return examples;
}

/// Behind the comment at the beginning of the text; 0 if it does not begin with one.
qsizetype behindComment(QStringView text)
{
    for (const auto &[open, close] : { std::pair{ "/*"_L1, "*/"_L1 }, { "<!--"_L1, "-->"_L1 }, { "(*"_L1, "*)"_L1 } })
        if (text.startsWith(open)) {
            const qsizetype end = text.indexOf(close);
            return end < 0 ? 0 : end + close.size();
        }
    static const QRegularExpression lines(u"^(?:(?://|--|;|%|#(?=[\\s#]))[^\\n]*\\n)+"_s);
    return lines.match(text).capturedLength();
}

/// Whoever reads an example knows the licence from elsewhere.
QString withoutLicence(const QString &source)
{
    static const QRegularExpression licence(
        u"copyright|SPDX-|licen[cs]e|all rights reserved"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shebang(u"^#![^\\n]*\\n\\s*"_s);
    const qsizetype begin = shebang.match(source).capturedLength();
    qsizetype rest = begin;
    for (;;) {
        const QStringView left = QStringView(source).mid(rest);
        const qsizetype behind = behindComment(left);
        if (behind == 0 || !licence.match(left.first(behind)).hasMatch())
            break;
        rest += behind;
        while (rest < source.size() && source[rest].isSpace())
            ++rest;
    }
    return rest < source.size() ? QString(source.first(begin) + QStringView(source).mid(rest)) : source;
}

/// The first lines, up to where a paragraph ends; nothing of files whose lines are no lines.
QString begunBy(const QStringList &lines)
{
    qsizetype end = std::min(mostBegunLines, lines.size());
    while (end > mostBegunLines / 2 && end < lines.size() && !lines[end].trimmed().isEmpty())
        --end;
    const QString shown = lines.mid(0, end).join(u'\n');
    return shown.size() <= mostShownBytes ? shown : QString();
}

/// What the examples use, by the same rule by which entries tell who uses them.
class UsedSymbols
{
public:
    explicit UsedSymbols(const ModelView &view)
        : m_view(view)
        , m_names(view.spread())
    {
    }

    /// In the order of the text, by the names that stand there.
    QList<std::pair<QString, Target>> in(const FileInfo &file, const QString &text)
    {
        QList<std::pair<QString, Target>> used;
        qsizetype lookedUp = 0;
        for (const QString &name : namesIn(file.language, text, text.size())) {
            if (!m_names.contains(name) || lookedUp++ >= mostLookedUp)
                continue;
            auto known = m_known.find(name);
            if (known == m_known.end())
                known = m_known.insert(name, meaningOf(name));
            if (known->target && known->users.contains(file.path))
                used.append({ name, *known->target });
        }
        // Written out in full, a name means nothing else, however plain it is.
        for (const QString &name : qualifiedNamesIn(file.language, text)) {
            if (!m_names.contains(name.section(u'.', -1).section(u':', -1)) || lookedUp++ >= mostLookedUp)
                continue;
            for (const SymbolTarget &target : m_view.lookup(name)) {
                const auto definer = target.hasApi && target.qualifiedName == name ? m_view.file(target.file) : std::nullopt;
                const Target entry = entryTarget(target.file, target.qualifiedName);
                const bool again = std::any_of(used.begin(), used.end(), [&](const auto &each) { return each.second == entry; });
                if (definer && !again && structure::callsByName(file.language, definer->language)) {
                    used.append({ name, entry });
                    break;
                }
            }
        }
        return used;
    }

private:
    struct Meaning {
        std::optional<Target> target;
        QSet<QString> users;
    };

    Meaning meaningOf(const QString &name) const
    {
        Meaning meaning;
        for (const SymbolTarget &target : m_view.lookup(name)) {
            const auto file = target.hasApi ? m_view.file(target.file) : std::nullopt;
            if (!file || meaning.target)
                continue;
            for (const DescribedSymbol &described : m_view.described(target.qualifiedName, target.file))
                for (const Usage &usage : described.symbol.isApi ? SymbolUsers(m_view, *file).of(described.symbol) : QList<Usage>())
                    meaning.users.insert(usage.file);
            if (!meaning.users.isEmpty())
                meaning.target = entryTarget(target.file, target.qualifiedName);
        }
        return meaning;
    }

    const ModelView &m_view;
    const QHash<QString, int> m_names;
    QHash<QString, Meaning> m_known;
};

void appendUsed(Page &page, const QList<std::pair<QString, Target>> &used)
{
    if (used.isEmpty())
        return;
    Inlines line{ strong(u"Uses"_s) };
    for (const auto &[name, target] : used.mid(0, mostShownUses))
        line << text(line.size() > 1 ? u", "_s : u" "_s) << link(name, target, Inline::Style::Code);
    if (used.size() > mostShownUses)
        line << text(u" "_s) << muted(u"and "_s + grouped(used.size() - mostShownUses) + u" more"_s);
    page.blocks.emplace_back(Paragraph{ line });
}

Page examplesPage(const QList<FileInfo> &examples, const ModelView &view)
{
    Page page;
    page.title = u"Examples"_s;
    page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
    page.lead = { text(u"Programs and snippets that the project brings along to show how it is used."_s) };
    page.facts.append({ text(plural(examples.size(), u"file"_s, u"files"_s)) });
    UsedSymbols symbols(view);
    for (const FileInfo &file : examples.mid(0, mostExamples)) {
        page.blocks.emplace_back(
            Heading{ 2, { link(file.path, sourceTarget(file.path), Inline::Style::Code) },
                headingAnchor(file.path), {}, {} });
        const Comment comment = view.fileComment(file.path);
        const Inlines says
            = comments::toInlines(comments::parseComment(comment.text, comment.style, file.language).summary);
        if (!says.isEmpty())
            page.blocks.emplace_back(Paragraph{ says });
        const QByteArray content = view.content(file.path);
        if (content.trimmed().isEmpty())
            continue;
        const QString source = QString::fromUtf8(content);
        const auto used = symbols.in(file, source);
        appendUsed(page, used);
        QStringList lines = withoutLicence(source).split(u'\n');
        const int first = int(source.count(u'\n') - lines.size()) + 2;
        while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
            lines.removeLast();
        const bool whole = content.size() <= mostShownBytes && lines.size() <= mostWholeLines;
        const QString shown = whole ? lines.join(u'\n') : begunBy(lines);
        const int last = first + int(shown.count(u'\n'));
        const QString which = u"Lines "_s + QString::number(first) + u" to "_s + QString::number(last);
        if (!shown.isEmpty())
            page.blocks.emplace_back(CodeBlock{ file.language, shown, whole ? QString() : which, sourceTarget(file.path, first), used });
        if (!whole)
            page.blocks.emplace_back(
                Paragraph{ { muted(shown.isEmpty() ? u"Not shown here: "_s : u"Goes on in the source: "_s),
                    link(file.path.section(u'/', -1) + u':' + QString::number(shown.isEmpty() ? first : last + 1),
                        sourceTarget(file.path, shown.isEmpty() ? first : last + 1), Inline::Style::Code) } });
    }
    if (examples.size() > mostExamples)
        page.blocks.emplace_back(Paragraph{
            { muted(u"and "_s + plural(examples.size() - mostExamples, u"more file"_s, u"more files"_s)) } });
    return page;
}
} // namespace

bool ExamplePages::writes(const QString &kind) const { return kind == "examples"_L1; }

QList<UnitSpec> ExamplePages::plan(const PlanContext &context) const
{
    if (examplesAmong(context.files).isEmpty())
        return {};
    return { unitOf(u"examples"_s, u"examples"_s, examplesVersion, {}, u"Examples"_s,
        context.claims.claim(u"development/examples.md"_s)) };
}

Result<UnitOutput> ExamplePages::write(const UnitSpec &unit, const ModelView &view, std::stop_token) const
{
    const QList<FileInfo> examples = examplesAmong(view.files());
    if (examples.isEmpty())
        return Error{ errc::notFound, u"The project has no examples any more."_s,
            { { u"what"_s, unit.id.value } } };
    return outputOf(unit, examplesPage(examples, view));
}

} // namespace tars::development
