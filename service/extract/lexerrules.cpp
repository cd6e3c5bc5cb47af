#include "service/extract/lexerrules.h"

#include <QHash>

namespace tars
{

using namespace Qt::StringLiterals;

LexerRules lexerRulesFor(const QString &language)
{
    static const QHash<QString, LexerRules> table = [] {
        QHash<QString, LexerRules> t;
        LexerRules c;
        c.lineComments = { "//" };
        c.blockOpen = "/*";
        c.blockClose = "*/";
        LexerRules cpp = c;
        cpp.preprocessor = cpp.dollarIdentifiers = true;
        t[u"C"_s] = cpp;
        t[u"Objective-C"_s] = cpp;
        cpp.cppRaw = true;
        t[u"C++"_s] = cpp;
        LexerRules cs = c;
        cs.preprocessor = cs.verbatim = cs.tripleQuotes = true;
        t[u"C#"_s] = cs;
        LexerRules java = c;
        java.tripleQuotes = true;
        t[u"Java"_s] = t[u"Groovy"_s] = java;
        java.nestedBlocks = true;
        t[u"Kotlin"_s] = t[u"Scala"_s] = java;
        LexerRules swift = java;
        swift.singleQuotes = false;
        t[u"Swift"_s] = swift;
        LexerRules js = c;
        js.backticks = js.regularExpressions = js.dollarIdentifiers = true;
        t[u"JavaScript"_s] = t[u"TypeScript"_s] = t[u"QML"_s] = js;
        LexerRules go = c;
        go.backticks = go.rawBackticks = true;
        t[u"Go"_s] = go;
        LexerRules rust = c;
        rust.nestedBlocks = rust.rustRaw = rust.lifetimes = rust.multiLineStrings = true;
        t[u"Rust"_s] = rust;
        LexerRules php = c;
        php.lineComments = { "//", "#" };
        php.multiLineStrings = true;
        t[u"PHP"_s] = php;
        LexerRules css = c;
        css.lineComments = {};
        t[u"CSS"_s] = css;
        t[u"SCSS"_s] = t[u"Protobuf"_s] = t[u"D"_s] = c;
        LexerRules fsharp;
        fsharp.lineComments = { "//" };
        fsharp.blockOpen = "(*";
        fsharp.blockClose = "*)";
        fsharp.starOperator = true;
        fsharp.nestedBlocks = fsharp.tripleQuotes = fsharp.verbatim = fsharp.lifetimes = true;
        fsharp.multiLineStrings = fsharp.primes = true;
        t[u"F#"_s] = fsharp;
        LexerRules hash;
        hash.lineComments = { "#" };
        LexerRules python = hash;
        python.tripleQuotes = python.pythonPrefixes = true;
        t[u"Python"_s] = python;
        LexerRules elixir = hash;
        elixir.tripleQuotes = elixir.hashAfterSpaceOnly = true;
        t[u"Elixir"_s] = elixir;
        LexerRules ruby = hash;
        ruby.multiLineStrings = true;
        ruby.hashAfterSpaceOnly = ruby.backticks = ruby.documents = ruby.rubyTexts = true;
        t[u"Ruby"_s] = ruby;
        LexerRules perl = hash;
        perl.hashAfterSpaceOnly = perl.documents = true; // a quote in a pattern opens no string of many lines
        t[u"Perl"_s] = perl;
        LexerRules shell = hash;
        shell.hashAfterSpaceOnly = shell.multiLineStrings = true;
        t[u"Shell"_s] = shell;
        LexerRules make = hash;
        make.doubleQuotes = make.singleQuotes = false;
        t[u"Make"_s] = make;
        t[u"Dockerfile"_s] = make;
        LexerRules cmake = hash;
        cmake.singleQuotes = false;
        cmake.multiLineStrings = true;
        cmake.blockOpen = "#[[";
        cmake.blockClose = "]]";
        t[u"CMake"_s] = cmake;
        LexerRules yaml = hash;
        yaml.hashAfterSpaceOnly = true;
        yaml.singleQuotes = false;
        t[u"YAML"_s] = yaml;
        LexerRules toml = hash;
        toml.tripleQuotes = true;
        t[u"TOML"_s] = toml;
        LexerRules ini = hash;
        ini.lineComments = { ";", "#" };
        ini.singleQuotes = ini.doubleQuotes = false;
        t[u"INI"_s] = ini;
        t[u"Meson"_s] = python;
        LexerRules lua;
        lua.lineComments = { "--" };
        lua.blockOpen = "--[[";
        lua.blockClose = "]]";
        t[u"Lua"_s] = lua;
        LexerRules sql;
        sql.lineComments = { "--" };
        sql.blockOpen = "/*";
        sql.blockClose = "*/";
        sql.multiLineStrings = true;
        t[u"SQL"_s] = sql;
        LexerRules haskell;
        haskell.lineComments = { "--" };
        haskell.blockOpen = "{-";
        haskell.blockClose = "-}";
        haskell.nestedBlocks = haskell.lifetimes = haskell.primes = true;
        t[u"Haskell"_s] = haskell;
        LexerRules xml;
        xml.blockOpen = "<!--";
        xml.blockClose = "-->";
        xml.doubleQuotes = xml.singleQuotes = false;
        t[u"XML"_s] = t[u"HTML"_s] = t[u"Markdown"_s] = t[u"Qt Linguist"_s] = xml;
        LexerRules json;
        json.singleQuotes = false;
        t[u"JSON"_s] = json;
        return t;
    }();
    LexerRules none;
    none.doubleQuotes = none.singleQuotes = false;
    return table.value(language, none);
}

int wideBlank(uchar first, uchar second, uchar third)
{
    if (first == 0xC2)
        return second == 0xA0 || second == 0x85 ? 2 : 0;
    if (first == 0xE2)
        return (second == 0x80 && ((third >= 0x80 && third <= 0x8B) || third == 0xA8 || third == 0xA9 || third == 0xAF))
                || (second == 0x81 && third == 0x9F)
            ? 3
            : 0;
    const bool wide = (first == 0xE3 && second == 0x80 && third == 0x80) || (first == 0xEF && second == 0xBB && third == 0xBF);
    return wide ? 3 : 0;
}

} // namespace tars
