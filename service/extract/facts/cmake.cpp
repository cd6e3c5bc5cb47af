#include "service/extract/facts/build.h"
#include "service/extract/facts/cmakelists.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostCalls = 2000;
constexpr qsizetype mostTurns = 300; ///< of one loop
constexpr qsizetype mostSteps = 50'000; ///< loops within loops included

class ListReader
{
public:
    explicit ListReader(const FactSource &source)
        : m_commands(parseCMake(source.source.text))
        , m_isList(source.fileName() == "CMakeLists.txt"_L1)
        , m_needs(
              source.path.contains(QRegularExpression(u"(?:^|/)(?:tests?|testing|autotests|unittests?)/"_s)))
        , m_system({ u"CMake"_s, {}, {}, {}, {}, 1 })
    {
    }

    QList<FactRecord> read()
    {
        run(0, m_commands.size());
        if (m_isList)
            m_facts.prepend(m_system.fact());
        return m_meta.facts() + m_facts;
    }

private:
    /// The commands from `from` to before `to`, once more for each turn of a loop whose items are known.
    void run(qsizetype from, qsizetype to)
    {
        for (qsizetype at = from; at < to && m_steps++ < mostSteps; ++at) {
            const CMakeCommand &command = m_commands[at];
            if (command.name == "function"_L1 || command.name == "macro"_L1) {
                at = definition(at);
                continue;
            }
            if (command.name == "foreach"_L1) {
                const qsizetype end = std::min(endOfLoop(at), to);
                loop(command, at + 1, end);
                at = end;
                continue;
            }
            if (flow(command) || meta(command) || choices(command) || needs(command)
                || targets(command))
                continue;
            if (cmake::builtIn().contains(command.name) || m_calls++ >= mostCalls)
                continue;
            call(command);
            expand(command);
        }
    }

    qsizetype endOfLoop(qsizetype at) const
    {
        int depth = 0;
        for (; at < m_commands.size(); ++at) {
            depth += m_commands[at].name == "foreach"_L1 ? 1 : m_commands[at].name == "endforeach"_L1 ? -1 : 0;
            if (depth == 0)
                break;
        }
        return at;
    }

    void loop(const CMakeCommand &command, qsizetype from, qsizetype to)
    {
        const QString variable = command.at(0);
        QStringList items;
        bool known = true;
        const bool lists = command.at(1) == "IN"_L1 && command.at(2) == "LISTS"_L1;
        for (qsizetype i = command.at(1) == "IN"_L1 ? 3 : 1; i < command.arguments.size(); ++i) {
            const QString item = lists ? QString(u"${"_s + command.at(i) + u'}') : command.at(i);
            static const QRegularExpression whole(u"^\\$\\{(\\w+)\\}$"_s);
            const auto match = whole.match(item);
            const auto list = m_lists.constFind(match.captured(1));
            if (match.hasMatch() && list != m_lists.cend())
                items += *list;
            else
                items += value(item).split(u';', Qt::SkipEmptyParts);
            known = known && (list != m_lists.cend() || !value(item).contains(u'$'));
        }
        const bool range = command.at(1) == "RANGE"_L1 || (command.at(1) == "IN"_L1 && command.at(2) == "ZIP_LISTS"_L1);
        if (!known || range || items.isEmpty() || items.size() > mostTurns) {
            m_variables.remove(variable);
            run(from, to); // once, with what does not depend on the item
            return;
        }
        for (const QString &item : std::as_const(items)) {
            m_variables.insert(variable, item);
            run(from, to);
        }
        m_variables.remove(variable);
    }

