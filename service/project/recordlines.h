// The line protocol between the service and tars-extract. Requests and answers are one JSON object a line
// (UTF-8, no raw newlines). The child answers each request with any number of lines, of which the last is
// {"type":"end"}.
//
//   {"op":"open","root":"/abs/path","output":"/abs/output"}     → end, or error (code, text, args) then end
//   {"op":"scan"}                                                → scanned… problem… alive… end {"files":n}
//   {"op":"extract","path":"src/a.cpp"}                          → file content… symbol… import… references…
//   fact… problem… end
//
// "open" fixes the root once; after it the child locks itself down (no network, no writing). "file" lines
// hold the scalar members of FileRecord; "content" lines bring the file's bytes in pieces, in order, text
// files up to 8 MiB only. A "references" line holds many names, each with its lines, in one text: "append\t3 4 9\n…". Output folders (any folder with .tars/owner.json) are never scanned. "alive" says that a scan goes on though it has found nothing of late. "symbol" calls
// SymbolRecord::type `valueType`, since `type` says what the line is.
#pragma once

#include "common/base/result.h"
#include "service/project/records.h"

#include <QByteArray>

namespace tars
{

struct RecordLine {
    enum class Type { Scanned, File, Content, Symbol, Import, References, Fact, Problem, Alive, Error, End };
    Type type = Type::End;
    ScannedFile scanned;
    FileRecord file; ///< scalars only
    QByteArray content; ///< a piece of the file's bytes; base64 on the line
    SymbolRecord symbol;
    ImportRecord import;
    QList<ReferenceRecord> references;
    FactRecord fact;
    RecordProblem problem;
    Error error;
    qint64 files = 0; ///< with End after a scan
};

inline constexpr qsizetype maxLineBytes = 1024 * 1024; ///< of an encoded line; longer ones are hostile
inline constexpr qsizetype contentPieceBytes = 256 * 1024;

QByteArray encodeLine(const RecordLine &line); ///< with the newline
Result<RecordLine> decodeLine(QByteArrayView line); ///< badData naming the member
/// The lines of one "extract" answer, without end.
QList<QByteArray> encodeRecord(const FileRecord &record, QByteArrayView content = {});

} // namespace tars
