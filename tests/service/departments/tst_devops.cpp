// DevOps: what its pages say of facts, and that its bill of materials is one.
#include "service/departments/devops/cipage.h"
#include "service/departments/devops/inventory.h"
#include "service/departments/devops/sbom.h"
#include "tests/fakes/devopspages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace tars::devops;
using namespace Qt::StringLiterals;
using namespace tars::test;

class DevOpsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plansOnlyWhatThereIs();
    void modulesOfTests_data();
    void modulesOfTests();
    void billOfMaterialsIsValid();
    void billOfMaterialsHoldsTheGraph();
    void packageUrls_data();
    void packageUrls();
    void dependencies();
    void versionOfTheNearestLock();
    void buildCommands_data();
    void buildCommands();
    void buildsWhatLiesBeside();
    void versionOfAllProjects();
    void targetsOfTheTreesFunctions();
    void schedules_data();
    void schedules();
    void workflow();
    void workflowsCallEachOther();
    void scopesByPlace_data();
    void scopesByPlace();
    void rulesOfTheirOwnFolder();
    void machinesOfExpressions();
    void releases();

private:
    static FakeModelView manyEcosystems()
    {
        const QByteArray hex64(64, 'a'), hex128(128, 'b');
        return FakeModelView({
            record(u"package.json"_s,
                { fact(u"project.meta"_s,
                      R"({"ecosystem":"npm","name":"@me/app","version":"1.0.0","licence":"MIT OR Apache-2.0"})"),
                    dependency(
                        R"({"ecosystem":"npm","name":"@scope/lib","constraint":"^2.0.0","scope":"runtime"})",
                        7),
                    dependency(R"({"ecosystem":"npm","name":"tool","scope":"development"})", 9),
                    dependency(
                        R"({"ecosystem":"npm","name":"fork","scope":"runtime","source":"github:x/y"})", 8) }),
            record(u"package-lock.json"_s,
                { locked(
                      R"({"ecosystem":"npm","name":"@me/app","version":"1.0.0","root":true,"needs":["@scope/lib@2.1.0"]})"),
                    locked(
                        R"({"ecosystem":"npm","name":"@scope/lib","version":"2.1.0","licence":"ISC","needs":["deep@1.0.0"],"hashes":[{"algorithm":"SHA-512","value":")"
                        + hex128 + R"("}]})"),
                    locked(
                        R"({"ecosystem":"npm","name":"deep","version":"1.0.0","licence":"SEE LICENSE IN x.txt","needs":["deep@2.0.0"]})"),
                    locked(
                        R"({"ecosystem":"npm","name":"deep","version":"2.0.0","scope":"development","hashes":[{"algorithm":"SHA-1","value":"short"}]})") }),
            record(u"api/pyproject.toml"_s,
                { dependency(
                      R"({"ecosystem":"Python","name":"Flask_Thing","constraint":">=2","scope":"runtime"})"),
                    dependency(
                        R"({"ecosystem":"Python","name":"sphinx","scope":"optional","group":"docs"})") }),
            record(u"api/poetry.lock"_s,
                { locked(
                    R"({"ecosystem":"Python","name":"flask-thing","version":"2.2","hashes":[{"algorithm":"SHA-256","value":")"
                    + hex64 + R"(","file":"flask thing-2.2.tar.gz"}]})") }),
            record(u"go.mod"_s,
                { dependency(
                      R"({"ecosystem":"Go","name":"github.com/a/b/v2","constraint":"v2.0.0","scope":"runtime"})"),
                    dependency(
                        R"({"ecosystem":"Go","name":"github.com/c/d","constraint":"v1.0.0","scope":"indirect"})") }),
            record(u"go.sum"_s,
                { fact(u"dependency.hash"_s,
                    R"({"ecosystem":"Go","name":"github.com/a/b/v2","version":"v2.0.0","algorithm":"SHA-256","value":")"
                        + hex64 + R"("})") }),
            record(u"pom.xml"_s,
                { dependency(
                    R"({"ecosystem":"Maven","name":"org.x:y","constraint":"1.0","scope":"test"})") }),
            record(u"CMakeLists.txt"_s,
                { dependency(
                      R"({"ecosystem":"CMake","name":"Qt6","constraint":">=6.4","scope":"build","group":"Core, Gui"})",
                      4),
                    dependency(R"({"ecosystem":"pkg-config","name":"glib-2.0","scope":"build"})") }),
            record(u".github/workflows/ci.yml"_s,
                { fact(u"ci.workflow"_s, R"({"system":"GitHub Actions","name":"ci"})"),
                    dependency(
                        R"({"ecosystem":"GitHub Actions","name":"actions/checkout","constraint":"v4","scope":"continuous integration"})"),
                    dependency(
                        R"({"ecosystem":"GitHub Actions","name":"github/codeql-action/init","constraint":"0123456789012345678901234567890123456789","group":"v3.1","scope":"continuous integration"})") }),
            record(u"Dockerfile"_s,
                { fact(u"container.stage"_s, R"({"base":"debian:12","ports":["80"]})"),
                    dependency(
                        R"({"ecosystem":"Container image","name":"debian","constraint":"12","scope":"image"})"),
                    dependency(R"({"ecosystem":"Container image","name":"ghcr.io/a/b","constraint":"sha256:)"
                        + hex64 + R"(","scope":"image"})"),
                    dependency(R"({"ecosystem":"Container image","name":"${BASE}","scope":"image"})") }),
            record(u"third_party/zlib/CMakeLists.txt"_s,
                { fact(u"project.meta"_s, R"({"ecosystem":"CMake","name":"zlib","version":"1.3"})"),
                    dependency(R"({"ecosystem":"CMake","name":"NotOurs","scope":"build"})") },
                true),
            record(u"tests/fixtures/package.json"_s,
                { dependency(R"({"ecosystem":"npm","name":"fixture-only","scope":"runtime"})") }),
        });
    }
};

