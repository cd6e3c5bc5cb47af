// The sections of each department: under which heading, and where, the documents of one kind stand in the
// navigation, on the home page, in llms.txt, mkdocs.yml and the manifest. One row per kind; kinds with the
// same title share a section.
#pragma once

#include "common/model/states.h"

#include <QList>
#include <QString>

namespace tars
{

struct Section {
    QString title; ///< "API reference"; unique within its department
    int order = 0; ///< ascending within the department

    bool operator==(const Section &) const = default;
};

/// Of the documents that units of this kind write (UnitSpec::kind). A kind without a row stands at the end,
/// under its own name; the tests refuse that for every kind that a department plans.
Section sectionOf(Department department, const QString &kind);
bool hasSection(Department department, const QString &kind);
/// Those with a row, in order.
QList<Section> sectionsOf(Department department);

/// What the department is for, in four words or so: "Manuals and guides".
QString purposeOf(Department department);

} // namespace tars
