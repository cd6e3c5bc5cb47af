#include "gui/pages/readyview.h"

#include "common/wire/messages.h"
#include "gui/models/errortext.h"
#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/paint.h"
#include "gui/widgets/toggle.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
class Mark : public QWidget
{
public:
    /// Of the site where there is no department.
    Mark(const std::optional<Department> &department, QWidget *parent) : QWidget(parent), m_department(department) { setFixedSize(28, 28); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_department)
            paint::departmentMark(painter, *m_department, rect(), tokens(palette()), true, isEnabled() ? 1 : .5);
        else
            paint::icon(painter, u"window"_s, QRectF(4, 4, 20, 20), QColor(tokens(palette()).text2));
    }

private:
    const std::optional<Department> m_department;
};

class Hairline : public QWidget
{
public:
    explicit Hairline(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), QColor(tokens(palette()).grid)); }
};

Text *label(Type type, Text::Ink ink, const QString &text, QWidget *parent)
{
    auto *result = new Text(type, ink, parent);
    result->setText(text);
    return result;
}
} // namespace

ReadyView::ReadyView(RunController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_title(new Text(Type::Page, Text::Ink::Strong, this))
    , m_detail(new Text(Type::Body, Text::Ink::Normal, this))
    , m_estimate(new Text(Type::Figure, Text::Ink::Strong, this))
    , m_estimateLabel(new Text(Type::Secondary, Text::Ink::Quiet, this))
    , m_departments(new Card(tr("Departments in this run"), this))
    , m_lastRun(new Card(tr("Last run"), this))
    , m_lastState(new Chip(this))
    , m_open(new Button(Button::Look::Secondary, tr("Open documents"), u"document"_s, this))
    , m_back(new Button(Button::Look::Secondary, tr("Show this run"), u"overview"_s, this))
{
    auto *summary = new Card({}, this);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto *estimate = new QVBoxLayout;
    m_estimate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_estimateLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    estimate->addWidget(m_estimate);
    estimate->addWidget(m_estimateLabel);
    auto *top = new QHBoxLayout;
    top->addLayout(words, 1);
    top->addLayout(estimate);
    summary->body()->setContentsMargins(cardPadding + 1, cardPadding, cardPadding + 1, cardPadding);
    summary->body()->addLayout(top);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_detail->setWrapping(true); // a longer language takes a second line in a small window
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);

    for (const Department department : allDepartments) {
        m_rows.append(addRow(department));
        connect(m_rows.last().toggle, &Toggle::toggled, this, &ReadyView::onToggled);
    }
    m_site = addRow({});

    m_lastRun->note()->hide();
    m_lastRun->head()->addWidget(m_lastState);
    const QString captions[] = {tr("Run"), tr("Duration"), tr("Documents"), tr("Started by")};
    for (int i = 0; i < 4; ++i) {
        auto *line = new QHBoxLayout;
        line->addWidget(label(Type::Secondary, Text::Ink::Normal, captions[i], m_lastRun));
        line->addStretch(1);
        m_lastValues[i] = new Text(Type::Medium, Text::Ink::Strong, m_lastRun);
        line->addWidget(m_lastValues[i]);
        m_lastRun->body()->addLayout(line);
    }
    m_open->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_back->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addFlush(*m_lastRun->body(), m_open, Button::sideRoom());
    addFlush(*m_lastRun->body(), m_back, Button::sideRoom());

    auto *options = new Card(tr("Options"), this);
    auto *only = new QHBoxLayout;
    auto *onlyNames = new QVBoxLayout;
    onlyNames->setSpacing(1);
    onlyNames->addWidget(label(Type::Strong, Text::Ink::Strong, tr("Only what changed"), options));
    onlyNames->addWidget(label(Type::Secondary, Text::Ink::Normal, tr("Reuses up-to-date documents"), options));
    auto *reuse = m_reuse = new Toggle(Toggle::Look::Switch, tr("Only what changed"), options);
    reuse->setChecked(true);
    only->addLayout(onlyNames, 1);
    addFlush(*only, reuse, Toggle::trailingRoom());
    options->body()->addLayout(only);
    auto *where = new QHBoxLayout;
    where->addWidget(label(Type::Strong, Text::Ink::Strong, tr("Output folder"), options), 1);
    m_output = new Button(Button::Look::Secondary, {}, u"folder"_s, options);
    addFlush(*where, m_output, Button::trailingRoom());
    options->body()->addWidget(new Hairline(options));
    options->body()->addLayout(where);
    connect(m_output, &Button::clicked, this, &ReadyView::chooseOutput);
    connect(reuse, &Toggle::toggled, this, [this](bool on) {
        if (!m_showing)
            m_controller.setForce(!on);
    });

    auto *left = new QVBoxLayout;
    left->addWidget(m_departments);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addWidget(m_lastRun);
    right->addWidget(options);
    right->addStretch(1);
    m_departments->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_lastRun->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    options->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(gap);
    m_columns->addLayout(left, 696);
    m_columns->addLayout(right, 328);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(summary);
    layout->addLayout(m_columns, 1);
    // Where there is little room, one column that scrolls.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(m_open, &Button::clicked, this, &ReadyView::openDocuments);
    connect(m_back, &Button::clicked, this, [this] { m_controller.setPlanning(false); });
    connect(&controller.client(), &ServiceClient::eventReceived, this, [this](const QString &name, const QJsonObject &payload) {
        if (name == "documentation.planReady"_L1)
            onPlan(payload);
    });
}