void DevOpsTest::plansOnlyWhatThereIs()
{
    const DevOpsWriter writer;
    const auto ids = [&](const FakeModelView &view) {
        QStringList all;
        for (const UnitSpec &unit : writer.plan(view))
            all.append(unit.id.value);
        return all;
    };
    QCOMPARE(ids(FakeModelView({ record(u"a.txt"_s, {}) })), QStringList());
    QCOMPARE(
        ids(FakeModelView({ record(u"LICENSE"_s, { fact(u"licence.text"_s, R"({"licence":"MIT"})") }) })),
        QStringList({ u"devops/index"_s, u"devops/licences"_s }));
    // Only somebody else's code and test data: nothing that this project builds or needs.
    QCOMPARE(
        ids(FakeModelView({ record(u"third_party/z/CMakeLists.txt"_s,
                                { fact(u"build.system"_s, R"({"system":"CMake"})") }, true),
            record(u"tests/fixtures/Makefile"_s, { fact(u"build.system"_s, R"({"system":"Make"})") }) })),
        QStringList());
}

/// Of Go the imports tell who needs a module.
void DevOpsTest::modulesOfTests_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("import");
    QTest::addColumn<bool>("tests");
    QTest::newRow("a test") << u"a_test.go"_s << u"e.org/assert/require"_s << true;
    QTest::newRow("code") << u"b.go"_s << u"e.org/assert"_s << false;
    QTest::newRow("another module of that beginning") << u"b.go"_s << u"e.org/assertion"_s << true;
    QTest::newRow("what others brought along") << u"vendor/e.org/x/b.go"_s << u"e.org/assert"_s << true;
}

void DevOpsTest::modulesOfTests()
{
    QFETCH(QString, path);
    QFETCH(QString, import);
    QFETCH(bool, tests);
    FileRecord test = record(u"x_test.go"_s, {}), other = record(path, {});
    test.imports = { { u"e.org/assert"_s, false, 1 } };
    other.imports = { { import, false, 1 } };
    const QString page = markdown(u"devops/dependencies"_s,
        FakeModelView({ record(u"go.mod"_s, { dependency(R"({"ecosystem":"Go","name":"e.org/assert","constraint":"v1.0.0","scope":"runtime"})"), dependency(R"({"ecosystem":"Go","name":"e.org/used","constraint":"v1.0.0","scope":"runtime"})") }), test, other }));
    QCOMPARE(page.contains("## To test"_L1), tests);
    QVERIFY2(page.contains("## At run time"_L1), qPrintable(page)); // what nothing imports is as declared
}

void DevOpsTest::billOfMaterialsIsValid()
{
    const FakeModelView module({ record(u"pyproject.toml"_s, { fact(u"project.meta"_s, R"({"ecosystem":"Python","name":"pkg"})") }),
        record(u"src/pkg/__init__.py"_s, { fact(u"module.version"_s, R"({"version":"1.4.2"})") }) });
    QVERIFY(sbomOf(inventoryOf(module), u"fake"_s).contains("\"purl\": \"pkg:pypi/pkg@1.4.2\""));
    // Of a Go module, git knows the version: that of the tag, or what Go calls the commits behind it.
    const auto gone = [](const QByteArray &head) {
        FileRecord history = record(historyPath, { fact(u"history.head"_s, R"({"commit":")" + head + R"(","time":"2026-03-04T05:06:07Z"})"),
                                                     fact(u"history.tag"_s, R"({"name":"v2.1.3","commit":"aaaaaaaaaaaaaaaa","release":true,"time":"2026-01-01T00:00:00Z"})") });
        return sbomOf(inventoryOf(FakeModelView({ record(u"go.mod"_s, { fact(u"project.meta"_s, R"({"ecosystem":"Go","name":"e.org/a/v2"})") }), history })), u"fake"_s);
    };
    QVERIFY2(gone("aaaaaaaaaaaaaaaa").contains("\"purl\": \"pkg:golang/e.org/a/v2@v2.1.3\""), gone("aaaaaaaaaaaaaaaa").constData());
    QVERIFY2(gone("bbbbbbbbbbbbbbbb").contains("@v2.1.4-0.20260304050607-bbbbbbbbbbbb\""), gone("bbbbbbbbbbbbbbbb").constData());
    const QByteArray bom = sbomOf(inventoryOf(manyEcosystems()), u"fake"_s);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"sbom.cdx.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bom), bom.size());
    file.close();
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
        { QStringLiteral(TARS_SOURCE_DIR) + u"/tests/data/cyclonedx/validate.py"_s, file.fileName() });
    QVERIFY(python.waitForFinished(60'000));
    QCOMPARE(QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()).trimmed(),
        QString());
    QCOMPARE(python.exitCode(), 0);
}

