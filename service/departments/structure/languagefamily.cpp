#include "service/departments/structure/languagefamily.h"

#include <algorithm>
#include <QStringList>

namespace tars::structure
{

using namespace Qt::StringLiterals;

bool callsByName(const QString &caller, const QString &definer)
{
    static const QList<QStringList> families{
        { u"C"_s, u"C++"_s, u"Objective-C"_s, u"Swift"_s, u"Assembly"_s, u"Yacc"_s, u"Lex"_s },
        { u"C++"_s, u"QML"_s }, // properties, signals and slots
        { u"Java"_s, u"Kotlin"_s, u"Scala"_s, u"Groovy"_s, u"Clojure"_s },
        { u"JavaScript"_s, u"TypeScript"_s, u"Vue"_s, u"HTML"_s, u"QML"_s },
        { u"C#"_s, u"F#"_s, u"Visual Basic"_s, u"PowerShell"_s },
        { u"Erlang"_s, u"Elixir"_s },
    };
    return caller == definer || std::any_of(families.begin(), families.end(), [&](const QStringList &family) {
        return family.contains(caller) && family.contains(definer);
    });
}

} // namespace tars::structure
