#include "service/extract/formats/yamlcomments.h"

#include <QStringList>

namespace tars
{

using namespace Qt::StringLiterals;

QString commentAbove(const QList<QByteArray> &lines, int line)
{
    QStringList words;
    for (int i = line - 2; i >= 0 && i < lines.size(); --i) {
        const QString text = QString::fromUtf8(lines[i]).trimmed();
        if (!text.startsWith(u'#'))
            break;
        QString word = text;
        while (word.startsWith(u'#') || word.startsWith(u' '))
            word.remove(0, 1);
        if (word.startsWith("-- "_L1))
            word.remove(0, 3);
        if (word.startsWith("@param "_L1))
            word = word.section(u' ', 2);
        if (!word.isEmpty())
            words.prepend(word);
    }
    const QString all = words.join(u' ').simplified();
    return all.size() < 400 ? all : QString();
}

} // namespace tars