    /// The options that a function of this file declares for its arguments.
    void expand(const CMakeCommand &command)
    {
        const auto maker = m_makers.constFind(command.name);
        if (maker == m_makers.cend())
            return;
        const QHash<QString, QString> outer = m_variables;
        for (qsizetype i = 0; i < maker->parameters.size(); ++i)
            m_variables.insert(maker->parameters[i], value(command.at(i)));
        QString rest;
        for (qsizetype i = maker->parameters.size(); i < command.arguments.size(); ++i)
            rest += command.at(i);
        m_variables.insert(u"ARGN"_s, rest);
        m_calledAt = command.line; // where a reader finds the option's own words
        for (qsizetype at = maker->from; at < maker->to && m_steps++ < mostSteps; ++at) {
            const CMakeCommand &inner = m_commands[at];
            if (inner.name == "option"_L1 || inner.name == "cmake_dependent_option"_L1)
                choices(inner);
            else if (inner.name == "set"_L1 && inner.find(u"CACHE", 1) > 0)
                variable(inner);
        }
        m_calledAt = 0;
        m_variables = outer;
    }

    /// ${NAME} with what this file itself sets.
    QString value(const QString &text) const
    {
        static const QRegularExpression reference(u"\\$\\{(\\w+)\\}"_s);
        QString out = text;
        for (int round = 0; round < 8; ++round) {
            bool changed = false;
            for (auto match = reference.globalMatch(out); match.hasNext();) {
                const auto one = match.next();
                const auto known = m_variables.constFind(one.captured(1));
                if (known == m_variables.cend())
                    continue;
                out.replace(one.capturedStart(), one.capturedLength(), *known);
                changed = true;
                break;
            }
            if (!changed || out.size() > 1000)
                break;
        }
        return out;
    }

    QString condition() const
    {
        QStringList all;
        for (const QString &one : m_conditions)
            if (!one.isEmpty())
                all.append(
                    m_conditions.size() > 1 && one.contains(" OR "_L1) ? QString(u'(' + one + u')') : one);
        return all.join(u" AND "_s);
    }

    bool flow(const CMakeCommand &command)
    {
        if (command.name == "if"_L1) {
            m_conditions.append(command.joined());
            m_earlier.append({ command.joined() });
        } else if ((command.name == "elseif"_L1 || command.name == "else"_L1) && !m_conditions.isEmpty()) {
            QStringList parts;
            for (const QString &one : m_earlier.last())
                parts.append(u"NOT "_s + (one.contains(u' ') ? QString(u'(' + one + u')') : one));
            if (command.name == "elseif"_L1) {
                m_earlier.last().append(command.joined());
                m_conditions.last() = command.joined();
            } else {
                m_conditions.last() = parts.size() == 1 ? parts.first() : parts.join(u" AND "_s);
            }
        } else if (command.name == "endif"_L1 && !m_conditions.isEmpty()) {
            m_conditions.removeLast();
            m_earlier.removeLast();
        } else {
            return false;
        }
        return true;
    }

    bool meta(const CMakeCommand &command)
    {
        if (command.name == "cmake_minimum_required"_L1) {
            if (m_conditions.isEmpty())
                m_system.minimum = command.after(u"VERSION").section(u"..."_s, 0, 0);
            m_system.line = command.line;
        } else if (command.name == "project"_L1) {
            const QString name = value(command.at(0));
            if (name.contains(u'$') || !m_meta.name.isEmpty())
                return true;
            m_variables.insert(u"PROJECT_NAME"_s, name);
            m_variables.insert(u"CMAKE_PROJECT_NAME"_s, name);
            m_meta.ecosystem = u"CMake"_s;
            m_meta.name = name;
            m_meta.line = command.line;
            const auto known = [&](QStringView keyword) {
                const QString text = value(command.after(keyword));
                return text.contains(u"${"_s) ? QString() : text;
            };
            m_meta.version = known(u"VERSION");
            if (!m_meta.version.isEmpty())
                m_variables.insert(u"PROJECT_VERSION"_s, m_meta.version);
            m_meta.description = known(u"DESCRIPTION");
            m_meta.homepage = known(u"HOMEPAGE_URL");
        } else if (command.name == "set"_L1) {
            return variable(command);
        } else {
            return false;
        }
        return true;
    }

