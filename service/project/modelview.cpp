#include "service/project/modelview.h"

#include "common/model/states.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <bit>
#include <array>
#include <map>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

QString Symbol::qualifiedName() const { return scope.isEmpty() ? name : scope + separator + name; }

bool hasSourcePage(const FileInfo &file)
{
    // Of what others wrote the licences, which the project must pass on.
    static const QRegularExpression licence(
        u"(?:^|/)(?:licen[cs]e|copying|copyright|unlicense|notice)[^/]*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (file.binary || (file.vendored && !(file.role == FileRole::Prose && licence.match(file.path).hasMatch())))
        return false;
    switch (file.role) {
    case FileRole::Source:
    case FileRole::Test:
    case FileRole::Benchmark:
    case FileRole::Example:
    case FileRole::Prose:
    case FileRole::Build:
    case FileRole::Config:
        return true;
    case FileRole::Data:
    case FileRole::Other:
        return file.quoted;
    }
    Q_UNREACHABLE();
}

QList<FileImports> ModelView::importsBelow(const QString &folder) const
{
    QList<FileImports> result;
    for (const FileInfo &file : files(folder))
        if (QList<ImportRecord> found = imports(file.path); !found.isEmpty())
            result.append({ file.path, std::move(found) });
    return result;
}

Result<void> ModelView::forEachFile(
    const QString &folder, Aspects aspects, const std::function<bool(const FileSlice &)> &visit) const
{
    QHash<QString, FileMetrics> sizes;
    if (aspects.testFlag(Aspect::Metrics))
        for (const FileMetrics &row : metrics(folder))
            sizes.insert(row.path, row);
    for (const FileInfo &info : files(folder)) {
        FileSlice slice;
        slice.info = info;
        slice.metrics = sizes.value(info.path);
        if (aspects.testFlag(Aspect::Symbols))
            slice.symbols = symbols(info.path);
        if (aspects.testFlag(Aspect::FileComment))
            slice.fileComment = fileComment(info.path);
        if (aspects.testFlag(Aspect::Comments))
            slice.comments = comments(info.path);
        if (aspects.testFlag(Aspect::Positions))
            slice.positions = positions(info.path);
        if (aspects.testFlag(Aspect::Imports))
            slice.imports = imports(info.path);
        if (aspects.testFlag(Aspect::Content))
            slice.content = content(info.path);
        if (!visit(slice))
            break;
    }
    return {};
}

bool beginsWith(const QString &name, const QString &letter)
{
    if (letter.isEmpty())
        return true;
    const QChar first = name.isEmpty() ? QChar() : name[0].toLower();
    const bool isLetter = first >= u'a' && first <= u'z';
    return letter == "#"_L1 ? !isLetter : isLetter && first == letter[0].toLower();
}

void sortIndex(QList<IndexedSymbol> &symbols)
{
    std::sort(symbols.begin(), symbols.end(), [](const IndexedSymbol &a, const IndexedSymbol &b) {
        if (const int order = compareCodePoints(a.name.toCaseFolded(), b.name.toCaseFolded()); order != 0)
            return order < 0;
        if (const int order = compareCodePoints(a.name, b.name); order != 0)
            return order < 0;
        if (const int order = compareCodePoints(a.qualifiedName, b.qualifiedName); order != 0)
            return order < 0;
        if (const int order = compareCodePoints(a.file, b.file); order != 0)
            return order < 0;
        return a.kind < b.kind;
    });
    qsizetype kept = 0;
    for (qsizetype i = 1; i < symbols.size(); ++i) {
        IndexedSymbol &before = symbols[kept];
        IndexedSymbol &symbol = symbols[i];
        if (before.qualifiedName == symbol.qualifiedName && before.file == symbol.file
            && before.kind == symbol.kind) {
            before.count += symbol.count;
            before.documented |= symbol.documented;
            before.deprecated |= symbol.deprecated;
        } else if (++kept != i) {
            symbols[kept] = std::move(symbol);
        }
    }
    symbols.resize(std::min(symbols.size(), kept + 1));
}

QString simpleBaseName(const QString &written)
{
    QString name = written.trimmed();
    if (name.contains(u'='))
        return {};
    for (const QChar bracket : { u'<', u'(', u'[' })
        if (const qsizetype at = name.indexOf(bracket); at >= 0)
            name = name.left(at).trimmed();
    qsizetype start = name.size();
    while (start > 0 && (name[start - 1].isLetterOrNumber() || name[start - 1] == u'_'))
        --start;
    return name.mid(start);
}

namespace
{
IndexedSymbol indexed(const Symbol &symbol, const QString &file)
{
    return { symbol.name, symbol.qualifiedName(), symbol.kind, file, 1, symbol.documented, symbol.deprecated };
}
} // namespace

QList<DescribedSymbol> describedIn(
    const QList<Symbol> &symbols, const QHash<int, Comment> &comments, const QString &qualifiedName)
{
    QList<DescribedSymbol> found;
    for (const Symbol &symbol : symbols)
        if (symbol.qualifiedName() == qualifiedName)
            found.append({ symbol, comments.value(symbol.index) });
    return found;
}

int spreadOf(int files) { return files < 2 ? 0 : int(std::bit_width(unsigned(files))) - 1; }

// What a view without indexes answers: the same, by going through all files.

QList<IndexedSymbol> ModelView::index(const QString &letter) const
{
    QList<IndexedSymbol> found;
    for (const FileInfo &file : files({}))
        if (file.hasApi)
            for (const Symbol &symbol : symbols(file.path))
                if (symbol.isApi && beginsWith(symbol.name, letter))
                    found.append(indexed(symbol, file.path));
    sortIndex(found);
    return found;
}

QStringList ModelView::letters() const
{
    QStringList found;
    const QList<IndexedSymbol> all = index({});
    for (const QChar letter : u"#abcdefghijklmnopqrstuvwxyz"_s)
        if (std::any_of(all.begin(), all.end(),
                [&](const IndexedSymbol &symbol) { return beginsWith(symbol.name, QString(letter)); }))
            found.append(QString(letter));
    return found;
}

namespace
{
bool isNamespace(const Symbol &symbol)
{
    return symbol.kind == "namespace"_L1 || symbol.kind == "package"_L1 || symbol.kind == "module"_L1;
}

int membersIn(const QList<Symbol> &symbols, const QString &scope)
{
    return int(std::count_if(symbols.begin(), symbols.end(),
        [&](const Symbol &symbol) { return symbol.isApi && symbol.scope == scope; }));
}
} // namespace

QList<ScopeInfo> ModelView::namespaces() const
{
    std::map<std::pair<QString, QString>, ScopeInfo> found;
    for (const FileInfo &file : files({})) {
        if (!file.hasApi)
            continue;
        const QList<Symbol> all = symbols(file.path);
        QSet<QString> here;
        for (const Symbol &symbol : all) {
            const QString name = symbol.qualifiedName();
            const int size = isNamespace(symbol) && !here.contains(name) ? membersIn(all, name) : 0;
            if (size == 0)
                continue;
            here.insert(name);
            const QString home = file.language == "Rust"_L1 ? file.path : QString();
            ScopeInfo &info = found[{ name, home }];
            info = { name, symbol.kind, home, info.members + size };
        }
    }
    QList<ScopeInfo> list;
    for (const auto &[key, info] : found)
        list.append(info);
    return list;
}

QList<ScopeInfo> ModelView::largeTypes() const
{
    QList<ScopeInfo> found;
    for (const FileInfo &file : files({})) {
        if (!file.hasApi)
            continue;
        const QList<Symbol> all = symbols(file.path);
        for (const Symbol &symbol : all)
            if (symbol.isApi && !isNamespace(symbol))
                if (const int size = membersIn(all, symbol.qualifiedName()); size >= manyMembers)
                    found.append({ symbol.qualifiedName(), symbol.kind, file.path, size });
    }
    std::stable_sort(found.begin(), found.end(), [](const ScopeInfo &a, const ScopeInfo &b) {
        return codePointLess(a.qualifiedName, b.qualifiedName);
    });
    return found;
}

QList<IndexedSymbol> ModelView::members(const QString &scope) const
{
    QList<IndexedSymbol> found;
    for (const FileInfo &file : files({}))
        if (file.hasApi)
            for (const Symbol &symbol : symbols(file.path))
                if (symbol.isApi && symbol.scope == scope)
                    found.append(indexed(symbol, file.path));
    sortIndex(found);
    return found;
}

QList<IndexedSymbol> ModelView::deprecated() const
{
    QList<IndexedSymbol> found;
    for (const FileInfo &file : files({}))
        if (file.hasApi)
            for (const Symbol &symbol : symbols(file.path))
                if (symbol.isApi && symbol.deprecated)
                    found.append(indexed(symbol, file.path));
    sortIndex(found);
    return found;
}

QList<DescribedSymbol> ModelView::described(const QString &qualifiedName, const QString &path) const
{
    return describedIn(symbols(path), comments(path), qualifiedName);
}

QHash<QString, int> ModelView::spread() const
{
    QHash<QString, int> found;
    for (const IndexedSymbol &symbol : index({}))
        if (!found.contains(symbol.name))
            found.insert(symbol.name, spreadOf(int(referrers(symbol.name).size())));
    return found;
}

QStringList ModelView::testFiles() const
{
    QStringList found;
    for (const FileCounts &file : counts({}))
        if (file.testCases > 0)
            found.append(file.path);
    return found;
}

QList<DerivedType> ModelView::derivedTypes() const
{
    QList<DerivedType> found;
    for (const FileInfo &file : files({}))
        if (file.role == FileRole::Source && !file.vendored)
            for (const Symbol &symbol : symbols(file.path))
                if (std::any_of(symbol.bases.begin(), symbol.bases.end(),
                        [](const QString &base) { return !simpleBaseName(base).isEmpty(); }))
                    found.append({ file.path, symbol.qualifiedName(), symbol.kind, symbol.bases, symbol.isApi });
    std::stable_sort(found.begin(), found.end(), [](const DerivedType &a, const DerivedType &b) {
        return codePointLess(a.qualifiedName, b.qualifiedName);
    });
    return found;
}

QList<DerivedType> ModelView::derivedFrom(const QString &name) const
{
    QList<DerivedType> found = derivedTypes();
    found.removeIf([&](const DerivedType &type) {
        return std::none_of(type.bases.begin(), type.bases.end(),
            [&](const QString &base) { return simpleBaseName(base) == name; });
    });
    return found;
}

QList<Usage> ModelView::usage(const QString &name) const
{
    QList<Usage> found;
    for (const QString &path : referrers(name)) {
        const std::optional<FileInfo> info = file(path);
        if (info && !info->vendored)
            found.append({ path, info->role, info->language, {} });
    }
    return found;
}

QString ModelView::excerpt(const QString &name, const QString &path, const QString &owner) const
{
    return excerptOf(content(path), name, owner);
}

QStringList ModelView::departments() const { return departmentsOf(documents()); }

std::shared_ptr<const void> ModelView::share(
    const QString &, const std::function<std::shared_ptr<const void>()> &compute) const
{
    return compute();
}

QStringList ModelView::departmentsOf(const QList<PublishedDocument> &all)
{
    QStringList result;
    for (const Department department : allDepartments) {
        const QString name = slug(department);
        if (std::any_of(
                all.begin(), all.end(), [&](const auto &document) { return document.department == name; }))
            result += name;
    }
    return result;
}

} // namespace tars
