// How departments see the project: every question is recorded with the digest of its answer, so that a unit is redone
// exactly when an answer changed. Misses are answers too. Positions are a question of their own.
#pragma once

#include "common/base/digest.h"
#include "common/base/result.h"
#include "service/project/records.h"

#include <functional>
#include <memory>
#include <QByteArray>
#include <QFlags>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace tars
{

/// A file as others see it: nothing that moves when lines move.
struct FileInfo {
    QString path;
    QString language;
    FileRole role = FileRole::Other;
    bool vendored = false;
    bool generated = false;
    bool binary = false;
    bool hasApi = false; ///< has an API page: see publicsymbols.h
    bool quoted = false; ///< documents say what stands in it, and where: see isQuoted()
};

/// Whether the site shows the file as it is, so that documents can lead to its lines.
bool hasSourcePage(const FileInfo &file);

/// Identity and signature of a symbol; no comment, no position.
struct Symbol {
    int index = 0; ///< in source order within the file
    QString name, scope, separator, scopeKind, kind, signature, type, templateParameters, access, value;
    QStringList properties, bases;
    bool deprecated = false, exported = true, definition = true, documented = false;
    bool isApi = false; ///< has an entry on the API page of its file: see publicsymbols.h

    QString qualifiedName() const;
};

struct Comment {
    QString text;
    QString style; ///< see SymbolRecord::commentStyle
    bool isEmpty() const { return text.isEmpty(); }
};

/// A symbol with what its author says of it.
struct DescribedSymbol {
    Symbol symbol;
    Comment comment;
};

struct Position {
    int line = 0;
    int endLine = 0;
    int commentLine = 0;
};

/// Where a name is defined: enough to link to it.
struct SymbolTarget {
    QString file;
    QString qualifiedName;
    QString kind;
    QString signature;
    bool hasApi = false; ///< the symbol has an entry on an API page
};

struct Fact {
    QString file;
    QString kind;
    QJsonObject value;
    // no line: ask factLines(file), on a page that shows lines
};

/// One row of aggregates: what coverage and inventory pages need of each file, without asking each.
struct FileCounts {
    QString path;
    QString language;
    FileRole role = FileRole::Other;
    int publicSymbols = 0; ///< exported and public or protected; files with hasApi only
    int documented = 0;
    int testCases = 0;
};

/// What one file imports; files that import nothing are left out of lists of these.
struct FileImports {
    QString path;
    QList<ImportRecord> imports; ///< line is 0
};

/// A public symbol as indexes list it; overloads of one file are one.
struct IndexedSymbol {
    QString name, qualifiedName, kind, file;
    int count = 1; ///< overloads
    bool documented = false; ///< one of them is
    bool deprecated = false; ///< one of them is
};

/// A type that derives from others.
struct DerivedType {
    QString file, qualifiedName, kind;
    QStringList bases; ///< as written
    bool hasApi = false; ///< the type has an entry on an API page
};

/// A type with its size, or a namespace, package or module with what all files add to it.
struct ScopeInfo {
    QString qualifiedName, kind;
    QString file; ///< of a type, and of Rust's modules, which no other file adds to; empty for namespaces and the like
    int members = 0; ///< public ones, overloads counted
};

/// A file in which a name occurs.
struct Usage {
    QString file;
    FileRole role = FileRole::Other;
    QString language;
    QStringList within; ///< qualified names of the first symbols around it; of some source files only
};

/// How large a file is: changes with nearly every edit, so only pages about size ask.
struct FileMetrics {
    QString path;
    QString language;
    FileRole role = FileRole::Other;
    int lines = 0;
    int codeLines = 0;
    int commentLines = 0;
};

/// What a pass over many files wants of each, besides FileInfo.
enum class Aspect {
    Symbols = 1,
    FileComment = 2,
    Comments = 4,
    Positions = 8,
    Imports = 16,
    Content = 32,
    Metrics = 64,
    Facts = 128 ///< of all kinds, with their lines
};
Q_DECLARE_FLAGS(Aspects, Aspect)
Q_DECLARE_OPERATORS_FOR_FLAGS(Aspects)

/// One file of such a pass; only the aspects that were asked for are filled in.
struct FileSlice {
    FileInfo info;
    FileMetrics metrics;
    QList<Symbol> symbols;
    Comment fileComment;
    QHash<int, Comment> comments;
    QHash<int, Position> positions;
    QList<ImportRecord> imports;
    QByteArray content;
    QList<FactRecord> facts; ///< in source order
};

struct PublishedDocument {
    QString path; ///< relative to the output folder
    QString title;
    QString department; ///< slug; empty for Integration
    QString kind; ///< kind of its unit
};

inline constexpr int manyMembers = 12; ///< of a type: then it has a page of its own

/// What a base is called: "buffer" for "public detail::buffer<T>"; empty for "metaclass=ABCMeta".
QString simpleBaseName(const QString &written);
/// What index() sorts by and what it takes for one.
void sortIndex(QList<IndexedSymbol> &symbols);
/// Whether index(letter) lists the name.
bool beginsWith(const QString &name, const QString &letter);
QString excerptOf(const QByteArray &content, const QString &name, const QString &owner = {});
QList<DescribedSymbol> describedIn(
    const QList<Symbol> &symbols, const QHash<int, Comment> &comments, const QString &qualifiedName);
int spreadOf(int files); ///< see ModelView::spread()

/// One file of the departments' documents as it was written: what the manifest says of it.
struct DocumentFile {
    QString path; ///< relative to the output folder
    QString title;
    QString department; ///< slug
    QString kind;
    Digest hash; ///< of the bytes that were written
    QStringList inputs; ///< files, and folders with a '/' at the end, that its unit asked about; sorted
    QString description = {}; ///< of a document with a page, in a sentence or less
};

/// What the departments wrote in this run, for Integration.
struct DocumentSet {
    QList<PublishedDocument> documents; ///< the primary ones, in the order of the plan
    QList<DocumentFile> files; ///< all of them, by path
    std::function<QByteArray(const QString &)> read; ///< by path; thread-safe; empty if it cannot be read
};

/// Which question was asked, as stable text ("comments:src/a.h"), and the digest of its answer.
struct Answer {
    QString question;
    Digest digest;
    bool operator==(const Answer &) const = default;
};

class ModelView
{
public:
    virtual ~ModelView() = default;

    virtual QString projectName() const = 0;
    /// Files in path order (code-point order everywhere): all, or those below `folder` ("src/" or "src"), recursively.
    virtual QList<FileInfo> files(const QString &folder = {}) const = 0;
    virtual std::optional<FileInfo> file(const QString &path) const = 0;
    virtual QList<Symbol> symbols(const QString &path) const = 0;
    virtual Comment fileComment(const QString &path) const = 0;
    virtual QHash<int, Comment> comments(const QString &path) const = 0; ///< by Symbol::index, documented ones only
    /// The symbols of a qualified name in one file, with their comments: for pages that show one comment of another file.
    virtual QList<DescribedSymbol> described(const QString &qualifiedName, const QString &path) const;
    virtual QHash<int, Position> positions(const QString &path) const = 0; ///< by Symbol::index; only the file's own page asks
    virtual QList<ImportRecord> imports(const QString &path) const = 0; ///< line is 0
    /// The imports of all files below `folder`, in path order, as one answer: for pages about how files hang together.
    virtual QList<FileImports> importsBelow(const QString &folder = {}) const;
    /// Every definition of a name, simple ("append") or fully qualified ("fmt::buffer::append"), best first: with an
    /// entry on an API page before without, documented before not, in a header of the C family before elsewhere, definition before
    /// declaration, then by file and order.
    virtual QList<SymbolTarget> lookup(const QString &name) const = 0;
    virtual QStringList referrers(const QString &name) const = 0; ///< files in which the simple name occurs, sorted
    /// Public symbols whose names begin with a letter, "a" to "z" in either case; "#": with anything else; "": all.
    /// By name without regard to case, then by file.
    virtual QList<IndexedSymbol> index(const QString &letter) const;
    virtual QStringList letters() const; ///< those for which index() has something, in order
    virtual QList<ScopeInfo> namespaces() const; ///< namespaces, packages, modules with public members, by name
    virtual QList<ScopeInfo> largeTypes() const; ///< public types with at least manyMembers, by name, then file
    virtual QList<IndexedSymbol> members(const QString &scope) const; ///< public ones right in it, as index() has them
    virtual QList<IndexedSymbol> deprecated() const; ///< in the order of index()
    virtual QList<DerivedType> derivedTypes() const; ///< all types with bases, by qualified name, then file
    /// Types one of whose bases is called so: the last part of the name, without what stands in brackets.
    virtual QList<DerivedType> derivedFrom(const QString &name) const;
    /// Files in which the simple name occurs, in path order, with what is around it there.
    virtual QList<Usage> usage(const QString &name) const;
    /// How widely each name of a public symbol is used: 0 where it occurs in no more than one file, 1 from two files, 2 from
    /// four, and so on. For orders in which a few uses more or less do not matter.
    virtual QHash<QString, int> spread() const;
    /// A few lines around the first call of the simple name in the file, without their indentation; empty if there is
    /// none. Of a member of the type `owner` rather one that is asked of such a type, and none of another's. Says nothing of
    /// where they stand.
    virtual QString excerpt(const QString &name, const QString &path, const QString &owner = {}) const;
    virtual QList<Fact> facts(const QString &kind, const QString &folder = {}) const = 0; ///< by file, then in order
    virtual QList<int> factLines(const QString &kind, const QString &path) const = 0; ///< parallel to facts(kind, path)
    virtual QList<FileCounts> counts(const QString &folder = {}) const = 0; ///< source and test files that are not vendored
    virtual QStringList testFiles() const; ///< those of counts() with test cases, in path order
    virtual QList<FileMetrics> metrics(const QString &folder = {}) const = 0; ///< text files that are not vendored
    /// Passes once over the files below `folder`, in path order, holding one at a time: for aggregates of a tree of any
    /// size. One question, whose digest covers the chosen aspects of every file and nothing else. `visit` returns false
    /// to end early. cancelled or ioError as soon as a file cannot be read; what was visited is not to be believed then.
    virtual Result<void> forEachFile(const QString &folder, Aspects aspects,
        const std::function<bool(const FileSlice &)> &visit) const;
    virtual QByteArray content(const QString &path) const = 0; ///< the bytes, as they were when extracted; for source pages
    virtual QList<PublishedDocument> documents() const = 0; ///< of all departments in this run; only Integration may ask
    /// Slugs of the departments that have documents in this run, in their fixed order. A question of its own, so that a
    /// source page is redone when a department appears, not with every document; only Integration may ask.
    virtual QStringList departments() const;
    /// Every file of the departments' documents with hash and inputs: another answer with every document that
    /// changed, so only the manifest asks.
    virtual QList<DocumentFile> documentFiles() const { return {}; }
    /// The bytes of one of documentFiles(), as they lie in the output folder; only Integration may ask.
    virtual QByteArray documentContent(const QString &path) const
    {
        Q_UNUSED(path)
        return {};
    }

    /// What several units work out of the same answers: computed once for as long as those hold. Whoever gets it depends
    /// on all that `compute` asked. One name stands for one type and one way to compute it.
    template <typename Value>
    std::shared_ptr<const Value> derived(const QString &name, const std::function<Value()> &compute) const
    {
        return std::static_pointer_cast<const Value>(
            share(name, [&]() -> std::shared_ptr<const void> { return std::make_shared<const Value>(compute()); }));
    }

protected:
    virtual std::shared_ptr<const void> share(
        const QString &name, const std::function<std::shared_ptr<const void>()> &compute) const;
    static QStringList departmentsOf(const QList<PublishedDocument> &documents);
};

} // namespace tars
