// Every enumeration that is shown, stored or sent. All in this header: Q_NAMESPACE works in one file per namespace.
#pragma once

#include <QObject>
#include <QString>
#include <array>
#include <optional>

namespace tars
{
Q_NAMESPACE

enum class RunState { NotStarted, Queued, Running, Pausing, Paused, Stopping, Stopped, Completed, Failed };
Q_ENUM_NS(RunState)

enum class Phase { Foundation, Departments, Integration };
Q_ENUM_NS(Phase)

enum class Department { TechnicalWriting, Development, AiResearch, QualityAssurance, DevOps };
Q_ENUM_NS(Department)

/// Waiting: nothing begun; Empty: its plan has no units.
enum class DepartmentState { Waiting, Running, Paused, Done, Empty, Failed, Stopped };
Q_ENUM_NS(DepartmentState)

enum class HoldScope { Service, Run, Department };
Q_ENUM_NS(HoldScope)

enum class Severity { Info, Warning, Error };
Q_ENUM_NS(Severity)

/// New: not there before the last run; Updated: other bytes than before it.
enum class DocumentState { Unchanged, New, Updated, Failed, Edited };
Q_ENUM_NS(DocumentState)

inline constexpr std::array allDepartments{Department::TechnicalWriting, Department::Development,
    Department::AiResearch, Department::QualityAssurance, Department::DevOps};

QString slug(Department department); ///< "technical-writing"
QString displayName(Department department); ///< "Technical Writing"
std::optional<Department> departmentFromSlug(QStringView slug);

bool isFinal(RunState state); ///< Stopped, Completed or Failed
bool isActive(RunState state); ///< Running, Pausing, Paused or Stopping
bool canStart(RunState state);
bool canPause(RunState state);
bool canResume(RunState state);
bool canStop(RunState state);

/// The enumerator's name as the wire and the database spell it. HoldScope and Severity are lower case there.
QString toString(RunState);
QString toString(Phase);
QString toString(DepartmentState);
QString toString(HoldScope);
QString toString(Severity);
QString toString(DocumentState);

template <typename E>
std::optional<E> fromString(QStringView text); ///< inverse of toString; also for Department (slug)

} // namespace tars
