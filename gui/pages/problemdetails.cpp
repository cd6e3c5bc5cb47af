#include "gui/pages/problemdetails.h"

#include "gui/models/runcontroller.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/codeblock.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int linesAround = 2;
constexpr qint64 largestSource = 4 * 1024 * 1024;
} // namespace

ProblemDetails::ProblemDetails(RunController &controller, QWidget *parent)
    : Card(u" "_s, parent)
    , m_controller(controller)
    , m_chip(new Chip(this))
    , m_reason(new Text(Type::Body, Text::Ink::Normal, this))
    , m_note(new Text(Type::Secondary, Text::Ink::Quiet, this))
    , m_code(new CodeBlock(tr("Source"), this))
    , m_copy(new Button(Button::Look::Secondary, tr("Copy details"), u"copy"_s, this))
    , m_open(new Button(Button::Look::Secondary, tr("Open source"), u"external"_s, this))
    , m_retry(new Button(Button::Look::Primary, tr("Retry this document"), u"retry"_s, this))
{
    note()->hide();
    head()->setSpacing(3);
    head()->insertSpacing(1, 16);
    head()->insertWidget(2, m_chip);
    head()->addWidget(m_copy);
    head()->addWidget(m_open);
    addFlush(*head(), m_retry, Button::trailingRoom());
    m_reason->setWrapping(true);
    body()->addWidget(m_reason);
    body()->addWidget(m_code);
    body()->addWidget(m_note);
    connect(m_copy, &Button::clicked, this, &ProblemDetails::copy);
    connect(m_open, &Button::clicked, this, [this] {
        if (m_problem)
            Q_EMIT openSource(m_problem->file, m_problem->line);
    });
    connect(m_retry, &Button::clicked, this, [this] {
        if (m_problem)
            Q_EMIT retry(m_problem->id);
    });
    setVisible(false);
}

void ProblemDetails::setCompact(bool compact)
{
    m_compact = compact;
    m_copy->setVisible(!compact);
    m_open->setLabel(compact ? QString() : tr("Open source"));
    m_open->setAccessibleName(tr("Open source"));
    m_open->setToolTip(compact ? tr("Open source") : QString());
    setProblem(m_problem, m_project);
}

void ProblemDetails::setProblem(const std::optional<Problem> &problem, const QString &project)
{
    m_problem = problem;
    m_project = project;
    setVisible(problem.has_value());
    if (!problem)
        return;
    const bool failed = problem->severity == Severity::Error;
    const bool retryable = failed && !problem->unit.isEmpty();
    titleText()->setText(problemTitle(*problem));
    setAccessibleName(problemTitle(*problem));
    m_chip->set(severityName(problem->severity), severityIcon(problem->severity), severityKind(problem->severity));
    m_reason->setText(problemReason(*problem));
    const QString code = m_compact ? QString() : excerpt(*problem);
    m_code->setVisible(!code.isEmpty());
    m_code->setCode(code);
    m_note->setText(failed ? tr("The rest of the run is not affected.") : tr("The document was written all the same."));
    m_note->setVisible(!problem->unit.isEmpty());
    m_open->setEnabled(!problem->file.isEmpty());
    m_open->setVisible(m_controller.link().local);
    m_retry->setVisible(retryable);
    m_retry->setEnabled(m_controller.link().connected() && m_controller.may(u"documentation.retry"_s));
    m_retry->setToolTip(m_controller.forbidden(u"documentation.retry"_s));
}

void ProblemDetails::copy()
{
    if (!m_problem)
        return;
    QStringList lines{tr("%1: %2", "severity: document").arg(severityName(m_problem->severity), problemTitle(*m_problem)),
        problemReason(*m_problem)};
    if (!m_problem->file.isEmpty())
        lines << problemPlace(*m_problem);
    lines << m_problem->code;
    if (const QString code = excerpt(*m_problem); !code.isEmpty())
        lines << QString() << code;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QString ProblemDetails::excerpt(const Problem &problem) const
{
    if (!m_controller.link().local || problem.file.isEmpty() || problem.line <= 0)
        return {};
    QFile file(m_project + u'/' + problem.file);
    if (file.size() > largestSource || !file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines{problem.file};
    for (int number = 1; !file.atEnd() && number <= problem.line + linesAround; ++number) {
        QString line = QString::fromUtf8(file.readLine());
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        if (number >= problem.line - linesAround)
            lines << u"%1   %2"_s.arg(number, 5).arg(line.left(400));
    }
    return lines.size() > 1 ? lines.join(u'\n') : QString();
}

} // namespace tars::gui
