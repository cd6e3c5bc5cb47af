#include "service/departments/development/kinds.h"

#include "service/project/publicsymbols.h"

#include <QRegularExpression>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;

KindLook lookOf(const Symbol &symbol)
{
    static const QHash<QString, KindLook> looks{ { u"namespace"_s,
                                                     { u"N"_s, u"namespace"_s, Section::Other } },
        { u"package"_s, { u"N"_s, u"package"_s, Section::Other } },
        { u"module"_s, { u"N"_s, u"module"_s, Section::Other } },
        { u"class"_s, { u"C"_s, u"class"_s, Section::Types } },
        { u"struct"_s, { u"S"_s, u"struct"_s, Section::Types } },
        { u"union"_s, { u"S"_s, u"union"_s, Section::Types } },
        { u"interface"_s, { u"C"_s, u"interface"_s, Section::Types } },
        { u"trait"_s, { u"C"_s, u"trait"_s, Section::Types } },
        { u"enum"_s, { u"E"_s, u"enumeration"_s, Section::Types } },
        { u"concept"_s, { u"T"_s, u"concept"_s, Section::Types } },
        { u"typedef"_s, { u"T"_s, u"type alias"_s, Section::Types } },
        { u"alias"_s, { u"T"_s, u"type alias"_s, Section::Types } },
        { u"enumerator"_s, { u"K"_s, u"enumerator"_s, Section::Variables } },
        { u"function"_s, { u"F"_s, u"function"_s, Section::Functions } },
        { u"method"_s, { u"F"_s, u"method"_s, Section::Functions } },
        { u"constructor"_s, { u"F"_s, u"constructor"_s, Section::Functions } },
        { u"destructor"_s, { u"F"_s, u"destructor"_s, Section::Functions } },
        { u"operator"_s, { u"F"_s, u"operator"_s, Section::Functions } },
        { u"signal"_s, { u"F"_s, u"signal"_s, Section::Functions } },
        { u"slot"_s, { u"F"_s, u"slot"_s, Section::Functions } },
        { u"property"_s, { u"V"_s, u"property"_s, Section::Properties } },
        { u"field"_s, { u"V"_s, u"field"_s, Section::Variables } },
        { u"variable"_s, { u"V"_s, u"variable"_s, Section::Variables } },
        { u"constant"_s, { u"K"_s, u"constant"_s, Section::Variables } },
        { u"macro"_s, { u"M"_s, u"macro"_s, Section::Macros } } };
    KindLook look = looks.value(symbol.kind, { u"N"_s, symbol.kind, Section::Other });
    if (symbol.kind == "typedef"_L1 && symbol.separator == "."_L1)
        look.word = u"type"_s; // Go's "type F func()" and C#'s delegates are types of their own
    for (const QString &word : { u"message"_s, u"service"_s }) // of Protocol Buffers
        if (symbol.properties.contains(word))
            look.word = word;
    // Of C++, whose parameters say their kind; what other languages call generic is no template.
    static const QRegularExpression parameters(u"^<\\s*(?:>|typename\\b|class\\b|template\\b|[\\w:]+(?:<[^>]*>)?[\\s.*&]+\\w)"_s);
    if (symbol.templateParameters.startsWith(u'<') && symbol.separator == "::"_L1 && parameters.match(symbol.templateParameters).hasMatch()
        && !symbol.templateParameters.contains(": "_L1)
        && (symbol.kind == "class"_L1 || symbol.kind == "struct"_L1 || symbol.kind == "function"_L1))
        look.word += u" template"_s;
    return look;
}

QString sectionTitle(Section section, bool member)
{
    switch (section) {
    case Section::Types:
        return member ? u"Member types"_s : u"Types"_s;
    case Section::Functions:
        return member ? u"Member functions"_s : u"Functions"_s;
    case Section::Properties:
        return u"Properties"_s;
    case Section::Variables:
        return member ? u"Fields"_s : u"Variables and constants"_s;
    case Section::Macros:
        return u"Macros"_s;
    case Section::Other:
        break;
    }
    return u"Other symbols"_s;
}

bool isPublic(const Symbol &symbol) { return symbol.exported && symbol.access != "private"_L1; }

bool isInternalName(const QString &scope)
{
    static const QRegularExpression pattern(
        u"(?:^|[.:/])(?:detail|details|internal|internals|impl|_?private|_[a-z]\\w*|anonymous)(?:$|[.:/])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(scope).hasMatch();
}

QString fileKind(const QString &path, const QString &language)
{
    static const QSet<QString> headers{ u"h"_s, u"hh"_s, u"hpp"_s, u"hxx"_s, u"inl"_s, u"ipp"_s, u"tcc"_s };
    const QString name = path.section(u'/', -1);
    const QString suffix = name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
    if (headers.contains(suffix) || ((language == "C++"_L1 || language == "C"_L1) && suffix.isEmpty()))
        return u"header"_s;
    if (language == "Python"_L1)
        return name == "__init__.py"_L1 ? u"package"_s : u"module"_s;
    if (isScript(language) || language == "Rust"_L1)
        return u"module"_s;
    return u"source file"_s;
}

bool implementsHeaders(const QString &path, const QString &language) { return fileKind(path, language) != "header"_L1 || holdsBodies(path); }

} // namespace tars::development
