// The banner in place of the summary while the service cannot be reached: what is known, since when, and what to do.
#pragma once

#include "gui/models/runcontroller.h"
#include "gui/widgets/card.h"

namespace tars::gui
{

class Button;
class ProgressBar;

enum class LinkAction { None, TryNow, StartService, ShowLog, EnterToken, TrustCertificate, Settings };

struct LinkText {
    QString title;
    QString detail;
    QString button; ///< empty: nothing to do
    QString icon;
    LinkAction action = LinkAction::None;
    bool danger = false;
};
LinkText linkText(const LinkView &link, bool hasData, const QDateTime &asOf, const QDateTime &now);

class LinkBanner : public QWidget
{
    Q_OBJECT
public:
    explicit LinkBanner(RunController &controller, QWidget *parent = nullptr);
    void setCompact(bool compact);
    void refresh();

Q_SIGNALS:
    void actionTriggered(tars::gui::LinkAction action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RunController &m_controller;
    LinkText m_text;
    Text *m_title;
    Text *m_detail;
    Button *m_settings;
    Button *m_button;
    QWidget *m_progress;
    Text *m_percent;
    ProgressBar *m_bar;
    Text *m_asOf;
};

} // namespace tars::gui
