// A compact, bounds-checked serialisation for blobs: numbers as varints, text as length and UTF-8.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tars
{

class ByteWriter
{
public:
    void number(quint64 value)
    {
        while (value >= 0x80) {
            m_bytes.append(char(value | 0x80));
            value >>= 7;
        }
        m_bytes.append(char(value));
    }
    void text(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        number(quint64(utf8.size()));
        m_bytes.append(utf8);
    }
    void list(const QStringList &items)
    {
        number(quint64(items.size()));
        for (const QString &item : items)
            text(item);
    }
    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    QByteArray m_bytes;
};

/// Never reads beyond its bytes: after damage everything is empty and ok() is false.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (atEnd())
                break;
            const auto byte = quint8(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        m_at = m_bytes.size();
        return 0;
    }
    QString text()
    {
        const quint64 size = number();
        if (size > quint64(m_bytes.size() - m_at)) {
            m_ok = false;
            m_at = m_bytes.size();
            return {};
        }
        const QString text = QString::fromUtf8(m_bytes.sliced(m_at, qsizetype(size)));
        m_at += qsizetype(size);
        return text;
    }
    QStringList list()
    {
        QStringList items;
        for (quint64 left = number(); left > 0 && m_ok; --left)
            items.append(text());
        return items;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace tars
