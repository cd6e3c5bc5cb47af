// How far the test inventory agrees with what the projects' own runners list. Run by hand, for the runners
// execute the projects' code:
//
//   bench_tests TARS_EXTRACT KIND TREE COMMAND [KIND TREE COMMAND …]
//
// COMMAND is run by the shell in TREE and prints the runner's list in the form of KIND: pytest (`pytest
// --collect-only -q`), go (`go test -list . ./…`), gtest (`test --gtest_list_tests`), cargo (`cargo test --
// --list`), names (a full name a line: what Mocha's and Jest's JSON reports call fullTitle and fullName),
// files (`jest --listTests`). Cases of parametrised tests count once on both sides. Prints a Markdown table.
#include "service/project/recordlines.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace tars;

namespace
{
struct Case {
    QString file, framework, suite, name;
};

QList<Case> casesOf(const QString &extractor, const QString &tree)
{
    QList<Case> cases;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(extractor, {});
    const auto ask = [&](const QJsonObject &request, const auto &each) {
        process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        for (;;) {
            while (!process.canReadLine())
                if (!process.waitForReadyRead(60'000))
                    return;
            const auto line = decodeLine(process.readLine());
            if (line && line->type == RecordLine::Type::End)
                return;
            if (line)
                each(*line);
        }
    };
    QStringList files;
    ask({ { u"op"_s, u"open"_s }, { u"root"_s, tree }, { u"output"_s, u"/nowhere"_s } },
        [](const RecordLine &) {});
    ask({ { u"op"_s, u"scan"_s } }, [&](const RecordLine &line) {
        if (line.type == RecordLine::Type::Scanned)
            files.append(line.scanned.path);
    });
    for (const QString &file : std::as_const(files))
        ask({ { u"op"_s, u"extract"_s }, { u"path"_s, file } }, [&](const RecordLine &line) {
            if (line.type != RecordLine::Type::Fact || line.fact.kind != "test.case"_L1)
                return;
            const auto field
                = [&](const char *key) { return line.fact.value.value(QLatin1String(key)).toString(); };
            cases.append({ file, field("framework"), field("suite"), field("name") });
        });
    process.closeWriteChannel();
    process.waitForFinished(10'000);
    return cases;
}

QString ours(const QString &kind, const Case &test)
{
    if (kind == "pytest"_L1)
        return test.file + u"::"_s
            + (test.suite.isEmpty() ? QString() : QString(test.suite).replace(u'.', u"::"_s) + u"::"_s)
            + test.name;
    if (kind == "gtest"_L1)
        return test.suite + u'.' + test.name;
    if (kind == "names"_L1)
        return (test.suite.isEmpty() ? QString() : QString(test.suite).replace(u" › "_s, u" "_s) + u' ')
            + test.name;
    return kind == "files"_L1 ? test.file : test.name;
}

QSet<QString> theirs(const QString &kind, const QString &tree, const QString &command)
{
    QProcess shell;
    shell.setWorkingDirectory(tree);
    shell.setStandardErrorFile(QProcess::nullDevice());
    shell.start(u"/bin/sh"_s, { u"-c"_s, command });
    shell.waitForFinished(-1);
    QSet<QString> names;
    QString suite;
    const QStringList lines = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
    static const QRegularExpression parameters(u"\\[.*\\]$"_s),
        goName(u"^(?:Test|Benchmark|Fuzz|Example)\\S*$"_s);
    for (const QString &raw : lines) {
        QString line = raw;
        if (kind == "pytest"_L1) {
            if (line.contains("::"_L1) && !line.startsWith("ERROR"_L1))
                names.insert(line.remove(parameters));
        } else if (kind == "go"_L1) {
            if (goName.match(line).hasMatch())
                names.insert(line);
        } else if (kind == "gtest"_L1) {
            line = line.section(u'#', 0, 0);
            if (!line.startsWith(u' '))
                suite = line.trimmed().chopped(line.trimmed().isEmpty() ? 0 : 1).section(u'/', -1);
            else if (const QString name = line.trimmed().section(u'/', 0, 0); !name.isEmpty())
                names.insert(suite + u'.' + name);
        } else if (kind == "cargo"_L1) {
            if (line.endsWith(": test"_L1) && !line.contains(" - "_L1))
                names.insert(line.chopped(6).section(u"::"_s, -1));
        } else if (!line.trimmed().isEmpty()) {
            names.insert(
                kind == "files"_L1 ? QDir(tree).relativeFilePath(line.trimmed()) : line.simplified());
        }
    }
    return names;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QTextStream out(stdout);
    if (arguments.size() < 5 || (arguments.size() - 2) % 3 != 0) {
        out << "bench_tests TARS_EXTRACT KIND TREE COMMAND [KIND TREE COMMAND …]" << Qt::endl;
        return 2;
    }
    out << "| Project | List | Runner | TARS | Both | Of the runner's | Of TARS's |\n"
           "| --- | --- | --: | --: | --: | --: | --: |\n";
    for (qsizetype i = 2; i + 2 < arguments.size(); i += 3) {
        const QString kind = arguments[i], tree = QDir(arguments[i + 1]).canonicalPath();
        QSet<QString> found;
        for (const Case &test : casesOf(arguments[1], tree))
            found.insert(ours(kind, test).simplified());
        const QSet<QString> listed = theirs(kind, tree, arguments[i + 2]);
        const qsizetype both = QSet<QString>(found).intersect(listed).size();
        const auto percent = [both](qsizetype of) {
            return of > 0 ? QString::number(100.0 * double(both) / double(of), 'f', 1) + u" %"_s : u"–"_s;
        };
        out << "| " << QDir(tree).dirName() << " | " << kind << " | " << listed.size() << " | "
            << found.size() << " | " << both << " | " << percent(listed.size()) << " | "
            << percent(found.size()) << " |" << Qt::endl;
        QStringList missing = (QSet<QString>(listed) -= found).values();
        missing.sort();
        for (const QString &name : missing.mid(0, 5))
            QTextStream(stderr) << "  only the runner lists " << name << Qt::endl;
    }
    return 0;
}
