// What several views work out together, and that each learns when it holds no more.
#include "sampleproject.h"
#include "service/project/packedrecord.h"
#include "service/project/publicsymbols.h"
#include "service/project/question.h"

using namespace tars;
using namespace tars::test;

class SharedViewsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWorkedOutIsSharedWithItsQuestions();
    void viewsShareWhatTheyWorkedOut();
    void viewsOfSeveralThreadsShare();
    void aHeldStateIsLeftWhenTheModelChanges();
};

void SharedViewsTest::whatIsWorkedOutIsSharedWithItsQuestions()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    const auto recording = openView(*model);
    int inner = 0, outer = 0;
    const auto names = [&] {
        return *recording.view->derived<QStringList>(u"names"_s, [&] {
            ++inner;
            QStringList found;
            for (const Symbol &one : recording.view->symbols(u"src/buffer.h"_s))
                found.append(one.name);
            return found;
        });
    };
    const auto both = [&] {
        return *recording.view->derived<qsizetype>(u"both"_s, [&] {
            ++outer;
            return names().size() + recording.view->files(u"tests/"_s).size();
        });
    };
    const QStringList questions{ u"files:tests/"_s, u"symbols:src/buffer.h"_s };
    for (int unit = 0; unit < 3; ++unit) {
        recording.reset();
        if (unit == 1)
            names(); // asked before by the unit itself
        QCOMPARE(both(), 4);
        QStringList asked;
        for (const Answer &answer : recording.answers()) {
            QVERIFY(!answer.digest.isEmpty());
            asked.append(answer.question);
        }
        QCOMPARE(asked, questions);
    }
    QCOMPARE(inner, 1);
    QCOMPARE(outer, 1);

    project.edit(u"src/buffer.h"_s, [](FileRecord &record) { record.symbols.append(symbol(u"clear"_s)); });
    bringUpToDate(*model, project);
    recording.reset();
    QCOMPARE(both(), 5);
    QCOMPARE(outer, 2);

    // What could not be read to the end is not kept.
    std::stop_source stop;
    const auto ending = openView(*model);
    ending.endOn(stop.get_token());
    stop.request_stop();
    int tried = 0;
    const auto count = [&] {
        return *ending.view->derived<qsizetype>(u"count"_s, [&] {
            ++tried;
            return ending.view->files({}).size();
        });
    };
    QCOMPARE(count(), 0);
    ending.endOn({});
    ending.reset();
    QCOMPARE(count(), 4);
    QCOMPARE(tried, 2);

    // Nor what ended early of itself, with nothing more to ask.
    std::stop_source pause;
    ending.endOn(pause.get_token());
    const auto upTo = [&](int wanted) {
        return *ending.view->derived<int>(u"up to"_s, [&] {
            ending.view->files({});
            pause.request_stop();
            return wanted;
        });
    };
    QCOMPARE(upTo(1), 1);
    pause = {};
    ending.endOn({});
    ending.reset();
    QCOMPARE(upTo(2), 2);
}

void SharedViewsTest::viewsShareWhatTheyWorkedOut()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    int computed = 0;
    const auto count = [&](const ProjectModel::RecordingView &recording) {
        recording.reset();
        return *recording.view->derived<qsizetype>(u"count"_s, [&] {
            ++computed;
            return recording.view->files({}).size() + recording.view->documents().size();
        });
    };
    const auto first = openView(*model), second = openView(*model);
    QCOMPARE(count(first), 4);
    QCOMPARE(count(second), 4);
    QCOMPARE(computed, 1);
    QCOMPARE(second.answers(), first.answers());
    QVERIFY(model->problems().isEmpty()); // changes nothing
    QCOMPARE(count(first), 4);
    QCOMPARE(computed, 1);
    // What may rest on the documents of a run is no other's.
    const auto integration = openView(*model, std::make_shared<const DocumentSet>(DocumentSet{ { {} }, {}, {} }));
    QCOMPARE(count(integration), 5);
    QCOMPARE(count(first), 4);
    QCOMPARE(computed, 2);
    project.put(file(u"src/new.h"_s, u"C++"_s, { symbol(u"fresh"_s) }));
    bringUpToDate(*model, project);
    QCOMPARE(count(second), 5);
    QCOMPARE(count(integration), 6);
}

void SharedViewsTest::viewsOfSeveralThreadsShare()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    std::atomic<int> wrong = 0;
    std::atomic<bool> over = false;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            const auto view = model->openView();
            if (!view) {
                ++wrong;
                return;
            }
            while (!over) {
                view->reset();
                const auto names = *view->view->derived<QStringList>(u"names"_s, [&] {
                    QStringList found;
                    for (const FileInfo &each : view->view->files({}))
                        found.append(each.path);
                    return found;
                });
                const auto facts = view->view->facts(u"test.case"_s);
                const auto targets = view->view->lookup(u"append"_s);
                const bool grown = names.contains(u"src/new.h"_s);
                wrong += names.size() != (grown ? 5 : 4) || targets.isEmpty() || view->answers().size() < 3 || view->error().has_value();
                for (const Fact &fact : facts)
                    wrong += fact.value.isEmpty();
            }
        });
    for (int round = 0; round < 10; ++round) {
        project.put(file(u"src/new.h"_s, u"C++"_s, { symbol(u"fresh"_s + QString::number(round)) }));
        bringUpToDate(*model, project);
    }
    over = true;
    readers.clear();
    QCOMPARE(wrong.load(), 0);
    const auto last = openView(*model);
    QCOMPARE(last.view->files({}).size(), 5);
}

void SharedViewsTest::aHeldStateIsLeftWhenTheModelChanges()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    const auto recording = openView(*model);
    recording.reset();
    QCOMPARE(recording.view->files({}).size(), 4);
    project.put(file(u"src/new.h"_s, u"C++"_s, { symbol(u"fresh"_s) }));
    bringUpToDate(*model, project);
    QCOMPARE(recording.view->files(u"src/"_s).size(), 3);
    QCOMPARE(recording.view->lookup(u"fresh"_s).size(), 1);
}

QTEST_GUILESS_MAIN(SharedViewsTest)
#include "tst_sharedviews.moc"
