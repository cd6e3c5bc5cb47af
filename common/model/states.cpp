#include "common/model/states.h"

#include <QMetaEnum>

namespace tars
{

namespace
{
template <typename E>
QString keyOf(E value)
{
    return QString::fromLatin1(QMetaEnum::fromType<E>().valueToKey(int(value)));
}

template <typename E>
std::optional<E> valueOf(QStringView text)
{
    const QMetaEnum meta = QMetaEnum::fromType<E>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        const auto value = static_cast<E>(meta.value(i));
        if (toString(value) == text)
            return value;
    }
    return std::nullopt;
}
} // namespace

QString slug(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return QStringLiteral("technical-writing");
    case Department::Development: return QStringLiteral("development");
    case Department::AiResearch: return QStringLiteral("ai-research");
    case Department::QualityAssurance: return QStringLiteral("quality-assurance");
    case Department::DevOps: return QStringLiteral("devops");
    }
    Q_UNREACHABLE();
}

QString displayName(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return QStringLiteral("Technical Writing");
    case Department::Development: return QStringLiteral("Development");
    case Department::AiResearch: return QStringLiteral("AI Research");
    case Department::QualityAssurance: return QStringLiteral("Quality Assurance");
    case Department::DevOps: return QStringLiteral("DevOps");
    }
    Q_UNREACHABLE();
}

std::optional<Department> departmentFromSlug(QStringView text)
{
    for (Department department : allDepartments)
        if (slug(department) == text)
            return department;
    return std::nullopt;
}

bool isFinal(RunState s) { return s == RunState::Stopped || s == RunState::Completed || s == RunState::Failed; }

bool isActive(RunState s)
{
    return s == RunState::Running || s == RunState::Pausing || s == RunState::Paused || s == RunState::Stopping;
}

bool canStart(RunState s) { return s == RunState::NotStarted || isFinal(s); }
bool canPause(RunState s) { return s == RunState::Running || s == RunState::Queued; }
bool canResume(RunState s) { return s == RunState::Paused || s == RunState::Pausing; }

bool canStop(RunState s)
{
    return s == RunState::Running || s == RunState::Pausing || s == RunState::Paused || s == RunState::Queued;
}

QString toString(RunState v) { return keyOf(v); }
QString toString(Phase v) { return keyOf(v); }
QString toString(DepartmentState v) { return keyOf(v); }
QString toString(HoldScope v) { return keyOf(v).toLower(); }
QString toString(Severity v) { return keyOf(v).toLower(); }
QString toString(DocumentState v) { return keyOf(v).toLower(); }

template <>
std::optional<Department> fromString(QStringView text) { return departmentFromSlug(text); }
template <>
std::optional<RunState> fromString(QStringView text) { return valueOf<RunState>(text); }
template <>
std::optional<Phase> fromString(QStringView text) { return valueOf<Phase>(text); }
template <>
std::optional<DepartmentState> fromString(QStringView text) { return valueOf<DepartmentState>(text); }
template <>
std::optional<HoldScope> fromString(QStringView text) { return valueOf<HoldScope>(text); }
template <>
std::optional<Severity> fromString(QStringView text) { return valueOf<Severity>(text); }
template <>
std::optional<DocumentState> fromString(QStringView text) { return valueOf<DocumentState>(text); }

} // namespace tars
