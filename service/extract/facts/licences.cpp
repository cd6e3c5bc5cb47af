#include "service/extract/bytesearch.h"
#include "service/extract/facts/factreaders.h"

#include <algorithm>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype headBytes = 4096; ///< a header stands at the top of its file

struct KnownText {
    QLatin1StringView id;
    QLatin1StringView phrase; ///< of the text with white space folded, lower case
    QLatin1StringView second; ///< must be there as well; empty: none
};

// The first match counts: those that contain others' words stand first.
constexpr KnownText texts[] = {
    { "AGPL-3.0"_L1, "gnu affero general public license"_L1, "version 3"_L1 },
    { "LGPL-3.0"_L1, "gnu lesser general public license"_L1, "version 3, 29 june 2007"_L1 },
    { "LGPL-2.1"_L1, "gnu lesser general public license"_L1, "version 2.1"_L1 },
    { "LGPL-2.0"_L1, "gnu library general public license"_L1, "version 2"_L1 },
    { "GPL-3.0"_L1, "gnu general public license"_L1, "version 3, 29 june 2007"_L1 },
    { "GPL-2.0"_L1, "gnu general public license"_L1, "version 2, june 1991"_L1 },
    { "Apache-2.0"_L1, "apache license"_L1, "version 2.0"_L1 },
    { "MPL-2.0"_L1, "mozilla public license version 2.0"_L1, {} },
    { "EPL-2.0"_L1, "eclipse public license - v 2.0"_L1, {} },
    { "EPL-1.0"_L1, "eclipse public license - v 1.0"_L1, {} },
    { "BSL-1.0"_L1, "boost software license - version 1.0"_L1, {} },
    { "Unlicense"_L1, "this is free and unencumbered software released into the public domain"_L1, {} },
    { "CC0-1.0"_L1, "cc0 1.0 universal"_L1, {} },
    { "CC-BY-SA-4.0"_L1, "attribution-sharealike 4.0 international"_L1, {} },
    { "CC-BY-4.0"_L1, "attribution 4.0 international"_L1, {} },
    { "OFL-1.1"_L1, "sil open font license version 1.1"_L1, {} },
    { "Zlib"_L1, "this software is provided 'as-is', without any express or implied"_L1,
        "altered source versions must be plainly marked"_L1 },
    { "PSF-2.0"_L1, "python software foundation license"_L1, {} },
    { "Artistic-2.0"_L1, "artistic license 2.0"_L1, "the perl foundation"_L1 },
    { "WTFPL"_L1, "do what the fuck you want to public license"_L1, {} },
    { "PostgreSQL"_L1,
        "permission to use, copy, modify, and distribute this software and its documentation for any purpose, without fee"_L1,
        {} },
    { "curl"_L1,
        "permission to use, copy, modify, and distribute this software for any purpose with or without fee"_L1,
        "except as contained in this notice, the name of a copyright holder shall not be used in advertising"_L1 },
    { "0BSD"_L1,
        "permission to use, copy, modify, and/or distribute this software for any purpose with or without fee"_L1,
        "zero-clause"_L1 },
    { "ISC"_L1,
        "permission to use, copy, modify, and/or distribute this software for any purpose with or without fee"_L1,
        "copyright notice and this permission notice appear"_L1 },
    { "ISC"_L1,
        "permission to use, copy, modify, and distribute this software for any purpose with or without fee"_L1,
        "copyright notice and this permission notice appear"_L1 },
    { "0BSD"_L1,
        "permission to use, copy, modify, and/or distribute this software for any purpose with or without fee"_L1,
        {} },
    { "BSD-4-Clause"_L1, "redistribution and use in source and binary forms"_L1,
        "all advertising materials mentioning features"_L1 },
    { "BSD-3-Clause"_L1, "redistribution and use in source and binary forms"_L1,
        "endorse or promote products"_L1 },
    { "BSD-2-Clause"_L1, "redistribution and use in source and binary forms"_L1, {} },
    { "MIT-0"_L1,
        "permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the \"software\"), to deal in the software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the software, and to permit persons to whom the software is furnished to do so. the software is provided"_L1,
        {} },
    { "MIT"_L1, "permission is hereby granted, free of charge, to any person obtaining a copy"_L1, {} },
    { "LicenseRef-RSALv2 OR SSPL-1.0"_L1, "redis source available license"_L1,
        "server side public license"_L1 },
    { "SSPL-1.0"_L1, "server side public license"_L1, "version 1"_L1 },
    { "BUSL-1.1"_L1, "business source license 1.1"_L1, {} },
};

