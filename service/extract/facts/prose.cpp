#include "service/extract/classify.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/prose/converter.h"
#include "service/extract/prose/dialects.h"
#include "service/extract/prose/markdowntree.h"
#include "service/extract/prose/myst.h"
#include "service/extract/prose/plaintext.h"
#include "service/extract/prose/sphinxtext.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestProse = 1024 * 1024;
constexpr qsizetype partBytes = 48 * 1024; ///< of a "prose.text": far below what a page shows as Markdown
constexpr int mostLinksWithin = 20'000;
constexpr int mostLinksAway = 5000; // by themselves: a long changelog has one for each change
constexpr qsizetype mostHeadings = 2000;
/// cmark-gfm needs quadratic time for some texts; those that need it are lines without end.
constexpr qsizetype longestLine = 40'000; // inputs of a large Terraform module stand in one of 20,245

struct Prose {
    QString markdown;
    QString title;
    QString markup;
    QString unconverted; ///< why it could not be converted
    std::optional<int> order;
    QList<int> lines; ///< of the file that each line of the Markdown comes from; empty: not known
};

bool hasEndlessLine(const QByteArray &text)
{
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype end = text.indexOf('\n', from);
        end = end < 0 ? text.size() : end;
        if (end - from > longestLine)
            return true;
        from = end + 1;
    }
    return false;
}

