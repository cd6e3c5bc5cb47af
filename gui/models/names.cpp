#include "gui/models/names.h"

#include <QCoreApplication>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct NameText {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::Names)
};
} // namespace

QString departmentName(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return NameText::tr("Technical Writing");
    case Department::Development: return NameText::tr("Development");
    case Department::AiResearch: return NameText::tr("AI Research");
    case Department::QualityAssurance: return NameText::tr("Quality Assurance");
    case Department::DevOps: return NameText::tr("DevOps");
    }
    Q_UNREACHABLE();
}

QString departmentShortName(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return NameText::tr("Writing", "short for Technical Writing, beside a line of a chart");
    case Department::Development: return NameText::tr("Dev", "short for Development, beside a line of a chart");
    case Department::AiResearch: return NameText::tr("AI", "short for AI Research, beside a line of a chart");
    case Department::QualityAssurance: return NameText::tr("QA", "short for Quality Assurance, beside a line of a chart");
    case Department::DevOps: return NameText::tr("DevOps", "short, beside a line of a chart");
    }
    Q_UNREACHABLE();
}

QString departmentPurpose(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return NameText::tr("User manuals and guides");
    case Department::Development: return NameText::tr("API pages and examples");
    case Department::AiResearch: return NameText::tr("Notebooks and tutorials");
    case Department::QualityAssurance: return NameText::tr("Testing and validation");
    case Department::DevOps: return NameText::tr("Deployment and operations");
    }
    Q_UNREACHABLE();
}

QString siteName()
{
    return NameText::tr("Site", "pages and indexes of the whole that no department writes");
}

QString sitePurpose()
{
    return NameText::tr("Source pages, indexes and search");
}

QString clientName(const QString &source)
{
    if (source == "TarsCLI"_L1)
        return NameText::tr("the command line");
    if (source == "TarsWeb"_L1)
        return NameText::tr("the web page");
    if (source == "TarsDesktop"_L1)
        return NameText::tr("a window");
    return source;
}

QString clientAgent(const QString &source)
{
    if (source == "TarsCLI"_L1)
        return NameText::tr("the command line", "after “by”");
    if (source == "TarsWeb"_L1)
        return NameText::tr("the web page", "after “by”");
    if (source == "TarsDesktop"_L1)
        return NameText::tr("a window", "after “by”");
    return source;
}

} // namespace tars::gui
