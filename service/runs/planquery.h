// What a run would do, counted on a thread of its own against the tree as it is now.
#pragma once

#include "service/departments/unitwriter.h"
#include "service/engine/mainqueue.h"
#include "service/engine/ports.h"

#include <thread>

namespace tars
{

/// Brings the project model up to date with the tree, as a run's Foundation does, and compares what the departments would
/// write with what lies there. Nothing is written to the output folder.
class PlanQuery
{
public:
    using Ready
        = std::function<void(Result<QJsonObject>)>; ///< data of documentation.planReady; on the main thread

    struct Question {
        RunRow run; ///< project, output and departments
        ExtractorFactory *extractors = nullptr;
        ProjectModels *models = nullptr;
        UnitJournal *journal = nullptr;
        QList<const UnitWriter *> writers;
        int workers = 1; ///< files read at once
        double unitsPerSecond = 0; ///< of the last run; 0 if unknown
    };

    PlanQuery(Question question, const MainQueue &queue, Ready ready);

    const ProjectId &project() const { return m_project; }
    void cancel() { m_thread.request_stop(); } ///< ready() is called with `cancelled`, soon

private:
    const ProjectId m_project;
    std::jthread m_thread;
};

} // namespace tars
