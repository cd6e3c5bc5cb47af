#include "common/base/digest.h"

namespace tars
{

quint32 fnv1a(QStringView text)
{
    quint32 hash = 2'166'136'261U;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16'777'619U;
    return hash;
}

Digest digestOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(bytes);
    return hash.result();
}

Digester::Digester() : m_hash(QCryptographicHash::Blake2b_160) {}

Digester &Digester::add(QByteArrayView bytes)
{
    const QByteArray length = QByteArray::number(bytes.size()) + ':';
    m_hash.addData(length);
    m_hash.addData(bytes);
    return *this;
}

Digester &Digester::add(QStringView text) { return add(QByteArrayView(text.toUtf8())); }

Digester &Digester::add(qint64 number) { return add(QByteArrayView(QByteArray::number(number))); }

Digest Digester::result() const { return m_hash.result(); }

} // namespace tars
