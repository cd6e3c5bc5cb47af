#include "service/session/tokenstore.h"

#include "common/base/errorcodes.h"
#include "common/wire/proof.h"
#include "service/session/privatefile.h"
#include "service/session/tokenfile.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto ownerName = "owner"_L1;
constexpr qsizetype maxTokens = 1000;
constexpr qsizetype maxTokenName = 64;
constexpr qint64 maxFileBytes = 4 * 1024 * 1024;

QString fileIn(const QString &dataDir) { return dataDir + u"/tokens.json"_s; }

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= maxTokenName && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_'
            || c == u'.';
    });
}

bool isKey(const QByteArray &text) { return text.size() == 64 && QByteArray::fromHex(text).toHex() == text; }

Error notThere(const QString &name)
{
    return { errc::notFound, u"There is no token “%1”."_s.arg(name.left(maxTokenName)),
        { { u"name"_s, name.left(maxTokenName) } } };
}

Error damaged(const QString &path)
{
    return { errc::badData, u"The tokens in %1 are damaged; restore the file, or remove it to withdraw them all."_s.arg(path),
        { { u"path"_s, path } } };
}
} // namespace

TokenStore::TokenStore(QByteArray owner, QString dataDir)
    : m_dataDir(std::move(dataDir))
    , m_owner(owner)
{
}

Result<std::unique_ptr<TokenStore>> TokenStore::open(const QString &dataDir)
{
    const auto owner = ensureToken(dataDir);
    if (!owner)
        return owner.error();
    auto store = std::make_unique<TokenStore>(*owner, dataDir);
    if (auto loaded = store->load(); !loaded)
        return loaded.error();
    return store;
}

Identity TokenStore::ownerIdentity() const
{
    return { ownerName, Role::Owner, QCryptographicHash::hash(m_owner.token(), QCryptographicHash::Sha256) };
}

std::optional<wire::TokenKeys> TokenStore::keysOf(const QByteArray &id) const
{
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry &e) { return e.info.id == QLatin1String(id); });
    return entry == m_entries.end() ? std::nullopt : std::optional(entry->keys);
}

Identity TokenStore::identityOf(const QByteArray &id) const
{
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry &e) { return e.info.id == QLatin1String(id); });
    return entry == m_entries.end() ? Identity() : Identity{ entry->info.name, entry->info.role, entry->keys.stored };
}

bool TokenStore::isCurrent(const Identity &identity) const
{
    if (identity.name.isEmpty())
        return true; // nobody had to show a token
    if (identity.name == ownerName)
        return identity.issue == ownerIdentity().issue;
    const auto entry = m_entries.constFind(identity.name);
    return entry != m_entries.constEnd() && entry->keys.stored == identity.issue;
}

QList<wire::TokenInfo> TokenStore::list() const
{
    QList<wire::TokenInfo> all{ { ownerName, {}, Role::Owner, {}, {}, 0 } };
    for (const Entry &entry : m_entries)
        all.append(entry.info);
    return all;
}

Result<TokenStore::Issued> TokenStore::create(const QString &name, Role role, const QDateTime &now)
{
    if (!isName(name))
        return wire::badMember(u"name"_s, u"1 to 64 letters, digits, dots, dashes and underscores"_s);
    if (role == Role::Owner)
        return wire::badMember(u"role"_s, u"observer or operator"_s);
    if (name == ownerName || m_entries.contains(name))
        return Error{ errc::conflict, u"There is a token “%1” already; rotate it for a new secret."_s.arg(name),
            { { u"name"_s, name } } };
    if (m_entries.size() >= maxTokens)
        return Error{ errc::conflict, u"There are too many tokens; revoke some."_s, {} };
    QByteArray id;
    do
        id = wire::makeNonce().first(8);
    while (keysOf(id));
    const wire::Credential credential = wire::Credential::make(id);
    QMap<QString, Entry> entries = m_entries;
    const Entry entry{ { name, QString::fromLatin1(id), role, now, {}, 0 }, credential.keys() };
    entries.insert(name, entry);
    if (auto saved = save(entries); !saved)
        return saved.error();
    m_entries = entries;
    return Issued{ entry.info, credential.token() };
}

Result<TokenStore::Issued> TokenStore::rotate(const QString &name, const QDateTime &now)
{
    if (name == ownerName) {
        const auto token = m_dataDir.isEmpty() ? Result<QByteArray>(wire::makeNonce()) : replaceToken(m_dataDir);
        if (!token)
            return token.error();
        m_owner = wire::Credential(*token);
        return Issued{ { ownerName, {}, Role::Owner, {}, now, 0 }, *token };
    }
    if (!m_entries.contains(name))
        return notThere(name);
    QMap<QString, Entry> entries = m_entries;
    Entry &entry = entries[name];
    const wire::Credential credential = wire::Credential::make(entry.info.id.toLatin1());
    entry.info.rotatedAt = now;
    entry.keys = credential.keys();
    if (auto saved = save(entries); !saved)
        return saved.error();
    m_entries = entries;
    return Issued{ m_entries[name].info, credential.token() };
}

Result<wire::TokenInfo> TokenStore::revoke(const QString &name)
{
    if (name == ownerName)
        return Error{ errc::forbidden, u"The owner's token cannot be revoked; rotate it."_s, {} };
    if (!m_entries.contains(name))
        return notThere(name);
    QMap<QString, Entry> entries = m_entries;
    const wire::TokenInfo info = entries.take(name).info;
    if (auto saved = save(entries); !saved)
        return saved.error();
    m_entries = entries;
    return info;
}

Result<void> TokenStore::load()
{
    const QString path = fileIn(m_dataDir);
    QFile file(path);
    if (!file.exists())
        return {};
    if (auto checked = checkPrivateFile(path); !checked)
        return checked;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ errc::ioError, u"The file %1 cannot be read: %2."_s.arg(path, file.errorString()), {} };
    const QJsonDocument document = QJsonDocument::fromJson(file.read(maxFileBytes));
    if (!document.isArray())
        return damaged(path);
    const QJsonArray rows = document.array();
    for (const QJsonValue &row : rows) {
        const auto info = wire::decodeAs<wire::TokenInfo>(row);
        const wire::TokenKeys keys{ row[u"storedKey"].toString().toLatin1(), row[u"serviceKey"].toString().toLatin1() };
        if (!info || !isName(info->name) || info->role == Role::Owner || info->id.size() != 8 || !isKey(keys.stored)
            || !isKey(keys.service))
            return damaged(path);
        m_entries.insert(info->name, { *info, keys });
    }
    return {};
}

Result<void> TokenStore::save(const QMap<QString, Entry> &entries) const
{
    if (m_dataDir.isEmpty())
        return {};
    QJsonArray rows;
    for (const Entry &entry : entries) {
        QJsonObject row = wire::encode(entry.info);
        row.remove(u"connections"_s);
        row.insert(u"storedKey"_s, QString::fromLatin1(entry.keys.stored));
        row.insert(u"serviceKey"_s, QString::fromLatin1(entry.keys.service));
        rows.append(row);
    }
    return writePrivateFile(fileIn(m_dataDir), QJsonDocument(rows).toJson());
}

} // namespace tars
