// Macros that open and close namespaces, FMT_BEGIN_NAMESPACE and the like: what stands between them belongs to a namespace
// that the text itself does not name.
#pragma once

#include "service/extract/sourcefolder.h"
#include "service/project/records.h"

#include <QHash>
#include <QSet>

namespace tars
{

struct NamespaceMacros {
    QHash<QByteArray, QString> opening; ///< macro → "fmt", "a::b"; inline and unnamed ones add nothing
    QSet<QByteArray> closing;
    QSet<QByteArray> defined; ///< whatever they open or close, and if it is nothing

    bool isEmpty() const { return opening.isEmpty(); }
};

/// What a file's own macros depend on: a change of it is a change of the file's record.
struct MacroLookup {
    NamespaceMacros macros;
    QStringList read; ///< files of the tree that were looked for, there or not, in order
    QStringList missing; ///< includes that lie nowhere in the tree
};

/// Those that the text defines.
NamespaceMacros namespaceMacrosIn(const QByteArray &text);

QJsonObject toJson(const NamespaceMacros &macros); ///< {defined: {macro: what it opens, or "" }}; {} if there are none

/// Looks them up in what a file includes, as far as that lies in the tree. Remembers what it read.
class NamespaceMacroFinder
{
public:
    explicit NamespaceMacroFinder(const SourceFolder &root);

    MacroLookup forFile(const QString &path, const QByteArray &text, const QList<ImportRecord> &imports);

private:
    struct Header {
        NamespaceMacros macros;
        QStringList includes;
    };
    const Header *header(const QString &path);
    QString locate(const QString &from, const QString &include, QStringList &tried) const;

    const SourceFolder &m_root;
    QHash<QString, Header> m_headers;
};

} // namespace tars
