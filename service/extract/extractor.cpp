#include "service/extract/extractor.h"

#include "service/extract/classify.h"
#include "service/extract/comments.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/imports.h"
#include "service/extract/sourcetext.h"
#include "service/extract/symbols.h"

#include <QFile>
#include <QJsonArray>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int ctagsTimeoutMs = 10'000;
constexpr qsizetype maxCommentLength
    = 64 * 1024; ///< of one comment: a line of the protocol holds it with ease
constexpr qsizetype maxSymbols = 200'000;

bool hasSymbols(const QString &language) { return CtagsChild::knows(language) || isReadWithoutTags(language); }

void shorten(SymbolRecord &symbol)
{
    constexpr qsizetype longest = 4000;
    symbol.comment.truncate(maxCommentLength);
    for (QString *text :
        { &symbol.name, &symbol.scope, &symbol.signature, &symbol.type, &symbol.templateParameters })
        text->truncate(longest);
    if (symbol.bases.size() > 200)
        symbol.bases.resize(200);
    if (symbol.value.contains(u'\n'))
        symbol.value = symbol.value.simplified();
    symbol.value.truncate(200);
}

} // namespace

FileExtractor::FileExtractor(const SourceFolder &root, CtagsChild *ctags)
    : m_root(root)
    , m_ctags(ctags)
    , m_namespaceMacros(root)
    , m_ownModules(root)
{
}

TreeHints FileExtractor::hintsFor(const QString &path)
{
    // The nearest folder with sources of one of the two decides; a folder named include asks its neighbours.
    QString folder = path.section(u'/', 0, -2);
    for (;;) {
        auto found = m_cppByFolder.constFind(folder);
        if (found == m_cppByFolder.cend()) {
            int cpp = 0;
            int c = 0;
            const auto count = [&](const QString &where) {
                const auto entries = m_root.entries(QFile::encodeName(where));
                for (qsizetype i = 0; entries && i < qsizetype(entries->size()); ++i) {
                    const FolderEntry &entry = (*entries)[size_t(i)];
                    const QString name = QString::fromUtf8(entry.name);
                    cpp += entry.kind == FolderEntry::Kind::File && isCppSourceName(name);
                    c += entry.kind == FolderEntry::Kind::File && name.endsWith(".c"_L1);
                }
            };
            count(folder);
            if (cpp + c == 0)
                for (const QString &beside : { u"src"_s, u"source"_s, u"lib"_s })
                    count(folder.isEmpty() ? beside : QString(folder + u'/' + beside));
            found = m_cppByFolder.insert(folder, cpp > c ? 1 : c > 0 ? -1 : 0);
        }
        if (*found != 0 || folder.isEmpty())
            return { *found > 0 };
        folder = folder.contains(u'/') ? folder.section(u'/', 0, -2) : QString();
    }
}

bool FileExtractor::isVendored(const QString &path)
{
    if (isVendoredPath(path))
        return true;
    QString folder = path.section(u'/', 0, -2);
    while (!folder.isEmpty()) {
        auto found = m_vendoredFolders.constFind(folder);
        if (found == m_vendoredFolders.cend()) {
            const QByteArray bytes = QFile::encodeName(folder);
            // A virtual environment, Go's vendored modules, a repository within the repository.
            const bool vendored = m_root.hasEntry(bytes + "/pyvenv.cfg")
                || m_root.hasEntry(bytes + "/modules.txt")
                || (m_root.hasEntry(bytes + "/.git") && m_root.hasEntry(".git"));
            found = m_vendoredFolders.insert(folder, vendored);
        }
        if (*found)
            return true;
        folder = folder.contains(u'/') ? folder.section(u'/', 0, -2) : QString();
    }
    return false;
}

