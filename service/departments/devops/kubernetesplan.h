// How the objects of Kubernetes get into a cluster: which files and folders are applied, and which say the same again.
#pragma once

#include "service/departments/devops/found.h"

namespace tars::devops
{

/// What one command applies.
struct AppliedObjects {
    QString command; ///< "kubectl apply -f k8s/", "kubectl apply -k overlays/small/"
    QList<Found> objects; ///< those of the tree that it is known to bring
    bool local = false; ///< names images that must be built first, which others bring ready
};

struct KubernetesPlan {
    QList<AppliedObjects> chosen; ///< in the order in which they can be applied
    QList<AppliedObjects> instead; ///< bring objects that the chosen ones bring already
    QList<Found> objects() const; ///< of the chosen ones, each once
};

/// Parts of Kustomize, patches and what is no object of a cluster are left out.
KubernetesPlan kubernetesPlanOf(const QList<Found> &objects);

} // namespace tars::devops