    bool variable(const CMakeCommand &command)
    {
        const QString name = command.at(0);
        if (const qsizetype cache = command.find(u"CACHE", 1); cache > 0) {
            const QString type = value(command.at(cache + 1));
            if (type == "INTERNAL"_L1 || command.at(cache + 2).isEmpty())
                return true;
            BuildOption option;
            option.name = value(name);
            if (option.name.contains(u'$'))
                return true;
            option.type = type == "BOOL"_L1 ? u"on/off"_s
                : type == "PATH"_L1         ? u"path"_s
                : type == "FILEPATH"_L1     ? u"file"_s
                                            : u"text"_s;
            QStringList parts;
            for (qsizetype i = 1; i < cache; ++i)
                parts.append(command.at(i));
            option.defaultValue = value(parts.join(u';'));
            option.help = value(command.at(cache + 2));
            if (option.help.contains(u'$') && m_variables.contains(u"ARGN"_s))
                option.help = m_variables.value(u"ARGN"_s); // put together out of what was left over
            add(option, command);
            return true;
        }
        if (m_conditions.isEmpty() && command.arguments.size() == 2)
            m_variables.insert(name, value(command.at(1)));
        if (m_conditions.isEmpty() && command.arguments.size() > 1) {
            QStringList items;
            for (qsizetype i = 1; i < command.arguments.size() && command.at(i) != "PARENT_SCOPE"_L1; ++i)
                items += value(command.at(i)).split(u';', Qt::SkipEmptyParts);
            m_lists.insert(name, items);
        }
        if ((name == "CMAKE_CXX_STANDARD"_L1 || name == "CMAKE_C_STANDARD"_L1)
            && command.arguments.size() >= 2) {
            const QString standard = value(command.at(1));
            if (!standard.contains(u'$'))
                m_meta.requirements.append({ name == "CMAKE_C_STANDARD"_L1 ? u"C"_s : u"C++"_s, standard, command.line });
        } else if (name.startsWith("CPACK_"_L1)) {
            packaging(command);
        }
        return true;
    }

    void packaging(const CMakeCommand &command)
    {
        static const QSet<QString> told{ u"CPACK_GENERATOR"_s, u"CPACK_PACKAGE_NAME"_s,
            u"CPACK_PACKAGE_VERSION"_s, u"CPACK_PACKAGE_VENDOR"_s, u"CPACK_DEBIAN_PACKAGE_DEPENDS"_s,
            u"CPACK_RPM_PACKAGE_REQUIRES"_s, u"CPACK_SOURCE_GENERATOR"_s };
        if (!told.contains(command.at(0)))
            return;
        QStringList values;
        for (qsizetype i = 1; i < command.arguments.size(); ++i)
            values.append(value(command.at(i)));
        m_facts.append({ u"packaging.setting"_s,
            { { u"format"_s, u"CPack"_s }, { u"name"_s, command.at(0) }, { u"value"_s, values.join(u' ') } },
            command.line });
    }

    void add(BuildOption &option, const CMakeCommand &command)
    {
        option.system = u"CMake"_s;
        option.condition = condition();
        option.line = m_calledAt > 0 ? m_calledAt : command.line;
        m_facts.append(option.fact());
    }

    bool choices(const CMakeCommand &command)
    {
        BuildOption option;
        if (command.name == "option"_L1) {
            option.name = value(command.at(0));
            option.help = value(command.at(1));
            option.type = u"on/off"_s;
            option.defaultValue = command.arguments.size() > 2 ? value(command.at(2)) : u"OFF"_s;
        } else if (command.name == "cmake_dependent_option"_L1) {
            option.name = value(command.at(0));
            option.help = value(command.at(1));
            option.type = u"on/off"_s;
            option.defaultValue = value(command.at(2));
            if (option.name.contains(u'$'))
                return true;
            m_conditions.append(QString(command.at(3)).replace(u';', u" AND "_s));
            add(option, command);
            m_conditions.removeLast();
            return true;
        } else if (command.name == "set_property"_L1 && command.at(0) == "CACHE"_L1) {
            choicesOf(command);
            return true;
        } else {
            return false;
        }
        if (!option.name.contains(u'$'))
            add(option, command);
        return true;
    }

