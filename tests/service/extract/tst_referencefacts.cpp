// The readers of command lines, configuration and messages, language by language.
#include "service/extract/facts/factreaders.h"

#include <QJsonArray>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

namespace
{

using Read = FactOutput (*)(const FactSource &);

FactOutput factsOf(Read read, const QString &language, const QByteArray &text, const QString &path = u"src/x"_s)
{
    const LexedSource source = lex(text, language);
    return read({ source, path, language, FileRole::Source, {}, {} });
}

SymbolRecord pythonSymbol(const QString &kind, const QString &name, const QString &scope, int line, int endLine, const QString &comment = {})
{
    SymbolRecord symbol;
    symbol.kind = kind;
    symbol.name = name;
    symbol.scope = scope;
    symbol.line = line;
    symbol.endLine = endLine;
    symbol.comment = comment;
    return symbol;
}

/// One line a fact: "-f --file FILE =out.txt *: what it does".
QStringList optionsOf(const FactOutput &output)
{
    QStringList lines;
    for (const FactRecord &fact : output.facts) {
        QString line;
        const auto text = [&](const char *member) { return fact.value.value(QLatin1StringView(member)).toString(); };
        if (fact.kind == "cli.program"_L1) {
            line = u"program "_s + text("name") + u": "_s + text("description");
        } else if (fact.kind == "cli.command"_L1) {
            line = u"command "_s + text("name") + u": "_s + text("help");
        } else {
            for (const QJsonValue &name : fact.value.value("names"_L1).toArray())
                line += name.toString() + u' ';
            if (!text("value").isEmpty())
                line += text("value") + u' ';
            if (!text("default").isEmpty())
                line += u'=' + text("default") + u' ';
            if (fact.value.value("required"_L1).toBool())
                line += u"* "_s;
            if (fact.value.value("optional"_L1).toBool())
                line += u"? "_s;
            if (fact.value.value("repeats"_L1).toBool())
                line += u"+ "_s;
            if (const QStringList choices = fact.value.value("choices"_L1).toVariant().toStringList(); !choices.isEmpty())
                line += u'{' + choices.join(u' ') + u"} "_s;
            if (!text("command").isEmpty())
                line += u"of "_s + text("command") + u' ';
            line = line.trimmed() + u": "_s + text("help");
        }
        lines.append(line);
    }
    return lines;
}

QStringList settingsOf(const FactOutput &output)
{
    QStringList lines;
    for (const FactRecord &fact : output.facts) {
        QString line = (fact.kind == "config.key"_L1 ? u"key "_s : QString()) + fact.value.value("name"_L1).toString();
        if (fact.value.contains("default"_L1))
            line += u'=' + fact.value.value("default"_L1).toString();
        lines.append(line);
    }
    return lines;
}

QStringList messagesOf(const FactOutput &output)
{
    QStringList lines;
    for (const FactRecord &fact : output.facts)
        lines.append(fact.value.value("severity"_L1).toString().left(1) + u": "_s
            + fact.value.value("text"_L1).toString()
            + (fact.value.value("type"_L1).toString() == "JsonWriterException"_L1 ? u" (JsonWriterException)"_s : QString()));
    return lines;
}

} // namespace

class ReferenceFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commandLine_data();
    void usageOfPrograms();
    void commandLine();
    void commandsOfClasses();
    void configuration_data();
    void configuration();
    void moduleVersion();
    void tableOfVariables();
    void testModules();
    void settingsFiles_data();
    void settingsFiles();
    void settingsExplained();
    void builds();
    void messages_data();
    void messages();
    void brokenFiles_data();
    void brokenFiles();
    void onlySource();
};

