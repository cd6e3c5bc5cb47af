// The ModelView of a project model on disk: passes each question on to the reader and records it with the
// digest of its answer. Belongs to the thread that made it.
#pragma once

#include "common/base/result.h"
#include "service/project/modelreader.h"
#include "service/project/modelview.h"
#include "service/project/question.h"
#include "service/project/sharedanswers.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <QCache>
#include <QSet>

namespace tars
{

class SqliteModelView final : public ModelView
{
public:
    using Generation = std::function<quint64()>; ///< another one: what was cached is old
    SqliteModelView(std::unique_ptr<ModelReader> reader, QString projectName,
        std::shared_ptr<const DocumentSet> documents, Generation generation, std::shared_ptr<SharedAnswers> shared);

    QString projectName() const override;
    QList<FileInfo> files(const QString &folder) const override;
    std::optional<FileInfo> file(const QString &path) const override;
    QList<Symbol> symbols(const QString &path) const override;
    Comment fileComment(const QString &path) const override;
    QHash<int, Comment> comments(const QString &path) const override;
    QList<DescribedSymbol> described(const QString &qualifiedName, const QString &path) const override;
    QHash<int, Position> positions(const QString &path) const override;
    QList<ImportRecord> imports(const QString &path) const override;
    QList<FileImports> importsBelow(const QString &folder) const override;
    QList<SymbolTarget> lookup(const QString &name) const override;
    QStringList referrers(const QString &name) const override;
    QList<IndexedSymbol> index(const QString &letter) const override;
    QStringList letters() const override;
    QList<ScopeInfo> namespaces() const override;
    QList<ScopeInfo> largeTypes() const override;
    QList<IndexedSymbol> members(const QString &scope) const override;
    QList<IndexedSymbol> deprecated() const override;
    QHash<QString, int> spread() const override;
    QList<DerivedType> derivedTypes() const override;
    QList<DerivedType> derivedFrom(const QString &name) const override;
    QList<Usage> usage(const QString &name) const override;
    QString excerpt(const QString &name, const QString &path, const QString &owner) const override;
    QList<Fact> facts(const QString &kind, const QString &folder) const override;
    QList<int> factLines(const QString &kind, const QString &path) const override;
    QList<FileCounts> counts(const QString &folder) const override;
    QStringList testFiles() const override;
    QList<FileMetrics> metrics(const QString &folder) const override;
    Result<void> forEachFile(const QString &folder, Aspects aspects,
        const std::function<bool(const FileSlice &)> &visit) const override;
    QByteArray content(const QString &path) const override;
    QList<PublishedDocument> documents() const override;
    QStringList departments() const override;
    QList<DocumentFile> documentFiles() const override;
    QByteArray documentContent(const QString &path) const override;

    /// Since the last reset, each question once, in code-point order. Ends what reset() began.
    QList<Answer> answers() const;
    QList<Question> asked() const { return m_answers.keys(); } ///< since the last reset, in no order
    void leaveOutDigests() { m_digests = false; } ///< of the answers from now on: for who only wants to know what was asked
    void reset(); ///< until answers() the database is read in one go
    std::optional<Error> error() const { return m_error; } ///< the first failure to read since the last reset
    void endOn(std::stop_token stop) { m_stop = std::move(stop); }
    Digest digest(const Question &question) const; ///< of the present answer; not recorded

private:
    std::shared_ptr<const void> share(
        const QString &name, const std::function<std::shared_ptr<const void>()> &compute) const override;
    void record(const Question &question) const;
    bool ended() const; ///< and then says so in error()
    const FileRow &row(const QString &path) const;
    /// What another view has read of this state of the model already, or else what `read` gives.
    template <typename Value, typename Read>
    Value readOnce(GenerationCache<QString, Value> &known, const QString &key, Read read, qsizetype (*costOf)(const Value &)) const;
    QList<Symbol> readSymbols(const QString &path) const;
    QByteArray readContent(const QString &path) const;
    QString readExcerpt(const QString &asked, const QString &path) const;
    QList<SymbolTarget> targets(const QString &name) const;
    QList<DescribedSymbol> readDescribed(const QString &qualifiedName, const QString &path) const;
    QList<Usage> usages(const QString &name) const;
    QList<Fact> readFacts(const QString &kind, const QString &folder) const;
    template <typename Read>
    auto answered(Question::Kind kind, const QString &argument, const QString &place, Read read) const;
    template <typename Read>
    auto answeredOfFile(Question::Kind kind, const QString &path, Read read) const;
    Digest compute(const Question &question) const;
    void forgetIfOld() const;

    std::unique_ptr<ModelReader> m_reader;
    const QString m_projectName;
    const bool m_hasDocuments;
    const std::shared_ptr<const DocumentSet> m_documents; ///< never null
    const Generation m_generation;
    std::stop_token m_stop;
    mutable quint64 m_seen = 0;
    bool m_digests = true;
    mutable QHash<Question, Digest> m_answers;
    mutable QCache<QString, FileRow> m_rows;
    mutable QCache<qint64, QHash<QString, QList<DescribedSymbol>>> m_described; ///< of files; cost: number of symbols
    mutable QCache<QString, QList<Usage>> m_usages; ///< cost: number of files
    const std::shared_ptr<SharedAnswers> m_shared;
    mutable QHash<QString, SharedAnswers::Derived> m_derived; ///< by name; may rest on the set's documents
    mutable QSet<Question> *m_asked = nullptr; ///< of what is being worked out
    mutable FileRow m_unreadRow; ///< what row() gives when reading failed
    mutable std::optional<Error> m_error;
};

} // namespace tars
