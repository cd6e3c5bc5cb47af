// What a run would do, counted on a thread of its own.
#pragma once

#include "service/departments/unitwriter.h"
#include "service/engine/mainqueue.h"
#include "service/engine/ports.h"

#include <thread>

namespace tars
{

/// Counts by what the project model knew last; nothing is read from the tree, nothing written.
class PlanQuery
{
public:
    using Ready
        = std::function<void(Result<QJsonObject>)>; ///< data of documentation.planReady; on the main thread

    struct Question {
        RunRow run; ///< project, output and departments
        ProjectModels *models = nullptr;
        UnitJournal *journal = nullptr;
        QList<const UnitWriter *> writers;
        double unitsPerSecond = 0; ///< of the last run; 0 if unknown
    };

    PlanQuery(Question question, const MainQueue &queue, Ready ready);

private:
    std::jthread m_thread;
};

} // namespace tars