Result<FileExtractor::Extracted> FileExtractor::extract(const QString &path)
{
    Result<FileContent> read = m_root.read(path, maxFileBytes);
    if (!read)
        return read.error();
    Extracted out;
    FileRecord &record = out.record;
    record.path = path;
    record.size = read->size;
    record.mtimeNs = read->mtimeNs;
    record.vendored = isVendored(path);
    if (read->size > maxFileBytes) {
        record.language = languageOf(path, {});
        record.role = roleOf(path, record.language);
        record.problems.append(tooLargeProblem(path));
        // Its bytes were not read: size and time stand for them.
        record.contentHash = Digester().add(record.size).add(record.mtimeNs).result();
        return out;
    }
    if (read->changed)
        record.problems.append(changedProblem(path));
    if (isBinary(read->bytes)) {
        record.binary = true;
        record.contentHash = digestOf(read->bytes);
        record.language = QString();
        record.role = FileRole::Other;
        if (isPicture(path, read->bytes) && !record.vendored) {
            out.content = std::move(read->bytes);
            return out;
        }
        record.problems.append(binaryProblem(path));
        return out;
    }
    SourceText readable = readSourceText(std::move(read->bytes), path);
    QByteArray text = std::move(readable.text);
    out.content = std::move(readable.content);
    record.contentHash = digestOf(out.content);
    record.problems += std::move(readable.problems);
    const bool header = path.endsWith(".h"_L1) || path.endsWith(".inc"_L1);
    record.language = languageOf(path, text, header ? hintsFor(path) : TreeHints{});
    record.role = roleOf(path, record.language, text);
    record.generated = isGenerated(path, text);
    LexedSource source = lex(text, record.language);
    OpenedMacros opened;
    QStringList macroFiles;
    if (record.language == "Rust"_L1) {
        if (QByteArray given = withMacrosOfModules(source, m_root, path, macroFiles); !given.isEmpty())
            source = lex(text = std::move(given), record.language);
        opened = openedRustMacros(source);
        if (!opened.text.isEmpty())
            source = lex(text = opened.text, record.language);
    }
    record.lines = source.lines;
    record.codeLines = source.codeLines;
    record.commentLines = source.commentLines;
    QList<Declaration> declarations;
    const auto addFacts = [&] {
        FactOutput found
            = readFacts({ source, path, record.language, record.role, declarations, record.imports });
        record.facts = std::move(found.facts);
        record.problems += std::move(found.problems);
    };
    if (!hasSymbols(record.language)) {
        addFacts();
        return out;
    }
    record.imports = readImports(source, record.language);
    QList<SymbolRecord> tags;
    const bool minified
        = record.generated && text.size() > 5000 && text.size() / (text.count('\n') + 1) > 300;
    if (m_ctags && CtagsChild::knows(record.language) && !minified && !text.contains('\0')) {
        Result<QList<SymbolRecord>> result = m_ctags->tags(path, record.language, text, ctagsTimeoutMs);
        if (result)
            tags = *result;
        else
            record.problems.append(
                { u"error"_s, path, 0, result.error().code, result.error().text, result.error().args });
    }
    if (minified)
        return out;
    MacroLookup lookup;
    if (record.language == "C++"_L1)
        lookup = m_namespaceMacros.forFile(path, text, record.imports);
    declarations = assembleSymbols(source, record.language, tags, lookup.macros, opened);
    if (declarations.size() > maxSymbols)
        declarations.resize(maxSymbols);
    const QStringList texts = macroFiles + attachComments(source, m_root, declarations, record);
    record.comment.truncate(maxCommentLength);
    record.references = collectReferences(source, record.language, [&](const QByteArray &module) {
        if (record.language == "Python"_L1)
            for (const QString &where : OwnModules::looksFor(module))
                if (!lookup.missing.contains(where))
                    lookup.missing.append(where);
        return m_ownModules.defines(record.language, path, module);
    });
    addFacts();
    if (!lookup.read.isEmpty() || !lookup.missing.isEmpty() || !texts.isEmpty()) {
        QJsonObject context{ { u"read"_s, QJsonArray::fromStringList(lookup.read) },
            { u"missing"_s, QJsonArray::fromStringList(lookup.missing) } };
        if (!texts.isEmpty())
            context.insert(u"texts"_s, QJsonArray::fromStringList(texts));
        record.facts.prepend({ u"include.context"_s, context, 1 });
    }
    if (record.language == "C++"_L1 || record.language == "C"_L1)
        if (const QJsonObject macros = toJson(namespaceMacrosIn(text)); !macros.isEmpty())
            record.facts.prepend({ u"include.macros"_s, macros, 1 });
    if (record.language == "Rust"_L1)
        declarations += givenByMacros(source, declarations);
    record.symbols.reserve(declarations.size());
    for (Declaration &declaration : declarations) {
        shorten(declaration.symbol);
        record.symbols.append(std::move(declaration.symbol));
    }
    return out;
}

} // namespace tars
