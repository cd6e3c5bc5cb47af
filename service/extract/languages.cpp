#include "service/extract/languages.h"

#include "service/extract/bytesearch.h"

#include <algorithm>
#include <array>
#include <QHash>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

const QHash<QString, QString> &byExtension()
{
    static const QHash<QString, QString> table = [] {
        struct Row {
            const char *language;
            const char *extensions;
        };
        static constexpr std::array rows{
            Row{ "C", "c" },
            Row{ "C++", "cpp cc cxx c++ hpp hh hxx h++ ipp tpp txx inl cppm ixx cu cuh mpp" },
            Row{ "C#", "cs csx" },
            Row{ "F#", "fs fsi fsx" },
            Row{ "Java", "java" },
            Row{ "Kotlin", "kt kts" },
            Row{ "Python", "py pyi pyw pyx pxd" },
            Row{ "JavaScript", "js mjs cjs jsx" },
            Row{ "TypeScript", "ts tsx mts cts" },
            Row{ "Go", "go" },
            Row{ "Rust", "rs" },
            Row{ "Ruby", "rb rake gemspec" },
            Row{ "PHP", "php php3 php4 php5 phtml phpt" },
            Row{ "Perl", "pm t" }, Row{ "POD", "pod" },
            Row{ "Lua", "lua" },
            Row{ "Shell", "sh bash zsh ksh bats" },
            Row{ "Swift", "swift" },
            Row{ "Scala", "scala sc" },
            Row{ "Haskell", "hs" },
            Row{ "SQL", "sql" },
            Row{ "QML", "qml" },
            Row{ "CMake", "cmake" },
            Row{ "Make", "mk mak make" },
            Row{ "JSON", "json jsonc json5 webmanifest ipynb qrc.json" },
            Row{ "YAML", "yml yaml" },
            Row{ "TOML", "toml" },
            Row{ "INI", "ini cfg conf desktop editorconfig properties" },
            Row{ "XML",
                "xml xsd xsl xslt svg ui qrc csproj fsproj vbproj props targets plist resx rng xhtml" },
            Row{ "HTML", "html htm" },
            Row{ "CSS", "css" },
            Row{ "SCSS", "scss sass less" },
            Row{ "Markdown", "md markdown mdown mkd mdx" },
            Row{ "reStructuredText", "rst rest" },
            Row{ "AsciiDoc", "adoc asciidoc asc" },
            Row{ "Objective-C", "mm" },
            Row{ "Assembly", "s asm" },
            Row{ "Erlang", "erl hrl" },
            Row{ "Elixir", "ex exs" },
            Row{ "OCaml", "ml mli" },
            Row{ "Tcl", "tcl" },
            Row{ "R", "r" },
            Row{ "Julia", "jl" },
            Row{ "Groovy", "groovy gradle" },
            Row{ "Protobuf", "proto" },
            Row{ "D", "d" },
            Row{ "Ada", "adb ads" },
            Row{ "Fortran", "f f90 f95 f03 for" },
            Row{ "Pascal", "pas" },
            Row{ "PowerShell", "ps1 psm1" },
            Row{ "Vim", "vim" },
            Row{ "Emacs Lisp", "el" },
            Row{ "Text", "txt text" },
            Row{ "M4", "m4 ac" },
            Row{ "Vue", "vue" },
            Row{ "Verilog", "v sv" },
            Row{ "VHDL", "vhd vhdl" },
            Row{ "Visual Basic", "vb bas" },
            Row{ "Dart", "dart" },
            Row{ "Clojure", "clj cljs" },
            Row{ "Awk", "awk" },
            Row{ "Batch", "bat cmd" },
            Row{ "Diff", "diff patch" },
            Row{ "Yacc", "y" },
            Row{ "Lex", "l" },
        };
        QHash<QString, QString> t;
        for (const Row &row : rows)
            for (const QString &extension : QString::fromLatin1(row.extensions).split(u' '))
                t.insert(extension, QString::fromLatin1(row.language));
        return t;
    }();
    return table;
}