void ReferenceFactsTest::commandLine_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("argparse") << u"Python"_s
                              << QByteArray("import argparse\n"
                                            "p = argparse.ArgumentParser(prog='tool', description='Does things.')\n"
                                            "p.add_argument('file', help='what to read')\n"
                                            "p.add_argument('-o', '--out', default='a.out', metavar='FILE',\n"
                                            "               help='where to '\n                    'write')\n"
                                            "p.add_argument('--dry', action='store_true')\n"
                                            "sub = p.add_subparsers()\nrun = sub.add_parser('run', help='run it')\n"
                                            "run.add_argument('--mode', choices=['a', 'b'], required=True)\n"
                                            "run.add_argument('--secret', help=argparse.SUPPRESS)\n")
                              << QStringList{ u"program tool: Does things."_s, u"file: what to read"_s,
                                     u"-o --out FILE =a.out: where to write"_s, u"--dry:"_s, u"command run: run it"_s,
                                     u"--mode a|b * of run:"_s };
    QTest::newRow("click") << u"Python"_s
                           << QByteArray("import click\n\n@click.group()\ndef cli():\n    pass\n\n"
                                         "@cli.command('go-on')\n@click.argument('name')\n"
                                         "@click.option('--count', '-c', default=1, help='How often.')\n"
                                         "@click.option('--loud/--quiet', help='Volume.')\ndef go(name, count):\n    pass\n")
                           << QStringList{ u"program :"_s, u"command cli:"_s, u"command go-on:"_s, u"NAME of go-on:"_s.toLower(),
                                  u"-c --count COUNT =1 of go-on: How often."_s,
                                  u"--loud --quiet of go-on: Volume."_s };
    QTest::newRow("QCommandLineParser")
        << u"C++"_s
        << QByteArray("#include <QCommandLineParser>\nint main() {\n QCommandLineParser p;\n"
                      " p.setApplicationDescription(tr(\"Reads.\"));\n p.addHelpOption();\n"
                      " p.addPositionalArgument(\"file\", QObject::tr(\"The file.\"));\n"
                      " QCommandLineOption out({\"o\", \"out\"}, QCoreApplication::translate(\"main\", \"Where to.\"), \"dir\", \"/tmp\");\n"
                      " p.addOption({u\"verbose\"_s, u\"More.\"_s});\n}\n")
        << QStringList{ u"program : Reads."_s, u"-h --help: Displays help on commandline options."_s,
               u"file: The file."_s, u"-o --out dir =/tmp: Where to."_s, u"--verbose: More."_s };
    QTest::newRow("QCommandLineParser itself")
        << u"C++"_s
        << QByteArray("class QCommandLineParser {\n QCommandLineOption addVersionOption();\n"
                      " void addPositionalArgument(const QString &name, const QString &description);\n};\n")
        << QStringList();
    QTest::newRow("CLI11") << u"C++"_s
                           << QByteArray("#include <CLI/CLI.hpp>\nint main() {\n CLI::App app{\"An app\"};\n"
                                         " app.add_option(\"-f,--file\", f, \"The file\")->required()->default_val(\"x\");\n"
                                         " auto *sub = app.add_subcommand(\"run\", \"Runs\");\n"
                                         " sub->add_flag(\"--fast\", b, \"Hurry\");\n}\n")
                           << QStringList{ u"program : An app"_s, u"-f --file FILE =x *: The file"_s, u"command run: Runs"_s,
                                  u"--fast of run: Hurry"_s };
    QTest::newRow("getopt_long")
        << u"C"_s
        << QByteArray("#include <getopt.h>\nstatic const char *usage = \"Usage: x\\n  -v, --verbose     say more\\n\"\n"
                      "  \"  -o, --output=FILE  write there\\n\";\n"
                      "static struct option opts[] = { {\"verbose\", no_argument, 0, 'v'},\n"
                      " {\"output\", required_argument, NULL, 'o'}, {\"level\", optional_argument, 0, 1}, {0, 0, 0, 0} };\n"
                      "int main(void) { return getopt_long(0, 0, \"\", opts, 0); }\n")
        << QStringList{ u"program :"_s, u"-v --verbose: say more"_s, u"-o --output FILE: write there"_s,
               u"--level [VALUE]:"_s };
    QTest::newRow("usage text") << u"C"_s
                                << QByteArray("void usage(void) { fputs(\"Usage: x [OPTIONS]\\n -h <host>  Server.\\n"
                                              " -p <port>  Port.\\n --tls      Encrypt.\\n -q         Quiet.\\n\", stderr); }\n")
                                << QStringList{ u"program :"_s, u"-h <host>: Server."_s, u"-p <port>: Port."_s,
                                       u"--tls: Encrypt."_s, u"-q: Quiet."_s };
    QTest::newRow("usage text with one blank behind a value") << u"C"_s
                                                              << QByteArray("void usage(void) { printf(\"Usage: x\\n\"\n\" -n <db>     Number.\\n\"\n\"%s\"\n\"  --raw       Raw\\n\"\n\"              it is.\\n\"\n"
                                                                            "\"  --functions-rdb <filename> Like it but for functions\\n\"\n\"              alone, after %d s.\\n\"\n\"  --cluster <command> [args...]\\n\"\n\"              Manage it.\\n\"\n\" -q         Quiet.\\n\", tls, wait); }\n")
                                                              << QStringList{ u"program :"_s, u"-n <db>: Number."_s, u"--raw: Raw it is."_s, u"--functions-rdb <filename>: Like it but for functions alone, after … s."_s,
                                                                     u"--cluster <command> [args...]: Manage it."_s, u"-q: Quiet."_s };
    QTest::newRow("usage text in columns") << u"C"_s
                                           << QByteArray("void usage(void) { fputs(\"Usage:\\tx [options] <filter> [file...]\\n\\tx [options] --args <filter>\\n\\nIt does.\\n\"\n\"  -n, --null             use nothing;\\n\"\n\"      --indent n         use n blanks;\\n\"\n"
                                                         "\"      --from name file   set it to the file\\n\"\n\"                         that is named;\\n\"\n\"      --set name values  set it;\\n\"\n\"  -h, --help             show this;\\n\", stdout); }\n")
                                           << QStringList{ u"program :"_s, u"-n --null: use nothing;"_s, u"--indent n: use n blanks;"_s, u"--from name file: set it to the file that is named;"_s,
                                                  u"--set name values: set it;"_s, u"-h --help: show this;"_s };
    QTest::newRow("usage text with a macro") << u"C"_s
                                             << QByteArray("#define AUTH \"X_AUTH\"\nvoid usage(void) { fputs(\"Usage: x\\n\"\n\"  -a <word>  Say it.\\n\"\n\"             Or set \" AUTH \" and\\n\"\n"
                                                           "\"             go, in \" UNKNOWN \" ways.\\n\"\n\" -p <port>  Port.\\n --tls      Encrypt.\\n -q         Quiet.\\n\", stderr); }\n")
                                             << QStringList{ u"program :"_s, u"-a <word>: Say it. Or set X_AUTH and go, in … ways."_s, u"-p <port>: Port."_s, u"--tls: Encrypt."_s, u"-q: Quiet."_s };
    QTest::newRow("usage as a table") << u"C"_s
                                      << QByteArray("const struct helptxt helptext[] = {\n  {\"-o, --output <file>\", \"Write to file instead of stdout\", CURLHELP_OUTPUT},\n"
                                                    "  {\"    --abstract-unix-socket <path>\", \"Connect via abstract socket\", CURLHELP_CURL},\n  {\"--anyauth\",\n   \"Pick any method\", 1},\n  {\"-:, --next\", \"Make next URL separate\", 1},\n  {\"-x\", \"none\", 2}\n};\n")
                                      << QStringList{ u"program :"_s, u"-o --output <file>: Write to file instead of stdout"_s, u"--abstract-unix-socket <path>: Connect via abstract socket"_s,
                                             u"--anyauth: Pick any method"_s, u"-: --next: Make next URL separate"_s };
    QTest::newRow("usage text that a test holds") << u"Rust"_s
                                                  << QByteArray("fn f() {}\n#[cfg(test)]\nmod tests {\n  fn t() { let o = \"usage: less\\n  -a  Search\\n  -b  Buffers\\n  -c  Clear\\n  -d  Dumb\\n\"; }\n}\n")
                                                  << QStringList();
    QTest::newRow("OptionParser") << u"Ruby"_s
                                  << QByteArray("require 'optparse'\nparser = OptionParser.new do |op|\n  op.banner = 'Usage: kit [options]'\n  op.on('-p port',   'set the port (default is 4567)') { |val| P[:port] = Integer(val) }\n"
                                                "  op.on \"-v\", \"--[no-]verbose\", \"Run\" do |v|\n    say 'not this'\n  end\n  op.on('--level=LEVEL', [:a, 'b'], 'How much', 'of it') { }\n  list.on('save')\nend\nx = %w[it's]\n")
                                  << QStringList{ u"program :"_s, u"-p port: set the port (default is 4567)"_s, u"-v --verbose --no-verbose: Run"_s, u"--level LEVEL: How much of it"_s };
    QTest::newRow("usage text of Perl") << u"Perl"_s
                                        << QByteArray("sub help {\n    print( <<\"END_OF_HELP\" );\nUsage: x [OPTION]...\n\nDon't:\n  -l, --list      Only print \"x\"\n                  and no more.\n"
                                                      "  -c              Count\n  --match PATTERN  Look for it.\n  -q, --quiet     Less\nEND_OF_HELP\n}\n\n=head1 NAME\n\nIt's \"x.\n\n=cut\n\n1;\n")
                                        << QStringList{ u"program :"_s, u"-l --list: Only print \"x\" and no more."_s, u"-c: Count"_s, u"--match PATTERN: Look for it."_s, u"-q --quiet: Less"_s };
    QTest::newRow("usage text as a list of lines") << u"JavaScript"_s
                                                   << QByteArray("if (argv.h) {\n console.log([\n  'usage: x [path]', '', 'options:', '  -p --port    Port to use. [80]',\n"
                                                                 "  '               0 looks for one.', '  -S --tls --ssl   Encrypt', '  --cors[=headers]   Allow others',\n"
                                                                 "  '  -a           Address',\n ].join('\\n'));\n}\n")
                                                   << QStringList{ u"program :"_s, u"-p --port: Port to use. [80] 0 looks for one."_s, u"-S --tls --ssl: Encrypt"_s,
                                                          u"--cors headers: Allow others"_s, u"-a: Address"_s };
    QTest::newRow("usage text below its names") << u"JavaScript"_s
                                                << QByteArray("console.log([\n  'usage: x', '', '  --force-all',\n  '               Does all.', '  -H',\n  '  --header',\n"
                                                              "  '               Adds one.', '  --private-network Enable that,',\n  '               and this.', '  -v  Says more',\n  '  -q  Says less'].join('\\n'));\n")
                                                << QStringList{ u"program :"_s, u"--force-all: Does all."_s, u"-H --header: Adds one."_s,
                                                       u"--private-network: Enable that, and this."_s, u"-v: Says more"_s, u"-q: Says less"_s };
    QTest::newRow("cobra") << u"Go"_s
                           << QByteArray("import \"github.com/spf13/cobra\"\nvar rootCmd = &cobra.Command{Use: \"tool\", Short: \"A tool\"}\n"
                                         "var serveCmd = &cobra.Command{Use: \"serve [dir]\", Short: \"Serves\"}\n"
                                         "func init() { serveCmd.Flags().StringVarP(&p, \"port\", \"p\", \"80\", \"the port\") }\n")
                           << QStringList{ u"program tool: A tool"_s, u"command serve: Serves"_s,
                                  u"-p --port string =80 of serve: the port"_s };
    QTest::newRow("cobra by variables") << u"Go"_s
                                        << QByteArray("import \"github.com/spf13/cobra\"\nvar aCmd = &cobra.Command{Use: \"a\"}\nvar bCmd = &cobra.Command{Use: \"b\"}\n"
                                                      "func init() { aCmd.Flags().Bool(\"x\", false, \"of a\"); bCmd.Flags().Bool(\"y\", false, \"of b\") }\n")
                                        << QStringList{ u"program :"_s, u"command a:"_s, u"command b:"_s, u"--x of a: of a"_s, u"--y of b: of b"_s };
    QTest::newRow("cobra behind a type of the project") << u"Go"_s
                                                        << QByteArray("import \"github.com/spf13/cobra\"\nfunc init() {\n Register(Command{Name: \"start\", Usage: \"[--x]\", Short: \"Starts\",\n"
                                                                      "  CobraFunc: func(cmd *cobra.Command) { cmd.Flags().StringP(\"config\", \"c\", \"\", \"File\") }})\n"
                                                                      " Register(Command{Name: \"stop\", Short: \"Stops\"})\n}\n")
                                                        << QStringList{ u"program :"_s, u"command start: Starts"_s, u"-c --config string of start: File"_s, u"command stop: Stops"_s };
    QTest::newRow("Go's flag") << u"Go"_s
                               << QByteArray("import \"flag\"\nvar n = flag.Int(\"n\", 3, \"how many\")\nfunc f() { flag.BoolVar(&b, \"v\", false, \"more\") }\n")
                               << QStringList{ u"program :"_s, u"-n int =3: how many"_s, u"-v: more"_s };
    QTest::newRow("argparse, how many") << u"Python"_s
                                       << QByteArray("import argparse\np = argparse.ArgumentParser()\np.add_argument('infile', nargs='?', default='-')\n"
                                                     "p.add_argument('rest', nargs='*')\np.add_argument('some', nargs='+', metavar='FILE')\np.add_argument('one')\n")
                                       << QStringList{ u"program :"_s, u"infile =- ?:"_s, u"rest ? +:"_s, u"FILE +:"_s, u"one:"_s };
    QTest::newRow("a type for each flag") << u"Rust"_s
                                          << QByteArray("impl Flag for After {\n    fn is_switch(&self) -> bool { false }\n"
                                                        "    fn name_short(&self) -> Option<u8> { Some(b'A') }\n"
                                                        "    fn name_long(&self) -> &'static str { \"after\" }\n    fn aliases(&self) -> &'static [&'static str] {\n        &[\"behind\"]\n    }\n    fn doc_choices(&self) -> &'static [&'static str] { &[\"few\", \"all\"] }\n"
                                                        "    fn doc_variable(&self) -> Option<&'static str> { Some(\"NUM\") }\n"
                                                        "    fn doc_short(&self) -> &'static str { \"Show NUM lines.\" }\n}\n"
                                                        "impl Flag for Hidden {\n    fn is_switch(&self) -> bool { true }\n"
                                                        "    fn name_long(&self) -> &'static str { r\"hidden\" }\n"
                                                        "    fn name_negated(&self) -> Option<&'static str> { Some(\"no-hidden\") }\n"
                                                        "    fn doc_short(&self) -> &'static str { \"All.\" }\n}\nimpl Flag for Cut { fn name_long(")
                                          << QStringList{ u"program :"_s, u"-A --after --behind NUM {few all}: Show NUM lines."_s, u"--hidden --no-hidden: All."_s };
    QTest::newRow("clap derive") << u"Rust"_s
                                 << QByteArray("use clap::Parser;\n#[derive(Parser)]\n#[command(name = \"rtool\", about = \"Does.\")]\nstruct Args {\n"
                                               "    /// Where to write.\n    #[arg(short, long, default_value = \"out\")]\n    output_dir: String,\n"
                                               "    #[arg(long)]\n    dry: bool,\n    #[arg(help = \"The input\")]\n    input: Option<String>,\n}\n")
                                 << QStringList{ u"program rtool: Does."_s, u"-o --output-dir OUTPUT_DIR =out: Where to write."_s,
                                        u"--dry:"_s, u"INPUT ?: The input"_s };
    QTest::newRow("clap derive, what need not be given") << u"Rust"_s
                                                         << QByteArray("use clap::Parser;\nstruct A {\n  #[arg(long = \"loud\", short = 'l', action(ArgAction::Count), help = \"Louder\")]\n  times: u8,\n"
                                                                       "  #[arg(long, action = ArgAction::SetTrue)]\n  all: (),\n  #[arg(default_value = \"\", value_name = \"pattern\", help = \"Look for\")]\n  pub pattern: String,\n"
                                                                       "  #[arg(long)]\n  to: PathBuf,\n}\n")
                                                         << QStringList{ u"program :"_s, u"-l --loud: Louder"_s, u"--all:"_s,
                                                                u"PATTERN pattern ?: Look for"_s, u"--to TO *:"_s };
    QTest::newRow("clap derive, commands") << u"Rust"_s
                                           << QByteArray("use clap::{Args, Parser, Subcommand};\n/// Talks.\n#[derive(Parser, Debug)]\n#[command(name = \"rcli\", version)]\nstruct Cli {\n    #[command(subcommand)]\n    command: Command,\n    #[arg(long)]\n    host: String,\n}\n"
                                                         "#[derive(Subcommand)]\npub(crate) enum Command {\n    Ping {\n        /// What to say\n        msg: Option<Bytes>,\n    },\n    /// Sets it.\n    SetAll {\n        key: String,\n"
                                                         "        #[arg(short, long)]\n        expires: Option<Duration>,\n    },\n    #[command(name = \"add\", about = \"Adds.\")]\n    Append(AddArgs),\n    #[command(hide = true)]\n    Debug,\n    Quit,\n}\n"
                                                         "#[derive(Args)]\nstruct AddArgs {\n    /// All of them\n    files: Vec<String>,\n    #[arg(long)]\n    dry: bool,\n}\n")
                                           << QStringList{ u"program rcli: Talks."_s, u"--host HOST *:"_s, u"command ping:"_s, u"MSG ? of ping: What to say"_s, u"command set-all: Sets it."_s, u"KEY * of set-all:"_s,
                                                  u"-e --expires EXPIRES of set-all:"_s, u"command add: Adds."_s, u"command quit:"_s, u"FILES ? + of add: All of them"_s, u"--dry of add:"_s };
    QTest::newRow("clap beside commands that are run") << u"Rust"_s
                                                       << QByteArray("use clap::Parser;\nuse std::process::Command;\nfn f() { Command::new(\"gls\").arg(\"--version\"); clap::Command::new(\"b\").about(\"Builds\"); }\n")
                                                       << QStringList{ u"program b: Builds"_s };
    QTest::newRow("clap builder") << u"Rust"_s
                                  << QByteArray("use clap::{Arg, Command};\nfn f() { Command::new(\"b\").about(\"Builds\").arg(Arg::new(\"jobs\").short('j').long(\"jobs\").help(\"How many\").default_value(\"1\")); }\n")
                                  << QStringList{ u"program b: Builds"_s, u"-j --jobs JOBS =1: How many"_s };
    QTest::newRow("Symfony Console")
        << u"PHP"_s
        << QByteArray("<?php\nuse Symfony\\Component\\Console\\Input\\InputOption;\nclass A extends Command {\n  protected function configure(): void {\n    $this->setName('pack')->setDescription('Packs <info>it</info>.'\n"
                      "      .' All.')->setDefinition([\n new InputArgument('name', InputArgument::OPTIONAL, 'What', null),\n"
                      "      new InputOption('format', 'f', InputOption::VALUE_REQUIRED, 'How', 'zip'),\n new InputOption('dry-run', null, InputOption::VALUE_NONE, 'Only tell') ])\n"
                      "      ->addOption('with', 'w|W', InputOption::VALUE_OPTIONAL, 'Some', null);\n    if ($input->getOption('no')) { f(InputOption::VALUE_NONE); }\n  }\n}\n")
        << QStringList{ u"program :"_s, u"command pack: Packs it. All."_s, u"name ? of pack: What"_s, u"-f --format FORMAT =zip of pack: How"_s, u"--dry-run of pack: Only tell"_s,
               u"-w -W --with [WITH] of pack: Some"_s };
    QTest::newRow("Symfony Console by attributes")
        << u"PHP"_s
        << QByteArray("<?php\nuse Symfony\\Component\\Console\\Attribute\\AsCommand;\n\n#[AsCommand(name: 'app:go|go', description: 'Goes.')]\nclass Go extends Command {\n"
                      "  protected function configure() { $this->addArgument('to', InputArgument::REQUIRED | InputArgument::IS_ARRAY, 'Where'); }\n}\n")
        << QStringList{ u"program :"_s, u"command app:go: Goes."_s, u"to * + of app:go: Where"_s };
    QTest::newRow("PHP without Symfony") << u"PHP"_s << QByteArray("<?php\n$user->setName('x');\nnew InputOption('a', 'b');\n") << QStringList();
    QTest::newRow("commander") << u"JavaScript"_s
                               << QByteArray("const { program } = require('commander');\nprogram.name('t').description('A tool')\n"
                                             "  .option('-p, --port <n>', 'the port', 80);\nprogram.command('build <dir>').description('builds')\n"
                                             "  .requiredOption('--to <x>', 'where to');\n")
                               << QStringList{ u"program t: A tool"_s, u"-p --port <n> =80: the port"_s, u"command build: builds"_s,
                                      u"--to <x> * of build: where to"_s };
    QTest::newRow("yargs") << u"TypeScript"_s
                           << QByteArray("import yargs from 'yargs';\nyargs.command('serve', 'serves').option('port', { alias: 'p', type: 'number', default: 80, describe: 'the port' });\n")
                           << QStringList{ u"program :"_s, u"command serve: serves"_s, u"-p --port number =80: the port"_s };
    QTest::newRow("picocli by its fields")
        << u"Java"_s
        << QByteArray("import picocli.CommandLine;\n@Command(name = \"j\")\nclass J {\n @Option(names = \"-o\", description = \"Out of ${ROOT-NAME:-the root}\") @Deprecated private List<File> outputs;\n"
                      " @Option(names = {\"-v\"}) boolean[] verbose = new boolean[0];\n @Parameters(arity = \"1\", description = \"In\")\n String input;\n"
                      " @Option(names = \"-s\") void set(int s) {}\n}\n")
        << QStringList{ u"program j:"_s, u"-o <outputs>: Out of the root"_s, u"-v:"_s, u"<input>: In"_s, u"-s:"_s };
    QTest::newRow("picocli") << u"Java"_s
                             << QByteArray("import picocli.CommandLine;\n@Command(name = \"j\", description = \"Does.\")\nclass J {\n"
                                           " @Option(names = {\"-f\", \"--file\"}, description = \"The file\", required = true, paramLabel = \"FILE\") String f;\n}\n")
                             << QStringList{ u"program j: Does."_s, u"-f --file FILE *: The file"_s };
    QTest::newRow("picocli's own help") << u"Java"_s
                                        << QByteArray("import picocli.CommandLine;\n@Command(name = \"j\", mixinStandardHelpOptions = true, subcommands = Sub.class)\nclass J {}\n"
                                                      "@Command(name = \"sub\", mixinStandardHelpOptions = false)\nclass Sub {}\n")
                                        << QStringList{ u"program j:"_s, u"-h --help: Show this help message and exit."_s,
                                               u"-V --version: Print version information and exit."_s, u"command sub:"_s };
    QTest::newRow("picocli, a mixin") << u"Java"_s
                                      << QByteArray("import picocli.CommandLine;\nclass OutputMixin {\n @Option(names = \"-o\", description = \"Where to\") String o;\n}\n") << QStringList();
    QTest::newRow("System.CommandLine") << u"C#"_s
                                        << QByteArray("using System.CommandLine;\nvar o = new Option<int>(new[] { \"--port\", \"-p\" }, \"The port\");\n"
                                                      "var c = new Command(\"run\", \"Runs\");\nvar r = new RootCommand(\"A tool\");\n")
                                        << QStringList{ u"program :"_s, u"-p --port int: The port"_s, u"command run: Runs"_s,
                                               u"program : A tool"_s };
    QTest::newRow("Argu") << u"F#"_s
                          << QByteArray("type Args =\n    | [<AltCommandLine(\"-p\")>] Port of int\n    | Verbose\n    interface IArgParserTemplate with\n"
                                        "        member s.Usage =\n            match s with\n            | Port _ -> \"the port\"\n            | Verbose -> \"more\"\n")
                          << QStringList{ u"program :"_s, u"-p --port int: the port"_s, u"--verbose: more"_s };
    QTest::newRow("Argu, told over several lines")
        << u"F#"_s
        << QByteArray("type Args =\n    | [<Unique>] Out of string\n    | [<Mandatory>] Mode of string\n    | [<MainCommand>] Input of string list\n\n"
                      "    interface IArgParserTemplate with\n        member s.Usage =\n            match s with\n            | Input _ ->\n"
                      "                sprintf\n                    \"Files with %s extension.\"\n            | Out _ ->\n                \"Where to.\"\n"
                      "            | Mode _ -> \"How.\"\n\ntype Other =\n    | Force\n    | Sort of int\n")
        << QStringList{ u"program :"_s, u"--out string: Where to."_s, u"--mode string *: How."_s, u"input: Files with … extension."_s };
    QTest::newRow("Go's flag with constants") << u"Go"_s
                                              << QByteArray("import \"flag\"\nconst infoHelp = \"Show more.\"\nfunc f() { flag.BoolVar(&b, \"info\", false, infoHelp) }\n")
                                              << QStringList{ u"program :"_s, u"-info: Show more."_s };
    QTest::newRow("cxxopts") << u"C++"_s
                             << QByteArray("#include <cxxopts.hpp>\nvoid f() { o.add_options()(\"d,debug\", \"Debugs\")(\"i,int\", \"A number\", cxxopts::value<int>()->default_value(\"3\")); }\n")
                             << QStringList{ u"program :"_s, u"-d --debug: Debugs"_s, u"-i --int VALUE =3: A number"_s };
    QTest::newRow("click's option objects")
        << u"Python"_s << QByteArray("import click\n_app = click.Option([\"-A\", \"--app\"], metavar=\"IMPORT\", help=\"Which one.\")\n")
        << QStringList{ u"program :"_s, u"-A --app IMPORT: Which one."_s };
    QTest::newRow("click's group object, and text with values in it")
        << u"Python"_s << QByteArray("import click\nclass MyGroup(AppGroup):\n    pass\n\n@click.command('run')\n@click.option('--extra', help=(\n    'Paths'\n"
                                     "    f' separated by {os.pathsep!r}.'\n))\ndef run(extra):\n    pass\n\ncli = MyGroup(\n    name=\"flask\",\n    help=\"\"\"\\\nA script.\n\"\"\",\n)\n")
        << QStringList{ u"program :"_s, u"command run:"_s, u"--extra EXTRA of run: Paths separated by …."_s, u"program flask: A script."_s };
    QTest::newRow("kingpin")
        << u"Go"_s
        << QByteArray("package main\nimport \"github.com/alecthomas/kingpin/v2\"\nvar path = kingpin.Flag(\n\t\"web.path\",\n"
                      "\t\"Path under which it listens.\",\n).Short('p').Default(\"/metrics\").String()\n"
                      "var off = kingpin.Flag(\"off\", \"Switch it off.\").Default(\"false\").Bool()\n")
        << QStringList{ u"program :"_s, u"-p --web.path string =/metrics: Path under which it listens."_s, u"--off: Switch it off."_s };
    QTest::newRow("a library is no program of its own")
        << u"Go"_s << QByteArray("package cobra\n\nfunc (c *Command) f() { c.Flags().BoolP(\"help\", \"h\", false, \"help for it\") }\n")
        << QStringList{};
    QTest::newRow("a library that is only spoken of")
        << u"C++"_s << QByteArray("// as cxxopts does\nvoid f() { g(\"cxxopts\"); (\"name\", \"some help\"); }\n") << QStringList{};
    QTest::newRow("argparse's own code") << u"Python"_s
                                         << QByteArray("class ArgumentParser:\n    def f(self):\n        self.add_argument('-h', '--help')\n")
                                         << QStringList{};
    QTest::newRow("none") << u"C"_s << QByteArray("int main(void) { puts(\"  -x  looks like one\"); return 0; }\n") << QStringList{};
}

