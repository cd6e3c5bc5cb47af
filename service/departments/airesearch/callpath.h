// The way of one call: from a function to one that it calls, and on, as far as names tell beyond doubt.
#pragma once

#include "service/project/modelview.h"

#include <QList>
#include <QString>
#include <stop_token>

namespace tars::airesearch
{

struct CallStep {
    SymbolTarget function;
    int line = 0; ///< where its body begins; 0 if it has none
    bool isPublic = false; ///< its file's API page has an entry for it
    QStringList calls; ///< names of functions of the project that it calls, in the order of the text, at most 8
};

/// Of the paths from each of `starts`, the one that leads furthest and through most files: it follows, of the functions
/// called, the first that itself calls most; at most `mostSteps`, none twice. Followed is only what the name tells beyond
/// doubt: defined once in the project, and fit for how it is called. Empty where no start calls anything.
inline constexpr int mostSteps = 5;
QList<CallStep> callPath(const ModelView &view, const QList<SymbolTarget> &starts, const std::stop_token &stop);

/// A call as the text shows it.
struct Called {
    enum class On {
        Nothing, ///< f()
        Self, ///< self.f(), this->f()
        Scope, ///< a::f()
        Other ///< x.f()
    };
    QString name;
    On on = On::Nothing;
    QString before; ///< the scope as written ("std", "a::b"), or the last word of x ("json" of json.load()); may be empty
    bool operator==(const Called &) const = default;
};
/// What a piece of code calls: names followed by '(', outside comments and strings, in order, each once;
/// no definitions.
QList<Called> calledIn(const QString &language, const QString &code);

} // namespace tars::airesearch
