#include "service/extract/classify.h"

#include "service/extract/bytesearch.h"

#include "service/extract/prose/plaintext.h"

#include <algorithm>
#include <optional>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

// Most paths hold none of the words that a pattern needs, and to see that costs a tenth of asking the pattern (and of
// compiling it, in a process that reads twenty files).
class LowerPath
{
public:
    explicit LowerPath(const QString &path)
        : m_bytes(path.toUtf8().toLower())
    {
    }
    bool holdsAny(std::initializer_list<QByteArrayView> words) const ///< in lower case
    {
        return std::any_of(words.begin(), words.end(), [this](QByteArrayView word) { return holds(m_bytes, word); });
    }

private:
    QByteArray m_bytes;
};

bool anyFolder(const QString &path, const QSet<QString> &names)
{
    const QStringList parts = path.toLower().split(u'/');
    return std::any_of(
        parts.begin(), parts.end() - 1, [&](const QString &part) { return names.contains(part); });
}

bool isBuildFile(const QString &lower, const QString &language)
{
    static const QSet<QString> names{ u"package.json"_s, u"pyproject.toml"_s, u"setup.py"_s, u"setup.cfg"_s,
        u"cargo.toml"_s, u"go.mod"_s, u"pom.xml"_s, u"build.gradle"_s, u"build.gradle.kts"_s,
        u"settings.gradle"_s, u"configure.ac"_s, u"configure"_s, u"meson.build"_s, u"meson_options.txt"_s,
        u"cmakepresets.json"_s, u"tsconfig.json"_s, u"build.bazel"_s, u"gemfile"_s, u"rakefile"_s, u"mix.exs"_s,
        u"composer.json"_s, u"build.rs"_s, u"requirements.txt"_s, u"tox.ini"_s, u"jenkinsfile"_s,
        u"justfile"_s, u"manifest.in"_s, u"build.fsx"_s, u"build.cake"_s, u"cake.cs"_s, u"noxfile.py"_s, u"conanfile.py"_s, u"vcpkg.json"_s, u"package.swift"_s,
        u"sconstruct"_s, u"pkgbuild"_s, u"makefile.pl"_s, u"build.pl"_s, u"cpanfile"_s, u"dist.ini"_s };
    static const QRegularExpression pattern(
        u"\\.(?:csproj|fsproj|vbproj|slnx?|spec|pro|pri|cabal|gemspec|props|targets|gradle|gradle\\.kts)$|"
        "^(?:gradlew|mvnw)(?:\\.bat|\\.cmd)?$|^(?:gulpfile|gruntfile)\\.[cm]?[jt]s$|"
        "^(?:webpack|rollup|vite|vitest|jest|babel|eslint|prettier|karma|playwright|tailwind|postcss)\\.(?:config|conf)\\.[cm]?[jt]s$"_s);
    static const QRegularExpression locks(
        u"^(?:package-lock\\.json|npm-shrinkwrap\\.json|pnpm-lock\\.yaml|packages\\.lock\\.json|go\\.sum|pipfile|"
        "(?:pipfile|yarn|cargo|poetry|uv|pdm|composer|gemfile|mix)\\.lock)$|"
        "(?:^|[-_.])requirements(?:[-_.][\\w.-]*)?\\.(?:txt|in)$"_s);
    if (names.contains(lower) || language == "CMake"_L1 || language == "Make"_L1 || language == "Dockerfile"_L1 || language == "Meson"_L1)
        return true;
    // None of the patterns' names is one of these languages'.
    static const QSet<QString> never{ u"C"_s, u"C++"_s, u"C#"_s, u"F#"_s, u"Go"_s, u"Java"_s, u"Python"_s, u"Rust"_s };
    return !never.contains(language) && (locks.match(lower).hasMatch() || pattern.match(lower).hasMatch());
}

