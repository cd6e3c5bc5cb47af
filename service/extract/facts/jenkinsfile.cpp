#include "service/extract/facts/ci.h"
#include "service/extract/facts/factreaders.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// Declarative and scripted pipelines alike: stages by name, with the shell steps inside each.
class PipelineReader
{
public:
    explicit PipelineReader(const LexedSource &source)
        : m_source(source)
    {
    }

    QList<FactRecord> read()
    {
        CiWorkflow workflow;
        workflow.system = u"Jenkins"_s;
        QList<FactRecord> facts;
        QList<std::pair<QString, int>> open; // stages with the depth of their block
        int depth = 0;
        for (size_t i = 0; i < m_source.tokens.size(); ++i) {
            if (is(i, "{")) {
                ++depth;
            } else if (is(i, "}")) {
                --depth;
                while (!open.isEmpty() && open.last().second > depth)
                    open.removeLast();
            } else if (is(i, "cron") || is(i, "pollSCM")) {
                if (QString when = argument(i); !when.isEmpty()) { // 'TZ=Asia/Tokyo\n0 0 * * *'
                    static const QRegularExpression zone(u"^TZ=(\\S+?)(?:\\\\n|\\s)+(.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
                    if (const auto match = zone.match(when); match.hasMatch())
                        when = match.captured(2).simplified() + u' ' + match.captured(1);
                    workflow.triggers.append({ u"schedule"_s, when });
                }
            } else if (is(i, "stage") && !argument(i).isEmpty()) {
                CiJob job;
                job.id = argument(i);
                job.machines = labels(i);
                job.condition = condition(i);
                job.line = m_source.tokens[i].line;
                facts.append(job.fact());
                open.append({ job.id, depth + 1 });
            } else if (!open.isEmpty()
                && (is(i, "sh") || is(i, "bat") || is(i, "powershell") || is(i, "pwsh"))) {
                CiStep step;
                step.job = open.last().first;
                step.run = argument(i).trimmed();
                step.line = m_source.tokens[i].line;
                if (!step.run.isEmpty())
                    facts.append(step.fact());
            }
        }
        if (facts.isEmpty())
            facts = sharedStep();
        if (!facts.isEmpty())
            facts.prepend(workflow.fact());
        return facts;
    }

private:
    bool is(size_t i, const char *what) const { return m_source.is(i, what); }

    /// A file that only calls what a library shared between projects defines: buildPlugin(configurations: [...]).
    QList<FactRecord> sharedStep() const
    {
        for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i) {
            if (m_source.tokens[i].kind != TokenKind::Identifier || !is(i + 1, "(") || (i > 0 && (is(i - 1, ".") || is(i - 1, "@")))
                || is(i, "library") || is(i, "properties"))
                continue;
            CiJob job;
            job.id = QString::fromUtf8(m_source.textOf(i));
            job.line = m_source.tokens[i].line;
            const size_t end = skipBrackets(m_source, i + 1, m_source.tokens.size());
            for (size_t j = i + 2; j + 2 < end; ++j)
                if (is(j, "platform") && is(j + 1, ":") && m_source.tokens[j + 2].kind == TokenKind::String)
                    job.machines.append(QString::fromUtf8(m_source.textOf(j + 2)).mid(1).chopped(1));
            job.machines.removeDuplicates();
            CiStep step;
            step.job = job.id;
            step.uses = job.id;
            step.line = job.line;
            return { job.fact(), step.fact() };
        }
        return {};
    }

    /// The first string behind a word: stage('x'), sh "y", sh(script: 'z').
    QString argument(size_t i) const
    {
        for (size_t j = i + 1; j < std::min(i + 5, m_source.tokens.size()); ++j) {
            if (m_source.tokens[j].kind == TokenKind::String) {
                QString raw = QString::fromUtf8(m_source.textOf(j));
                const bool triple = raw.startsWith("'''"_L1) || raw.startsWith("\"\"\""_L1);
                return triple ? raw.mid(3).chopped(3) : raw.mid(1).chopped(1);
            }
            if (!is(j, "(") && !is(j, "script") && !is(j, ":") && !is(j, "label"))
                break;
        }
        return {};
    }

    QStringList labels(size_t stage) const
    {
        for (size_t j = stage + 1; j < std::min(stage + 40, m_source.tokens.size()); ++j) {
            if (is(j, "stage") || is(j, "steps"))
                break;
            if (is(j, "label") || is(j, "image"))
                if (j + 1 < m_source.tokens.size() && m_source.tokens[j + 1].kind == TokenKind::String)
                    return { QString::fromUtf8(m_source.textOf(j + 1)).mid(1).chopped(1) };
        }
        return {};
    }

    QString condition(size_t stage) const
    {
        for (size_t j = stage + 1; j + 1 < std::min(stage + 60, m_source.tokens.size()); ++j) {
            if (is(j, "stage") || is(j, "steps"))
                break;
            if (is(j, "when") && is(j + 1, "{")) {
                const size_t end = skipBrackets(m_source, j + 1, m_source.tokens.size());
                static const QRegularExpression order(u"\\bbefore(?:Agent|Input|Options)\\s+(?:true|false)\\s*"_s); // when it is asked
                return foldedText(m_source, j + 2, end - 1).remove(order).trimmed();
            }
        }
        return {};
    }

    const LexedSource &m_source;
};

} // namespace

FactOutput readJenkinsfile(const FactSource &source)
{
    static const QRegularExpression named(u"^Jenkinsfile(?:$|[-._])|[-._]Jenkinsfile$"_s, QRegularExpression::CaseInsensitiveOption);
    // A pipeline is one under whatever name it lies.
    static const QRegularExpression declared(u"^\\s*(?:pipeline|node)\\s*(?:\\([^()\\n]*\\)\\s*)?\\{"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression stage(u"\\bstage\\s*\\(?\\s*['\"]"_s);
    const QString name = source.fileName();
    if (!named.match(name).hasMatch()) {
        if (!name.endsWith(".groovy"_L1) || !source.source.text.contains("stage"))
            return {};
        const QString text = QString::fromUtf8(source.source.text);
        if (!declared.match(text).hasMatch() || !stage.match(text).hasMatch())
            return {};
    }
    const LexedSource lexed = lex(source.source.text, u"Kotlin"_s);
    return { PipelineReader(lexed).read(), {} };
}

} // namespace tars
