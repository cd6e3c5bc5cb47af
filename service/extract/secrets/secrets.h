// What must not be published: keys, tokens and passwords, found by the forms that their issuers give them and
// by the files that exist to hold them. Found at the one place where text enters the model, so that no output
// can show them.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace tars
{

/// Bytes from offset on that are to be blanked.
struct SecretSpan {
    qsizetype offset = 0;
    qsizetype length = 0;
    QString kind; ///< "GitHub token"
    bool isPart = false; ///< of something over several lines, told of once: a private key
};

/// Known forms of keys anywhere in a text.
QList<SecretSpan> findKeys(const QByteArray &text);
/// Values of files that hold secrets by their nature: .env, .netrc, .npmrc, .pypirc, .htpasswd, manifests of
/// Kubernetes secrets, Docker's config.json. Samples (.env.example) are written to be read and keep theirs.
QList<SecretSpan> findSecretValues(const QByteArray &text, const QString &path);

struct BlankedSecret {
    int line = 0; ///< from 1
    QString kind;
};

/// Overwrites secrets with '*', line breaks apart: no byte moves. What it did, by line, each kind once a
/// line, a key over several lines once.
QList<BlankedSecret> blankSecrets(QByteArray &text, const QString &path);
/// Keys in any text of a fact that did not come out of such a text: the messages of commits.
void blankKeys(QJsonObject &value);

} // namespace tars
