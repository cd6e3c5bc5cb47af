// The limits of the protocol, in one place for both sides.
#pragma once

#include <QLatin1StringView>
#include <QtGlobal>

namespace tars::wire
{

inline constexpr auto subprotocol = QLatin1StringView("tars.v3");
inline constexpr auto path = QLatin1StringView("/ws");

inline constexpr qsizetype maxIdLength = 64;
inline constexpr qint64 maxFrameBytes = 1024 * 1024; ///< larger: close 1009
inline constexpr qint64 maxUnauthenticatedFrameBytes = 4 * 1024;
inline constexpr qint64 maxHandshakeBytes = 8 * 1024;
inline constexpr int maxUnauthenticatedConnections = 64;
inline constexpr int authenticationTimeoutMs = 5000;
inline constexpr int maxMessagesPerSecond = 200; ///< more for floodSeconds: close 4429
inline constexpr int floodSeconds = 5;
inline constexpr qint64 maxUnsentBytes = 8 * 1024 * 1024; ///< a reader so slow: close 4408
inline constexpr qint64 originalFrameBytes = 4096; ///< an original client reads no more
inline constexpr qint64 maxDocumentChunkBytes = 256 * 1024;

inline constexpr int progressIntervalMs = 5000; ///< heartbeat while a run is active, and of service.status
inline constexpr int coalesceMs = 100; ///< at most 10 progress messages a second and client

inline constexpr quint16 closeNotAuthenticated = 4401;
inline constexpr quint16 closeSlowReader = 4408;
inline constexpr quint16 closeFlood = 4429;

} // namespace tars::wire
