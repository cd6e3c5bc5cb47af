// Settings files that a program ships for its users to read: each key with the comment that explains it.
#include "service/extract/facts/factreaders.h"

#include <algorithm>
#include <utility>

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype fewestKeys = 10;
constexpr qsizetype mostSettingsBytes = 1'000'000;

struct Entry {
    QString name, value, help;
    int line = 0;
    bool out = false; ///< commented out: what it could be, not what it is
};

/// redis.conf, app.conf.example, my.ini.dist: not the settings of tools, which nobody documents for users.
bool isSettingsFile(const FactSource &source)
{
    static const QRegularExpression name(
        u"\\.(?:conf|cnf|ini|properties)(?:[.-](?:default|dist|example|sample|template|in))?$"_s);
    static const QRegularExpression ofTools(
        u"^(?:tox|pytest|mypy|alembic|setup|\\.?pylintrc|gradle|gradle-wrapper|log4j2?|logging)\\b"_s);
    const QString file = source.fileName().toLower();
    const auto has = [&](QLatin1StringView what) { return file.contains(what); };
    if (!has(".conf"_L1) && !has(".cnf"_L1) && !has(".ini"_L1) && !has(".properties"_L1))
        return false;
    // Texts of a program in some language are no settings.
    static const QRegularExpression ofTexts(
        u"(?:message|bundle|label|text|string|i18n|l10n|translation|locali[sz])[^/]*\\.properties$|_[a-z]{2}(?:_[a-z]{2})?\\.properties$"_s);
    static const QRegularExpression ofExamples(u"(?:^|/)[\\w-]*(?:examples?|samples?|demos?)/"_s);
    if (file.contains(ofTexts) || source.role == FileRole::Example || source.path.contains(ofExamples))
        return false;
    return source.role != FileRole::Test && file.contains(name) && !file.contains(ofTools)
        && source.source.text.size() <= mostSettingsBytes;
}

/// The first sentences of what the lines of a comment say.
QString explanation(const QStringList &comment)
{
    static const QRegularExpression title(u"^[\\p{Lu}\\d][\\p{Lu}\\d /&'-]{3,}$"_s); // over what explains several keys
    QStringList lines = comment;
    lines.removeIf([](const QString &line) { return title.match(line).hasMatch(); });
    QString text = lines.join(u' ').simplified();
    static const QRegularExpression frame(u"^[#=*~_ -]{3,}|[#=*~_ -]{3,}$"_s);
    text.remove(frame);
    constexpr qsizetype longest = 300;
    if (text.size() <= longest)
        return text.simplified();
    static const QRegularExpression end(u"[.!?] (?=[A-Z])"_s);
    const qsizetype cut = text.lastIndexOf(end, longest);
    return cut > 0 ? text.left(cut + 1).simplified() : text.left(longest).section(u' ', 0, -2) + u'…';
}

bool isComment(const QString &line) { return line.startsWith(u'#') || line.startsWith(u';'); }

/// "sentinel down-after-milliseconds 30000": where several lines begin with the same word, the next one tells them apart.
void nameByTwoWords(QList<Entry> &entries)
{
    static const QRegularExpression second(u"^([a-z]+(?:-[a-z]+)+)\\s+(\\S.*)$"_s);
    constexpr qsizetype several = 2;
    QHash<QString, QSet<QString>> seconds;
    for (const Entry &entry : entries)
        if (const auto match = second.match(entry.value); match.hasMatch() && !entry.name.contains(u'-'))
            seconds[entry.name].insert(match.captured(1));
    static const QRegularExpression word(u"^([a-z]+(?:-[a-z]+)*)\\s+(\\S.*)$"_s);
    for (Entry &entry : entries)
        if (const auto match = word.match(entry.value); match.hasMatch() && seconds.value(entry.name).size() >= several) {
            entry.name += u' ' + match.captured(1);
            entry.value = match.captured(2);
        }
}

