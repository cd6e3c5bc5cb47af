// The codes of Error that cross component or process boundaries. Those of the wire's "Errors" section come first.
#pragma once

#include <QLatin1StringView>

namespace tars::errc
{

using namespace Qt::StringLiterals;

inline constexpr auto badJson = "badJson"_L1;
inline constexpr auto badMessage = "badMessage"_L1;
inline constexpr auto unknownCommand = "unknownCommand"_L1;
inline constexpr auto badData = "badData"_L1; // args: member
inline constexpr auto notFound = "notFound"_L1; // args: what
inline constexpr auto invalidState = "invalidState"_L1; // args: state, possible
inline constexpr auto unauthorized = "unauthorized"_L1;
inline constexpr auto forbidden = "forbidden"_L1;
inline constexpr auto tooLarge = "tooLarge"_L1;
inline constexpr auto rateLimited = "rateLimited"_L1;
inline constexpr auto conflict = "conflict"_L1;
inline constexpr auto internal = "internal"_L1;

// Of projects and output folders; on the wire they travel as `detail` of badData, notFound or forbidden. args: path
inline constexpr auto projectMissing = "projectMissing"_L1;
inline constexpr auto projectNotFolder = "projectNotFolder"_L1;
inline constexpr auto projectUnreadable = "projectUnreadable"_L1;
inline constexpr auto projectEmpty = "projectEmpty"_L1;
inline constexpr auto outputUnwritable = "outputUnwritable"_L1;
inline constexpr auto outputNotOurs = "outputNotOurs"_L1;
inline constexpr auto outputLocked = "outputLocked"_L1;
inline constexpr auto folderReplaced = "folderReplaced"_L1; // a link leads elsewhere from where the chosen folder was

// Of the disk and of storage. args: path
inline constexpr auto storageFull = "storageFull"_L1;
inline constexpr auto ioError = "ioError"_L1;
inline constexpr auto databaseDamaged = "databaseDamaged"_L1;
inline constexpr auto databaseTooNew = "databaseTooNew"_L1;
inline constexpr auto alreadyRunning = "alreadyRunning"_L1; // another service uses this data directory; args: path, pid

// Of units and extraction. args: file
inline constexpr auto cancelled = "cancelled"_L1;
inline constexpr auto extractorCrashed = "extractorCrashed"_L1;
inline constexpr auto extractorTimedOut = "extractorTimedOut"_L1;
inline constexpr auto fileUnreadable = "fileUnreadable"_L1;
inline constexpr auto fileTooLarge = "fileTooLarge"_L1;
inline constexpr auto fileBinary = "fileBinary"_L1;
inline constexpr auto documentEdited = "documentEdited"_L1; // a person changed it: the new version lies beside it

// Of the client's side.
inline constexpr auto notReachable = "notReachable"_L1; // args: url, host where the service refuses its name
inline constexpr auto protocolMismatch = "protocolMismatch"_L1;
inline constexpr auto serviceNotGenuine = "serviceNotGenuine"_L1; // whoever listens does not know the token
inline constexpr auto connectionLost = "connectionLost"_L1;
inline constexpr auto certificateUnknown = "certificateUnknown"_L1; // of a wss:// service, not pinned yet; args: url, fingerprint
inline constexpr auto certificateChanged = "certificateChanged"_L1; // not the one that is pinned; args: url, fingerprint

} // namespace tars::errc
