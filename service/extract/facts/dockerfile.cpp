#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/image.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

struct Instruction {
    QString name; ///< upper case
    QString rest; ///< continuation lines joined, comments between them left out
    int line = 0;
};

/// Heredocs (RUN <<EOF) are passed over: their lines are a script, not instructions.
QList<Instruction> instructionsOf(const QByteArray &text)
{
    static const QRegularExpression heredoc(u"<<-?\\s*[\"']?(\\w+)[\"']?"_s);
    static const QRegularExpression head(u"^\\s*([A-Za-z]+)(?:\\s+(.*))?$"_s);
    QList<Instruction> all;
    QChar escape = u'\\';
    QStringList ends; // heredocs may follow each other
    bool continued = false;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        QString line = QString::fromUtf8(raw);
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (!ends.isEmpty()) {
            if (line.trimmed() == ends.first())
                ends.removeFirst();
            continue;
        }
        if (line.trimmed().startsWith(u'#')) {
            if (line.contains("escape=`"_L1))
                escape = u'`';
            continue;
        }
        if (line.trimmed().isEmpty())
            continue;
        const bool continues = line.trimmed().endsWith(escape);
        if (continues)
            line = line.trimmed().chopped(1);
        if (continued) {
            all.last().rest += u' ' + line.trimmed();
        } else {
            const auto match = head.match(line);
            all.append({ match.captured(1).toUpper(), match.captured(2).trimmed(), number });
        }
        continued = continues;
        if (!continued
            && (all.last().name == "RUN"_L1 || all.last().name == "COPY"_L1 || all.last().name == "ADD"_L1))
            for (auto match = heredoc.globalMatch(all.last().rest); match.hasNext();)
                ends.append(match.next().captured(1));
    }
    return all;
}

/// `KEY=value KEY2="a b"` or the old `KEY value`.
QJsonArray assignments(const QString &text)
{
    static const QRegularExpression pair(
        u"([\\w.\\-/]+)=(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|(?:\\\\.|[^\\s])*)"_s);
    QJsonArray all;
    for (auto match = pair.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        QString value = one.captured(2);
        if (value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\'')))
            value = value.mid(1).chopped(1);
        all.append(QJsonObject{ { u"name"_s, one.captured(1) }, { u"value"_s, value } });
    }
    if (all.isEmpty() && text.contains(u' '))
        all.append(QJsonObject{
            { u"name"_s, text.section(u' ', 0, 0) }, { u"value"_s, text.section(u' ', 1).trimmed() } });
    return all;
}

/// ["a", "b"] as "a b"; the shell form as it is.
QString commandOf(const QString &text)
{
    if (!text.startsWith(u'['))
        return text;
    const QJsonArray parts = QJsonDocument::fromJson(text.toUtf8()).array();
    QStringList words;
    for (const QJsonValue &part : parts)
        words.append(
            part.toString().contains(u' ') ? QString(u'\'' + part.toString() + u'\'') : part.toString());
    return words.isEmpty() ? text : words.join(u' ');
}

class StageReader
{
public:
    QList<FactRecord> read(const QByteArray &text)
    {
        for (const Instruction &instruction : instructionsOf(text))
            take(instruction);
        close();
        return m_facts;
    }

private:
    void append(const QString &key, const QJsonValue &value)
    {
        QJsonArray array = m_stage.value(key).toArray();
        if (!array.contains(value))
            array.append(value);
        m_stage.insert(key, array);
    }

    QString resolved(QString text) const
    {
        for (auto it = m_arguments.cbegin(); it != m_arguments.cend(); ++it)
            text.replace(u"${"_s + it.key() + u'}', *it)
                .replace(QRegularExpression(u"\\$"_s + it.key() + u"\\b"_s), *it);
        return text;
    }