/// Whether a key follows a blank line, or other values of it before it: then what stands above the blank explains that key.
bool leadsToKey(const QStringList &lines, qsizetype from)
{
    static const QRegularExpression value(u"^[#;]\\s?([a-z][\\w-]*)\\s+\\S+$"_s);
    QString name;
    for (qsizetype i = from; i < lines.size() && !lines[i].isEmpty(); ++i) {
        if (!isComment(lines[i]))
            return name.isEmpty() || lines[i].startsWith(QString(name + u' '));
        const auto match = value.match(lines[i]);
        if (!match.hasMatch() || (!name.isEmpty() && match.captured(1) != name))
            return false;
        name = match.captured(1);
    }
    return false;
}

QList<Entry> entriesOf(const QByteArray &text)
{
    static const QRegularExpression pair(u"^([A-Za-z][\\w./-]*)(?:\\s*=\\s*|\\s+|\\s*:\\s+)(\\S.*)$"_s);
    // Of what is commented out only names that no prose has, and only where a whole paragraph is such.
    static const QRegularExpression out(
        u"^[#;]\\s?([a-z][a-z0-9]*(?:[-_][a-z0-9]+)+|[a-z][a-z0-9]{2,}(?=\\s+<[\\w -]+>$))(?:\\s*=\\s*|\\s+)(\\S+(?:\\s\\S+){0,3})$"_s);
    QStringList lines;
    for (const QByteArray &raw : text.split('\n'))
        lines.append(QString::fromUtf8(raw).trimmed());
    QList<Entry> entries;
    QStringList comment;
    bool afterKey = false; // what explained it explains the next one as well, if nothing comes between
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].isEmpty()) {
            if (afterKey || !leadsToKey(lines, i + 1))
                comment.clear();
            continue;
        }
        if (!isComment(lines[i])) {
            const auto match = pair.match(lines[i]);
            if (!match.hasMatch() || lines[i].endsWith(u'{') || lines[i].endsWith(u';'))
                return {}; // blocks, scripts: another kind of file
            // Other values of the same key are no explanation.
            comment.removeIf([&](const QString &one) { return one.startsWith(QString(match.captured(1) + u' ')); });
            entries.append({ match.captured(1), match.captured(2).trimmed(), explanation(comment), int(i) + 1 });
            afterKey = true;
            continue;
        }
        qsizetype end = i; // of the paragraph
        bool all = true;
        while (end < lines.size() && isComment(lines[end]) && lines[end].size() > 1) {
            all = all && out.match(lines[end]).hasMatch();
            ++end;
        }
        if (end == i) {
            continue; // "#" alone
        }
        if (!all && std::exchange(afterKey, false))
            comment.clear();
        for (; i < end; ++i) {
            if (!all) {
                comment.append(lines[i].mid(1).trimmed());
                continue;
            }
            const auto match = out.match(lines[i]);
            entries.append({ match.captured(1), match.captured(2), explanation(comment), int(i) + 1, true });
            afterKey = true;
        }
        --i;
    }
    nameByTwoWords(entries);
    return entries;
}

} // namespace

FactOutput readSettingsFile(const FactSource &source)
{
    if (!isSettingsFile(source))
        return {};
    FactOutput output;
    const QList<Entry> entries = entriesOf(source.source.text);
    const auto explained = std::count_if(entries.begin(), entries.end(), [](const Entry &entry) { return !entry.help.isEmpty(); });
    if (entries.size() < fewestKeys || explained * 2 < entries.size())
        return {};
    for (const Entry &entry : entries) {
        QJsonObject value{ { u"name"_s, entry.name } };
        static const QRegularExpression place(u"^<[\\w -]+>$"_s); // for what its users write
        if (entry.value.size() <= 80 && !place.match(entry.value).hasMatch() && entry.value != "\"\""_L1 && entry.value != "''"_L1)
            value.insert(entry.out ? u"example"_s : u"default"_s, entry.value);
        if (!entry.help.isEmpty())
            value.insert(u"help"_s, entry.help);
        output.facts.append({ u"config.key"_s, value, entry.line });
    }
    return output;
}

} // namespace tars
