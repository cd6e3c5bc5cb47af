// Records of files with facts, and what DevOps writes of them as Markdown.
#pragma once

#include "service/departments/devops/devops.h"
#include "service/markup/render.h"
#include "tests/fakes/fakemodelview.h"

#include <QJsonDocument>

namespace tars::test
{
using namespace Qt::StringLiterals;
using fakes::FakeModelView;
using devops::DevOpsWriter;

inline FileRecord record(const QString &path, const QList<FactRecord> &facts, bool vendored = false)
{
    FileRecord file;
    file.path = path;
    file.role = FileRole::Build;
    file.vendored = vendored;
    file.facts = facts;
    return file;
}

inline FactRecord fact(const QString &kind, const QByteArray &json, int line = 1)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return { kind, document.object(), line };
}

inline FactRecord dependency(const QByteArray &json, int line = 1)
{
    return fact(u"dependency"_s, json, line);
}

inline FactRecord locked(const QByteArray &json, int line = 1)
{
    return fact(u"dependency.locked"_s, json, line);
}

inline QString markdown(const QString &id, const FakeModelView &view)
{
    const DevOpsWriter writer;
    for (const UnitSpec &unit : writer.plan(view))
        if (unit.id.value == id) {
            const auto output = writer.write(unit, view, {});
            markup::RenderContext context;
            context.rootFromOutput = u"../"_s;
            return output ? QString::fromUtf8(
                       renderMarkdown(std::get<markup::Page>(output->documents.first().content), context))
                          : QString();
        }
    return u"not planned"_s;
}

} // namespace tars::test
