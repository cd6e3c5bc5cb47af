// What tars-extract says of a source tree: plain values, one JSON line each (see recordlines.h). Bytes in, records out.
#pragma once

#include "common/base/digest.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace tars
{

/// The path of the one record that is no file: the history of the repository around the project. It gives facts and
/// problems, and is listed among no files.
inline const QString historyPath = QStringLiteral(".git");

/// What a file is for; decided by path, name and content.
enum class FileRole { Source, Test, Example, Prose, Build, Config, Data, Other, Benchmark };
QString toString(FileRole role); ///< "source", …
FileRole fileRoleFromString(QStringView text); ///< Other if unknown

bool triesProduct(FileRole role); ///< tests and benchmarks: what uses the product, and is used by nobody

/// Whether the words behind the version of reStructuredText's ".. deprecated::" are about a part of what is documented, such as
/// one of its parameters: "*convert*", "The ``x`` parameter", "``__lt__``, ``__le__`` now".
bool deprecatesPart(const QString &words);

/// One file that the scanner found and that is not ignored.
struct ScannedFile {
    QString path; ///< relative to the root, '/' between folders, valid UTF-8
    qint64 size = 0;
    qint64 mtimeNs = 0;
    bool operator==(const ScannedFile &) const = default;
};

struct RecordProblem {
    QString severity = QStringLiteral("warning"); ///< "info", "warning", "error"
    QString file; ///< relative
    int line = 0;
    QString code;
    QString text;
    QJsonObject args;
    bool operator==(const RecordProblem &) const = default;
};

/// A definition or declaration. `kind` is one of: namespace package module class struct union interface trait enum
/// enumerator concept typedef alias function method constructor destructor operator signal slot property field
/// variable constant macro.
struct SymbolRecord {
    QString name; ///< "append"
    QString scope; ///< "fmt::buffer", joined as the language writes it; empty at top level
    QString separator = QStringLiteral("::"); ///< between scope and name: "::", ".", "#"
    QString scopeKind; ///< kind of what the scope names; empty if unknown
    QString kind;
    QString signature; ///< parameters in parentheses, as written, white space folded: "(const T *begin, const T *end)"
    QString type; ///< return type, type of a variable or field, aliased type
    QString templateParameters; ///< "<typename T>"; generics, where the language has them
    QString access; ///< "public", "protected", "private"; what the language's rules give where nothing is written
    QStringList properties; ///< static virtual override const noexcept constexpr async abstract final deleted defaulted …
    QStringList bases; ///< base classes, interfaces, traits, in order; in C++ "private virtual B", where not public
    QString value; ///< of enumerators, constants, macros, default of a property: at most 200 characters
    bool deprecated = false; ///< by attribute, annotation or comment
    bool exported = true; ///< visible outside its file by the language's rules (not static in C, not _name in Python, …)
    bool definition = true; ///< false for a declaration without body
    int line = 0; ///< from 1
    int endLine = 0; ///< 0 if unknown
    QString comment; ///< the author's, without comment marks and indentation; line breaks kept
    QString commentStyle; ///< "doxygen", "javadoc", "xml", "docstring", "rustdoc", "godoc", "jsdoc", "markdown", "plain"; empty if none
    int commentLine = 0;

    QString qualifiedName() const; ///< scope and name, joined as in scope
    bool operator==(const SymbolRecord &) const = default;
};

struct ImportRecord {
    QString target; ///< as written: "vector", "fmt/format.h", "os.path"
    bool system = false; ///< <…> in C and C++
    int line = 0;
    bool operator==(const ImportRecord &) const = default;
};

/// An identifier that occurs in the file outside comments and strings, each name once.
struct ReferenceRecord {
    QString name;
    QList<int> lines; ///< at most 20, ascending
    bool operator==(const ReferenceRecord &) const = default;
};

/// Something read from the file that is no symbol. service/extract/facts/factreaders.h describes the kinds,
/// service/extract/history.h those of the history.
struct FactRecord {
    QString kind;
    QJsonObject value;
    int line = 0;
    bool operator==(const FactRecord &) const = default;
};

/// All that one file gives.
struct FileRecord {
    QString path;
    qint64 size = 0;
    qint64 mtimeNs = 0;
    Digest contentHash;
    QString language; ///< "C++", "Python", …; empty if none
    FileRole role = FileRole::Other;
    bool vendored = false; ///< somebody else's code: no pages, no counts
    bool generated = false;
    bool binary = false;
    bool resultsOnly = false; ///< not among the files of the project: its facts alone are known
    int lines = 0;
    int codeLines = 0;
    int commentLines = 0;
    QString comment; ///< of the file as a whole: module docstring, package comment, @file block, leading comment
    QString commentStyle;
    QList<SymbolRecord> symbols; ///< in source order
    QList<ImportRecord> imports;
    QList<ReferenceRecord> references; ///< sorted by name
    QList<FactRecord> facts; ///< in source order
    QList<RecordProblem> problems;
    bool operator==(const FileRecord &) const = default;
};

/// Whether readers found in the file what documents tell with its line: a dependency, a package, a result.
bool isQuoted(const FileRecord &record);

/// JavaScript and TypeScript, which share modules, comments and the rules of what is seen.
inline bool isScript(const QString &language) { return language == QLatin1String("JavaScript") || language == QLatin1String("TypeScript"); }

/// Without its last component, whatever separates them; empty for a simple name.
QString enclosingName(const QString &qualifiedName);
QString innermostName(const QString &qualifiedName); ///< "b" of "a::b"

} // namespace tars
