// Who may connect: the owner's token, and those that the owner gave to others, each with a name and a role. Of the latter
// only what checks them is kept (wire::TokenKeys), in DATA_DIR/tokens.json.
#pragma once

#include "common/model/role.h"
#include "common/wire/credential.h"
#include "common/wire/messages.h"

#include <memory>
#include <QMap>
#include <QObject>

namespace tars
{

/// Whose token a connection proved, and which issue of it.
struct Identity {
    QString name; ///< "owner", or the token's; empty: none was asked for (--auth none)
    Role role = Role::Observer;
    QByteArray issue; ///< another one after a rotation
};

class TokenStore : public QObject
{
    Q_OBJECT
public:
    /// Kept in memory only where `dataDir` is empty.
    explicit TokenStore(QByteArray owner, QString dataDir = {});
    /// With what is in the data directory; the owner's token is made at the first call. A file that is damaged is an
    /// error that names it, since starting without would lock out its holders.
    static Result<std::unique_ptr<TokenStore>> open(const QString &dataDir);

    const wire::Credential &owner() const { return m_owner; }
    Identity ownerIdentity() const;
    std::optional<wire::TokenKeys> keysOf(const QByteArray &id) const;
    Identity identityOf(const QByteArray &id) const; ///< of one for which there are keys
    bool isCurrent(const Identity &identity) const; ///< neither revoked nor rotated since

    QList<wire::TokenInfo> list() const; ///< the owner's first, then by name
    struct Issued {
        wire::TokenInfo info;
        QByteArray token; ///< told once, and kept nowhere
    };
    Result<Issued> create(const QString &name, Role role, const QDateTime &now); ///< conflict if the name is taken
    Result<Issued> rotate(const QString &name, const QDateTime &now); ///< also "owner"
    Result<wire::TokenInfo> revoke(const QString &name); ///< notFound; forbidden for the owner's
    void announceWithdrawn() { Q_EMIT withdrawn(); } ///< once whoever asked for it was answered

Q_SIGNALS:
    void withdrawn(); ///< some identities are not current any more

private:
    struct Entry {
        wire::TokenInfo info;
        wire::TokenKeys keys;
    };
    Result<void> load();
    Result<void> save(const QMap<QString, Entry> &entries) const;

    QString m_dataDir;
    wire::Credential m_owner;
    QMap<QString, Entry> m_entries; ///< by name
};

} // namespace tars
