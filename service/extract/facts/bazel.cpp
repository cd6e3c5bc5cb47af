#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class StarlarkReader
{
public:
    StarlarkReader(const LexedSource &source, bool module)
        : m_source(source)
        , m_module(module)
    {
    }

    QList<FactRecord> read()
    {
        for (size_t i = 0; i + 1 < m_source.tokens.size(); ++i) {
            if (m_source.tokens[i].kind != TokenKind::Identifier || !m_source.is(i + 1, "("))
                continue;
            const size_t end = skipBrackets(m_source, i + 1, m_source.tokens.size());
            call(i, end);
            if (!m_module)
                i = end - 1;
        }
        if (m_module || !m_facts.isEmpty()) {
            BuildSystem system;
            system.system = u"Bazel"_s;
            if (m_module)
                system.features.append(u"module"_s);
            m_facts.append(system.fact());
        }
        return m_facts;
    }

private:
    /// The string given for a keyword of the call, not of one inside it.
    QString named(size_t open, size_t end, const char *key) const
    {
        for (size_t i = open + 1; i + 2 < end; ++i) {
            if (m_source.is(i, "(") || m_source.is(i, "[") || m_source.is(i, "{"))
                i = skipBrackets(m_source, i, end) - 1;
            else if (m_source.is(i, key) && m_source.is(i + 1, "=")) {
                if (m_source.is(i + 3, "%") || m_source.is(i + 3, "+") || m_source.is(i + 3, "."))
                    return {}; // made of others
                const QString raw = QString::fromUtf8(m_source.textOf(i + 2));
                return m_source.tokens[i + 2].kind == TokenKind::String ? raw.mid(1).chopped(1) : raw;
            }
        }
        return {};
    }

    void call(size_t i, size_t end)
    {
        const QString function = QString::fromUtf8(m_source.textOf(i));
        const QString name = named(i + 1, end, "name");
        const int line = m_source.tokens[i].line;
        if (m_module && function == "module"_L1) {
            PackageMeta meta;
            meta.ecosystem = u"Bazel"_s;
            meta.name = name;
            meta.version = named(i + 1, end, "version");
            meta.line = line;
            m_facts += meta.facts();
        } else if (m_module) {
            if (function != "bazel_dep"_L1 && function != "http_archive"_L1
                && function != "git_repository"_L1)
                return;
            Dependency found;
            found.ecosystem = u"Bazel"_s;
            found.name = name;
            found.constraint = named(i + 1, end, function == "bazel_dep"_L1 ? "version" : "tag");
            if (function != "bazel_dep"_L1)
                found.source = named(i + 1, end, function == "git_repository"_L1 ? "remote" : "url");
            found.scope = named(i + 1, end, "dev_dependency") == "True"_L1 ? u"development"_s : u"build"_s;
            found.line = line;
            if (!name.isEmpty())
                m_facts.append(found.fact());
        } else if (!name.isEmpty()) {
            // What holds no work: settings and what tells of the package.
            static const QSet<QString> aside{ u"alias"_s, u"bind"_s, u"config_setting"_s, u"constraint_setting"_s, u"constraint_value"_s,
                u"exports_files"_s, u"glob"_s, u"license"_s, u"load"_s, u"package_group"_s, u"platform"_s, u"rule"_s, u"struct"_s, u"toolchain"_s,
                u"toolchain_type"_s };
            if (aside.contains(function))
                return;
            BuildTarget target;
            target.system = u"Bazel"_s;
            target.name = name;
            target.kind = function.endsWith("_binary"_L1) ? u"executable"_s : function;
            target.line = line;
            m_facts.append(target.fact());
        }
    }

    const LexedSource &m_source;
    const bool m_module;
    QList<FactRecord> m_facts;
};

} // namespace

FactOutput readBazel(const FactSource &source)
{
    static const QSet<QString> modules{ u"MODULE.bazel"_s, u"WORKSPACE"_s, u"WORKSPACE.bazel"_s };
    const QString name = source.fileName();
    const bool module = modules.contains(name);
    if (!module && name != "BUILD"_L1 && name != "BUILD.bazel"_L1)
        return {};
    const LexedSource lexed = lex(source.source.text, u"Python"_s);
    return { StarlarkReader(lexed, module).read(), {} };
}

} // namespace tars