QString byName(const QString &name)
{
    static const QHash<QString, QString> table{
        { u"cmakelists.txt"_s, u"CMake"_s },
        { u"makefile"_s, u"Make"_s },
        { u"gnumakefile"_s, u"Make"_s },
        { u"kbuild"_s, u"Make"_s },
        { u"makefile.am"_s, u"Make"_s },
        { u"makefile.in"_s, u"Make"_s },
        { u"makefile.pl"_s, u"Perl"_s },
        { u"build.pl"_s, u"Perl"_s },
        { u"cpanfile"_s, u"Perl"_s },
        { u"dockerfile"_s, u"Dockerfile"_s },
        { u"containerfile"_s, u"Dockerfile"_s },
        { u"go.mod"_s, u"Go module"_s },
        { u"go.sum"_s, u"Go module"_s },
        { u"go.work"_s, u"Go module"_s },
        { u"meson.build"_s, u"Meson"_s },
        { u"meson_options.txt"_s, u"Meson"_s },
        { u"jenkinsfile"_s, u"Groovy"_s },
        { u"rakefile"_s, u"Ruby"_s },
        { u"gemfile"_s, u"Ruby"_s },
        { u"vagrantfile"_s, u"Ruby"_s },
        { u"podfile"_s, u"Ruby"_s },
        { u"build"_s, u"Starlark"_s },
        { u"build.bazel"_s, u"Starlark"_s },
        { u"workspace"_s, u"Starlark"_s },
        { u"sconstruct"_s, u"Python"_s },
        { u"sconscript"_s, u"Python"_s },
        { u"pkgbuild"_s, u"Shell"_s },
        { u"configure"_s, u"Shell"_s },
        { u"cargo.lock"_s, u"TOML"_s },
        { u"pipfile"_s, u"TOML"_s },
        { u"poetry.lock"_s, u"TOML"_s },
        { u".gitignore"_s, u"Ignore list"_s },
        { u".dockerignore"_s, u"Ignore list"_s },
        { u".clang-format"_s, u"YAML"_s },
        { u".clang-tidy"_s, u"YAML"_s },
        { u".editorconfig"_s, u"INI"_s },
    };
    if (const auto found = table.constFind(name); found != table.cend())
        return *found;
    if (name.startsWith("dockerfile."_L1) || name.endsWith(".dockerfile"_L1))
        return u"Dockerfile"_s;
    if (name.startsWith("makefile."_L1))
        return u"Make"_s;
    return {};
}

QString byShebang(QByteArrayView head)
{
    if (!head.startsWith("#!"))
        return {};
    const QString line
        = QString::fromLatin1(head.first(std::min<qsizetype>(head.size(), 200))).section(u'\n', 0, 0);
    static const QRegularExpression program(u"[/ ](?:env +(?:-S +)?)?([A-Za-z]+)[0-9.]*(?: |$)"_s);
    static const QHash<QString, QString> table{ { u"sh"_s, u"Shell"_s }, { u"bash"_s, u"Shell"_s },
        { u"dash"_s, u"Shell"_s }, { u"zsh"_s, u"Shell"_s }, { u"ksh"_s, u"Shell"_s },
        { u"bats"_s, u"Shell"_s }, { u"python"_s, u"Python"_s }, { u"perl"_s, u"Perl"_s },
        { u"ruby"_s, u"Ruby"_s }, { u"node"_s, u"JavaScript"_s }, { u"php"_s, u"PHP"_s },
        { u"lua"_s, u"Lua"_s }, { u"make"_s, u"Make"_s }, { u"awk"_s, u"Awk"_s }, { u"tclsh"_s, u"Tcl"_s },
        { u"Rscript"_s, u"R"_s }, { u"deno"_s, u"TypeScript"_s } };
    auto match = program.match(line.trimmed());
    QString name = match.captured(1);
    if (name == "env"_L1)
        name = line.trimmed().section(u' ', -1).remove(QRegularExpression(u"[0-9.]+$"_s));
    return table.value(name);
}

bool contains(QByteArrayView head, const char *pattern)
{
    static thread_local QHash<const char *, QRegularExpression> compiled; // keyed by the literal itself
    QRegularExpression &expression = compiled[pattern];
    if (expression.pattern().isEmpty())
        expression = QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    return expression.match(QString::fromLatin1(head)).hasMatch();
}

bool looksLikeXml(QByteArrayView head)
{
    const QByteArrayView text = head.trimmed();
    return text.startsWith("<?xml") || text.startsWith("<!DOCTYPE") || text.startsWith("\xef\xbb\xbf<?xml");
}

/// What C++ says at the beginning of a line, with what stands in the same line behind it (empty: anything).
struct LineOfCpp {
    QByteArrayView begin;
    QByteArrayView behind;
};
constexpr std::array linesOfCpp{ LineOfCpp{ "class", {} }, LineOfCpp{ "template", "<" }, LineOfCpp{ "namespace", {} },
    LineOfCpp{ "using", {} }, LineOfCpp{ "public", ":" }, LineOfCpp{ "private", ":" }, LineOfCpp{ "protected", ":" },
    LineOfCpp{ "inline", "namespace" }, LineOfCpp{ "constexpr", {} }, LineOfCpp{ "Q_", {} }, LineOfCpp{ "QT_BEGIN_NAMESPACE", {} },
    LineOfCpp{ "extern", "\"C++\"" }, LineOfCpp{ "virtual", {} } };

