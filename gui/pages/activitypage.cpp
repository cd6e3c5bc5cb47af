#include "gui/pages/activitypage.h"

#include "gui/models/names.h"
#include "gui/models/runcontroller.h"
#include "gui/widgets/card.h"
#include "gui/widgets/emptynote.h"
#include "gui/widgets/searchfield.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/tabledelegate.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <cmath>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

ActivityPage::ActivityPage(RunController &controller, ActivityModel &model, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(model)
    , m_filter(this)
    , m_count(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_words(new SearchField(tr("Filter events"), this))
    , m_groups(new Segmented({tr("All"), tr("Run control"), tr("Documents"), tr("Problems")}, this))
    , m_follow(new Button(Button::Look::Secondary, tr("Following newest"), u"follow"_s, this))
    , m_card(new Card({}, this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyNote(m_table->viewport()))
{
    setAccessibleName(tr("Activity"));
    m_filter.setSourceModel(&model);
    auto *title = new Text(Type::Page, Text::Ink::Strong, this);
    title->setText(tr("Activity"));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(title);
    names->addWidget(m_count);
    m_words->setMaximumWidth(scaled(200));
    m_words->setMinimumWidth(90);
    auto *head = new QHBoxLayout;
    head->setSpacing(unit);
    head->addLayout(names);
    head->addStretch(1);
    head->addWidget(m_words, 2);
    addFlush(*head, m_groups, {0, 0, 2, 0});
    addFlush(*head, m_follow, Button::trailingRoom());

    m_table->setModel(&m_filter);
    setUpTable(*m_table, tr("Activity"), scaled(tableRowHeight), [this] { sizeColumns(); });
    m_card->body()->setContentsMargins(1, 1, 1, 8);
    m_card->body()->setSpacing(0);
    m_card->body()->addWidget(m_table, 1);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_card, 1);
    setCompact(false);

    connect(m_words, &SearchField::downPressed, this, [this] { enterFromAbove(*m_table); });
    connect(m_words, &SearchField::textChanged, this, [this](const QString &text) {
        m_filter.setWords(text);
        refresh();
    });
    connect(m_empty, &EmptyNote::clearRequested, m_words, &SearchField::clear);
    connect(m_groups, &Segmented::currentChanged, this, [this](int index) {
        m_filter.setGroup(ActivityModel::Group(index));
        refresh();
    });
    connect(m_follow, &Button::clicked, this, [this] { setFollowing(!m_following); });
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        // Who scrolls away wants to read, not to be carried back to the top.
        if (m_table->verticalScrollBar()->sliderPosition() > 0)
            setFollowing(false);
    });
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_following)
            m_table->scrollToTop();
    });
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &ActivityPage::refresh);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &ActivityPage::refresh);
    connect(&controller, &RunController::changed, this, &ActivityPage::refresh);
    refresh();
}

void ActivityPage::setCompact(bool compact)
{
    const int margin = compact ? compactMargin : pageMargin;
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(compact ? compactMargin : gap);
    m_table->setColumnHidden(ActivityModel::Detail, compact);
    m_follow->setVisible(!compact);
    sizeColumns();
}

void ActivityPage::focusFilter() { m_words->setFocus(Qt::ShortcutFocusReason); }

void ActivityPage::setFollowing(bool following)
{
    m_following = following;
    m_follow->setLabel(following ? tr("Following newest") : tr("Follow newest"));
    if (following)
        m_table->scrollToTop();
}

void ActivityPage::refresh()
{
    if (!isVisible())
        return;
    const QString run = m_controller.record().run;
    const QString events = tr("%Ln events", nullptr, m_model.rowCount());
    m_count->setText(run.isEmpty() ? events : tr("Run %1, %2").arg(run, events));
    m_empty->setVisible(m_filter.rowCount() == 0);
    if (m_model.rowCount() == 0 && !m_controller.link().connected())
        m_empty->sayNotYet();
    else if (m_model.rowCount() == 0)
        m_empty->say(tr("Nothing has happened yet."));
    else if (m_words->text().isEmpty())
        m_empty->say(tr("Nothing of this kind has happened."));
    else
        m_empty->sayNothingFound(m_words->text());
}

void ActivityPage::sizeColumns()
{
    const int width = m_table->viewport()->width();
    const bool compact = m_table->isColumnHidden(ActivityModel::Detail);
    const QFontMetrics metrics(theme::font(Type::Body));
    int widest = 100;
    for (const Department department : allDepartments)
        widest = qMax(widest, metrics.horizontalAdvance(departmentName(department)) + 64);
    const int time = qMax(104, int(std::ceil(ActivityModel::timeWidth(theme::font(Type::Body)))) + 38), from = qMin(widest, width / 3);
    const int event = compact ? width - time - from : qMax(200, int((width - time - from) * .4));
    m_table->setColumnWidth(ActivityModel::Time, time);
    m_table->setColumnWidth(ActivityModel::Event, event);
    m_table->setColumnWidth(ActivityModel::From, from);
    m_table->setColumnWidth(ActivityModel::Detail, qMax(80, width - time - event - from));
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    sizeColumns();
    refresh();
}

} // namespace tars::gui