/// How it is called, in its own words.
void ReferenceFactsTest::usageOfPrograms()
{
    const auto usage = [](const char *text) {
        QStringList lines;
        const QByteArray options = "\\n\\nIt does.\\n -a  One.\\n -b  Two.\\n -c  Three.\\n -d  Four.\\n";
        for (const FactRecord &fact : factsOf(readCommandLine, u"C"_s, "void usage(void) { puts(\"" + QByteArray(text) + options + "\"); }\n").facts)
            for (const QJsonValue &line : fact.value.value("usage"_L1).toArray())
                lines.append(line.toString());
        return lines;
    };
    QCOMPARE(usage("x - does\\n\\nUsage:\\tx [options] <filter> [file...]\\n\\tx [options] --args <filter>\\n"), (QStringList{ u"x [options] <filter> [file...]"_s, u"x [options] --args <filter>"_s }));
    QCOMPARE(usage("usage: %s [-a] FILE\\n   or: %s -h\\n"), (QStringList{ u"%s [-a] FILE"_s, u"%s -h"_s }));
    QCOMPARE(usage("Usage:\\n  x [options]\\n\\nOptions:"), QStringList{ u"x [options]"_s });
    QCOMPARE(usage("Usage: x\\n"), QStringList());
    QCOMPARE(usage("Usage: %s %s\\n"), QStringList());
    QCOMPARE(usage("Usage: is what it shows."), QStringList());
}