/// Whether the pattern below may match: most headers of C hold none of its words, and to see that costs less.
bool mayBeCpp(QByteArrayView head)
{
    for (const char *word : { "std::", "static_cast<", "-*- C++" })
        if (holds(head, word))
            return true;
    for (qsizetype at = head.indexOf("operator"); at >= 0; at = head.indexOf("operator", at + 8))
        if (const QByteArrayView sign = head.sliced(at + 8).trimmed(); !sign.isEmpty() && QByteArrayView("=<>+-*[(").contains(sign.front()))
            return true;
    for (qsizetype at = 0; at < head.size();) {
        qsizetype end = head.indexOf('\n', at);
        end = end < 0 ? head.size() : end;
        const QByteArrayView line = head.sliced(at, end - at).trimmed();
        at = end + 1;
        if (line.isEmpty())
            continue;
        // <vector>, <QString>, <qglobal.h>, <bits/basic_string.h>
        if (const qsizetype open = line.front() == '#' && line.sliced(1).trimmed().startsWith("include") ? line.indexOf('<') : -1; open >= 0) {
            const qsizetype close = line.indexOf('>', open);
            const QByteArrayView name = line.sliced(open + 1, (close < 0 ? line.size() : close) - open - 1);
            if (name.startsWith('Q') || name.startsWith('q') || name.startsWith("bits/") || !name.contains('.'))
                return true;
        }
        if (std::any_of(linesOfCpp.begin(), linesOfCpp.end(), [&](const LineOfCpp &known) { return line.startsWith(known.begin) && (known.behind.isEmpty() || line.contains(known.behind)); }))
            return true;
    }
    return false;
}

bool looksLikeCpp(QByteArrayView head)
{
    return mayBeCpp(head) && contains(head,
        R"(^\s*(?:class\s+[A-Za-z_]\w*(?:\s+\w+)?\s*(?:final\s*)?[:{;]|template\s*<|namespace\b|using\s+\w+|public\s*:|private\s*:|protected\s*:|inline\s+namespace|constexpr\b|Q_[A-Z]+|QT_BEGIN_NAMESPACE|extern\s+"C\+\+")|\bstd::|static_cast<|^\s*#\s*include\s*<(?:Q[A-Za-z]+|Q[A-Za-z]+/\w+(?:\.h)?|q[a-z]+\.h|vector|string|memory|iostream|map|algorithm|type_traits|utility|cstdint|cstddef|bits/[a-z_+]+\.h)>|^\s*virtual\s|\boperator\s*[=<>+\-*\[(]|-\*- C\+\+ -\*-)");
}

bool looksLikeObjectiveC(QByteArrayView head)
{
    static constexpr std::array<QByteArrayView, 6> words{ "@interface", "@implementation", "@protocol", "@class", "@end", "@import" };
    bool maybe = holds(head, "import");
    for (qsizetype at = head.indexOf('@'); at >= 0 && !maybe; at = head.indexOf('@', at + 1))
        maybe = std::any_of(words.begin(), words.end(), [rest = head.sliced(at)](QByteArrayView word) { return rest.startsWith(word); });
    return maybe && contains(head, R"(^\s*@(?:interface|implementation|protocol|class|end|import)\b|^\s*#\s*import\s)");
}

QString headerLanguage(QByteArrayView head, TreeHints hints)
{
    if (looksLikeObjectiveC(head))
        return u"Objective-C"_s;
    return hints.cppHeaders || looksLikeCpp(head) ? u"C++"_s : u"C"_s;
}

/// A name without extension that may be a header: Qt's own (QString), C++'s (vector).
QString extensionless(QByteArrayView head)
{
    if (const QString language = byShebang(head); !language.isEmpty())
        return language;
    if (contains(head, R"(^\s*#\s*(?:include\s*[<"]|pragma\s+once|ifndef\s+\w+\s*$))")
        || head.contains("-*- C++ -*-"))
        return u"C++"_s;
    return {};
}