    void choicesOf(const CMakeCommand &command)
    {
        const qsizetype strings = command.find(u"STRINGS");
        if (strings < 0)
            return;
        QJsonArray list;
        for (qsizetype i = strings + 1; i < command.arguments.size(); ++i)
            for (const QString &choice : value(command.at(i)).split(u';', Qt::SkipEmptyParts))
                list.append(choice);
        for (FactRecord &fact : m_facts)
            if (fact.kind == "build.option"_L1 && fact.value.value("name"_L1).toString() == command.at(1)) {
                fact.value.insert(u"choices"_s, list);
                fact.value.insert(u"type"_s, u"choice"_s);
            }
    }

    bool needs(const CMakeCommand &command)
    {
        return m_needs.read(command, condition(), [this](const QString &text) { return value(text); }, m_facts);
    }

    void target(const CMakeCommand &command, const QString &kind, const QString &name)
    {
        if (name.isEmpty() || name.contains(u"${"_s))
            return;
        BuildTarget target;
        target.system = u"CMake"_s;
        target.name = name;
        target.kind = kind;
        target.condition = condition();
        target.line = command.line;
        if (kind == "custom"_L1) {
            target.help = value(command.after(u"COMMENT"));
            if (target.help.contains(u'$'))
                target.help.clear();
        }
        m_facts.append(target.fact());
    }

    bool declares(const QString &option) const
    {
        return std::any_of(m_facts.begin(), m_facts.end(), [&](const FactRecord &fact) { return fact.value.value("name"_L1) == option; });
    }

    bool targets(const CMakeCommand &command)
    {
        if (const QString kind = cmake::makes(command); !kind.isEmpty()) {
            if (command.find(u"IMPORTED") > 0 || command.at(1) == "ALIAS"_L1)
                return true;
            target(command, kind, value(command.at(0)));
        } else if (command.name == "add_test"_L1) {
            if (!m_system.features.contains(u"tests"_s))
                m_system.features.append(u"tests"_s);
            const QString name = command.at(0) == "NAME"_L1 ? command.at(1) : command.at(0);
            target(command, u"test"_s, value(name));
        } else if (command.name == "enable_testing"_L1 || (command.name == "include"_L1 && command.at(0) == "CTest"_L1)) {
            if (!m_system.features.contains(u"tests"_s))
                m_system.features.append(u"tests"_s);
            if (BuildOption option = cmake::optionOfCTest(); command.name == "include"_L1 && !declares(option.name))
                add(option, command);
        } else if (command.name == "include"_L1 && command.at(0) == "CPack"_L1) {
            m_system.features.append(u"packages"_s);
        } else if (command.name == "install"_L1) {
            install(command);
        } else if (command.name == "add_subdirectory"_L1) {
            const QString part = value(command.at(0));
            if (!part.contains(u'$'))
                m_system.parts.append(part);
        } else if (command.name == "target_compile_features"_L1) {
            for (qsizetype i = 1; i < command.arguments.size(); ++i)
                if (const QString feature = command.at(i); feature.startsWith("cxx_std_"_L1)) {
                    const Requirement wanted{ u"C++"_s, feature.mid(8), command.line };
                    if (m_meta.requirements.isEmpty())
                        m_meta.requirements.append(wanted);
                }
        } else {
            return false;
        }
        return true;
    }

