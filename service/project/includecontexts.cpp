#include "service/project/includecontexts.h"

#include "common/base/digest.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tars
{

using namespace Qt::StringLiterals;

struct IncludeContexts::Context {
    qint64 file = 0;
    QString path;
    QStringList read, missing, texts;
    Digest before; ///< empty: not settled
    Digest now;
};

namespace
{
QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts.append(value.toString());
    return texts;
}

/// By which a target is found among all paths: its last part, of "json/__init__.py" both.
QString keyOf(const QString &path)
{
    const qsizetype last = path.lastIndexOf(u'/');
    if (last > 0 && QStringView(path).mid(last + 1) == "__init__.py"_L1)
        return path.mid(path.lastIndexOf(u'/', last - 1) + 1);
    return path.mid(last + 1);
}
} // namespace

bool IncludeContexts::load(QList<Context> &contexts, bool settledToo)
{
    QSqlQuery *rows = m_statements.run(
        "SELECT f.id, f.path, v.value, c.digest FROM fact_kinds k JOIN files f ON f.id = k.file "
        "JOIN facts v ON v.id >= (k.file << 24) AND v.id < ((k.file + 1) << 24) AND v.kind = k.kind "
        "LEFT JOIN include_contexts c ON c.file = k.file WHERE k.kind = 'include.context' ORDER BY f.path",
        {});
    if (!rows)
        return false;
    while (rows->next()) {
        Context context;
        context.before = rows->value(3).toByteArray();
        if (!settledToo && !context.before.isEmpty())
            continue;
        context.file = rows->value(0).toLongLong();
        context.path = rows->value(1).toString();
        const QJsonObject fact = QJsonDocument::fromJson(rows->value(2).toByteArray()).object();
        context.read = textsOf(fact.value("read"_L1));
        context.missing = textsOf(fact.value("missing"_L1));
        context.texts = textsOf(fact.value("texts"_L1));
        contexts.append(std::move(context));
    }
    rows->finish();
    return true;
}

bool IncludeContexts::digest(QList<Context> &contexts)
{
    QHash<QString, Digest> files, texts;
    QHash<QString, QStringList> named; // what bears the name of an include that was found nowhere
    for (const Context &context : std::as_const(contexts)) {
        for (const QString &path : context.read)
            files.insert(path, {});
        for (const QString &path : context.texts)
            texts.insert(path, {});
        for (const QString &target : context.missing)
            named.insert(keyOf(target), {});
    }
    if (!files.isEmpty() || !texts.isEmpty() || !named.isEmpty()) {
        QSqlQuery *rows = m_statements.run(
            "SELECT f.path, f.imports_digest, k.digest, f.content_digest FROM files f "
            "LEFT JOIN fact_kinds k ON k.file = f.id AND k.kind = 'include.macros' ORDER BY f.path",
            {});
        if (!rows)
            return false;
        while (rows->next()) {
            const QString path = rows->value(0).toString();
            if (const auto file = files.find(path); file != files.end())
                *file = Digester().add(rows->value(1).toByteArray()).add(rows->value(2).toByteArray()).result();
            if (const auto text = texts.find(path); text != texts.end())
                *text = rows->value(3).toByteArray();
            if (const auto list = named.find(keyOf(path)); list != named.end())
                list->append(path);
        }
        rows->finish();
    }
    for (Context &context : contexts) {
        Digester digester;
        for (const QString &path : std::as_const(context.read))
            digester.add(path).add(files.value(path));
        for (const QString &path : std::as_const(context.texts))
            digester.add(path).add(texts.value(path));
        for (const QString &target : std::as_const(context.missing)) {
            digester.add(target);
            for (const QString &path : named.value(keyOf(target)))
                if (path == target || path.endsWith(u'/' + target))
                    digester.add(path);
        }
        context.now = digester.result();
    }
    return true;
}

bool IncludeContexts::keep(const Context &context)
{
    return m_statements.run("INSERT OR REPLACE INTO include_contexts(file, digest) VALUES(?, ?)",
        { context.file, context.now });
}

Result<void> IncludeContexts::settle()
{
    QList<Context> fresh;
    if (load(fresh, false) && (fresh.isEmpty() || digest(fresh)))
        for (const Context &context : std::as_const(fresh))
            if (!keep(context))
                break;
    return m_statements.outcome();
}

Result<QStringList> IncludeContexts::stale()
{
    QStringList paths;
    QList<Context> contexts;
    if (load(contexts, true) && (contexts.isEmpty() || digest(contexts)))
        for (const Context &context : std::as_const(contexts)) {
            if (context.before.isEmpty()) {
                if (!keep(context))
                    break;
            } else if (context.before != context.now) {
                paths.append(context.path);
            }
        }
    if (auto result = m_statements.outcome(); !result)
        return result.error();
    return paths;
}

bool IncludeContexts::forget(qint64 file)
{
    return m_statements.run("DELETE FROM include_contexts WHERE file = ?", { file });
}

} // namespace tars
