// DevOps: what is brought up, in which order, and how it is kept running.
#include "tests/fakes/devopspages.h"

#include <QJsonArray>
#include <QTest>

using namespace tars;
using namespace tars::devops;
using namespace tars::test;
using namespace Qt::StringLiterals;

class DeploymentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void composeInStartOrder();
    void composeOfTestsIsNotDeployed();
    void imagesThatTest_data();
    void imagesThatTest();
    void imagesHaveTheirContext();
    void objectsAreAppliedOnce();
    void chartsBringTheirOwn();
    void modulesAreCalled();
    void secretsAreNotShown();
    void whatCanBeFetchedFirst();
    void unitsCanBeFollowed();
    void unitsGetTheirFiles();
    void programsComeFirst();
    void presetsThatNameTheirFolder();
    void installsWithTheOneWhoseLockIsThere();
    void composeFilesToChooseFrom();
    void composeFilesLaidOver();
    void releasesOfCharts();
    void samePlacesOnce();
    void portsOfSettings();
};

void DeploymentTest::composeInStartOrder()
{
    const FakeModelView view({ record(u"compose.yaml"_s,
        { fact(u"compose.service"_s,
              R"~({"name":"web","build":".","ports":["8080:80"],"needs":["db (healthy)","queue"],"restart":"always","environmentFiles":[".env"]})~",
              2),
            fact(u"compose.service"_s, R"({"name":"queue","image":"redis:7","needs":["db"]})", 9),
            fact(u"compose.service"_s,
                R"({"name":"db","image":"postgres:16","volumes":["data:/var/lib/postgresql/data","${CONF:-./conf}:/etc/db:ro"],"health":"pg_isready","healthInterval":"5s"})",
                12) }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    QVERIFY2(guide.contains("**db**, **queue**, **web**"_L1), qPrintable(guide));
    QVERIFY2(guide.indexOf(".env"_L1) < guide.indexOf("docker compose up -d"_L1), qPrintable(guide));
    QVERIFY2(guide.indexOf("docker compose build"_L1) < guide.indexOf("docker compose up -d"_L1),
        qPrintable(guide));
    QVERIFY2(guide.contains("8080:80"_L1), qPrintable(guide));
    QVERIFY2(guide.contains("| **db** | `/var/lib/postgresql/data` | `data` | volume |"_L1), qPrintable(guide));
    QVERIFY2(guide.contains("| **db** | `/etc/db` | `${CONF:-./conf}` | path of the host, read only |"_L1), qPrintable(guide));
    const QString runbook = markdown(u"devops/runbook"_s, view);
    QVERIFY2(runbook.contains("`pg_isready` every `5s`"_L1), qPrintable(runbook));
    QVERIFY2(runbook.contains("| Data to back up |"_L1) && runbook.contains("| `data:/var/lib/postgresql/data` |"_L1), qPrintable(runbook));
    QCOMPARE(runbook.count("docker compose restart"_L1), 1); // told once for all
}

void DeploymentTest::composeOfTestsIsNotDeployed()
{
    const auto service = [](const char *name, const char *more = "") {
        return fact(u"compose.service"_s, R"({"name":")" + QByteArray(name) + R"(","image":"x:1")" + more + "}");
    };
    const FakeModelView view({ record(u"compose.yaml"_s, { service("web"), service("seed", R"(,"profiles":["seeding"])") }),
        record(u".devcontainer/docker-compose.yml"_s, { service("workspace") }),
        record(u"tests/a/compose.yaml"_s, { service("fodder") }), record(u"docker-compose.ci.yml"_s, { service("nightly") }),
        record(u"examples/demo/Dockerfile"_s, { fact(u"container.stage"_s, R"({"base":"debian:12","command":"demo"})") }) });
    for (const QString &id : { u"devops/deployment"_s, u"devops/runbook"_s }) {
        const QString text = markdown(id, view);
        QVERIFY2(text.contains("web"_L1), qPrintable(text));
        for (const char *aside : { "workspace", "fodder", "nightly", "demo" })
            QVERIFY2(!text.contains(QLatin1StringView(aside)), qPrintable(text));
    }
    const QString guide = markdown(u"devops/deployment"_s, view);
    QVERIFY2(guide.contains("in this order: **web**."_L1), qPrintable(guide));
    QVERIFY2(guide.contains("docker compose --profile seeding up -d"_L1), qPrintable(guide));
    const QString containers = markdown(u"devops/containers"_s, view);
    QVERIFY2(containers.contains("## For packages, tests, examples and development"_L1) && containers.contains("fodder"_L1), qPrintable(containers));
    // Where only tests run anything, nothing is to be deployed.
    QCOMPARE(markdown(u"devops/deployment"_s, FakeModelView({ record(u"tests/a/compose.yaml"_s, { service("fodder") }) })), u"not planned"_s);
}

void DeploymentTest::imagesThatTest_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("deployed");
    QTest::newRow("a runner of the tests, wrapped") << u"bash -ic 'tmux new 'set -o pipefail; ruby /app/test/runner.rb | tee out' && cat out'"_s << false;
    QTest::newRow("pytest") << u"pytest -x tests"_s << false;
    QTest::newRow("a module") << u"python -m pytest"_s << false;
    QTest::newRow("a program") << u"ruby /app/bin/serve.rb"_s << true;
    QTest::newRow("a name that only sounds so") << u"/usr/bin/speedtest --serve"_s << true;
}

void DeploymentTest::imagesThatTest()
{
    QFETCH(QString, command);
    QFETCH(bool, deployed);
    const FakeModelView view({ record(u"Dockerfile"_s, { { u"container.stage"_s, { { u"base"_s, u"debian:12"_s }, { u"command"_s, command } }, 1 } }) });
    QCOMPARE(markdown(u"devops/deployment"_s, view) != u"not planned"_s, deployed);
    QVERIFY(markdown(u"devops/containers"_s, view).contains("debian:12"_L1));
}

void DeploymentTest::imagesHaveTheirContext()
{
    const auto stage = [](const char *copies) {
        return fact(u"container.stage"_s, R"({"base":"debian:12","command":"x","copies":[)" + QByteArray(copies) + "]}");
    };
    const FakeModelView view({ record(u"api/Dockerfile"_s, { stage(R"("go.mod")") }), record(u"api/go.mod"_s, {}),
        record(u"packaging/docker/Dockerfile"_s, { stage(R"("main.go")") }), record(u"main.go"_s, {}),
        record(u"packaging/rpm/Dockerfile"_s, { stage(R"("main.go")") }),
        record(u"web/Dockerfile"_s, { stage(R"("package*.json","./views",".")") }), record(u"web/package-lock.json"_s, {}),
        record(u"web/views/a.html"_s, {}), record(u"mail/Dockerfile"_s, { stage(R"(".")") }), record(u"mail/requirements.txt"_s, {}),
        record(u"vote/Dockerfile"_s, { stage(R"(".")") }), record(u"kit/Dockerfile"_s, { fact(u"container.stage"_s, R"({"base":"mcr.microsoft.com/dotnet/sdk:10.0","command":"./build.sh -t Bundle"})") }), record(u"tools/shell/Dockerfile"_s, { fact(u"container.stage"_s, R"({"base":"debian:12-slim@sha256:00"})") }),
        record(u"compose.yaml"_s, { fact(u"compose.service"_s, R"({"name":"vote","build":"./vote"})") }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    QVERIFY2(guide.contains("docker build -t fake-api api\n"_L1), qPrintable(guide));
    QVERIFY2(guide.contains("-f packaging/docker/Dockerfile .\n"_L1), qPrintable(guide));
    QVERIFY2(!guide.contains("packaging/rpm/Dockerfile"_L1), qPrintable(guide)); // makes a package, and nothing that runs
    QVERIFY(markdown(u"devops/containers"_s, view).contains("packaging/rpm/Dockerfile"_L1));
    QVERIFY2(guide.contains("docker build -t fake-web web\n"_L1) && guide.contains("docker build -t fake-mail mail\n"_L1), qPrintable(guide));
    QVERIFY2(!guide.contains("tools/shell"_L1), qPrintable(guide)); // to build in, not to run
    QVERIFY2(!guide.contains("kit/Dockerfile"_L1) && !markdown(u"devops/runbook"_s, view).contains("build.sh"_L1), qPrintable(guide)); // it starts the build
    QVERIFY(markdown(u"devops/containers"_s, view).contains("kit/Dockerfile"_L1));
    QVERIFY2(guide.contains("docker run --rm fake-web\n"_L1), qPrintable(guide));
    QVERIFY2(!guide.contains("views"_L1), qPrintable(guide)); // it is there
    QVERIFY2(!guide.contains("Image of vote"_L1), qPrintable(guide)); // Compose builds it
}

void DeploymentTest::objectsAreAppliedOnce()
{
    const auto object = [](const QByteArray &kind, const QByteArray &name, const QByteArray &image = {}) {
        return fact(u"kubernetes.object"_s, R"({"version":"v1","kind":")" + kind + R"(","name":")" + name + '"'
                + (image.isEmpty() ? QByteArray() : R"(,"containers":[{"image":")" + image + R"(","liveness":"TCP on 80"}])") + '}');
    };
    const FakeModelView view({ record(u"src/web/Dockerfile"_s, { fact(u"container.stage"_s, R"({"base":"x","command":"w","copies":["."],"ports":["80"]})") }),
        record(u"src/web/go.mod"_s, {}), record(u"k8s/web.yaml"_s, { object("Service", "web"), object("Deployment", "web", "web") }),
        record(u"k8s/cart.yaml"_s, { object("Deployment", "cart", "registry.org/me/cart:1") }),
        record(u"release/all.yaml"_s, { object("Service", "web"), object("Deployment", "web", "registry.org/me/web:2"), object("Deployment", "cart", "x") }),
        record(u"kustomize/kustomization.yaml"_s,
            { fact(u"kubernetes.object"_s, R"({"version":"kustomize.config.k8s.io/v1beta1","kind":"Kustomization","name":"","resources":["base"]})") }),
        record(u"kustomize/base/kustomization.yaml"_s,
            { fact(u"kubernetes.object"_s, R"({"version":"kustomize.config.k8s.io/v1beta1","kind":"Kustomization","name":"","resources":["web.yaml"]})") }),
        record(u"kustomize/base/web.yaml"_s, { object("Deployment", "web", "web") }),
        record(u"kustomize/parts/tracing/kustomization.yaml"_s,
            { fact(u"kubernetes.object"_s, R"({"version":"kustomize.config.k8s.io/v1alpha1","kind":"Component","name":""})") }),
        record(u"kustomize/parts/tracing/agent.yaml"_s, { object("Deployment", "agent", "agent") }),
        record(u"skaffold.yaml"_s, { fact(u"kubernetes.object"_s, R"({"version":"skaffold/v3","kind":"Config","name":"app"})") }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    qsizetype at = -1; // images first, then what runs them, then what could be taken instead
    for (const QString &step : { u"docker build -t web src/web\n"_s, u"kubectl apply -f k8s/web.yaml\nkubectl apply -f k8s/cart.yaml\n"_s,
             u"kubectl apply -f release/all.yaml\nkubectl apply -k kustomize/\n"_s, u"kubectl rollout status deployment/web"_s }) {
        QVERIFY2(guide.indexOf(step) > at, qPrintable(step + u" in\n"_s + guide));
        at = guide.indexOf(step);
    }
    for (const QString &none : { u"docker run"_s, u"skaffold"_s, u"tracing"_s, u"kustomization.yaml"_s, u"kustomize/base"_s })
        QVERIFY2(!guide.contains(none), qPrintable(none + u" in\n"_s + guide));
    QCOMPARE(guide.count("rollout status deployment/web"_L1), 1);
    const QString runbook = markdown(u"devops/runbook"_s, view);
    QCOMPARE(runbook.count("kubectl rollout restart"_L1), 1);
    QVERIFY2(runbook.contains("kubectl rollout restart deployment/NAME"_L1) && runbook.contains("**cart**"_L1) && runbook.contains("TCP on 80"_L1), qPrintable(runbook));
    QVERIFY2(!runbook.contains("docker ps"_L1), qPrintable(runbook));
}

void DeploymentTest::chartsBringTheirOwn()
{
    const FakeModelView view({ record(u"charts/app/Chart.yaml"_s,
                                   { fact(u"helm.chart"_s, R"({"name":"app","version":"1.0","fetches":true})"),
                                       fact(u"dependency"_s, R"({"ecosystem":"Helm","name":"crds","constraint":"0.0.0","scope":"runtime"})"),
                                       fact(u"dependency"_s, R"({"ecosystem":"Helm","name":"redis","constraint":">= 17, < 18","scope":"runtime","source":"https://charts"})") }),
        record(u"charts/app/values.yaml"_s,
            { fact(u"helm.value"_s, R"({"path":"imagePullSecrets","default":"[]"})"), fact(u"helm.value"_s, R"({"path":"secretKey","default":"x1"})") }),
        record(u"charts/app/charts/crds/Chart.yaml"_s, { fact(u"helm.chart"_s, R"({"name":"crds","version":"0.0.0"})") }),
        record(u"charts/app/charts/crds/crds/a.yaml"_s,
            { fact(u"kubernetes.object"_s, R"({"kind":"CustomResourceDefinition","name":"things.example.org"})") }),
        record(u"charts/web/Chart.yaml"_s,
            { fact(u"helm.chart"_s, R"({"name":"web","version":"1.0"})"),
                fact(u"dependency"_s, R"({"ecosystem":"Helm","name":"redis","constraint":">= 17, < 18","scope":"runtime","source":"https://charts"})") }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    QVERIFY2(guide.contains("helm dependency update ./charts/app\nhelm upgrade --install app ./charts/app\n"_L1), qPrintable(guide));
    QVERIFY2(!guide.contains("crds"_L1) && !guide.contains("dependency update ./charts/web"_L1), qPrintable(guide));
    const QString orchestration = markdown(u"devops/orchestration"_s, view);
    QVERIFY2(orchestration.contains("things.example.org"_L1) && orchestration.contains("| `imagePullSecrets` | `[]` |"_L1), qPrintable(orchestration));
    QVERIFY(!orchestration.contains("x1"_L1));
    const QString dependencies = markdown(u"devops/dependencies"_s, view);
    QVERIFY2(dependencies.contains("redis"_L1) && dependencies.count("17, "_L1) == 1 && !dependencies.contains("crds"_L1), qPrintable(dependencies));
}

/// Only what names its provider is put to work by itself, and asks for what has no default.
void DeploymentTest::modulesAreCalled()
{
    const auto resource = fact(u"terraform.block"_s, R"({"block":"resource","name":"aws_vpc.this"})");
    const FakeModelView view({ record(u"main.tf"_s,
                                   { resource, fact(u"terraform.block"_s, R"({"block":"provider","name":"aws"})"),
                                       fact(u"terraform.block"_s, R"({"block":"module","name":"log","source":"./modules/log"})"),
                                       fact(u"terraform.block"_s, R"({"block":"variable","name":"suffix","default":"\"\""})"),
                                       fact(u"terraform.block"_s, R"({"block":"variable","name":"key","sensitive":true,"hidden":true})"),
                                       fact(u"terraform.block"_s, R"({"block":"variable","name":"region"})") }),
        record(u"modules/log/main.tf"_s, { resource, fact(u"terraform.block"_s, R"({"block":"variable","name":"bucket"})") }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    QVERIFY2(guide.contains(u"terraform plan -out=plan \\\n    -var region=…\n"_s) && !guide.contains("modules/log"_L1), qPrintable(guide));
    const QString orchestration = markdown(u"devops/orchestration"_s, view);
    QVERIFY2(orchestration.contains("## Terraform in modules/log/\n"_L1) && orchestration.contains("| `suffix` | `\"\"` |"_L1), qPrintable(orchestration));
    // A tree of modules alone is nothing to apply.
    QCOMPARE(markdown(u"devops/deployment"_s,
                 FakeModelView({ record(u"main.tf"_s, { resource }),
                     record(u"examples/simple/main.tf"_s, { fact(u"terraform.block"_s, R"({"block":"provider","name":"aws"})") }) })),
        u"not planned"_s);
}

void DeploymentTest::secretsAreNotShown()
{
    const FakeModelView view({ record(u"compose.yaml"_s,
        { fact(u"compose.service"_s,
            R"({"name":"db","image":"x:1","environment":[{"name":"POSTGRES_PASSWORD","value":"hunter2"},{"name":"POSTGRES_PASSWORD_FILE","value":"/run/secrets/pw"},{"name":"API_TOKEN","value":"${API_TOKEN}"},{"name":"MODE","value":"fast"}]})") }) });
    const QString text = markdown(u"devops/containers"_s, view);
    QVERIFY2(!text.contains("hunter2"_L1), qPrintable(text));
    for (const QString &shown : { u"/run/secrets/pw"_s, u"${API_TOKEN}"_s, u"fast"_s })
        QVERIFY2(text.contains(shown), qPrintable(text));
}

/// Manifests whose images a registry has go before the same whose images somebody has to build, which is skaffold's.
void DeploymentTest::whatCanBeFetchedFirst()
{
    const auto deployment = [](const QByteArray &name, const QByteArray &image) {
        return fact(u"kubernetes.object"_s, R"({"version":"apps/v1","kind":"Deployment","name":")" + name + R"(","containers":[{"image":")" + image + R"("}]})");
    };
    const QList<FileRecord> files{ record(u"kubernetes-manifests/cart.yaml"_s, { deployment("cart", "cart") }), record(u"kubernetes-manifests/web.yaml"_s, { deployment("web", "web") }),
        record(u"release/all.yaml"_s, { deployment("cart", "registry.org/me/cart:1"), deployment("web", "registry.org/me/web:1") }), record(u"src/cart/Dockerfile"_s, { fact(u"container.stage"_s, R"({"base":"x"})") }) };
    const QString alone = markdown(u"devops/deployment"_s, FakeModelView(files));
    const qsizetype pulled = alone.indexOf("kubectl apply -f release/all.yaml"_L1);
    QVERIFY2(pulled > 0 && pulled < alone.indexOf("kubectl apply -f kubernetes-manifests/cart.yaml\n"_L1), qPrintable(alone));
    const QString skaffold = markdown(u"devops/deployment"_s,
        FakeModelView(files + QList<FileRecord>{ record(u"skaffold.yaml"_s, { fact(u"kubernetes.object"_s, R"({"version":"skaffold/v3","kind":"Config","name":"app"})") }) }));
    QVERIFY2(skaffold.contains("skaffold run"_L1) && skaffold.indexOf("release/all.yaml"_L1) < skaffold.indexOf("skaffold run"_L1), qPrintable(skaffold));
    QVERIFY2(!skaffold.contains("kubernetes-manifests/cart.yaml\n"_L1) && !skaffold.contains("docker build"_L1), qPrintable(skaffold));
}

void DeploymentTest::unitsCanBeFollowed()
{
    const FakeModelView view({ record(u"init/app.service"_s,
        { fact(u"systemd.unit"_s,
            R"({"name":"app.service","type":"service","description":"The app","settings":[{"section":"Service","key":"ExecStart","value":"/usr/bin/app"},{"section":"Service","key":"User","value":"app"},{"section":"Service","key":"StateDirectory","value":"app"},{"section":"Install","key":"WantedBy","value":"multi-user.target"}]})") }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    const QStringList order{ u"cp init/app.service /etc/systemd/system/app.service"_s,
        u"systemctl daemon-reload"_s, u"systemctl enable --now app.service"_s };
    qsizetype at = -1;
    for (const QString &command : order) {
        QVERIFY2(guide.indexOf(command) > at, qPrintable(guide));
        at = guide.indexOf(command);
    }
    const QString runbook = markdown(u"devops/runbook"_s, view);
    QVERIFY2(runbook.contains("/var/lib/app"_L1) && runbook.contains("journalctl -u app.service"_L1),
        qPrintable(runbook));
    QVERIFY2(!runbook.contains("reload its configuration"_L1), qPrintable(runbook));
    const QString many = markdown(u"devops/deployment"_s,
        FakeModelView({ record(u"init/app@.service"_s,
            { fact(u"systemd.unit"_s,
                R"({"name":"app@.service","type":"service","settings":[{"section":"Service","key":"ExecStart","value":"/usr/bin/app"},{"section":"Install","key":"WantedBy","value":"multi-user.target"}]})") }) }));
    QVERIFY2(many.contains("enable --now app@NAME.service"_L1) && many.contains("stands for the instance"_L1), qPrintable(many));
}

void DeploymentTest::unitsGetTheirFiles()
{
    const FakeModelView view({ record(u"packaging/app.conf"_s, {}),
        record(u"packaging/app.service"_s,
            { fact(u"systemd.unit"_s,
                R"({"name":"app.service","type":"service","settings":[{"section":"Unit","key":"After","value":"network.target postgresql.service"},{"section":"Service","key":"EnvironmentFile","value":"/etc/app.conf"},{"section":"Service","key":"RuntimeDirectory","value":"app"},{"section":"Service","key":"WorkingDirectory","value":"/opt/app/src"},{"section":"Service","key":"LoadCredential","value":"key:/etc/app.key"},{"section":"Install","key":"WantedBy","value":"multi-user.target"}]})") }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    QVERIFY2(guide.contains("cp packaging/app.conf /etc/app.conf\n"_L1) && guide.indexOf("cp packaging/app.conf"_L1) < guide.indexOf("enable --now"_L1), qPrintable(guide));
    QVERIFY2(guide.contains("start after `postgresql.service`"_L1) && guide.contains("Provide `/opt/app/src`, in which the units work."_L1), qPrintable(guide));
    const QString services = markdown(u"devops/services"_s, view);
    QVERIFY2(services.contains("`/run/app`"_L1) && services.contains("`key:/etc/app.key`"_L1), qPrintable(services));
    QVERIFY(markdown(u"devops/runbook"_s, view).contains("postgresql.service"_L1));
}

/// What must be there comes first: the program of a unit, what an image takes in, what a unit reads.
void DeploymentTest::programsComeFirst()
{
    const FakeModelView view({ record(u"Makefile"_s,
                                   { fact(u"build.system"_s, R"({"system":"Make"})"),
                                       fact(u"build.target"_s, R"({"system":"Make","kind":"rule","name":"install"})") }),
        record(u"Dockerfile"_s,
            { fact(u"container.stage"_s, R"({"base":"scratch","command":"/app","copies":[".build/app","conf","init/"]})") }),
        record(u"conf/a.txt"_s, {}),
        record(u"init/app@.service"_s,
            { fact(u"systemd.unit"_s,
                R"({"name":"app@.service","type":"service","settings":[{"section":"Unit","key":"AssertPathExists","value":"/etc/app/%i.conf"},{"section":"Service","key":"ExecStart","value":"/usr/local/bin/app /etc/app/%i.conf"},{"section":"Install","key":"WantedBy","value":"multi-user.target"}]})") }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    QVERIFY2(guide.contains("`.build/app`"_L1) && !guide.contains("`conf`"_L1) && !guide.contains("`init/`"_L1), qPrintable(guide));
    qsizetype at = -1;
    for (const QString &step : { u"docker build"_s, u"make\nmake install"_s, u"/etc/app/NAME.conf"_s, u"cp init/app@.service"_s, u"enable --now app@NAME"_s }) {
        QVERIFY2(guide.indexOf(step) > at, qPrintable(guide));
        at = guide.indexOf(step);
    }
    QVERIFY(markdown(u"devops/runbook"_s, view).contains("systemctl status app@NAME.service"_L1));
}

void DeploymentTest::presetsThatNameTheirFolder()
{
    const FakeModelView view({ record(u"BUILD.bazel"_s, { fact(u"build.system"_s, R"({"system":"Bazel"})") }),
        record(u"CMakeLists.txt"_s, { fact(u"build.system"_s, R"({"system":"CMake","features":["tests"]})") }),
        record(u"CMakePresets.json"_s,
            { fact(u"cmake.preset"_s, R"({"kind":"configure","name":"all","folder":"out"})") }) });
    const QString guide = markdown(u"devops/build"_s, view);
    QCOMPARE(guide.count("### Presets"_L1), 1); // CMake's, not Bazel's
    for (const QString &step : { u"cmake --preset all"_s, u"cmake --build out"_s, u"ctest --test-dir out"_s })
        QVERIFY2(guide.contains(step), qPrintable(guide));
}

/// npm's family shares a manifest: the lock file says who installs.
void DeploymentTest::installsWithTheOneWhoseLockIsThere()
{
    const FileRecord manifest = record(u"package.json"_s, { fact(u"build.system"_s, R"({"system":"npm"})") });
    QVERIFY(markdown(u"devops/build"_s, FakeModelView({ manifest })).contains("npm install"_L1));
    const QString yarn = markdown(u"devops/build"_s, FakeModelView({ manifest, record(u"yarn.lock"_s, {}) }));
    QVERIFY2(yarn.contains("yarn install"_L1) && !yarn.contains("npm install"_L1), qPrintable(yarn));
}

void DeploymentTest::composeFilesToChooseFrom()
{
    const auto file = [](const QString &name, const QByteArray &database, const QByteArray &environment) {
        return record(name,
            { fact(u"compose.service"_s, R"({"name":"web","image":"web:1","ports":["80:8000"],"volumes":["data:/data","shared:/shared:ro"],"environmentFiles":[")" + environment + R"("]})", 3),
                fact(u"compose.service"_s, R"({"name":")" + database + R"(","image":"db:1"})", 9) });
    };
    const FakeModelView view({ file(u"deploy/docker-compose.maria.yml"_s, "maria", "web.env"), file(u"deploy/docker-compose.postgres.yml"_s, "postgres", "web.env"),
        file(u"deploy/docker-compose.stack.yml"_s, "stack", "stack.env"), record(u"deploy/web.env"_s, {}) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    QCOMPARE(guide.count("up -d"_L1), 1);
    QVERIFY2(guide.contains("docker compose -f deploy/FILE up -d"_L1) && guide.contains("one of 3 files in deploy/"_L1), qPrintable(guide));
    QCOMPARE(guide.count("`80:8000`"_L1), 1);
    QVERIFY2(guide.contains("Set the variables of its services in `deploy/web.env`."_L1) && !guide.contains("Provide `web.env`"_L1), qPrintable(guide));
    QVERIFY2(guide.contains("`stack.env` with the variables of its services, for `docker-compose.stack.yml`"_L1), qPrintable(guide));
    const QString runbook = markdown(u"devops/runbook"_s, view);
    QCOMPARE(runbook.count("docker compose -f deploy/FILE restart SERVICE"_L1), 1);
    QCOMPARE(runbook.count("**web**"_L1), 1);
    QVERIFY2(!runbook.contains("shared"_L1), qPrintable(runbook)); // only read there
    QCOMPARE(runbook.count("**maria**"_L1), 1);
}

void DeploymentTest::composeFilesLaidOver()
{
    const FakeModelView view({ record(u"compose.prod.yaml"_s, { fact(u"compose.service"_s, R"({"name":"web","restart":"always"})", 2) }),
        record(u"compose.yaml"_s, { fact(u"compose.service"_s, R"({"name":"web","image":"web:1"})", 2) }),
        record(u"deploy/compose.yaml"_s, { fact(u"compose.service"_s, R"({"name":"other","image":"web:1"})", 2) }) });
    const QString guide = markdown(u"devops/deployment"_s, view);
    QVERIFY2(guide.contains("docker compose -f compose.yaml -f compose.prod.yaml up -d"_L1), qPrintable(guide));
    QVERIFY2(guide.contains("docker compose up -d"_L1) && guide.contains("docker compose -f deploy/compose.yaml up -d"_L1), qPrintable(guide));
}

void DeploymentTest::releasesOfCharts()
{
    const auto value = [](const char *path, const char *byDefault) {
        return fact(u"helm.value"_s, QByteArray(R"({"path":")") + path + R"(","default":")" + byDefault + R"("})", 4);
    };
    const FakeModelView one({ record(u"chart/Chart.yaml"_s, { fact(u"helm.chart"_s, R"({"name":"shop","version":"1.2"})") }),
        record(u"chart/values.yaml"_s, { value("replicaCount", "2"), value("livenessProbe.httpGet.path", "/live"), value("podAnnotations", "{}") }) });
    QString runbook = markdown(u"devops/runbook"_s, one);
    for (const QString &command : { u"helm status shop"_s, u"helm upgrade shop ./chart"_s, u"helm rollback shop REVISION"_s, u"helm uninstall shop"_s })
        QVERIFY2(runbook.contains(command), qPrintable(runbook));
    QVERIFY2(runbook.contains("`replicaCount`"_L1) && runbook.contains("`/live`"_L1) && !runbook.contains("podAnnotations"_L1), qPrintable(runbook));
    // Where the tree says that a release cannot go back, nobody is told to.
    runbook = markdown(u"devops/runbook"_s, FakeModelView({ record(u"Chart.yaml"_s, { fact(u"helm.chart"_s, R"({"name":"shop"})") }),
        record(u"docs/Upgrade.md"_s, { fact(u"prose.text"_s, R"({"markdown":"- The schema cannot be downgraded, so the `helm rollback` is not supported\n"})") }) }));
    QVERIFY2(runbook.contains("helm history shop"_L1) && !runbook.contains("rollback"_L1), qPrintable(runbook));
    const FakeModelView two({ record(u"a/Chart.yaml"_s, { fact(u"helm.chart"_s, R"({"name":"shop"})") }), record(u"b/Chart.yaml"_s, { fact(u"helm.chart"_s, R"({"name":"till"})") }),
        record(u"b/charts/c/Chart.yaml"_s, { fact(u"helm.chart"_s, R"({"name":"part"})") }) });
    runbook = markdown(u"devops/runbook"_s, two);
    QCOMPARE(runbook.count("helm status RELEASE"_L1), 1);
    QVERIFY2(runbook.contains("**till**"_L1) && !runbook.contains("part"_L1), qPrintable(runbook));
}

void DeploymentTest::samePlacesOnce()
{
    const auto file = [](const QString &name) { return record(name, { fact(u"compose.service"_s, R"({"name":"web","image":"a","ports":["80:80"]})", 3) }); };
    const QString services = markdown(u"devops/services"_s, FakeModelView({ file(u"compose.yaml"_s), file(u"deploy/compose.yaml"_s) }));
    QCOMPARE(services.count("`80:80`"_L1), 1);
    QVERIFY2(services.contains("compose.yaml:3"_L1) && services.contains("deploy/compose.yaml:3"_L1), qPrintable(services));
}

void DeploymentTest::portsOfSettings()
{
    const auto unit = record(u"init/app.service"_s, { fact(u"systemd.unit"_s, R"({"name":"app.service","type":"service","settings":[{"section":"Service","key":"ExecStart","value":"/usr/bin/app"}]})") });
    const QString services = markdown(u"devops/services"_s,
        FakeModelView({ record(u"app.conf"_s, { fact(u"config.key"_s, R"({"name":"port","default":"6379"})", 3), fact(u"config.key"_s, R"({"name":"tls-port","default":"0"})", 4), fact(u"config.key"_s, R"({"name":"db-port","default":"5432"})", 5) }), unit,
            record(u"src/app.js"_s, { fact(u"config.variable"_s, R"({"name":"PORT","default":"'3000'"})", 7) }),
            record(u"src/config.c"_s, { fact(u"config.key"_s, R"({"name":"port","default":"6379"})", 9) }) }));
    QCOMPARE(services.count("`6379`"_L1), 1);
    QVERIFY2(services.contains("default of the setting port"_L1) && services.contains("app.conf:3"_L1) && services.contains("config.c:9"_L1), qPrintable(services));
    QVERIFY2(services.contains("`3000` | default of the variable PORT"_L1) && !services.contains("5432"_L1) && !services.contains("`0`"_L1), qPrintable(services));
}

QTEST_GUILESS_MAIN(DeploymentTest)
#include "tst_deployment.moc"