bool isTestName(const LowerPath &given, const QString &lower, const QString &original, const QString &language)
{
    if (language == "Go"_L1) // by the language's own rule: test_helpers.go is part of the package
        return lower.endsWith("_test.go"_L1);
    if (!given.holdsAny({ "test", "tst_", "spec", "it.", ".phpt" }) && !lower.endsWith(".t"_L1))
        return false;
    static const QRegularExpression common(
        u"^tst_|^test_|_test\\.|_tests\\.|_unittest\\.|\\.test\\.|\\.spec\\.|_spec\\.rb$|^conftest\\.py$|^test\\.|\\.phpt$|\\.t$"_s);
    if (common.match(lower).hasMatch())
        return true;
    static const QRegularExpression camel(
        u"(?:Test|Tests|TestCase|IT|Spec)\\.(?:java|kt|cs|fs|scala|swift|php)$"_s);
    if (camel.match(original).hasMatch())
        return true;
    static const QRegularExpression cppTest(
        u"[a-z0-9](?:Test|Tests)\\.(?:cpp|cc|cxx|h)$|-test\\.(?:c|cc|cpp)$"_s);
    return (language == "C++"_L1 || language == "C"_L1) && cppTest.match(original).hasMatch();
}

bool isDotNet(const QString &language)
{
    return language == "C#"_L1 || language == "F#"_L1 || language == "Visual Basic"_L1;
}

