#include "service/extract/prose/converter.h"

#include "common/base/errorcodes.h"
#include "service/extract/prose/manfonts.h"

#include <fcntl.h>
#include <QDir>
#include <QFile>
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

/// The library itself instead of its program, which comes by a loader that wants to write.
constexpr const char *asciiDocScript
    = "require 'asciidoctor'; "
      "d = Asciidoctor.load(STDIN.read, backend: 'docbook5', safe: :secure, standalone: true, attributes: "
      "'experimental'); "
      "STDOUT.write((d.doctitle(sanitize: true) || '').tr(\"\\n\", ' ') + \"\\n\" + d.convert)";

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

// --sandbox: no file but its own input is read, whatever the text includes.
const char *const fromRst[]
    = { "pandoc", "--sandbox", "-f", "rst", "-t", "gfm-raw_html", "--wrap=none", nullptr };
const char *const fromDocBook[]
    = { "pandoc", "--sandbox", "-f", "docbook", "-t", "gfm-raw_html", "--wrap=none", nullptr };
const char *const fromMan[]
    = { "pandoc", "--sandbox", "-f", "man", "-t", "gfm-raw_html", "--wrap=none", nullptr };
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
    if (installed().mdoc)
        paths.append(mandoc);
    return paths;
}

bool needsConverter(const QString &language)
{
    return language == "reStructuredText"_L1 || language == "AsciiDoc"_L1 || language == "Man page"_L1;
}

bool hasConverter(const QString &language)
{
    const ProsePrograms &programs = ProsePrograms::installed();
    if (language == "AsciiDoc"_L1)
        return bool(programs.asciiDoc);
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
    QByteArray input = language == "Man page"_L1 ? withPlainFonts(text) : text;
    if (language == "AsciiDoc"_L1) {
        const Result<QByteArray> docBook = runFilter(programs.asciiDoc, text, timeoutMs, mostProseBytes);
        if (!docBook)
            return docBook.error();
        converted.title
            = QString::fromUtf8(docBook->first(std::max<qsizetype>(docBook->indexOf('\n'), 0))).simplified();
        input = docBook->sliced(docBook->indexOf('\n') + 1);
        program = &programs.docBook;
    }
    const Result<QByteArray> markdown = runFilter(*program, input, timeoutMs, mostProseBytes);
    if (!markdown)
        return markdown.error();
    converted.markdown = QString::fromUtf8(*markdown);
    return converted;
}

bool mayConvertLater(const Error &error) { return error.code == errc::extractorTimedOut; }

} // namespace tars