void ReferenceFactsTest::commandLine()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, options);
    QStringList found = optionsOf(factsOf(readCommandLine, language, text));
    for (QString &line : found)
        line = line.trimmed();
    QCOMPARE(found, options);
}

/// Frameworks make the parser and ask a class a command to fill it.
void ReferenceFactsTest::commandsOfClasses()
{
    const auto optionsIn = [](const QByteArray &text, const QString &path, const QList<SymbolRecord> &symbols) {
        const LexedSource source = lex(text, u"Python"_s);
        QList<Declaration> declarations;
        for (const SymbolRecord &symbol : symbols)
            declarations.append({ symbol, 0, 0, 0 });
        const QString language = u"Python"_s;
        QStringList lines = optionsOf(readCommandLine({ source, path, language, FileRole::Source, declarations, {} }));
        for (QString &line : lines)
            line = line.trimmed();
        return lines;
    };
    const QByteArray django("class Command(BaseCommand):\n    help = (\n        'Exports '\n        'all.'\n    )\n\n"
                            "    def add_arguments(self, parser):\n        parser.add_argument('target')\n");
    QCOMPARE(optionsIn(django, u"app/management/commands/document_exporter.py"_s,
                 { pythonSymbol(u"class"_s, u"Command"_s, {}, 1, 8), pythonSymbol(u"method"_s, u"add_arguments"_s, u"Command"_s, 7, 8) }),
        QStringList({ u"program manage.py:"_s, u"command document_exporter: Exports all."_s, u"target of document_exporter:"_s }));
    const QByteArray several("class Command(BaseCommand):\n    name = 'store'\n\n    def add_arguments(self, parser):\n        parser.add_argument('--all')\n\n"
                             "class ClearCommand(BaseCommand):\n    def add_arguments(self, parser):\n        parser.add_argument('type')\n\n"
                             "class Mixin:\n    def add_arguments(self, parser):\n        parser.add_argument('--common')\n");
    QCOMPARE(optionsIn(several, u"src/cli/commands/cache.py"_s,
                 { pythonSymbol(u"class"_s, u"Command"_s, {}, 1, 5, u"Control the store.\n\nMore."_s), pythonSymbol(u"method"_s, u"add_arguments"_s, u"Command"_s, 4, 5),
                     pythonSymbol(u"class"_s, u"ClearCommand"_s, {}, 7, 9), pythonSymbol(u"method"_s, u"add_arguments"_s, u"ClearCommand"_s, 8, 9),
                     pythonSymbol(u"class"_s, u"Mixin"_s, {}, 11, 13), pythonSymbol(u"method"_s, u"add_arguments"_s, u"Mixin"_s, 12, 13) }),
        QStringList({ u"program :"_s, u"command store: Control the store."_s, u"command cache clear:"_s, u"--all ALL of store:"_s,
            u"type of cache clear:"_s, u"--common COMMON:"_s }));
    QCOMPARE(optionsIn("class BaseCommand:\n    def add_arguments(self, parser):\n        parser.add_argument('--quiet')\n", u"src/cli/commands/base.py"_s,
                 { pythonSymbol(u"class"_s, u"BaseCommand"_s, {}, 1, 3), pythonSymbol(u"method"_s, u"add_arguments"_s, u"BaseCommand"_s, 2, 3) }),
        QStringList({ u"program :"_s, u"--quiet QUIET:"_s }));
    // Decorators of the project's own hand functions on to a parser.
    QCOMPARE(optionsIn("import argparse\n\nclass cmd_run:\n    pass\n\nclass cmd_parse:\n    pass\n\ndef parse(commands):\n    parser = argparse.ArgumentParser(prog='x')\n    sub = parser.add_subparsers()\n"
                       "    for name, cmd in commands.items():\n        sub.add_parser(name, help=cmd.help)\n\n@cmd_run(app, 'up', 'Start all')\nasync def up(a, args):\n    run(args)\n\n"
                       "@cmd_run(app, 'down')\ndef down(a, args):\n    run(args)\n\n@cmd_parse(app, ['up', 'down'])\ndef both(parser):\n    parser.add_argument('-d', '--detach', action='store_true', help='Go on')\n\n"
                       "@cmd_other(app, 'x')\ndef other(a):\n    pass\n",
                 u"a/b.py"_s,
                 { pythonSymbol(u"class"_s, u"cmd_run"_s, {}, 3, 4), pythonSymbol(u"class"_s, u"cmd_parse"_s, {}, 6, 7), pythonSymbol(u"function"_s, u"up"_s, {}, 16, 17),
                     pythonSymbol(u"function"_s, u"down"_s, {}, 20, 21, u"Stop all.\n\nMore."_s), pythonSymbol(u"function"_s, u"both"_s, {}, 24, 25), pythonSymbol(u"function"_s, u"other"_s, {}, 28, 29) }),
        QStringList({ u"program x:"_s, u"command up: Start all"_s, u"command down: Stop all."_s, u"-d --detach of up: Go on"_s, u"-d --detach of down: Go on"_s }));
    // Who makes its own parser is a program.
    QVERIFY(!optionsIn("import argparse\np = argparse.ArgumentParser()\n" + django, u"a/b.py"_s,
        { pythonSymbol(u"class"_s, u"Command"_s, {}, 3, 10), pythonSymbol(u"method"_s, u"add_arguments"_s, u"Command"_s, 9, 10) })
                 .contains(u"command b: Exports all."_s));
}

