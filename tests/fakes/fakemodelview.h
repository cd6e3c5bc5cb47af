// A project in memory, made of records: answers as the real model does, and writes down every question.
#pragma once

#include "service/project/inheritedcomment.h"
#include "service/project/modelview.h"
#include "service/project/publicsymbols.h"

#include <algorithm>
#include <QSet>

namespace tars::fakes
{

class FakeModelView final : public ModelView
{
public:
    explicit FakeModelView(QList<FileRecord> files)
        : m_files(std::move(files))
    {
        std::sort(m_files.begin(), m_files.end(),
            [](const FileRecord &a, const FileRecord &b) { return a.path < b.path; });
    }

    QStringList asked() const ///< each question once, sorted
    {
        QStringList questions(m_asked.cbegin(), m_asked.cend());
        questions.sort();
        return questions;
    }
    void forget() const { m_asked.clear(); }
    QHash<QString, QByteArray> contents; ///< by path
    QHash<QString, QList<Usage>> usages; ///< by name, instead of what the references tell

    static bool isListed(const FileRecord &record) { return record.path != historyPath && !record.resultsOnly; }

    QString projectName() const override { return QStringLiteral("fake"); }

    QList<FileInfo> files(const QString &folder) const override
    {
        ask("files", folder);
        QList<FileInfo> result;
        for (const FileRecord &record : m_files)
            if (lies(record, folder) && isListed(record))
                result.append(infoOf(record));
        return result;
    }

    std::optional<FileInfo> file(const QString &path) const override
    {
        ask("file", path);
        const FileRecord *record = find(path);
        return record && isListed(*record) ? std::optional(infoOf(*record)) : std::nullopt;
    }

    QList<Symbol> symbols(const QString &path) const override
    {
        ask("symbols", path);
        QList<Symbol> result = symbolsIn(path);
        for (const int index : toldIn(path))
            result[index].documented = true;
        return result;
    }

    QList<Usage> usage(const QString &name) const override
    {
        return usages.contains(name) ? usages.value(name) : ModelView::usage(name);
    }

    Comment fileComment(const QString &path) const override
    {
        ask("fileComment", path);
        const FileRecord *record = find(path);
        return record ? Comment{ record->comment, record->commentStyle } : Comment();
    }

    QHash<int, Comment> comments(const QString &path) const override
    {
        ask("comments", path);
        return commentsIn(path);
    }

    QList<DescribedSymbol> described(const QString &qualifiedName, const QString &path) const override
    {
        ask("described", qualifiedName + u'@' + path);
        QList<Symbol> symbols = symbolsIn(path);
        for (const int index : toldIn(path))
            symbols[index].documented = true;
        return describedIn(symbols, commentsIn(path), qualifiedName);
    }

    QHash<int, Position> positions(const QString &path) const override
    {
        ask("positions", path);
        QHash<int, Position> result;
        if (const FileRecord *record = find(path))
            for (qsizetype i = 0; i < record->symbols.size(); ++i)
                result.insert(int(i),
                    { record->symbols[i].line, record->symbols[i].endLine, record->symbols[i].commentLine });
        return result;
    }

    QList<ImportRecord> imports(const QString &path) const override
    {
        ask("imports", path);
        const FileRecord *record = find(path);
        return record ? record->imports : QList<ImportRecord>();
    }

    QList<FileImports> importsBelow(const QString &folder) const override
    {
        ask("importsBelow", folder);
        QList<FileImports> result;
        for (const FileRecord &record : m_files)
            if (lies(record, folder) && !record.imports.isEmpty())
                result.append({ record.path, record.imports });
        return result;
    }

    QList<SymbolTarget> lookup(const QString &name) const override
    {
        ask("lookup", name);
        QList<SymbolTarget> result;
        for (const bool withApi : { true, false })
            for (const FileRecord &record : m_files) {
                if (std::none_of(record.symbols.cbegin(), record.symbols.cend(),
                        [&](const SymbolRecord &s) { return s.name == name || s.qualifiedName() == name; }))
                    continue;
                const QSet<const SymbolRecord *> api = apiOf(record);
                for (const SymbolRecord &s : record.symbols)
                    if (api.contains(&s) == withApi && (s.name == name || s.qualifiedName() == name))
                        result.append({ record.path, s.qualifiedName(), s.kind, s.signature, withApi });
            }
        return result;
    }

    QStringList referrers(const QString &name) const override
    {
        ask("referrers", name);
        QStringList result;
        for (const FileRecord &record : m_files)
            if (std::any_of(record.references.cbegin(), record.references.cend(),
                    [&](const ReferenceRecord &reference) { return reference.name == name; }))
                result.append(record.path);
        return result;
    }

