#include "service/extract/facts/factreaders.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
struct Reader {
    FactOutput (*read)(const FactSource &source);
    bool ofCode = false; ///< reads sources as well, not only files that build, settle, deploy or tell of them
};

constexpr Reader readers[] = {
    { readAnsible },
    { readAutotools },
    { readAzurePipelines },
    { readBazel },
    { readCargo },
    { readCMake },
    { readCompose },
    { readCPackages },
    { readDistribution },
    { readDockerfile },
    { readElixirMix },
    { readGithubActions },
    { readGitlabCi },
    { readGoModule },
    { readGradle },
    { readHelm },
    { readJenkinsfile },
    { readKubernetes },
    { readLicences, true },
    { readMake },
    { readMaven },
    { readMeson },
    { readMsbuild },
    { readNodeLocks },
    { readNodePackage },
    { readOtherCi },
    { readPackaging },
    { readPerlDistributions },
    { readPhpComposer },
    { readPyproject },
    { readPythonLocks },
    { readPythonSetup },
    { readRubyGems },
    { readSystemdUnits },
    { readTerraform },
    { readProse },
    { readSiteContents },
    { readConfiguration, true },
    { readSettingsFile },
    { readCommandLine, true },
    { readMessages, true },
    { readTestCases, true },
    { readTestRunners },
    { readDoctests, true },
    { readModuleVersion, true },
    { readReexports, true },
    { readPythonBases, true },
    { readPartialTypes, true },
    { readGoReceivers, true },
    { readTestModules, true },
    { readFunctions, true },
    { readTodos, true },
    { readFingerprints, true },
    { readTestResults },
};

/// Languages that no tool is told in what to do: to ask thirty readers for it costs more than some files are long.
bool isOnlyCode(const QString &language)
{
    static const QSet<QString> languages{ u"C"_s, u"C++"_s, u"C#"_s, u"Go"_s, u"Java"_s, u"Rust"_s };
    return languages.contains(language);
}
} // namespace

FactOutput readFacts(const FactSource &source)
{
    FactOutput all;
    const bool code = isOnlyCode(source.language);
    for (const Reader &reader : readers) {
        if (code && !reader.ofCode)
            continue;
        FactOutput one = reader.read(source);
        all.facts += std::move(one.facts);
        all.problems += std::move(one.problems);
    }
    for (RecordProblem &problem : all.problems)
        problem.file = source.path;
    return all;
}

} // namespace tars
