#include "common/model/role.h"

namespace tars
{

using namespace Qt::StringLiterals;

QString toString(Role role)
{
    switch (role) {
    case Role::Observer: return u"observer"_s;
    case Role::Operator: return u"operator"_s;
    case Role::Owner: return u"owner"_s;
    }
    Q_UNREACHABLE();
}

template <>
std::optional<Role> fromString(QStringView text)
{
    for (const Role role : {Role::Observer, Role::Operator, Role::Owner})
        if (toString(role) == text)
            return role;
    return std::nullopt;
}

} // namespace tars
