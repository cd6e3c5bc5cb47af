// Container images are dependencies, wherever they are named.
#pragma once

#include "service/extract/facts/package.h"

namespace tars
{

/// "ghcr.io/a/b:1.2@sha256:…" as "dependency" of ecosystem "Container image"; no name while a variable stands
/// in it.
inline FactRecord imageDependency(const QString &image, int line)
{
    Dependency found;
    found.ecosystem = QStringLiteral("Container image");
    found.scope = QStringLiteral("image");
    found.line = line;
    found.name = image;
    const qsizetype digest = image.indexOf(u'@');
    const qsizetype colon = found.name.left(digest < 0 ? image.size() : digest).lastIndexOf(u':');
    if (digest > 0) {
        found.name = image.left(digest);
        found.constraint = image.mid(digest + 1);
    }
    if (colon > 0 && !image.mid(colon).section(u'@', 0, 0).contains(u'/')
        && !image.contains(QStringLiteral("${"))) {
        found.name = image.left(colon);
        const QString tag = image.mid(colon + 1).section(u'@', 0, 0);
        if (digest > 0)
            found.group = tag;
        else
            found.constraint = tag;
    }
    return found.fact();
}

} // namespace tars
