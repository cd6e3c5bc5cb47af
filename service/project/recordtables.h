// The SQL that changes a project model: one record in, one out, the comparison with what the scanner found.
// Used by the writer thread alone, inside a transaction it began.
#pragma once

#include "common/base/result.h"
#include "service/project/includecontexts.h"
#include "service/project/nameindex.h"
#include "service/project/packedrecord.h"
#include "service/project/projectmodel.h"
#include "service/project/toldsymbols.h"

#include <map>
#include <QHash>
#include <QSqlQuery>

namespace tars
{

class RecordTables
{
public:
    explicit RecordTables(const ModelConnection &connection)
        : m_statements(connection)
    {
    }
    RecordTables(const RecordTables &) = delete;
    RecordTables &operator=(const RecordTables &) = delete;

    Result<void> replace(const PackedRecord &record);
    Result<void> fail(const ScannedFile &file, const RecordProblem &problem);
    Result<ProjectModel::SyncResult> sync(const QList<ScannedFile> &found, std::stop_token stop);
    Result<Digest> rootDigest();
    Result<QList<RecordProblem>> problems();

    Result<void> settleContexts() { return m_contexts.settle(); }
    Result<QStringList> staleContexts() { return m_contexts.stale(); }

    /// Some of the work on the index by name, as much as one commit should hold; false once nothing is left.
    Result<bool> updateNameIndex() { return m_index.updateSome(); }

    ToldSymbols &told() { return m_told; }

private:
    struct StoredFile;
    bool findFile(const QString &path, StoredFile &stored);
    bool writeFileRow(const PackedRecord &record, const StoredFile &stored);
    bool writeFacts(const PackedRecord &record, qint64 file);
    bool writeProblems(const QList<RecordProblem> &problems, qint64 file);
    bool writeBlob(const char *remove, const char *insert, const QByteArray &blob, qint64 file);
    bool removeContents(qint64 file);

    Statements m_statements;
    NameIndex m_index{ m_statements };
    IncludeContexts m_contexts{ m_statements };
    ToldSymbols m_told{ m_statements };
};

} // namespace tars
