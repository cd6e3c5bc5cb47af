#include "service/departments/technicalwriting/readme.h"

#include "service/departments/technicalwriting/glance.h"
#include "service/departments/versions/versionwords.h"

#include <algorithm>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

namespace
{
struct Declared {
    QString file;
    int line = 0;
    QString ecosystem;
    QString name;
    QString licence;
    QList<std::pair<QString, QString>> requirements;
};

QString folded(const QString &name)
{
    static const QRegularExpression marks(u"[-_. ]|js$"_s);
    return name.toLower().remove(marks);
}

QList<Declared> declaredIn(const ModelView &view)
{
    QList<Declared> all;
    QHash<QString, qsizetype> indexes;
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const qsizetype index = indexes[fact.file]++;
        if (fact.file.contains(u'/')) // of a part: the README tells of the whole
            continue;
        Declared declared;
        declared.file = fact.file;
        declared.line = view.factLines(u"project.meta"_s, fact.file).value(index);
        declared.ecosystem = fact.value.value("ecosystem"_L1).toString();
        declared.name = fact.value.value("name"_L1).toString();
        declared.licence = fact.value.value("licence"_L1).toString();
        for (const QJsonValue &one : fact.value.value("requires"_L1).toArray())
            declared.requirements.append({ one.toObject().value("name"_L1).toString(),
                one.toObject().value("version"_L1).toString() });
        all.append(declared);
    }
    return all;
}

QList<int> numbersOf(const QString &version)
{
    static const QRegularExpression first(u"\\d+(?:\\.\\d+)*"_s);
    QList<int> numbers;
    for (const QString &part : first.match(version).captured().split(u'.', Qt::SkipEmptyParts))
        numbers.append(part.toInt());
    return numbers;
}

/// Equal as far as both say something.
bool agree(const QString &a, const QString &b)
{
    const QList<int> left = numbersOf(a);
    const QList<int> right = numbersOf(b);
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i)
        if (left.value(i, 0) != right.value(i, 0))
            return false;
    return true;
}

