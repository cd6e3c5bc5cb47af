// A language that takes more room than English.
#pragma once

#include <QTranslator>

namespace tars::test
{

/// Says everything in 40 % more room than English takes.
class LongerWords : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        QString text = QString::fromUtf8(source);
        const qsizetype more = (text.size() * 2 + 4) / 5;
        if (n >= 0)
            text.replace(QStringLiteral("%Ln"), QString::number(n));
        return text + QString(more, u'x');
    }
};

} // namespace tars::test
