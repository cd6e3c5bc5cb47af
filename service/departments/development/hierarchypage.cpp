#include "service/departments/development/hierarchypage.h"

#include "service/project/bases.h"
#include "service/departments/development/symbollinks.h"
#include "service/markup/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int mostPictures = 6;
constexpr int leastInPicture = 4;
constexpr int mostInPicture = 40;
constexpr int mostDepth = 24;
constexpr int mostLines = 20'000;

struct Type {
    QString name; ///< qualified; of somebody else's types as written
    QString kind, file;
    bool own = false, hasApi = false;
    bool hasSource = false; ///< its file is shown as it is
    bool sharesName = false; ///< with a type of another file
    std::set<QString> below; ///< keys of types that derive from it
    std::set<QString> above;
};

/// In languages whose names do not say the package or module, two files may each have a type of the same name.
bool isModuleLocal(const QString &file)
{
    static const QSet<QString> suffixes{ u"py"_s, u"pyi"_s, u"java"_s, u"js"_s, u"mjs"_s, u"cjs"_s, u"jsx"_s, u"ts"_s,
        u"mts"_s, u"cts"_s, u"tsx"_s, u"rs"_s };
    return suffixes.contains(file.section(u'.', -1));
}

QString keyOfType(const QString &qualifiedName, const QString &file)
{
    return isModuleLocal(file) ? QString(qualifiedName + u'\n' + file) : qualifiedName;
}

std::map<QString, Type> typesOf(const ModelView &view)
{
    std::map<QString, Type> types;
    for (const DerivedType &derived : view.derivedTypes()) {
        const QString own = keyOfType(derived.qualifiedName, derived.file);
        Type &type = types[own];
        if (!type.own || (derived.hasApi && !type.hasApi)) {
            type.name = derived.qualifiedName;
            type.kind = derived.kind;
            type.file = derived.file;
            type.own = true;
            type.hasApi = derived.hasApi;
        }
        for (const QString &written : derived.bases) {
            if (simpleBaseName(written).isEmpty())
                continue;
            const auto base = resolvedBase(written, derived.qualifiedName, derived.file, view);
            const QString key = base ? keyOfType(base->qualifiedName, base->file) : u"~"_s + shownBase(written);
            if (key == own)
                continue;
            Type &above = types[key];
            if (above.name.isEmpty()) {
                above.name = base ? base->qualifiedName : shownBase(written);
                above.kind = base ? base->kind : QString();
                above.file = base ? base->file : QString();
                above.own = base.has_value();
                above.hasApi = base && base->hasApi;
            }
            above.below.insert(own);
            types[own].above.insert(key);
        }
    }
    std::map<QString, int> named;
    for (const auto &[key, type] : types)
        named[type.name] += type.own;
    for (auto &[key, type] : types) {
        type.sharesName = type.own && named[type.name] > 1;
        const auto file = type.own && !type.hasApi ? view.file(type.file) : std::nullopt;
        type.hasSource = file && hasSourcePage(*file);
    }
    return types;
}

class Trees
{
public:
    explicit Trees(std::map<QString, Type> types)
        : m_types(std::move(types))
    {
        for (const auto &[key, type] : m_types)
            if (type.above.empty())
                m_roots.append(key);
        // Types that derive from each other in a circle have no root: each is its own.
        std::set<QString> reached;
        for (const QString &root : std::as_const(m_roots))
            reach(root, reached);
        for (const auto &[key, type] : m_types)
            if (reached.insert(key).second) {
                m_roots.append(key);
                reach(key, reached);
            }
        std::stable_sort(m_roots.begin(), m_roots.end(), [&](const QString &a, const QString &b) {
            return m_types.at(a).name.compare(m_types.at(b).name, Qt::CaseInsensitive) < 0;
        });
    }