void DevOpsTest::billOfMaterialsHoldsTheGraph()
{
    const QJsonObject bom
        = QJsonDocument::fromJson(sbomOf(inventoryOf(manyEcosystems()), u"fake"_s)).object();
    QHash<QString, QJsonObject> components;
    for (const QJsonValue &value : bom.value("components"_L1).toArray())
        components.insert(value.toObject().value("bom-ref"_L1).toString(), value.toObject());
    QHash<QString, QJsonArray> graph;
    for (const QJsonValue &value : bom.value("dependencies"_L1).toArray())
        graph.insert(
            value.toObject().value("ref"_L1).toString(), value.toObject().value("dependsOn"_L1).toArray());
    const QString lib = u"pkg:npm/%40scope/lib@2.1.0"_s;
    QVERIFY(components.contains(lib));
    QCOMPARE(components[lib].value("hashes"_L1).toArray().size(), 1);
    QCOMPARE(graph.value(lib), QJsonArray{ u"pkg:npm/deep@1.0.0"_s });
    QCOMPARE(graph.value(u"pkg:npm/deep@1.0.0"_s), QJsonArray{ u"pkg:npm/deep@2.0.0"_s });
    QCOMPARE(components[u"pkg:npm/deep@2.0.0"_s].value("scope"_L1).toString(), u"excluded"_s);
    QVERIFY(!components[u"pkg:npm/deep@2.0.0"_s].contains("hashes"_L1)); // its hash is none
    QCOMPARE(components[u"pkg:golang/github.com/a/b/v2@v2.0.0"_s].value("hashes"_L1).toArray().size(), 1);
    QCOMPARE(components[u"pkg:pypi/flask-thing@2.2"_s].value("externalReferences"_L1).toArray().size(), 1);
    QVERIFY(graph.value(u"project:pkg:npm/%40me/app@1.0.0"_s).contains(lib));
    for (auto it = components.cbegin(); it != components.cend(); ++it)
        QVERIFY2(
            !it.key().contains("NotOurs"_L1) && !it.key().contains("fixture"_L1) && !it.key().contains(u'$'),
            qPrintable(it.key()));
}

void DevOpsTest::packageUrls_data()
{
    QTest::addColumn<QString>("ecosystem");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("url");
    QTest::newRow("npm") << u"npm"_s << u"left-pad"_s << u"1.0"_s << u"pkg:npm/left-pad@1.0"_s;
    QTest::newRow("npm scope") << u"npm"_s << u"@a/b"_s << u"1"_s << u"pkg:npm/%40a/b@1"_s;
    QTest::newRow("Python") << u"Python"_s << u"Zope.Interface_x"_s << u"5"_s
                            << u"pkg:pypi/zope-interface-x@5"_s;
    QTest::newRow("Maven") << u"Gradle"_s << u"org.a:b"_s << u"1"_s << u"pkg:maven/org.a/b@1"_s;
    QTest::newRow("Go") << u"Go"_s << u"github.com/A/b"_s << u"v1+incompatible"_s
                        << u"pkg:golang/github.com/A/b@v1%2Bincompatible"_s;
    QTest::newRow("action in a folder") << u"GitHub Actions"_s << u"Github/codeql-action/init"_s << u"v3"_s
                                        << u"pkg:github/github/codeql-action@v3#init"_s;
    QTest::newRow("Hex") << u"Hex"_s << u"plug_crypto"_s << u"2.1.1"_s << u"pkg:hex/plug_crypto@2.1.1"_s;
    QTest::newRow("no version") << u"CMake"_s << u"Qt6"_s << QString() << u"pkg:generic/Qt6"_s;
}

void DevOpsTest::packageUrls()
{
    QFETCH(QString, ecosystem);
    QFETCH(QString, name);
    QFETCH(QString, version);
    QTEST(packageUrl(ecosystem, name, version), "url");
}

void DevOpsTest::dependencies()
{
    const QString text = markdown(u"devops/dependencies"_s, manyEcosystems());
    const auto has = [&](const QString &part) { return text.contains(part); };
    QVERIFY2(
        has(u"| **@scope/lib** | 2.1.0 | `^2.0.0` |"_s), qPrintable(text)); // locked, and what was asked for
    QVERIFY2(has(u"package.json:7"_s), qPrintable(text));
    QVERIFY2(has(u"| **tool** | **any version** |"_s), qPrintable(text)); // unpinned is marked
    QVERIFY2(has(u"from `github:x/y`"_s), qPrintable(text));
    QVERIFY2(has(u"| **actions/checkout** | v4 | **by tag** |"_s), qPrintable(text));
    QVERIFY2(has(u"| **github/codeql-action/init** | v3.1 | `01234567` |"_s), qPrintable(text));
    QVERIFY2(has(u"2 CI actions, 1 pinned by hash"_s) || has(u"**2** CI actions, 1 pinned by hash"_s),
        qPrintable(text));
    QVERIFY2(has(u"| **zlib** | 1.3 |"_s), qPrintable(text)); // bundled
    QVERIFY2(has(u"via @scope/lib"_s), qPrintable(text));
    QVERIFY2(!has(u"NotOurs"_s) && !has(u"fixture-only"_s), qPrintable(text));
}

void DevOpsTest::versionOfTheNearestLock()
{
    const FakeModelView view({
        record(u"a/package.json"_s,
            { dependency(R"({"ecosystem":"npm","name":"x","constraint":"^1","scope":"runtime"})") }),
        record(u"a/package-lock.json"_s, { locked(R"({"ecosystem":"npm","name":"x","version":"1.5"})") }),
        record(u"b/package.json"_s,
            { dependency(R"({"ecosystem":"npm","name":"x","constraint":"^2","scope":"runtime"})") }),
        record(u"b/package-lock.json"_s, { locked(R"({"ecosystem":"npm","name":"x","version":"2.7"})") }),
        record(u"c/package.json"_s,
            { dependency(R"({"ecosystem":"npm","name":"x","constraint":"^3","scope":"runtime"})") }),
        record(u"e/requirements-dev.txt"_s, { dependency(R"({"ecosystem":"Python","name":"y","constraint":"==1.4.4","scope":"development"})") }),
        record(u"e/uv.lock"_s, { locked(R"({"ecosystem":"Python","name":"y","version":"1.4.11"})") }),
        record(u"d/package.json"_s,
            { dependency(R"({"ecosystem":"npm","name":"x","constraint":"^14","scope":"runtime"})") }),
        record(u"d/pnpm-lock.yaml"_s, { locked(R"({"ecosystem":"npm","name":"x","version":"14.1","askedAs":["^14"]})"), locked(R"({"ecosystem":"npm","name":"x","version":"8.2"})") }),
    });
    QStringList found;
    for (const Need &need : inventoryOf(view).needs)
        found.append(need.constraint + u' ' + need.version);
    found.sort();
    QCOMPARE(found, QStringList({ u"==1.4.4 "_s, u"^1 1.5"_s, u"^14 14.1"_s, u"^2 2.7"_s, u"^3 "_s }));
}