ReadyView::Row ReadyView::addRow(const std::optional<Department> &department)
{
    Row row;
    row.widget = new QWidget(m_departments);
    auto *outer = new QVBoxLayout(row.widget);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(m_departments->body()->spacing());
    outer->addWidget(new Hairline(row.widget));
    auto *content = new QWidget(row.widget);
    content->setFixedHeight(scaled(60 - 17));
    outer->addWidget(content);
    auto *line = new QHBoxLayout(content);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    const QString name = department ? departmentName(*department) : siteName();
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(label(Type::Strong, Text::Ink::Strong, name, row.widget));
    names->addWidget(label(Type::Secondary, Text::Ink::Normal, department ? departmentPurpose(*department) : sitePurpose(), row.widget));
    if (department) {
        row.toggle = new Toggle(Toggle::Look::CheckBox, name, row.widget);
        row.toggle->setChecked(true);
        addFlush(*line, row.toggle, Toggle::boxRoom());
    } else {
        auto *noToggle = new QWidget(row.widget);
        noToggle->setFixedWidth(18);
        line->addWidget(noToggle);
    }
    row.mark = new Mark(department, row.widget);
    line->addWidget(row.mark);
    line->addLayout(names, 1);
    const QString columns[] = {tr("planned"), tr("need work"), tr("estimate")};
    for (size_t i = 0; i < row.values.size(); ++i) {
        auto *column = new QVBoxLayout;
        column->setSpacing(1);
        row.values[i] = new Text(Type::Strong, Text::Ink::Strong, row.widget);
        row.values[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        Text *caption = label(Type::Secondary, Text::Ink::Quiet, columns[i], row.widget);
        caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.values[i]->setFixedWidth(scaled(76));
        column->addWidget(row.values[i]);
        column->addWidget(caption);
        line->addLayout(column);
    }
    m_departments->body()->addWidget(row.widget);
    return row;
}

void ReadyView::Row::show(const std::optional<Plan> &plan, bool chosen) const
{
    const bool works = plan && chosen;
    values[0]->setText(plan ? format::count(plan->total) : u"—"_s);
    values[1]->setText(works ? format::count(plan->needWork) : u"—"_s);
    values[2]->setText(works && plan->seconds && plan->needWork > 0 ? format::duration(*plan->seconds) : u"—"_s);
}

void ReadyView::setCompact(bool compact)
{
    m_columns->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(compact ? compactMargin : gap);
}

void ReadyView::chooseOutput()
{
    auto *dialog = new QFileDialog(window(), tr("Choose the output folder"), m_controller.project());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_controller.setOutput(path);
        refresh();
    });
    dialog->open();
}

