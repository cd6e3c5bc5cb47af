#include "service/markup/syntax.h"

#include <QHash>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

QSet<QString> words(QLatin1StringView text)
{
    const QStringList list = QString(text).split(u' ', Qt::SkipEmptyParts);
    return { list.begin(), list.end() };
}

Syntax cLike()
{
    Syntax syntax;
    syntax.lineComments = { u"//"_s };
    syntax.blockOpen = u"/*"_s;
    syntax.blockClose = u"*/"_s;
    syntax.quotes = u"\""_s;
    syntax.characterLiterals = true;
    return syntax;
}

Syntax hashLike(bool needsSpace)
{
    Syntax syntax;
    syntax.lineComments = { u"#"_s };
    syntax.quotes = u"\"'"_s;
    syntax.hashNeedsSpace = needsSpace;
    return syntax;
}

Syntax cFamily(QLatin1StringView moreKeywords, QLatin1StringView moreTypes)
{
    Syntax syntax = cLike();
    syntax.preprocessor = true;
    syntax.macros = true;
    syntax.rawStrings = true;
    syntax.keywords
        = words("auto break case const continue default do else enum extern for goto if inline register "
                "restrict return sizeof static struct switch typedef union volatile while"_L1)
        + words(moreKeywords);
    syntax.types
        = words(
              "bool char double float int long short signed unsigned void size_t ssize_t ptrdiff_t int8_t "
              "int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t wchar_t FILE"_L1)
        + words(moreTypes);
    return syntax;
}

Syntax javaLike(QLatin1StringView keywords, QLatin1StringView types)
{
    Syntax syntax = cLike();
    syntax.capitalisedTypes = true;
    syntax.keywords = words(keywords);
    syntax.types = words(types);
    return syntax;
}

Syntax scriptLike(QLatin1StringView keywords, QLatin1StringView types)
{
    Syntax syntax = cLike();
    syntax.characterLiterals = false;
    syntax.quotes = u"\"'"_s;
    syntax.longQuotes = u"`"_s;
    syntax.keywords = words(keywords);
    syntax.types = words(types);
    return syntax;
}

using SyntaxTable = QHash<QString, Syntax>;

void add(SyntaxTable &table, const QStringList &names, const Syntax &syntax)
{
    for (const QString &name : names)
        table.insert(name, syntax);
}

void addSystemLanguages(SyntaxTable &table)
{
    add(table, { u"c"_s, u"h"_s }, cFamily("_Bool _Static_assert"_L1, ""_L1));
    add(table,
        { u"c++"_s, u"cpp"_s, u"cc"_s, u"cxx"_s, u"hpp"_s, u"cuda"_s, u"objective-c"_s, u"objective-c++"_s,
            u"objc"_s },
        cFamily(
            "alignas alignof and catch class co_await co_return co_yield concept const_cast consteval "
            "constexpr "
            "constinit decltype delete dynamic_cast explicit export false final friend import module mutable "
            "namespace new noexcept not nullptr operator or override private protected public "
            "reinterpret_cast "
            "requires static_assert static_cast template this thread_local throw true try typeid typename "
            "using "
            "virtual"_L1,
            "char8_t char16_t char32_t std string string_view vector"_L1));
    Syntax go = scriptLike(
        "break case chan const continue default defer else fallthrough false for func go goto if "
        "import interface iota map nil package range return select struct switch true type var"_L1,
        "any bool byte complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string "
        "uint uint8 "
        "uint16 uint32 uint64 uintptr"_L1);
    go.quotes = u"\""_s;
    go.characterLiterals = true;
    add(table, { u"go"_s, u"golang"_s }, go);
    add(table, { u"rust"_s, u"rs"_s },
        javaLike(
            "as async await break const continue crate dyn else enum extern false fn for if impl in let loop "
            "match "
            "mod move mut pub ref return self static struct super trait true type union unsafe use where while"_L1,
            "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize"_L1));
    add(table,
        { u"zig"_s, u"d"_s, u"v"_s, u"qml"_s, u"glsl"_s, u"hlsl"_s, u"protobuf"_s, u"proto"_s, u"verilog"_s,
            u"systemverilog"_s },
        cFamily(
            "fn pub var let import export property signal message service rpc module defer"_L1, "string"_L1));
}