/// "also for users of Java 9 or newer", "optional", "when run on": what some get, not what all need.
const QRegularExpression &partialWords()
{
    static const QRegularExpression partial(
        u"\\b(?:users? of|for users|also|optional(?:ly)?|only|when|if|in case|works? best|recommend|tested|feature|support for)\\b[^.]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return partial;
}

/// "¹ Requires Node.js 15": of one thing among many.
bool isFootnote(const QString &line)
{
    static const QRegularExpression mark(u"^\\s*(?:[¹²³⁴⁵⁶⁷⁸⁹†‡]|\\\\\\*|\\[\\^)"_s);
    return mark.match(line).hasMatch();
}

class Checker
{
public:
    Checker(const QString &readme, const ModelView &view)
        : m_view(view)
        , m_readme(readme)
        , m_lines(QString::fromUtf8(view.content(readme)).split(u'\n'))
        , m_declared(declaredIn(view))
    {
    }

    QList<Problem> run()
    {
        for (const Declared &declared : std::as_const(m_declared)) {
            for (const auto &[name, version] : declared.requirements)
                checkRequirement(declared, name, version);
            checkInstall(declared);
        }
        return std::move(m_problems);
    }

private:
    /// Where a manifest asks for the version; its own line if that cannot be told.
    int lineOf(const Declared &declared, const QString &version) const
    {
        const QStringList lines = QString::fromUtf8(m_view.content(declared.file)).split(u'\n');
        static const QRegularExpression key(u"(?:rust-version|requires|python|engine|node|^go\\b|java|jdk|release|source|target)"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression number(u"\\d+(?:\\.\\d+)*"_s);
        const QRegularExpression wanted(u"(?<![\\d.])"_s + QRegularExpression::escape(number.match(version).captured()) + u"(?![\\d])"_s);
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (lines[i].contains(wanted) && lines[i].contains(key))
                return int(i) + 1;
        return declared.line;
    }

    void tell(int line, const QString &says, const Declared &declared, const QString &declares, int declaredLine = 0)
    {
        Problem problem;
        problem.severity = Severity::Warning;
        problem.file = m_readme;
        problem.line = line;
        problem.code = u"readmeDisagrees"_s;
        const QString place = declared.file + u':' + QString::number(declaredLine > 0 ? declaredLine : declared.line);
        problem.args = { { u"says"_s, says }, { u"place"_s, place }, { u"declares"_s, declares } };
        // Names may hold what arg() would take for a place.
        problem.message = m_readme + u':' + QString::number(line) + u" says "_s + says + u"; "_s + place + u" declares "_s
            + declares + u'.';
        m_problems.append(problem);
    }

    /// "Python 3.8 or newer" beside requires-python = ">=3.9".
    void checkRequirement(const Declared &declared, const QString &name, const QString &version)
    {
        if (numbersOf(version).isEmpty() || (!version.contains(u'>') && version.contains(u'<')))
            return;
        const QString pattern = QRegularExpression::escape(name);
        const QRegularExpression said(u"(?<![\\w-])"_s + pattern
                + u"(?:\\.?js)?[\\]*_`]*\\s*(?:version(?:s)?\\s*)?(?:>=|≥|v|at "
                  u"least\\s+)?\\s*(\\d+(?:\\.\\d+)*)(\\s*\\+|\\s+(?:or|and)\\s+"
                  "(?:newer|later|above|higher|greater|up))"_s,
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression demanded(
            u"(?:requires?|needs?|at least|minimum|>=|≥)[^.\\n]{0,30}?(?<![\\w-])"_s + pattern
                + u"(?:\\.?js)?[\\]*_`]*\\s*(?:version\\s*)?(?:>=|≥|v)?\\s*(\\d+(?:\\.\\d+)*)"_s,
            QRegularExpression::CaseInsensitiveOption);
        // Who says it right in one place tells of others in the rest: of older releases, of what some users get.
        const QRegularExpression named(u"(?<![\\w-])"_s + pattern + u"(?:\\.?js)?[^\\w\\n]{0,6}(\\d+(?:\\.\\d+)*)"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (const QString &line : m_lines)
            for (auto it = named.globalMatch(line); it.hasNext();)
                if (agree(it.next().captured(1), version))
                    return;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            auto match = said.match(m_lines[i]);
            if (!match.hasMatch())
                match = demanded.match(m_lines[i]);
            // Who builds it is whom the build's own files tell what they need.
            static const QRegularExpression building(
                u"\\bif you (?:want|wish|would like|plan|prefer|like) to (?:build|compile|install)\\b"_s, QRegularExpression::CaseInsensitiveOption);
            if (!match.hasMatch() || isFootnote(m_lines[i]) || m_lines[i].left(match.capturedStart()).remove(building).contains(partialWords()))
                continue;
            if (!agree(match.captured(1), version) && !namesBehind(i, match.capturedEnd(), version))
                tell(int(i) + 1, name + u' ' + match.captured(1), declared, name + u' ' + version, lineOf(declared, version));
            return; // what is said first counts
        }
    }

    /// "Perl 5.26.0 (versions as old as 5.16.0 can be used too)".
    bool namesBehind(qsizetype line, qsizetype from, const QString &version) const
    {
        static const QRegularExpression number(u"(?<![\\w.])\\d+(?:\\.\\d+)+"_s);
        const QString rest = m_lines[line].mid(from) + u' ' + m_lines.value(line + 1);
        for (auto it = number.globalMatch(rest); it.hasNext();)
            if (agree(it.next().captured(), version))
                return true;
        return false;
    }

    /// "pip install X" for a project that is published as Y.
    void checkInstall(const Declared &declared)
    {
        static const QHash<QString, QString> commands{
            { u"Python"_s, u"\\bpip3? install (?:-U |--upgrade |--user )*([A-Za-z][\\w.-]*)"_s },
            { u"npm"_s,
                u"\\bnpm (?:install|i) (?:-g |--global |--save(?:-dev)? |-D |-S )*(@?[A-Za-z][\\w./-]*)"_s },
            { u"Cargo"_s, u"\\bcargo (?:install|add) (?:--locked )?([A-Za-z][\\w-]*)"_s }
        };
        const QString command = commands.value(declared.ecosystem);
        if (command.isEmpty())
            return;
        const QRegularExpression pattern(command);
        int line = 0;
        QString first;
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            for (auto it = pattern.globalMatch(m_lines[i]); it.hasNext();) {
                const QString name = it.next().captured(1);
                if (folded(name) == folded(declared.name) || folded(name).startsWith(folded(declared.name)))
                    return;
                if (first.isEmpty()) {
                    first = name;
                    line = int(i) + 1;
                }
            }
        // One that the README does not call by its name may well be a tool that is needed first.
        if (!first.isEmpty() && folded(m_lines.value(0)).contains(folded(first)))
            tell(line, first, declared, declared.name);
    }

    const ModelView &m_view;
    const QString &m_readme;
    const QStringList m_lines;
    const QList<Declared> m_declared;
    QList<Problem> m_problems;
};
} // namespace

QList<SaidRequirement> requirementsSaid(const QString &readme, const ModelView &view)
{
    static const std::pair<QString, QString> tools[]{ { u"Rust"_s, u"rust(?:c)?"_s }, { u"Go"_s, u"go(?:lang)?"_s }, { u"Node.js"_s, u"node(?:\\.?js)?"_s },
        { u"Python"_s, u"python"_s }, { u"Java"_s, u"(?:java|jdk)"_s }, { u"Ruby"_s, u"ruby"_s }, { u"PHP"_s, u"php"_s } };
    QSet<QString> declared;
    for (const Declared &one : declaredIn(view))
        for (const auto &[name, version] : one.requirements)
            declared.insert(folded(name.section(u',', 0, 0)));
    QList<SaidRequirement> said;
    const QStringList lines = QString::fromUtf8(view.content(readme)).split(u'\n');
    for (const auto &[name, words] : tools) {
        if (declared.contains(folded(name)) || (name == "Java"_L1 && declared.contains(u"jdk"_s)))
            continue;
        const QString parts = name == "Java"_L1 ? u"*"_s : u"+"_s; // Java 8 is whole
        const QString tool = u"(?<![\\w./-])"_s + words + u"[\\]*_`]*\\s*(?:version\\s*)?(?:is\\s*|of\\s*)?[*_`(]*(?:>=|≥|v)?\\s*(\\d+(?:\\.\\d+)"_s + parts + u')';
        const QRegularExpression orNewer(tool + u"[*_`]*\\s*(?:\\+|(?:or|and)\\s+(?:newer|later|above|higher|greater|up))"_s, QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression demanded(u"\\b(?:requires?|needs?|at least|minimum(?: supported)?|MSRV)\\b[^.\\n]{0,40}?"_s + tool, QRegularExpression::CaseInsensitiveOption);
        bool code = false;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].trimmed().startsWith("```"_L1))
                code = !code;
            auto match = demanded.match(lines[i]);
            if (!match.hasMatch())
                match = orNewer.match(lines[i]);
            if (code || !match.hasMatch() || isFootnote(lines[i]) || lines[i].left(match.capturedStart()).contains(partialWords()))
                continue;
            const QString version = u">="_s + match.captured(1);
            if (!said.isEmpty() && said.last().name == name) {
                if (said.last().version != version) // of one release this, of another that
                    said.removeLast();
                break;
            }
            said.append({ name, version, int(i) + 1 });
        }
    }
    return said;
}

