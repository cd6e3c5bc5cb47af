#include "gui/charts/charttable.h"

#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/models/samplestore.h"
#include "gui/widgets/button.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tars::gui
{

namespace
{
constexpr int mostRows = 60;
}

ChartTable::ChartTable(const SampleStore &samples, const QList<DepartmentProgress> &departments, const QDateTime &from, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The run in numbers"));
    QList<Sample> shown;
    for (const Sample &sample : samples.samples())
        if (sample.at >= from)
            shown.append(sample);
    const qsizetype step = qMax(qsizetype(1), (shown.size() + mostRows - 1) / mostRows);
    QList<DepartmentProgress> columns;
    for (const DepartmentProgress &department : departments)
        if (department.total > 0)
            columns.append(department);
    QStringList heads{tr("Time")};
    for (const DepartmentProgress &department : std::as_const(columns))
        heads << departmentName(department.department);
    heads << tr("Documents/s") << tr("Memory (MB)");
    auto *table = new QTableWidget(0, int(heads.size()), this);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels(heads);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (qsizetype i = shown.size() - 1; i >= 0; i -= step) {
        const Sample &sample = shown.at(i);
        const int row = table->rowCount();
        table->insertRow(row);
        int column = 0;
        const auto add = [&](const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
            table->setItem(row, column++, item);
        };
        add(format::clockWithSeconds(sample.at));
        for (const DepartmentProgress &department : std::as_const(columns))
            add(format::percent(int(sample.completed.value(slug(department.department)).toInteger() * 100 / department.total)));
        add(format::rate(sample.unitsPerSecond));
        add(format::bytes(sample.memoryBytes));
    }
    auto *close = new Button(Button::Look::Secondary, tr("Close"), {}, this);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 13, 13);
    layout->addWidget(table, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(760, 480);
}

} // namespace tars::gui
