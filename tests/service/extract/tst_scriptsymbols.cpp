// What is read of JavaScript, TypeScript, PHP, Ruby, Perl, Erlang and Elixir, and of the documentation that they have words of their own for.
#include "extractedrecord.h"

#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class ScriptSymbolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void symbol_data();
    void symbol();
};

void ScriptSymbolsTest::symbol_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *file, const QByteArray &source, const char *name, const char *expected) {
        QTest::addRow("%s %s", file, name) << QString::fromLatin1(file) << source << QString::fromLatin1(name) << QString::fromUtf8(expected);
    };

    const QByteArray php = "<?php\nnamespace A\\B;\n\n/** Holds. */\nfinal class T extends Base implements I, \\N\\J\n{\n    public const X = 3;\n    /** All. */\n    protected static ?array $all = [1, 2], $more;\n"
                           "    private readonly int|string $n;\n    public function __construct(private string $name, Zone|null $z = null) {}\n    public static function make(array ...$a): self|null { return null; }\n}\n"
                           "/** Does. */\nfunction f(int &$x, $y = array(1, 2)): void {}\n";
    const QByteArray ruby = "module Rack::Kit\n  class Error < StandardError; end\n  # Holds.\n  class Base < Parent # of all\n    NAME = 'x'.freeze\n    attr_reader :env, :app\n    # Makes it.\n"
                            "    def initialize(app,\n                   name: nil)\n      @app = app if app\n    end\n    def call(env) = env\n    def ok?; true; end\n    def each a, b\n      if a\n        text = <<~END\n        class Not\n        END\n      end\n"
                            "    end\n    alias_method :run, :call\n    class << self\n      def make(*args, &block)\n      end\n      private\n      def quiet; end\n    end\n    private\n    def inner\n    end\n    def self.open\n    end\n  end\n"
                            "  Pair = Struct.new(:a) do\n    def swap\n    end\n  end\n  module Deep # :nodoc:\n    def x\n    end\n  end\nend\ndef free(a)\nend\n";
    row("t.rb", ruby, "Rack::Kit::Error", "class public : StandardError");
    row("t.rb", ruby, "Rack::Kit::Base", "class public : Parent //plain Holds.");
    row("t.rb", ruby, "Rack::Kit::Base::NAME", "constant public = 'x'.freeze");
    row("t.rb", ruby, "Rack::Kit::Base#app", "property public [attr_reader]");
    row("t.rb", ruby, "Rack::Kit::Base#initialize", "method public (app, name: nil) //plain Makes it.");
    row("t.rb", ruby, "Rack::Kit::Base#call", "method public (env)");
    row("t.rb", ruby, "Rack::Kit::Base#ok?", "method public");
    row("t.rb", ruby, "Rack::Kit::Base#each", "method public (a, b)");
    row("t.rb", ruby, "Rack::Kit::Base#run", "method public [alias of call]");
    row("t.rb", ruby, "Rack::Kit::Base.make", "method public (*args, &block) [static]");
    row("t.rb", ruby, "Rack::Kit::Base.quiet", "method private hidden [static]");
    row("t.rb", ruby, "Rack::Kit::Base#inner", "method private hidden");
    row("t.rb", ruby, "Rack::Kit::Base.open", "method public [static]");
    row("t.rb", ruby, "Rack::Kit::Pair#swap", "method public");
    row("t.rb", ruby, "Rack::Kit::Deep#x", "method public hidden");
    row("t.rb", ruby, "free", "function public (a)");
    const QByteArray level = "<?php\nnamespace M;\n/** L. */\nenum Level: int implements I\n{\n    /** D. */\n    case Debug = 100;\n    case Info = 200;\n    const X = self::Debug;\n"
                             "    public static function of(string $n): self { switch ($n) { case A: return 1; } }\n}\nfunction g() {}\n";
    row("level.php", level, "M\\Level", "enum public int : int implements I : I //javadoc L.");
    row("level.php", level, "M\\Level::Debug", "enumerator public = 100 //javadoc D.");
    row("level.php", level, "M\\Level::of", "method public self (string $n) [static]");
    row("level.php", level, "M\\Level::A", "");
    row("level.php", level, "M\\g", "function ()");
    row("t.php", php, "A\\B\\T", "class extends Base implements I, \\N\\J [final] : Base, I, N\\J //javadoc Holds.");
    row("t.php", php, "A\\B\\T::X", "constant public = 3");
    row("t.php", php, "A\\B\\T::all", "field protected ?array [static] = [1, 2] //javadoc All.");
    row("t.php", php, "A\\B\\T::n", "field private hidden int|string [readonly]");
    row("t.php", php, "A\\B\\T::__construct", "method public (private string $name, Zone|null $z = null)");
    row("t.php", php, "A\\B\\T::make", "method public self|null (array ...$a) [static]");
    row("t.php", php, "A\\B\\f", "function void (int &$x, $y = array(1, 2)) //javadoc Does.");

    const QByteArray perl
        = "package A::Kit;\nuse Mojo::Base -base;\nsub add {\n  my ($self) = @_;\n}\nsub _own { 1 }\nsub other { 1 }\n1;\n\n=encoding utf8\n\n=head1 NAME\n\n"
          "A::Kit - A kit\n\n=head1 DESCRIPTION\n\nL<A::Kit> does C<< a > b >>.\n\n=head1 METHODS\n\n=head2 add( $x )\n\n  my $y = $kit->add;\n\n  # more\n\n"
          "Adds B<all I<of>> it, see L<text|A::Other>.\n\n=over 2\n\n=item * One E<lt> two\n\n=back\n\n=head1 SEE ALSO\n\nNothing.\n\n=cut\n";
    row("a.pm", perl, "A::Kit", "package //markdown A kit. `A::Kit` does `a > b`.");
    row("a.pm", perl, "add", "function //markdown ```perl my $y = $kit->add; # more ``` Adds **all *of*** it, see text. - * One < two");
    row("a.pm", perl, "_own", "function hidden");
    row("a.pm", perl, "other", "function");

    row("b.pm", "package A::Files;\n\n=head1 NAME\n\nA::Files\n\n=head1 SYNOPSIS\n\nMakes files.\n\n=cut\n\nsub f { 1 }\n", "A::Files", "package //markdown Makes files.");
    const QByteArray erlang = "-module(kit).\n-export([add/2,\n  drop/1]).\n\nadd(A, B) -> A + B.\ndrop(A) -> own(A).\nown(A) -> A.\n";
    row("kit.erl", erlang, "kit.add", "function");
    row("kit.erl", erlang, "kit.own", "function hidden");

    const QByteArray elixir
        = "defmodule Kit.Box do\n  @moduledoc \"\"\"\n  Holds.\n\n      def no(x) do\n  \"\"\"\n  use Other\n\n  @doc \"\"\"\n  Adds.\n\n  ## Examples\n\n      iex> add(1)\n  \"\"\"\n"
          "  @doc since: \"1.0\"\n  @spec add(integer, [atom]) :: integer\n  def add(x, [y | _] \\\\ [1, 2])\n  def add(x, y) when x > 1, do: x\n  def add(x, _), do: x\n\n"
          "  defmodule Error do\n    defexception [:a]\n    @impl true\n    def message(_), do: \"\"\n  end\n\n  @doc false\n  def inner, do: 1\n  @deprecated \"Use add/2\"\n"
          "  @doc \"Old.\"\n  def old(x), do: x\n  defp own(x), do: x\n\n  # Plain.\n  def plain, do: 2\nend\n";
    row("a.ex", elixir, "Kit.Box", "module //markdown Holds. def no(x) do");
    row("a.ex", elixir, "Kit.Box.no", "");
    row("a.ex", elixir, "Kit.Box.add", "function public (x, [y | _] \\\\ [1, 2]) //markdown Adds. ## Examples iex> add(1)");
    row("a.ex", elixir, "Kit.Box.Error", "module");
    row("a.ex", elixir, "Kit.Box.Error.message", "function private hidden (_)");
    row("a.ex", elixir, "Kit.Box.inner", "function private hidden");
    row("a.ex", elixir, "Kit.Box.old", "function public deprecated (x) //markdown Old.");
    row("a.ex", elixir, "Kit.Box.own", "function private hidden (x)");
    row("a.ex", elixir, "Kit.Box.plain", "function public //plain Plain.");

    const QByteArray ts = "import {a} from './b';\n/** Doc. */\nexport abstract class A<T> extends B {\n"
                          "  private x = 1;\n  constructor(a: number) { super() }\n"
                          "  /** M. */\n  public async m<U>(a: U): Promise<void> {}\n}\n"
                          "export const g = (a: number): string => '';\nfunction inner() {}\nexport type T = "
                          "string | number;\n";
    row("a.ts", ts, "A", "class <T> [abstract] : B //jsdoc Doc.");
    row("a.ts", ts, "A.m", "method public Promise<void> <U>(a: U) [async] //jsdoc M.");
    row("a.ts", ts, "A.x", "property private hidden = 1");
    row("a.ts", ts, "g", "function string (a: number)");
    row("a.ts", ts, "inner", "function hidden ()");
    row("a.ts", ts, "T", "alias string | number");

    const QByteArray declared = "declare module 'vscode' { export interface I extends J<string>, k.L { (x: number): void; "
                                "readonly a?: { b: string };\n  m?(x: 'y'): { z: 1 } | undefined\n  [key: string]: any } }\n"
                                "namespace N.M { export const enum E { A = 1, 'B' } }\n"
                                "export default class Z { static #p = 1; get v(): number { return /[}]/.test('}') ? 1 : 2 }\n"
                                "  static async *gen<T extends { a: 1 }>(x: T): AsyncGenerator<T> {}\n  get(): void {}\n"
                                "  handler = async (e: Event): Promise<void> => {}\n  [Symbol.iterator]() {}\n  after() {} }\n"
                                "export function over(a: string): void\nexport function over(a: number): void {}\n"
                                "let a1 = 1, b1: string = `${a1}`\n";
    row("d.ts", declared, "vscode.I", "interface : J, k.L");
    row("d.ts", declared, "vscode.I.a", "property public { b: string } [readonly]");
    row("d.ts", declared, "vscode.I.m", "method public { z: 1 } | undefined (x: 'y')");
    row("d.ts", declared, "N.M.E.B", "enumerator public");
    row("d.ts", declared, "Z.gen", "method public AsyncGenerator<T> <T extends { a: 1 }>(x: T) [static,async]");
    row("d.ts", declared, "Z.get", "method public void ()");
    row("d.ts", declared, "Z.handler", "method public Promise<void> (e: Event)");
    row("d.ts", declared, "Z.after", "method public ()");
    row("d.ts", declared, "over", "function void (a: string)");
    row("d.ts", declared, "b1", "variable hidden string [let] = `${a1}`");

    const QByteArray script = "'use strict'\nvar res = Object.create(http)\n/** Sends. */\nres.send = function send(body) { return this }\n"
                              "res.set = res.header = function (a, b) {}\nA.prototype.go = (x) => x\n"
                              "exports.list = async (req) => { function inner() {} }\n"
                              "exports.A = A\nmodule.exports = { res, one: function () {}, two() {}, three, four: 4 }\nif (a == b) { c.d = function () {} }\n";
    row("s.js", script, "res.send", "method public (body) //jsdoc Sends.");
    row("s.js", script, "res.header", "method public (a, b)");
    row("s.js", script, "res.set", "method public (a, b)");
    row("s.js", script, "A.go", "method public (x)");
    row("s.js", script, "list", "function (req)");
    row("s.js", script, "inner", "");
    row("s.js", script, "one", "function ()");
    row("s.js", script, "two", "function ()");
    row("s.js", script, "four", "");

    const QByteArray application = "var Router = require('router')\nvar app = exports = module.exports = {};\n/** Listens. */\napp.listen = function () {}\n"
                                   "/** Inner.\n * @api private\n */\napp.init = function () {}\n/** @private */\nexports.secret = 1\n"
                                   "exports.Router = Router\nexports.twice = twice\nfunction twice(n) {}\nvar local = exports.Router\n";
    row("app.js", application, "app", "variable [var] = {}");
    row("app.js", application, "app.listen", "method public () //jsdoc Listens.");
    row("app.js", application, "app.init", "method private hidden () //jsdoc Inner. @api private");
    row("app.js", application, "secret", "variable hidden [exports] = 1 //jsdoc @private");
    row("app.js", application, "Router", "variable hidden [var] = require('router')");
    row("app.js", application, "Router", "variable [exports] = Router");
    row("app.js", application, "twice", "function (n)");
    row("app.js", application, "twice", "variable hidden [exports] = twice");
    row("app.js", application, "local", "variable hidden [var] = exports.Router");
    row("alias.js", "const api = module.exports\napi.run = () => 1\n", "api", "constant = module.exports");
    const QByteArray plugs = "defmodule Kit.Plug do\n  @moduledoc \"Serves.\"\n  @behaviour Plug\n  @impl true\n  def init(opts), do: opts\n\n  @impl true\n  def call(conn, _), do: own(conn)\n\n"
                             "  @doc false\n  def inner, do: 1\n  defp own(x), do: x\nend\n\ndefmodule Kit.Quiet do\n  @moduledoc false\n  @impl true\n  def init(opts), do: opts\nend\n";
    row("b.ex", plugs, "Kit.Plug.init", "function public (opts)");
    row("b.ex", plugs, "Kit.Plug.call", "function public (conn, _)");
    row("b.ex", plugs, "Kit.Plug.inner", "function private hidden");
    row("b.ex", plugs, "Kit.Quiet.init", "function private hidden (opts)");
}

void ScriptSymbolsTest::symbol()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const QString wrong = test::symbolMismatch(test::record(file, source), name, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(ScriptSymbolsTest)
#include "tst_scriptsymbols.moc"