void DevOpsTest::buildCommands_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<FactRecord>>("facts");
    QTest::addColumn<QStringList>("commands"); ///< in their order
    const auto system
        = [](const QByteArray &json) { return QList<FactRecord>{ fact(u"build.system"_s, json) }; };
    QTest::newRow("CMake") << u"CMakeLists.txt"_s
                           << system(R"({"system":"CMake","features":["tests","install","packages"]})")
                           << QStringList{ u"cmake -S . -B build"_s, u"cmake --build build"_s,
                                  u"ctest --test-dir build"_s, u"cmake --install build"_s, u"cpack"_s };
    QTest::newRow("CMake with presets")
        << u"CMakeLists.txt"_s
        << system(R"({"system":"CMake","features":["tests"]})")
            + QList<FactRecord>{ fact(u"cmake.preset"_s, R"({"kind":"configure","name":"dev"})"),
                  fact(u"cmake.preset"_s, R"({"kind":"build","name":"other","configure":"other"})"),
                        fact(u"cmake.preset"_s, R"({"kind":"build","name":"dev","configure":"dev"})") }
        << QStringList{ u"cmake --preset dev"_s, u"cmake --build --preset dev"_s };
    QTest::newRow("CMake, what was found") << u"CMakeLists.txt"_s
                                           << system(R"({"system":"CMake"})")
            + QList<FactRecord>{ fact(u"build.option"_s, R"({"system":"CMake","name":"CA","default":"auto","help":"Where it lies."})"),
                  fact(u"build.option"_s, R"({"system":"CMake","name":"CA","default":"/etc/ca","help":"Where it lies."})") }
                                           << QStringList{ u"Options (1)"_s, u"| `-DCA` | `auto` |"_s };
    QTest::newRow("Cargo workspace") << u"Cargo.toml"_s
                                     << system(R"({"system":"Cargo","features":["workspace"]})")
                                     << QStringList{ u"cargo build --release --workspace"_s,
                                            u"cargo test --workspace"_s };
    QTest::newRow("npm without a build script") << u"package.json"_s
                                                << system(R"({"system":"npm"})")
            + QList<FactRecord>{
                  fact(u"build.target"_s, R"({"system":"npm","name":"test","kind":"script"})")
              } << QStringList{ u"npm install"_s, u"npm test"_s };
    QTest::newRow(".NET by its SDK") << u"global.json"_s
                                     << QList<FactRecord>{ fact(u"build.tool"_s, R"({"system":"MSBuild","name":".NET SDK","version":"10.0.400"})"),
                                            fact(u"build.system"_s, R"({"system":"MSBuild","features":["tests"]})"),
                                            fact(u"project.meta"_s, R"({"ecosystem":"NuGet","name":"A","requires":[{"name":"net8.0"}]})") }
                                     << QStringList{ u".NET SDK | 10.0.400 or newer"_s, u"dotnet test"_s };
    QTest::newRow(".NET by its newest framework") << u"A.csproj"_s
                                                  << QList<FactRecord>{ fact(u"build.system"_s, R"({"system":"MSBuild"})"),
                                                         fact(u"project.meta"_s, R"({"ecosystem":"NuGet","name":"A","requires":[{"name":"net8.0"},{"name":"net10.0"},{"name":"net462"}]})") }
                                                  << QStringList{ u".NET SDK | 10.0 or newer"_s, u"dotnet build A.csproj"_s };
    QTest::newRow("Make, tested once") << u"Makefile"_s
                                       << system(R"({"system":"Make"})") + QList<FactRecord>{ fact(u"build.target"_s, R"({"system":"Make","name":"all","kind":"default rule"})"),
                                              fact(u"build.target"_s, R"({"system":"Make","name":"test","kind":"rule"})"), fact(u"build.target"_s, R"({"system":"Make","name":"check","kind":"rule"})") }
                                       << QStringList{ u"# Build\nmake\n\n# Test\nmake test\n```"_s };
    // The first rule is what bears the project's name; "build" may make it for every system there is.
    QTest::newRow("Make, of the project's name") << u"Makefile"_s
                                                 << system(R"({"system":"Make"})")
            + QList<FactRecord>{ fact(u"project.meta"_s, R"({"ecosystem":"Go","name":"example.org/cat/v2"})"),
                  fact(u"build.target"_s, R"({"system":"Make","name":"cat","kind":"default rule"})"),
                  fact(u"build.target"_s, R"({"system":"Make","name":"build","kind":"rule"})") }
                                                 << QStringList{ u"# Build\nmake\n"_s };
    QTest::newRow("Make, whose first rule is of a file") << u"Makefile"_s
                                                         << system(R"({"system":"Make"})") + QList<FactRecord>{ fact(u"build.target"_s, R"({"system":"Make","name":"images","kind":"default rule"})") }
                                                         << QStringList{ u"# Run images, the first rule\nmake\n"_s };
    QTest::newRow("Make of Sphinx") << u"docs/Makefile"_s
                                    << system(R"({"system":"Make"})") + QList<FactRecord>{ fact(u"build.target"_s, R"({"system":"Make","name":"html","kind":"rule"})") }
                                    << QStringList{ u"# Build\nmake html\n"_s };
    QTest::newRow("Python that nothing builds") << u"pyproject.toml"_s << system(R"({"system":"pyproject"})") << QStringList{ u"none"_s };
    QTest::newRow("Python with a backend") << u"pyproject.toml"_s << system(R"({"system":"pyproject","backend":"flit_core"})")
                                           << QStringList{ u"python -m pip install ."_s, u"python -m build"_s };
    QTest::newRow("Mix") << u"mix.exs"_s
                         << system(R"({"system":"Mix"})") + QList<FactRecord>{ fact(u"project.meta"_s, R"({"ecosystem":"Hex","name":"kit","requires":[{"name":"Elixir","version":"~> 1.15","line":3}]})") }
                         << QStringList{ u"| Elixir |"_s, u"mix deps.get"_s, u"mix compile"_s, u"mix test"_s };
    QTest::newRow("Gradle with settings of a wrapper alone") << u"build.gradle"_s << system(R"({"system":"Gradle","features":["wrapper"]})") << QStringList{ u"\ngradle build\n"_s };
    QTest::newRow("in a folder") << u"sub/go.mod"_s << system(R"({"system":"Go"})")
                                 << QStringList{ u"cd sub"_s, u"go build ./..."_s, u"go test ./..."_s };
}

