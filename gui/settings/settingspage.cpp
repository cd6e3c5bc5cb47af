#include "gui/settings/settingspage.h"

#include "gui/pages/pagehead.h"
#include "gui/settings/connectioncard.h"
#include "gui/settings/preferencecards.h"
#include "gui/settings/runcards.h"

#include <QGridLayout>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(RunController &controller, Preferences &preferences, ServiceSettings &settings,
    const QString &dataDir, const QString &tokenPlace, QWidget *parent)
    : QScrollArea(parent)
    , m_controller(controller)
    , m_settings(settings)
    , m_grid(new QGridLayout)
{
    setAccessibleName(tr("Settings"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setObjectName(u"settings"_s);
    viewport()->setAutoFillBackground(false);
    auto *head = new PageHead(tr("Settings"), content);
    head->setNote(tr("Saved as you change them"));
    Button *defaults = head->addButton(tr("Restore defaults"));
    m_connection = new ConnectionCard(controller, preferences, tokenPlace, content);
    m_notifications = new NotificationCard(preferences, content);
    m_start = new StartCard(preferences, dataDir, content);
    m_appearance = new AppearanceCard(preferences, content);
    m_runs = new RunsCard(controller, settings, content);
    m_files = new FilesCard(preferences, settings, content);
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(head);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    setWidget(content);
    setCompact(false);
    connect(defaults, &Button::clicked, this, [this, &preferences] {
        preferences.restoreDefaults();
        for (const QString &name : {u"workers"_s, u"editedFiles"_s, u"resumeAtStart"_s})
            if (m_settings.known(name) && !m_settings.isFixed(name))
                m_settings.set(name, QJsonValue::Null);
    });
    connect(&preferences, &Preferences::changed, this, &SettingsPage::refresh);
    connect(m_start, &StartCard::failed, this, &SettingsPage::failed);
    connect(&controller, &RunController::linkChanged, this, [this] {
        refresh();
        if (isVisible() && m_controller.link().connected())
            m_settings.fetch();
    });
    connect(&controller, &RunController::changed, this, [this] {
        if (isVisible())
            m_connection->refresh();
    });
}

void SettingsPage::setCompact(bool compact)
{
    const int margin = compact ? compactMargin : pageMargin;
    widget()->layout()->setContentsMargins(margin, margin, margin, margin);
    widget()->layout()->setSpacing(compact ? compactMargin : gap);
    m_grid->setSpacing(compact ? compactMargin : gap);
    const QList<SettingCard *> cards{m_connection, m_notifications, m_start, m_appearance, m_runs, m_files};
    for (SettingCard *card : cards)
        m_grid->removeWidget(card);
    for (int i = 0; i < cards.size(); ++i)
        compact ? m_grid->addWidget(cards.at(i), i, 0) : m_grid->addWidget(cards.at(i), i / 2, i % 2, i == cards.size() - 1 ? Qt::AlignTop : Qt::Alignment());
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, compact ? 0 : 1);
}

void SettingsPage::setTrayThere(bool there) { m_start->setTrayThere(there); }

void SettingsPage::refresh()
{
    if (!isVisible())
        return;
    m_connection->refresh();
    m_notifications->refresh();
    m_start->refresh();
    m_appearance->refresh();
    m_runs->refresh();
    m_files->refresh();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
    if (m_controller.link().connected())
        m_settings.fetch();
}

} // namespace tars::gui
