#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// One call of an m4 macro: its arguments without quotes, comments out.
struct Call {
    QString name;
    QStringList arguments;
    int line = 0;
};

QString bare(QString text)
{
    text = text.trimmed();
    while (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1).chopped(1).trimmed();
    return text;
}

QList<Call> callsOf(const QString &text)
{
    static const QRegularExpression macro(u"\\b((?:AC|AM|PKG|AX|LT)_[A-Z0-9_]+)\\("_s);
    QList<Call> calls;
    qsizetype counted = 0;
    int line = 1;
    for (auto match = macro.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        line += int(QStringView(text).mid(counted, one.capturedStart() - counted).count(u'\n'));
        counted = one.capturedStart();
        const qsizetype lineStart = text.lastIndexOf(u'\n', one.capturedStart()) + 1;
        const QStringView before = QStringView(text).mid(lineStart, one.capturedStart() - lineStart);
        if (before.contains(u"dnl") || before.trimmed().startsWith(u'#'))
            continue;
        Call call{ one.captured(1), {}, line };
        int depth = 0, quotes = 0; // what stands in quotes is text, the "no)" of a case as well
        QString argument;
        const qsizetype end = std::min<qsizetype>(text.size(), one.capturedEnd() + 20'000);
        for (qsizetype i = one.capturedEnd(); i < end; ++i) {
            const QChar c = text[i];
            if (c == u'[')
                ++quotes;
            else if (c == u']')
                quotes = std::max(quotes - 1, 0);
            else if (quotes > 0)
                ;
            else if (c == u'(')
                ++depth;
            else if (c == u')' && depth > 0)
                --depth;
            else if (c == u')') {
                call.arguments.append(bare(argument));
                break;
            } else if (c == u',' && depth == 0) {
                call.arguments.append(bare(argument));
                argument.clear();
                continue;
            }
            argument += c;
        }
        calls.append(call);
    }
    return calls;
}

/// "AS_HELP_STRING([--disable-foo],[without foo])" → the option as typed, and what the author says of it.
std::pair<QString, QString> help(const QString &text)
{
    static const QRegularExpression string(
        u"A[CS]_HELP_STRING\\(\\s*\\[?([^\\],]+)\\]?\\s*,\\s*(?:\\[((?:[^\\[\\]]|\\[[^\\[\\]]*\\])*)|([^\\]\\)]*))"_s);
    if (const auto match = string.match(text); match.hasMatch())
        return { match.captured(1).trimmed(), QString(match.captured(2) + match.captured(3)).simplified() };
    const QString line = text.simplified();
    if (line.startsWith("--"_L1))
        return { line.section(u' ', 0, 0), line.section(u' ', 1) };
    return { {}, line };
}

/// Whether a switch that nobody gives is on. Who explains both ways of one tells it only by what is done then; who explains
/// one alone, by which.
QString switchDefault(const QString &typed, const QString &explained, const QString &otherwise)
{
    static const QRegularExpression told(u"AC_MSG_RESULT\\(\\[?(yes|no)\\b"_s), set(u"\\b(\\w+)=[\"']?(yes|no|true|false)\\b"_s);
    static const QRegularExpression on(u"--(?:enable|with)-"_s), off(u"--(?:disable|without)-"_s);
    static const QRegularExpression negative(u"^(?:no|disable)_|disable"_s, QRegularExpression::CaseInsensitiveOption);
    QSet<QString> results;
    for (auto it = told.globalMatch(otherwise); it.hasNext();)
        results.insert(it.next().captured(1) == "yes"_L1 ? u"on"_s : u"off"_s);
    if (results.isEmpty())
        for (auto it = set.globalMatch(otherwise); it.hasNext();) {
            const auto one = it.next();
            const bool yes = one.captured(2) == "yes"_L1 || one.captured(2) == "true"_L1;
            results.insert(yes != negative.match(one.captured(1)).hasMatch() ? u"on"_s : u"off"_s);
        }
    if (!results.isEmpty()) // several: it depends on the system
        return results.size() == 1 ? *results.cbegin() : QString();
    if (!typed.startsWith("--"_L1) || (explained.contains(on) && explained.contains(off)))
        return {};
    return typed.startsWith("--disable"_L1) || typed.startsWith("--without"_L1) ? u"on"_s : u"off"_s;
}

FactOutput fromConfigure(const QString &text)
{
    FactOutput out;
    PackageMeta meta;
    BuildSystem system;
    system.system = u"Autotools"_s;
    for (const Call &call : callsOf(text)) {
        const auto argument = [&](qsizetype i) { return call.arguments.value(i); };
        if (call.name == "AC_INIT"_L1 && meta.name.isEmpty()) {
            meta.ecosystem = u"Autotools"_s;
            if (call.arguments.size() > 1) // the first form of AC_INIT names a file
                meta.name = argument(0);
            if (!argument(1).contains(u"m4_"_s) && !argument(1).contains(u'$'))
                meta.version = argument(1);
            meta.homepage = argument(4);
            meta.line = system.line = call.line;
        } else if (call.name == "AC_PREREQ"_L1) {
            system.minimum = argument(0);
        } else if (call.name == "AC_ARG_ENABLE"_L1 || call.name == "AC_ARG_WITH"_L1) {
            const bool enable = call.name == "AC_ARG_ENABLE"_L1;
            const auto [typed, words] = help(argument(1));
            BuildOption option;
            option.system = u"Autotools"_s;
            option.name = typed.startsWith("--"_L1)
                ? typed.section(u'=', 0, 0).section(u'[', 0, 0).section(u'@', 0, 0)
                : (enable ? u"--enable-"_s : u"--with-"_s) + argument(0);
            option.type = typed.contains(u'=') ? u"text"_s : u"on/off"_s;
            option.defaultValue = option.type == "text"_L1 ? QString() : switchDefault(typed, argument(1), argument(3));
            static const QRegularExpression stated(u"[\\[(]default(?:s to|[=:]| is)?\\s*([^\\])]+)[\\])]"_s);
            if (const auto match = stated.match(words); match.hasMatch())
                option.defaultValue = match.captured(1).trimmed();
            option.help = words;
            option.line = call.line;
            if (!option.name.contains(u'$'))
                out.facts.append(option.fact());
        } else if (call.name == "PKG_CHECK_MODULES"_L1) {
            static const QRegularExpression module(
                u"([A-Za-z0-9_+.\\-]+)(?:\\s*(>=|<=|=|>|<)\\s*([\\w.$]+))?"_s);
            for (auto match = module.globalMatch(argument(1)); match.hasNext();) {
                const auto one = match.next();
                Dependency found;
                found.ecosystem = u"pkg-config"_s;
                found.name = one.captured(1);
                if (!one.captured(3).contains(u'$'))
                    found.constraint = one.captured(2) + one.captured(3);
                found.scope = call.arguments.size() > 3 ? u"optional"_s : u"build"_s;
                found.line = call.line;
                out.facts.append(found.fact());
            }
        } else if ((call.name == "AC_CHECK_LIB"_L1 || call.name == "AC_SEARCH_LIBS"_L1)) {
            Dependency found;
            found.ecosystem = u"system library"_s;
            found.name = call.name == "AC_CHECK_LIB"_L1 ? argument(0) : argument(1).section(u' ', 0, 0);
            found.scope = u"optional"_s;
            found.line = call.line;
            static const QRegularExpression name(u"^[A-Za-z0-9_+.\\-]+$"_s);
            if (name.match(found.name).hasMatch())
                out.facts.append(found.fact());
        } else if (call.name == "AC_CONFIG_FILES"_L1) {
            for (const QString &file : argument(0).simplified().split(u' ', Qt::SkipEmptyParts))
                if (file.endsWith("/Makefile"_L1))
                    system.parts.append(file.chopped(9));
        }
    }
    out.facts = meta.facts() + out.facts;
    out.facts.append(system.fact());
    return out;
}

QList<FactRecord> fromAutomake(const QByteArray &text)
{
    static const QRegularExpression primary(
        u"^(bin|sbin|lib|libexec|noinst|check|pkglib)_(PROGRAMS|LIBRARIES|LTLIBRARIES|SCRIPTS)\\s*\\+?=\\s*(.*)$"_s);
    static const QRegularExpression registered(u"^TESTS\\s*\\+?=\\s*(.*)$"_s);
    QList<FactRecord> facts;
    QSet<QString> tests;
    int number = 0;
    QString joined;
    int start = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        QString line = QString::fromUtf8(raw);
        if (joined.isEmpty())
            start = number;
        const bool continues = line.endsWith(u'\\');
        joined += continues ? line.chopped(1) : line;
        if (continues)
            continue;
        const auto match = primary.match(joined);
        const auto run = registered.match(joined);
        joined.clear();
        const QString names = run.hasMatch() ? run.captured(1) : match.captured(3);
        for (const QString &name : names.section(u'#', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts)) {
            const bool test = run.hasMatch() || match.captured(1) == "check"_L1;
            if (name.contains(u'$') || name.startsWith(u'@') || (test && tests.contains(name)))
                continue;
            if (test)
                tests.insert(name);
            BuildTarget target;
            target.system = u"Autotools"_s;
            target.name = name;
            const QString where = match.captured(1);
            target.kind = test                          ? u"test"_s
                : match.captured(2).contains("LIBR"_L1) ? u"library"_s
                : match.captured(2) == "SCRIPTS"_L1     ? u"script"_s
                                                        : u"executable"_s;
            target.installed = !test && where != "noinst"_L1;
            target.line = start;
            facts.append(target.fact());
        }
    }
    return facts;
}

} // namespace

FactOutput readAutotools(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "configure.ac"_L1 || name == "configure.in"_L1)
        return fromConfigure(QString::fromUtf8(source.source.text));
    if (name == "Makefile.am"_L1)
        return { fromAutomake(source.source.text), {} };
    return {};
}

} // namespace tars
