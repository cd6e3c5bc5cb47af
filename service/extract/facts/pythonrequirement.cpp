#include "service/extract/facts/pythonrequirement.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

Dependency pythonRequirement(const QString &text, const QString &scope, const QString &group, int line)
{
    static const QRegularExpression shape(
        u"^\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[([^\\]]*)\\])?\\s*(.*)$"_s);
    Dependency dependency;
    dependency.ecosystem = u"Python"_s;
    dependency.scope = scope;
    dependency.group = group;
    dependency.line = line;
    const QString requirement = text.section(u';', 0, 0).trimmed();
    dependency.condition = text.section(u';', 1).simplified();
    const auto match = shape.match(requirement);
    const QString rest = match.captured(3).trimmed();
    if (!match.hasMatch() || (!rest.isEmpty() && !QStringView(u"=<>!~(@").contains(rest[0])))
        return dependency;
    dependency.name = match.captured(1);
    if (rest.startsWith(u'@')) {
        dependency.source = rest.mid(1).trimmed();
    } else {
        dependency.constraint = rest;
        if (rest.startsWith(u'(') && rest.endsWith(u')'))
            dependency.constraint = rest.mid(1).chopped(1).trimmed();
    }
    return dependency;
}

} // namespace tars
