// What is read of a file of prose.
#pragma once

#include "service/extract/classify.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/prose/converter.h"
#include "service/extract/prose/dialects.h"
#include "service/extract/prose/htmlfragment.h"
#include "service/extract/prose/manfonts.h"
#include "service/extract/prose/markdowntree.h"
#include "service/extract/prose/mdx.h"
#include "service/extract/prose/myst.h"
#include "service/extract/prose/plaintext.h"
#include "service/extract/prose/sphinxtext.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

namespace tars::test
{

using namespace Qt::StringLiterals;


inline FactOutput factsOf(const QString &path, const QString &language, const QByteArray &text)
{
    const LexedSource source = lex(text, language);
    return readProse({ source, path, language, FileRole::Prose, {}, {} });
}

inline QStringList valuesOf(const FactOutput &output, const QString &kind, const char *member)
{
    QStringList values;
    for (const FactRecord &fact : output.facts)
        if (fact.kind == kind)
            values.append(fact.value.value(QLatin1StringView(member)).toVariant().toString());
    return values;
}

inline QString markdownOf(const FactOutput &output) { return valuesOf(output, u"prose.text"_s, "markdown").join(u"\n\n"_s); }

} // namespace tars::test
