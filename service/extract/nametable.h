// A number for each name of a file, found by the bytes of its token: most readers ask again and again of the same few
// hundred names, and a hash of QByteArrays takes most of its time to make and compare the keys.
#pragma once

#include "service/extract/lexedsource.h"

#include <QHashFunctions>
#include <QtGlobal>

namespace tars
{

class NameTable
{
public:
    explicit NameTable(const LexedSource &source)
        : m_text(source.text.constData())
        , m_slots(fewest)
    {
    }

    /// The number of that token's text, -1 as long as none was set; until the next call.
    int &at(const Token &token)
    {
        if (2 * m_used >= m_slots.size())
            grow();
        const quint64 hash = hashOf(token);
        Slot &slot = find(token.offset, token.length, hash);
        if (slot.length < 0) {
            slot = { hash, token.offset, token.length, -1 };
            ++m_used;
        }
        return slot.number;
    }

private:
    static constexpr size_t fewest = 256;
    struct Slot {
        quint64 hash = 0;
        int offset = 0;
        int length = -1; ///< -1: free
        int number = -1;
    };

    /// Seeded: who writes a file must not choose where its names go.
    quint64 hashOf(const Token &token) const
    {
        quint64 hash = m_seed ^ quint64(token.length);
        const char *at = m_text + token.offset;
        int left = token.length;
        const auto mix = [&hash](quint64 bytes) {
            hash = (hash ^ bytes) * 0xff51afd7ed558ccdULL;
            hash ^= hash >> 32;
        };
        for (; left >= 8; left -= 8, at += 8) {
            quint64 bytes;
            std::memcpy(&bytes, at, 8);
            mix(bytes);
        }
        if (left >= 4) {
            quint32 first, last; // which overlap
            std::memcpy(&first, at, 4);
            std::memcpy(&last, at + left - 4, 4);
            mix(quint64(first) << 32 | last);
        } else if (left > 0) {
            mix(quint64(uchar(at[0])) << 16 | quint64(uchar(at[left / 2])) << 8 | uchar(at[left - 1]));
        }
        return hash;
    }

    Slot &find(int offset, int length, quint64 hash)
    {
        for (size_t i = size_t(hash) & (m_slots.size() - 1);; i = (i + 1) & (m_slots.size() - 1)) {
            Slot &slot = m_slots[i];
            if (slot.length < 0
                || (slot.hash == hash && slot.length == length && std::memcmp(m_text + slot.offset, m_text + offset, size_t(length)) == 0))
                return slot;
        }
    }

    void grow()
    {
        std::vector<Slot> before(2 * m_slots.size());
        before.swap(m_slots);
        for (const Slot &slot : before)
            if (slot.length >= 0)
                find(slot.offset, slot.length, slot.hash) = slot;
    }

    const char *m_text;
    std::vector<Slot> m_slots; ///< a power of two of them, at most half of them taken
    size_t m_used = 0;
    const quint64 m_seed = QHashSeed::globalSeed();
};

} // namespace tars