    Page page()
    {
        Page page;
        page.title = u"Class hierarchy"_s;
        page.wide = true;
        page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
        qsizetype own = 0;
        for (const auto &[key, type] : m_types)
            own += type.own;
        page.facts.append({ text(plural(own, u"type"_s, u"types"_s) + u" with bases or derived types"_s) });
        page.facts.append({ text(u"Grey: somebody else's"_s) });
        for (const QString &root : largest())
            page.blocks.emplace_back(picture(root));
        BulletList list;
        for (const QString &root : std::as_const(m_roots)) {
            std::set<QString> way;
            list.items.push_back(item(root, way, 0));
        }
        page.blocks.emplace_back(Heading{ 2, { text(u"All types"_s) }, u"all"_s, {}, {} });
        page.blocks.emplace_back(std::move(list));
        return page;
    }

private:
    void reach(const QString &start, std::set<QString> &reached) const
    {
        QStringList open{ start };
        reached.insert(start);
        while (!open.isEmpty())
            for (const QString &below : m_types.at(open.takeLast()).below)
                if (reached.insert(below).second)
                    open.append(below);
    }

    Inlines nameOf(const Type &type) const
    {
        if (!type.own)
            return { muted(type.name) };
        Inline name = code(type.name);
        name.target = targetOf(type);
        return type.sharesName ? Inlines{ name, text(u" "_s), muted(type.file) } : Inlines{ name };
    }

    static std::optional<Target> targetOf(const Type &type)
    {
        if (type.hasApi)
            return entryTarget(type.file, type.name);
        return type.hasSource ? std::optional(sourceTarget(type.file)) : std::nullopt; // nobody else's that lies in the tree
    }

    Blocks item(const QString &key, std::set<QString> &way, int depth)
    {
        const Type &type = m_types.at(key);
        Blocks blocks;
        blocks.emplace_back(Paragraph{ nameOf(type) });
        ++m_lines;
        if (type.below.empty() || depth >= mostDepth || m_lines > mostLines || !way.insert(key).second)
            return blocks;
        BulletList list;
        for (const QString &below : type.below)
            list.items.push_back(item(below, way, depth + 1));
        way.erase(key);
        blocks.emplace_back(std::move(list));
        return blocks;
    }

    /// Roots of trees worth a picture, the largest first.
    QStringList largest() const
    {
        QList<std::pair<qsizetype, QString>> sizes;
        for (const QString &root : m_roots) {
            std::set<QString> members;
            reach(root, members);
            if (members.size() >= leastInPicture && members.size() <= mostInPicture && m_types.at(root).own)
                sizes.append({ qsizetype(members.size()), root });
        }
        std::stable_sort(
            sizes.begin(), sizes.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        QStringList roots;
        for (const auto &[size, root] : sizes.mid(0, mostPictures))
            roots.append(root);
        return roots;
    }

    Graph picture(const QString &root) const
    {
        std::set<QString> members;
        reach(root, members);
        Graph graph;
        graph.kind = Graph::Kind::Hierarchy;
        graph.title = m_types.at(root).name + u" and what derives from it"_s;
        graph.sentence = plural(qsizetype(members.size()) - 1, u"type derives"_s, u"types derive"_s)
            + u" from "_s + m_types.at(root).name + u". An arrow points to the base."_s;
        std::map<QString, int> position;
        for (const QString &key : members) {
            const Type &type = m_types.at(key);
            position[key] = int(graph.nodes.size());
            graph.nodes.append({ type.name, type.file.section(u'/', -1), targetOf(type), 0, key == root });
        }
        graph.table.head = { u"Type"_s, u"Bases"_s };
        for (const QString &key : members) {
            Inlines bases;
            for (const QString &above : m_types.at(key).above) {
                if (members.contains(above))
                    graph.edges.append({ position[key], position[above], false, false });
                if (!bases.isEmpty())
                    bases << text(u", "_s);
                bases << nameOf(m_types.at(above));
            }
            graph.table.rows.append(
                { Cell{ nameOf(m_types.at(key)), {}, false }, Cell{ bases, {}, false } });
        }
        return graph;
    }

    std::map<QString, Type> m_types;
    QStringList m_roots;
    int m_lines = 0;
};
} // namespace

Page hierarchyPage(const ModelView &view) { return Trees(typesOf(view)).page(); }

} // namespace tars::development