void DevOpsTest::buildCommands()
{
    QFETCH(QString, path);
    QFETCH(QList<FactRecord>, facts);
    QFETCH(QStringList, commands);
    const QString text = markdown(u"devops/build"_s, FakeModelView({ record(path, facts) }));
    if (commands == QStringList{ u"none"_s }) {
        QVERIFY2(!text.contains("pip install ."_L1) && !text.contains("-m build"_L1), qPrintable(text));
        return;
    }
    qsizetype at = 0;
    for (const QString &command : std::as_const(commands)) {
        const qsizetype next = text.indexOf(command, at);
        QVERIFY2(next >= at, qPrintable(command + u" is missing or out of order in\n"_s + text));
        at = next + 1;
    }
    QVERIFY(!text.contains("npm run build"_L1));
}

/// Programs of Go, and who manages Python's packages, are told by files beside the one that drives the build.
void DevOpsTest::buildsWhatLiesBeside()
{
    const QString go = markdown(u"devops/build"_s,
        FakeModelView({ record(u"go.mod"_s, { fact(u"build.system"_s, R"({"system":"Go"})") }), record(u"cmd/caddy/main.go"_s, {}), record(u"cmd/caddy/setcap/main.go"_s, {}), record(u"lib.go"_s, {}) }));
    QVERIFY2(go.contains("# Build caddy\ngo build ./cmd/caddy\n"_L1) && go.contains("go test ./..."_L1) && !go.contains("go build ./..."_L1) && !go.contains("setcap"_L1), qPrintable(go));
    const QString line = markdown(u"devops/build"_s,
        FakeModelView({ record(u"go.mod"_s, { fact(u"build.system"_s, R"({"system":"Go","minimum":"1.25.1"})"), fact(u"project.meta"_s, R"({"ecosystem":"Go","name":"e.org/a","requires":[{"name":"Go","version":">=1.25.1","line":3}]})") }) }));
    QVERIFY2(line.contains("go.mod:3"_L1) && line.count("1.25.1 or newer"_L1) == 1, qPrintable(line));
    const QString cargo = markdown(u"devops/build"_s,
        FakeModelView({ record(u"Cargo.toml"_s, { fact(u"build.system"_s, R"({"system":"Cargo"})"), fact(u"project.meta"_s, R"({"ecosystem":"Cargo","name":"a","requires":[{"name":"Rust","version":">=1.85"},{"name":"Rust edition","version":"2024"}]})") }) }));
    QVERIFY2(cargo.contains("1.85 or newer"_L1) && !cargo.contains("edition"_L1), qPrintable(cargo));
    const QString uv = markdown(u"devops/build"_s, FakeModelView({ record(u"pyproject.toml"_s, { fact(u"build.system"_s, R"({"system":"pyproject"})") }), record(u"uv.lock"_s, {}) }));
    QVERIFY2(uv.contains("uv sync\n"_L1) && !uv.contains("pip install"_L1) && !uv.contains("uv build"_L1), qPrintable(uv));
    const QString both = markdown(u"devops/build"_s,
        FakeModelView({ record(u"Makefile"_s, { fact(u"build.system"_s, R"({"system":"Make"})"), fact(u"build.target"_s, R"({"system":"Make","name":"install","kind":"rule"})") }),
            record(u"Cargo.toml"_s, { fact(u"build.system"_s, R"({"system":"Cargo"})") }) }));
    QVERIFY2(both.indexOf("cargo build"_L1) < both.indexOf("make install"_L1), qPrintable(both));
}

/// Directory.*.props above a project of .NET gives it its version; the nearest counts.
void DevOpsTest::versionOfAllProjects()
{
    const auto property = [](const QByteArray &value) { return fact(u"msbuild.property"_s, R"({"name":"VersionPrefix","value":")" + value + R"("})"); };
    const QString page = markdown(u"devops/release"_s,
        FakeModelView({ record(u"Directory.Version.props"_s, { property("4.3.1") }), record(u"other/Directory.Build.props"_s, { property("9.9.9") }),
            record(u"src/Kit/Kit.csproj"_s, { fact(u"project.meta"_s, R"({"ecosystem":"NuGet","name":"Kit","kind":"library"})") }) }));
    QVERIFY2(page.contains("4.3.1"_L1) && page.contains("Directory.Version.props"_L1) && !page.contains("9.9.9"_L1), qPrintable(page));
}

