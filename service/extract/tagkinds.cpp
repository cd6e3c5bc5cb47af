#include "service/extract/tagkinds.h"

#include <QHash>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// "kind:ours" pairs per language; a kind that is not listed is no symbol.
QHash<QString, QString> kindsOf(const QString &language)
{
    static const QHash<QString, QString> lists{
        { u"Objective-C"_s,
            u"interface:interface implementation:class protocol:interface method:method class:method "
            "field:field property:property function:function struct:struct enum:enum enumerator:enumerator "
            "typedef:typedef macro:macro var:variable category:class"_s },
        { u"PHP"_s,
            u"class:class define:constant function:function interface:interface namespace:namespace "
            u"trait:trait "
            "variable:variable method:method constant:constant property:property"_s },
        { u"Perl"_s, u"constant:constant package:package subroutine:function"_s },
        { u"Lua"_s, u"function:function"_s },
        { u"Shell"_s, u"function:function"_s },
        { u"SQL"_s,
            u"table:struct view:struct function:function procedure:function trigger:function field:field "
            "type:typedef"_s },
        { u"Erlang"_s, u"function:function macro:macro module:module record:struct type:typedef"_s },
        { u"Elixir"_s, u"module:module function:function macro:macro delegate:function guard:macro protocol:interface record:struct"_s },
        { u"OCaml"_s,
            u"class:class method:method module:module function:function var:variable val:variable "
            u"type:typedef "
            "Constructor:enumerator RecordField:field Exception:class"_s },
        { u"Haskell"_s, u"function:function module:module type:typedef constructor:constructor"_s },
        { u"Tcl"_s, u"procedure:function namespace:namespace"_s },
        { u"R"_s, u"function:function globalVar:variable"_s },
        { u"Protobuf"_s,
            u"package:package message:struct field:field enumerator:enumerator enum:enum service:interface "
            "rpc:method"_s },
        { u"D"_s,
            u"alias:alias class:class enum:enum enumerator:enumerator function:function interface:interface "
            "member:field struct:struct template:class union:union variable:variable module:module"_s },
        { u"Ada"_s,
            u"packspec:package package:package typespec:typedef type:typedef subspec:function "
            u"subprogram:function "
            "procedure:function function:function constant:constant"_s },
        { u"Fortran"_s,
            u"function:function interface:interface module:module subroutine:function type:struct "
            "program:module"_s },
        { u"Pascal"_s, u"function:function procedure:function"_s },
        { u"PowerShell"_s, u"function:function class:class filter:function enum:enum"_s },
        { u"Vim"_s, u"function:function command:function"_s },
        { u"Emacs Lisp"_s,
            u"function:function macro:macro variable:variable const:constant custom:variable"_s },
        { u"Clojure"_s, u"function:function namespace:namespace"_s },
        { u"Julia"_s, u"function:function macro:macro module:module struct:struct constant:constant"_s },
        { u"Verilog"_s, u"module:module function:function task:function"_s },
        { u"VHDL"_s, u"entity:module package:package function:function procedure:function"_s },
        { u"Awk"_s, u"function:function"_s },
        { u"CMake"_s, u"function:function macro:macro option:variable"_s },
        { u"Yacc"_s, u"label:variable"_s },
    };
    QHash<QString, QString> kinds;
    for (const QString &pair : lists.value(language).split(u' ', Qt::SkipEmptyParts))
        kinds.insert(pair.section(u':', 0, 0), pair.section(u':', 1));
    return kinds;
}

QString separatorOf(const QString &language)
{
    static const QHash<QString, QString> separators{ { u"PHP"_s, u"::"_s }, { u"Perl"_s, u"::"_s }, 
        { u"Tcl"_s, u"::"_s } };
    return separators.value(language, u"."_s);
}

QString text(const QJsonObject &tag, QLatin1StringView key) { return tag.value(key).toString(); }

bool isTypeKind(const QString &kind)
{
    return kind == "class"_L1 || kind == "struct"_L1 || kind == "union"_L1 || kind == "interface"_L1
        || kind == "trait"_L1 || kind == "enum"_L1 || kind == "typedef"_L1;
}

const QHash<QString, QString> &kindTable(const QString &language)
{
    static QHash<QString, QHash<QString, QString>> tables;
    auto found = tables.constFind(language);
    if (found == tables.cend())
        found = tables.insert(language, kindsOf(language));
    return *found;
}

} // namespace

