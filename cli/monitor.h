// "tars monitor": the run live, with keys. Where there is no terminal, a line at each change worth one.
#pragma once

#include "cli/commandcontext.h"
#include "cli/progressview.h"
#include "cli/rawterminal.h"

#include <QTimer>
#include <memory>

namespace tars::cli
{

class Monitor : public QObject
{
    Q_OBJECT
public:
    explicit Monitor(CommandContext &context);
    ~Monitor() override;
    void start();

private:
    void paint();
    void onKey(QChar key);
    void send(const QString &command);
    void onStateEvent(const StateChange &change);
    void fetchLastProblems();
    void quit();
    QStringList footer() const;

    CommandContext &m_context;
    ProgressView m_view;
    std::unique_ptr<RawTerminal> m_terminal;
    QTimer m_repaint;
    QString m_lastAction; ///< who acted last, in words
    QString m_notice; ///< an error or the answer to a key
    QList<Problem> m_problems; ///< the latest few
    bool m_asksToStop = false;
    bool m_showsDetails = false;
};

} // namespace tars::cli