void ReferenceFactsTest::configuration_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("settings");
    const auto row = [](const char *language, const char *text, const QStringList &settings) {
        QTest::addRow("%s: %.30s", language, text) << QString::fromLatin1(language) << QByteArray(text) << settings;
    };
    row("C", "char *p = getenv(\"APP_HOME\");", { u"APP_HOME"_s });
    row("Ruby", "get(%r{/it's}) { |a| a / 2 }\nlist = %w[a' b]\ntext = <<~END\n  don't\nEND\nx = y =~ /\"/ ? 1 : 2\n=begin\nit's ENV['NOT']\n=end\nset :e, (ENV['APP_ENV'] || ENV['RACK_ENV'] || :development)\n"
                "ENV['SET'] = 1\nport = ENV['PORT'] && !ENV['PORT'].empty? ? ENV['PORT'] : 4567\nr = a /b - c / 'd'\nw = 10 % (3)\nENV['LAST'] ||= 'z'\n__END__\nENV['GONE']\n",
        { u"APP_ENV"_s, u"RACK_ENV=development"_s, u"PORT"_s, u"LAST='z'"_s });
    row("Elixir", "port = System.get_env(\"PORT\", \"4000\")\nSystem.put_env(\"SET\", \"x\")\n", { u"PORT=\"4000\""_s });
    row("Perl", "my $home = $ENV{X_HOME} || $ENV{HOME};\n", { u"X_HOME"_s, u"HOME"_s });
    row("C", "char *p = getenv(name);", {});
    row("C", "#ifdef A\nx();\n#else\nchar *p = getenv(\"X_ELSE\");\n#endif\n#if 0\ngetenv(\"X_GONE\");\n#else\ngetenv(\"X_KEPT\");\n#endif\n#if 1\n#else\ngetenv(\"X_NOT\");\n#endif\n", { u"X_ELSE"_s, u"X_KEPT"_s });
    row("C", "char *p = kit_getenv(\"no_proxy\"); err = uv_os_getenv(\"X_POOL\", buf, &n); x_setenv(\"X_SET\"); char *kit_getenv(const char *name);", { u"no_proxy"_s, u"X_POOL"_s });
    row("C", "standard = createSizeTConfig(\"limit\", NULL, MODIFIABLE_CONFIG, 0, ULONG_MAX, s.limit, 1024*1024*64, MEMORY, NULL, NULL), createSizeTConfig(\"least\", NULL, M, 0, 1, s.l, 100<<20, M, NULL, NULL)",
        { u"key limit=67108864"_s, u"key least=104857600"_s });
    row("C", "#define AUTH \"X_AUTH\"\nchar *p = getenv(AUTH);", { u"X_AUTH"_s });
    row("C++", "static const char Name[] = \"X_ROOM\";\nauto p = std::getenv(Name);", { u"X_ROOM"_s });
    row("Go", "package a\n\nconst (\n\tname = \"X_KEY\"\n\tother string = \"X_OTHER\"\n)\n\nvar a, b = os.Getenv(name), os.Getenv(other)\n", { u"X_KEY"_s, u"X_OTHER"_s });
    row("Rust", "const NAME: &'static str = \"X_RUST\";\nfn f() { std::env::var(NAME); }", { u"X_RUST"_s });
    row("Python", "import os\nNAME = 'X_PY'\nos.environ[NAME]\n", { u"X_PY"_s });
    row("Python", "import os\nname = 'X_A'\nname = 'X_B'\nother = 'X_' + 'C'\nos.getenv(name); os.getenv(other)\n", {});
    row("Java", "static final String NAME = \"X_JAVA\";\nString a = System.getenv(NAME);", { u"X_JAVA"_s });
    row("Python", "default_config = Frozen(\n  {\n    \"DEBUG\": None,\n    \"LIFETIME\": timedelta(days=31),\n    \"ROOT\": \"/\",\n  }\n)\n",
        { u"key DEBUG=None"_s, u"key LIFETIME=timedelta(days=31)"_s, u"key ROOT=\"/\""_s });
    row("Python", "default_config: dict = load(path)\nd = {\"NO\": 1}\n", {});
    row("Python", "app.config.setdefault('POOL', 5)", { u"key POOL=5"_s });
    row("C", "/* getenv(\"NO\") */ const char *s = \"getenv(NO)\";", {});
    row("C++", "auto v = qEnvironmentVariable(\"APP_LANG\", \"en\");", { u"APP_LANG=\"en\""_s });
    row("C++", "settings.value(\"window/size\", 3); m_settings->value(u\"a\"_s);", { u"key window/size=3"_s, u"key a"_s });
    row("C++", "map.value(\"not/this\");", {});
    row("Python", "import os\nos.environ['A_B']; os.environ.get('C', 'd'); os.getenv('E')\nos.environ['SET'] = '1'\n",
        { u"A_B"_s, u"C='d'"_s, u"E"_s });
    row("Python", "x = app.config['DEBUG']\n", { u"key DEBUG"_s });
    row("Python", "request.environ['wsgi.errors']\nrequest.environ.get('REMOTE')\n", {});
    row("JavaScript", "const p = process.env.PORT || 3000; process.env['HOST'] ?? 'x'; process.env.CI", { u"PORT=3000"_s, u"HOST='x'"_s, u"CI"_s });
    row("TypeScript", "import.meta.env.VITE_URL; Deno.env.get(\"D\")", { u"VITE_URL"_s, u"D"_s });
    row("Go", "x := os.Getenv(\"G\"); y, _ := os.LookupEnv(\"H\"); viper.SetDefault(\"log.level\", \"info\")", { u"G"_s, u"H"_s, u"key log.level=\"info\""_s });
    row("Go", "type C struct {\n Port int `env:\"PORT\" envDefault:\"80\"`\n Host string `json:\"h\" env:\"HOST,required\"`\n Name string `json:\"NAME\"`\n}\n", { u"PORT=80"_s, u"HOST"_s });
    row("JavaScript", "const p = parseInt(process.env.PORT, 10); preprocess.env.NOT", { u"PORT"_s });
    row("Rust", "fn f() { env::var(\"R\"); }\n#[cfg(test)]\nmod tests {\n  fn g() { env::var(\"T\"); }\n}\nfn h() { env::var(\"U\"); }\n",
        { u"R"_s, u"U"_s });
    row("Rust", "let a = env::var(\"R\").unwrap(); std::env::var_os(\"S\"); env!(\"BUILT\"); env::var(\"OUT_DIR\"); option_env!(\"T\")", { u"R"_s, u"S"_s, u"T"_s });
    row("Go", "mustMapEnv(&svc.cart, \"CART_ADDR\"); os.Setenv(\"NOT_THIS\", \"1\"); t.unsetEnv(\"NOR_THIS\"); inventory(\"NO_ENV\")", { u"CART_ADDR"_s });
    row("Python", "D = get_bool_from_env(\"APP_DEBUG\", \"NO\")\nu = env.str('APP_URL', default='x')\np.add(\"--l\", env_var=\"APP_LOCK\")\ndef env(a='NOT_IT'): pass\n",
        { u"APP_DEBUG=\"NO\""_s, u"APP_URL='x'"_s, u"APP_LOCK"_s });
    row("Java", "String a = System.getenv(\"J\"); System.getProperty(\"j.k\", \"d\"); @Value(\"${app.x:1}\") int x;", { u"J"_s, u"key j.k=\"d\""_s, u"key app.x=1"_s });
    row("Java", "System.getProperty(\"java.version\"); System.getProperty(\"line.separator\"); System.getProperty(\"app.os.name\");", { u"key app.os.name"_s });
    row("Perl", "=head1 NAME\n\nIt's $ENV{NOT}.\n\n=cut\n\nmy $f = $ENV{'P_RC'}; $x =~ s/'//; $ENV{SET} = 1;\n$ENV{P_COLOR} ||= 'bold green'; my $p = $ENV{P_PAGER} || 'less'; $ENV{P_EXE} ||= $0; $0 = $ENV{P_APP} ||= f($x);\n__END__\n$ENV{GONE}\n",
        { u"P_RC"_s, u"P_COLOR='bold green'"_s, u"P_PAGER='less'"_s, u"P_EXE"_s, u"P_APP"_s });
    row("Kotlin", "val a = System.getenv(\"K\") ?: \"z\"", { u"K"_s });
    row("C#", "var a = Environment.GetEnvironmentVariable(\"N\") ?? \"d\"; var b = configuration[\"A:B\"];", { u"N=\"d\""_s, u"key A:B"_s });
    row("F#", "let a = Environment.GetEnvironmentVariable(\"F\")", { u"F"_s });
    row("Shell", "if [[ ${A_SET-x} != \"\" ]]; then\n[ \"${B_SET-x}\" = x ] && ls ${C_DIR-here}\ntest -n \"${D_ON:-yes}\"\n", { u"A_SET"_s, u"B_SET"_s, u"C_DIR=here"_s, u"D_ON=yes"_s });
    row("Shell", "echo ${APP_PORT:-80}\n# ${NOT:-this}\n: ${NEED:?must}\n", { u"APP_PORT=80"_s, u"NEED"_s });
}