/// By folder. A program or a library that measures has folders of that name among its sources: src/runtime/benchmark.
bool isBenchmarkFolder(const LowerPath &given, const QString &path, const QString &language)
{
    static const QRegularExpression several(
        u"^(?!(?:.*/)?src/main/).*(?:^|/)(?:benches|_{0,2}(?:micro)?benchmarks_{0,2}|benchsuite|src/\\w*jmh)/"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression single(
        u"^(?:src/(?=bench/))?(?:(?!(?:src|sources?|include|lib|pkg|internal|cmd|app)/)[^/]+/)*(?:bench|benchmark)/"_s);
    static const QRegularExpression project(u"(?:^|/)[\\w.-]+\\.(?:Micro)?Benchmarks?/"_s);
    if (!given.holdsAny({ "bench", "jmh/" }))
        return false;
    return several.match(path).hasMatch() || single.match(path).hasMatch()
        || (isDotNet(language) && project.match(path).hasMatch());
}

/// By name: string_benchmark.cc, bench_parse.py, parse.bench.ts. Not redis-benchmark.c, a program that people run.
bool isBenchmarkName(const QString &lower)
{
    static const QRegularExpression name(
        u"^.+_bench(?:mark)?s?\\.(?:c|cc|cpp|cxx|rs|py)$|^benchmarks\\.(?:cc|cpp|cxx)$|^bench_.+\\.(?:c|cc|cpp|cxx|py)$|"
        "\\.bench(?:mark)?\\.[cm]?[jt]sx?$"_s);
    return lower.contains("bench"_L1) && name.match(lower).hasMatch();
}

/// By what its frameworks (JMH, Caliper, BenchmarkDotNet) want to be told.
bool declaresBenchmarks(const QString &language, const QByteArray &text)
{
    static const QRegularExpression annotated(u"^[ \\t]*@Benchmark\\b"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression attributed(u"^[ \\t]*\\[<?Benchmark\\b"_s, QRegularExpression::MultilineOption);
    if ((language != "Java"_L1 && language != "Kotlin"_L1 && !isDotNet(language)) || !holds(text, "Benchmark"))
        return false;
    if (language == "Java"_L1 || language == "Kotlin"_L1)
        return text.contains("com.google.caliper.") || annotated.match(QString::fromUtf8(text)).hasMatch();
    return attributed.match(QString::fromUtf8(text)).hasMatch();
}

/// Code beside a manual is shown in it (docs/code/uvcat/main.c), or makes it: its scripts, its site.
std::optional<FileRole> roleInDocumentation(const LowerPath &given, const QString &path, const QString &language)
{
    static const QRegularExpression manual(u"^(?:(?:packages|apps)/)?(?:docs?|documentation|docs?[-_]src|(website))/(.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tools(u"^[^/]+$|(?:^|/)(?:_[^/]*|exts?|extensions?|sphinxext|tools|scripts|static|themes?|assets)/"_s, QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> scripts{ u"Python"_s, u"Shell"_s, u"Perl"_s, u"Ruby"_s, u"PowerShell"_s, u"Batch"_s, u"Awk"_s, u"Lua"_s, u"PHP"_s };
    static const QSet<QString> ofSites{ u"JavaScript"_s, u"TypeScript"_s, u"CSS"_s, u"SCSS"_s, u"HTML"_s, u"Vue"_s };
    if (language == "Go"_L1 || !given.holdsAny({ "doc", "website/" })) // Go's folders of any name are packages
        return {};
    const auto match = manual.match(path);
    if (!match.hasMatch())
        return {};
    if (!match.captured(1).isEmpty() && !ofSites.contains(language))
        return {};
    const bool makes = ofSites.contains(language) || (scripts.contains(language) && tools.match(match.captured(2)).hasMatch());
    return makes ? FileRole::Build : FileRole::Example;
}

const QSet<QString> &sourceLanguages()
{
    static const QSet<QString> set{ u"C"_s, u"C++"_s, u"C#"_s, u"F#"_s, u"Java"_s, u"Kotlin"_s, u"Python"_s,
        u"JavaScript"_s, u"TypeScript"_s, u"Go"_s, u"Rust"_s, u"Ruby"_s, u"PHP"_s, u"Perl"_s, u"Lua"_s,
        u"Shell"_s, u"Swift"_s, u"Scala"_s, u"Haskell"_s, u"SQL"_s, u"QML"_s, u"Objective-C"_s, u"Assembly"_s,
        u"Erlang"_s, u"Elixir"_s, u"OCaml"_s, u"Tcl"_s, u"R"_s, u"Julia"_s, u"Groovy"_s, u"Protobuf"_s,
        u"D"_s, u"Ada"_s, u"Fortran"_s, u"Pascal"_s, u"PowerShell"_s, u"Vim"_s, u"Emacs Lisp"_s, u"Vue"_s,
        u"Verilog"_s, u"VHDL"_s, u"Visual Basic"_s, u"Dart"_s, u"Clojure"_s, u"Awk"_s, u"Batch"_s, u"Yacc"_s,
        u"Lex"_s, u"MATLAB"_s, u"Prolog"_s, u"Mercury"_s, u"GLSL"_s, u"CSS"_s, u"SCSS"_s, u"HTML"_s };
    return set;
}

} // namespace

FileRole roleOf(const QString &path, const QString &language)
{
    static const QSet<QString> testFolders{ u"test"_s, u"tests"_s, u"testing"_s, u"autotests"_s,
        u"__tests__"_s, u"spec"_s, u"specs"_s, u"unittests"_s, u"testsuite"_s, u"gtest"_s, u"regress"_s };
    static const QSet<QString> testDataFolders{ u"testdata"_s, u"test-data"_s, u"test_data"_s, u"fixtures"_s, u"__fixtures__"_s, u"__mocks__"_s };
    static const QSet<QString> exampleFolders{ u"example"_s, u"examples"_s, u"sample"_s, u"samples"_s,
        u"demo"_s, u"demos"_s, u"snippets"_s };
    const QString original = path.section(u'/', -1);
    const QString lower = original.toLower();
    const LowerPath given(path);
    if (isBuildFile(lower, language))
        return FileRole::Build;
    static const QSet<QString> prose{ u"Markdown"_s, u"reStructuredText"_s, u"AsciiDoc"_s, u"POD"_s, u"Man page"_s };
    static const QRegularExpression proseName(
        u"^(?:readme|license|licence|copying|authors|changelog|changes|news|todo|install|contributing|"
        u"history|notice|"
        "thanks|maintainers|security|code_of_conduct|unlicense|copyright|patents)(?:\\.txt|\\.[a-z]{2})?$|"
        "^(?:licen[cs]e|copying)[-_][\\w-]+(?:\\.txt)?$"_s);
    const bool isSource = sourceLanguages().contains(language);
    // A language's two letters end many a program's name as well: history.go, install.sh, but README.pl.
    const bool mayBeProse = !isSource || lower.startsWith("readme"_L1);
    if (prose.contains(language) || (mayBeProse && proseName.match(lower).hasMatch()))
        return FileRole::Prose;
    static const QRegularExpression documentationSettings(u"^docs?/(?:[^/]+/)?conf\\.py$"_s);
    if (lower == "conf.py"_L1 && documentationSettings.match(path).hasMatch())
        return FileRole::Config;
    // .prettierrc.js, .nvim.lua: what a tool is set by.
    static const QRegularExpression toolSettings(u"(?:^|/)\\.[^/]+\\.(?:[cm]?[jt]s|lua|py|rb|php)$|(?:^|/)phpstan[\\w.-]*\\.php$"_s);
    if ((path.startsWith(u'.') || given.holdsAny({ "/.", "phpstan" })) && toolSettings.match(path).hasMatch())
        return FileRole::Config;
    // Kotlin's and Android's source sets.
    static const QRegularExpression testSources(u"(?:^|/)src/\\w*[tT]est(?:Fixtures)?/"_s);
    // .NET's projects: "Acme.Core.UnitTests".
    static const QRegularExpression testProject(u"(?:^|/)[\\w.-]+\\.\\w*[tT]ests?/"_s);
    // What builds, checks and releases the product, and is no part of it.
    static const QRegularExpression workshop(
        u"^(?:\\.[\\w-]+|ci|dev|build-?(?:tools|scripts|support|aux|logic)|buildsrc)/|"
        "^(?:build|bootstrap|autogen|ci|release|run[-_]?tests?)\\.(?:sh|ps1|psm1|cmd|bat)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (isSource) {
        const bool benchmarks = isBenchmarkFolder(given, path, language);
        const bool isPerlTest = path.startsWith("t/"_L1) || path.startsWith("xt/"_L1); // prove's folders, which others took over
        static const QRegularExpression perlModules(u"^(?:[^/]+/)?lib/(?:[A-Z]\\w*/)*[A-Z]\\w*\\.pm$"_s); // Test::Kit is for who tests with it
        const bool isModule = language == "Perl"_L1 && !isPerlTest && perlModules.match(path).hasMatch();
        if ((anyFolder(path, testFolders) && !isModule) || isPerlTest || (path.contains("src/"_L1) && testSources.match(path).hasMatch()) || (isDotNet(language) && testProject.match(path).hasMatch())
            || (isTestName(given, lower, original, language) && (!benchmarks || language == "Go"_L1)))
            return anyFolder(path, testDataFolders) && language == "Go"_L1 ? FileRole::Data : FileRole::Test;
        if (anyFolder(path, testDataFolders)) // what tests read, in whatever language it is
            return FileRole::Data;
        // The first letters of what it knows.
        static constexpr QStringView workshopLetters = u".bcdarBCDAR";
        if (workshopLetters.contains(path.front()) && workshop.match(path).hasMatch())
            return FileRole::Build;
        static const QRegularExpression ownExamples(u"(?:^|/)[\\w.-]+[-_.](?:examples?|samples?|demos?)/"_s, QRegularExpression::CaseInsensitiveOption);
        if (anyFolder(path, exampleFolders) || (given.holdsAny({ "example", "sample", "demo" }) && ownExamples.match(path).hasMatch()))
            return FileRole::Example;
        if (const auto role = roleInDocumentation(given, path, language))
            return *role;
        return benchmarks || isBenchmarkName(lower) ? FileRole::Benchmark : FileRole::Source;
    }
    static const QRegularExpression ofOperators(u"(?:^|/)(?:unit)?tests?/(?:.+/)?[^/]+_test\\.ya?ml$|(?:^|/)molecule/[^/]+/.+\\.ya?ml$"_s);
    if (language == "YAML"_L1 && ofOperators.match(path).hasMatch())
        return FileRole::Test;
    static const QSet<QString> config{ u"INI"_s, u"YAML"_s, u"TOML"_s, u"Ignore list"_s, u"Go module"_s };
    static const QRegularExpression units(u"\\.(?:service|socket|timer|path|mount|target)$"_s);
    if (config.contains(language) || units.match(lower).hasMatch() || (original.startsWith(u'.') && language != "Text"_L1))
        return FileRole::Config;
    static const QRegularExpression configJson(u"(?:rc|config|settings|launch|tasks|renovate)\\.json$"_s);
    if (language == "JSON"_L1)
        return configJson.match(lower).hasMatch() ? FileRole::Config : FileRole::Data;
    static const QRegularExpression forPrograms(u"^(?:robots|humans|ads|llms(?:-full)?|(?:spelling[-_]?)?word[-_]?lists?)\\.txt$"_s);
    if (language == "Text"_L1 && forPrograms.match(lower).hasMatch())
        return FileRole::Data;
    if (language == "Text"_L1)
        return path.toLower().startsWith("doc"_L1) ? FileRole::Prose : FileRole::Data;
    return language.isEmpty() ? FileRole::Other : FileRole::Data;
}

FileRole roleOf(const QString &path, const QString &language, const QByteArray &text)
{
    const FileRole role = roleOf(path, language);
    if (language == "F#"_L1 && isLiterate(path, text))
        return FileRole::Prose;
    static const QRegularExpression inTests(u"(?:^|/)tests?/"_s);
    if (role == FileRole::Other && text.left(200).contains("<testcase>") && inTests.match(path).hasMatch()) // curl's data, a test each
        return FileRole::Test;
    if (role == FileRole::Source && declaresBenchmarks(language, text))
        return FileRole::Benchmark;
    return role == FileRole::Data && language == "Text"_L1 && readsAsProse(text) ? FileRole::Prose : role;
}

bool isVendoredPath(const QString &path)
{
    static const QSet<QString> names{ u"node_modules"_s, u"third_party"_s, u"third-party"_s, u"thirdparty"_s,
        u"3rdparty"_s, u"3rd_party"_s, u"site-packages"_s, u"dist-packages"_s, u"bower_components"_s,
        u"vendor"_s, u"vendored"_s, u"_vendor"_s, u"external"_s, u"externals"_s, u"bundled"_s, u"pods"_s,
        u"carthage"_s, u"jspm_packages"_s, u".yarn"_s, u".venv"_s, u".tox"_s, u"_bundled"_s };
    // A test framework that lies among a project's tests came with them.
    static const QRegularExpression framework(
        u"(?:^|/)(?:tests?|unittests?|testing|extern)/(?:.*/)?(?:(?:gtest|gmock|gtest-spi)\\.h|(?:gtest-all|gmock-all|gmock-gtest-all|gtest_main|gmock_main)\\.(?:cc|cpp)|catch(?:_amalgamated)?\\.[ch]pp|doctest\\.h|"
        "(?:googletest|googlemock)/.*)$"_s);
    return anyFolder(path, names) || path.startsWith("deps/"_L1)
        || (LowerPath(path).holdsAny({ "test/", "tests/", "testing/", "extern/" }) && framework.match(path).hasMatch());
}

bool isGenerated(const QString &path, QByteArrayView content)
{
    const QString lower = path.section(u'/', -1).toLower();
    const LowerPath given(path);
    static const QRegularExpression names(
        u"^(?:moc_|ui_|qrc_)|\\.pb\\.(?:go|cc|h)$|_pb2(?:_grpc)?\\.py$|\\.g\\.(?:cs|dart)$|\\.designer\\.cs$|"
        "\\.generated\\.|\\.min\\.(?:js|css)$|\\.bundle\\.js$|^package-lock\\.json$|^yarn\\.lock$|^cargo\\."
        "lock$|"
        "^(?:member|module|package|type|tag)-search-index\\.js$|"
        "^poetry\\.lock$|^go\\.sum$|^pnpm-lock\\.yaml$|\\.js\\.map$|\\.css\\.map$"_s);
    // The scripts of Javadoc's pages.
    static const QRegularExpression javadoc(u"(?:^|/)(?:api-?docs?|javadocs?)(?:-\\w+)?/(?:.*/)?[^/]+\\.(?:js|css)$"_s, QRegularExpression::CaseInsensitiveOption);
    // All headers in one, put together from those that are written.
    static const QRegularExpression amalgamation(u"^(?:single[_-]?(?:include|header)s?|amalgamat\\w+)/|(?:^|/)\\w+_amalgamated\\.[ch]\\w*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (given.holdsAny({ "single", "amalgamat" }) && amalgamation.match(path).hasMatch())
        return true;
    if (names.match(lower).hasMatch() || (given.holdsAny({ "doc" }) && javadoc.match(path).hasMatch()))
        return true;
    // What was released once and is kept: tool-v1.2.3, a script of its own.
    static const QRegularExpression release(u"^[a-z][\\w+]*(?:-[a-z][\\w+]*)*-v?\\d+\\.\\d+(?:\\.\\d+)*$"_s);
    if (content.startsWith("#!") && release.match(lower).hasMatch())
        return true;
    const QByteArray head = content.first(std::min<qsizetype>(content.size(), 2000)).toByteArray();
    static const QRegularExpression marks(
        u"Code generated .*DO NOT EDIT|@generated\\b|Generated by the protocol buffer "
        u"compiler|<auto-generated|"
        "Meta object code from reading C\\+\\+ file|Form generated from reading UI file|"
        "(?:This file (?:is|was|has been) (?:auto(?:matically)?[- ]?)?generated)|"
        "(?:Automatically|Auto-?)\\s?generated (?:by|from|file)|generated by (?:bison|flex|swig|moc|GNU Autoconf)\\b|"
        "\\bgenerated (?:by|from|with) [\\s\\S]{1,120}?\\bdo\\s+not[\\s/*#;-]+edit\\b|"
        "generated automatically by aclocal|generated by automake|"
        "A Bison parser, made by"_s,
        QRegularExpression::CaseInsensitiveOption);
    // One of these words stands in each alternative.
    const QByteArray lowerHead = head.toLower();
    const bool mayBeMarked = holds(lowerHead, "generated") || holds(lowerHead, "meta object code") || holds(lowerHead, "bison parser");
    if (mayBeMarked && marks.match(QString::fromUtf8(head)).hasMatch())
        return true;
    if (!lower.endsWith(".js"_L1) && !lower.endsWith(".css"_L1) && !lower.endsWith(".mjs"_L1))
        return false;
    return content.size() > 5000 && content.size() / (content.count('\n') + 1) > 300; // minified
}

bool isPicture(const QString &path, QByteArrayView content)
{
    constexpr qsizetype largest = 2 * 1024 * 1024;
    const QString name = path.toLower();
    if (content.size() > largest)
        return false;
    if (name.endsWith(".png"_L1))
        return content.startsWith("\x89PNG\r\n\x1a\n");
    if (name.endsWith(".jpg"_L1) || name.endsWith(".jpeg"_L1))
        return content.startsWith("\xff\xd8\xff");
    if (name.endsWith(".gif"_L1))
        return content.startsWith("GIF8");
    return name.endsWith(".webp"_L1) && content.startsWith("RIFF") && content.sliced(8).startsWith("WEBP");
}

bool isBinary(QByteArrayView content)
{
    if (content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff"))
        return false; // UTF-16 by its mark
    const QByteArrayView head = content.first(std::min<qsizetype>(content.size(), 64 * 1024));
    if (holds(head, QByteArrayView("\0", 1)))
        return true;
    // All but \b, \t, \n, \f, \r and escape; summed without branches and counted in a byte, a block at a time: that goes
    // for many bytes at once.
    const auto controlsAt = [](const char *at, qsizetype bytes) {
        uchar some = 0;
        for (qsizetype i = 0; i < bytes; ++i) {
            const uchar c = uchar(at[i]);
            some += uchar(c < 0x08);
            some += uchar(c == 0x0b);
            some += uchar(uchar(c - 0x0e) < 0x0d);
            some += uchar(uchar(c - 0x1c) < 0x04);
        }
        return some;
    };
    constexpr qsizetype block = 128;
    qsizetype controls = 0;
    const char *at = head.begin();
    for (; head.end() - at >= block; at += block)
        controls += controlsAt(at, block);
    controls += controlsAt(at, head.end() - at);
    return controls > 8 && controls * 20 > head.size();
}

} // namespace tars
