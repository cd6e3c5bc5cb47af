// What stands in place of a list that shows nothing: one sentence, and after a search the way back.
#pragma once

#include "gui/widgets/button.h"
#include "gui/widgets/card.h"

namespace tars::gui
{

class EmptyNote : public QWidget
{
    Q_OBJECT
public:
    /// Stands over `area`, in its middle; with none in a layout, as any widget.
    explicit EmptyNote(QWidget *area, QWidget *parent = nullptr);
    void say(const QString &sentence);
    void sayNothingFound(const QString &words); ///< for these words; offers to clear them
    void sayNotYet(); ///< the service has not answered
    QString text() const { return m_text->text(); }

Q_SIGNALS:
    void clearRequested();

private:
    Text *m_text;
    Button *m_clear;
};

} // namespace tars::gui
