// The questions of a ModelView as stable text: "comments:src/a.h", "facts:test.case:tests/". The text is what
// the journal keeps; any path or name survives it, control characters and lone surrogates included.
#pragma once

#include <optional>
#include <QHashFunctions>
#include <QString>

namespace tars
{

struct Question {
    enum class Kind {
        ProjectName,
        Files,
        File,
        Symbols,
        FileComment,
        Comments,
        Described,
        Positions,
        Imports,
        ImportsBelow,
        Lookup,
        Referrers,
        Index,
        Letters,
        Namespaces,
        LargeTypes,
        Members,
        Deprecated,
        DerivedTypes,
        DerivedFrom,
        Usage,
        Spread,
        Excerpt,
        Facts,
        FactLines,
        Counts,
        TestFiles,
        Metrics,
        Slices,
        Content,
        Documents,
        Departments,
        DocumentFiles,
        DocumentContent
    };
    Kind kind = Kind::ProjectName;
    QString argument; ///< path, folder or name; of Facts and FactLines the kind of fact, of Slices the aspects as a number
    QString place; ///< of Facts and Slices the folder, of FactLines, Excerpt and Described the path

    bool operator==(const Question &) const = default;
};

inline size_t qHash(const Question &question, size_t seed = 0)
{
    return qHashMulti(seed, int(question.kind), question.argument, question.place);
}

QString toText(const Question &question);
std::optional<Question> questionFromText(QStringView text); ///< nothing unless toText() would write the same

} // namespace tars
