// Everything that runs: containers, orchestration, services of the system; how it is brought up, and how it
// is kept running.
#pragma once

#include "service/departments/devops/found.h"

#include <QSet>

namespace tars::devops
{

struct BuildFacts;

struct DeploymentFacts {
    QList<Found> stages; ///< "container.stage"
    QList<Found> services; ///< "compose.service"
    QList<Found> objects; ///< "kubernetes.object"
    QList<Found> charts, values; ///< "helm.chart", "helm.value"
    QList<Found> blocks; ///< "terraform.block"
    QList<Found> units; ///< "systemd.unit"
    QList<Found> ports; ///< "config.key", "config.variable": settings that name a port to listen at, and its default
    QHash<QString, QString> contexts; ///< of images' files: the folder that they are built from, "." for the top
    QSet<QString> composed; ///< files of images that a Compose file builds
    QHash<QString, QString> environmentFiles; ///< that units read: which file of the tree is meant to become it
    QSet<QString> modules; ///< folders of Terraform that others call, or that leave the provider to their callers
    bool rollsBack = true; ///< releases of the charts; unless the tree's own words say that they cannot
    markup::Inlines ownWords; ///< where the authors tell how it is installed and run
    QSet<QString> absent; ///< paths that images copy from the context and the tree does not hold

    bool hasContainers() const { return !stages.isEmpty() || !services.isEmpty(); }
    bool hasOrchestration() const { return !objects.isEmpty() || !charts.isEmpty() || !blocks.isEmpty(); }
    /// Without what only tests, examples and developers run; or else only that.
    DeploymentFacts installed() const;
    DeploymentFacts aside() const;
    bool isEmpty() const { return !hasContainers() && !hasOrchestration() && units.isEmpty(); }
};

DeploymentFacts deploymentFactsOf(const ModelView &view);
QStringList filesOf(const QList<Found> &facts); ///< each once, in order
QList<Found> ofFile(QList<Found> facts, const QString &file);
/// Of a unit: every value of a key.
QStringList settingsOf(const Found &unit, QStringView key);
/// As what Kubernetes' objects run the image that a Dockerfile makes: they name the folder it lies in. Empty: not at all.
QString clusterImage(const DeploymentFacts &facts, const QString &file);
QStringList directoriesOf(const Found &unit, QStringView key); ///< of StateDirectory and its kin, with what systemd puts them below
QStringList servicesBefore(const QList<Found> &units); ///< that are none of these and start before them
/// In the order in which they can start: what others need first; otherwise as written.
QList<Found> inStartOrder(const QList<Found> &services);
/// Kubernetes' objects: what others refer to first.
QList<Found> inApplyOrder(const QList<Found> &objects);

markup::Page containersPage(const DeploymentFacts &facts);
markup::Page orchestrationPage(const DeploymentFacts &facts);
markup::Page servicesPage(const DeploymentFacts &facts);
markup::Page deploymentPage(const DeploymentFacts &facts, const BuildFacts &build, const QString &projectName);
markup::Page runbookPage(const DeploymentFacts &facts, const QString &projectName);

} // namespace tars::devops
