// A few lines of code or output on a sunken ground. Selectable; always left to right.
#pragma once

#include <QPlainTextEdit>

namespace tars::gui
{

class CodeBlock : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeBlock(const QString &name, QWidget *parent = nullptr);
    void setCode(const QString &code); ///< as high as its lines
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
};

} // namespace tars::gui
