// The commands that build what a root holds, in the order in which they are needed.
#pragma once

#include "service/departments/devops/buildfacts.h"

namespace tars::devops
{

/// A command with what it is for.
struct Step {
    QString title;
    QString command;
};

QList<Step> stepsOf(const BuildFacts &facts, const BuildRoot &root);

} // namespace tars::devops