QString recognised(const QString &text)
{
    static const QRegularExpression decoration(u"[*#>\\s]+"_s);
    const QString folded = QString(text.left(60'000))
                               .toLower()
                               .replace(decoration, u" "_s)
                               .replace(u'“', u'"')
                               .replace(u'”', u'"');
    // GNU's texts name each other; their titles stand at the top.
    constexpr qsizetype title = 400;
    static const QRegularExpression gnu(u"gnu (affero |lesser |library )?general public license"_s);
    const auto own = gnu.match(folded.left(title));
    const auto isOther = [&own](const KnownText &known) {
        const QString phrase = known.phrase;
        return own.hasMatch() && phrase.startsWith("gnu "_L1) && phrase != own.captured();
    };
    for (const KnownText &known : texts)
        if (!isOther(known) && folded.contains(known.phrase) && (known.second.isEmpty() || folded.contains(known.second)))
            return known.id;
    return {};
}

bool isLicenceFile(const QString &path)
{
    static const QRegularExpression name(
        u"^(?:(?:licen[cs]e|copying|unlicense|copyright)(?:[.\\-_](?:txt|md|rst|adoc|[\\w.\\-]+))?|[\\w\\-]+[.\\-]licen[cs]e(?:\\.txt)?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString file = path.section(u'/', -1);
    static const QSet<QString> code{ u"py"_s, u"js"_s, u"ts"_s, u"c"_s, u"cc"_s, u"cpp"_s, u"h"_s, u"hpp"_s, u"go"_s, u"rs"_s, u"java"_s, u"cs"_s,
        u"html"_s, u"json"_s, u"yaml"_s, u"yml"_s, u"sh"_s, u"tmpl"_s, u"xml"_s };
    if (const qsizetype dot = file.lastIndexOf(u'.'); dot >= 0 && code.contains(file.sliced(dot + 1)))
        return false;
    return name.match(file).hasMatch() || path.startsWith("LICENSES/"_L1) || path.contains("/LICENSES/"_L1);
}

/// debian/copyright tells of each file what licence it has: no text of one.
bool isDebianList(const QString &text) { return text.left(200).contains("packaging-manuals/copyright-format"_L1); }

/// That of all files that no other paragraph names, by its SPDX name.
QString ofDebianList(const QString &text)
{
    static const QRegularExpression all(u"^Files:\\s*\\*\\s*$(?:(?!^Files:)[\\s\\S])*?^License:[ \\t]*(\\S+)[ \\t]*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression gnu(u"^([AL]?GPL)-(\\d)(?:\\.(\\d))?(?:\\.0)?(\\+)?$"_s);
    const QString name = all.match(text).captured(1);
    if (const auto match = gnu.match(name); match.hasMatch())
        return match.captured(1) + u'-' + match.captured(2) + u'.' + (match.captured(3).isEmpty() ? u"0"_s : match.captured(3))
            + (match.captured(4).isEmpty() ? u"-only"_s : u"-or-later"_s);
    static const QHash<QString, QString> names{ { u"Expat"_s, u"MIT"_s }, { u"MIT"_s, u"MIT"_s }, { u"Apache-2"_s, u"Apache-2.0"_s },
        { u"Apache-2.0"_s, u"Apache-2.0"_s }, { u"BSD-3-clause"_s, u"BSD-3-Clause"_s }, { u"BSD-2-clause"_s, u"BSD-2-Clause"_s },
        { u"ISC"_s, u"ISC"_s }, { u"Zlib"_s, u"Zlib"_s }, { u"MPL-2.0"_s, u"MPL-2.0"_s } };
    return names.value(name);
}

/// "Copyright 2020 A B", one a line, without addresses and without what a form leaves open.
QStringList copyrightsIn(const QString &text)
{
    static const QRegularExpression copyright(u"^[\\s*#>]*(Copyright\\s+(?:\\(c\\)|©|\\d).*)$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    QStringList holders;
    for (auto match = copyright.globalMatch(text.left(20'000)); match.hasNext() && holders.size() < 20;) {
        static const QRegularExpression address(u"\\s*<[^>]*@[^>]*>|\\s*\\([^)]*@[^)]*\\)"_s);
        QString line = match.next().captured(1).simplified().remove(address);
        static const QRegularExpression place(
            u"[\\[<{]{1,2}\\s*(?:year|yyyy|dates?|full|name|copyright|owner|author|organi[sz]ation|project|email|holder)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const bool template_ = line.contains(place) || line.contains("Free Software Foundation"_L1);
        if (!template_ && !holders.contains(line))
            holders.append(line);
    }
    return holders;
}

/// What a page of the manual takes in is no text of its own.
bool isOnlyInclusion(const QString &text)
{
    static const QRegularExpression inclusion(u"^(?:\\s|#[^\\n]*\\n|[^\\n]+\\n[=\\-~]+\\n)*(?:`{3,}|~{3,}|:{3,})?(?:\\{(?:literal)?include\\}|\\.\\. (?:literal)?include::)"_s);
    constexpr qsizetype longest = 500;
    return text.size() < longest && inclusion.match(text).hasMatch();
}

} // namespace

FactOutput readLicences(const FactSource &source)
{
    FactOutput out;
    if (isLicenceFile(source.path)) {
        QJsonObject value;
        const QString text = QString::fromUtf8(source.source.text);
        if (isOnlyInclusion(text))
            return out;
        if (const QString id = isDebianList(text) ? ofDebianList(text) : recognised(text); !id.isEmpty())
            value.insert(u"licence"_s, id);
        const QStringList holders = copyrightsIn(text);
        if (!holders.isEmpty())
            value.insert(u"copyright"_s, QJsonArray::fromStringList(holders));
        out.facts.append({ u"licence.text"_s, value, 1 });
        return out;
    }
    // Which goes with the licence: Apache's text itself names nobody.
    static const QRegularExpression notice(u"^notice(?:\\.(?:txt|md|rst))?$"_s, QRegularExpression::CaseInsensitiveOption);
    if (source.path.contains("notice"_L1, Qt::CaseInsensitive) && notice.match(source.fileName()).hasMatch())
        if (const QStringList holders = copyrightsIn(QString::fromUtf8(source.source.text)); !holders.isEmpty())
            out.facts.append({ u"licence.notice"_s, { { u"copyright"_s, QJsonArray::fromStringList(holders) } }, 1 });
    const QByteArrayView begin = QByteArrayView(source.source.text).first(std::min(source.source.text.size(), headBytes));
    if (!holds(begin, "SPDX-License-Identifier:"))
        return out;
    const QString head = QString::fromUtf8(begin);
    static const QRegularExpression spdx(
        u"SPDX-License-Identifier:\\s*([\\w.+\\-]+(?:\\s+(?:AND|OR|WITH)\\s+[\\w.+\\-]+|\\s*\\([^)]*\\))*)"_s);
    if (const auto match = spdx.match(head); match.hasMatch())
        out.facts.append({ u"licence.header"_s, { { u"licence"_s, match.captured(1).simplified() } },
            int(head.left(match.capturedStart()).count(u'\n')) + 1 });
    return out;
}

} // namespace tars
