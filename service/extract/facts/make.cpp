#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

struct Line {
    QString text; ///< continuation lines joined
    int number = 0;
    bool recipe = false;
};

QList<Line> linesOf(const QByteArray &text)
{
    QList<Line> lines;
    int number = 0;
    bool continued = false;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        QString line = QString::fromUtf8(raw);
        if (line.endsWith(u'\r'))
            line.chop(1);
        const bool continues = line.endsWith(u'\\');
        if (continues)
            line.chop(1);
        if (continued)
            lines.last().text += u' ' + line.trimmed();
        else
            lines.append({ line, number, line.startsWith(u'\t') });
        continued = continues;
    }
    return lines;
}

/// What a rule runs, as one command; empty if a line of it is part of something longer that the shell sees as a whole.
QString recipeOf(const QList<Line> &lines, qsizetype first)
{
    QString command;
    bool goesOn = true; // make stops where a line fails, unless that begins with '-'
    for (qsizetype i = first; i < lines.size() && lines[i].recipe; ++i) {
        QString line = lines[i].text.trimmed();
        static const QRegularExpression prefix(u"^[@+-][@+\\s-]*"_s); // how make shows it
        const bool ignored = prefix.match(line).captured().contains(u'-');
        line.remove(prefix);
        static const QRegularExpression told(u"^\\$[({](?:info|warning) [^()]*[)}]\\s*"_s); // what make itself prints
        line.remove(told);
        static const QRegularExpression speech(u"^(?:echo|printf)\\b[^|>;&]*$|^#"_s);
        if (line.isEmpty() || (speech.match(line).hasMatch() && (i > first || (i + 1 < lines.size() && lines[i + 1].recipe))))
            continue;
        if (!command.isEmpty())
            command += goesOn ? u" && "_s : u"; "_s;
        command += line;
        goesOn = !ignored;
    }
    return command;
}

/// sphinx-quickstart leaves a Makefile with a rule for each format that Sphinx knows.
bool isOfSphinx(const QByteArray &text) { return text.left(300).contains("akefile for Sphinx documentation"); }

bool isGivenBySphinx(const QString &rule)
{
    static const QSet<QString> given{ u"help"_s, u"dirhtml"_s, u"singlehtml"_s, u"pickle"_s, u"json"_s, u"htmlhelp"_s, u"qthelp"_s, u"applehelp"_s, u"devhelp"_s,
        u"epub"_s, u"epub3"_s, u"latex"_s, u"latexpdf"_s, u"latexpdfja"_s, u"text"_s, u"man"_s, u"texinfo"_s, u"info"_s, u"gettext"_s, u"changes"_s, u"doctest"_s,
        u"coverage"_s, u"xml"_s, u"pseudoxml"_s, u"dummy"_s };
    return given.contains(rule);
}

/// Variables that a Makefile asks for and never sets are for who calls it: ifeq ($(BUILD_TLS),yes), ifdef DEBUG.
QList<BuildOption> askedFor(const QList<Line> &lines)
{
    static const QRegularExpression assigned(u"^\\s*(?:export\\s+|override\\s+)?([A-Za-z_]\\w*)\\s*(?:[:?+!]{0,2}=)"_s);
    static const QRegularExpression compared(u"^\\s*(?:else\\s+)?ifn?eq\\s*(?:\\(\\s*\\$[({]([A-Z][A-Z0-9_]+|V)[)}]\\s*,\\s*([\\w.+-]*)\\s*\\)|\\(\\s*([\\w.+-]*)\\s*,\\s*\\$[({]([A-Z][A-Z0-9_]+|V)[)}]\\s*\\)|"
                                              "[\"']\\$[({]([A-Z][A-Z0-9_]+|V)[)}][\"']\\s+[\"']([\\w.+-]*)[\"'])\\s*(?:#.*)?$"_s);
    static const QRegularExpression defined(u"^\\s*(?:else\\s+)?ifn?def\\s+([A-Z][A-Z0-9_]+|V)\\s*(?:#.*)?$"_s);
    // What make, the system or the tools tell by themselves.
    static const QRegularExpression known(u"^(?:MAKE\\w*|MFLAGS|SHELL|CURDIR|OS|OSTYPE|MACHTYPE|HOSTTYPE|PATH|HOME|USER|CI|GITHUB_\\w+|COMSPEC|SYSTEMROOT|MSYSTEM|VIRTUAL_ENV|GOPATH|GOBIN|GOOS|GOARCH|(?:C|CPP|CXX|LD|AS|AR)FLAGS|LDLIBS|CC|CXX|LD|AR|\\w*UNAME\\w*|\\w*PLATFORM\\w*)$"_s);
    QSet<QString> set;
    for (const Line &line : lines)
        if (const auto match = assigned.match(line.text); match.hasMatch() && !line.recipe)
            set.insert(match.captured(1));
    QList<BuildOption> options;
    for (const Line &line : lines) {
        const auto value = compared.match(line.text);
        const auto mere = defined.match(line.text);
        const QString name = value.captured(1) + value.captured(4) + value.captured(5) + mere.captured(1);
        if (name.isEmpty() || set.contains(name) || known.match(name).hasMatch())
            continue;
        auto option = std::find_if(options.begin(), options.end(), [&](const BuildOption &one) { return one.name == name; });
        if (option == options.end()) {
            BuildOption one;
            one.system = u"Make"_s;
            one.name = name;
            one.type = u"variable"_s;
            one.line = line.number;
            option = options.insert(options.end(), one);
        }
        if (const QString choice = value.captured(2) + value.captured(3) + value.captured(6); !choice.isEmpty() && !option->choices.contains(choice))
            option->choices.append(choice);
    }
    return options;
}

