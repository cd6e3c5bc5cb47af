// What runs work with: the ports, the writers, the clock.
#pragma once

#include "common/base/clock.h"
#include "service/departments/unitwriter.h"
#include "service/engine/ports.h"

#include <QList>
#include <QString>

namespace tars
{

/// What the composition root gives to RunService. All outlive it.
struct RunServices {
    Clock *clock = nullptr;
    ExtractorFactory *extractors = nullptr;
    ProjectModels *models = nullptr;
    DocumentSinks *sinks = nullptr;
    UnitJournal *units = nullptr;
    RunJournal *runs = nullptr;
    QList<const UnitWriter *> writers; ///< departments and Integration
    int workers = 2;
    bool resumeAtStart = true;
    QString defaultProject; ///< tarsd --project
};

} // namespace tars
