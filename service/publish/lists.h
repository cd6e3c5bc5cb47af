// The lists of the set for programs: manifest.json, llms.txt, llms-full.txt, mkdocs.yml.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars
{

/// Every document with title, department, kind, hash and inputs; Integration's own by path and title.
QByteArray manifestJson(const ModelView &view, const QList<OutputDocument> &own);

QByteArray llmsText(const ModelView &view); ///< an index in Markdown: name, introduction, all documents by section with what each is about
QByteArray llmsFullText(const ModelView &view); ///< the Markdown itself, guides before API pages, up to 4 MiB

/// mkdocs.yml and the hook that it names: MkDocs takes no configuration file beside the pages without one.
QList<OutputDocument> mkdocsFiles(const ModelView &view);

} // namespace tars
