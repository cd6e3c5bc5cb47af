#include "service/project/publicsymbols.h"

#include "service/project/symbolkinds.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
bool mayHaveApi(const FileRecord &record)
{
    return record.role == FileRole::Source && !record.vendored && !record.generated && !record.binary;
}

bool liesInside(const QString &scope, const QSet<QString> &names)
{
    for (QString around = scope; !around.isEmpty(); around = enclosingName(around))
        if (names.contains(around))
            return true;
    return false;
}
} // namespace

bool isCFamily(const FileRecord &record)
{
    return record.language == "C"_L1 || record.language == "C++"_L1 || record.language == "ObjectiveC"_L1
        || record.language == "Objective-C"_L1 || record.language == "Objective-C++"_L1;
}

bool isHeader(const QString &path)
{
    const QStringView name = QStringView(path).mid(path.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot < 0)
        return true; // <QString>, <vector>
    const QString suffix = name.mid(dot + 1).toString().toLower();
    static const QSet<QString> suffixes{ u"h"_s, u"hh"_s, u"hpp"_s, u"hxx"_s, u"h++"_s, u"inl"_s, u"ipp"_s,
        u"tcc"_s, u"tpp"_s, u"txx"_s, u"ixx"_s, u"cppm"_s, u"mpp"_s };
    return suffixes.contains(suffix);
}

bool holdsBodies(const QString &path)
{
    static const QSet<QString> suffixes{ u"inl"_s, u"ipp"_s, u"tcc"_s, u"tpp"_s, u"txx"_s };
    const QString name = path.mid(path.lastIndexOf(u'/') + 1).toLower();
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString base = name.left(dot);
    return dot > 0 && isHeader(path)
        && (suffixes.contains(name.mid(dot + 1)) || base.endsWith("-inl"_L1) || base.endsWith("_inl"_L1) || base.endsWith(".inl"_L1));
}

bool countsAsPublic(const SymbolRecord &symbol)
{
    if (symbol.kind == "namespace"_L1 || symbol.kind == "package"_L1 || symbol.kind == "module"_L1)
        return false;
    return symbol.exported
        && (symbol.access.isEmpty() || symbol.access == "public"_L1 || symbol.access == "protected"_L1);
}

QList<const SymbolRecord *> publicSymbols(const FileRecord &record)
{
    QList<const SymbolRecord *> found;
    if (!mayHaveApi(record))
        return found;
    QSet<QString> types, hidden;
    for (const SymbolRecord &symbol : record.symbols) {
        if (isType(symbol.kind) && countsAsPublic(symbol))
            types.insert(symbol.qualifiedName());
        else if (isType(symbol.kind) || isCallable(symbol.kind))
            hidden.insert(symbol.qualifiedName());
    }
    hidden.subtract(types); // a public declaration beside a hidden one of the same name
    const bool implementation = isCFamily(record) && !isHeader(record.path);
    const bool bodies = isCFamily(record) && holdsBodies(record.path);
    for (const SymbolRecord &symbol : record.symbols) {
        const bool defined = record.language == "C++"_L1 && isCallable(symbol.kind) && symbol.definition;
        const bool member = isType(symbol.scopeKind) && symbol.scopeKind != "enum"_L1;
        const bool ofOtherFile = member ? (implementation || (bodies && defined)) && !types.contains(symbol.scope) : bodies && defined;
        if (countsAsPublic(symbol) && !ofOtherFile && !liesInside(symbol.scope, hidden))
            found.append(&symbol);
    }
    return found;
}

bool hasApiPage(const FileRecord &record) { return !publicSymbols(record).isEmpty(); }

} // namespace tars
