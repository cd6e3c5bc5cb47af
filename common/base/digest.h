// Digests of content and of answers: 160 bits of BLAKE2b, as lower-case hexadecimal where they are text.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>
#include <QString>

namespace tars
{

using Digest = QByteArray; ///< 20 raw bytes; empty means "none"

Digest digestOf(QByteArrayView bytes);

/// Over the text's UTF-16 units: short, and the same everywhere, also in the site's script. Different texts may share one.
quint32 fnv1a(QStringView text);

/// Digests a sequence of fields unambiguously: ("ab","c") and ("a","bc") differ.
class Digester
{
public:
    Digester();
    Digester &add(QByteArrayView bytes);
    Digester &add(QStringView text);
    Digester &add(qint64 number);
    Digest result() const;

private:
    QCryptographicHash m_hash;
};

} // namespace tars
