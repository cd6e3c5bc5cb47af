#include "service/departments/structure/testmodules.h"

#include "service/departments/structure/importresolver.h"

namespace tars::structure
{
using namespace Qt::StringLiterals;

static QSet<QString> readTestOnlyFiles(const ModelView &view)
{
    QSet<QString> files;
    for (const Fact &fact : view.facts(u"code.testmodule"_s)) {
        static const QStringList roots{ u"lib.rs"_s, u"main.rs"_s, u"mod.rs"_s };
        const bool isRoot = roots.contains(fact.file.section(u'/', -1));
        const QString folder = isRoot ? folderOf(fact.file) : fact.file.chopped(3);
        const QString module = (folder.isEmpty() ? QString() : QString(folder + u'/')) + fact.value.value("name"_L1).toString();
        files.insert(module + u".rs"_s);
        for (const FileInfo &file : view.files(module + u'/'))
            files.insert(file.path);
    }
    return files;
}

QSet<QString> testOnlyFiles(const ModelView &view)
{
    return *view.derived<QSet<QString>>(u"files of tests alone"_s, [&] { return readTestOnlyFiles(view); });
}

} // namespace tars::structure
