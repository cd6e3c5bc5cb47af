// What the readers of command-line libraries share: programs, commands and options as facts, and the
// arguments of the calls that declare them. One file per language; each gives "cli.program", "cli.command"
// and "cli.option".
#pragma once

#include "service/extract/bytesearch.h"
#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreader.h"

#include <QHash>

namespace tars
{

struct CommandLineOption {
    QStringList names; ///< with their dashes; of an argument its name alone
    QString value; ///< what follows: "FILE"
    QString byDefault;
    QString help;
    QString command; ///< of which it is; empty: of the program
    bool required = false;
    bool argument = false;
    bool optional = false; ///< of an argument: it may be left out
    bool repeats = false; ///< of an argument: several may be given
    QStringList choices = {}; ///< the values that it takes, where there are no others
    QString details = {}; ///< what is told beyond the help, Markdown or plain text
    int lineBelow = 0; ///< of its token, where that has several
    QString heading = {}; ///< below which the program's own help shows it
};

QString dashed(const QString &name); ///< "f" → "-f", "file" → "--file"
QString longestOf(const QStringList &names);
QString kebab(QString name);
/// "OutputModes", "INPUT/OUTPUT", "Filter options:" as a heading; empty where it only says that options follow.
QString headingOf(QString title);

FactOutput readGoOptions(const FactSource &source); ///< cobra, pflag, flag
FactOutput readManagedOptions(const FactSource &source); ///< picocli, System.CommandLine, Argu
FactOutput readNativeOptions(const FactSource &source); ///< QCommandLineParser, CLI11, getopt_long, cxxopts
FactOutput readPhpOptions(const FactSource &source); ///< Symfony Console
FactOutput readPythonOptions(const FactSource &source); ///< argparse, click
FactOutput readRubyOptions(const FactSource &source); ///< OptionParser
FactOutput readRustOptions(const FactSource &source); ///< clap
FactOutput readScriptOptions(const FactSource &source); ///< commander, yargs
FactOutput readUsageText(const FactSource &source); ///< programs that write their help themselves
FactOutput readHelpFile(const FactSource &source); ///< texts that programs show as their help

/// Lines of a usage text in the strings of a program, "  -f, --file=FILE   what it does": by name the value
/// and the help; and the options with the token that holds each.
QHash<QString, std::pair<QString, QString>> usageLines(
    const LexedSource &source, QList<std::pair<CommandLineOption, size_t>> *found = nullptr);

/// "Usage: tool [options] FILE" and the further lines of it, in the strings of a program; "%s" for a name that is filled in.
QStringList usageSynopsis(const LexedSource &source);

/// Looks through one file; what it adds is in source order.
class OptionReader
{
public:
    explicit OptionReader(const FactSource &source);
    FactOutput take() { return std::move(m_output); }

protected:
    bool mentions(const char *text) const { return holds(m_source.text, text); }
    bool is(size_t i, const char *text) const { return m_source.is(i, text); }
    QString word(size_t i) const { return wordAt(m_source, i); }
    std::optional<QString> textOf(const CallArgument &argument) const;
    QString written(const CallArgument &argument) const;
    /// A default as a reader sees it: without quotes.
    QString plain(const CallArgument &argument) const;

    void begin(const char *framework) { m_framework = QString::fromLatin1(framework); }
    void addProgram(const QString &name, const QString &description, size_t token);
    /// `details`: what its own help tells beyond the one line; `usage`: how it is called, without the program's name; `example`: lines.
    void addCommand(
        const QString &name, const QString &help, size_t token, const QString &details = {}, const QString &usage = {}, const QString &example = {});
    void addOption(const CommandLineOption &option, size_t token);
    /// What the program's own help says of how it is called, to the program that was added.
    void addUsage();

    const CallArgument *named(const QList<CallArgument> &arguments, const char *name) const;
    QString namedText(const QList<CallArgument> &arguments, const char *name) const;
    /// Default and kin: not what stands for nothing.
    QString namedDefault(const QList<CallArgument> &arguments, const char *name) const;
    /// The name that a call's result is given to: `name = …call(`.
    QString assignedName(size_t callee) const;
    /// `name` in `name.call(`; the last one before the dot.
    QString receiver(size_t callee) const;

    const FactSource &m_file;
    const LexedSource &m_source;
    FactOutput m_output;
    QString m_framework;
    bool m_hasProgram = false;

private:
    void ensureProgram(size_t token);
};

} // namespace tars
