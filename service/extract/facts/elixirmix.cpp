#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// mix.exs is a program: what it says in plain words, in its attributes and in functions of one value is read.
class MixFile
{
public:
    explicit MixFile(const QByteArray &text)
        : m_lines(QString::fromUtf8(text).split(u'\n'))
    {
        static const QRegularExpression comment(u"^((?:[^\"#]|\"(?:[^\"\\\\]|\\\\.)*\")*)#.*$"_s), attribute(u"^\\s*@(\\w+)\\s+(\".*)$"_s);
        static const QRegularExpression function(u"^\\s*defp?\\s+(\\w+[?!]?)"_s), oneValue(u"^\\s*defp?\\s+(\\w+)(?:\\(\\))?,\\s*do:\\s*(\".*)$"_s);
        QString within;
        for (QString &line : m_lines) {
            line.replace(comment, u"\\1"_s);
            if (const auto match = attribute.match(line); match.hasMatch() && !m_values.contains(u'@' + match.captured(1)))
                m_values.insert(u'@' + match.captured(1), literal(match.captured(2)));
            if (const auto match = function.match(line); match.hasMatch())
                within = match.captured(1);
            if (const auto match = oneValue.match(line); match.hasMatch() && !m_values.contains(match.captured(1)))
                m_values.insert(match.captured(1), literal(match.captured(2)));
            m_functions.append(within);
        }
        longValues();
    }

    FactOutput facts()
    {
        static const QRegularExpression setting(
            u"^\\s*\\[?\\s*(app|version|elixir|description|name|source_url|homepage_url|apps_path|escript):\\s*(.+?),?\\s*\\]?$"_s);
        PackageMeta meta;
        meta.ecosystem = u"Hex"_s;
        meta.kind = u"library"_s;
        QString umbrella;
        bool isScript = false;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const auto match = setting.match(m_lines[i]);
            if (m_functions[i] != "project"_L1 || !match.hasMatch())
                continue;
            const QString key = match.captured(1), value = valueOf(match.captured(2));
            if (key == "app"_L1 && meta.name.isEmpty()) {
                meta.name = value;
                meta.line = int(i) + 1;
            } else if (key == "version"_L1 && meta.version.isEmpty()) {
                meta.version = value;
            } else if (key == "elixir"_L1) {
                meta.requirements.append({ u"Elixir"_s, value, int(i) + 1 });
            } else if (key == "description"_L1 && meta.description.isEmpty()) {
                meta.description = value;
            } else if (key == "source_url"_L1 && meta.repository.isEmpty()) {
                meta.repository = webAddress(value);
            } else if (key == "homepage_url"_L1 && meta.homepage.isEmpty()) {
                meta.homepage = value;
            } else if (key == "apps_path"_L1) {
                umbrella = value;
            } else if (key == "escript"_L1) {
                isScript = true;
            }
        }
        packaged(meta);
        if (isScript && !meta.name.isEmpty()) {
            meta.kind = u"application"_s;
            meta.programs.append({ meta.name, {} });
        }
        FactOutput output;
        if (meta.name.isEmpty() && umbrella.isEmpty())
            return output;
        if (!meta.name.isEmpty())
            output.facts = meta.facts();
        output.facts += needs();
        BuildSystem system;
        system.system = u"Mix"_s;
        if (!umbrella.isEmpty())
            system.parts.append(umbrella);
        if (isScript)
            system.features.append(u"escript"_s);
        output.facts.append(system.fact());
        return output;
    }

