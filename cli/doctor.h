// "tars doctor": looks at all that TARS needs, and says what is wrong in words that help.
#pragma once

#include "common/client/serviceclient.h"

#include <QObject>
#include <QProcess>

namespace tars::cli
{

class CommandContext;

void runDoctor(CommandContext &context);

class Doctor : public QObject
{
    Q_OBJECT
public:
    explicit Doctor(CommandContext &context);
    void start();

private:
    enum class Verdict { Good, Warning, Bad }; ///< Bad: TARS does not work like this
    struct Finding {
        QString name;
        Verdict verdict = Verdict::Good;
        QString text;
    };
    void examineDataDirectory();
    void examineToken();
    void examineTerminal();
    void examineProgram(const QString &program, const QStringList &arguments, const QString &purpose, Verdict ifMissing,
        const QString &needed = {});
    void examineService();
    void onService(Connection::State state);
    void note(const QString &name, Verdict verdict, const QString &text);
    void oneLess();
    void report();

    CommandContext &m_context;
    QString m_dataDir;
    QList<Finding> m_findings;
    int m_open = 1; ///< examinations that are not done
};

} // namespace tars::cli