/// Targets that people call by name: phony ones, and others that are words, not files or patterns.
FactOutput fromMakefile(const QByteArray &text)
{
    static const QRegularExpression rule(
        u"^([A-Za-z0-9][\\w.\\-/ ]*?)\\s*::?(?![=:])\\s*([^#=]*)(?:#+\\s*(.*))?$"_s);
    static const QRegularExpression choice(u"^\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*\\?=\\s*(.*)$"_s);
    static const QRegularExpression goal(u"^\\s*\\.DEFAULT_GOAL\\s*:?=\\s*(\\S+)"_s);
    const QList<Line> lines = linesOf(text);
    QSet<QString> phony;
    QString defaultGoal;
    for (const Line &line : lines) {
        if (line.text.startsWith(".PHONY"_L1))
            for (const QString &name :
                line.text.section(u':', 1).simplified().split(u' ', Qt::SkipEmptyParts))
                phony.insert(name);
        if (const auto match = goal.match(line.text); match.hasMatch())
            defaultGoal = match.captured(1);
    }
    FactOutput out;
    for (const BuildOption &option : askedFor(lines))
        out.facts.append(option.fact());
    const bool ofSphinx = isOfSphinx(text);
    QSet<QString> seen;
    QStringList comment; // the lines right above
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (line.text.startsWith(u'#')) {
            const QString words = line.text.mid(1).remove(QRegularExpression(u"^[#@\\s]+"_s)).trimmed();
            if (!words.contains(QRegularExpression(u"^[-=*#]{3,}"_s)))
                comment.append(words);
            continue;
        }
        const QString above = comment.join(u' ').simplified();
        comment.clear();
        if (line.recipe)
            continue;
        if (const auto match = choice.match(line.text); match.hasMatch()) {
            BuildOption option;
            option.system = u"Make"_s;
            option.name = match.captured(1);
            option.type = u"variable"_s;
            option.defaultValue = match.captured(2).section(u" #"_s, 0, 0).trimmed();
            option.help = above.size() < 200 ? above : QString();
            option.line = line.number;
            if (!seen.contains(u'?' + option.name))
                out.facts.append(option.fact());
            seen.insert(u'?' + option.name);
            continue;
        }
        const auto match = rule.match(line.text);
        if (!match.hasMatch()) {
            static const QRegularExpression file(u"^(\\$[({][^:=#]*?)\\s*:(?![=:])"_s); // $(PROGRAM): …
            if (const auto first = file.match(line.text); first.hasMatch() && defaultGoal.isEmpty())
                defaultGoal = first.captured(1);
            continue;
        }
        const bool hasRecipe = i + 1 < lines.size() && lines[i + 1].recipe;
        for (const QString &name : match.captured(1).simplified().split(u' ', Qt::SkipEmptyParts)) {
            if (defaultGoal.isEmpty())
                defaultGoal = name;
            const bool word = !name.contains(u'.') && !name.contains(u'/');
            if ((!phony.contains(name) && !word) || seen.contains(name) || (ofSphinx && isGivenBySphinx(name))
                || (!hasRecipe && match.captured(2).trimmed().isEmpty()))
                continue;
            seen.insert(name);
            BuildTarget target;
            target.system = u"Make"_s;
            target.name = name;
            target.kind = name == defaultGoal ? u"default rule"_s : u"rule"_s;
            target.help = match.captured(3).trimmed();
            if (target.help.isEmpty() && above.size() < 200 && match.captured(1) == name)
                target.help = above;
            target.command = recipeOf(lines, i + 1);
            // A rule that only needs others is made by making them.
            static const QRegularExpression goals(u"^[A-Za-z][\\w-]*(?: [A-Za-z][\\w-]*)*$"_s);
            if (const QString needs = match.captured(2).simplified(); !hasRecipe && goals.match(needs).hasMatch())
                target.command = u"make "_s + needs;
            target.line = line.number;
            out.facts.append(target.fact());
        }
    }
    if (out.facts.isEmpty())
        return out;
    BuildSystem system;
    system.system = u"Make"_s;
    out.facts.append(system.fact());
    return out;
}

/// just: recipes with their comments.
QList<FactRecord> fromJustfile(const QByteArray &text)
{
    static const QRegularExpression recipe(u"^@?([A-Za-z_][\\w-]*)((?:\\s+[^:=]+)?)\\s*:(?!=)"_s);
    QList<FactRecord> facts;
    QString comment;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw);
        if (line.startsWith(u'#')) {
            comment = line.mid(1).trimmed();
            continue;
        }
        const auto match = recipe.match(line);
        if (match.hasMatch() && !match.captured(1).startsWith(u'_')) {
            BuildTarget target;
            target.system = u"just"_s;
            target.name = match.captured(1);
            target.kind = u"rule"_s;
            target.help = comment;
            target.line = number;
            facts.append(target.fact());
        }
        if (!line.startsWith(u'['))
            comment.clear();
    }
    return facts;
}

} // namespace

FactOutput readMake(const FactSource &source)
{
    const QString name = source.fileName();
    const QString lower = name.toLower();
    if (lower == "justfile"_L1 || lower == ".justfile"_L1)
        return { fromJustfile(source.source.text), {} };
    if (lower == "makefile.am"_L1 || lower == "makefile.in"_L1 || lower == "makefile.pl"_L1)
        return {};
    if (lower == "makefile"_L1 || lower == "gnumakefile"_L1 || (lower.startsWith("makefile."_L1) && source.language == "Make"_L1))
        return fromMakefile(source.source.text);
    return {};
}

} // namespace tars
