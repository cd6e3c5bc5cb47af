// Which paths a client may name. The owner over loopback: any that the service's user may use. Everybody
// else: only what lies below the configured roots, also after following symbolic links.
#pragma once

#include "common/base/result.h"
#include "service/session/commandtable.h"

#include <functional>
#include <QStringList>

namespace tars
{

class PathGuard
{
public:
    explicit PathGuard(QStringList roots); ///< canonical paths

    /// The path to use for one that the caller named, without symbolic links where it is confined. badData
    /// naming `member` if it is not absolute, forbidden if it is not below a root. With `mayBeMissing`, its
    /// last parts need not exist yet.
    Result<QString> resolve(
        const Caller &caller, const QString &path, const QString &member, bool mayBeMissing = false) const;
    /// What the runs are to hold to as well: what `caller` may name, whatever links lead to it by then. None for whom nothing
    /// confines.
    std::function<Result<void>(const QString &path, const QString &member)> ruleFor(const Caller &caller) const;
    bool isConfined(const Caller &caller) const { return !caller.isOwner() || !caller.loopback; }
    const QStringList &roots() const { return m_roots; }

private:
    QStringList m_roots;
};

} // namespace tars
