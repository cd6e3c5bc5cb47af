// Time as a dependency, so that tests decide what time it is.
#pragma once

#include <QDateTime>

namespace tars
{

class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< UTC
    virtual qint64 monotonicMs() const = 0; ///< never jumps; its zero is arbitrary
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    qint64 monotonicMs() const override;
};

} // namespace tars