void DevOpsTest::targetsOfTheTreesFunctions()
{
    const FakeModelView view({
        record(u"CMakeLists.txt"_s,
            { fact(u"build.system"_s, R"({"system":"CMake"})"),
                fact(u"cmake.call"_s,
                    R"({"function":"my_tool","arguments":["helper","a.cpp"],"condition":"UNIX"})", 12),
                fact(u"cmake.call"_s, R"({"function":"message_box","arguments":["x"]})", 13) }),
        record(u"cmake/My.cmake"_s,
            { fact(u"cmake.function"_s,
                R"({"name":"my_tool","parameters":["name"],"makes":[{"kind":"executable","name":"${name}"},{"kind":"test","name":"test_${name}"}]})") }),
    });
    const QString text = markdown(u"devops/build"_s, view);
    QVERIFY2(text.contains("| `helper` | executable | `UNIX` |"_L1), qPrintable(text));
    QVERIFY2(text.contains("CMakeLists.txt:12"_L1), qPrintable(text));
    QVERIFY2(text.contains("1 test is registered"_L1), qPrintable(text));
    QVERIFY(!text.contains("message_box"_L1));
}

void DevOpsTest::schedules_data()
{
    QTest::addColumn<QString>("cron");
    QTest::addColumn<QString>("words");
    QTest::newRow("weekly") << u"26 14 * * 5"_s << u"Fridays 14:26 UTC"_s;
    QTest::newRow("by name") << u"0 4 * * MON"_s << u"Mondays 04:00 UTC"_s;
    QTest::newRow("two days") << u"0 0 * * 1,4"_s << u"Mondays and Thursdays 00:00 UTC"_s;
    QTest::newRow("working days") << u"30 6 * * MON-FRI"_s << u"Mondays to Fridays 06:30 UTC"_s;
    QTest::newRow("either day") << u"0 0 13 * 5"_s << u"schedule 0 0 13 * 5"_s;
    QTest::newRow("Sunday twice") << u"0 0 * * 7"_s << u"Sundays 00:00 UTC"_s;
    QTest::newRow("daily") << u"5 0 * * *"_s << u"daily 00:05 UTC"_s;
    QTest::newRow("monthly") << u"0 12 1 * *"_s << u"monthly on day 1, 12:00 UTC"_s;
    QTest::newRow("minutes") << u"*/15 * * * *"_s << u"every 15 minutes"_s;
    QTest::newRow("hours") << u"2 */12 * * *"_s << u"every 12 hours, at minute 2"_s;
    QTest::newRow("more than words say") << u"*/15 8-17 * * *"_s << u"schedule */15 8-17 * * *"_s;
    QTest::newRow("elsewhere") << u"0 0 * * * Asia/Hong_Kong"_s << u"daily 00:00 Asia/Hong_Kong"_s;
    QTest::newRow("nonsense") << u"never"_s << u"schedule never"_s;
}

void DevOpsTest::schedules()
{
    QFETCH(QString, cron);
    QTEST(readableSchedule(cron), "words");
}

void DevOpsTest::workflow()
{
    const FakeModelView view({ record(u".github/workflows/linux.yml"_s,
        { fact(u"ci.workflow"_s,
              R"~({"system":"GitHub Actions","name":"linux","triggers":[{"event":"push","detail":"main"},{"event":"workflow_dispatch"},{"event":"issues","detail":"(opened, labeled)"},{"event":"pull_request","detail":"(closed); main"}],"permissions":[{"name":"contents","value":"read"}]})~"),
            fact(u"ci.job"_s,
                R"({"id":"build","variables":[{"name":"LEVEL","value":"3"}],"machines":["${{ matrix.os }}"],"axes":[{"name":"cxx","values":["g++-11","clang"]},{"name":"std","values":["17","20"]}],"exclude":[{"cxx":"clang","std":"17"}],"include":[{"cxx":"g++-11","std":"20","os":"ubuntu-22.04"}]})",
                10),
            fact(u"ci.step"_s, R"({"job":"build","uses":"actions/checkout@v4","inputs":[{"name":"fetch-depth","value":"0"},{"name":"path","value":"a\nb"}],"variables":[{"name":"X","value":"1"}]})", 20),
            fact(u"ci.step"_s,
                R"({"job":"build","name":"Build","run":"# first\nmake\nmake check","condition":"matrix.cxx == 'clang'"})",
                22) }) });
    const QString text = markdown(u"devops/ci"_s, view);
    QVERIFY2(text.contains("push to main; by hand; issues (opened, labeled); pull request (closed) to main"_L1), qPrintable(text));
    QVERIFY2(text.contains("ubuntu-22.04"_L1), qPrintable(text));
    QVERIFY2(text.contains("3 combinations"_L1), qPrintable(text));
    QVERIFY2(!text.contains("| `clang` | `17` |"_L1), qPrintable(text));
    QVERIFY2(text.contains(u"`actions/checkout` with `fetch-depth: 0`, `path: a …` in the environment `X: 1`"_s), qPrintable(text));
    QVERIFY2(text.contains("Permissions: `contents: read`"_L1) && text.contains("`LEVEL: 3`"_L1), qPrintable(text));
    QVERIFY2(text.contains("`make` and 2 more lines"_L1), qPrintable(text));
    QVERIFY2(text.contains("linux.yml:22"_L1) && text.contains("matrix.cxx == 'clang'"_L1), qPrintable(text));
}

