// The corpus: one JSON object a line for every file, symbol, piece of prose and commit of the project, ready for retrieval
// and read by the notebooks. Made file by file and never held whole.
//
//   {"kind": "file", path, line, end, language, role, module, code, comments, public, documented, uses, commits, authors,
//    text}      uses: files of the project that it imports; commits, authors: of git's history; text: the file's comment
//   {"kind": "symbol", path, line, end, name, symbol, signature, public, documented, length, branches, nesting, text}
//               symbol: "class", "function", …; the last three numbers of functions with a body; text: comment and source
//   {"kind": "prose", path, line, end, headings, text}
//   {"kind": "commit", id, time, author, text}
// Members without a value are left out.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars::airesearch
{

ByteSource corpusSource(const ModelView &view);

} // namespace tars::airesearch
