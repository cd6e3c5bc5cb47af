#include "cli/commandcontext.h"
#include "cli/commandtable.h"

#include <QCoreApplication>
#include <QLocale>
#include <clocale>
#include <cstdio>

using namespace tars::cli;
using namespace Qt::StringLiterals;

namespace
{
void print(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"tars"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TARS_VERSION));

    const auto invocation = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!invocation) {
        print(stderr, u"tars: "_s + Console::safe(invocation.error().text) + u'\n');
        return ExitUsage;
    }
    if (invocation->has("version")) {
        print(stdout, u"tars "_s + QCoreApplication::applicationVersion() + u'\n');
        return ExitDone;
    }
    if (invocation->has("help")) {
        print(stdout, invocation->command ? helpText(*invocation->command) : helpText());
        return ExitDone;
    }
    Console console(stdout, stderr, invocation->has("json"), !invocation->has("no-color"));
    tars::ServiceClient client(connectionSettings(*invocation));
    CommandContext context(*invocation, console, client);
    QObject::connect(&context, &CommandContext::finished, &app, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&context, &CommandContext::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
