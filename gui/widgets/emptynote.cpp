#include "gui/widgets/emptynote.h"

namespace tars::gui
{

using namespace theme;

EmptyNote::EmptyNote(QWidget *area, QWidget *parent)
    : QWidget(area ? area : parent)
    , m_text(new Text(Type::Body, Text::Ink::Quiet, this))
    , m_clear(new Button(Button::Look::Link, tr("Clear search"), {}, this))
{
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWrapping(true);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    if (area)
        (new QVBoxLayout(area))->addWidget(this);
    m_clear->hide();
    connect(m_clear, &Button::clicked, this, &EmptyNote::clearRequested);
}

void EmptyNote::say(const QString &sentence)
{
    m_text->setText(sentence);
    m_clear->hide();
}

void EmptyNote::sayNotYet() { say(tr("This is shown as soon as the service answers.")); }

void EmptyNote::sayNothingFound(const QString &words)
{
    m_text->setText(tr("Nothing found for “%1”.").arg(words));
    m_clear->show();
}

} // namespace tars::gui
