// A tool for whoever works on the departments: tars-extract, model, departments and renderers on one tree,
// without the service. Writes the set to a folder, so that its pages can be read.
//
//   document_tree TARS_EXTRACT TREE OUTPUT [DEPARTMENT]
#include "service/departments/departments.h"
#include "service/markup/render.h"
#include "service/markup/text.h"
#include "service/project/recordlines.h"
#include "service/project/sqliteprojectmodel.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace tars;

namespace
{
QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

bool ask(QProcess &process, const QJsonObject &request, const std::function<void(const RecordLine &)> &each)
{
    process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    for (;;) {
        while (!process.canReadLine())
            if (!process.waitForReadyRead(60000))
                return false;
        const auto line = decodeLine(process.readLine());
        if (!line) {
            out() << line.error().text << Qt::endl;
            continue;
        }
        if (line->type == RecordLine::Type::End)
            return true;
        each(*line);
    }
}

void save(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        out() << "cannot write " << path << Qt::endl;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 4 && arguments.size() != 5) {
        out() << "document_tree TARS_EXTRACT TREE OUTPUT [DEPARTMENT]" << Qt::endl;
        return 2;
    }
    const QString root = QFileInfo(arguments[2]).canonicalFilePath();
    const QString output = QFileInfo(arguments[3]).absoluteFilePath();
    QTemporaryDir folder;
    const auto model = SqliteProjectModel::open(folder.filePath(u"model.db"_s), ProjectId{ root });
    if (!model) {
        out() << model.error().text << Qt::endl;
        return 1;
    }
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(arguments[1], {});
    QList<ScannedFile> files;
    const auto complain = [](const RecordLine &line) {
        if (line.type == RecordLine::Type::Error)
            out() << line.error.text << Qt::endl;
    };
    if (!ask(process, { { u"op"_s, u"open"_s }, { u"root"_s, root }, { u"output"_s, output } }, complain)
        || !ask(process, { { u"op"_s, u"scan"_s } }, [&](const RecordLine &line) {
               complain(line);
               if (line.type == RecordLine::Type::Scanned)
                   files.append(line.scanned);
           }))
        return 1;
    const auto sync = (*model)->sync(files, {});
    if (!sync)
        return 1;
    for (const QString &path : sync->toExtract) {
        FileRecord record;
        QByteArray content;
        if (!ask(process, { { u"op"_s, u"extract"_s }, { u"path"_s, path } }, [&](const RecordLine &line) {
                complain(line);
                switch (line.type) {
                case RecordLine::Type::File:
                    record = line.file;
                    break;
                case RecordLine::Type::Symbol:
                    record.symbols.append(line.symbol);
                    break;
                case RecordLine::Type::Import:
                    record.imports.append(line.import);
                    break;
                case RecordLine::Type::References:
                    record.references += line.references;
                    break;
                case RecordLine::Type::Fact:
                    record.facts.append(line.fact);
                    break;
                case RecordLine::Type::Problem:
                    record.problems.append(line.problem);
                    break;
                case RecordLine::Type::Content:
                    content += line.content;
                    break;
                default:
                    break;
                }
            })) {
            out() << "no answer for " << path << Qt::endl;
            return 1;
        }
        if (!record.path.isEmpty())
            if (const auto stored = (*model)->store(record, content); !stored)
                out() << stored.error().text << Qt::endl;
    }
    if (const auto done = (*model)->finish({}); !done)
        return 1;
    out() << files.size() << " files extracted in " << clock.restart() << " ms" << Qt::endl;

    const auto view = (*model)->openView({});
    if (!view)
        return 1;
    markup::RenderContext context;
    context.projectName = view->view->projectName();
    qint64 documents = 0;
    qint64 questions = 0;
    for (const auto &writer : allWriters()) {
        if (arguments.size() == 5 && slug(*writer->department()) != arguments[4])
            continue;
        for (const UnitSpec &unit : writer->plan(*view->view)) {
            view->reset();
            const auto written = writer->write(unit, *view->view, {});
            questions += view->answers().size();
            if (!written) {
                out() << unit.id.value << ": " << written.error().text << Qt::endl;
                continue;
            }
            for (const OutputDocument &document : written->documents) {
                ++documents;
                if (const auto *page = std::get_if<markup::Page>(&document.content)) {
                    save(output + u'/' + document.path, document.path.endsWith(".ipynb"_L1) ? renderNotebook(*page, context) : renderMarkdown(*page, context));
                    save(output + u'/' + markup::sitePathOf(document.path), renderHtml(*page, context));
                } else if (const auto *source = std::get_if<ByteSource>(&document.content)) {
                    QByteArray all;
                    const auto produced = source->produce(
                        [&all](QByteArrayView bytes) -> Result<void> {
                            all.append(bytes);
                            return {};
                        },
                        {});
                    if (!produced)
                        out() << unit.id.value << ": " << produced.error().text << Qt::endl;
                    save(output + u'/' + document.path, all);
                } else {
                    save(output + u'/' + document.path, std::get<QByteArray>(document.content));
                }
            }
        }
    }
    for (const auto &[name, bytes] : markup::siteAssets())
        save(output + u"/site/assets/"_s + name, bytes);
    out() << documents << " documents, " << questions << " questions in " << clock.elapsed() << " ms"
          << Qt::endl;
    process.closeWriteChannel();
    process.waitForFinished(5000);
    return 0;
}
