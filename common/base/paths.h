// Where TARS keeps its things, and how clients and service find each other.
#pragma once

#include "common/base/result.h"

#include <QString>

namespace tars
{

/// The service's data directory: `override` if not empty, else $TARS_DATA_DIR, else per the XDG rules
/// ($XDG_DATA_HOME/tars, ~/.local/share/tars). Not created here.
QString dataDirectory(const QString &override = {});

QString endpointFile(const QString &dataDir); ///< DATA_DIR/endpoint.json {url, pid, tokenFile, certificate?}

/// What endpoint.json says: where a running service listens.
struct Endpoint {
    QString url; ///< ws://127.0.0.1:8277/ws
    qint64 pid = 0;
    QString tokenFile; ///< absolute path
    QString certificate; ///< of a wss:// URL: SHA-256, hexadecimal

    bool operator==(const Endpoint &) const = default;
};

Result<Endpoint> readEndpoint(const QString &dataDir); ///< notFound if there is none, badData if damaged
/// 64 hexadecimal digits, behind an id of 8 and a dot unless it is the owner's; errors name the file.
Result<QByteArray> readTokenFile(const QString &path);

/// Where the version of a document before the last change is kept, in its output folder: relative, as `path` is.
inline QString previousVersionOf(const QString &path) { return QStringLiteral(".tars/previous/") + path; }

inline constexpr quint16 defaultPort = 8277;

} // namespace tars