void addManagedLanguages(SyntaxTable &table)
{
    add(table, { u"java"_s },
        javaLike(
            "abstract assert break case catch class const continue default do else enum extends false final "
            "finally for if implements import instanceof interface native new null package permits private "
            "protected public record return sealed static super switch synchronized this throw throws "
            "transient "
            "true try var volatile while yield"_L1,
            "boolean byte char double float int long short void"_L1));
    Syntax csharp = javaLike(
        "abstract as async await base break case catch checked class const continue default "
        "delegate do else enum event explicit extern false finally fixed for foreach get goto if "
        "implicit in init interface internal is lock namespace new null operator out override "
        "params partial private protected public readonly record ref required return sealed set "
        "sizeof static struct switch this throw true try typeof unchecked unsafe using var virtual "
        "volatile when where while yield"_L1,
        "bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint "
        "ulong ushort "
        "void"_L1);
    csharp.preprocessor = true;
    add(table, { u"c#"_s, u"csharp"_s, u"cs"_s }, csharp);
    Syntax kotlin = javaLike(
        "abstract actual annotation as break by catch class companion const constructor continue "
        "crossinline data def do else enum expect extends external false final finally for fun get "
        "given if implicit implements import in infix init inline inner interface internal is lateinit "
        "lazy match mixin module null object open operator out override package private protected "
        "public reified return sealed set static super suspend this throw throws trait true try "
        "type typealias val var vararg when where while with"_L1,
        "boolean byte char double float int long short void num"_L1);
    kotlin.tripleQuotes = true;
    add(table, { u"kotlin"_s, u"kt"_s, u"scala"_s, u"groovy"_s, u"dart"_s }, kotlin);
    Syntax swift = javaLike(
        "actor as associatedtype async await break case catch class continue default defer deinit do "
        "else enum extension fallthrough false fileprivate final for func get guard if import in "
        "indirect init inout internal is let mutating nil open operator override private protocol "
        "public repeat required rethrows return self set some static struct subscript super switch "
        "throw throws true try typealias unowned var weak where while"_L1,
        ""_L1);
    swift.tripleQuotes = true;
    add(table, { u"swift"_s }, swift);
    Syntax fsharp;
    fsharp.lineComments = { u"//"_s };
    fsharp.blockOpen = u"(*"_s;
    fsharp.blockClose = u"*)"_s;
    fsharp.quotes = u"\""_s;
    fsharp.tripleQuotes = true;
    fsharp.characterLiterals = true;
    fsharp.capitalisedTypes = true;
    fsharp.keywords = words(
        "abstract and as assert base begin class constraint default do done downto elif else end "
        "exception external false finally fixed for fun function functor global if in inherit inline "
        "interface internal lazy let match member method module mutable namespace new not null object "
        "of open or override private public rec return sig static struct then to true try type upcast "
        "use val virtual void when while with yield"_L1);
    fsharp.types = words("bool byte char decimal float int int64 list option seq string unit array"_L1);
    add(table, { u"f#"_s, u"fsharp"_s, u"fs"_s, u"ocaml"_s }, fsharp);
    Syntax pascal = fsharp;
    pascal.quotes = u"'"_s;
    pascal.tripleQuotes = pascal.characterLiterals = false;
    pascal.foldCase = true;
    add(table, { u"pascal"_s, u"delphi"_s }, pascal);
}

