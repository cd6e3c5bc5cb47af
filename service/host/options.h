// The command line of tarsd.
#pragma once

#include "common/base/paths.h"
#include "common/base/result.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <variant>

namespace tars
{

struct ServiceOptions {
    QString dataDir; ///< absolute
    QHostAddress bind = QHostAddress(QHostAddress::LocalHost);
    quint16 port = defaultPort; ///< 0 picks one
    bool requireToken = true;
    QStringList roots; ///< canonical
    QJsonObject settings; ///< those given on the command line, by name: see Settings
    QStringList allowedOrigins;
    QStringList allowedHosts;
    QString tlsCertificate; ///< file; empty: no TLS
    QString tlsKey;
};

/// What --help and --version print.
struct InformationText {
    QString text;
};

/// The options, a text to print, or an error that names the option.
std::variant<ServiceOptions, InformationText, Error> parseOptions(const QStringList &arguments);

} // namespace tars
