#include "service/extract/facts/cmakelists.h"

#include <QRegularExpression>

namespace tars::cmake
{

using namespace Qt::StringLiterals;

namespace
{
Dependency dependencyOf(const CMakeCommand &command, const QString &name, const QString &constraint,
    const QString &condition, bool inTests)
{
    Dependency found;
    found.ecosystem = u"CMake"_s;
    found.name = name;
    found.constraint = constraint;
    found.condition = condition;
    found.line = command.line;
    static const QRegularExpression test(
        u"test|catch2|doctest|benchmark"_s, QRegularExpression::CaseInsensitiveOption);
    found.scope = inTests || test.match(name).hasMatch() || found.condition.contains("TEST"_L1)
        ? u"test"_s
        : u"build"_s;
    return found;
}

} // namespace

bool Needs::read(const CMakeCommand &command, const QString &condition,
    const std::function<QString(const QString &)> &value, QList<FactRecord> &facts)
{
    const auto dependency = [&](const CMakeCommand &of, const QString &name, const QString &constraint = {}) {
        return dependencyOf(of, name, constraint, condition, m_inTests);
    };
    static const QRegularExpression version(u"^[0-9][0-9.]*$"_s);
    if (command.name == "find_package"_L1 || command.name == "find_dependency"_L1) {
        QString name = value(command.at(0));
        static const QRegularExpression ofVersion(u"^([A-Za-z]\\w+?)\\$\\{\\w*(?:VERSION|MAJOR)\\w*\\}$"_s);
        if (const auto chosen = ofVersion.match(name); chosen.hasMatch())
            name = chosen.captured(1); // "Qt${QT_VERSION_MAJOR}": another file says which
        if (name.contains(u'$') || name.isEmpty() || m_found.contains(name + condition))
            return true;
        m_found.insert(name + condition);
        const QString wanted = value(command.at(1));
        Dependency found
            = dependency(command, name, version.match(wanted).hasMatch() ? u">="_s + wanted : QString());
        if (command.find(u"REQUIRED") < 0 && command.name != "find_dependency"_L1
            && found.scope == "build"_L1)
            found.scope = u"optional"_s;
        qsizetype components = command.find(u"COMPONENTS");
        if (components < 0)
            components = command.find(u"REQUIRED");
        QStringList parts;
        for (qsizetype i = components + 1; components > 0 && i < command.arguments.size(); ++i) {
            const QString part = value(command.at(i));
            static const QSet<QString> keywords{ u"REQUIRED"_s, u"QUIET"_s, u"CONFIG"_s, u"MODULE"_s,
                u"NO_MODULE"_s, u"COMPONENTS"_s, u"EXACT"_s, u"GLOBAL"_s, u"NAMES"_s };
            if (part == "OPTIONAL_COMPONENTS"_L1)
                break;
            if (!keywords.contains(part) && !part.contains(u'$'))
                parts.append(part);
        }
        found.group = parts.join(u", "_s);
        facts.append(found.fact());
    } else if (command.name == "pkg_check_modules"_L1 || command.name == "pkg_search_module"_L1) {
        static const QRegularExpression module(u"^([A-Za-z0-9_+.\\-]+?)(?:(>=|<=|=|>|<)(.+))?$"_s);
        const bool required = command.find(u"REQUIRED") > 0;
        for (qsizetype i = 1; i < command.arguments.size(); ++i) {
            const QString word = value(command.at(i));
            static const QSet<QString> keywords{ u"REQUIRED"_s, u"QUIET"_s, u"IMPORTED_TARGET"_s,
                u"GLOBAL"_s, u"NO_CMAKE_PATH"_s, u"NO_CMAKE_ENVIRONMENT_PATH"_s };
            const auto match = module.match(word);
            if (keywords.contains(word) || word.contains(u'$') || !match.hasMatch())
                continue;
            Dependency found
                = dependency(command, match.captured(1), match.captured(2) + match.captured(3));
            found.ecosystem = u"pkg-config"_s;
            if (!required && found.scope == "build"_L1)
                found.scope = u"optional"_s;
            facts.append(found.fact());
        }
    } else if (command.name == "fetchcontent_declare"_L1 || command.name == "externalproject_add"_L1) {
        Dependency found = dependency(command, value(command.at(0)), value(command.after(u"GIT_TAG")));
        found.source = value(command.after(u"GIT_REPOSITORY"));
        if (found.source.isEmpty())
            found.source = value(command.after(u"URL"));
        if (found.source.isEmpty() || found.name.contains(u'$'))
            return true;
        facts.append(found.fact());
    } else if (command.name == "cpmaddpackage"_L1) {
        if (command.arguments.size() == 1) { // "gh:fmtlib/fmt#10.0.0"
            static const QRegularExpression brief(
                u"^(gh|gl|bb):([\\w.-]+)/([\\w.-]+)(?:[@#]([\\w.-]+))?"_s);
            const auto match = brief.match(command.at(0));
            if (match.hasMatch()) {
                Dependency found = dependency(command, match.captured(3), match.captured(4));
                found.source = match.captured(2) + u'/' + match.captured(3);
                facts.append(found.fact());
            }
            return true;
        }
        QString tag = command.after(u"VERSION");
        if (tag.isEmpty())
            tag = command.after(u"GIT_TAG");
        Dependency found = dependency(command, command.after(u"NAME"), value(tag));
        found.source = command.after(u"GITHUB_REPOSITORY");
        if (found.source.isEmpty())
            found.source = command.after(u"GIT_REPOSITORY");
        facts.append(found.fact());
    } else {
        return false;
    }
    return true;
}

} // namespace tars::cmake
