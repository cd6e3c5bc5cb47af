// Loads a synthetic project into a model on disk and prints what it took. Not a test: figures depend on the
// machine.
//     bench_projectmodel [FILES [SYMBOLS [THREADS]]]
#include "service/project/sqliteprojectmodel.h"

#include <atomic>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>
#include <thread>
#include <vector>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{
FileRecord record(int n, int symbols)
{
    FileRecord r;
    r.path = u"src/m%1/f%2.cpp"_s.arg(n % 97).arg(n);
    r.language = u"C++"_s;
    r.role = FileRole::Source;
    r.size = 1000 + n;
    r.mtimeNs = n;
    for (int i = 0; i < symbols; ++i) {
        SymbolRecord s;
        s.name = i % 5 == 0 ? u"common%1"_s.arg(i) : u"f%1_%2"_s.arg(n).arg(i);
        s.scope = u"m%1"_s.arg(n % 97);
        s.kind = u"function"_s;
        s.signature = u"(const QString &name, int count = %1)"_s.arg(i);
        s.type = u"Result<void>"_s;
        s.line = i * 10;
        s.endLine = s.line + 8;
        if (i % 2)
            s.comment = u"Does what number %1 of file %2 is there for.\nReturns nothing."_s.arg(i).arg(n);
        r.symbols.append(std::move(s));
    }
    for (int i = 0; i < 150; ++i)
        r.references.append({ u"word%1"_s.arg((n * 31 + i * i * 7) % 20'000), { i } });
    return r;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    const int files = args.value(1, u"20000"_s).toInt();
    const int symbols = args.value(2, u"50"_s).toInt();
    const int threads = args.value(3, u"2"_s).toInt();
    QTextStream out(stdout);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"model.db"_s);
    QElapsedTimer timer;
    const auto lap = [&](const QString &what) {
        out << what.leftJustified(44) << timer.restart() << " ms\n";
        out.flush();
    };
    timer.start();
    auto opened = SqliteProjectModel::open(path, ProjectId{ u"/bench"_s });
    if (!opened)
        return out << opened.error().text << '\n', 1;
    auto model = *opened;
    lap(u"open, empty"_s);
    const QByteArray content = QByteArray("int main() { return 0; } // and so on\n").repeated(200);
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> workers;
        for (int t = 0; t < threads; ++t)
            workers.emplace_back([&, t] {
                for (int n = t; n < files; n += threads)
                    failures += !model->store(record(n, symbols), content).ok();
            });
    }
    lap(u"store %1 files of %2 symbols, %3 threads"_s.arg(files).arg(symbols).arg(threads));
    failures += !model->finish().ok();
    lap(u"finish"_s);
    {
        auto view = model->openView({});
        if (!view)
            return out << view.error().text << '\n', 1;
        view->view->files();
        lap(u"files()"_s);
        view->view->counts();
        lap(u"counts()"_s);
        for (int n = 0; n < 1000; ++n)
            view->view->symbols(u"src/m%1/f%2.cpp"_s.arg(n % 97).arg(n));
        lap(u"symbols() of 1,000 files"_s);
        for (int n = 0; n < 10'000; ++n)
            view->view->lookup(u"f%1_7"_s.arg(n % files));
        lap(u"lookup() of 10,000 names"_s);
        view->view->lookup(u"common5"_s);
        lap(u"lookup() of a name in every file"_s);
        for (int n = 0; n < 1000; ++n)
            view->view->referrers(u"word%1"_s.arg(n));
        lap(u"referrers() of 1,000 names"_s);
        const QList<Answer> answers = view->answers();
        auto fresh = model->openView({});
        timer.restart();
        for (const Answer &answer : answers)
            failures += model->currentDigest(*fresh->view, answer.question) != answer.digest;
        lap(u"check %1 recorded answers"_s.arg(answers.size()));
    }
    QList<ScannedFile> scanned;
    for (int n = 0; n < files; ++n)
        scanned.append({ u"src/m%1/f%2.cpp"_s.arg(n % 97).arg(n), 1000 + n, n });
    timer.restart();
    const auto synced = model->sync(scanned);
    lap(u"sync, nothing changed"_s);
    failures += !synced.ok() || synced->unchanged != files;
    model.reset();
    opened = SqliteProjectModel::open(path, ProjectId{ u"/bench"_s });
    lap(u"open again, with its check"_s);
    out << "size on disk " << QFileInfo(path).size() / 1024 / 1024 << " MiB, failures " << failures.load()
        << '\n';
    return failures != 0;
}
