// The answers of the view out of the database; what is remembered of them is in sqlitemodelview.cpp.
#include "service/project/sqlitemodelview.h"

#include <functional>

namespace tars
{

namespace
{
template <typename Value> qsizetype countOf(const QList<Value> &values) { return values.size(); }
qsizetype kibibytesOf(const QByteArray &bytes) { return bytes.size() / 1024; }
} // namespace

template <typename Read>
auto SqliteModelView::answered(
    Question::Kind kind, const QString &argument, const QString &place, Read read) const
{
    const Question question{ kind, argument, place };
    record(question);
    if (ended()) {
        m_answers.insert(question, Digest());
        return decltype(read())();
    }
    auto answer = read();
    if (auto error = m_reader->takeError()) {
        m_answers.insert(question, Digest());
        if (!m_error)
            m_error = std::move(error);
    }
    return answer;
}

template <typename Read>
auto SqliteModelView::answeredOfFile(Question::Kind kind, const QString &path, Read read) const
{
    return answered(kind, path, {}, [&] {
        const qint64 file = row(path).id;
        return file != 0 ? std::invoke(read, *m_reader, file)
                         : decltype(std::invoke(read, *m_reader, file))();
    });
}

QString SqliteModelView::projectName() const
{
    return answered(Question::Kind::ProjectName, {}, {}, [&] { return m_projectName; });
}

QList<FileInfo> SqliteModelView::files(const QString &folder) const
{
    return answered(Question::Kind::Files, folder, {}, [&] { return m_reader->files(folder); });
}

std::optional<FileInfo> SqliteModelView::file(const QString &path) const
{
    return answered(Question::Kind::File, path, {}, [&] {
        const FileRow &found = row(path);
        return found.id != 0 ? std::optional(found.info) : std::nullopt;
    });
}

QList<Symbol> SqliteModelView::symbols(const QString &path) const
{
    return answered(Question::Kind::Symbols, path, {}, [&] { return readSymbols(path); });
}

template <typename Value, typename Read>
Value SqliteModelView::readOnce(
    GenerationCache<QString, Value> &known, const QString &key, Read read, qsizetype (*costOf)(const Value &)) const
{
    forgetIfOld();
    if (auto found = known.find(m_seen, key))
        return *std::move(found);
    const Value value = read();
    if (!m_reader->hasError() && m_generation() == m_seen)
        known.insert(m_seen, key, value, costOf(value));
    return value;
}

QList<Symbol> SqliteModelView::readSymbols(const QString &path) const
{
    return readOnce(m_shared->symbols, path, [&] { return m_reader->symbols(row(path).id); }, countOf<Symbol>);
}

QByteArray SqliteModelView::readContent(const QString &path) const
{
    return readOnce(m_shared->contents, path, [&] { return m_reader->content(row(path).id); }, kibibytesOf);
}

Comment SqliteModelView::fileComment(const QString &path) const
{
    return answeredOfFile(Question::Kind::FileComment, path, &ModelReader::fileComment);
}

QHash<int, Comment> SqliteModelView::comments(const QString &path) const
{
    return answeredOfFile(Question::Kind::Comments, path, &ModelReader::comments);
}

QList<DescribedSymbol> SqliteModelView::readDescribed(const QString &qualifiedName, const QString &path) const
{
    const qint64 file = row(path).id;
    if (file == 0)
        return {};
    if (const auto *cached = m_described.object(file))
        return cached->value(qualifiedName);
    // A class is asked for its members one by one by all that derive from it.
    auto *described = new QHash<QString, QList<DescribedSymbol>>;
    const QList<Symbol> symbols = readSymbols(path);
    const QHash<int, Comment> comments = m_reader->comments(file);
    for (const Symbol &symbol : symbols)
        (*described)[symbol.qualifiedName()].append({ symbol, comments.value(symbol.index) });
    const QList<DescribedSymbol> found = described->value(qualifiedName);
    if (m_reader->hasError())
        delete described;
    else
        m_described.insert(file, described, int(std::max<qsizetype>(1, symbols.size())));
    return found;
}

QList<DescribedSymbol> SqliteModelView::described(const QString &qualifiedName, const QString &path) const
{
    return answered(
        Question::Kind::Described, qualifiedName, path, [&] { return readDescribed(qualifiedName, path); });
}

QHash<int, Position> SqliteModelView::positions(const QString &path) const
{
    return answeredOfFile(Question::Kind::Positions, path, &ModelReader::positions);
}

QList<ImportRecord> SqliteModelView::imports(const QString &path) const
{
    return answeredOfFile(Question::Kind::Imports, path, &ModelReader::imports);
}

QList<FileImports> SqliteModelView::importsBelow(const QString &folder) const
{
    return answered(
        Question::Kind::ImportsBelow, folder, {}, [&] { return m_reader->importsBelow(folder); });
}

QByteArray SqliteModelView::content(const QString &path) const
{
    return answered(Question::Kind::Content, path, {}, [&] { return readContent(path); });
}

QList<SymbolTarget> SqliteModelView::targets(const QString &name) const
{
    return readOnce(m_shared->targets, name, [&] { return m_reader->lookup(name); }, countOf<SymbolTarget>);
}

QString SqliteModelView::readExcerpt(const QString &asked, const QString &path) const
{
    return readOnce<QString>(m_shared->excerpts, asked + u'\n' + path,
        [&] { return excerptOf(readContent(path), asked.section(u'\t', -1), asked.section(u'\t', -2, -2)); }, [](const QString &) -> qsizetype { return 1; });
}

QList<SymbolTarget> SqliteModelView::lookup(const QString &name) const
{
    return answered(Question::Kind::Lookup, name, {}, [&] { return targets(name); });
}

QStringList SqliteModelView::referrers(const QString &name) const
{
    return answered(Question::Kind::Referrers, name, {}, [&] { return m_reader->referrers(name); });
}

QList<IndexedSymbol> SqliteModelView::index(const QString &letter) const
{
    return answered(
        Question::Kind::Index, letter, {}, [&] { return m_reader->indexes().index(letter); });
}

QStringList SqliteModelView::testFiles() const
{
    return answered(Question::Kind::TestFiles, {}, {}, [&] { return m_reader->indexes().testFiles(); });
}

QStringList SqliteModelView::letters() const
{
    return answered(Question::Kind::Letters, {}, {}, [&] { return m_reader->indexes().letters(); });
}

QList<ScopeInfo> SqliteModelView::namespaces() const
{
    return answered(Question::Kind::Namespaces, {}, {}, [&] { return m_reader->indexes().namespaces(); });
}

QList<ScopeInfo> SqliteModelView::largeTypes() const
{
    return answered(Question::Kind::LargeTypes, {}, {}, [&] { return m_reader->indexes().largeTypes(); });
}

QList<IndexedSymbol> SqliteModelView::members(const QString &scope) const
{
    return answered(
        Question::Kind::Members, scope, {}, [&] { return m_reader->indexes().members(scope); });
}

QList<IndexedSymbol> SqliteModelView::deprecated() const
{
    return answered(
        Question::Kind::Deprecated, {}, {}, [&] { return m_reader->indexes().deprecated(); });
}

QHash<QString, int> SqliteModelView::spread() const
{
    return answered(Question::Kind::Spread, {}, {}, [&] { return m_reader->indexes().spread(); });
}

QList<DerivedType> SqliteModelView::derivedTypes() const
{
    return answered(
        Question::Kind::DerivedTypes, {}, {}, [&] { return m_reader->indexes().derivedTypes(); });
}

QList<DerivedType> SqliteModelView::derivedFrom(const QString &name) const
{
    return answered(
        Question::Kind::DerivedFrom, name, {}, [&] { return m_reader->indexes().derivedFrom(name); });
}

QList<Usage> SqliteModelView::usages(const QString &name) const
{
    forgetIfOld();
    if (const QList<Usage> *cached = m_usages.object(name))
        return *cached;
    QList<Usage> usages = m_reader->indexes().usage(name);
    if (!m_reader->hasError())
        m_usages.insert(name, new QList<Usage>(usages), int(std::max<qsizetype>(1, usages.size())));
    return usages;
}

QList<Usage> SqliteModelView::usage(const QString &name) const
{
    return answered(Question::Kind::Usage, name, {}, [&] { return usages(name); });
}

QString SqliteModelView::excerpt(const QString &name, const QString &path, const QString &owner) const
{
    const QString asked = owner.isEmpty() ? name : QString(owner + u'\t' + name);
    return answered(Question::Kind::Excerpt, asked, path, [&] { return readExcerpt(asked, path); });
}

QList<Fact> SqliteModelView::readFacts(const QString &kind, const QString &folder) const
{
    // Many pages ask for the same kind of the whole tree: the tags, the packages, the tests.
    return readOnce(m_shared->facts, kind + u':' + folder, [&] { return m_reader->facts(kind, folder); }, countOf<Fact>);
}

QList<Fact> SqliteModelView::facts(const QString &kind, const QString &folder) const
{
    return answered(Question::Kind::Facts, kind, folder, [&] { return readFacts(kind, folder); });
}

QList<int> SqliteModelView::factLines(const QString &kind, const QString &path) const
{
    return answered(Question::Kind::FactLines, kind, path, [&] { return m_reader->factLines(kind, path); });
}

QList<FileCounts> SqliteModelView::counts(const QString &folder) const
{
    return answered(Question::Kind::Counts, folder, {}, [&] { return m_reader->counts(folder); });
}

QList<FileMetrics> SqliteModelView::metrics(const QString &folder) const
{
    return answered(Question::Kind::Metrics, folder, {}, [&] { return m_reader->metrics(folder); });
}

Result<void> SqliteModelView::forEachFile(const QString &folder, Aspects aspects,
    const std::function<bool(const FileSlice &)> &visit) const
{
    const QStringList paths = answered(Question::Kind::Slices, QString::number(aspects.toInt()), folder,
        [&] { return m_reader->paths(folder); });
    for (const QString &path : paths) {
        if (ended())
            break;
        FileSlice slice = m_reader->slice(path, aspects);
        if (aspects.testFlag(Aspect::Symbols))
            slice.symbols = readSymbols(path);
        if (aspects.testFlag(Aspect::Content))
            slice.content = readContent(path);
        if (auto error = m_reader->takeError()) {
            if (!m_error)
                m_error = std::move(error);
            break;
        }
        if (!visit(slice))
            return {};
    }
    if (m_error)
        return *m_error;
    return {};
}

QList<PublishedDocument> SqliteModelView::documents() const
{
    return answered(Question::Kind::Documents, {}, {}, [&] { return m_documents->documents; });
}

QStringList SqliteModelView::departments() const
{
    return answered(
        Question::Kind::Departments, {}, {}, [&] { return departmentsOf(m_documents->documents); });
}

QList<DocumentFile> SqliteModelView::documentFiles() const
{
    return answered(Question::Kind::DocumentFiles, {}, {}, [&] { return m_documents->files; });
}

QByteArray SqliteModelView::documentContent(const QString &path) const
{
    return answered(Question::Kind::DocumentContent, path, {},
        [&] { return m_documents->read ? m_documents->read(path) : QByteArray(); });
}

} // namespace tars
