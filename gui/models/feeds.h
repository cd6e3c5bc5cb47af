// Keeps the charts' samples and the activity list current: snapshots on connecting, then what is new, at most once a second.
#pragma once

#include "gui/models/activitymodel.h"
#include "gui/models/problemmodel.h"
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

class ProblemFeed : public QObject
{
    Q_OBJECT
public:
    explicit ProblemFeed(RunController &controller, QObject *parent = nullptr);
    ProblemModel &model() { return m_model; }
    /// A run of the past and its project; without: the one that is shown everywhere else.
    void showRun(const QString &run, const QString &project = {});
    QString run() const;
    QString project() const; ///< that run's
    int unseen() const { return m_unseen; } ///< since somebody looked
    bool wasSeen(const QString &ofRun) const { return ofRun == m_seenRun; } ///< somebody looked at its problems since it ended
    void markSeen();

Q_SIGNALS:
    void changed();

private:
    void schedule();
    void reload();
    void fetch();
    void onRunChanged();

    RunController &m_controller;
    ProblemModel m_model;
    QTimer m_pace;
    QString m_run; ///< of the record
    QString m_past, m_pastProject; ///< chosen from the history
    QString m_seenRun;
    int m_unseen = 0;
    bool m_wanted = false;
    bool m_asking = false;
    bool m_first = true; ///< what was there before this window is no news
};

} // namespace tars::gui
