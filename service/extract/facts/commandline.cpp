#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/options/optionreader.h"

namespace tars
{

using namespace Qt::StringLiterals;

FactOutput readCommandLine(const FactSource &source)
{
    if (source.language.isEmpty() || source.language == "Text"_L1)
        return readHelpFile(source);
    if (source.role != FileRole::Source && source.role != FileRole::Build)
        return {};
    if (isCopiedScript(source.fileName()))
        return {};
    using Read = FactOutput (*)(const FactSource &source);
    static const QHash<QString, Read> readers{ { u"C"_s, readNativeOptions }, { u"C++"_s, readNativeOptions },
        { u"C#"_s, readManagedOptions }, { u"F#"_s, readManagedOptions }, { u"Java"_s, readManagedOptions },
        { u"Kotlin"_s, readManagedOptions }, { u"PHP"_s, readPhpOptions }, { u"Python"_s, readPythonOptions },
        { u"JavaScript"_s, readScriptOptions }, { u"TypeScript"_s, readScriptOptions },
        { u"Go"_s, readGoOptions }, { u"Ruby"_s, readRubyOptions }, { u"Rust"_s, readRustOptions }, { u"Shell"_s, readUsageText }, { u"Perl"_s, readUsageText } };
    const Read reader = readers.value(source.language, nullptr);
    FactOutput found = reader ? reader(source) : FactOutput();
    static const QSet<QString> withTexts{ u"C"_s, u"C++"_s, u"Rust"_s, u"JavaScript"_s, u"TypeScript"_s, u"Go"_s };
    if (withTexts.contains(source.language) && found.facts.isEmpty())
        return readUsageText(source);
    return found;
}

} // namespace tars