private:
    /// "a" <> "b", with what stands in #{@name} put in; empty where more is computed.
    QString literal(const QString &text) const
    {
        static const QRegularExpression part(u"\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\s*<>\\s*)?"_s), inserted(u"#\\{(@?\\w+)(?:\\(\\))?\\}"_s);
        QString whole;
        for (auto it = part.globalMatch(text); it.hasNext();)
            whole += it.next().captured(1);
        for (auto match = inserted.match(whole); match.hasMatch(); match = inserted.match(whole))
            whole.replace(match.capturedStart(), match.capturedLength(), m_values.value(match.captured(1)));
        return whole.contains("#{"_L1) ? QString() : whole.replace(u"\\\""_s, u"\""_s);
    }

    QString valueOf(const QString &written) const
    {
        const QString text = written.trimmed();
        if (text.startsWith(u'"'))
            return literal(text);
        static const QRegularExpression name(u"^(@?\\w+)(?:\\(\\))?$"_s);
        if (text.startsWith(u':'))
            return text.sliced(1);
        return m_values.value(name.match(text).captured(1));
    }

    /// Functions and attributes that are one text over several lines: defp description do """ … """ end.
    void longValues()
    {
        static const QRegularExpression head(u"^\\s*(?:defp?\\s+(\\w+)(?:\\(\\))?\\s+do|(@\\w+)\\s+(?:~[sS])?\"\"\")\\s*$"_s);
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const auto match = head.match(m_lines[i]);
            const QString name = match.captured(1) + match.captured(2);
            if (!match.hasMatch() || m_values.contains(name))
                continue;
            qsizetype at = i + 1;
            while (at < m_lines.size() && m_lines[at].trimmed().isEmpty())
                ++at;
            const bool opened = m_lines[i].contains("\"\"\""_L1);
            const QString first = m_lines.value(at).trimmed();
            QStringList words;
            if (!opened && !first.endsWith("\"\"\""_L1)) {
                while (at < m_lines.size() && m_lines[at].trimmed().startsWith(u'"'))
                    words.append(literal(m_lines[at++]));
                if (!words.isEmpty() && m_lines.value(at).trimmed() == "end"_L1)
                    m_values.insert(name, words.join(QString()).simplified());
                continue;
            }
            for (at += opened ? 0 : 1; at < m_lines.size() && m_lines[at].trimmed() != "\"\"\""_L1; ++at)
                words.append(m_lines[at].trimmed());
            m_values.insert(name, words.join(u' ').simplified());
        }
    }

    /// package: [licenses: ["MIT"], links: %{"GitHub" => @source}], wherever it stands.
    void packaged(PackageMeta &meta) const
    {
        static const QRegularExpression licences(u"\\blicen[cs]es:\\s*\\[([^\\]]*)\\]"_s), people(u"\\bmaintainers:\\s*\\[([^\\]]*)\\]"_s);
        static const QRegularExpression link(u"[\"']?(GitHub|GitLab|Source|Repository|Changelog|Website|Homepage|Docs|Documentation|Issues)[\"']?\\s*(?:=>|:)\\s*(\"[^\"]*\"|@\\w+)"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression word(u"\"([^\"]*)\""_s);
        const QString all = m_lines.join(u'\n');
        QStringList names;
        for (auto it = word.globalMatch(licences.match(all).captured(1)); it.hasNext();)
            names.append(it.next().captured(1));
        meta.licence = names.join(u" OR "_s);
        for (auto it = word.globalMatch(people.match(all).captured(1)); it.hasNext();)
            meta.authors.append(personName(it.next().captured(1)));
        for (auto it = link.globalMatch(all); it.hasNext();) {
            const auto match = it.next();
            const QString key = match.captured(1).toLower(), address = valueOf(match.captured(2));
            if (!address.startsWith("http"_L1))
                continue;
            QString &place = key == "changelog"_L1                     ? meta.changelog
                : key == "website"_L1 || key == "homepage"_L1          ? meta.homepage
                : key == "docs"_L1 || key == "documentation"_L1        ? meta.documentation
                : key == "issues"_L1                                   ? meta.issues
                                                                       : meta.repository;
            if (place.isEmpty())
                place = address;
        }
    }

    /// {:name, "~> 1.0", only: :test} of the function that deps: names.
    QList<FactRecord> needs() const
    {
        static const QRegularExpression function(u"\\bdeps:\\s*(\\w+)\\b"_s), need(u"\\{\\s*:(\\w+)\\s*,\\s*([^{}]*)\\}"_s);
        static const QRegularExpression only(u"\\bonly:\\s*(?:\\[\\s*)?:(\\w+)"_s), from(u"\\b(github|git|path):\\s*(\"[^\"]*\"|@\\w+)"_s);
        static const QRegularExpression version(u"^\\s*(\"[^\"]*\"|@\\w+|\\w+\\(\\))"_s);
        const QString name = function.match(m_lines.join(u'\n')).captured(1);
        QList<FactRecord> facts;
        QString text;
        QList<qsizetype> starts;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            starts.append(text.size());
            text += (name.isEmpty() ? m_functions[i] == "project"_L1 : m_functions[i] == name) ? m_lines[i] : QString();
            text += u'\n';
        }
        for (auto it = need.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QString rest = match.captured(2);
            const auto place = from.match(rest);
            if (place.captured(1) == "path"_L1 || rest.contains("in_umbrella:"_L1)) // of the tree itself
                continue;
            const QString asked = version.match(rest).captured(1);
            if (asked.isEmpty() && !place.hasMatch())
                continue;
            const QString scope = scopeOfGroup(only.match(rest).captured(1));
            Dependency needed;
            needed.ecosystem = u"Hex"_s;
            needed.name = match.captured(1);
            needed.constraint = valueOf(asked);
            needed.group = only.match(rest).captured(1);
            needed.source = valueOf(place.captured(2));
            needed.scope = !scope.isEmpty()          ? scope
                : rest.contains("optional: true"_L1) ? u"optional"_s
                : rest.contains("runtime: false"_L1) ? u"build"_s
                                                     : u"runtime"_s;
            needed.line = int(std::upper_bound(starts.cbegin(), starts.cend(), match.capturedStart()) - starts.cbegin());
            facts.append(needed.fact());
        }
        return facts;
    }

    QStringList m_lines;
    QStringList m_functions; ///< the one that each line stands in
    QHash<QString, QString> m_values;
};

