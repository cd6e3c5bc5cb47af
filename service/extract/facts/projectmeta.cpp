#include "service/extract/facts/factreaders.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// `key = "value"` lines of one [section] of TOML or INI; no more of either is needed here.
class Section
{
public:
    Section(const QByteArray &text, const QString &wanted)
    {
        bool inside = false;
        int number = 0;
        for (const QByteArray &raw : text.split('\n')) {
            ++number;
            const QString line = QString::fromUtf8(raw).trimmed();
            if (line.startsWith(u'[')) {
                inside = line.startsWith(u'[' + wanted + u']');
                if (inside && !m_line)
                    m_line = number;
                continue;
            }
            const qsizetype equals = line.indexOf(u'=');
            if (!inside || equals <= 0 || raw.startsWith(' ') || raw.startsWith('\t'))
                continue;
            m_values.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
        }
    }

    int line() const { return m_line; }
    QString plain(const QString &key) const
    {
        const QString raw = m_values.value(key);
        if (raw.startsWith(u'"') || raw.startsWith(u'\'')) {
            const qsizetype end = raw.indexOf(raw[0], 1);
            return end > 0 ? raw.mid(1, end - 1) : QString();
        }
        static const QRegularExpression table(u"(?:text|file)\\s*=\\s*[\"']([^\"']+)[\"']"_s);
        if (raw.startsWith(u'{'))
            return table.match(raw).captured(1);
        return raw.startsWith(u'[') ? QString() : raw;
    }

private:
    QHash<QString, QString> m_values;
    int m_line = 0;
};

QList<FactRecord> meta(const QJsonObject &all, int line)
{
    QJsonObject value;
    for (auto it = all.begin(); it != all.end(); ++it)
        if (!it->toString().isEmpty() && it->toString().size() < 2000)
            value.insert(it.key(), *it);
    if (!value.contains("name"_L1))
        return {};
    return { { u"project.meta"_s, value, line } };
}

QList<FactRecord> fromSection(const Section &section)
{
    return meta({ { u"name"_s, section.plain(u"name"_s) }, { u"version"_s, section.plain(u"version"_s) },
                    { u"description"_s, section.plain(u"description"_s) },
                    { u"licence"_s, section.plain(u"license"_s) } },
        section.line());
}

QList<FactRecord> fromPackageJson(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QJsonValue licence = object.value("license"_L1);
    return meta(
        { { u"name"_s, object.value("name"_L1).toString() },
            { u"version"_s, object.value("version"_L1).toString() },
            { u"description"_s, object.value("description"_L1).toString() },
            { u"licence"_s,
                licence.isObject() ? licence.toObject().value("type"_L1).toString() : licence.toString() } },
        1);
}

QList<FactRecord> fromCMake(const LexedSource &source)
{
    for (size_t i = 0; i + 2 < source.tokens.size(); ++i) {
        if (!source.is(i, "project") || !source.is(i + 1, "("))
            continue;
        const size_t end = skipBrackets(source, i + 1, source.tokens.size());
        const auto word = [&](size_t from) {
            if (source.tokens[from].kind == TokenKind::String)
                return QString::fromUtf8(source.textOf(from)).remove(u'"');
            size_t to = from + 1; // "1.2.3" may be several tokens without blanks between
            while (to + 1 < end
                && source.tokens[to].offset == source.tokens[to - 1].offset + source.tokens[to - 1].length)
                ++to;
            return foldedText(source, from, to);
        };
        QJsonObject value{ { u"name"_s, word(i + 2) } };
        for (size_t j = i + 3; j + 1 < end; ++j) {
            if (source.is(j, "VERSION"))
                value.insert(u"version"_s, word(j + 1));
            else if (source.is(j, "DESCRIPTION"))
                value.insert(u"description"_s, word(j + 1));
        }
        if (value.value("name"_L1).toString().contains(u'$'))
            return {};
        if (value.value("version"_L1).toString().contains(u'$'))
            value.remove(u"version"_s);
        return meta(value, source.tokens[i].line);
    }
    return {};
}

QList<FactRecord> metaOf(const LexedSource &source, const QString &name)
{
    if (name == "pyproject.toml"_L1) {
        const QList<FactRecord> found = fromSection(Section(source.text, u"project"_s));
        return found.isEmpty() ? fromSection(Section(source.text, u"tool.poetry"_s)) : found;
    }
    if (name == "setup.cfg"_L1)
        return fromSection(Section(source.text, u"metadata"_s));
    if (name == "cargo.toml"_L1)
        return fromSection(Section(source.text, u"package"_s));
    if (name == "package.json"_L1)
        return fromPackageJson(source.text);
    if (name == "cmakelists.txt"_L1)
        return fromCMake(source);
    if (name == "go.mod"_L1) {
        static const QRegularExpression module(u"^module\\s+(\\S+)"_s, QRegularExpression::MultilineOption);
        const QString text = QString::fromUtf8(source.text);
        const auto match = module.match(text);
        return meta({ { u"name"_s, match.captured(1) } },
            int(text.left(std::max<qsizetype>(match.capturedStart(), 0)).count(u'\n')) + 1);
    }
    return {};
}

} // namespace

FactOutput readProjectMeta(const FactSource &source)
{
    return { metaOf(source.source, source.fileName().toLower()), {} };
}

} // namespace tars