/// "dockerfile.go" and "makefile.pm" are code about such files, as "Dockerfile.md" is a text; "Dockerfile.go" may well be one for Go.
bool isNamedAfterTool(const QString &name)
{
    static const QRegularExpression code(u"^(?:(?:dockerfile|makefile)\\.(?:go|py|rs|rb|[cm]?[jt]sx?|php|pm|vim|lua)|(?:Dockerfile|dockerfile|Makefile|makefile)\\.(?:md|rst|adoc|txt|html|cpp|hpp|h|cs|java|kt|pm))$"_s);
    return code.match(name).hasMatch();
}

bool isManPage(const QString &name, QByteArrayView head)
{
    const QStringView section = QStringView(name).sliced(name.lastIndexOf(u'.') + 1);
    const bool isSection = section.size() < name.size() && !section.isEmpty() && section.front() >= u'1' && section.front() <= u'9'
        && std::all_of(section.begin() + 1, section.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    return isSection && contains(head, R"(^\.(?:TH|Dd|SH|Sh|so)\b)");
}

} // namespace

bool isCppSourceName(const QString &path)
{
    const QString extension = path.section(u'.', -1).toLower();
    return path.contains(u'.') && byExtension().value(extension) == "C++"_L1 && extension != "cu"_L1;
}

QString languageOf(const QString &path, QByteArrayView head, TreeHints hints)
{
    head = head.first(std::min<qsizetype>(head.size(), 16 * 1024));
    const QString name = path.section(u'/', -1);
    const QString lower = name.toLower();
    if (const QString language = byName(lower); !language.isEmpty() && !isNamedAfterTool(name))
        return language;
    const qsizetype dot = lower.lastIndexOf(u'.');
    const QString extension = dot > 0 || (dot == 0 && lower.count(u'.') > 1) ? lower.mid(dot + 1) : QString();
    if (extension.isEmpty())
        return extensionless(head);
    if (head.startsWith("-----BEGIN PGP ")) // a signature or a key: .asc is AsciiDoc's as well
        return {};
    if (lower.endsWith(".in"_L1) && dot > 0)
        return languageOf(path.chopped(3), head, hints);

    if (extension == "ts"_L1 || extension == "tsx"_L1) {
        if (looksLikeXml(head) || head.trimmed().startsWith("<TS"))
            return u"Qt Linguist"_s;
        return u"TypeScript"_s;
    }
    if (extension == "h"_L1)
        return headerLanguage(head, hints);
    if (name.endsWith(".C"_L1) || name.endsWith(".H"_L1))
        return u"C++"_s;
    if (extension == "m"_L1)
        return looksLikeObjectiveC(head) || contains(head, R"(^\s*#\s*include)") ? u"Objective-C"_s
            : contains(head, R"(^\s*:-|^\s*%-{3})")                              ? u"Mercury"_s
                                                                                 : u"MATLAB"_s;
    if (extension == "pl"_L1)
        return contains(head, R"(^\s*:-|^\w+\(.*\)\s*:-)") && !contains(head, R"(^\s*(?:use|my|sub)\s)")
            ? u"Prolog"_s
            : u"Perl"_s;
    if (extension == "t"_L1)
        return contains(head, R"(^\s*(?:use|my|sub)\s|perl)") ? u"Perl"_s : QString();
    if (extension == "inc"_L1) {
        if (head.contains("<?php"))
            return u"PHP"_s;
        if (contains(head, R"(^\s*#\s*(?:include|define|if)|;\s*$)"))
            return looksLikeCpp(head) || hints.cppHeaders ? u"C++"_s : u"C"_s;
        return {};
    }
    if (extension == "d"_L1 && contains(head, R"(^[^\n]*\.o\s*:)"))
        return u"Make"_s; // a dependency file of a compiler
    if (extension == "fs"_L1 && contains(head, R"(^\s*#version|void\s+main\s*\()"))
        return u"GLSL"_s;
    if (extension == "v"_L1 && !contains(head, R"(^\s*(?:module|`|//))"))
        return {};
    if (isManPage(lower, head))
        return u"Man page"_s;
    if (const auto found = byExtension().constFind(extension); found != byExtension().cend()) {
        if (*found == "XML"_L1 || *found == "Text"_L1)
            return *found;
        // Whatever its name: a shebang-less XML document is XML.
        if (looksLikeXml(head) && head.trimmed().startsWith("<?xml") && *found != "HTML"_L1
            && *found != "PHP"_L1)
            return u"XML"_s;
        return *found;
    }
    if (const QString language = byShebang(head); !language.isEmpty())
        return language;
    return looksLikeXml(head) ? u"XML"_s : QString();
}

} // namespace tars
