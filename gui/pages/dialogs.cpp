#include "gui/pages/dialogs.h"

#include "gui/models/format.h"
#include "gui/models/runcontroller.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/paint.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
/// As high as its text takes at that width: a window's first size asks no text for that.
void fit(QDialog &dialog, int width)
{
    width = scaled(width);
    dialog.setFixedWidth(width);
    dialog.setMinimumHeight(dialog.layout()->totalHeightForWidth(width));
}
} // namespace

StopDialog::StopDialog(RunController &controller, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const StatusRecord &record = controller.record();
    setWindowTitle(tr("Stop run"));
    auto *question = new Text(Type::Page, Text::Ink::Strong, this);
    question->setText(tr("Stop run %1?").arg(record.run));
    auto *explanation = new Text(Type::Body, Text::Ink::Normal, this);
    explanation->setWrapping(true);
    explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    explanation->setText(tr("%Ln finished documents are kept. A stopped run cannot be continued. To go on later from exactly "
                            "this point, choose Pause.", nullptr, int(record.completedTasks)));
    auto *keep = new Button(Button::Look::Secondary, tr("Keep running"), {}, this);
    keep->setObjectName(u"keep"_s);
    auto *pause = new Button(Button::Look::Secondary, tr("Pause instead"), u"pause"_s, this);
    pause->setObjectName(u"pause"_s);
    auto *stop = new Button(Button::Look::Danger, tr("Stop run"), {}, this);
    stop->setObjectName(u"stop"_s);
    pause->setVisible(canPause(record.state));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(pause);
    buttons->addWidget(stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 21, 21);
    auto *titleRow = new QHBoxLayout;
    titleRow->setContentsMargins(0, 0, 0, 0);
    titleRow->addSpacing(36); // changes sides with the layout
    titleRow->addWidget(question);
    layout->addLayout(titleRow);
    layout->addSpacing(14);
    layout->addWidget(explanation, 1);
    layout->addSpacing(18);
    layout->addLayout(buttons);
    fit(*this, 520);
    keep->setFocus();
    connect(keep, &Button::clicked, this, &QDialog::reject);
    connect(pause, &Button::clicked, this, [this, &controller] {
        controller.pause();
        accept();
    });
    connect(stop, &Button::clicked, this, [this, &controller] {
        controller.stop();
        accept();
    });
    // The run may end while the question stands.
    connect(&controller, &RunController::changed, this, [this, &controller] {
        if (!controller.runActive() || !controller.control().stopEnabled)
            reject();
    });
}

void StopDialog::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(t.surface));
    const double x = layoutDirection() == Qt::RightToLeft ? width() - 42 : 26;
    paint::icon(painter, u"stop"_s, {x, 27, 16, 16}, QColor(t.danger));
}

TokenDialog::TokenDialog(const QString &place, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Enter token"));
    auto *explanation = new Text(Type::Body, Text::Ink::Normal, this);
    explanation->setWrapping(true);
    explanation->setText(tr("The service's owner reads it from the file “token” in the service's data folder. %1.", "%1: where it is kept").arg(place));
    auto *edit = new QLineEdit(this);
    edit->setAccessibleName(tr("Token"));
    edit->setPlaceholderText(tr("64 hexadecimal digits"));
    edit->setFixedHeight(scaled(36));
    edit->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    auto *cancel = new Button(Button::Look::Secondary, tr("Cancel"), {}, this);
    auto *use = new Button(Button::Look::Primary, tr("Connect"), u"key"_s, this);
    use->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(use);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 21, 18);
    layout->setSpacing(14);
    layout->addWidget(explanation);
    layout->addWidget(edit);
    layout->addLayout(buttons);
    fit(*this, 460);
    connect(edit, &QLineEdit::textChanged, use, [use](const QString &text) { use->setEnabled(text.trimmed().size() == 64); });
    connect(edit, &QLineEdit::returnPressed, use, &Button::click);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(use, &Button::clicked, this, [this, edit] {
        Q_EMIT entered(edit->text().trimmed());
        accept();
    });
}

QuestionDialog::QuestionDialog(const QString &question, const QString &explanation, const QString &answer, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(question);
    auto *title = new Text(Type::Page, Text::Ink::Strong, this);
    title->setText(question);
    auto *text = new Text(Type::Body, Text::Ink::Normal, this);
    text->setWrapping(true);
    text->setText(explanation);
    auto *cancel = new Button(Button::Look::Secondary, tr("Cancel"), {}, this);
    auto *go = new Button(Button::Look::Danger, answer, {}, this);
    go->setObjectName(u"answer"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 21, 18);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(text, 1);
    layout->addLayout(buttons);
    fit(*this, 480);
    cancel->setFocus();
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(go, &Button::clicked, this, &QDialog::accept);
}

TextDialog::TextDialog(const QString &title, const QString &content, bool code, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *view = new QPlainTextEdit(content, this);
    view->setReadOnly(true);
    view->setAccessibleName(title);
    view->setFrameShape(QFrame::NoFrame);
    if (code)
        view->setFont(theme::font(Type::Code));
    auto *close = new Button(Button::Look::Secondary, tr("Close"), {}, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 13, 13);
    layout->addWidget(view, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(code ? QSize(680, 420) : QSize(420, 420));
    close->setFocus();
    connect(close, &Button::clicked, this, &QDialog::accept);
}

} // namespace tars::gui