/// A manual page says what it is in its first section.
QString manTitle(const QByteArray &text)
{
    static const QRegularExpression head(
        u"^[.']\\s*(?:TH|Dt)\\s+\"?([^\\s\"]+)\"?\\s+\"?([^\\s\"]+)"_s, QRegularExpression::MultilineOption);
    const auto match = head.match(QString::fromUtf8(text.left(20'000)));
    return match.hasMatch()
        ? QString(match.captured(1).toLower().remove(u'\\') + u'(' + match.captured(2) + u')')
        : QString();
}

/// "name - what it is" below the heading that all of Perl's pages begin with.
QString podTitle(const QByteArray &text)
{
    static const QRegularExpression name(u"^=head1 +NAME[ \\t]*\\r?\\n\\s*([\\w:.+-]+)(?: +-|[ \\t]*\\r?\\n)"_s, QRegularExpression::MultilineOption);
    return name.match(QString::fromUtf8(text)).captured(1);
}

/// A manual page that the build fills in: the program's name is the file's, of all else stands what it is called.
struct FilledIn {
    QByteArray text;
    QStringList open; ///< names of what only the build knows
};

FilledIn filledIn(const QByteArray &text, const QString &fileName)
{
    static const QRegularExpression place(u"\\{\\{\\s*([A-Za-z_][\\w.]*)\\s*\\}\\}|@([A-Za-z_]\\w*)@"_s);
    static const QRegularExpression ofProgram(
        u"(?:executable|program|binary|package|project|command|app|tool)(?:[-_]?name)?(?:[-_](?:upper(?:case)?|lower(?:case)?))?$|^name$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString source = QString::fromUtf8(text), program = fileName.section(u'.', 0, 0);
    FilledIn result;
    QString out;
    qsizetype from = 0;
    for (auto it = place.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1) + match.captured(2);
        QString value = name;
        if (ofProgram.match(name).hasMatch() && !program.contains(u'@') && !program.contains(u'{'))
            value = name.contains("upper"_L1, Qt::CaseInsensitive) ? program.toUpper() : program;
        else if (name == name.toLower()) // bindir and its kin
            value.prepend(u'$');
        if (value != program && value != program.toUpper() && !result.open.contains(value))
            result.open.append(value);
        out += source.mid(from, match.capturedStart() - from) + value;
        from = match.capturedEnd();
    }
    result.text = (out + source.mid(from)).toUtf8();
    return result;
}

/// A manual page that its program fills in: lines that are only a place, "!!options!!", and the headings of nothing else.
void dropPlaces(FilledIn &page)
{
    static const QRegularExpression place(u"^!!([A-Za-z][\\w-]*)!!\\s*$"_s), heading(u"^\\.S[HS]\\b"_s), nothing(u"^\\.?\\s*$|^\\.\\\\\""_s);
    QStringList out;
    qsizetype title = -1; // a heading below which only places stood
    bool dropped = false;
    const auto close = [&] {
        if (title >= 0 && dropped)
            out.resize(title);
        title = -1;
        dropped = false;
    };
    for (const QString &line : QString::fromUtf8(page.text).split(u'\n')) {
        if (const auto match = place.match(line); match.hasMatch()) {
            dropped = true;
            if (!page.open.contains(match.captured(1)))
                page.open.append(match.captured(1));
            continue;
        }
        if (heading.match(line).hasMatch()) {
            close();
            title = out.size();
        } else if (!nothing.match(line).hasMatch()) {
            title = -1;
        }
        out.append(line);
    }
    close();
    if (!page.open.isEmpty())
        page.text = out.join(u'\n').toUtf8();
}

class ProseReader
{
public:
    explicit ProseReader(const FactSource &source)
        : m_source(source)
    {
    }

    FactOutput read()
    {
        const QByteArray &text = m_source.source.text;
        Prose prose;
        prose.markup = m_source.language;
        if (bearsManual(m_source.path, m_source.language, text))
            prose.markup = u"POD"_s;
        if ((prose.markup == "Text"_L1 || prose.markup.isEmpty()) && looksLikeReStructuredText(text))
            prose.markup = u"reStructuredText"_s;
        const bool script = isLiterate(m_source.path, text);
        if (prose.markup == "Markdown"_L1 || script) {
            const bool mdx = m_source.path.endsWith(".mdx"_L1, Qt::CaseInsensitive);
            const QString written = script ? markdownOfScript(text) : QString::fromUtf8(text);
            const MystText myst = mdx ? MystText{ written, {}, {} } : withoutMyst(written);
            addSphinx({ {}, myst.contents, myst.labels, {} });
            const PlainMarkdown plain = withoutDialects(myst.text, mdx);
            prose.markdown = plain.text;
            prose.title = plain.title;
            prose.order = plain.order;
            if (!script)
                prose.lines = plain.lines;
        } else if (needsConverter(prose.markup)) {
            convert(prose, text);
        } else if (!isLicence() && readsAsProse(text, m_source.fileName().startsWith("readme"_L1, Qt::CaseInsensitive))) {
            static const QRegularExpression changes(u"^(?:changes|change[-_]?log|history|news|release)"_s);
            prose.markdown = markdownOfText(text, changes.match(m_source.fileName().toLower()).hasMatch());
        }
        static const QRegularExpression vimHelp(u"\\bvim?:.*\\b(?:ft|filetype)=help\\b[^\\n]*\\s*$"_s);
        constexpr qsizetype modeline = 400;
        if (prose.title.isEmpty() && m_source.fileName().endsWith(".txt"_L1) && vimHelp.match(QString::fromUtf8(text.last(std::min(text.size(), modeline)))).hasMatch())
            prose.title = m_source.fileName().chopped(4) + u" (Vim help)"_s; // its first line is for Vim
        addPage(prose);
        return std::move(m_output);
    }

private:
    bool isLicence() const // its words are law as they are laid out
    {
        static const QRegularExpression name(u"^(?:un)?licen[cs]e|^copying"_s);
        return name.match(m_source.fileName().toLower()).hasMatch();
    }

    void add(const QString &kind, const QJsonObject &value, int line = 0)
    {
        m_output.facts.append({ kind, value, line });
    }

    void convert(Prose &prose, const QByteArray &text)
    {
        QByteArray input = text;
        if (prose.markup == "reStructuredText"_L1) {
            const SphinxText sphinx = plainSphinx(text);
            input = sphinx.text;
            addSphinx(sphinx);
        }
        if (prose.markup == "POD"_L1)
            prose.title = podTitle(text);
        FilledIn filled;
        if (prose.markup == "Man page"_L1) {
            filled = m_source.fileName().endsWith(".in"_L1) ? filledIn(text, m_source.fileName()) : FilledIn{ text, {} };
            dropPlaces(filled);
            input = filled.text;
            prose.title = manTitle(input);
            static const QRegularExpression page(u"^(.+)\\.(\\d\\w*)(?:\\.in)?$"_s); // a name that the build fills in
            if (const auto match = page.match(m_source.fileName()); match.hasMatch() && prose.title.contains(QRegularExpression(u"[{}@]"_s)))
                prose.title = match.captured(1) + u'(' + match.captured(2) + u')';
        }
        const Result<ConvertedProse> markdown = convertedToMarkdown(prose.markup, input);
        if (markdown) {
            prose.markdown = markdown->markdown;
            if (!filled.open.isEmpty())
                prose.markdown += u"\n\n*Filled in by the build: `"_s + filled.open.join(u"`, `"_s) + u"`.*\n"_s;
            if (prose.title.isEmpty())
                prose.title = markdown->title;
            return;
        }
        prose.unconverted = markdown.error().code;
        if (hasConverter(prose.markup)) // a missing program is told once, not with each file
            m_output.problems.append({ u"warning"_s, {}, 0, u"proseNotConverted"_s,
                u"%1 is shown as it is: %2"_s.arg(m_source.path, markdown.error().text),
                { { u"file"_s, m_source.path }, { u"reason"_s, markdown.error().text },
                    { u"again"_s, mayConvertLater(markdown.error()) } } });
    }

    /// Where the address stands: cmark's lines of what lies within a paragraph are near it.
    int lineOf(const Prose &prose, const ProseLink &link) const
    {
        if (prose.lines.isEmpty())
            return 0;
        const int near = prose.lines.value(link.line - 1, prose.lines.last());
        const QByteArray address = link.address.toUtf8();
        const auto &starts = m_source.source.lineStarts;
        const auto holds = [&](int line) {
            if (line < 1 || line > int(starts.size()))
                return false;
            const qsizetype from = starts[size_t(line) - 1];
            const qsizetype to = line < int(starts.size()) ? starts[size_t(line)] : m_source.source.text.size();
            return QByteArrayView(m_source.source.text).sliced(from, to - from).contains(address);
        };
        for (int away = 0; away <= 20; ++away)
            for (const int line : { near - away, near + away })
                if (holds(line))
                    return line;
        return near;
    }

    void addSphinx(const SphinxText &sphinx)
    {
        if (!sphinx.contents.isEmpty())
            add(u"prose.contents"_s, { { u"entries"_s, QJsonArray::fromStringList(sphinx.contents) } });
        for (const SphinxText::Label &label : sphinx.labels)
            add(u"prose.label"_s, { { u"label"_s, label.name }, { u"title"_s, label.title } });
        for (const SphinxText::Term &term : sphinx.terms)
            add(u"prose.term"_s, { { u"term"_s, term.term }, { u"text"_s, term.text.left(2000) } },
                term.line);
    }

    void addPage(const Prose &prose)
    {
        QJsonObject page{ { u"markup"_s, prose.markup } };
        if (prose.order)
            page.insert(u"order"_s, *prose.order);
        if (prose.markdown.trimmed().isEmpty()) {
            if (!prose.title.isEmpty())
                page.insert(u"title"_s, prose.title);
            add(u"prose.page"_s, page, 1);
            return;
        }
        // "Timer --- what it does", as Sphinx sets its headings.
        static const QRegularExpression dashes(u"^(#{1,6} .*?\\S) --- (?=\\S)"_s, QRegularExpression::MultilineOption);
        MarkdownTree tree(prose.markup == "reStructuredText"_L1 ? QString(prose.markdown).replace(dashes, u"\\1 \u2014 "_s) : prose.markdown);
        const bool titleApart
            = prose.markup == "Man page"_L1 || ((prose.markup == "AsciiDoc"_L1 || prose.markup == "POD"_L1) && !prose.title.isEmpty());
        const QString heading = titleApart ? QString() : tree.takeTitle(prose.title);
        if (!titleApart && !heading.isEmpty())
            tree.settleTagline();
        tree.settleHeadings();
        QString title = prose.title.isEmpty() ? heading : prose.title;
        if (title.startsWith("$ "_L1)) // set as a prompt
            title.remove(0, 2);
        if (!title.isEmpty())
            page.insert(u"title"_s, title.left(300));
        const bool manual = prose.markup == "POD"_L1 || prose.markup == "Man page"_L1;
        // As a README does the first page of a documentation, and one without a title, whose first heading is as good as one.
        static const QRegularExpression ofAll(u"^(?:readme|index|_index|home|intro|introduction|overview)\\b"_s, QRegularExpression::CaseInsensitiveOption);
        const bool isReadme = manual || title.isEmpty() || ofAll.match(m_source.fileName()).hasMatch();
        const ProseOpening named = manual ? tree.ofName() : ProseOpening();
        if (const ProseOpening opening = named.text.isEmpty() ? tree.opening(isReadme) : named; !opening.text.isEmpty()) {
            QString words = opening.text;
            // "tool, tool2 - what it does"
            static const QRegularExpression names(u"^[\\w.@:+-]+(?:, ?[\\w.@:+-]+)*\\s[-–—]+\\s(?=\\S)"_s, QRegularExpression::UseUnicodePropertiesOption);
            const QString own = title + u" - "_s;
            const qsizetype name = words.startsWith(own) && words.size() > own.size() ? own.size() : names.match(words).capturedLength();
            if (manual && name > 0)
                words = words[name].toUpper() + words.sliced(name + 1);
            page.insert(u"opening"_s, words.left(1000));
            if (const int line = prose.lines.value(opening.line - 1); line > 0)
                page.insert(u"openingLine"_s, line);
        }
        add(u"prose.page"_s, page, 1);
        for (const ProseHeading &found : tree.headings().mid(0, mostHeadings)) {
            QJsonObject value{ { u"level"_s, found.level }, { u"text"_s, found.text.left(300) }, { u"anchor"_s, found.anchor } };
            if (!found.names.isEmpty())
                value.insert(u"names"_s, QJsonArray::fromStringList(found.names));
            add(u"prose.heading"_s, value);
        }
        const QList<ProseLink> links = tree.links();
        int within = 0, away = 0;
        for (const ProseLink &link : links) {
            const bool leadsAway = link.address.contains("://"_L1);
            if (++(leadsAway ? away : within) > (leadsAway ? mostLinksAway : mostLinksWithin))
                continue;
            QJsonObject value{ { u"address"_s, link.address.left(2000) } };
            if (!link.text.isEmpty())
                value.insert(u"text"_s, link.text);
            if (link.picture)
                value.insert(u"picture"_s, true);
            add(u"prose.link"_s, value, lineOf(prose, link));
        }
        const QString name = m_source.fileName().toLower();
        if (name == "summary.md"_L1 || name == "_sidebar.md"_L1)
            addContents(links);
        const QStringList parts = tree.text(partBytes);
        for (const QString &part : parts)
            add(u"prose.text"_s, { { u"markdown"_s, part } });
        for (const ExplainedVariable &variable : MarkdownTree::variablesIn(parts))
            add(u"prose.variable"_s, { { u"name"_s, variable.name }, { u"text"_s, variable.text } });
    }

    void addContents(const QList<ProseLink> &links)
    {
        QJsonArray entries;
        for (const ProseLink &link : links)
            if (!link.picture && !link.address.contains(u':'))
                entries.append(link.address.section(u'#', 0, 0));
        if (!entries.isEmpty())
            add(u"prose.contents"_s, { { u"entries"_s, entries } });
    }

    const FactSource &m_source;
    FactOutput m_output;
};

} // namespace

FactOutput readProse(const FactSource &source)
{
    const QByteArray &text = source.source.text;
    const bool known = source.language == "Markdown"_L1 || source.language == "Text"_L1
        || source.language.isEmpty() || needsConverter(source.language) || isLiterate(source.path, text);
    const bool manual = source.role == FileRole::Source && bearsManual(source.path, source.language, text);
    if (!(manual || (source.role == FileRole::Prose && known)) || isVendoredPath(source.path) || text.trimmed().isEmpty())
        return {};
    if (text.size() > largestProse || hasEndlessLine(text)) {
        FactOutput output;
        output.problems.append({ u"info"_s, {}, 0, u"proseTooLarge"_s,
            u"%1 is too long to be read as prose."_s.arg(source.path), { { u"file"_s, source.path } } });
        return output;
    }
    return ProseReader(source).read();
}

} // namespace tars
