// Where a token that somebody typed in is kept: the system's keyring where there is one, else a file only its owner reads.
#pragma once

#include <QObject>

namespace tars::gui
{

class TokenVault : public QObject
{
    Q_OBJECT
public:
    /// `folder` holds the files; `keyring` off in tests.
    TokenVault(QString folder, bool keyring, QObject *parent = nullptr);

    void read(const QString &host); ///< found() or nothing
    void write(const QString &host, const QString &token);
    void forget(const QString &host);
    QString place() const; ///< for people: where tokens are kept

Q_SIGNALS:
    void found(const QString &host, const QString &token);
    void kept(bool inKeyring);
    void failed(const QString &message);

private:
    QString fileOf(const QString &host) const;
    void writeFile(const QString &host, const QString &token);
    void readFile(const QString &host);

    QString m_folder;
    bool m_keyring;
};

} // namespace tars::gui