void ReferenceFactsTest::configuration()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, settings);
    QCOMPARE(settingsOf(factsOf(readConfiguration, language, text)), settings);
}

/// Which builds read a variable.
void ReferenceFactsTest::builds()
{
    const auto when = [](const QString &language, const QByteArray &text) {
        QStringList all;
        for (const FactRecord &fact : factsOf(readConfiguration, language, text).facts)
            all.append(fact.value.value("name"_L1).toString() + u' ' + fact.value.value("when"_L1).toString());
        return all;
    };
    QCOMPARE(when(u"C"_s, "getenv(\"A\");\n#ifdef DEBUGBUILD\ngetenv(\"B\");\n#ifdef X\ngetenv(\"C\");\n#endif\n#else\ngetenv(\"D\");\n#endif\n#if !defined(DEBUG)\ngetenv(\"E\");\n#endif\n#ifndef NDEBUG\ngetenv(\"F\");\n#endif\n#ifdef HAVE_DEBUGGER_H\ngetenv(\"G\");\n#endif\n#ifdef CURL_MEMDEBUG\ngetenv(\"H\");\n#endif\n#if defined(HAVE_DEBUG_MALLOC)\ngetenv(\"I\");\n#endif\n#ifdef DEBUG_LDAP\ngetenv(\"J\");\n#endif\n"),
        QStringList({ u"A "_s, u"B debug"_s, u"C debug"_s, u"D "_s, u"E "_s, u"F debug"_s, u"G "_s, u"H debug"_s, u"I "_s, u"J debug"_s }));
    QCOMPARE(when(u"Rust"_s, "let a = option_env!(\"HASH\"); std::env::var(\"R\");"), QStringList({ u"HASH build"_s, u"R "_s }));
}

