// The line protocol between the service and tars-extract. Requests and answers are one JSON object a line (UTF-8, no
// raw newlines). The child answers each request with any number of lines, of which the last is {"type":"end"}.
//
//   {"op":"open","root":"/abs/path","output":"/abs/output"}     → end, or error (code, text, args) then end
//   {"op":"scan"}                                                → scanned… problem… end {"files":n}
//   {"op":"extract","path":"src/a.cpp"}                          → file symbol… import… reference… fact… problem… end
//
// "open" fixes the root once; after it the child locks itself down (no network, no writing). "file" lines hold the
// scalar members of FileRecord. Output folders (any folder with .tars/owner.json) are never scanned.
#pragma once

#include "common/base/result.h"
#include "service/project/records.h"

#include <QByteArray>

namespace tars
{

struct RecordLine {
    enum class Type { Scanned, File, Symbol, Import, Reference, Fact, Problem, Error, End };
    Type type = Type::End;
    ScannedFile scanned;
    FileRecord file; ///< scalars only
    SymbolRecord symbol;
    ImportRecord import;
    ReferenceRecord reference;
    FactRecord fact;
    RecordProblem problem;
    Error error;
};

QByteArray encodeLine(const RecordLine &line); ///< with the newline
Result<RecordLine> decodeLine(QByteArrayView line); ///< badData naming the member
QList<QByteArray> encodeRecord(const FileRecord &record); ///< the lines of one "extract" answer, without end

} // namespace tars
