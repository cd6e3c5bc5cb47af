#include "service/departments/devops/deploymentnames.h"

#include "service/departments/devops/deployment.h"

#include <QRegularExpression>
#include <QSet>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

Page deploymentBasePage(const QString &title)
{
    Page page;
    page.title = title;
    page.departmentSlug = u"devops"_s;
    page.wide = true;
    page.breadcrumbs = { { u"DevOps"_s, documentTarget(u"devops/index.md"_s) } };
    return page;
}

QString imageName(const QString &project, const QString &file)
{
    static const QRegularExpression unfit(u"[^a-z0-9._-]+"_s);
    QString name = project.toLower().replace(unfit, u"-"_s);
    const QString fileName = file.section(u'/', -1);
    const QString variant = fileName.contains(u'.')
        ? (fileName.startsWith("Dockerfile."_L1) ? fileName.section(u'.', 1) : fileName.section(u'.', 0, -2))
        : file.section(u'/', -2, -2);
    if (!variant.isEmpty() && variant.toLower() != name)
        name += u'-' + variant.toLower().replace(unfit, u"-"_s);
    return name;
}

QString composeOption(const QString &file)
{
    const QString name = file.section(u'/', -1);
    static const QSet<QString> usual{ u"compose.yaml"_s, u"compose.yml"_s, u"docker-compose.yml"_s,
        u"docker-compose.yaml"_s };
    return usual.contains(name) && !file.contains(u'/') ? QString() : QString(u" -f "_s + file);
}

bool isUserUnit(const Found &unit)
{
    return unit.file.contains("/user/"_L1) || settingsOf(unit, u"WantedBy").contains(u"default.target"_s);
}

} // namespace tars::devops