QString tagFileName(const QString &language)
{
    static const QHash<QString, QString> names{ { u"Objective-C"_s, u"x.mm"_s },
        { u"PHP"_s, u"x.php"_s }, { u"Perl"_s, u"x.pm"_s },
        { u"Lua"_s, u"x.lua"_s }, { u"Shell"_s, u"x.sh"_s }, { u"SQL"_s, u"x.sql"_s },
        { u"Erlang"_s, u"x.erl"_s }, { u"Elixir"_s, u"x.ex"_s }, { u"OCaml"_s, u"x.ml"_s },
        { u"Haskell"_s, u"x.hs"_s }, { u"Tcl"_s, u"x.tcl"_s }, { u"R"_s, u"x.r"_s },
        { u"Protobuf"_s, u"x.proto"_s }, { u"D"_s, u"x.d"_s }, { u"Ada"_s, u"x.adb"_s },
        { u"Fortran"_s, u"x.f90"_s }, { u"Pascal"_s, u"x.pas"_s }, { u"PowerShell"_s, u"x.ps1"_s },
        { u"Vim"_s, u"x.vim"_s }, { u"Emacs Lisp"_s, u"x.el"_s }, { u"Clojure"_s, u"x.clj"_s },
        { u"Julia"_s, u"x.jl"_s }, { u"Verilog"_s, u"x.v"_s }, { u"VHDL"_s, u"x.vhd"_s },
        { u"Awk"_s, u"x.awk"_s }, { u"CMake"_s, u"x.cmake"_s } };
    return names.value(language);
}

TagAssembler::TagAssembler(const QString &language)
    : m_language(language)
{
}

void TagAssembler::add(const QJsonObject &tag)
{
    const QString kind = text(tag, "kind"_L1);
    const QString name = text(tag, "name"_L1);
    QString typeref = text(tag, "typeref"_L1);
    if (name.isEmpty())
        return;
    const QHash<QString, QString> &kinds = kindTable(m_language);
    const QString ours = kinds.value(kind);
    if (ours.isEmpty())
        return;
    SymbolRecord symbol;
    symbol.name = name;
    symbol.kind = ours;
    symbol.line = std::max(1, tag.value("line"_L1).toInt());
    symbol.endLine = tag.value("end"_L1).toInt();
    symbol.scope = text(tag, "scope"_L1);
    symbol.scopeKind = kinds.value(text(tag, "scopeKind"_L1));
    symbol.separator = m_language == "PHP"_L1 && symbol.scopeKind == "namespace"_L1 ? u"\\"_s : separatorOf(m_language);
    symbol.signature = text(tag, "signature"_L1).simplified();
    symbol.access = text(tag, "access"_L1);
    symbol.templateParameters = text(tag, "template"_L1);
    if (typeref.startsWith("typename:"_L1))
        typeref.remove(0, 9);
    else
        typeref.replace(u':', u' ');
    symbol.type = typeref;
    for (const QString &property : text(tag, "properties"_L1).split(u',', Qt::SkipEmptyParts))
        if (property != "scopedenum"_L1)
            symbol.properties.append(property);
    for (const QString &base : text(tag, "inherits"_L1).split(u',', Qt::SkipEmptyParts))
        symbol.bases.append(base.trimmed());
    if (kind == "prototype"_L1)
        symbol.definition = false;
    const bool member = isTypeKind(symbol.scopeKind);
    if (symbol.kind == "function"_L1 && member)
        symbol.kind = u"method"_s;
    if (symbol.kind == "variable"_L1 && member)
        symbol.kind = u"field"_s;
    m_symbols.append(std::move(symbol));
}

QList<SymbolRecord> TagAssembler::take()
{
    static const QRegularExpression anonymous(u"__anon[0-9a-f]+"_s);
    QList<SymbolRecord> named;
    for (SymbolRecord symbol : std::as_const(m_symbols)) {
        if (symbol.name.startsWith("__anon"_L1))
            continue;
        if (symbol.scope.contains("__anon"_L1)) { // members of what has no name belong to what is around it
            QStringList parts = symbol.scope.split(symbol.separator);
            parts.removeIf([](const QString &part) { return part.startsWith("__anon"_L1); });
            symbol.scope = parts.join(symbol.separator);
            if (symbol.scopeKind == "namespace"_L1)
                symbol.exported = false;
        }
        symbol.type.remove(anonymous);
        named.append(symbol);
    }
    return named;
}

} // namespace tars
