// A small project as the extractor would tell it, and a model of it on disk that a test changes file by file.
#pragma once

#include "service/project/sqliteprojectmodel.h"

#include <map>
#include <QTemporaryDir>
#include <QtTest>

namespace tars::test
{

using namespace Qt::StringLiterals;

inline SymbolRecord symbol(const QString &name, const QString &kind = u"function"_s,
    const QString &comment = {}, const QString &scope = {})
{
    SymbolRecord s;
    s.name = name;
    s.kind = kind;
    s.scope = scope;
    s.signature = u"(int x)"_s;
    s.comment = comment;
    if (!comment.isEmpty())
        s.commentStyle = u"doxygen"_s;
    return s;
}

inline void place(FileRecord &record)
{
    for (qsizetype i = 0; i < record.symbols.size(); ++i) {
        record.symbols[i].line = int(10 * i + 5);
        record.symbols[i].endLine = int(10 * i + 8);
        record.symbols[i].commentLine = record.symbols[i].comment.isEmpty() ? 0 : int(10 * i + 3);
    }
}

inline QByteArray contentOf(const FileRecord &record)
{
    QByteArray content = record.path.toUtf8() + '\n' + record.comment.toUtf8() + '\n';
    for (const SymbolRecord &s : record.symbols)
        content += QByteArray(s.line, '\n') + s.comment.toUtf8() + s.name.toUtf8() + s.signature.toUtf8();
    return content;
}

inline FileRecord file(const QString &path, const QString &language, QList<SymbolRecord> symbols,
    FileRole role = FileRole::Source)
{
    FileRecord record;
    record.path = path;
    record.language = language;
    record.role = role;
    record.symbols = std::move(symbols);
    place(record);
    return record;
}

class SampleProject
{
public:
    SampleProject()
    {
        FileRecord buffer = file(u"src/buffer.h"_s, u"C++"_s,
            { symbol(u"fmt"_s, u"namespace"_s), symbol(u"buffer"_s, u"class"_s, u"Holds bytes."_s, u"fmt"_s),
                symbol(u"append"_s, u"method"_s, u"Adds bytes."_s, u"fmt::buffer"_s) });
        buffer.comment = u"Buffers."_s;
        buffer.imports = { { u"vector"_s, true, 3 }, { u"fmt/base.h"_s, false, 4 } };
        buffer.references = { { u"std"_s, { 4 } }, { u"vector"_s, { 3, 9 } } };
        put(buffer);
        FileRecord source = file(u"src/buffer.cpp"_s, u"C++"_s,
            { symbol(u"append"_s, u"method"_s, {}, u"fmt::buffer"_s), symbol(u"helper"_s) });
        source.symbols[0].scopeKind = u"class"_s;
        source.symbols[1].exported = false;
        source.references = { { u"append"_s, { 5 } }, { u"buffer"_s, { 5 } }, { u"vector"_s, { 7 } } };
        put(source);
        FileRecord test = file(u"tests/tst_buffer.cpp"_s, u"C++"_s, { symbol(u"appends"_s) }, FileRole::Test);
        test.references = { { u"append"_s, { 12 } }, { u"buffer"_s, { 11 } } };
        test.facts = { { u"test.framework"_s, { { u"framework"_s, u"Qt Test"_s } }, 1 },
            { u"test.case"_s, { { u"suite"_s, u"tst_buffer"_s }, { u"name"_s, u"appends"_s } }, 5 },
            { u"test.case"_s, { { u"suite"_s, u"tst_buffer"_s }, { u"name"_s, u"clears"_s } }, 9 } };
        put(test);
        put(file(u"README.md"_s, u"Markdown"_s, {}, FileRole::Prose));
    }

    std::map<QString, FileRecord> files;
    std::map<QString, QByteArray> contents;

    void put(FileRecord record)
    {
        const QByteArray content = contentOf(record);
        record.contentHash = digestOf(content);
        record.size = content.size();
        record.mtimeNs = ++m_time;
        contents[record.path] = content;
        files[record.path] = std::move(record);
    }
    void edit(const QString &path, const std::function<void(FileRecord &)> &change)
    {
        FileRecord record = files.at(path);
        change(record);
        put(record);
    }
    void remove(const QString &path)
    {
        files.erase(path);
        contents.erase(path);
    }
    QList<ScannedFile> scan() const
    {
        QList<ScannedFile> found;
        for (const auto &[path, record] : files)
            found.append({ path, record.size, record.mtimeNs });
        return found;
    }

private:
    qint64 m_time = 1'700'000'000'000'000'000;
};

/// What a run's Foundation does; says what was extracted.
inline QStringList bringUpToDate(ProjectModel &model, const SampleProject &project, Digest *root = nullptr)
{
    const auto synced = model.sync(project.scan());
    if (!synced)
        qFatal("%s", qPrintable(synced.error().text));
    for (const QString &path : synced->toExtract)
        if (auto stored = model.store(project.files.at(path), project.contents.at(path)); !stored)
            qFatal("%s", qPrintable(stored.error().text));
    const auto finished = model.finish();
    if (!finished)
        qFatal("%s", qPrintable(finished.error().text));
    if (root)
        *root = *finished;
    return synced->toExtract;
}

inline std::shared_ptr<ProjectModel> openModel(const QTemporaryDir &dir)
{
    auto model = SqliteProjectModel::open(dir.filePath(u"model.db"_s), ProjectId{ u"/home/mira/fmt"_s });
    if (!model)
        qFatal("%s", qPrintable(model.error().text));
    return *model;
}

inline ProjectModel::RecordingView openView(
    const ProjectModel &model, std::shared_ptr<const DocumentSet> documents = {})
{
    auto view = model.openView(std::move(documents));
    if (!view)
        qFatal("%s", qPrintable(view.error().text));
    return std::move(view).value();
}

} // namespace tars::test