QList<Problem> readmeDisagreements(const QString &readme, const ModelView &view)
{
    return Checker(readme, view).run();
}

QList<Need> needsOf(const Readme &readme, const ModelView &view)
{
    QList<Need> needs;
    const auto about = aboutOf(view);
    if (about)
        for (const QJsonValue &one : about->meta.value("requires"_L1).toArray())
            needs.append({ one.toObject().value("name"_L1).toString(), versionInWords(one.toObject().value("version"_L1).toString()), about->file,
                one.toObject().value("line"_L1).toInt() });
    // Of several packages: what the build of all asks for, which the one that speaks for them leaves to it.
    const bool member = about && about->file.contains(u'/') && stringOf(*about, "ecosystem") == "Cargo"_L1;
    if (!about || member)
        for (const Fact &tool : view.facts(u"build.tool"_s))
            if (!tool.file.contains(u'/') && std::none_of(needs.begin(), needs.end(), [&](const Need &need) { return need.name == tool.value.value("name"_L1).toString(); }))
                needs.append({ tool.value.value("name"_L1).toString(), versionInWords(u">="_s + tool.value.value("version"_L1).toString()), tool.file,
                    view.factLines(u"build.tool"_s, tool.file).value(0) });
    needs.removeIf([](const Need &need) { return need.name == "Rust edition"_L1; }); // how it is written; who has that Rust has it
    // Frameworks of .NET that a package is built for: one of them is enough.
    static const QRegularExpression framework(u"^net(?:standard|coreapp)?\\d[\\w.-]*$"_s);
    QStringList frameworks;
    for (const Need &need : std::as_const(needs))
        if (framework.match(need.name).hasMatch())
            frameworks.append(need.name);
    if (!frameworks.isEmpty()) {
        const auto first = std::find_if(needs.begin(), needs.end(), [&](const Need &need) { return need.name == frameworks.first(); });
        *first = { u".NET"_s, (frameworks.size() > 1 ? u"one of "_s : QString()) + frameworks.join(u", "_s), first->file, first->line };
        needs.removeIf([&](const Need &need) { return frameworks.contains(need.name); });
    }
    if (!readme.file.isEmpty())
        for (const SaidRequirement &said : requirementsSaid(readme.file, view))
            needs.append({ said.name, versionInWords(said.version), readme.file, said.line });
    return needs;
}

} // namespace tars::technicalwriting