    void take(const Instruction &instruction)
    {
        const QString &name = instruction.name;
        const QString &rest = instruction.rest;
        if (name == "ARG"_L1) {
            static const QRegularExpression one(u"([A-Za-z_]\\w*)(?:=(\"[^\"]*\"|'[^']*'|\\S*))?(?:\\s+|$)"_s);
            for (auto it = one.globalMatch(rest.trimmed()); it.hasNext();) {
                const auto match = it.next();
                QString value = match.captured(2);
                if (value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\'')))
                    value = value.mid(1).chopped(1);
                if (!value.isEmpty())
                    m_arguments.insert(match.captured(1), value);
                QJsonObject argument{ { u"name"_s, match.captured(1) } };
                if (!value.isEmpty())
                    argument.insert(u"value"_s, value);
                append(u"arguments"_s, argument);
            }
            return;
        }
        if (name == "FROM"_L1) {
            from(instruction);
            return;
        }
        if (!m_open)
            return;
        if (name == "EXPOSE"_L1)
            for (const QString &port : resolved(rest).split(u' ', Qt::SkipEmptyParts))
                append(u"ports"_s, port);
        else if (name == "VOLUME"_L1)
            for (const QString &volume : commandOf(rest).split(u' ', Qt::SkipEmptyParts))
                append(u"volumes"_s, volume);
        else if (name == "ENV"_L1)
            for (const QJsonValue &value : assignments(rest))
                append(u"environment"_s, value);
        else if (name == "LABEL"_L1)
            for (const QJsonValue &value : assignments(rest))
                append(u"labels"_s, value);
        else if (name == "USER"_L1)
            m_stage.insert(u"user"_s, resolved(rest));
        else if (name == "WORKDIR"_L1)
            m_stage.insert(u"directory"_s, resolved(rest));
        else if (name == "ENTRYPOINT"_L1)
            m_stage.insert(u"entrypoint"_s, commandOf(rest));
        else if (name == "CMD"_L1)
            m_stage.insert(u"command"_s, commandOf(rest));
        else if (name == "HEALTHCHECK"_L1)
            health(rest);
        else if (name == "STOPSIGNAL"_L1)
            m_stage.insert(u"stopSignal"_s, rest);
        else if ((name == "COPY"_L1 || name == "ADD"_L1) && rest.contains("--from="_L1))
            append(u"copiesFrom"_s, rest.section(u"--from="_s, 1).section(u' ', 0, 0));
        else if (name == "COPY"_L1 || name == "ADD"_L1)
            copies(rest);
    }

    static QString withoutFlags(const QString &rest)
    {
        static const QRegularExpression flags(u"^(?:\\s*--\\S+(?:\\s+|$))*"_s);
        return QString(rest).remove(flags).trimmed();
    }

    void health(const QString &rest)
    {
        static const QRegularExpression word(u"^CMD\\s+"_s, QRegularExpression::CaseInsensitiveOption);
        const QString command = withoutFlags(rest).remove(word);
        static const QRegularExpression interval(u"--interval=(\\S+)"_s);
        m_stage.insert(u"health"_s, commandOf(command));
        if (const auto match = interval.match(rest); match.hasMatch())
            m_stage.insert(u"healthInterval"_s, match.captured(1));
    }

    /// COPY [--flags] source… target, of the build's context.
    void copies(const QString &rest)
    {
        const QString given = withoutFlags(rest);
        QStringList words = given.simplified().split(u' ');
        if (given.startsWith(u'[')) {
            words.clear();
            for (const QJsonValue &value : QJsonDocument::fromJson(given.toUtf8()).array())
                words.append(value.toString());
        }
        for (qsizetype i = 0; i + 1 < words.size() && !words.first().startsWith("<<"_L1); ++i)
            if (const QString path = resolved(words[i]); !path.contains("://"_L1))
                append(u"copies"_s, path);
    }

    void from(const Instruction &instruction)
    {
        close();
        m_open = true;
        static const QRegularExpression shape(
            u"^(?:--platform=(\\S+)\\s+)?(\\S+)(?:\\s+[Aa][Ss]\\s+(\\S+))?"_s);
        const auto match = shape.match(instruction.rest);
        const QString base = resolved(match.captured(2));
        m_stage.insert(u"base"_s, base);
        if (!match.captured(3).isEmpty())
            m_stage.insert(u"name"_s, match.captured(3));
        if (!match.captured(1).isEmpty())
            m_stage.insert(u"platform"_s, match.captured(1));
        m_line = instruction.line;
        if (!m_stages.contains(base) && base != "scratch"_L1)
            m_needs.append(imageDependency(base, m_line));
        m_stages.insert(match.captured(3));
    }

    void close()
    {
        if (m_open)
            m_facts.append({ u"container.stage"_s, m_stage, m_line });
        m_facts += m_needs;
        m_needs.clear();
        if (m_open)
            m_stage = {};
        m_open = false;
    }

    QJsonObject m_stage; ///< before the first FROM: its arguments
    int m_line = 0;
    bool m_open = false;
    QHash<QString, QString> m_arguments;
    QSet<QString> m_stages;
    QList<FactRecord> m_needs;
    QList<FactRecord> m_facts;
};

} // namespace

FactOutput readDockerfile(const FactSource &source)
{
    if (source.language != "Dockerfile"_L1)
        return {};
    return { StageReader().read(source.source.text), {} };
}

} // namespace tars
