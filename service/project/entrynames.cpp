#include "service/project/entrynames.h"

#include "service/project/symbolkinds.h"

#include <QRegularExpression>
#include <QSet>

namespace tars
{
using namespace Qt::StringLiterals;

QString entryKey(const Symbol &symbol, const QString &language)
{
    const bool type = isType(symbol.kind) || symbol.kind == "typedef"_L1 || symbol.kind == "alias"_L1;
    QString key = (isCallable(symbol.kind) ? u"f"_s : type ? u"t"_s : u"v"_s) + symbol.qualifiedName();
    if (isType(symbol.kind) && hasArities(language))
        key += arityOf(symbol);
    return key + specializationOf(symbol);
}

bool hasArities(const QString &language) { return language == "C#"_L1 || language == "F#"_L1; }

QString arityWords(QString arity)
{
    static const QRegularExpression marks(u"[^A-Za-z0-9_]+"_s);
    arity.replace(marks, u"-"_s);
    return arity.endsWith(u'-') ? arity.chopped(1) : arity;
}

QHash<int, QString> anchorNamesIn(const QList<Symbol> &symbols, const QString &language)
{
    QHash<int, QString> names;
    const QHash<int, QString> arities = aritiesIn(symbols, language);
    QHash<QString, QString> first; // arity by qualified name
    for (const Symbol &symbol : symbols) {
        const auto arity = arities.constFind(symbol.index);
        if (arity == arities.cend())
            continue;
        const QString name = symbol.qualifiedName();
        if (const auto known = first.constFind(name); known == first.cend())
            first.insert(name, *arity);
        else if (*known != *arity)
            names.insert(symbol.index,
                isType(symbol.kind) ? QString(name + arityWords(*arity)) : QString(symbol.scope + arityWords(*arity) + symbol.separator + symbol.name));
    }
    return names;
}

QString arityOf(const Symbol &type)
{
    static const QRegularExpression asked(u"\\[<?[^\\]]*\\]|\\s+when\\s.*(?=>)|(?<=[<,\\s])(?:in|out)\\s+|\\s*:[^,>]*"_s);
    return QString(type.templateParameters).remove(asked).simplified();
}

QHash<int, QString> aritiesIn(const QList<Symbol> &symbols, const QString &language)
{
    QHash<int, QString> arities;
    if (!hasArities(language))
        return arities;
    QHash<QString, QSet<QString>> known;
    for (const Symbol &symbol : symbols)
        if (symbol.isApi && isType(symbol.kind))
            known[symbol.qualifiedName()].insert(arityOf(symbol));
    known.removeIf([](const auto &entry) { return entry.value().size() < 2; });
    QHash<QString, QString> open; // of each name the type whose members come
    for (const Symbol &symbol : symbols) {
        if (!symbol.isApi)
            continue;
        if (isType(symbol.kind) && known.contains(symbol.qualifiedName())) {
            open.insert(symbol.qualifiedName(), arityOf(symbol));
            arities.insert(symbol.index, arityOf(symbol));
        } else if (const auto type = open.constFind(symbol.scope); type != open.cend()) {
            arities.insert(symbol.index, *type);
        }
    }
    return arities;
}

QString specializationOf(const Symbol &symbol)
{
    for (const QString &property : symbol.properties)
        if (property.startsWith("specialization "_L1))
            return property.mid(15);
    return {};
}

} // namespace tars
