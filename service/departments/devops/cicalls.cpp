#include "service/departments/devops/cicalls.h"

#include <QDir>

namespace tars::devops
{
using namespace Qt::StringLiterals;

QString calledWorkflow(const ModelView &view, const Found &caller)
{
    QString uses = caller.text(u"uses");
    if (uses.endsWith("@self"_L1)) // Azure's own name of the tree
        uses.chop(5);
    if (uses.contains(u'@') || uses.contains(u':') || uses.contains(u'$') || (!uses.endsWith(".yml"_L1) && !uses.endsWith(".yaml"_L1)))
        return {};
    // From the top where it says so; else beside the caller as Azure reads it, from the top as GitHub and GitLab do.
    QStringList places;
    if (!uses.startsWith(u'/') && !caller.folder().isEmpty())
        places.append(caller.folder() + u'/' + uses);
    places.append(uses.startsWith(u'/') ? uses.mid(1) : uses);
    for (const QString &place : std::as_const(places))
        if (const QString file = QDir::cleanPath(place); view.file(file) && !factsIn(view, u"ci.workflow"_s, file).isEmpty())
            return file;
    return {};
}

QHash<QString, QStringList> workflowCallers(const ModelView &view, const QList<Found> &workflows)
{
    QHash<QString, QStringList> callers;
    for (const Found &workflow : workflows)
        for (const QString &kind : { u"ci.job"_s, u"ci.step"_s })
            for (const Found &caller : factsIn(view, kind, workflow.file))
                if (const QString called = calledWorkflow(view, caller);
                    !called.isEmpty() && called != workflow.file && !callers[called].contains(workflow.file))
                    callers[called].append(workflow.file);
    return callers;
}

} // namespace tars::devops
