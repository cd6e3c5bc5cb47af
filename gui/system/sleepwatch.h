// Tells that the machine woke from sleep: what was connected before may be gone without a word.
#pragma once

#include <QObject>

namespace tars::gui
{

class SleepWatch : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void start(); ///< asks logind to tell; where there is none, nothing is told

public Q_SLOTS:
    void onPrepareForSleep(bool begins);

Q_SIGNALS:
    void woke();
};

} // namespace tars::gui
