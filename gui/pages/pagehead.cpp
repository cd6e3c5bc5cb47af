#include "gui/pages/pagehead.h"

#include "gui/models/names.h"

namespace tars::gui
{

using namespace theme;

PageHead::PageHead(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_note(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_controls(new QHBoxLayout)
{
    auto *name = new Text(Type::Page, Text::Ink::Strong, this);
    name->setText(title);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_note->setMinimumWidth(120);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(name);
    names->addWidget(m_note);
    m_controls->setSpacing(6);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addLayout(names, 1);
    layout->addLayout(m_controls);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHead::setNote(const QString &note, const QString &shorter)
{
    m_long = note;
    m_short = shorter.isEmpty() ? note : shorter;
    fitNote();
}

void PageHead::fitNote()
{
    const bool whole = QFontMetrics(theme::font(Type::Secondary)).horizontalAdvance(m_long) < m_note->width();
    m_note->setText(whole ? m_long : m_short);
    m_note->setToolTip(m_long);
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fitNote();
}

void PageHead::add(QWidget *control)
{
    if (m_controls->count() == 0)
        m_controls->addStretch(1);
    addFlush(*m_controls, control, Button::trailingRoom());
}

SearchField *PageHead::addSearch(const QString &placeholder)
{
    auto *field = new SearchField(placeholder, this);
    field->setMinimumWidth(90);
    field->setMaximumWidth(scaled(200));
    if (m_controls->count() == 0)
        m_controls->addStretch(1);
    m_controls->addWidget(field);
    m_controls->addSpacing(2);
    return field;
}

Segmented *PageHead::addSegments(const QStringList &labels)
{
    auto *segments = new Segmented(labels, this);
    add(segments);
    return segments;
}

Choice *PageHead::addChoice(const QString &name)
{
    auto *choice = new Choice(name, this);
    add(choice);
    return choice;
}

Choice *PageHead::addDepartments()
{
    Choice *choice = addChoice(tr("Department"));
    choice->addItem(tr("All departments"), -1);
    for (const Department department : allDepartments)
        choice->addItem(departmentName(department), int(department));
    return choice;
}

Button *PageHead::addButton(const QString &text, const QString &icon)
{
    auto *button = new Button(Button::Look::Secondary, text, icon, this);
    add(button);
    return button;
}

} // namespace tars::gui