void ReadyView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_planned.clear(); // much may have changed since it was made
    refresh();
}

void ReadyView::showChoices()
{
    m_showing = true;
    const auto own = m_controller.departmentsOf(m_controller.project());
    for (int i = 0; i < m_rows.size(); ++i) {
        const Department department = allDepartments[size_t(i)];
        const bool on = m_controller.departments() ? m_controller.departments()->contains(department) : !own || own->contains(department);
        m_rows.at(i).toggle->setChecked(on);
        m_rows.at(i).mark->setEnabled(on);
    }
    m_reuse->setChecked(!m_controller.force());
    m_showing = false;
}

void ReadyView::askPlan()
{
    const QString project = m_controller.project();
    // What was asked of a service that went is never answered.
    if (!m_controller.link().connected())
        return m_planned.clear();
    if (project.isEmpty() || project == m_planned || !isVisible() || !m_controller.may(u"documentation.plan"_s))
        return;
    m_planned = project;
    m_plan.clear();
    m_sitePlan.reset();
    m_problem.clear();
    wire::PlanRequest request;
    request.project = project;
    // Where the service cannot plan, the counts stay unknown; starting is possible all the same.
    m_controller.client().ask(u"documentation.plan"_s, wire::encode(request), this, [this, project](const Result<QJsonObject> &answer) {
        if (answer || project != m_planned)
            return;
        m_problem = errorText(answer.error());
        refresh();
    });
}

void ReadyView::onPlan(const QJsonObject &plan)
{
    const QString project = plan.value(u"project"_s).toString(m_planned);
    if (project != m_planned)
        return;
    m_plan.clear();
    // A run's number, or the tree itself.
    m_basedOn = plan.value(u"basedOn"_s).toVariant().toString();
    if (m_basedOn.toLongLong() == 0)
        m_basedOn.clear();
    const auto numbersOf = [](const QJsonObject &object) {
        Plan numbers;
        numbers.total = object.value(u"total"_s).toInteger();
        numbers.needWork = object.value(u"needWork"_s).toInteger();
        if (object.value(u"estimatedSeconds"_s).isDouble())
            numbers.seconds = object.value(u"estimatedSeconds"_s).toInteger();
        return numbers;
    };
    for (const QJsonValue &value : plan.value(u"departments"_s).toArray())
        if (const auto department = departmentFromSlug(value[u"slug"_s].toString()))
            m_plan.insert(*department, numbersOf(value.toObject()));
    const QJsonValue site = plan.value(u"site"_s);
    m_sitePlan = site.isObject() ? std::optional(numbersOf(site.toObject())) : std::nullopt;
    refresh();
}

void ReadyView::onToggled()
{
    if (m_showing)
        return;
    QList<Department> chosen;
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows.at(i).toggle->isChecked())
            chosen.append(allDepartments[size_t(i)]);
    const auto own = m_controller.departmentsOf(m_controller.project());
    if (own ? QSet(chosen.cbegin(), chosen.cend()) == QSet(own->cbegin(), own->cend()) : chosen.size() == m_rows.size())
        m_controller.setDepartments({});
    else
        m_controller.setDepartments(chosen);
    refresh();
}

