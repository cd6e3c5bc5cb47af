#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/inifile.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class MesonReader
{
public:
    explicit MesonReader(const FactSource &source)
        : m_source(source.source)
        , m_inTests(source.path.contains(QRegularExpression(u"(?:^|/)tests?/"_s)))
    {
    }

    QList<FactRecord> read(bool options)
    {
        BuildSystem system;
        system.system = u"Meson"_s;
        for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i) {
            if (m_source.tokens[i].kind == TokenKind::Identifier && is(i + 1, "=") && isString(i + 2))
                m_variables.insert(text(i), string(i + 2));
            if (m_source.tokens[i].kind == TokenKind::Identifier && is(i + 1, "=") && is(i + 2, "["))
                for (size_t j = i + 3; j < m_source.tokens.size() && !is(j, "]"); ++j)
                    if (isString(j))
                        m_lists[text(i)].append(string(j));
            if (m_source.tokens[i].kind != TokenKind::Identifier || !is(i + 1, "("))
                continue;
            if (i > 0 && is(i - 1, "."))
                continue;
            const QString name = text(i);
            const Call call = arguments(i + 1);
            if (options) {
                if (name == "option"_L1)
                    option(call, i);
            } else if (name == "project"_L1) {
                project(call, i, system);
            } else if (name == "dependency"_L1) {
                for (const QString &one : call.plain)
                    dependency(one, call, i);
            } else if (name == "subdir"_L1) {
                system.parts += call.plain;
            } else if (name == "test"_L1 || name == "benchmark"_L1) {
                if (!system.features.contains(u"tests"_s))
                    system.features.append(u"tests"_s);
                target(name, call, i);
            } else if (kinds().contains(name)) {
                target(kinds().value(name), call, i);
            }
        }
        if (!options)
            m_facts.append(system.fact());
        return m_facts;
    }

