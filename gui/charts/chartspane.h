// The overview's charts: progress by department, throughput, memory, composition. Redrawn at most twice a second.
#pragma once

#include "gui/models/runcontroller.h"
#include "gui/models/samplestore.h"

#include <QBoxLayout>
#include <QTimer>
#include <QWidget>

namespace tars::gui
{

class Button;
class Card;
class Donut;
class LineChart;
class Text;

class ChartsPane : public QWidget
{
    Q_OBJECT
public:
    ChartsPane(RunController &controller, const SampleStore &samples, QWidget *parent = nullptr);
    void setCompact(bool compact); ///< without cards and composition
    void setDirty(); ///< something changed: redraws soon, if visible
    bool isCurrent() const { return !m_dirty; } ///< nothing waits to be drawn
    Button *windowButton() { return m_window; } ///< chooses the time shown; in compact it stands beside the tabs
    void setWindowMinutes(int minutes); ///< 0: the whole run

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString windowName() const; ///< "Last 30 min"
    void nameWindow(bool briefly); ///< what the button says: "Last 30 min", or "30 min"
    void arrange();
    void redraw();
    void chooseWindow();

    RunController &m_controller;
    const SampleStore &m_samples;
    QTimer m_pace;
    Card *m_progressCard;
    Card *m_throughputCard;
    Card *m_memoryCard;
    Card *m_compositionCard;
    LineChart *m_progress;
    LineChart *m_throughput;
    LineChart *m_memory;
    Donut *m_donut;
    QBoxLayout *m_small = nullptr; ///< throughput and memory
    QHBoxLayout *m_row = nullptr;
    Button *m_window;
    Text *m_rate;
    Text *m_megabytes;
    int m_minutes = 30;
    bool m_dirty = true;
    bool m_compact = false;
};

} // namespace tars::gui