void ReadyView::refresh()
{
    askPlan();
    showChoices();
    const QString name = QFileInfo(m_controller.project()).fileName();
    const QString forbidden = m_controller.forbidden(u"documentation.start"_s);
    for (const Row &row : std::as_const(m_rows))
        row.toggle->setEnabled(forbidden.isEmpty());
    m_reuse->setEnabled(forbidden.isEmpty());
    m_title->setText(tr("Ready to document %1").arg(name));
    qint64 total = 0, needWork = 0, seconds = 0;
    int chosen = 0;
    bool estimated = !m_plan.isEmpty();
    const auto count = [&](const Plan &plan) {
        total += plan.total;
        needWork += plan.needWork;
        estimated = estimated && (plan.seconds || plan.needWork == 0);
    };
    for (int i = 0; i < m_rows.size(); ++i) {
        const Department department = allDepartments[size_t(i)];
        const bool on = m_rows.at(i).toggle->isChecked();
        chosen += on;
        const auto plan = m_plan.contains(department) ? std::optional(m_plan.value(department)) : std::nullopt;
        m_rows.at(i).show(plan, on);
        if (!on || !plan)
            continue;
        count(*plan);
        seconds = qMax(seconds, plan->seconds.value_or(0)); // side by side
    }
    m_site.widget->setVisible(m_sitePlan.has_value());
    m_site.show(m_sitePlan, chosen > 0);
    if (m_sitePlan && chosen > 0) {
        count(*m_sitePlan);
        seconds += m_sitePlan->seconds.value_or(0); // when they are done
    }
    m_departments->note()->setText(tr("%1 of %2 selected").arg(format::count(chosen), format::count(m_rows.size())));
    if (chosen == 0)
        m_detail->setText(tr("Choose at least one department."));
    else if (!m_plan.isEmpty())
        m_detail->setText((m_sitePlan ? tr("%1 documents in %Ln departments and the site. %2 are up to date, %3 need work.", nullptr, chosen)
                                      : tr("%1 documents in %Ln departments. %2 are up to date, %3 need work.", nullptr, chosen))
                              .arg(format::count(total), format::count(total - needWork), format::count(needWork)));
    else if (!m_problem.isEmpty() || !forbidden.isEmpty())
        m_detail->setText(m_problem.isEmpty() ? forbidden : m_problem);
    else
        m_detail->setText(m_planned.isEmpty() ? format::homePath(m_controller.project()) : tr("Looking at what there is to write…"));
    const bool showEstimate = estimated && needWork > 0;
    m_estimate->setText(showEstimate ? tr("about %1").arg(format::duration(seconds)) : QString());
    m_estimateLabel->setText(!showEstimate ? QString() : m_basedOn.isEmpty() ? tr("estimated") : tr("estimated from run %1").arg(m_basedOn));
    const QString own = m_controller.outputOf(m_controller.project());
    const QString output = !m_controller.output().isEmpty() ? m_controller.output() : own.isEmpty() ? m_controller.project() + u"/tars-docs"_s : own;
    const QString inside = QDir(m_controller.project()).relativeFilePath(output);
    m_output->setLabel(QFontMetrics(theme::font(Type::Button)).elidedText(inside.startsWith("../"_L1) ? format::homePath(output) : inside + u'/', Qt::ElideMiddle, 150));
    m_output->setAccessibleName(tr("Output folder %1").arg(output));
    m_output->setToolTip(output);
    // Folders of another machine cannot be looked through here.
    m_output->setEnabled(m_controller.link().local && forbidden.isEmpty());

    const auto last = m_controller.lastRun();
    m_lastRun->setVisible(last.has_value());
    if (!last)
        return;
    const bool done = last->state == RunState::Completed;
    m_lastState->set(done ? tr("Done") : last->state == RunState::Failed ? tr("Failed") : tr("Stopped"),
        done ? u"check"_s : last->state == RunState::Failed ? u"cross"_s : u"stop"_s,
        done ? ChipKind::Success : last->state == RunState::Failed ? ChipKind::Danger : ChipKind::Neutral);
    m_lastValues[0]->setText(tr("%1, %2").arg(last->run, format::dayAndClock(last->startedAt)));
    m_lastValues[1]->setText(format::shortDuration(qint64(last->seconds)));
    m_lastValues[2]->setText(format::count(last->documents));
    m_lastValues[3]->setText(last->by.isEmpty() ? u"—"_s : clientName(last->by));
    m_open->setVisible(done);
    m_back->setVisible(m_controller.planning());
}

} // namespace tars::gui
