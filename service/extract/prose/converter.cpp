#include "service/extract/prose/converter.h"

#include "common/base/errorcodes.h"
#include "service/extract/prose/manfonts.h"

#include <algorithm>
#include <fcntl.h>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int timeoutMs = 8000;
constexpr qsizetype mostProseBytes = 8 * 1024 * 1024;

constexpr const char *pandoc = "/usr/bin/pandoc";
constexpr const char *ruby = "/usr/bin/ruby";
constexpr const char *mandoc = "/usr/bin/mandoc";
constexpr const char *perl = "/usr/bin/perl";

/// The library itself instead of its program, which comes by a loader that wants to write.
constexpr const char *asciiDocScript
    = "require 'asciidoctor'; "
      "d = Asciidoctor.load(STDIN.read, backend: 'docbook5', safe: :secure, standalone: true, attributes: "
      "'experimental'); "
      // What is passed on as it is was meant for a web page, and is mostly no XML.
      "d.find_by(context: :pass).each { |b| b.parent.blocks.delete(b) }; "
      "STDOUT.write((d.doctitle(sanitize: true) || '').tr(\"\\n\", ' ') + \"\\n\" + d.convert)";

/// Nothing of the text is run. Parts are led to where they are headings, modules to where CPAN shows them; of a manual page
/// of the system only its name is known.
constexpr const char *podScript
    = "use strict; use warnings; package Page; require Pod::Simple::XHTML; our @ISA = ('Pod::Simple::XHTML'); "
      "my $text = do { local $/; <STDIN> }; "
      "sub anchor { my $words = lc shift; $words =~ s/[a-z]<+\\s*|>+//g; $words =~ s/[^\\w\\- ]//g; $words =~ tr/ /-/; $words } "
      "my %headings = map { anchor($_) => 1 } $text =~ /^=head\\d[ \\t]+(.*?)\\s*$/mg; "
      "sub resolve_man_page_link { '' } "
      "sub resolve_pod_page_link { my ($self, $to, $section) = @_; "
      "return $self->SUPER::resolve_pod_page_link($to, $section) if defined $to; "
      "my $anchor = anchor(defined $section ? \"$section\" : ''); $headings{$anchor} ? \"#$anchor\" : '' } "
      "package main; my $page = Page->new; my $html = ''; "
      "$page->html_header(''); $page->html_footer(''); $page->no_errata_section(1); $page->output_string(\\$html); "
      // What all lines of a block are set in says only that they are code.
      "$page->strip_verbatim_indent(sub { my ($least) = sort { $a <=> $b } map { /^(\\s*)\\S/ ? length $1 : () } @{$_[0]}; ' ' x ($least // 0) }); "
      "$page->parse_string_document($text); binmode STDOUT, ':utf8'; print $html";

QByteArray asciidoctorFolder()
{
    for (const QString &gems :
        { u"/usr/share/rubygems-integration/all/gems"_s, u"/usr/lib/ruby/vendor_ruby"_s }) {
        if (QFile::exists(gems + u"/asciidoctor.rb"_s))
            return gems.toUtf8();
        const QStringList found = QDir(gems).entryList({ u"asciidoctor-[0-9]*"_s }, QDir::Dirs, QDir::Name);
        if (!found.isEmpty())
            return QString(gems + u'/' + found.last() + u"/lib"_s).toUtf8();
    }
    return {};
}

