// The head of a page: its name, a line under it, and controls at the right; with what its controls may leave empty.
#pragma once

#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/emptynote.h"
#include "gui/widgets/searchfield.h"
#include "gui/widgets/segmented.h"

namespace tars::gui
{

class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);
    void setNote(const QString &note, const QString &shorter = {}); ///< the shorter one where the note would be cut
    SearchField *addSearch(const QString &placeholder);
    Segmented *addSegments(const QStringList &labels);
    Choice *addChoice(const QString &name);
    Choice *addDepartments(); ///< "All departments" (-1), then each (int of Department)
    Button *addButton(const QString &text, const QString &icon = {});

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(QWidget *control);
    void fitNote();

    Text *m_note;
    QString m_long, m_short;
    QHBoxLayout *m_controls;
};

} // namespace tars::gui
