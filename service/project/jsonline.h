// A line of JSON, put together without a document around it: of each file there are hundreds. Its room is kept from line to
// line, and nothing is set to zero first.
#pragma once

#include <algorithm>
#include <charconv>
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace tars
{

class JsonLine
{
public:
    void begin() { m_size = 0; } ///< anew
    char last() const { return m_size > 0 ? m_bytes[m_size - 1] : '\0'; }
    char *room(qsizetype bytes) ///< for at most so many behind what is there; see grow()
    {
        if (m_bytes.size() - m_size < bytes)
            m_bytes.resize(std::max(2 * m_bytes.size(), m_size + bytes));
        return m_bytes.data() + m_size;
    }
    void grow(const char *end) { m_size = end - m_bytes.constData(); }
    JsonLine &operator+=(QByteArrayView text) ///< as it is
    {
        grow(std::copy(text.begin(), text.end(), room(text.size())));
        return *this;
    }
    JsonLine &operator+=(char c)
    {
        *room(1) = c;
        ++m_size;
        return *this;
    }
    QByteArray taken() const { return QByteArray(m_bytes.constData(), m_size); }

private:
    QByteArray m_bytes;
    qsizetype m_size = 0;
};

/// As within the quotes of a JSON string.
void appendEscaped(JsonLine &out, QStringView text);

template <typename Number>
void appendNumber(JsonLine &out, Number value)
{
    char digits[32];
    out += QByteArrayView(std::begin(digits), std::to_chars(std::begin(digits), std::end(digits), value).ptr);
}

// One JSON value.
void appendJson(JsonLine &out, QStringView text);
void appendJson(JsonLine &out, const QJsonObject &object);
void appendJson(JsonLine &out, const QStringList &list);
inline void appendJson(JsonLine &out, bool value) { out += value ? "true" : "false"; }
inline void appendJson(JsonLine &out, int value) { appendNumber(out, value); }
inline void appendJson(JsonLine &out, qint64 value) { appendNumber(out, value); }

} // namespace tars