private:
    struct Call {
        QStringList plain; ///< positional strings in front
        QHash<QString, QStringList> named; ///< strings of each keyword's value, other words as written
    };

    static const QHash<QString, QString> &kinds()
    {
        static const QHash<QString, QString> table{ { u"executable"_s, u"executable"_s },
            { u"library"_s, u"library"_s }, { u"shared_library"_s, u"shared library"_s },
            { u"static_library"_s, u"static library"_s }, { u"both_libraries"_s, u"library"_s },
            { u"shared_module"_s, u"module"_s }, { u"custom_target"_s, u"custom"_s },
            { u"run_target"_s, u"custom"_s }, { u"jar"_s, u"executable"_s } };
        return table;
    }

    bool is(size_t i, const char *what) const { return m_source.is(i, what); }
    QString text(size_t i) const { return QString::fromUtf8(m_source.textOf(i)); }
    bool isString(size_t i) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::String;
    }
    QString string(size_t i) const
    {
        const QString raw = text(i);
        return raw.startsWith("'''"_L1) ? raw.mid(3).chopped(3) : raw.mid(1).chopped(1);
    }

    Call arguments(size_t open) const
    {
        Call call;
        const size_t end = skipBrackets(m_source, open, m_source.tokens.size());
        QString key;
        int depth = 0;
        bool joined = false; // '>= ' + least
        const auto add = [&](const QString &value) {
            QStringList &values = call.named[key];
            if (joined && !values.isEmpty())
                values.last() += value;
            else
                values.append(value);
            joined = false;
        };
        for (size_t i = open + 1; i + 1 < end; ++i) {
            if (depth == 0 && m_source.tokens[i].kind == TokenKind::Identifier && is(i + 1, ":")) {
                key = text(i++);
                call.named[key];
            } else if (is(i, "(") || is(i, "[") || is(i, "{")) {
                ++depth;
            } else if (is(i, ")") || is(i, "]") || is(i, "}")) {
                --depth;
            } else if (isString(i)) {
                if (key.isEmpty()) {
                    if (depth == 0)
                        call.plain.append(string(i));
                } else {
                    add(string(i));
                }
            } else if (is(i, "+") && !key.isEmpty()) {
                joined = true;
            } else if (!is(i, ",")) {
                if (!key.isEmpty() && m_lists.contains(text(i)))
                    call.named[key] += m_lists.value(text(i));
                else if (!key.isEmpty())
                    add(m_variables.value(text(i), text(i)));
                else if (depth == 0 && m_source.tokens[i].kind == TokenKind::Identifier)
                    call.plain.append(m_variables.value(text(i)));
            }
        }
        call.plain.removeAll(QString());
        return call;
    }

    void project(const Call &call, size_t i, BuildSystem &system)
    {
        PackageMeta meta;
        meta.ecosystem = u"Meson"_s;
        meta.name = call.plain.value(0);
        meta.line = m_source.tokens[i].line;
        const QStringList version = call.named.value(u"version"_s);
        if (version.size() == 1)
            meta.version = version.first();
        meta.licence = call.named.value(u"license"_s).join(u" AND "_s);
        for (const QString &option : call.named.value(u"default_options"_s))
            if (option.startsWith("cpp_std="_L1) || option.startsWith("c_std="_L1))
                meta.requirements.append(
                    { option.startsWith("cpp"_L1) ? u"C++"_s : u"C"_s, option.section(u'=', 1) });
        system.minimum
            = call.named.value(u"meson_version"_s).join(QString()).remove(QRegularExpression(u"[^0-9.]"_s));
        system.line = meta.line;
        m_facts += meta.facts();
    }

    void dependency(const QString &name, const Call &call, size_t i)
    {
        Dependency found;
        found.ecosystem = u"pkg-config"_s;
        found.name = name;
        QStringList versions = call.named.value(u"version"_s);
        versions.removeIf([](const QString &one) { return !one.contains(QRegularExpression(u"\\d"_s)) || one.contains(QRegularExpression(u"_[a-z]"_s)); });
        found.constraint = versions.join(u", "_s);
        const QString required = call.named.value(u"required"_s).join(QString());
        found.scope = m_inTests || name.startsWith("gtest"_L1) ? u"test"_s
            : required.isEmpty() || required == "true"_L1      ? u"build"_s
                                                               : u"optional"_s;
        if (const QStringList fallback = call.named.value(u"fallback"_s); !fallback.isEmpty())
            found.source = u"else subproject "_s + fallback.first();
        found.line = m_source.tokens[i].line;
        m_facts.append(found.fact());
    }

    void target(const QString &kind, const Call &call, size_t i)
    {
        BuildTarget target;
        target.system = u"Meson"_s;
        target.name = call.plain.value(0);
        target.kind = kind;
        target.installed = call.named.value(u"install"_s) == QStringList{ u"true"_s };
        target.line = m_source.tokens[i].line;
        if (!target.name.isEmpty())
            m_facts.append(target.fact());
    }

    void option(const Call &call, size_t i)
    {
        BuildOption option;
        option.system = u"Meson"_s;
        option.name = call.plain.value(0);
        option.type = call.named.value(u"type"_s).join(QString());
        option.defaultValue = call.named.value(u"value"_s).join(u", "_s);
        if (option.defaultValue.isEmpty())
            option.defaultValue = option.type == "feature"_L1 ? u"auto"_s
                : option.type == "boolean"_L1                 ? u"true"_s
                                                              : QString();
        option.help = call.named.value(u"description"_s).join(QString());
        option.choices = call.named.value(u"choices"_s);
        option.line = m_source.tokens[i].line;
        m_facts.append(option.fact());
    }

    const LexedSource &m_source;
    const bool m_inTests;
    QHash<QString, QStringList> m_lists; ///< by variable
    QHash<QString, QString> m_variables;
    QList<FactRecord> m_facts;
};

QList<FactRecord> fromWrap(const QByteArray &text, const QString &name)
{
    for (const IniSection &section : parseIni(text)) {
        if (!section.name.startsWith("wrap-"_L1))
            continue;
        Dependency found;
        found.ecosystem = u"Meson wrap"_s;
        found.name = name.chopped(5);
        found.scope = u"build"_s;
        found.source = section.value(section.name == "wrap-git"_L1 ? u"url" : u"source_url");
        found.constraint = section.value(section.name == "wrap-git"_L1 ? u"revision" : u"directory");
        if (found.constraint.startsWith(found.name + u'-', Qt::CaseInsensitive))
            found.constraint = found.constraint.mid(found.name.size() + 1);
        found.line = section.line;
        return { found.fact() };
    }
    return {};
}

} // namespace

FactOutput readMeson(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "meson.build"_L1)
        return { MesonReader(source).read(false), {} };
    if (name == "meson_options.txt"_L1 || name == "meson.options"_L1) {
        if (source.language == "Meson"_L1)
            return { MesonReader(source).read(true), {} };
        const LexedSource lexed = lex(source.source.text, u"Meson"_s);
        return { MesonReader({ lexed, source.path, source.language, source.role, source.declarations,
                                 source.imports })
                     .read(true),
            {} };
    }
    if (name.endsWith(".wrap"_L1))
        return { fromWrap(source.source.text, name), {} };
    return {};
}

} // namespace tars
