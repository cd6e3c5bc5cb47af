#include "service/departments/departments.h"

#include "common/base/errorcodes.h"
#include "service/departments/airesearch/airesearch.h"
#include "service/departments/development/development.h"
#include "service/departments/devops/devops.h"
#include "service/departments/qualityassurance/qualityassurance.h"
#include "service/departments/technicalwriting/technicalwriting.h"

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{
/// A department that does not write yet: it stands in all lists with its true count of units, none.
class IdleDepartment final : public UnitWriter
{
public:
    explicit IdleDepartment(Department department)
        : m_department(department)
    {
    }

    std::optional<Department> department() const override { return m_department; }
    QList<UnitSpec> plan(const ModelView &) const override { return {}; }
    Result<UnitOutput> write(const UnitSpec &unit, const ModelView &, std::stop_token) const override
    {
        return Error{ errc::internal,
            u"%1 plans no units and cannot write %2."_s.arg(displayName(m_department), unit.id.value),
            { { u"unit"_s, unit.id.value } } };
    }

private:
    const Department m_department;
};
} // namespace

std::vector<std::unique_ptr<UnitWriter>> allWriters()
{
    std::vector<std::unique_ptr<UnitWriter>> writers;
    for (const Department department : allDepartments) {
        if (department == Department::TechnicalWriting)
            writers.push_back(std::make_unique<technicalwriting::TechnicalWriter>());
        else if (department == Department::Development)
            writers.push_back(std::make_unique<development::DevelopmentWriter>());
        else if (department == Department::DevOps)
            writers.push_back(std::make_unique<devops::DevOpsWriter>());
        else if (department == Department::QualityAssurance)
            writers.push_back(std::make_unique<qualityassurance::QualityAssuranceWriter>());
        else if (department == Department::AiResearch)
            writers.push_back(std::make_unique<airesearch::AiResearchWriter>());
        else
            writers.push_back(std::make_unique<IdleDepartment>(department));
    }
    return writers;
}

} // namespace tars
