#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString unquoted(QString word)
{
    if (word.size() > 1 && (word.startsWith(u'"') || word.startsWith(u'`')))
        word = word.mid(1).chopped(1);
    return word;
}

/// go.mod: directives of one line, or blocks of them in parentheses.
class ModReader
{
public:
    QList<FactRecord> read(const QByteArray &text)
    {
        int number = 0;
        QString block;
        for (const QByteArray &raw : text.split('\n')) {
            ++number;
            const QString full = QString::fromUtf8(raw).trimmed();
            const qsizetype slashes = full.indexOf(u"//"_s);
            const QString comment = slashes < 0 ? QString() : full.mid(slashes + 2).trimmed();
            QStringList words
                = (slashes < 0 ? full : full.left(slashes)).simplified().split(u' ', Qt::SkipEmptyParts);
            if (words.isEmpty())
                continue;
            if (words.first() == ")"_L1) {
                block.clear();
            } else if (!block.isEmpty()) {
                directive(block, words, comment, number);
            } else if (words.value(1) == "("_L1) {
                block = words.first();
            } else {
                const QString name = words.takeFirst();
                directive(name, words, comment, number);
            }
        }
        m_meta.ecosystem = u"Go"_s;
        for (Dependency &dependency : m_dependencies)
            if (const QString other = m_replaced.value(dependency.name); !other.isEmpty())
                dependency.source = other;
        QList<FactRecord> facts = m_meta.facts();
        if (facts.isEmpty())
            return facts;
        for (const Dependency &dependency : std::as_const(m_dependencies))
            facts.append(dependency.fact());
        BuildSystem system;
        system.system = u"Go"_s;
        system.minimum = m_go;
        system.line = m_meta.line;
        facts.append(system.fact());
        return facts;
    }

private:
    void directive(const QString &name, const QStringList &words, const QString &comment, int line)
    {
        const QString first = unquoted(words.value(0));
        if (name == "module"_L1) {
            m_meta.name = first;
            m_meta.line = line;
            if (first.startsWith("github.com/"_L1) || first.startsWith("gitlab.com/"_L1))
                m_meta.repository = u"https://"_s + first.section(u'/', 0, 2);
        } else if (name == "go"_L1) {
            m_go = first;
            m_meta.requirements.append({ u"Go"_s, u">="_s + first, line });
        } else if (name == "require"_L1) {
            Dependency dependency;
            dependency.ecosystem = u"Go"_s;
            dependency.name = first;
            dependency.constraint = words.value(1);
            dependency.scope = comment.startsWith("indirect"_L1) ? u"indirect"_s : u"runtime"_s;
            dependency.line = line;
            m_dependencies.append(dependency);
        } else if (name == "replace"_L1) {
            if (const qsizetype arrow = words.indexOf(u"=>"_s); arrow > 0)
                m_replaced.insert(first, words.mid(arrow + 1).join(u' '));
        }
    }

    PackageMeta m_meta;
    QString m_go;
    QList<Dependency> m_dependencies;
    QHash<QString, QString> m_replaced;
};

/// go.sum lists more than the build selects: its hashes are facts of their own.
QList<FactRecord> fromSum(const QByteArray &text)
{
    QList<FactRecord> facts;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() != 3 || words[1].endsWith("/go.mod") || !words[2].startsWith("h1:"))
            continue;
        const QByteArray bytes = QByteArray::fromBase64(words[2].mid(3));
        facts.append({ u"dependency.hash"_s,
            { { u"ecosystem"_s, u"Go"_s }, { u"name"_s, QString::fromUtf8(words[0]) },
                { u"version"_s, QString::fromUtf8(words[1]) }, { u"algorithm"_s, u"SHA-256"_s },
                { u"value"_s, QString::fromLatin1(bytes.toHex()) } },
            number });
    }
    return facts;
}

} // namespace

FactOutput readGoModule(const FactSource &source)
{
    if (source.fileName() == "go.mod"_L1)
        return { ModReader().read(source.source.text), {} };
    if (source.fileName() == "go.sum"_L1)
        return { fromSum(source.source.text), {} };
    if (source.fileName() == "go.work"_L1) {
        static const QRegularExpression used(
            u"^\\s*(?:use\\s+)?(\\.[\\w./-]*)\\s*$"_s, QRegularExpression::MultilineOption);
        BuildSystem system;
        system.system = u"Go"_s;
        for (auto match = used.globalMatch(QString::fromUtf8(source.source.text)); match.hasNext();)
            system.parts.append(match.next().captured(1));
        return { { system.fact() }, {} };
    }
    return {};
}

} // namespace tars