void DevOpsTest::scopesByPlace_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("heading");
    QTest::newRow("the package itself") << u"core/pom.xml"_s << u"## At run time"_s;
    QTest::newRow("fuzzing") << u"fuzz/Cargo.toml"_s << u"## To test"_s;
    QTest::newRow("a module of tests") << u"android-test/build.gradle"_s << u"## To test"_s;
    QTest::newRow("one of several modules of tests") << u"kit-tests-java8/build.gradle"_s << u"## To test"_s;
    QTest::newRow("help for tests") << u"lib-testing-support/build.gradle"_s << u"## To test"_s;
    QTest::newRow("the build's own code") << u"buildSrc/build.gradle"_s << u"## To build"_s;
    QTest::newRow("tests from end to end") << u"e2e/a/package.json"_s << u"## To test"_s;
    QTest::newRow("the website") << u"website/package.json"_s << u"## To write the documentation"_s;
    QTest::newRow("the website among packages") << u"packages/docs/package.json"_s << u"## To write the documentation"_s;
    QTest::newRow("trials of the packages together") << u"packages/integration/package.json"_s << u"## To test"_s;
    QTest::newRow("a hidden folder") << u".codespell/requirements.txt"_s << u"## To develop"_s;
    QTest::newRow("benchmarks of .NET") << u"src/Acme.Benchmarks/a.fsproj"_s << u"## To test"_s;
    QTest::newRow("a module of examples") << u"picocli-examples/a/build.gradle"_s << u"## For the examples"_s;
    QTest::newRow("scripts") << u"utils/check/requirements.txt"_s << u"## To develop"_s;
    QTest::newRow("a package of that name") << u"packages/utils/package.json"_s << u"## At run time"_s;
}

void DevOpsTest::scopesByPlace()
{
    QFETCH(QString, file);
    QFETCH(QString, heading);
    const QString text = markdown(u"devops/dependencies"_s,
        FakeModelView({ record(file, { dependency(R"({"ecosystem":"npm","name":"thing","scope":"runtime"})") }),
            record(u".github/workflows/a.yml"_s,
                { dependency(R"({"ecosystem":"GitHub Actions","name":"actions/checkout","constraint":"v4"})") }) }));
    QVERIFY2(text.contains(heading), qPrintable(text));
    QVERIFY2(text.contains("Read from 1 manifest"_L1), qPrintable(text));
}

void DevOpsTest::rulesOfTheirOwnFolder()
{
    const auto make = [](const char *folder, const char *rule) {
        return record(QString::fromLatin1(folder) + u"Makefile"_s,
            { fact(u"build.system"_s, R"({"system":"Make"})"),
                fact(u"build.target"_s, R"({"system":"Make","kind":"rule","name":")" + QByteArray(rule) + R"("})") });
    };
    const QString text = markdown(u"devops/build"_s, FakeModelView({ make("", "install"), make("tests/modules/", "32bit") }));
    QVERIFY2(text.contains("`install`"_L1) && !text.contains("32bit"_L1), qPrintable(text));
}

void DevOpsTest::workflowsCallEachOther()
{
    const FakeModelView view({ record(u"azure-pipelines.yml"_s,
                                   { fact(u"ci.workflow"_s, R"({"system":"Azure Pipelines"})"),
                                       fact(u"ci.job"_s, R"~({"id":"build","stage":"one","machines":["$(image)"],"include":[{"name":"a","image":"ubuntu-24.04"}]})~", 3),
                                       fact(u"ci.job"_s, R"({"id":"build","stage":"two","extends":[".far"]})", 9),
                                       fact(u"ci.job"_s, R"({"id":"ci/job.yml","uses":"ci/job.yml"})", 20),
                                       fact(u"ci.step"_s, R"({"job":"build","run":"make one"})", 4), fact(u"ci.step"_s, R"({"job":"build","run":"make two"})", 10),
                                       fact(u"ci.step"_s, R"({"job":"build","uses":"elsewhere.yml@other"})", 11) }),
        record(u"ci/job.yml"_s, { fact(u"ci.workflow"_s, R"({"system":"Azure Pipelines"})"), fact(u"ci.job"_s, R"({"id":"steps"})", 1), fact(u"ci.step"_s, R"({"job":"steps","uses":"steps.yml"})", 2) }),
        record(u"ci/steps.yml"_s, { fact(u"ci.workflow"_s, R"({"system":"Azure Pipelines"})"), fact(u"ci.job"_s, R"({"id":"steps"})", 1) }) });
    const QString all = markdown(u"devops/ci"_s, view);
    QVERIFY2(all.contains("called by azure-pipelines.yml"_L1) && all.contains("called by ci/job.yml"_L1) && all.contains("ubuntu-24.04"_L1), qPrintable(all));
    const QString one = markdown(u"devops/ci/azure-pipelines.yml"_s, view);
    const qsizetype second = one.indexOf("two"_L1);
    QVERIFY2(one.contains("[`ci/job.yml`]"_L1) && one.contains("`elsewhere.yml`"_L1) && one.contains("`.far`"_L1), qPrintable(one));
    QVERIFY2(one.count("make one"_L1) == 1 && one.indexOf("make one"_L1) < second && one.indexOf("make two"_L1) > second, qPrintable(one));
}

