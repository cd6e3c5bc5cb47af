// The names of states, what each allows, and percents that never say 100 too early.
#include "common/model/states.h"
#include "common/model/values.h"

#include <QMetaEnum>
#include <QSet>
#include <QtTest>

using namespace tars;
using namespace Qt::StringLiterals;

class TestStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays();
    void spelling();
    void departments();
    void allowed_data();
    void allowed();
    void percents_data();
    void percents();

private:
    template <typename E>
    static void bothWays()
    {
        const QMetaEnum meta = QMetaEnum::fromType<E>();
        QSet<QString> names;
        QVERIFY(meta.keyCount() > 2);
        for (int i = 0; i < meta.keyCount(); ++i) {
            const auto value = E(meta.value(i));
            QString name;
            if constexpr (std::is_same_v<E, Department>)
                name = slug(value);
            else
                name = tars::toString(value);
            names.insert(name);
            QVERIFY(fromString<E>(name) == value);
            QVERIFY(!fromString<E>(QString(name + u' ')));
            QVERIFY(!fromString<E>(name.toUpper()));
        }
        QCOMPARE(names.size(), meta.keyCount());
        QVERIFY(!fromString<E>(u""_s));
        QVERIFY(!fromString<E>(u"0"_s));
    }
};

void TestStates::namesGoBothWays()
{
    bothWays<RunState>();
    bothWays<Phase>();
    bothWays<Department>();
    bothWays<DepartmentState>();
    bothWays<HoldScope>();
    bothWays<Severity>();
    bothWays<DocumentState>();
}

void TestStates::spelling()
{
    QCOMPARE(tars::toString(RunState::NotStarted), u"NotStarted"_s);
    QCOMPARE(tars::toString(Phase::Integration), u"Integration"_s);
    QCOMPARE(tars::toString(HoldScope::Department), u"department"_s);
    QCOMPARE(tars::toString(Severity::Warning), u"warning"_s);
    QCOMPARE(tars::toString(DocumentState::New), u"new"_s);
}

void TestStates::departments()
{
    QStringList slugs, names;
    for (Department department : allDepartments) {
        slugs.append(slug(department));
        names.append(displayName(department));
        QVERIFY(departmentFromSlug(slug(department)) == department);
    }
    QCOMPARE(slugs,
        QStringList({ u"technical-writing"_s, u"development"_s, u"ai-research"_s, u"quality-assurance"_s,
            u"devops"_s }));
    QCOMPARE(names,
        QStringList({ u"Technical Writing"_s, u"Development"_s, u"AI Research"_s, u"Quality Assurance"_s,
            u"DevOps"_s }));
    QVERIFY(!departmentFromSlug(u"Development"_s));
}

void TestStates::allowed_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("may"); ///< s(tart) p(ause) r(esume) x (stop), then F(inal) A(ctive)
    const auto row = [](RunState state, const QString &may) {
        QTest::newRow(qPrintable(tars::toString(state))) << int(state) << may;
    };
    row(RunState::NotStarted, u"s"_s);
    row(RunState::Queued, u"px"_s);
    row(RunState::Running, u"pxA"_s);
    row(RunState::Pausing, u"rxA"_s);
    row(RunState::Paused, u"rxA"_s);
    row(RunState::Stopping, u"A"_s);
    row(RunState::Stopped, u"sF"_s);
    row(RunState::Completed, u"sF"_s);
    row(RunState::Failed, u"sF"_s);
}

void TestStates::allowed()
{
    QFETCH(int, state);
    QFETCH(QString, may);
    const auto s = RunState(state);
    QCOMPARE(canStart(s), may.contains(u's'));
    QCOMPARE(canPause(s), may.contains(u'p'));
    QCOMPARE(canResume(s), may.contains(u'r'));
    QCOMPARE(canStop(s), may.contains(u'x'));
    QCOMPARE(isFinal(s), may.contains(u'F'));
    QCOMPARE(isActive(s), may.contains(u'A'));
}

void TestStates::percents_data()
{
    QTest::addColumn<qint64>("completed");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<int>("percent");
    QTest::newRow("nothing to do") << qint64(0) << qint64(0) << 0;
    QTest::newRow("not begun") << qint64(0) << qint64(7) << 0;
    QTest::newRow("a third") << qint64(1) << qint64(3) << 33;
    QTest::newRow("nearly") << qint64(999) << qint64(1000) << 99;
    QTest::newRow("done") << qint64(1000) << qint64(1000) << 100;
    QTest::newRow("millions") << qint64(7'000'000'000) << qint64(7'000'000'001) << 99;
}

void TestStates::percents()
{
    QFETCH(qint64, completed);
    QFETCH(qint64, total);
    QFETCH(int, percent);
    DepartmentProgress department;
    department.completed = completed;
    department.total = total;
    QCOMPARE(department.percent(), percent);
    StatusRecord record;
    record.completedTasks = completed;
    record.totalTasks = total;
    QCOMPARE(record.percent(), percent);
}

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
