#include "service/project/recordlines.h"

#include "common/base/errorcodes.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class RecordLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeRecordSurvives();
    void contentTravelsInPieces();
    void scannedAndEndSurvive();
    void hostileLines_data();
    void hostileLines();
};

static FileRecord sample()
{
    FileRecord file;
    file.path = u"src/größe \"x\".h"_s;
    file.size = 123456789012;
    file.mtimeNs = 1700000000123456789;
    file.contentHash = digestOf("bytes");
    file.language = u"C++"_s;
    file.role = FileRole::Test;
    file.vendored = file.generated = file.binary = true;
    file.lines = 10;
    file.codeLines = 7;
    file.commentLines = 2;
    file.comment = u"First\nsecond \u2028 line"_s;
    file.commentStyle = u"doxygen"_s;
    SymbolRecord symbol;
    symbol.name = u"append"_s;
    symbol.scope = u"fmt.buffer"_s;
    symbol.separator = u"."_s;
    symbol.scopeKind = u"class"_s;
    symbol.kind = u"method"_s;
    symbol.signature = u"(const T *begin)"_s;
    symbol.type = u"void"_s;
    symbol.templateParameters = u"<typename T>"_s;
    symbol.access = u"public"_s;
    symbol.properties = { u"static"_s, u"const"_s };
    symbol.bases = { u"A"_s, u"B<C>"_s };
    symbol.value = u"1"_s;
    symbol.deprecated = true;
    symbol.exported = symbol.definition = false;
    symbol.line = 3;
    symbol.endLine = 4;
    symbol.comment = u"Says\n  so."_s;
    symbol.commentStyle = u"plain"_s;
    symbol.commentLine = 2;
    SymbolRecord bare;
    bare.name = u"x"_s;
    bare.kind = u"variable"_s;
    SymbolRecord hostile;
    for (int c = 0; c < 0x80; ++c)
        hostile.name += QChar(c);
    hostile.name += u"\u00e9\u2028\U0001F600[\"],\\"_s;
    hostile.kind = u"method"_s;
    hostile.properties = { u"["_s, u"a\nb"_s, u"\","_s };
    hostile.comment = hostile.name.repeated(3);
    file.symbols = { symbol, bare, hostile };
    file.imports = { { u"vector"_s, true, 1 }, { u"a.h"_s, false, 2 } };
    file.references = { { u"x"_s, { 1, 2, 3 } }, { u"y"_s, {} }, { u"ünïcode"_s, { 9 } } };
    for (int i = 0; i < 3000; ++i) // more than one line holds
        file.references.append({ u"name%1"_s.arg(i), { i } });
    file.facts = { { u"test.case"_s, { { u"name"_s, u"n"_s } }, 7 } };
    file.problems = { { u"info"_s, u"a"_s, 3, u"fileBinary"_s, u"text"_s, { { u"file"_s, u"a"_s } } } };
    return file;
}

static FileRecord reassembled(const QList<QByteArray> &lines, QByteArray *content)
{
    FileRecord file;
    for (const QByteArray &bytes : lines) {
        const auto line = decodeLine(bytes);
        if (!line)
            return {};
        switch (line->type) {
        case RecordLine::Type::File:
            file = line->file;
            break;
        case RecordLine::Type::Content:
            *content += line->content;
            break;
        case RecordLine::Type::Symbol:
            file.symbols.append(line->symbol);
            break;
        case RecordLine::Type::Import:
            file.imports.append(line->import);
            break;
        case RecordLine::Type::References:
            file.references.append(line->references);
            break;
        case RecordLine::Type::Fact:
            file.facts.append(line->fact);
            break;
        case RecordLine::Type::Problem:
            file.problems.append(line->problem);
            break;
        default:
            return {};
        }
    }
    return file;
}

void RecordLinesTest::wholeRecordSurvives()
{
    QByteArray content;
    const QList<QByteArray> lines = encodeRecord(sample());
    for (const QByteArray &line : lines)
        QCOMPARE(line.indexOf('\n'), line.size() - 1);
    QVERIFY(reassembled(lines, &content) == sample());
    QVERIFY(content.isEmpty());
}

void RecordLinesTest::contentTravelsInPieces()
{
    QByteArray sent;
    for (int i = 0; i < 3 * contentPieceBytes / 2; ++i)
        sent.append(char(i * 7));
    QByteArray received;
    const QList<QByteArray> lines = encodeRecord(sample(), sent);
    for (const QByteArray &line : lines)
        QVERIFY(line.size() < maxLineBytes);
    QVERIFY(reassembled(lines, &received) == sample());
    QCOMPARE(received, sent);
}