/// "name": {:hex, :app, "1.2.3", "…", [:mix], [{:other, "~> 1.0", [hex: :other, …]}], "hexpm", "the archive's SHA-256"}
FactOutput fromMixLock(const QByteArray &text)
{
    static const QRegularExpression entry(u"^\\s*\"([\\w-]+)\":\\s*\\{:(hex|git),\\s*(?::(\\w+)|\"([^\"]*)\"),\\s*\"([^\"]*)\""_s);
    static const QRegularExpression need(u"\\{:(\\w+),\\s*\"[^\"]*\",\\s*\\[hex: :(\\w+)[^\\]]*\\]"_s), last(u"\"([0-9a-f]{64})\"\\s*\\},?\\s*$"_s);
    FactOutput output;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw);
        const auto match = entry.match(line);
        if (!match.hasMatch())
            continue;
        LockedPackage locked;
        locked.ecosystem = u"Hex"_s;
        locked.name = match.captured(3).isEmpty() ? match.captured(1) : match.captured(3);
        locked.version = match.captured(5);
        locked.source = match.captured(2) == "git"_L1 ? webAddress(match.captured(4)) : QString();
        locked.line = number;
        for (auto it = need.globalMatch(line); it.hasNext();) {
            const auto one = it.next();
            if (!one.captured().contains("optional: true"_L1))
                locked.needs.append(one.captured(2));
        }
        if (const auto sum = last.match(line); sum.hasMatch())
            locked.hashes.append(hexHash(u"SHA-256"_s, sum.captured(1)));
        output.facts.append(locked.fact());
    }
    return output;
}
} // namespace

FactOutput readElixirMix(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "mix.exs"_L1)
        return MixFile(source.source.text).facts();
    return name == "mix.lock"_L1 ? fromMixLock(source.source.text) : FactOutput();
}

} // namespace tars