void addScriptLanguages(SyntaxTable &table)
{
    Syntax javascript
        = scriptLike("as async await break case catch class const continue debugger default delete do else "
                     "export extends false finally for from function get if import in instanceof let new "
                     "null of return set static super switch this throw true try typeof undefined var void "
                     "while with yield"_L1,
            "Array Boolean Date Error Map Number Object Promise RegExp Set String Symbol"_L1);
    add(table, { u"javascript"_s, u"js"_s, u"jsx"_s, u"mjs"_s, u"vue"_s, u"svelte"_s }, javascript);
    Syntax typescript = javascript;
    typescript.capitalisedTypes = true;
    typescript.keywords
        += words("abstract declare enum implements infer interface is keyof module namespace override "
                 "private protected public readonly satisfies type"_L1);
    typescript.types += words("any bigint boolean never number object string symbol unknown"_L1);
    add(table, { u"typescript"_s, u"ts"_s, u"tsx"_s }, typescript);
    Syntax php = scriptLike(
        "abstract and array as break callable case catch class clone const continue declare default "
        "do echo else elseif empty enum extends false final finally fn for foreach function global "
        "goto if implements include include_once instanceof insteadof interface isset list match "
        "namespace new null or private protected public readonly require require_once return static "
        "switch throw trait true try unset use var while xor yield"_L1,
        "bool float int iterable mixed object string void"_L1);
    php.lineComments += u"#"_s;
    php.hashNeedsSpace = true;
    add(table, { u"php"_s }, php);
    Syntax python = hashLike(false);
    python.tripleQuotes = true;
    python.keywords = words(
        "False None True and as assert async await break case class continue def del elif else except "
        "finally for from global if import in is lambda match nonlocal not or pass raise return self "
        "cls try while with yield"_L1);
    python.types = words(
        "bool bytearray bytes complex dict float frozenset int list object range set str tuple type"_L1);
    add(table, { u"python"_s, u"py"_s, u"python3"_s, u"starlark"_s, u"cython"_s, u"bazel"_s }, python);
    Syntax ruby = hashLike(true);
    ruby.keywords = words(
        "BEGIN END alias and attr_accessor attr_reader attr_writer begin break case class def defmodule "
        "defp defined? do else elsif end ensure extend false fn for if import in include module next nil "
        "not or private protected public raise redo require require_relative rescue retry return self "
        "super then true undef unless until use when while yield"_L1);
    ruby.capitalisedTypes = true;
    add(table, { u"ruby"_s, u"rb"_s, u"elixir"_s, u"crystal"_s, u"nim"_s, u"julia"_s }, ruby);
    Syntax perl = hashLike(true);
    perl.keywords = words(
        "and BEGIN bless die do else elsif eq for foreach function if last local my ne next no not or our "
        "package print redo require return sub unless until use while"_L1);
    add(table, { u"perl"_s, u"pl"_s, u"r"_s, u"raku"_s, u"awk"_s, u"tcl"_s, u"gdscript"_s }, perl);
    Syntax shell = hashLike(true);
    shell.keywords = words(
        "case do done elif else esac exit export fi for function if in local readonly return set shift "
        "source then trap unset until while begin param process"_L1);
    add(table,
        { u"shell"_s, u"sh"_s, u"bash"_s, u"zsh"_s, u"fish"_s, u"console"_s, u"powershell"_s, u"ps1"_s },
        shell);
}

