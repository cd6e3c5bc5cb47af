// What runs work with: the ports, the writers, the clock.
#pragma once

#include "common/base/clock.h"
#include "service/departments/unitwriter.h"
#include "service/engine/ports.h"

#include <QList>
#include <QString>

namespace tars
{

/// What a person may change while the service runs; see RunService::configure().
struct RunSettings {
    int workers = 2; ///< units at once
    bool resumeAtStart = true; ///< a run that was Running when the service ended goes on by itself
    bool replacesEdited = false; ///< documents that somebody edited, keeping a copy; else the new version is laid beside
    QString defaultProject; ///< the project that is meant when a client names none; empty: the last one

    bool operator==(const RunSettings &) const = default;
};

/// What the composition root gives to RunService. All outlive it.
struct RunServices {
    Clock *clock = nullptr;
    ExtractorFactory *extractors = nullptr;
    ProjectModels *models = nullptr;
    DocumentSinks *sinks = nullptr;
    UnitJournal *units = nullptr;
    RunJournal *runs = nullptr;
    QList<const UnitWriter *> writers; ///< departments and Integration
    RunSettings settings;
};

} // namespace tars