void DevOpsTest::machinesOfExpressions()
{
    const FakeModelView view({ record(u".github/workflows/a.yml"_s,
        { fact(u"ci.workflow"_s, R"({"system":"GitHub Actions","name":"All tests","triggers":[{"event":"push"}]})"),
            fact(u"ci.job"_s,
                R"({"id":"a","machines":["${{ matrix.platform }}-latest"],"axes":[{"name":"platform","values":["ubuntu","macos"]}]})"),
            fact(u"ci.job"_s,
                R"({"id":"b","machines":["${{ (matrix.language == 'swift' && 'macos-14') || 'ubuntu-22.04' }}"]})") }) });
    const QString text = markdown(u"devops/ci"_s, view);
    QVERIFY2(text.contains("| All tests | push | 2 | ubuntu-latest, macos-latest, macos-14, ubuntu-22.04 |"_L1),
        qPrintable(text));
    const FakeModelView objects({ record(u".github/workflows/a.yml"_s,
        { fact(u"ci.workflow"_s, R"({"system":"GitHub Actions","name":"All tests","triggers":[{"event":"push"}]})"),
            fact(u"ci.job"_s,
                R"({"id":"a","machines":["${{ matrix.dist.os }}"],"axes":[{"name":"dist","values":["os macos-26, arch arm64","name big one, os macos-15"]}]})") }) });
    const QString members = markdown(u"devops/ci"_s, objects);
    QVERIFY2(members.contains("| macos-26, macos-15 |"_L1), qPrintable(members));
}

void DevOpsTest::releases()
{
    const auto tag = [](const char *name, const char *date) {
        return fact(u"history.tag"_s,
            R"({"release":true,"commit":"abc","name":")" + QByteArray(name) + R"(","time":")" + date + R"("})");
    };
    FileRecord history = record(historyPath,
        { tag("6.2.16", "2024-10-03"), tag("8.0-m01", "2024-10-02"), tag("7.4.1", "2024-10-02"), tag("7.2.0", "2024-01-01") });
    FakeModelView view({ history,
        record(u"examples/a/package.json"_s,
            { fact(u"project.meta"_s, R"({"ecosystem":"npm","name":"example-of-it","version":"0.0.1"})") }),
        record(u"src/templates/new/pyproject.toml"_s,
            { fact(u"project.meta"_s, R"({"ecosystem":"Python","name":"example-package","version":"0.1"})") }),
        record(u".github/workflows/lint.yml"_s,
            { fact(u"ci.workflow"_s, R"({"name":"lint","triggers":[{"event":"push","detail":"main; tags v*"},{"event":"workflow_dispatch"}]})") }),
        record(u".github/workflows/ship.yml"_s, { fact(u"ci.workflow"_s, R"({"name":"ship","triggers":[{"event":"push","detail":"tags v*"}]})") }),
        record(u"package.json"_s, { fact(u"project.meta"_s, R"({"ecosystem":"npm","name":"it","version":"7.4.1"})") }) });
    QString text = markdown(u"devops/release"_s, view);
    QVERIFY2(text.contains("4 releases, the latest **7.4.1** of 2024-10-02"_L1), qPrintable(text));
    QVERIFY2(text.contains("ship.yml"_L1) && !text.contains("lint.yml"_L1) && !text.contains("example-package"_L1), qPrintable(text));
    QVERIFY2(!text.contains("example-of-it"_L1) && !text.contains("Released by themselves"_L1), qPrintable(text));
    history.facts = { tag("b-1.1", "2024-05-01"), tag("a-0.3", "2024-04-01"), tag("v2.0", "2024-03-01"), tag("b-1.0", "2024-02-01") };
    text = markdown(u"devops/release"_s, FakeModelView({ history }));
    QVERIFY2(text.contains("the latest **v2.0** of"_L1) && !text.contains("Released by themselves"_L1), qPrintable(text)); // nothing here is called so
    text = markdown(u"devops/release"_s, FakeModelView({ history, record(u"a/x.c"_s, {}),
        record(u"b/package.json"_s, { fact(u"project.meta"_s, R"({"ecosystem":"npm","name":"@it/b"})") }) }));
    // A manifest that was left behind years ago.
    FileRecord old = history;
    old.facts = { fact(u"history.head"_s, R"({"commit":"abc","time":"2024-06-01T00:00:00Z"})"), tag("v3.0", "2024-05-01"), tag("v1.0-alpha-1", "2019-01-01") };
    const QString left = markdown(u"devops/release"_s,
        FakeModelView({ old, record(u"pom.xml"_s, { fact(u"project.meta"_s, R"({"ecosystem":"Maven","name":"left","version":"1.0-alpha-1"})") }),
            record(u"package.json"_s, { fact(u"project.meta"_s, R"({"ecosystem":"npm","name":"kept","version":"3.1"})") }) }));
    QVERIFY2(!left.contains("left"_L1) && left.contains("kept"_L1), qPrintable(left));
    history.facts = { tag("rc-2_0-1", "2024-06-01"), tag("fake-1_9", "2024-05-02"), tag("fake-1_8", "2024-05-01"), tag("fake-1_7", "2024-04-01") };
    const QString candidates = markdown(u"devops/release"_s, FakeModelView({ history }));
    QVERIFY2(candidates.contains("the latest **1.9** of 2024-05-02"_L1), qPrintable(candidates));
    history.facts = { tag("1.1", "2024-05-02"), tag("v1.1", "2024-05-01"), tag("1.0", "2024-04-01") };
    const QString twins = markdown(u"devops/release"_s, FakeModelView({ history }));
    QVERIFY2(twins.contains("2 releases"_L1) && twins.contains("**v1.1**"_L1) && !twins.contains("**1.1**"_L1), qPrintable(twins));
    QVERIFY2(text.contains("| **b** | b-1.1 | 2024-05-01 | 2 |"_L1), qPrintable(text));
}

QTEST_GUILESS_MAIN(DevOpsTest)
#include "tst_devops.moc"