    QList<Fact> facts(const QString &kind, const QString &folder) const override
    {
        ask("facts", kind + u'@' + folder);
        QList<Fact> result;
        for (const FileRecord &record : m_files)
            if (lies(record, folder))
                for (const FactRecord &fact : record.facts)
                    if (fact.kind == kind)
                        result.append({ record.path, kind, fact.value });
        return result;
    }

    QList<int> factLines(const QString &kind, const QString &path) const override
    {
        ask("factLines", kind + u'@' + path);
        QList<int> result;
        if (const FileRecord *record = find(path))
            for (const FactRecord &fact : record->facts)
                if (fact.kind == kind)
                    result.append(fact.line);
        return result;
    }

    QList<FileCounts> counts(const QString &folder) const override
    {
        ask("counts", folder);
        QList<FileCounts> result;
        for (const FileRecord &record : m_files) {
            if (!lies(record, folder) || record.vendored || !isListed(record))
                continue;
            FileCounts row{ record.path, record.language, record.role, 0, 0, 0 };
            for (const SymbolRecord *symbol : publicSymbols(record)) {
                ++row.publicSymbols;
                row.documented += !symbol->comment.isEmpty();
            }
            row.documented += int(toldIn(record.path).size());
            for (const FactRecord &fact : record.facts)
                row.testCases += fact.kind == QStringLiteral("test.case");
            result.append(row);
        }
        return result;
    }

    QList<FileMetrics> metrics(const QString &folder) const override
    {
        ask("metrics", folder);
        QList<FileMetrics> result;
        for (const FileRecord &record : m_files)
            if (lies(record, folder) && !record.vendored && !record.binary && isListed(record))
                result.append({ record.path, record.language, record.role, record.lines, record.codeLines,
                    record.commentLines });
        return result;
    }

    QByteArray content(const QString &path) const override
    {
        ask("content", path);
        return contents.value(path);
    }

    QList<PublishedDocument> documents() const override
    {
        ask("documents", {});
        return {};
    }

private:
    static QSet<const SymbolRecord *> apiOf(const FileRecord &record)
    {
        const QList<const SymbolRecord *> all = publicSymbols(record);
        return QSet<const SymbolRecord *>(all.cbegin(), all.cend());
    }
    QList<Symbol> symbolsIn(const QString &path) const
    {
        QList<Symbol> result;
        const FileRecord *record = find(path);
        if (!record)
            return result;
        const QSet<const SymbolRecord *> api = apiOf(*record);
        for (const SymbolRecord &s : record->symbols)
            result.append({ int(result.size()), s.name, s.scope, s.separator, s.scopeKind, s.kind,
                    s.signature, s.type, s.templateParameters, s.access, s.value, s.properties, s.bases,
                    s.deprecated, s.exported, s.definition, !s.comment.isEmpty(),
                    api.contains(&s) });
        return result;
    }
    QHash<int, Comment> commentsIn(const QString &path) const
    {
        QHash<int, Comment> result;
        if (const FileRecord *record = find(path))
            for (qsizetype i = 0; i < record->symbols.size(); ++i)
                if (!record->symbols[i].comment.isEmpty())
                    result.insert(int(i), { record->symbols[i].comment, record->symbols[i].commentStyle });
        return result;
    }
    /// As the real model works it out once, beside whatever is asked.
    QList<int> toldIn(const QString &path) const
    {
        const FileRecord *record = find(path);
        const auto isTold = [](const FileRecord &each) {
            return std::any_of(each.symbols.cbegin(), each.symbols.cend(), [](const SymbolRecord &s) { return !s.comment.isEmpty(); });
        };
        if (!record || m_telling || std::none_of(m_files.cbegin(), m_files.cend(), isTold))
            return {};
        if (const auto known = m_told.constFind(path); known != m_told.cend())
            return *known;
        const QSet<QString> asked = m_asked;
        m_telling = true;
        const QList<int> told = toldByOthers(infoOf(*record), *this);
        m_telling = false;
        m_asked = asked;
        m_told.insert(path, told);
        return told;
    }
    static FileInfo infoOf(const FileRecord &r)
    {
        return { r.path, r.language, r.role, r.vendored, r.generated, r.binary, hasApiPage(r), isQuoted(r) };
    }
    static bool lies(const FileRecord &record, const QString &folder)
    {
        return folder.isEmpty() || record.path == folder
            || (folder.endsWith(u'/') && record.path.startsWith(folder));
    }
    const FileRecord *find(const QString &path) const
    {
        for (const FileRecord &record : m_files)
            if (record.path == path)
                return &record;
        return nullptr;
    }
    void ask(const char *kind, const QString &subject) const
    {
        m_asked.insert(QString::fromLatin1(kind) + u':' + subject);
    }

    QList<FileRecord> m_files;
    mutable QSet<QString> m_asked;
    mutable bool m_telling = false;
    mutable QHash<QString, QList<int>> m_told; ///< by path
};

} // namespace tars::fakes
