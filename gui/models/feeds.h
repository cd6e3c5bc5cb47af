// Keeps the charts' samples and the activity list current: snapshots on connecting, then what is new, at most once a second.
#pragma once

#include "gui/models/activitymodel.h"
#include "gui/models/runcontroller.h"
#include "gui/models/samplestore.h"

namespace tars::gui
{

class SampleFeed : public QObject
{
    Q_OBJECT
public:
    explicit SampleFeed(RunController &controller, QObject *parent = nullptr);
    const SampleStore &store() const { return m_store; }

private:
    void onChanged();
    void fetch();

    RunController &m_controller;
    SampleStore m_store;
    QString m_run;
};

class ActivityFeed : public QObject
{
    Q_OBJECT
public:
    explicit ActivityFeed(RunController &controller, QObject *parent = nullptr);
    ActivityModel &model() { return m_model; }

private:
    void schedule();
    void fetch();
    void onRunChanged();

    RunController &m_controller;
    ActivityModel m_model;
    QTimer m_pace;
    QString m_run;
    bool m_wanted = false;
    bool m_asking = false;
};

} // namespace tars::gui
