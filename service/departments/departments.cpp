#include "service/departments/departments.h"

#include "service/departments/airesearch/airesearch.h"
#include "service/departments/development/development.h"
#include "service/departments/devops/devops.h"
#include "service/departments/qualityassurance/qualityassurance.h"
#include "service/departments/technicalwriting/technicalwriting.h"

namespace tars
{
std::vector<std::unique_ptr<UnitWriter>> allWriters()
{
    std::vector<std::unique_ptr<UnitWriter>> writers;
    for (const Department department : allDepartments) {
        switch (department) {
        case Department::TechnicalWriting:
            writers.push_back(std::make_unique<technicalwriting::TechnicalWriter>());
            break;
        case Department::Development:
            writers.push_back(std::make_unique<development::DevelopmentWriter>());
            break;
        case Department::AiResearch:
            writers.push_back(std::make_unique<airesearch::AiResearchWriter>());
            break;
        case Department::QualityAssurance:
            writers.push_back(std::make_unique<qualityassurance::QualityAssuranceWriter>());
            break;
        case Department::DevOps:
            writers.push_back(std::make_unique<devops::DevOpsWriter>());
            break;
        }
    }
    return writers;
}

} // namespace tars
