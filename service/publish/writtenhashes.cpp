#include "service/publish/writtenhashes.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

const QString baseFile = u".tars/written"_s;
const QString logFile = u".tars/written.log"_s;
constexpr qint64 maxBytes = 1024LL * 1024 * 1024;
constexpr qsizetype hexDigits = 40;
constexpr qsizetype keptPerPath = 4;

QByteArray lineOf(const QString &path, const Digest &hash)
{
    return hash.toHex() + ' ' + path.toUtf8() + '\n';
}

} // namespace

void WrittenHashes::load()
{
    const std::scoped_lock lock(m_mutex);
    for (const QString &name : { baseFile, logFile }) {
        const std::optional<QByteArray> bytes = m_folder.read(name, maxBytes);
        if (!bytes)
            continue;
        m_changed = m_changed || name == logFile;
        for (const QByteArray &line : bytes->split('\n')) {
            const QString path = QString::fromUtf8(line.mid(hexDigits + 1));
            const Digest hash = QByteArray::fromHex(line.first(qMin(hexDigits, line.size())));
            if (hash.size() == hexDigits / 2 && isPathBeneath(path))
                m_hashes[path].append(hash);
        }
    }
}

bool WrittenHashes::contains(const QString &path, const Digest &hash) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_hashes.constFind(path);
    return known != m_hashes.constEnd() && known->contains(hash);
}

Result<void> WrittenHashes::add(const QList<std::pair<QString, Digest>> &files)
{
    QByteArray lines;
    for (const auto &[path, hash] : files)
        lines += lineOf(path, hash);
    const std::scoped_lock lock(m_mutex);
    if (auto written = m_folder.append(logFile, lines); !written)
        return written;
    m_changed = true;
    for (const auto &[path, hash] : files) {
        QList<Digest> &hashes = m_hashes[path];
        hashes.removeAll(hash);
        hashes.append(hash);
        if (hashes.size() > keptPerPath)
            hashes.removeFirst();
    }
    return {};
}

void WrittenHashes::forget(const QString &path)
{
    const std::scoped_lock lock(m_mutex);
    m_changed = m_hashes.remove(path) > 0 || m_changed;
}

Result<void> WrittenHashes::save()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_changed)
        return {};
    QByteArrayList lines;
    lines.reserve(m_hashes.size());
    for (auto file = m_hashes.cbegin(); file != m_hashes.cend(); ++file)
        lines.append(lineOf(file.key(), file->last()));
    std::sort(lines.begin(), lines.end(),
        [](const QByteArray &a, const QByteArray &b) { return a.mid(hexDigits) < b.mid(hexDigits); });
    auto draft = m_folder.draft(baseFile, lines.join(), {});
    if (!draft)
        return draft.error();
    if (auto placed = m_folder.place(std::move(*draft), baseFile); !placed)
        return placed.error();
    m_changed = false;
    return m_folder.remove(logFile);
}

} // namespace tars
