// Names of a file by their numbers: many of them, of every length, alike but for one byte.
#include "service/extract/lexer.h"
#include "service/extract/nametable.h"

#include <QHash>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class NameTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers()
    {
        QByteArray text;
        for (int length = 1; length <= 40; ++length) // every way that a name is taken apart
            for (int at = 0; at < length; ++at)
                for (const char other : { 'b', 'c' }) {
                    QByteArray name(length, 'a');
                    name[at] = other;
                    text += name + ' ';
                }
        const LexedSource source = lex(text + text, u"C"_s);
        NameTable table(source);
        QHash<QByteArray, int> wanted;
        for (const Token &token : source.tokens) {
            const QByteArray name = source.textOf(token).toByteArray();
            int &number = table.at(token);
            QCOMPARE(number, wanted.value(name, -1));
            number = int(wanted.size());
            if (const auto known = wanted.constFind(name); known != wanted.cend())
                number = *known;
            else
                wanted.insert(name, number);
        }
        QCOMPARE(wanted.size(), 2 * 40 * 41 / 2);
        QCOMPARE(qsizetype(source.tokens.size()), 2 * wanted.size());
    }
};

QTEST_GUILESS_MAIN(NameTableTest)
#include "tst_nametable.moc"
