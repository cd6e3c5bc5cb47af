#include "gui/pages/header.h"

#include "gui/models/format.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/paint.h"

#include <QFileInfo>
#include <QMenu>
#include <QMouseEvent>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int maxRecent = 8;
}

ProjectSelector::ProjectSelector(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(scaled(46));
    setFocusPolicy(Qt::StrongFocus);
    setProject({});
}

void ProjectSelector::setProject(const QString &path)
{
    m_path = path;
    setAccessibleName(path.isEmpty() ? tr("Choose a project…") : tr("Project %1").arg(QFileInfo(path).fileName()));
    setToolTip(path);
    update();
}

void ProjectSelector::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(3, 3, -3, -3);
    painter.setPen(QPen(QColor(t.border), 1));
    painter.setBrush(QColor(underMouse() && isEnabled() ? t.bg : t.surface));
    painter.drawRoundedRect(face.adjusted(.5, .5, -.5, -.5), controlRadius, controlRadius);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](QRectF r) {
        if (mirrored)
            r.moveLeft(face.left() + face.right() - r.right());
        return r;
    };
    const int leading = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    paint::icon(painter, u"folder"_s, placed({face.left() + 13, face.center().y() - 9, 18, 18}), QColor(t.text2));
    paint::icon(painter, u"chevron-down"_s, placed({face.right() - 26, face.center().y() - 7, 14, 14}), QColor(t.text2));
    const QRectF words = face.adjusted(44, 0, -34, 0);
    if (m_path.isEmpty()) {
        paint::text(painter, placed(words), leading | Qt::AlignVCenter, tr("Choose a project…"), Type::Strong, t.text2);
    } else {
        paint::text(painter, placed({words.left(), face.top() + scaled(3.0), words.width(), scaled(18.0)}), leading | Qt::AlignVCenter,
            QFileInfo(m_path).fileName(), Type::Strong, t.text);
        paint::text(painter, placed({words.left(), face.top() + scaled(20.0), words.width(), scaled(16.0)}), leading | Qt::AlignVCenter,
            format::homePath(m_path), Type::Axis, t.text3, Qt::ElideMiddle);
    }
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), controlRadius + 2, t);
}

void ProjectSelector::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

void ProjectSelector::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down: Q_EMIT clicked(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void ProjectSelector::enterEvent(QEnterEvent *) { update(); }
void ProjectSelector::leaveEvent(QEvent *) { update(); }

Header::Header(RunController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_project(new ProjectSelector(this))
    , m_chip(new Chip(this))
    , m_main(new Button(Button::Look::Primary, tr("Start run"), u"play"_s, this))
    , m_stop(new Button(Button::Look::Secondary, tr("Stop"), u"stop"_s, this))
    , m_more(new Button(Button::Look::Icon, {}, u"more"_s, this))
{
    setAccessibleName(tr("Run control"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    // Widest label of all states, so that the buttons keep their width.
    const QFontMetrics metrics(theme::font(Type::Button));
    int room = 0;
    for (const RunState state : {RunState::NotStarted, RunState::Queued, RunState::Running, RunState::Pausing, RunState::Paused, RunState::Stopping})
        for (const PendingCommand pending : {PendingCommand::None, PendingCommand::Resume}) {
            RunControlInput input;
            input.connected = input.hasProject = true;
            input.hasRun = state != RunState::NotStarted;
            input.state = state;
            input.pending = pending;
            room = qMax(room, metrics.horizontalAdvance(runControlView(input).label) + 56);
        }
    m_main->setFixedSize(qMax(112, room) + 6, scaled(34) + 6);
    m_stop->setFixedSize(qMax(88, QFontMetrics(theme::font(Type::Button)).horizontalAdvance(tr("Stop")) + 56) + 6, scaled(34) + 6);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_project);
    layout->addSpacing(13);
    layout->addWidget(m_chip);
    layout->addStretch(1);
    layout->addWidget(m_main);
    layout->addSpacing(2);
    layout->addWidget(m_stop);
    layout->addSpacing(2);
    layout->addWidget(m_more);
    setCompact(false);
    connect(m_project, &ProjectSelector::clicked, this, &Header::showProjects);
    connect(m_main, &Button::clicked, &controller, &RunController::mainAction);
    connect(m_stop, &Button::clicked, this, &Header::stopRequested);
    connect(m_more, &Button::clicked, this, [this] { Q_EMIT moreRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(&controller, &RunController::changed, this, &Header::refresh);
    connect(&controller, &RunController::linkChanged, this, &Header::refresh);
    connect(&controller, &RunController::projectChanged, this, &Header::refresh);
    refresh();
}

void Header::setCompact(bool compact)
{
    setFixedHeight(scaled(compact ? headerHeightCompact : headerHeight) + 1);
    const int margin = (compact ? compactMargin : pageMargin) - 3;
    layout()->setContentsMargins(margin, 0, margin - 4, 1);
    m_project->setFixedWidth(scaled(compact ? 216 : 288) + 6);
}

void Header::refresh()
{
    const RunControlView view = m_controller.control();
    m_project->setProject(m_controller.project());
    m_chip->set(view.chip, view.chipIcon, view.chipKind);
    m_main->setLabel(view.label);
    m_main->setIconName(view.icon);
    m_main->setBusy(view.busy);
    m_main->setEnabled(view.enabled);
    m_main->setToolTip(view.forbidden);
    m_stop->setVisible(view.stopVisible);
    m_stop->setEnabled(view.stopEnabled);
    m_stop->setToolTip(m_controller.forbidden(u"documentation.stop"_s));
}

void Header::showProjects()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Tokens &t = tokens(palette());
    const bool busy = m_controller.runActive();
    const QStringList projects = m_controller.projects().mid(0, maxRecent);
    for (const QString &path : projects) {
        QAction *action = menu->addAction(paint::iconOf(u"folder"_s, QColor(t.text2)), format::homePath(path));
        action->setEnabled(!busy || path == m_controller.project());
        connect(action, &QAction::triggered, this, [this, path] { m_controller.setProject(path); });
    }
    if (busy) {
        QAction *why = menu->addAction(tr("Another project can be chosen when this run has ended"));
        why->setEnabled(false);
    }
    menu->addSeparator();
    QAction *choose = menu->addAction(paint::iconOf(u"search"_s, QColor(t.text2)), tr("Choose project folder…"));
    choose->setEnabled(!busy);
    connect(choose, &QAction::triggered, this, &Header::chooseProject);
    menu->setMinimumWidth(m_project->width() - 6);
    menu->popup(m_project->mapToGlobal(QPoint(3, m_project->height())));
}

void Header::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(t.surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(t.border));
}

} // namespace tars::gui
