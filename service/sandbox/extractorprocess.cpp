#include "service/sandbox/extractorprocess.h"

#include "common/base/errorcodes.h"
#include "common/base/processdeadline.h"
#include "service/project/recordlines.h"
#include "common/base/childprocess.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

using Outcome = ChildProcess::Outcome;

class ExtractorProcess final : public Extractor
{
public:
    ExtractorProcess(
        QString program, QStringList arguments, ExtractorLimits limits, QString root, QString output)
        : m_program(std::move(program))
        , m_arguments(std::move(arguments))
        , m_limits(limits)
        , m_root(std::move(root))
        , m_output(std::move(output))
    {
    }

    /// A running child that knows the root.
    Result<void> ready(const std::stop_token &stop)
    {
        if (m_child.isRunning())
            return {};
        if (!m_child.start(m_program, m_arguments))
            return Error{ errc::extractorCrashed, u"The program %1 cannot be started."_s.arg(m_program),
                { { u"file"_s, m_program } } };
        request({ { u"op"_s, u"open"_s }, { u"root"_s, m_root }, { u"output"_s, m_output } });
        auto opened = answer(m_root, m_limits.openTimeoutMs, true, stop, [](RecordLine &&) { return true; });
        if (!opened)
            m_child.kill(); // so that the next request opens the root anew
        return opened;
    }

    Result<QList<RecordProblem>> scan(
        const std::function<bool(ScannedFile)> &found, std::stop_token stop) override
    {
        if (auto started = ready(stop); !started)
            return started.error();
        request({ { u"op"_s, u"scan"_s } });
        QList<RecordProblem> problems;
        bool wanted = true;
        const auto result = answer(m_root, m_limits.scanSilenceMs, false, stop, [&](RecordLine &&line) {
            if (line.type == RecordLine::Type::Problem && problems.size() < maxProblems)
                problems.append(line.problem);
            if (line.type != RecordLine::Type::Scanned)
                return true;
            wanted = isSafePath(line.scanned.path) && found(std::move(line.scanned));
            return wanted;
        });
        if (!result && wanted)
            return result.error();
        if (!wanted)
            m_child.kill(); // ends the walk as well
        return problems;
    }

    Result<ExtractedFile> extract(const QString &path, std::stop_token stop) override
    {
        if (auto started = ready(stop); !started)
            return started.error();
        request({ { u"op"_s, u"extract"_s }, { u"path"_s, path } });
        ExtractedFile extracted;
        FileRecord &record = extracted.record;
        bool described = false;
        const int timeoutMs = path == historyPath ? m_limits.historyTimeoutMs : m_limits.fileTimeoutMs;
        const auto result = answer(path, timeoutMs, true, stop, [&](RecordLine &&line) {
            switch (line.type) {
            case RecordLine::Type::File:
                described = !described && line.file.path == path;
                record = std::move(line.file);
                return described;
            case RecordLine::Type::Content:
                extracted.content += line.content;
                return true;
            case RecordLine::Type::Symbol:
                record.symbols.append(std::move(line.symbol));
                return true;
            case RecordLine::Type::Import:
                record.imports.append(std::move(line.import));
                return true;
            case RecordLine::Type::References:
                record.references.append(std::move(line.references));
                return true;
            case RecordLine::Type::Fact:
                record.facts.append(std::move(line.fact));
                return true;
            case RecordLine::Type::Problem:
                record.problems.append(std::move(line.problem));
                return true;
            default:
                return false;
            }
        });
        if (!result)
            return result.error();
        const bool whole = extracted.content.isEmpty() || digestOf(extracted.content) == record.contentHash;
        if (!described || !whole)
            return broken(path, u"its answer is incomplete"_s);
        return extracted;
    }

private:
    static constexpr qsizetype maxProblems = 10'000;

    static bool isSafePath(const QString &path)
    {
        if (path.isEmpty() || path.startsWith(u'/') || path.contains(QChar(0)))
            return false;
        for (const QStringView part : QStringView(path).split(u'/'))
            if (part.isEmpty() || part == u"." || part == u"..")
                return false;
        return true;
    }

    void request(const QJsonObject &object)
    {
        m_child.send(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }

    Error broken(const QString &file, const QString &how)
    {
        m_child.kill();
        return { errc::extractorCrashed, u"The extractor failed on %1: %2."_s.arg(file, how),
            { { u"file"_s, file }, { u"reason"_s, how } } };
    }

    /// Hands on lines until "end". `wholeAnswer`: the time-out is of the answer as a whole, not of each line.
    template <typename Handle>
    Result<void> answer(
        const QString &file, int timeoutMs, bool wholeAnswer, const std::stop_token &stop, Handle handle)
    {
        const ProcessDeadline deadline(m_child.pid(), timeoutMs);
        qsizetype bytes = 0;
        std::optional<Error> refused;
        for (;;) {
            QByteArray line;
            const int left = wholeAnswer ? deadline.left() : timeoutMs;
            const Outcome outcome = m_child.readLine(line, m_limits.lineBytes, left, stop);
            if (outcome == Outcome::Stopped) {
                m_child.kill();
                return Error{ errc::cancelled, u"Reading %1 was cancelled."_s.arg(file),
                    { { u"file"_s, file } } };
            }
            if (outcome == Outcome::TimedOut && wholeAnswer && deadline.left() > 0)
                continue;
            if (outcome == Outcome::TimedOut) {
                m_child.kill();
                return Error{ errc::extractorTimedOut, u"The extractor took too long over %1."_s.arg(file),
                    { { u"file"_s, file } } };
            }
            if (outcome == Outcome::Closed)
                return broken(file, u"it ended unexpectedly"_s);
            bytes += line.size();
            if (outcome == Outcome::TooLong || (wholeAnswer && bytes > m_limits.answerBytes))
                return broken(file, u"its answer is too long"_s);
            Result<RecordLine> decoded = decodeLine(line);
            if (!decoded)
                return broken(file, decoded.error().text);
            if (decoded->type == RecordLine::Type::End) {
                if (refused)
                    return *refused;
                return {};
            }
            if (decoded->type == RecordLine::Type::Error)
                refused = decoded->error;
            else if (!handle(std::move(*decoded)))
                return broken(file, u"its answer was not expected"_s);
        }
    }

    QString m_program;
    QStringList m_arguments;
    ExtractorLimits m_limits;
    QString m_root;
    QString m_output;
    ChildProcess m_child;
};

} // namespace

ExtractorProcessFactory::ExtractorProcessFactory(
    QString program, ExtractorLimits limits, QStringList arguments)
    : m_program(std::move(program))
    , m_limits(limits)
    , m_arguments(std::move(arguments))
{
    if (m_program.isEmpty())
        m_program = QCoreApplication::applicationDirPath() + "/tars-extract"_L1;
}

Result<std::unique_ptr<Extractor>> ExtractorProcessFactory::create(const QString &root, const QString &output)
{
    auto extractor = std::make_unique<ExtractorProcess>(m_program, m_arguments, m_limits, root, output);
    if (auto started = extractor->ready({}); !started)
        return started.error();
    return std::unique_ptr<Extractor>(std::move(extractor));
}

} // namespace tars