void ReferenceFactsTest::moduleVersion()
{
    const auto version = [](const QByteArray &text) {
        const FactOutput output = factsOf(readModuleVersion, u"Python"_s, text, u"src/pkg/__init__.py"_s);
        return output.facts.isEmpty() ? QString() : QString(output.facts.first().value.value("version"_L1).toString() + u' ' + QString::number(output.facts.first().line));
    };
    QCOMPARE(version("import a\n\n__version__ = \"3.1.0rc1\"\n"), u"3.1.0rc1 3"_s);
    QCOMPARE(version("__version__ = read_version()\n"), QString());
    QCOMPARE(version("x.__version__ = '1.2'\n__version__ = 'unknown'\n"), QString());
    const auto ofPerl = [](const QByteArray &text) {
        const FactOutput output = factsOf(readModuleVersion, u"Perl"_s, text, u"lib/Kit.pm"_s);
        return output.facts.isEmpty() ? QString() : QString(output.facts.first().value.value("version"_L1).toString() + u' ' + QString::number(output.facts.first().line));
    };
    QCOMPARE(ofPerl("package Kit;\nour $VERSION;\nBEGIN {\n    $VERSION = 'v3.9.0'; # see there\n}\n"), u"3.9.0 4"_s);
    QCOMPARE(ofPerl("our $VERSION = '1.23_01';\n"), u"1.2301 1"_s);
    QCOMPARE(ofPerl("our $VERSION = $Other::VERSION;\n"), QString());
    const auto of = [](const QString &language, const QString &path, const QByteArray &text) {
        const FactOutput output = factsOf(readModuleVersion, language, text, path);
        return output.facts.isEmpty() ? QString() : QString(output.facts.first().value.value("version"_L1).toString() + u' ' + QString::number(output.facts.first().line));
    };
    QCOMPARE(of(u"Ruby"_s, u"lib/kit/version.rb"_s, "module Kit\n  VERSION = '4.2.1'.freeze\nend\n"), u"4.2.1 2"_s);
    QCOMPARE(of(u"Ruby"_s, u"lib/kit/version.rb"_s, "module Kit\n  VERSION = read\nend\n"), QString());
    QCOMPARE(of({}, u"VERSION"_s, "4.2.1\n"), u"4.2.1 1"_s);
    QCOMPARE(of({}, u"VERSION"_s, "see there\n"), QString());
}

void ReferenceFactsTest::tableOfVariables()
{
    QByteArray text = "var options = map[string]*value{\n \"LISTEN_ADDR\": {rawValue: \"127.0.0.1\", check: func(s string) error { return f(s, \"NO\") }},\n"
                      " \"PORT\": {parsed: 80},\n \"LOG_LEVEL\": {rawValue: \"\"},\n \"RUN_MIGRATIONS\": {},\n \"BASE_URL\": {},\n";
    QCOMPARE(settingsOf(factsOf(readConfiguration, u"Go"_s, text + "}\n", u"internal/config/table.go"_s)), QStringList());
    text += " \"CERT_FILE\": {rawValue: `x`},\n}\n";
    const QStringList settings{ u"LISTEN_ADDR=127.0.0.1"_s, u"PORT"_s, u"LOG_LEVEL"_s, u"RUN_MIGRATIONS"_s, u"BASE_URL"_s, u"CERT_FILE=x"_s };
    QCOMPARE(settingsOf(factsOf(readConfiguration, u"Go"_s, text, u"internal/config/table.go"_s)), settings);
    QCOMPARE(settingsOf(factsOf(readConfiguration, u"Go"_s, text, u"internal/config/options.go"_s)), settings);
    QCOMPARE(settingsOf(factsOf(readConfiguration, u"Go"_s, text, u"internal/locale/plural.go"_s)), QStringList());
}

void ReferenceFactsTest::testModules()
{
    const QByteArray text = "mod lines;\n#[cfg(test)]\nmod testutil;\n\n#[cfg(test)]\n#[macro_use]\npub(crate) mod macros;\n#[cfg(test)]\nmod tests {\n    mod inner;\n}\n#[cfg(feature = \"x\")]\nmod x;\n";
    QStringList names;
    for (const FactRecord &fact : factsOf(readTestModules, u"Rust"_s, text, u"src/lib.rs"_s).facts)
        names.append(fact.value.value("name"_L1).toString());
    QCOMPARE(names, QStringList({ u"testutil"_s, u"macros"_s }));
    QVERIFY(factsOf(readTestModules, u"C"_s, text, u"a.c"_s).facts.isEmpty());
}

void ReferenceFactsTest::settingsFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("settings");
    QTest::newRow("settings") << u"conf/app.properties"_s << true;
    QTest::newRow("texts") << u"src/main/resources/Messages.properties"_s << false;
    QTest::newRow("texts of a language") << u"src/main/resources/app_de.properties"_s << false;
    QTest::newRow("of an example") << u"kit-examples/src/app.properties"_s << false;
}

void ReferenceFactsTest::settingsFiles()
{
    QFETCH(QString, path);
    QFETCH(bool, settings);
    QByteArray text;
    for (char c = 'a'; c < 'm'; ++c)
        text += "# What it is for, and why.\nkey." + QByteArray(1, c) + " = 1\n\n";
    QCOMPARE(!factsOf(readSettingsFile, u"INI"_s, text, path).facts.isEmpty(), settings);
}

/// A blank line, or other values of the key, may stand between it and what explains it; a place for a value is no example.
void ReferenceFactsTest::settingsExplained()
{
    QByteArray text = "# How often it is\n# written to the disk.\n\n# often always\noften each-second\n# often no\n\n# What is kept at most.\n#\n# ceiling <bytes>\n\n"
                      "######## PART ########\n\n# Told of the two.\n\nfirst-of 1\nsecond-of 2\n\nuntold 3\n\n";
    for (char c = 'a'; c < 'm'; ++c)
        text += "# What it is for, and why.\nkey." + QByteArray(1, c) + " 1\n\n";
    QStringList told;
    for (const FactRecord &fact : factsOf(readSettingsFile, u"INI"_s, text, u"app.conf"_s).facts.mid(0, 5))
        told.append(fact.value.value("name"_L1).toString() + u'=' + fact.value.value("default"_L1).toString() + fact.value.value("example"_L1).toString() + u": "_s + fact.value.value("help"_L1).toString());
    QCOMPARE(told,
        QStringList({ u"often=each-second: How often it is written to the disk."_s, u"ceiling=: What is kept at most."_s, u"first-of=1: Told of the two."_s, u"second-of=2: Told of the two."_s, u"untold=3: "_s }));
}