    void install(const CMakeCommand &command)
    {
        if (!m_system.features.contains(u"install"_s))
            m_system.features.append(u"install"_s);
        if (command.at(0) != "TARGETS"_L1)
            return;
        for (qsizetype i = 1; i < command.arguments.size(); ++i) {
            const QString name = value(command.at(i));
            static const QSet<QString> ends{ u"EXPORT"_s, u"ARCHIVE"_s, u"LIBRARY"_s, u"RUNTIME"_s,
                u"DESTINATION"_s, u"COMPONENT"_s, u"INCLUDES"_s, u"PUBLIC_HEADER"_s, u"BUNDLE"_s,
                u"FILE_SET"_s, u"OPTIONAL"_s };
            if (ends.contains(name))
                break;
            m_facts.append({ u"cmake.install"_s, { { u"target"_s, name } }, command.line });
        }
    }

    /// A function of the tree that makes targets out of its arguments: "cmake.function"; its calls are joined
    /// to it by the department, as it may be called from any other file.
    /// Gives where it ends.
    qsizetype definition(qsizetype at)
    {
        const CMakeCommand &head = m_commands[at];
        const qsizetype from = at + 1;
        const QString end = head.name == "function"_L1 ? u"endfunction"_s : u"endmacro"_s;
        QStringList parameters;
        for (qsizetype i = 1; i < head.arguments.size(); ++i)
            parameters.append(head.at(i));
        QJsonArray made;
        for (++at; at < m_commands.size() && m_commands[at].name != end; ++at) {
            const CMakeCommand &command = m_commands[at];
            QString kind = cmake::makes(command);
            QString name = command.at(0);
            if (command.name == "add_test"_L1) {
                kind = u"test"_s;
                name = name == "NAME"_L1 ? command.at(1) : name;
            }
            if (kind.isEmpty() || command.find(u"IMPORTED") > 0 || command.at(1) == "ALIAS"_L1)
                continue;
            made.append(QJsonObject{ { u"kind"_s, kind }, { u"name"_s, name } });
        }
        if (!made.isEmpty() && !parameters.isEmpty())
            m_facts.append({ u"cmake.function"_s,
                { { u"name"_s, head.at(0).toLower() },
                    { u"parameters"_s, QJsonArray::fromStringList(parameters) }, { u"makes"_s, made } },
                head.line });
        m_makers.insert(head.at(0).toLower(), { parameters, from, at });
        return at;
    }

    void call(const CMakeCommand &command)
    {
        QStringList arguments;
        for (qsizetype i = 0; i < std::min<qsizetype>(command.arguments.size(), 4); ++i)
            arguments.append(value(command.at(i)).left(200));
        if (arguments.isEmpty() || arguments.first().contains(u'$'))
            return;
        QJsonObject fact{ { u"function"_s, command.name },
            { u"arguments"_s, QJsonArray::fromStringList(arguments) } };
        if (const QString when = condition(); !when.isEmpty())
            fact.insert(u"condition"_s, when);
        m_facts.append({ u"cmake.call"_s, fact, command.line });
    }

    const QList<CMakeCommand> m_commands;
    const bool m_isList;
    cmake::Needs m_needs;
    struct Maker {
        QStringList parameters;
        qsizetype from = 0;
        qsizetype to = 0;
    };
    QHash<QString, Maker> m_makers;
    QHash<QString, QStringList> m_lists;
    qsizetype m_steps = 0;
    qsizetype m_calls = 0;
    int m_calledAt = 0; ///< line of the call whose function is being read
    QHash<QString, QString> m_variables;
    QStringList m_conditions;
    QList<QStringList> m_earlier;
    PackageMeta m_meta;
    BuildSystem m_system;
    QList<FactRecord> m_facts;
};

} // namespace

FactOutput readCMake(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "CMakePresets.json"_L1)
        return cmake::presets(source.source.text);
    const bool list = name == "CMakeLists.txt"_L1;
    if (!list && !name.endsWith(".cmake"_L1) && !name.endsWith(".cmake.in"_L1))
        return {};
    // A package's config file tells its users what to find; Find modules tell nothing of this build.
    if (!list && (name.endsWith(".in"_L1) || name.endsWith(".in.cmake"_L1) || name.startsWith("Find"_L1)))
        return {};
    return { ListReader(source).read(), {} };
}

} // namespace tars
