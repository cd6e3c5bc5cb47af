// One file's bytes in, its record out.
#pragma once

#include "service/extract/ctags.h"
#include "service/extract/languages.h"
#include "service/extract/namespacemacros.h"
#include "service/extract/ownmodules.h"

#include <QHash>

namespace tars
{

class FileExtractor
{
public:
    /// `ctags` may be null: then only what the text itself says is known.
    FileExtractor(const SourceFolder &root, CtagsChild *ctags);

    struct Extracted {
        FileRecord record;
        QByteArray content; ///< text files up to maxFileBytes
    };
    /// fileUnreadable if the file cannot be read at all; any other trouble is a problem in the record.
    Result<Extracted> extract(const QString &path);

private:
    TreeHints hintsFor(const QString &path);
    bool isVendored(const QString &path);

    const SourceFolder &m_root;
    CtagsChild *m_ctags;
    NamespaceMacroFinder m_namespaceMacros;
    OwnModules m_ownModules;
    QHash<QString, int> m_cppByFolder; ///< 1 C++, -1 C, 0 neither
    QHash<QString, bool> m_vendoredFolders;
};

} // namespace tars