void addOtherLanguages(SyntaxTable &table)
{
    Syntax cmake = hashLike(true);
    cmake.quotes = u"\""_s;
    cmake.foldCase = true;
    cmake.keywords
        = words("if elseif else endif foreach endforeach while endwhile function endfunction macro endmacro "
                "return set unset option include project include_guard break continue"_L1);
    add(table, { u"cmake"_s }, cmake);
    Syntax data = hashLike(true);
    data.keywords = words("true false null yes no on off"_L1);
    add(table,
        { u"yaml"_s, u"yml"_s, u"toml"_s, u"hcl"_s, u"terraform"_s, u"properties"_s, u"nix"_s,
            u"gitignore"_s },
        data);
    Syntax ini = hashLike(true);
    ini.lineComments += u";"_s;
    ini.quotes = u"\""_s;
    add(table, { u"ini"_s, u"conf"_s, u"desktop"_s, u"systemd"_s, u"editorconfig"_s }, ini);
    Syntax make = hashLike(true);
    make.quotes = u"\""_s;
    make.keywords = words(
        "define else endef endif export ifdef ifeq ifndef ifneq include override unexport FROM RUN CMD "
        "COPY ADD ENV ARG EXPOSE ENTRYPOINT WORKDIR USER VOLUME LABEL AS"_L1);
    add(table, { u"make"_s, u"makefile"_s, u"dockerfile"_s, u"docker"_s, u"meson"_s, u"just"_s, u"ninja"_s },
        make);
    Syntax json = cLike();
    json.characterLiterals = false;
    json.keywords = words("true false null"_L1);
    add(table, { u"json"_s, u"json5"_s, u"jsonc"_s }, json);
    Syntax css = cLike();
    css.characterLiterals = false;
    css.quotes = u"\"'"_s;
    add(table, { u"css"_s, u"scss"_s, u"less"_s }, css);
    Syntax sql;
    sql.lineComments = { u"--"_s };
    sql.blockOpen = u"/*"_s;
    sql.blockClose = u"*/"_s;
    sql.quotes = u"'\""_s;
    sql.foldCase = true;
    sql.keywords = words(
        "add all alter and any as asc begin between by case check commit constraint create cross database "
        "default delete desc distinct drop else end exists foreign from full group having if in index "
        "inner insert into is join key left like limit not null offset on or order outer primary "
        "references returning right rollback select set table then trigger union unique update using "
        "values view when where with"_L1);
    sql.types = words(
        "bigint blob boolean char date decimal float int integer numeric real serial text time timestamp "
        "varchar"_L1);
    add(table, { u"sql"_s, u"plsql"_s, u"sqlite"_s }, sql);
    Syntax dashes;
    dashes.lineComments = { u"--"_s };
    dashes.quotes = u"\""_s;
    dashes.keywords = words(
        "and architecture as begin body break case class data declare deriving do else elseif elsif end "
        "entity exit false for forall foreign function goto if import in infix infixl infixr instance "
        "is let local loop module new newtype nil not of or out package pragma private procedure "
        "process record repeat return signal subtype then true type until use when where while with"_L1);
    add(table,
        { u"lua"_s, u"haskell"_s, u"hs"_s, u"ada"_s, u"vhdl"_s, u"elm"_s, u"purescript"_s, u"eiffel"_s },
        dashes);
    Syntax lisp;
    lisp.lineComments = { u";"_s };
    lisp.quotes = u"\""_s;
    lisp.keywords = words(
        "def defmacro defn defun defvar define fn if lambda let let* letrec loop ns quote set! setq when"_L1);
    add(table,
        { u"lisp"_s, u"clojure"_s, u"scheme"_s, u"emacs lisp"_s, u"racket"_s, u"assembly"_s, u"asm"_s,
            u"nasm"_s },
        lisp);
    Syntax percent;
    percent.lineComments = { u"%"_s };
    add(table, { u"tex"_s, u"latex"_s, u"matlab"_s, u"erlang"_s, u"prolog"_s }, percent);
    Syntax xml;
    xml.blockOpen = u"<!--"_s;
    xml.blockClose = u"-->"_s;
    add(table, { u"xml"_s, u"html"_s, u"svg"_s, u"xhtml"_s, u"xaml"_s, u"qrc"_s, u"ui"_s, u"qt linguist"_s },
        xml);
}

} // namespace

const Syntax *syntaxOf(const QString &language)
{
    static const SyntaxTable table = [] {
        SyntaxTable all;
        addSystemLanguages(all);
        addManagedLanguages(all);
        addScriptLanguages(all);
        addOtherLanguages(all);
        return all;
    }();
    const auto found = table.constFind(language.toLower());
    return found == table.cend() ? nullptr : &*found;
}

} // namespace tars::markup
