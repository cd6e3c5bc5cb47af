#include "service/departments/sections.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

struct Row {
    Department department;
    QLatin1StringView kind;
    QLatin1StringView title;
};

// In the order in which a reader meets the sections. "index" is the department's first page.
constexpr Row rows[] = {
    { Department::TechnicalWriting, "index"_L1, "Contents"_L1 },
    { Department::TechnicalWriting, "overview"_L1, "Overview"_L1 },
    { Department::TechnicalWriting, "getting-started"_L1, "Getting started"_L1 },
    { Department::TechnicalWriting, "guide"_L1, "User guide"_L1 },
    { Department::TechnicalWriting, "cli"_L1, "Command line"_L1 },
    { Department::TechnicalWriting, "configuration"_L1, "Configuration"_L1 },
    { Department::TechnicalWriting, "messages"_L1, "Messages"_L1 },
    { Department::TechnicalWriting, "glossary"_L1, "Glossary"_L1 },
    { Department::TechnicalWriting, "changelog"_L1, "Changelog"_L1 },

    { Department::Development, "index"_L1, "API reference"_L1 },
    { Department::Development, "api"_L1, "API reference"_L1 },
    { Department::Development, "namespace"_L1, "Namespaces and modules"_L1 },
    { Department::Development, "module"_L1, "Namespaces and modules"_L1 },
    { Department::Development, "class"_L1, "Classes"_L1 },
    { Department::Development, "hierarchy"_L1, "Class hierarchy"_L1 },
    { Department::Development, "symbols"_L1, "Symbol index"_L1 },
    { Department::Development, "symbols-data"_L1, "Symbol index"_L1 },
    { Department::Development, "architecture"_L1, "Architecture"_L1 },
    { Department::Development, "examples"_L1, "Examples"_L1 },
    { Department::Development, "source"_L1, "Source"_L1 },
    { Department::Development, "deprecated"_L1, "Deprecated"_L1 },
    { Department::Development, "undocumented"_L1, "Undocumented"_L1 },

    { Department::AiResearch, "index"_L1, "Contents"_L1 },
    { Department::AiResearch, "notebook"_L1, "Notebooks"_L1 },
    { Department::AiResearch, "module-notebook"_L1, "Module notebooks"_L1 },
    { Department::AiResearch, "examples"_L1, "Example notebooks"_L1 },
    { Department::AiResearch, "tutorial"_L1, "Tutorials"_L1 },
    { Department::AiResearch, "corpus"_L1, "Corpus"_L1 },

    { Department::QualityAssurance, "index"_L1, "Contents"_L1 },
    { Department::QualityAssurance, "tests"_L1, "Test inventory"_L1 },
    { Department::QualityAssurance, "results"_L1, "Test results"_L1 },
    { Department::QualityAssurance, "traceability"_L1, "Traceability"_L1 },
    { Department::QualityAssurance, "coverage"_L1, "Documentation coverage"_L1 },
    { Department::QualityAssurance, "validation"_L1, "Validation plan"_L1 },
    { Department::QualityAssurance, "health"_L1, "Code health"_L1 },

    { Department::DevOps, "index"_L1, "Contents"_L1 },
    { Department::DevOps, "build"_L1, "Build guide"_L1 },
    { Department::DevOps, "dependencies"_L1, "Dependencies"_L1 },
    { Department::DevOps, "licences"_L1, "Licences"_L1 },
    { Department::DevOps, "ci"_L1, "Continuous integration"_L1 },
    { Department::DevOps, "containers"_L1, "Containers"_L1 },
    { Department::DevOps, "orchestration"_L1, "Orchestration"_L1 },
    { Department::DevOps, "services"_L1, "Services"_L1 },
    { Department::DevOps, "deployment"_L1, "Deployment"_L1 },
    { Department::DevOps, "runbook"_L1, "Runbook"_L1 },
    { Department::DevOps, "release"_L1, "Release"_L1 },
};

const Row *rowOf(Department department, const QString &kind)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows),
        [&](const Row &row) { return row.department == department && row.kind == kind; });
    return found == std::end(rows) ? nullptr : found;
}

// A section stands where its first kind does.
Section sectionOf(const Row &row)
{
    const auto first = std::find_if(std::begin(rows), std::end(rows),
        [&](const Row &other) { return other.department == row.department && other.title == row.title; });
    return { row.title, int(std::distance(std::begin(rows), first)) };
}

} // namespace

Section sectionOf(Department department, const QString &kind)
{
    if (const Row *row = rowOf(department, kind))
        return sectionOf(*row);
    QString title = kind;
    title.replace(u'-', u' ');
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return { title.isEmpty() ? u"Documents"_s : title, std::numeric_limits<int>::max() };
}

bool hasSection(Department department, const QString &kind) { return rowOf(department, kind) != nullptr; }

QList<Section> sectionsOf(Department department)
{
    QList<Section> sections;
    for (const Row &row : rows) {
        const Section section = sectionOf(row);
        if (row.department == department && !sections.contains(section))
            sections.append(section);
    }
    return sections;
}

QString purposeOf(Department department)
{
    switch (department) {
    case Department::TechnicalWriting:
        return u"Manuals and guides"_s;
    case Department::Development:
        return u"API reference and examples"_s;
    case Department::AiResearch:
        return u"Notebooks and tutorials"_s;
    case Department::QualityAssurance:
        return u"Testing and validation"_s;
    case Department::DevOps:
        return u"Build, deliver, maintain"_s;
    }
    Q_UNREACHABLE();
}

} // namespace tars