void ReferenceFactsTest::messages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("messages");
    const auto row = [](const char *language, const char *text, const QStringList &messages) {
        QTest::addRow("%s: %.40s", language, text) << QString::fromLatin1(language) << QByteArray(text) << messages;
    };
    row("C", "fprintf(stderr, \"cannot open %s: \" \"%m\\n\", f); fprintf(out, \"not an error\");", { u"e: cannot open %s: %m"_s });
    row("C", "serverLog(LL_WARNING, \"disk is full\"); serverLog(LL_NOTICE, \"all is well\");", { u"w: disk is full"_s });
    row("C", "printf(\"plain words here\");", {});
    row("C++", "throw std::runtime_error(\"bad input given\"); qWarning() << \"cannot read\" << name;", { u"e: bad input given"_s, u"w: cannot read"_s });
    row("C++", "std::cerr << \"no such file \" << f << std::endl;", { u"e: no such file"_s });
    row("Python", "raise ValueError(f'bad value {x}')\nlogger.warning('low on space')\nlogger.info('not this one')\n", { u"e: bad value {x}"_s, u"w: low on space"_s });
    row("JavaScript", "throw new TypeError(`not a ${x} thing`); console.warn('old and slow')", { u"e: not a {x} thing"_s, u"w: old and slow"_s });
    row("TypeScript", "throw new Error(`answer ${index + 1} of \"${event.questions[index].title}\" is ${JSON.stringify(x)}`)", { u"e: answer … of \"{title}\" is …"_s });
    row("Kotlin", "throw IOException(\"no file $name in ${folder.path}\")", { u"e: no file {name} in {path}"_s });
    row("Go", "return fmt.Errorf(\"read %s: %w\", p, err); errors.New(\"no such thing\"); log.Fatalf(\"cannot go on\")", { u"e: no such thing"_s, u"e: cannot go on"_s });
    row("Go", "panic(fmt.Sprintf(\"route %s holds groups. \", t) +\n\t\"Only others are taken.\")\nreturn errors.New(fmt.Sprintf(\"no such %s here\", n))", { u"e: route %s holds groups. Only others are taken."_s, u"e: no such %s here"_s });
    row("JavaScript", "var deprecate = require('depd')('x');\ndeprecate('Give it an address');\nmodule.exports.a = util.deprecate(function () { f('not this one'); }, 'a() is no more');", { u"w: Give it an address"_s, u"w: a() is no more"_s });
    row("Rust", "panic!(\"it is broken: {}\", x); bail!(\"cannot do it\"); println!(\"just so words\");", { u"e: it is broken: {}"_s, u"e: cannot do it"_s });
    row("Rust", "#[error(\"unexpected end {0}\")]\nEnd(u8),\nfn f() { return Err(\"no such frame\".into()); Err(format!(\"bad frame {x}\").into()); io::Error::new(ErrorKind::Other, \"reset by peer\"); Ok(\"all is well\".into()); Foo::new(\"not an error\") }",
        { u"e: unexpected end {0}"_s, u"e: no such frame"_s, u"e: bad frame {x}"_s, u"e: reset by peer"_s });
    row("C", "failf(data, \"no such host: %s\", h); warnf(\"it is \" \"ignored\"); infof(data, \"all is well\");\n#ifdef A\n#else\nerrorf(\"not here either\");\n#endif\n", { u"e: no such host: %s"_s, u"w: it is ignored"_s, u"e: not here either"_s });
    row("Java", "throw new IllegalStateException(\"not \" + \"open\" + name); LOG.warn(\"too slow now\");", { u"e: not open…"_s, u"w: too slow now"_s });
    row("Java", "throw new JsonException(\"Not a number: \" + get(\"x\") + \" given\"); throw unexpected(\"an int\");", { u"e: Not a number: … given"_s });
    row("Kotlin", "throw IOException(\"it is closed\")", { u"e: it is closed"_s });
    row("JavaScript", "logger.info(chalk.red('Error: Invalid proxy url'));\nconsole.log(`${colors.red('Fatal error: ')}${e.code} happened`);\nlogger.warning(c.yellow('It will not run'));\n"
                      "console.log(chalk.yellow('all is well'));\nlogger.info('nothing to see here')",
        { u"e: Error: Invalid proxy url"_s, u"e: Fatal error: {code} happened"_s, u"w: It will not run"_s });
    row("Ruby", "raise ArgumentError, ':strong or :weak expected' unless a\nraise \"No engine: #{engine} for #{a.b(\"c\")}\"\nraise(Foo.new('not to be had'))\nraise Foo\nraise Bad, \"one thing \" \\\n  'and another'",
        { u"e: :strong or :weak expected"_s, u"e: No engine: {engine} for …"_s, u"e: not to be had"_s, u"e: one thing and another"_s });
    row("Elixir", "raise ArgumentError, \"cannot send #{inspect(x)} now\"\nraise \"no such plug\"\nraise Plug.Error, message: \"it is over\", plug_status: 400\nraise Error, \"expected a list, \" <> got",
        { u"e: cannot send … now"_s, u"e: no such plug"_s, u"e: it is over"_s, u"e: expected a list, …"_s });
    row("PHP", "throw new InvalidArgumentException('Level \"'.$level.'\" is not defined, use one of: '.implode(', ', self::LEVELS));", { u"e: Level \"…\" is not defined, use one of: …"_s });
    row("Python", "raise ValueError('找不到配置文件')", { u"e: 找不到配置文件"_s });
    row("C#", "throw JsonWriterException.Create(this, \"must be an end\", null);", { u"e: must be an end (JsonWriterException)"_s });
    row("Rust", "#[cfg(test)]\nmod tests {\n  fn g() { panic!(\"the test is broken\"); }\n}\n", {});
    row("C#", "throw new ArgumentException(\"must be set\"); _logger.LogWarning(\"it is late\");", { u"e: must be set"_s, u"w: it is late"_s });
    row("F#", "failwith \"that went wrong\"", { u"e: that went wrong"_s });
    row("Shell", "echo \"no such file\" >&2\necho \"all is well\"\n", { u"e: no such file"_s });
}

void ReferenceFactsTest::messages()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, messages);
    QCOMPARE(messagesOf(factsOf(readMessages, language, text)), messages);
}

void ReferenceFactsTest::brokenFiles_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("open call") << u"Python"_s << QByteArray("import argparse, click\np.add_argument('--x', help='");
    QTest::newRow("decorator at the end") << u"Python"_s << QByteArray("import click\n@click.option('--x'");
    QTest::newRow("open braces") << u"Go"_s << QByteArray("\"github.com/spf13/cobra\" &cobra.Command{Use: \"x\", ");
    QTest::newRow("half an attribute") << u"Rust"_s << QByteArray("use clap;\n#[arg(");
    QTest::newRow("clap chain") << u"Rust"_s << QByteArray("use clap;\nArg::new(\"x\").long(");
    QTest::newRow("thrown into nothing") << u"C++"_s << QByteArray("CLI::App getopt_long QCommandLine cxxopts throw");
    QTest::newRow("stream without end") << u"C++"_s << QByteArray("std::cerr <<");
    QTest::newRow("names only") << u"JavaScript"_s << QByteArray("commander yargs process.env. process.env[");
    QTest::newRow("brackets") << u"C"_s << QByteArray("getenv(").repeated(5000);
    QTest::newRow("half a table") << u"C"_s << QByteArray("getopt_long {\"x\", no_argument, 0,");
    QTest::newRow("annotation") << u"Java"_s << QByteArray("picocli @Option(names = {\"-x\"");
    QTest::newRow("argu") << u"F#"_s << QByteArray("IArgParserTemplate\n| X -> \"");
}

void ReferenceFactsTest::brokenFiles()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, text);
    for (const Read read : { &readCommandLine, &readConfiguration, &readMessages })
        for (const FactRecord &fact : factsOf(read, language, text).facts)
            QVERIFY(fact.line > 0 && !fact.value.isEmpty());
}

void ReferenceFactsTest::onlySource()
{
    const QByteArray text = "getenv(\"A\"); throw std::runtime_error(\"bad input given\");";
    const LexedSource source = lex(text, u"C++"_s);
    const FactSource test{ source, u"tests/x.cpp"_s, u"C++"_s, FileRole::Test, {}, {} };
    QVERIFY(readConfiguration(test).facts.isEmpty() && readMessages(test).facts.isEmpty());
    QVERIFY(factsOf(readConfiguration, u"Shell"_s, "${A_B:-c}\n", u"build-aux/install-sh"_s).facts.isEmpty());
}

QTEST_GUILESS_MAIN(ReferenceFactsTest)
#include "tst_referencefacts.moc"
