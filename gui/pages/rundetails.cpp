#include "gui/pages/rundetails.h"

#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/paint.h"

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr double highPitch = 28, lowPitch = 24;
constexpr double stackedPitch = 1.6, stackedName = .68; ///< parts of a pitch: a name with its figures, and the name of that

QString difference(double older, double newer, const QString &text)
{
    if (qRound64(older) == qRound64(newer))
        return u"±0"_s;
    return (newer > older ? u"+"_s : u"−"_s) + text;
}
} // namespace

RunDetails::RunDetails(QWidget *parent)
    : Card(u" "_s, parent)
    , m_chip(new Chip(this))
    , m_when(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_back(new Button(Button::Look::Icon, {}, QGuiApplication::isRightToLeft() ? u"chevron-right"_s : u"chevron-left"_s, this))
    , m_actions(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_room(new QWidget(this))
    , m_problems(new Button(Button::Look::Secondary, tr("View problems"), u"warning"_s, this))
    , m_open(new Button(Button::Look::Secondary, tr("Open documents"), u"document"_s, this))
{
    note()->hide();
    head()->insertWidget(0, m_back);
    head()->addWidget(m_chip);
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setToolTip(tr("Back to the list"));
    m_back->hide();
    m_when->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_room->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_problems->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_open->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    body()->setSpacing(2);
    body()->addWidget(m_when);
    body()->addSpacing(8);
    body()->addWidget(m_room, 1);
    m_actions->setSpacing(2);
    addFlush(*m_actions, m_problems, Button::sideRoom());
    addFlush(*m_actions, m_open, Button::sideRoom());
    body()->addLayout(m_actions);
    connect(m_back, &Button::clicked, this, &RunDetails::back);
    connect(m_problems, &Button::clicked, this, [this] { Q_EMIT viewProblems(m_entry.run, m_entry.project); });
    connect(m_open, &Button::clicked, this, [this] { Q_EMIT openDocuments(m_entry.project); });
    clear();
}

void RunDetails::setAlone(bool alone)
{
    m_alone = alone;
    m_back->setVisible(alone);
    m_actions->setDirection(alone ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    update();
}

void RunDetails::setTitle(const QString &title, const QString &under)
{
    titleText()->setText(title);
    setAccessibleName(title);
    m_when->setText(under);
    m_when->setToolTip(under);
}

QList<RunDetails::Line> RunDetails::linesOf(const HistoryEntry &e) const
{
    return {{tr("Worked"), format::shortDuration(qint64(e.seconds)), {}, {}},
        {tr("Paused"), e.pausedSeconds >= 1 ? format::shortDuration(qint64(e.pausedSeconds)) : tr("not at all"), {}, {}},
        {tr("New"), tr("%Ln documents", nullptr, int(e.added)), {}, {}},
        {tr("Updated"), tr("%Ln documents", nullptr, int(e.changed)), {}, {}},
        {tr("Unchanged"), tr("%Ln documents", nullptr, int(e.reused)), {}, {}}};
}

void RunDetails::setRun(const HistoryEntry &entry)
{
    if (entry == m_entry && m_comparedWith.isEmpty())
        return;
    if (entry.run != m_entry.run)
        m_departments.clear();
    if (m_departments.isEmpty())
        setAccessibleDescription({}); // until they are there
    m_entry = entry;
    m_comparedWith.clear();
    const Outcome outcome = outcomeOf(entry);
    m_chip->set(outcome.text, outcome.icon, outcome.kind);
    setTitle(tr("Run %1").arg(entry.run),
        entry.endedAt.isValid() ? tr("%1 to %2", "from time to time").arg(format::dayAtStart(entry.startedAt), format::clock(entry.endedAt))
                                : format::dayAtStart(entry.startedAt));
    m_lines = linesOf(entry);
    m_problems->setEnabled(true);
    m_open->setEnabled(entry.documents > 0);
    update();
}

void RunDetails::setMore(const QString &run, const QList<DepartmentProgress> &departments, qint64 peakMemory)
{
    if (run != m_entry.run || !m_comparedWith.isEmpty())
        return;
    m_departments = departments;
    m_lines = linesOf(m_entry);
    if (peakMemory > 0)
        m_lines.append({tr("Peak memory"), tr("%1 MB").arg(format::bytes(peakMemory)), {}, {}});
    // What is painted is also told.
    QStringList parts;
    for (const Line &line : std::as_const(m_lines))
        parts << line.name + u' ' + line.value;
    for (const DepartmentProgress &department : departments)
        parts << departmentName(department.department) + u' ' + format::count(department.completed);
    setAccessibleDescription(parts.join(u", "_s));
    update();
}

void RunDetails::compare(const HistoryEntry &older, const HistoryEntry &newer)
{
    m_entry = newer;
    m_comparedWith = older.run;
    m_departments.clear();
    m_chip->set({}, {}, ChipKind::Neutral);
    setTitle(tr("Runs %1 and %2").arg(older.run, newer.run),
        tr("%1 and %2").arg(format::dayAtStart(older.startedAt), format::dayAndClock(newer.startedAt)));
    const auto seconds = [](const QString &name, double a, double b) {
        return Line{name, format::shortDuration(qint64(a)), format::shortDuration(qint64(b)),
            difference(a, b, format::shortDuration(qint64(qAbs(b - a))))};
    };
    const auto counts = [](const QString &name, qint64 a, qint64 b) {
        return Line{name, format::count(a), format::count(b), difference(double(a), double(b), format::count(qAbs(b - a)))};
    };
    m_lines = {seconds(tr("Worked"), older.seconds, newer.seconds), seconds(tr("Paused"), older.pausedSeconds, newer.pausedSeconds),
        counts(tr("Documents"), older.documents, newer.documents), counts(tr("New"), older.added, newer.added),
        counts(tr("Updated"), older.changed, newer.changed), counts(tr("Unchanged"), older.reused, newer.reused),
        counts(tr("Failed"), older.failed, newer.failed)};
    QStringList parts;
    for (const Line &line : std::as_const(m_lines))
        parts << QStringList{line.name, line.value, line.other, line.difference}.join(u' ');
    setAccessibleDescription(parts.join(u", "_s));
    m_problems->setEnabled(false);
    m_open->setEnabled(true);
    update();
}

void RunDetails::clear()
{
    m_entry = {};
    m_comparedWith.clear();
    m_lines.clear();
    m_departments.clear();
    m_chip->set({}, {}, ChipKind::Neutral);
    setTitle(tr("No run chosen"), tr("Choose one, or two with Ctrl to compare them."));
    setAccessibleDescription({});
    m_problems->setEnabled(false);
    m_open->setEnabled(false);
    update();
}

void RunDetails::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    const QRectF room = m_room->geometry();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int leading = int(mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const int trailing = int(mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    const double pitch = scaled(m_alone ? lowPitch : highPitch);
    const auto part = [&](double y, double from, double to) {
        const double left = mirrored ? 1 - to : from, right = mirrored ? 1 - from : to;
        return QRectF(room.left() + room.width() * left, y, room.width() * (right - left), pitch);
    };
    // Alone there is width for the departments beside the figures, and little height for either.
    const double end = m_alone && !m_departments.isEmpty() ? .46 : 1;
    double y = room.top();
    // Where the second and third figure of a comparison begin, and the name ends: figures are read whole.
    double older = .3, newer = .52, change = .76;
    bool stacked = false; // names above their figures, where beside them they would be cut
    if (!m_comparedWith.isEmpty()) {
        const QFontMetricsF quiet(theme::font(Type::Secondary)), strong(theme::font(Type::Medium));
        double names = 0, one = quiet.horizontalAdvance(m_comparedWith), two = quiet.horizontalAdvance(m_entry.run), three = 0;
        for (const Line &line : std::as_const(m_lines)) {
            names = qMax(names, quiet.horizontalAdvance(line.name));
            one = qMax(one, quiet.horizontalAdvance(line.value));
            two = qMax(two, strong.horizontalAdvance(line.other));
            three = qMax(three, strong.horizontalAdvance(line.difference));
        }
        const auto share = [&room](double wide) { return (std::ceil(wide) + 9) / qMax(1.0, room.width()); };
        const auto place = [&](double latest) {
            change = qMin(latest, 1 - share(three));
            newer = qMin(newer, change - share(two));
            older = qMin(older, newer - share(one));
            return std::ceil(names) + 1 <= older * room.width(); // the figures have their distance
        };
        if (!place(change)) {
            older = newer = 1;
            stacked = !place(1) && y + pitch + double(m_lines.size()) * stackedPitch * pitch <= room.bottom();
        }
        paint::text(painter, part(y, older, newer), trailing, m_comparedWith, Type::Secondary, t.text3);
        paint::text(painter, part(y, newer, change), trailing, m_entry.run, Type::Secondary, t.text3);
        y += pitch;
    }
    for (const Line &line : std::as_const(m_lines)) {
        if (y + pitch > room.bottom())
            break;
        if (stacked) {
            paint::text(painter, part(y, 0, 1), leading, line.name, Type::Secondary, t.text2);
            y += stackedName * pitch;
        }
        const bool two = !m_comparedWith.isEmpty();
        const double value = two ? 0 : (QFontMetricsF(theme::font(Type::Strong)).horizontalAdvance(line.value) + 8) / qMax(1.0, room.width());
        if (!stacked)
            paint::text(painter, part(y, 0, two ? older : qBound(.3 * end, end - value, .9 * end)), leading, line.name, Type::Secondary, t.text2);
        if (two) {
            paint::text(painter, part(y, older, newer), trailing, line.value, Type::Secondary, t.text2);
            paint::text(painter, part(y, newer, change), trailing, line.other, Type::Medium, t.text);
            paint::text(painter, part(y, change, 1), trailing, line.difference, Type::Medium, line.difference == u"±0"_s ? t.text3 : t.accent);
        } else {
            paint::text(painter, part(y, .4 * end, end), trailing, line.value, Type::Strong, t.text);
        }
        y += stacked ? (stackedPitch - stackedName) * pitch : pitch;
    }
    const double start = end < 1 ? .54 : 0;
    if (start > 0)
        y = room.top() - 8;
    if (m_departments.isEmpty() || y + 2 * pitch > room.bottom())
        return;
    paint::text(painter, part(y + 8, start, 1), leading, tr("By department"), Type::Card, t.text);
    y += pitch + (start > 0 ? 8 : 12);
    for (const DepartmentProgress &department : std::as_const(m_departments)) {
        if (y + pitch > room.bottom())
            return;
        const QRectF row = part(y, start, 1);
        paint::departmentMark(painter, department.department, {mirrored ? row.right() - 11 : row.left(), row.center().y() - 5.5, 11, 11}, t, false);
        const QRectF words = mirrored ? row.adjusted(0, 0, -20, 0) : row.adjusted(20, 0, 0, 0);
        const QString count = format::count(department.completed);
        paint::text(painter, row, trailing, count, Type::Body, t.text2);
        double used = QFontMetricsF(theme::font(Type::Body)).horizontalAdvance(count) + 12;
        if (department.failed > 0) {
            const QString failed = tr("%Ln failed", nullptr, int(department.failed));
            paint::text(painter, mirrored ? row.adjusted(used, 0, 0, 0) : row.adjusted(0, 0, -used, 0), trailing, failed, Type::Medium, t.danger);
            used += QFontMetricsF(theme::font(Type::Medium)).horizontalAdvance(failed) + 8;
        }
        paint::text(painter, mirrored ? words.adjusted(used, 0, 0, 0) : words.adjusted(0, 0, -used, 0), leading,
            departmentName(department.department), Type::Body, t.text);
        y += pitch;
    }
}

} // namespace tars::gui