/// The interpreter alone, which every system of Debian has, does not read POD: that is of its library.
bool readsPod()
{
    if (::access(perl, X_OK) != 0)
        return false;
    QStringList places{ u"/usr/share/perl5"_s, u"/usr/share/perl5/vendor_perl"_s };
    for (const QString &version : QDir(u"/usr/share/perl"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        places.append(u"/usr/share/perl/"_s + version);
    return std::any_of(places.cbegin(), places.cend(), [](const QString &place) { return QFile::exists(place + u"/Pod/Simple/XHTML.pm"_s); });
}

// --sandbox: no file but its own input is read, whatever the text includes.
const char *const fromRst[]
    = { "pandoc", "--sandbox", "-f", "rst", "-t", "gfm-raw_html", "--wrap=none", nullptr };
const char *const fromDocBook[]
    = { "pandoc", "--sandbox", "-f", "docbook", "-t", "gfm-raw_html", "--wrap=none", nullptr };
const char *const fromMan[]
    = { "pandoc", "--sandbox", "-f", "man", "-t", "gfm-raw_html", "--wrap=none", nullptr };
const char *const fromHtml[]
    = { "pandoc", "--sandbox", "-f", "html", "-t", "gfm-raw_html", "--wrap=none", nullptr };
const char *const fromPod[] = { "perl", "-e", podScript, nullptr };
const char *const fromMdoc[] = { "mandoc", "-m", "doc", "-K", "utf-8", "-T", "markdown", nullptr };

/// BSD's macros, of which pandoc keeps nothing but the words between.
bool isMdoc(const QByteArray &text)
{
    static const QRegularExpression macros(u"^\\.\\s*(?:Dd|Dt|Sh)\\b"_s, QRegularExpression::MultilineOption);
    return macros.match(QString::fromUtf8(text.left(20'000))).hasMatch();
}

/// Without the lines at the head and the foot, which name the page, its section and the day.
QByteArray withoutMargins(const QByteArray &markdown)
{
    const qsizetype first = markdown.indexOf("\n# ");
    const qsizetype last = markdown.trimmed().lastIndexOf("\n\n");
    if (first < 0)
        return markdown;
    return markdown.sliced(first + 1, (last > first ? last : markdown.size()) - first - 1) + '\n';
}

/// XML knows five names of characters, HTML some thousand that people use.
QByteArray withNumberedCharacters(const QByteArray &xml)
{
    static const QHash<QString, int> numbers = [] {
        QHash<QString, int> table;
        static constexpr std::pair<const char *, int> known[]{ { "nbsp", 160 }, { "ensp", 8194 }, { "emsp", 8195 }, { "thinsp", 8201 }, { "shy", 173 },
            { "mdash", 8212 }, { "ndash", 8211 }, { "dash", 8208 }, { "hyphen", 8208 }, { "hellip", 8230 }, { "rarr", 8594 }, { "larr", 8592 }, { "uarr", 8593 },
            { "darr", 8595 }, { "harr", 8596 }, { "rArr", 8658 }, { "copy", 169 }, { "reg", 174 }, { "trade", 8482 }, { "times", 215 }, { "divide", 247 },
            { "middot", 183 }, { "bull", 8226 }, { "laquo", 171 }, { "raquo", 187 }, { "ldquo", 8220 }, { "rdquo", 8221 }, { "lsquo", 8216 }, { "rsquo", 8217 },
            { "deg", 176 }, { "plusmn", 177 }, { "le", 8804 }, { "ge", 8805 }, { "ne", 8800 }, { "check", 10003 }, { "cross", 10007 }, { "star", 9734 },
            { "starf", 9733 }, { "lbrace", 123 }, { "lcub", 123 }, { "rbrace", 125 }, { "rcub", 125 }, { "lbrack", 91 }, { "lsqb", 91 }, { "rbrack", 93 },
            { "rsqb", 93 }, { "lpar", 40 }, { "rpar", 41 }, { "lowbar", 95 }, { "verbar", 124 }, { "vert", 124 }, { "ast", 42 }, { "num", 35 }, { "percnt", 37 },
            { "dollar", 36 }, { "colon", 58 }, { "semi", 59 }, { "comma", 44 }, { "period", 46 }, { "sol", 47 }, { "bsol", 92 }, { "equals", 61 }, { "plus", 43 },
            { "quest", 63 }, { "excl", 33 }, { "grave", 96 }, { "Hat", 94 }, { "commat", 64 }, { "para", 182 }, { "sect", 167 }, { "euro", 8364 },
            { "pound", 163 }, { "yen", 165 }, { "cent", 162 }, { "micro", 181 }, { "zwj", 8205 }, { "zwnj", 8204 }, { "frac12", 189 } };
        for (const auto &[name, number] : known)
            table.insert(QString::fromLatin1(name), number);
        return table;
    }();
    static const QRegularExpression named(u"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z]\\w*;|(?!#|(?:amp|lt|gt|quot|apos);))"_s);
    const QString text = QString::fromUtf8(xml);
    QString out;
    qsizetype from = 0;
    for (auto it = named.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const int number = numbers.value(match.captured(1).chopped(match.capturedLength(1) > 0 ? 1 : 0));
        out += text.mid(from, match.capturedStart() - from);
        out += number > 0 ? u"&#%1;"_s.arg(number) : QString(u"&amp;"_s + match.captured(1));
        from = match.capturedEnd();
    }
    return (out + text.mid(from)).toUtf8();
}

/// A folder that is gone: nothing lies in it, and nothing can be put there. -1 where none can be made.
int nowhere()
{
    QByteArray name = QFile::encodeName(QDir::tempPath() + u"/tars-XXXXXX"_s);
    if (!::mkdtemp(name.data()))
        return -1;
    const int folder = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    ::rmdir(name.constData());
    return folder;
}

} // namespace

const ProsePrograms &ProsePrograms::installed()
{
    static const ProsePrograms programs = [] {
        ProsePrograms found;
        const int null = ::open("/dev/null", O_WRONLY | O_CLOEXEC); // before the lock-down forbids it
        // It has no sandbox: a page may ask for others (.so), by names that lead nowhere but below the folder where it runs.
        if (::access(mandoc, X_OK) == 0)
            if (const int folder = nowhere(); folder >= 0)
                found.mdoc = { mandoc, fromMdoc, null, folder };
        if (::access(pandoc, X_OK) != 0)
            return found;
        found.reStructuredText = { pandoc, fromRst, null };
        found.docBook = { pandoc, fromDocBook, null };
        found.man = { pandoc, fromMan, null };
        found.html = { pandoc, fromHtml, null };
        if (readsPod())
            found.pod = { perl, fromPod, null };
        static const QByteArray folder = asciidoctorFolder();
        static const char *const toDocBook[]
            = { "ruby", "--disable-gems", "-I", folder.constData(), "-e", asciiDocScript, nullptr };
        if (::access(ruby, X_OK) == 0 && !folder.isEmpty())
            found.asciiDoc = { ruby, toDocBook, null };
        return found;
    }();
    return programs;
}

QList<const char *> ProsePrograms::paths()
{
    QList<const char *> paths;
    if (installed().docBook)
        paths.append(pandoc);
    if (installed().asciiDoc)
        paths.append(ruby);
    if (installed().pod)
        paths.append(perl);
    if (installed().mdoc)
        paths.append(mandoc);
    return paths;
}

bool needsConverter(const QString &language)
{
    return language == "reStructuredText"_L1 || language == "AsciiDoc"_L1 || language == "POD"_L1 || language == "Man page"_L1;
}

bool hasConverter(const QString &language)
{
    const ProsePrograms &programs = ProsePrograms::installed();
    if (language == "AsciiDoc"_L1)
        return bool(programs.asciiDoc);
    if (language == "POD"_L1)
        return bool(programs.pod) && bool(programs.html);
    return needsConverter(language) && bool(programs.docBook);
}

Result<ConvertedProse> convertedToMarkdown(const QString &language, const QByteArray &text)
{
    const ProsePrograms &programs = ProsePrograms::installed();
    const bool mdoc = language == "Man page"_L1 && isMdoc(text);
    if (mdoc && programs.mdoc) {
        const Result<QByteArray> markdown = runFilter(programs.mdoc, text, timeoutMs, mostProseBytes);
        if (!markdown)
            return markdown.error();
        return ConvertedProse{ {}, QString::fromUtf8(withoutMargins(*markdown)) };
    }
    if (!hasConverter(language) || mdoc)
        return Error{ errc::notFound, u"The program that reads %1 is not installed."_s.arg(mdoc ? u"manual pages with BSD's macros (mandoc)"_s : language),
            { { u"language"_s, language } } };
    const FilterProgram *program = language == "Man page"_L1 ? &programs.man : &programs.reStructuredText;
    ConvertedProse converted;
    QByteArray input = language == "Man page"_L1 ? withPlainFonts(withoutIgnored(text)) : text;
    if (language == "AsciiDoc"_L1) {
        const Result<QByteArray> docBook = runFilter(programs.asciiDoc, text, timeoutMs, mostProseBytes);
        if (!docBook)
            return docBook.error();
        converted.title
            = QString::fromUtf8(docBook->first(std::max<qsizetype>(docBook->indexOf('\n'), 0))).simplified();
        input = withNumberedCharacters(docBook->sliced(docBook->indexOf('\n') + 1));
        program = &programs.docBook;
    }
    if (language == "POD"_L1) {
        const Result<QByteArray> html = runFilter(programs.pod, text, timeoutMs, mostProseBytes);
        if (!html)
            return html.error();
        input = *html;
        program = &programs.html;
    }
    const Result<QByteArray> markdown = runFilter(*program, input, timeoutMs, mostProseBytes);
    if (!markdown)
        return markdown.error();
    converted.markdown = QString::fromUtf8(language == "Man page"_L1 ? withClosedAddresses(*markdown) : *markdown);
    return converted;
}

bool mayConvertLater(const Error &error) { return error.code == errc::extractorTimedOut; }

} // namespace tars
