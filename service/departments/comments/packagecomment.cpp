#include "service/departments/comments/packagecomment.h"

#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
/// The package that lies highest; nothing where several lie side by side.
std::optional<QString> pythonPackage(const QList<FileInfo> &files)
{
    std::optional<QString> best;
    bool several = false;
    for (const FileInfo &file : files) {
        if (!file.path.endsWith("/__init__.py"_L1) || file.role != FileRole::Source || file.vendored)
            continue;
        const qsizetype depth = file.path.count(u'/'), known = best ? best->count(u'/') : depth + 1;
        several = depth < known ? false : several || depth == known;
        if (depth < known)
            best = file.path;
    }
    return several ? std::nullopt : best;
}
} // namespace

std::optional<PackageComment> packageComment(const ModelView &view)
{
    const auto of = [&](const FileInfo &file) -> std::optional<PackageComment> {
        const Comment comment = view.fileComment(file.path);
        const ParsedComment parsed = parseComment(comment.text, comment.style, file.language);
        if (parsed.summary.isEmpty())
            return std::nullopt;
        return PackageComment{ file.path, toInlines(parsed.summary), withoutSummary(parsed) };
    };
    const QList<FileInfo> files = view.files();
    for (const FileInfo &file : files)
        if (file.path == "doc.go"_L1)
            if (auto found = of(file))
                return found;
    for (const FileInfo &file : files)
        if (file.language == "Go"_L1 && !file.path.contains(u'/') && file.role == FileRole::Source)
            if (auto found = of(file); found && found->summary.first().text.startsWith("Package "_L1))
                return found;
    QStringList others{ u"src/lib.rs"_s, u"lib.rs"_s };
    if (const auto package = pythonPackage(files))
        others.append(*package);
    for (const QString &path : std::as_const(others))
        if (const auto file = view.file(path))
            if (auto found = of(*file))
                return found;
    return std::nullopt;
}

} // namespace tars::comments
