// All readers of facts: one small file each in this folder, one row each in the table of factreaders.cpp.
#pragma once

#include "service/extract/facts/factreader.h"

namespace tars
{

/// What all readers find in one file.
FactOutput readFacts(const FactSource &source);

// Told by the extractor itself, of C and C++: "include.macros" {defined}: macros of a file that open and close namespaces,
// each with what it opens, "}" or nothing; "include.context" {read, missing, texts}: where those that a file uses were looked for.
// See service/project/includecontexts.h.

// The readers, by the file that holds each. What package metadata and build files give is described where it is
// made, in package.h and build.h: "project.meta", "dependency", "dependency.locked", "build.system",
// "build.target", "build.option"; in ci.h: "ci.workflow", "ci.job", "ci.step". Members without a value are absent everywhere.

/// docker-compose.yml and its kin: "compose.service" {name, image, build, dockerfile, ports, expose, volumes,
/// environment: [{name, value}], environmentFiles, needs, command, restart, user, profiles, networks, health,
/// healthInterval}, "compose.volumes" {names}; images are dependencies.
FactOutput readCompose(const FactSource &source);
/// Dockerfile: "container.stage" {base, name, platform, ports, volumes, environment, arguments, labels, user, directory,
/// entrypoint, command, health, stopSignal, copiesFrom, copies}; copies: paths of the build's context; images are
/// dependencies.
FactOutput readDockerfile(const FactSource &source);
/// .github/workflows: workflow, jobs, steps; actions are dependencies (group: the version in the comment of a hash).
FactOutput readGithubActions(const FactSource &source);
/// Chart.yaml: "helm.chart" {name, version, appVersion, description, type, kubeVersion, fetches: needs
/// charts of other places}; values.yaml: "helm.value"
/// {path, default, help}.
FactOutput readHelm(const FactSource &source);
/// Jenkinsfile: stages as jobs.
FactOutput readJenkinsfile(const FactSource &source);
/// YAML with apiVersion and kind: "kubernetes.object" {kind, name, version, namespace, replicas, schedule, type, ports,
/// hosts, keys, storage, resources (of Kustomize), containers: [{name, image, command, ports, mounts, environment: [{name, value, from}], liveness,
/// readiness, requests, limits, first}]}; images are dependencies.
FactOutput readKubernetes(const FactSource &source);
/// NOTICE, which goes with a licence, as "licence.notice" {copyright}; SPDX headers as "licence.header" {licence}; LICENSE and COPYING as "licence.text" {licence, copyright}, licence being
/// absent where the text is none of the known ones.
FactOutput readLicences(const FactSource &source);
/// Azure Pipelines and their templates, known by what they hold where the name does not tell: a template that is called is a job.
FactOutput readAzurePipelines(const FactSource &source);
/// .gitlab-ci.yml and what it includes, likewise.
FactOutput readGitlabCi(const FactSource &source);
/// CircleCI, Travis CI.
FactOutput readOtherCi(const FactSource &source);
/// GoReleaser, Snap, Flatpak, AppStream, desktop entries, debian/changelog: "packaging.package" {format, name, summary,
/// version, details}.
FactOutput readPackaging(const FactSource &source);
/// Unit files: "systemd.unit" {name, type, description, settings: [{section, key, value}]}.
FactOutput readSystemdUnits(const FactSource &source);
/// .tf: "terraform.block" {block, name, description, type, default, source, version, sensitive, hidden: has a default that is not told}; providers and modules
/// are dependencies.
FactOutput readTerraform(const FactSource &source);

/// Roles and collections of Ansible: meta/main.yml, galaxy.yml, requirements.yml; the variables of defaults/main.yml and
/// meta/argument_specs.yml as "config.key" {name, default, help}.
FactOutput readAnsible(const FactSource &source);
/// configure.ac, Makefile.am.
FactOutput readAutotools(const FactSource &source);
/// MODULE.bazel, WORKSPACE, BUILD.
FactOutput readBazel(const FactSource &source);
/// Cargo.toml (features are options), Cargo.lock.
FactOutput readCargo(const FactSource &source);
/// CMakeLists.txt and modules; besides "cmake.function" {name, parameters, makes: [{kind, name}]} and "cmake.call"
/// {function, arguments, condition} for targets that a function of the tree makes, "cmake.install" {target},
/// "cmake.preset" {kind, name, configure, folder, title, description},
/// "packaging.setting" {format, name, value} of CPack.
FactOutput readCMake(const FactSource &source);
/// vcpkg.json, conanfile.txt, conanfile.py.
FactOutput readCPackages(const FactSource &source);
/// debian/control, RPM's .spec, PKGBUILD; besides "packaging.package" {format, name, architecture, summary}.
FactOutput readDistribution(const FactSource &source);
/// go.mod, go.work; go.sum as "dependency.hash" {ecosystem, name, version, algorithm, value}.
FactOutput readGoModule(const FactSource &source);
/// Gradle's scripts, lock files and wrapper; version catalogues, and the maps and versions that a script or gradle.properties
/// gives to the others, as "dependency.catalogue" {alias, name, version}; an alias of a version alone begins with "$".
FactOutput readGradle(const FactSource &source);
/// Makefile (`?=` variables are options), justfile.
FactOutput readMake(const FactSource &source);
/// pom.xml (profiles are options); scope "managed" for versions that only take effect where a module names them.
FactOutput readMaven(const FactSource &source);
/// meson.build, meson_options.txt, subprojects' .wrap files.
FactOutput readMeson(const FactSource &source);
/// global.json, as "build.tool" {system, name, version}: what must be there to build; .csproj and its kin, Directory.*.props, .sln, packages.config, packages.lock.json, Paket's files; versions that Directory.Build.props
/// gives names to as "msbuild.property" {name, value}.
FactOutput readMsbuild(const FactSource &source);
/// package-lock.json, npm-shrinkwrap.json, yarn.lock, pnpm-lock.yaml, pnpm-workspace.yaml.
FactOutput readNodeLocks(const FactSource &source);
/// package.json (scripts are targets).
FactOutput readNodePackage(const FactSource &source);
/// Makefile.PL, Build.PL, cpanfile and dist.ini of Perl, as far as what they say is written out; "project.meta" has versionFile
/// where a module says the version.
FactOutput readPerlDistributions(const FactSource &source);
/// composer.json and composer.lock of PHP.
FactOutput readPhpComposer(const FactSource &source);
/// Elixir's mix.exs, as far as what it says is written out, and mix.lock.
FactOutput readElixirMix(const FactSource &source);
/// Ruby's *.gemspec, Gemfile and Gemfile.lock, as far as what they say is written out.
FactOutput readRubyGems(const FactSource &source);
/// pyproject.toml, as the standard, Poetry, PDM, Hatch and uv fill it.
FactOutput readPyproject(const FactSource &source);
/// requirements files, Pipfile and its lock, poetry.lock, pdm.lock, uv.lock.
FactOutput readPythonLocks(const FactSource &source);
/// setup.cfg, setup.py as far as its arguments are literals.
FactOutput readPythonSetup(const FactSource &source);
/// Prose of the tree (.md, .mdx, .rst, .adoc, POD, man pages, texts): "prose.page" {markup, title, order, opening, openingLine}, one per page;
/// "prose.heading" {level, text, anchor, names}, without the title, names being other anchors of its; "prose.link" {address, text, picture}, on its line where the
/// file is Markdown; "prose.text" {markdown}, the page without its title as CommonMark with tables and without HTML, in
/// parts; a page without one is shown as it is. "prose.variable" {name, text}: a variable of the environment that it explains. "prose.contents" {entries, owner}: the order of other pages, of toctree or
/// SUMMARY.md; below the page owner, or else below the file itself. "prose.label" {label, title} and "prose.term" {term, text} of Sphinx. References of Sphinx are links to
/// "tars-ref:LABEL" and "tars-doc:PAGE", names of symbols to "tars-sym:NAME", or "tars-obj:NAME" where a generator describes it, roles of the project's own to
/// "tars-role:ROLE:CONTENT", files whose text belongs here to "tars-include:PATH".
FactOutput readProse(const FactSource &source);
/// The order that mkdocs.yml, zensical.toml, docfx's toc.yml, Fumadocs' meta.json or Mintlify's mint.json gives to pages, as "prose.contents"; addresses behind the roles of Sphinx's
/// conf.py as "prose.role" {role, address}, with %s for what the role says.
FactOutput readSiteContents(const FactSource &source);
/// "config.variable" {name, default, when}: an environment variable that code reads, when being "debug" or "build" where only builds to
/// find faults with or the build itself do; "config.key" {name, default}: a key of its settings. One each place; help where a settings file explains it.
FactOutput readConfiguration(const FactSource &source);
FactOutput readShellVariables(const FactSource &source); ///< of a shell script
/// Settings files that explain themselves, redis.conf and its like, as "config.key" {name, default, help}.
FactOutput readSettingsFile(const FactSource &source);
/// "cli.program" {name, description, framework, package (Go), usage}, "cli.command" {name, help, details, usage, example}, "cli.option" {names, value, default,
/// help, details, heading, choices, required, command, argument, optional, repeats}: what programs say that they understand, as their libraries are told it;
/// details being Markdown, or text with its lines. "cli.usage" {name, usage, headings, arguments}: a text that a program shows as its help.
FactOutput readCommandLine(const FactSource &source);
/// "message" {text, severity, type}: an error or warning that code can print or raise; its text as written, with the
/// places for values in it.
FactOutput readMessages(const FactSource &source);
/// "test.case" {framework, suite, name} and "test.framework" {framework}, in source order, parametrised cases once; of C++ also where
/// a file only includes the framework, as "Catch2 or doctest" stands for cases of a file that includes neither; then
/// "test.uses" {suite, name, names}: the identifiers within each case, sorted, in one text, on the case's line; "test.macro" {name, names}
/// of Rust: a macro that makes test cases, and the identifiers within it.
FactOutput readTestCases(const FactSource &source);
/// How pyproject.toml, tox.ini, setup.cfg and pytest.ini have the tests run: "test.environment" {runner, names, help,
/// commands} of tox, "test.settings" {runner, paths, options} of pytest.
FactOutput readTestRunners(const FactSource &source);
/// "code.function" {name, qualifiedName, lines, nesting, branches}: each function with a body. lines from its name to
/// its end; nesting is the deepest stack of control statements; branches counts the decisions (if, for, while, case,
/// catch, &&, ||, ?:), one less than McCabe's cyclomatic complexity.
FactOutput readFunctions(const FactSource &source);
/// "code.todo" {kind, text, author}: TODO, FIXME, XXX, HACK and BUG in comments; author only where one is written.
FactOutput readTodos(const FactSource &source);
/// "code.fingerprints" {hashes, from, to}: of windows of eight lines of code, in order, with the lines that each spans;
/// two files that share 13 lines or more share one. At most one fact.
FactOutput readFingerprints(const FactSource &source);
/// "test.result" {suite, name, status, seconds, message} of JUnit XML, status passed, failed or skipped;
/// "test.report" {made: a day} where the report says it; "coverage.file" {file, lines, covered} of lcov, Cobertura and JaCoCo, file as the report names it; lines as they are listed, before sums.
FactOutput readTestResults(const FactSource &source);

/// "code.reexport" {name, from, original, only}: a name that a module offers though another one defines it, as Python's
/// __init__.py, Rust's "pub use" and an index.ts say it. from is the module as written, original the name there if it is
/// another one; name "*": all that it offers, or `only` these; original "self": from itself. Without from: a module below, of Rust's "pub mod".
/// "code.macro" {name}: of Rust, which the crate offers wherever in it the macro stands.
FactOutput readReexports(const FactSource &source);
/// "code.base" {name, from, original}: a name from which a class of a Python file derives, the module that it is imported from
/// as written, and what it is called there.
FactOutput readPythonBases(const FactSource &source);
/// "code.testmodule" {name}: a module of Rust in a file of its own that only a build of the tests compiles.
FactOutput readTestModules(const FactSource &source);
/// "code.partial" {name}: a public type of C# of which the file declares a part.
FactOutput readPartialTypes(const FactSource &source);
/// "code.receiver" {name, of, types, others}: a member that a file of Go calls on what functions called `of` give and what has one
/// of the `types` ("Command", or "cobra.Command" of another package); on nothing else, unless there are `others`.
FactOutput readGoReceivers(const FactSource &source);
/// "python.doctest" {examples}: how many prompts (">>>") the strings of a Python file hold; at most one.
FactOutput readDoctests(const FactSource &source);
/// "module.version" {version}: what a module of Python sets `__version__` to, one of Perl `$VERSION`.
FactOutput readModuleVersion(const FactSource &source);

} // namespace tars
