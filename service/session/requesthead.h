// The head of an HTTP request, parsed strictly: what is only nearly HTTP is malformed.
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace tars
{

struct RequestHead {
    struct Header {
        QByteArray name; ///< lower case
        QByteArray value; ///< without surrounding blanks
    };
    QByteArray method;
    QByteArray path; ///< of the target, as sent; "/ws"
    QByteArray query; ///< what follows '?'
    QList<Header> headers;

    QByteArrayList values(QByteArrayView name) const; ///< of every header of that (lower case) name, in order
    std::optional<QByteArray> single(QByteArrayView name) const; ///< none if it is absent or repeated
    QByteArrayList tokens(QByteArrayView name) const; ///< comma-separated items over all headers of that name
};

inline constexpr int maxRequestHeaders = 100;

/// `bytes` up to and including the blank line. None if malformed or if there are too many headers.
std::optional<RequestHead> parseRequestHead(QByteArrayView bytes);

} // namespace tars