void RecordLinesTest::scannedAndEndSurvive()
{
    RecordLine line;
    line.type = RecordLine::Type::Scanned;
    line.scanned = { u"a/b"_s, 5, 1700000000123456789 };
    auto back = decodeLine(encodeLine(line));
    QVERIFY(back);
    QVERIFY(back->type == line.type && back->scanned == line.scanned);
    line.type = RecordLine::Type::End;
    line.files = 7;
    back = decodeLine(encodeLine(line));
    QVERIFY(back);
    QVERIFY(back->type == line.type);
    QCOMPARE(back->files, 7);
    line.type = RecordLine::Type::Alive;
    back = decodeLine(encodeLine(line));
    QVERIFY(back && back->type == line.type);
    line.type = RecordLine::Type::Error;
    line.error = { u"projectMissing"_s, u"no"_s, { { u"path"_s, u"/x"_s } } };
    back = decodeLine(encodeLine(line));
    QVERIFY(back && back->error == line.error);
}

void RecordLinesTest::hostileLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("member");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("garbage") << QByteArray("\xff\xfe{") << QString();
    QTest::newRow("array") << QByteArray("[1]") << QString();
    QTest::newRow("deep") << QByteArray(100000, '[') << QString();
    QTest::newRow("no type") << QByteArray("{}") << u"type"_s;
    QTest::newRow("type unknown") << QByteArray(R"({"type":"x"})") << u"type"_s;
    QTest::newRow("type a number") << QByteArray(R"({"type":3})") << u"type"_s;
    QTest::newRow("path missing") << QByteArray(R"({"type":"scanned"})") << u"path"_s;
    QTest::newRow("size text") << QByteArray(R"({"type":"scanned","path":"a","size":"1"})") << u"size"_s;
    QTest::newRow("size infinite") << QByteArray(R"({"type":"scanned","path":"a","size":1e300})")
                                   << u"size"_s;
    QTest::newRow("time a number") << QByteArray(R"({"type":"scanned","path":"a","mtimeNs":1})")
                                   << u"mtimeNs"_s;
    QTest::newRow("role unknown") << QByteArray(R"({"type":"file","path":"a","role":"boss"})") << u"role"_s;
    QTest::newRow("hash missing") << QByteArray(R"({"type":"file","path":"a","mtimeNs":"1"})")
                                  << u"contentHash"_s;
    QTest::newRow("hash short") << QByteArray(
        R"({"type":"file","path":"a","mtimeNs":"1","contentHash":"ab"})")
                                << u"contentHash"_s;
    QTest::newRow("hash no hex") << QByteArray(
        R"({"type":"file","path":"a","mtimeNs":"1","contentHash":"zz"})")
                                 << u"contentHash"_s;
    QTest::newRow("bytes no base64") << QByteArray(R"({"type":"content","bytes":"!!!"})") << u"bytes"_s;
    QTest::newRow("bytes missing") << QByteArray(R"({"type":"content"})") << u"bytes"_s;
    QTest::newRow("kind missing") << QByteArray(R"({"type":"symbol","name":"a"})") << u"kind"_s;
    QTest::newRow("bases a string") << QByteArray(R"({"type":"symbol","name":"a","kind":"c","bases":"B"})")
                                    << u"bases"_s;
    QTest::newRow("line no int") << QByteArray(R"({"type":"import","target":"a","line":9999999999})")
                                 << u"line"_s;
    QTest::newRow("lines of text") << QByteArray(R"({"type":"references","names":"a\t1 x\n"})") << u"names"_s;
    QTest::newRow("lines without a name") << QByteArray(R"({"type":"references","names":"\t1\n"})") << u"names"_s;
    QTest::newRow("names no text") << QByteArray(R"({"type":"references","names":["a"]})") << u"names"_s;
    QTest::newRow("fact's value") << QByteArray(R"({"type":"fact","kind":"a","value":[]})") << u"value"_s;
    QTest::newRow("files") << QByteArray(R"({"type":"end","files":"many"})") << u"files"_s;
}

void RecordLinesTest::hostileLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, member);
    const auto result = decodeLine(line);
    QVERIFY(!result);
    QCOMPARE(result.error().code, QString(errc::badData));
    QCOMPARE(result.error().args.value("member"_L1).toString(), member);
}

QTEST_GUILESS_MAIN(RecordLinesTest)
#include "tst_recordlines.moc"
