#include "gui/models/names.h"

#include <QCoreApplication>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct Text {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::Names)
};
} // namespace

QString departmentName(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return Text::tr("Technical Writing");
    case Department::Development: return Text::tr("Development");
    case Department::AiResearch: return Text::tr("AI Research");
    case Department::QualityAssurance: return Text::tr("Quality Assurance");
    case Department::DevOps: return Text::tr("DevOps");
    }
    Q_UNREACHABLE();
}

QString departmentShortName(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return Text::tr("Writing", "short for Technical Writing, beside a line of a chart");
    case Department::Development: return Text::tr("Dev", "short for Development, beside a line of a chart");
    case Department::AiResearch: return Text::tr("AI", "short for AI Research, beside a line of a chart");
    case Department::QualityAssurance: return Text::tr("QA", "short for Quality Assurance, beside a line of a chart");
    case Department::DevOps: return Text::tr("DevOps", "short, beside a line of a chart");
    }
    Q_UNREACHABLE();
}

QString departmentPurpose(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return Text::tr("User manuals and guides");
    case Department::Development: return Text::tr("API pages and examples");
    case Department::AiResearch: return Text::tr("Notebooks and tutorials");
    case Department::QualityAssurance: return Text::tr("Testing and validation");
    case Department::DevOps: return Text::tr("Deployment and operations");
    }
    Q_UNREACHABLE();
}

QString clientName(const QString &source)
{
    if (source == "TarsCLI"_L1)
        return Text::tr("the command line");
    if (source == "TarsWeb"_L1)
        return Text::tr("the web page");
    if (source == "TarsDesktop"_L1)
        return Text::tr("a window");
    return source;
}

QString clientAgent(const QString &source)
{
    if (source == "TarsCLI"_L1)
        return Text::tr("the command line", "after “by”");
    if (source == "TarsWeb"_L1)
        return Text::tr("the web page", "after “by”");
    if (source == "TarsDesktop"_L1)
        return Text::tr("a window", "after “by”");
    return source;
}

} // namespace tars::gui
