// What the notebooks know of the tree: the same values, by the same rules, as their cells read from the corpus.
#pragma once

#include "service/departments/structure/modulegraph.h"
#include "service/project/modelview.h"

#include <QHash>
#include <QStringList>

namespace tars::airesearch
{

/// Belongs into the corpus: text of the project's own.
bool isOurs(const FileInfo &file);
/// "source", "test", …; "generated" for what a program wrote.
QString roleName(const FileInfo &file);

/// As its language names it ("flask.ctx", "com.google.gson", "regex::exec"), else by its path; the folder at the top is
/// called like the project.
QString titleOfModule(const QString &module, const ModelView &view);

/// Which module each source file belongs to, and which files it imports.
struct Relations {
    structure::ModuleGraph graph;
    QHash<QString, QString> moduleOf; ///< path of the module, "." for the top folder
    QHash<QString, QStringList> uses; ///< one entry per import that means a file of the project, in source order
    QString moduleName(int module) const;
};
/// What an import of that file means to a reader: in Go its folder ("cmd/", "./"), of which resolving names but one file.
QString importedName(const QString &used);
/// The corpus's Python for the module of each file, and of each folder in trees where such are imported.
QString moduleOfCode(const Relations &relations);

Relations relationsOf(const ModelView &view, std::stop_token stop);

struct SurveyedFile {
    FileInfo info;
    QString role;
    int lines = 0, code = 0, comments = 0;
    int publicSymbols = 0, documented = 0;
};

struct SurveyedFunction {
    QString name, path;
    int line = 0, length = 0, branches = 0, nesting = 0;
};

struct Survey {
    QList<SurveyedFile> files; ///< in path order, those of the corpus
    QHash<QString, qsizetype> at; ///< positions in files
    QList<SurveyedFunction> longest, branchiest, deepest; ///< of source files, at most `mostFunctions` each
    QHash<QString, qint64> publicByKind, documentedByKind;
    qint64 functions = 0;

    const SurveyedFile *file(const QString &path) const;
};
inline constexpr int mostFunctions = 10;

/// One pass, which reads no more than is wanted, so that a page is not redone for what it does not show: Functions read
/// sizes too, Symbols do not.
enum class Depth { Files, Sizes, Functions, Symbols };
Result<Survey> survey(const ModelView &view, const QString &folder, Depth depth);

/// Counts as public: exported, and public or protected; no namespaces.
bool isPublicSymbol(const Symbol &symbol);

} // namespace tars::airesearch
