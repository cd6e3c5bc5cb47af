#include "service/extract/facts/factreaders.h"

namespace tars
{

namespace
{
using Reader = FactOutput (*)(const FactSource &source);

constexpr Reader readers[] = {
    readAnsible,
    readAutotools,
    readBazel,
    readCargo,
    readCMake,
    readCompose,
    readCPackages,
    readDistribution,
    readDockerfile,
    readElixirMix,
    readGithubActions,
    readGoModule,
    readGradle,
    readHelm,
    readJenkinsfile,
    readKubernetes,
    readLicences,
    readMake,
    readMaven,
    readMeson,
    readMsbuild,
    readNodeLocks,
    readNodePackage,
    readOtherCi,
    readPackaging,
    readPerlDistributions,
    readPhpComposer,
    readPyproject,
    readPythonLocks,
    readPythonSetup,
    readRubyGems,
    readSystemdUnits,
    readTerraform,
    readProse,
    readSiteContents,
    readConfiguration,
    readSettingsFile,
    readCommandLine,
    readMessages,
    readTestCases,
    readTestRunners,
    readDoctests,
    readModuleVersion,
    readReexports,
    readPythonBases,
    readPartialTypes,
    readGoReceivers,
    readTestModules,
    readFunctions,
    readTodos,
    readFingerprints,
    readTestResults,
};
} // namespace

FactOutput readFacts(const FactSource &source)
{
    FactOutput all;
    for (const Reader reader : readers) {
        FactOutput one = reader(source);
        all.facts += std::move(one.facts);
        all.problems += std::move(one.problems);
    }
    for (RecordProblem &problem : all.problems)
        problem.file = source.path;
    return all;
}

} // namespace tars
