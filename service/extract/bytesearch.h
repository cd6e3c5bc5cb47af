// Whether a text holds a word: Qt 6.4 steps byte by byte, the C library does not, and most readers ask it of whole files.
#pragma once

#include <QByteArrayView>
#include <cstring>

namespace tars
{

inline bool holds(QByteArrayView text, QByteArrayView word)
{
    return ::memmem(text.data(), size_t(text.size()), word.data(), size_t(word.size())) != nullptr;
}

} // namespace tars
