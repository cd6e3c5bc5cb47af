// The head of a page: its name, a line under it, and controls at the right.
#pragma once

#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/searchfield.h"
#include "gui/widgets/segmented.h"

namespace tars::gui
{

class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);
    void setNote(const QString &note);
    SearchField *addSearch(const QString &placeholder);
    Segmented *addSegments(const QStringList &labels);
    Choice *addChoice(const QString &name);
    Choice *addDepartments(); ///< "All departments" (-1), then each (int of Department)
    Button *addButton(const QString &text, const QString &icon = {});

private:
    void add(QWidget *control, int stretch = 0);

    Text *m_note;
    QHBoxLayout *m_controls;
};

} // namespace tars::gui
