#include "service/extract/server.h"

#include "common/base/errorcodes.h"
#include "service/extract/history.h"
#include "service/extract/lockdown.h"
#include "service/extract/prose/converter.h"
#include "service/extract/secrets/secrets.h"
#include "service/project/recordlines.h"

#include <cerrno>
#include <QJsonDocument>
#include <QSet>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 longestSilenceMs = 5'000; ///< of a scan, whose caller gives up after a minute of it

/// What `read` gives by the folder's path, which git's library goes by.
template <typename Read>
auto readInPlace(const SourceFolder &folder, Read read) -> Result<decltype(read())>
{
    if (const auto there = folder.isInPlace(); !there)
        return there.error();
    auto result = read();
    if (const auto still = folder.isInPlace(); !still)
        return still.error();
    return result;
}
}

ExtractServer::ExtractServer(const char *ctags)
    : m_program(ctags)
{
}

int ExtractServer::run()
{
    QByteArray input;
    char chunk[65536];
    for (;;) {
        const ssize_t got = ::read(0, chunk, sizeof chunk);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return 0;
        input.append(chunk, got);
        qsizetype newline;
        while ((newline = input.indexOf('\n')) >= 0) {
            const QByteArray line = input.first(newline);
            input.remove(0, newline + 1);
            answer(line);
            flush();
        }
        if (input.size() > maxLineBytes)
            return 2;
    }
}

void ExtractServer::answer(const QByteArray &line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    const QString op = request.value("op"_L1).toString();
    if (op == "open"_L1 && !m_root)
        return open(request.value("root"_L1).toString(), request.value("output"_L1).toString());
    if (m_root && op == "scan"_L1)
        return scan();
    if (m_root && op == "extract"_L1)
        return extract(request.value("path"_L1).toString());
    refuse({ errc::badData, u"The request is not understood."_s, { { u"member"_s, u"op"_s } } });
}

void ExtractServer::open(const QString &root, const QString &output)
{
    Result<SourceFolder> opened = SourceFolder::open(root);
    if (!opened)
        return refuse(opened.error());
    m_root = std::make_unique<SourceFolder>(std::move(*opened));
    m_output = output;
    if (m_program)
        m_ctags = std::make_unique<CtagsChild>(m_program);
    m_extractor = std::make_unique<FileExtractor>(*m_root, m_ctags.get());
    m_results = std::make_unique<ResultFiles>(*m_root);
    QList<const char *> programs = ProsePrograms::paths();
    if (m_program)
        programs.append(m_program);
    if (const auto locked = lockDown(programs); !locked)
        m_lockDownProblem = locked.error().text;
    end();
}

void ExtractServer::scan()
{
    RecordLine line;
    const auto report = [&](const RecordProblem &problem) {
        line.type = RecordLine::Type::Problem;
        line.problem = problem;
        send(encodeLine(line));
    };
    if (!m_lockDownProblem.isEmpty())
        report({ u"warning"_s, {}, 0, u"sandboxIncomplete"_s, m_lockDownProblem, {} });
    bool unreadProse = false;
    QSet<QString> unreadCode;
    const auto found = [&](const ScannedFile &file) {
        const QString language = languageOf(file.path, {});
        unreadProse = unreadProse || (needsConverter(language) && !hasConverter(language));
        if (!m_program && CtagsChild::knows(language))
            unreadCode.insert(language);
        line.type = RecordLine::Type::Scanned;
        line.scanned = file;
        send(encodeLine(line));
    };
    if (const auto history = readInPlace(*m_root, [this] { return scanHistory(m_root->path()); }); !history)
        return refuse(history.error());
    else if (*history)
        found(**history);
    const auto visiting = [&] {
        if (m_silence.elapsed() < longestSilenceMs)
            return;
        line.type = RecordLine::Type::Alive;
        send(encodeLine(line));
        flush();
    };
    m_silence.start();
    const qint64 files = Scanner(*m_root, m_output).scan(found, report, visiting);
    if (const auto still = m_root->isInPlace(); !still) // git's rules were reached by the path
        return refuse(still.error());
    if (!unreadCode.isEmpty()) {
        QStringList names(unreadCode.begin(), unreadCode.end());
        names.sort();
        const QString languages = names.join(u", "_s);
        report({ u"warning"_s, {}, 0, u"ctagsMissing"_s, u"Universal Ctags was not found: no symbols are read of %1."_s.arg(languages),
            { { u"languages"_s, languages } } });
    }
    if (unreadProse)
        report({ u"warning"_s, {}, 0, u"converterMissing"_s,
            u"pandoc or asciidoctor was not found: prose other than Markdown is shown as it is."_s, {} });
    end(files);
}

void ExtractServer::extract(const QString &path)
{
    if (path == historyPath) {
        Result<FileRecord> history = readInPlace(*m_root, [this] { return readHistory(m_root->path()); });
        if (!history)
            return refuse(history.error());
        for (FactRecord &fact : history->facts)
            blankKeys(fact.value);
        for (const QByteArray &line : encodeRecord(*history, {}))
            send(line);
        return end();
    }
    const auto results = m_results->read(path);
    if (!results)
        return refuse(results.error());
    if (*results) {
        for (const QByteArray &line : encodeRecord(**results, {}))
            send(line);
        return end();
    }
    Result<FileExtractor::Extracted> extracted = m_extractor->extract(path);
    if (!extracted)
        return refuse(extracted.error());
    for (const QByteArray &line : encodeRecord(extracted->record, extracted->content))
        send(line);
    end();
}

void ExtractServer::send(const QByteArray &bytes)
{
    m_pending += bytes;
    if (m_pending.size() > 256 * 1024)
        flush();
}

void ExtractServer::refuse(const Error &error)
{
    RecordLine line;
    line.type = RecordLine::Type::Error;
    line.error = error;
    send(encodeLine(line));
    end();
}

void ExtractServer::end(qint64 files)
{
    RecordLine line;
    line.files = files;
    send(encodeLine(line));
}

void ExtractServer::flush()
{
    qsizetype done = 0;
    while (done < m_pending.size()) {
        const ssize_t wrote = ::write(1, m_pending.constData() + done, size_t(m_pending.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            ::_exit(3); // nobody listens any more
        done += wrote;
    }
    m_pending.resize(0); // its room is for the next file
    m_silence.start();
}

} // namespace tars
