#include "gui/pages/historypage.h"

#include "common/wire/messages.h"
#include "gui/charts/barchart.h"
#include "gui/models/format.h"
#include "gui/models/runcontroller.h"
#include "gui/pages/pagehead.h"
#include "gui/pages/rundetails.h"
#include "gui/widgets/tabledelegate.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonArray>
#include <QSaveFile>
#include <QTableView>
#include <algorithm>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr int runsAtOnce = 50;
constexpr int charted = 30;
constexpr int runRowHeight = 52;
constexpr int leastForBoth = 940; ///< width of list and details side by side, where the window is low
constexpr qint64 samplePoints = 200;
constexpr qsizetype measured = 200; ///< rows whose words decide on the columns' widths
constexpr int cellMargins = 20, tableEdge = 16; ///< of each column, and beside the first and the last
} // namespace

HistoryPage::HistoryPage(RunController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(this)
    , m_filter(this)
    , m_head(new PageHead(tr("History"), this))
    , m_words(m_head->addSearch(tr("Filter runs")))
    , m_projects(m_head->addChoice(tr("Project")))
    , m_export(m_head->addButton(tr("Export…"), u"upload"_s))
    , m_list(new QWidget(this))
    , m_chartCard(new Card(u" "_s, this))
    , m_chart(new BarChart(this))
    , m_tableCard(new Card({}, this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyNote(m_table->viewport()))
    , m_count(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_older(new Button(Button::Look::Link, tr("Show older"), {}, this))
    , m_read(new Button(Button::Look::Link, tr("Show details"), {}, this))
    , m_details(new RunDetails(this))
{
    setAccessibleName(tr("History"));
    m_filter.setSourceModel(&m_model);
    m_chartCard->setFixedHeight(scaled(144));
    m_chartCard->body()->setContentsMargins(cardPadding, 8, cardPadding, 6);
    m_chartCard->body()->setSpacing(0);
    m_chartCard->body()->addWidget(m_chart, 1);
    m_table->setModel(&m_filter);
    setUpTable(*m_table, tr("Runs"), scaled(runRowHeight), [this] { sizeColumns(); });
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tableCard->body()->setContentsMargins(1, 1, 1, 6);
    m_tableCard->body()->setSpacing(0);
    m_tableCard->body()->addWidget(m_table, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 4, 20, 4);
    foot->addWidget(m_count);
    foot->addStretch(1);
    foot->addWidget(m_older);
    foot->addWidget(m_read);
    m_tableCard->body()->addLayout(foot);

    auto *left = new QVBoxLayout(m_list);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(gap);
    left->addWidget(m_chartCard);
    left->addWidget(m_tableCard, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_chartCard), static_cast<QWidget *>(m_tableCard), static_cast<QWidget *>(m_details), m_list})
        part->setSizePolicy(QSizePolicy::Ignored, part->sizePolicy().verticalPolicy());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(gap);
    columns->addWidget(m_list, 736);
    columns->addWidget(m_details, 288);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_head);
    layout->addLayout(columns, 1);
    setCompact(false);
    m_pace.setSingleShot(true);
    m_pace.setInterval(5s);

    connect(m_words, &SearchField::downPressed, this, [this] { enterFromAbove(*m_table); });
    connect(m_words, &SearchField::textChanged, this, [this](const QString &text) {
        m_filter.setWords(text);
        refresh();
    });
    connect(m_empty, &EmptyNote::clearRequested, m_words, &SearchField::clear);
    connect(m_projects, &Choice::chosen, this, [this] {
        m_model.clear();
        fetch(false);
        refresh();
    });
    connect(m_export, &Button::clicked, this, &HistoryPage::exportRuns);
    connect(m_older, &Button::clicked, this, [this] { fetch(true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected, const QItemSelection &deselected) {
        // Rows that come in above are told as this too.
        if (!selected.isEmpty() || !deselected.isEmpty())
            m_followsNewest = false;
        refreshDetails();
    });
    connect(m_chart, &BarChart::clicked, this, [this](const QString &run) {
        for (int row = 0; row < m_filter.rowCount(); ++row)
            if (m_filter.index(row, HistoryModel::Run).data().toString() == run) {
                selectTableRow(*m_table, row);
                m_table->scrollTo(m_filter.index(row, 0));
            }
    });
    connect(m_read, &Button::clicked, this, [this] { setReading(true); });
    connect(m_table, &QTableView::activated, this, [this] { setReading(true); });
    connect(m_details, &RunDetails::back, this, &HistoryPage::goBack);
    connect(m_details, &RunDetails::viewProblems, this, &HistoryPage::viewProblems);
    connect(m_details, &RunDetails::openDocuments, this, &HistoryPage::openDocuments);
    connect(&controller, &RunController::runFinished, this, [this] { fetch(false); });
    connect(&controller, &RunController::regained, this, [this] { fetch(false); });
    connect(&controller, &RunController::changed, this, [this] {
        // The row of the active run moves on; nobody needs it faster than that.
        if (isVisible() && !m_pace.isActive())
            fetch(false);
    });
}

void HistoryPage::setCompact(bool compact)
{
    m_compact = compact;
    const int margin = compact ? compactMargin : pageMargin;
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(compact ? compactMargin : gap);
    m_chartCard->setVisible(!compact);
    m_export->setVisible(!compact);
    m_reading = false;
    arrange();
    sizeColumns();
}

void HistoryPage::arrange()
{
    // Beside the list where it keeps its width, else instead of it.
    const bool beside = !m_compact || width() >= scaled(leastForBoth);
    m_details->setAlone(!beside);
    m_details->setVisible(beside || m_reading);
    m_list->setVisible(beside || !m_reading);
    m_read->setVisible(!beside);
    m_read->setEnabled(m_table->selectionModel()->hasSelection());
}

void HistoryPage::setReading(bool reading)
{
    m_reading = reading && m_details->isAlone() && m_table->selectionModel()->hasSelection();
    arrange();
    if (m_details->isAlone())
        (m_reading ? static_cast<QWidget *>(m_details->backButton()) : m_table)->setFocus(Qt::OtherFocusReason);
}

bool HistoryPage::goBack()
{
    if (!m_details->isAlone() || !m_reading)
        return false;
    setReading(false);
    return true;
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HistoryPage::focusFilter() { m_words->setFocus(Qt::ShortcutFocusReason); }

void HistoryPage::fetch(bool older)
{
    if (!isVisible() || !m_controller.link().connected())
        return;
    m_pace.start();
    wire::HistoryRequest request;
    request.project = m_projects->value().toString();
    request.limit = runsAtOnce;
    if (older && m_model.rowCount() > 0)
        request.before = m_model.entries().last().run;
    m_controller.client().ask(u"documentation.history"_s, wire::encode(request), this, [this, older, project = request.project](const Result<QJsonObject> &answer) {
            if (project != m_projects->value().toString())
                return;
            if (!answer) {
                m_model.setRefused(answer.error());
                return refresh();
            }
            QList<HistoryEntry> entries;
            for (const QJsonValue &value : answer->value(u"runs"_s).toArray())
                if (const auto entry = wire::decodeAs<HistoryEntry>(value.toObject()))
                    entries.append(*entry);
            if (older || m_model.rowCount() == 0)
                m_more = entries.size() == runsAtOnce;
            older ? m_model.addOlder(entries) : m_model.setNewest(entries);
            sizeColumns();
            refresh();
        });
}

void HistoryPage::refresh()
{
    const QStringList projects = m_controller.projects();
    if (m_projects->count() != projects.size() + 1) {
        const QVariant chosen = m_projects->value();
        m_projects->clear();
        m_projects->addItem(tr("All projects"), QString());
        for (const QString &project : projects)
            m_projects->addItem(QFileInfo(project).fileName(), project);
        m_projects->setValue(chosen.isValid() ? chosen : QVariant(QString()));
    }
    const auto &entries = m_model.entries();
    m_head->setNote(entries.isEmpty() ? QString()
            : m_more                  ? tr("The last %Ln runs", nullptr, int(entries.size()))
                                      : tr("%Ln runs since %1", nullptr, int(entries.size()))
                            .arg(QLocale().toString(entries.last().startedAt.toLocalTime().date(), QLocale::ShortFormat)));
    m_count->setVisible(!entries.isEmpty());
    const bool all = m_filter.rowCount() == entries.size();
    m_count->setText(all ? tr("%Ln runs", nullptr, int(entries.size()))
                         : tr("%1 of %Ln runs", "shown of loaded", int(entries.size())).arg(format::count(m_filter.rowCount())));
    m_older->setVisible(m_more);
    m_export->setEnabled(!entries.isEmpty());
    m_empty->setVisible(m_filter.rowCount() == 0);
    if (entries.isEmpty() && !m_model.refusal().isEmpty())
        m_empty->say(m_model.refusal());
    else if (entries.isEmpty() && (!m_model.isListed() || !m_controller.link().connected()))
        m_empty->sayNotYet();
    else if (entries.isEmpty())
        m_empty->say(tr("No runs yet."));
    else
        m_empty->sayNothingFound(m_words->text());
    QList<BarChart::Bar> bars;
    for (qsizetype i = qMin(qsizetype(charted), entries.size()) - 1; i >= 0; --i)
        bars.append({entries.at(i).run, entries.at(i).seconds});
    m_chart->setBars(bars);
    m_chartCard->setVisible(!bars.isEmpty() && !m_compact);
    m_chartCard->titleText()->setText(tr("Duration of the last %Ln runs", nullptr, int(bars.size())));
    const auto typical = typicalSeconds(entries);
    m_chartCard->note()->setText(typical ? tr("typical %1").arg(format::shortDuration(qint64(*typical))) : QString());
    // Until somebody chooses a run the details are the newest's, also when there is a newer one.
    if (m_filter.rowCount() > 0 && (m_followsNewest || !m_table->selectionModel()->hasSelection())) {
        selectTableRow(*m_table, 0);
        m_followsNewest = true;
    }
    refreshDetails();
}

void HistoryPage::refreshDetails()
{
    QList<HistoryEntry> chosen;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        chosen.append(m_model.entry(m_filter.mapToSource(row).row()));
    m_read->setEnabled(!chosen.isEmpty());
    if (chosen.isEmpty()) {
        if (m_reading)
            setReading(false);
        return m_details->clear();
    }
    m_chart->setSelected(chosen.last().run);
    if (chosen.size() >= 2) {
        std::sort(chosen.begin(), chosen.end(), [](const HistoryEntry &a, const HistoryEntry &b) { return a.run.toLongLong() < b.run.toLongLong(); });
        return m_details->compare(chosen.first(), chosen.last());
    }
    const QString run = chosen.first().run;
    m_details->setRun(chosen.first());
    wire::RunRequest request;
    request.run = run;
    m_controller.client().ask(u"documentation.status"_s, wire::encode(request), this, [this, run](const Result<QJsonObject> &status) {
        if (!status)
            return;
        const auto record = wire::decodeStatus(*status);
        if (!record)
            return;
        wire::SamplesRequest samples;
        samples.run = run;
        samples.points = samplePoints;
        m_controller.client().ask(u"documentation.samples"_s, wire::encode(samples), this, [this, run, departments = record->departments](const Result<QJsonObject> &answer) {
                qint64 peak = 0;
                if (answer)
                    for (const QJsonValue &sample : answer->value(u"samples"_s).toArray())
                        peak = qMax(peak, sample.toObject().value(u"memoryBytes"_s).toInteger());
                m_details->setMore(run, departments, peak);
            });
    });
}

void HistoryPage::exportRuns()
{
    auto *dialog = new QFileDialog(this, tr("Export runs"), u"tars-runs.csv"_s, tr("Table (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(historyAsCsv(m_model.entries())) < 0 || !file.commit())
            Q_EMIT failed(tr("%1 could not be written: %2").arg(path, file.errorString()));
    });
    dialog->open();
}

void HistoryPage::sizeColumns()
{
    const int width = m_table->viewport()->width();
    const auto &entries = m_model.entries();
    const int rows = int(qMin(entries.size(), measured));
    const QFontMetrics heads(m_table->horizontalHeader()->font()), numbers(theme::font(Type::Body)), chips(theme::font(Type::Medium)), starts(theme::font(Type::Strong)),
        clients(theme::font(Type::Secondary));
    struct Column {
        int least, width;
    };
    // Where a language says more than a column needs for its numbers, the heading decides.
    const auto column = [&](HistoryModel::Column which, int roomy, int edge) {
        const int head = heads.horizontalAdvance(m_model.headerData(which, Qt::Horizontal, Qt::DisplayRole).toString());
        int content = head;
        for (int row = 0; row < rows; ++row)
            content = qMax(content, numbers.horizontalAdvance(m_model.index(row, which).data().toString()));
        const int least = content + cellMargins + edge;
        return Column{least, std::max({roomy, head + 38, least})};
    };
    Column run = column(HistoryModel::Run, 84, tableEdge), duration = column(HistoryModel::Duration, 92, 0);
    Column documents = column(HistoryModel::Documents, 96, 0), lost = column(HistoryModel::Failed, 84, tableEdge);
    // Outcome and start are read whole; so is the project's name, for which the numbers move closer together.
    int outcome = 96, started = 96, name = 64;
    for (int row = 0; row < rows; ++row) {
        const HistoryEntry &entry = entries.at(row);
        outcome = qMax(outcome, chips.horizontalAdvance(outcomeOf(entry).text) + 56);
        const int by = clients.horizontalAdvance(starterOf(entry));
        started = qMax(started, qMax(by, starts.horizontalAdvance(format::dayAtStart(entry.startedAt))) + 22);
        name = qMax(name, numbers.horizontalAdvance(QFileInfo(entry.project).fileName()) + cellMargins);
    }
    const auto restOf = [&] { return qMax(300, width - run.width - duration.width - documents.width - lost.width); };
    if (!m_compact)
        for (Column *each : {&run, &duration, &lost, &documents})
            each->width -= qBound(0, outcome + started + name - restOf(), qMax(0, each->width - each->least));
    const int rest = restOf();
    outcome = qMin(outcome, rest - qMin(started, rest / 2));
    const bool room = !m_compact && rest - outcome - started >= 64;
    m_table->setColumnHidden(HistoryModel::Project, !room);
    const int project = room ? rest - outcome - started : 0;
    started = rest - outcome - project;
    m_table->setColumnWidth(HistoryModel::Run, run.width);
    m_table->setColumnWidth(HistoryModel::Outcome, outcome);
    m_table->setColumnWidth(HistoryModel::Project, project);
    m_table->setColumnWidth(HistoryModel::Started, started);
    m_table->setColumnWidth(HistoryModel::Duration, duration.width);
    m_table->setColumnWidth(HistoryModel::Documents, documents.width);
    m_table->setColumnWidth(HistoryModel::Failed, lost.width);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    sizeColumns();
    fetch(false);
    refresh();
}

} // namespace tars::gui
