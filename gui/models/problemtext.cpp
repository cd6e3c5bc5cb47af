#include "gui/models/problemtext.h"

#include <QCoreApplication>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct ProblemTextContext {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::ProblemText)
};

QString problemTextOf(const QString &code)
{
    if (code == "secretBlanked"_L1)
        return ProblemTextContext::tr("This looks like a secret (%1). It is blanked in all documents.");
    if (code == "linkBroken"_L1)
        return ProblemTextContext::tr("The link leads to %1, which is not there.");
    if (code == "readmeDisagrees"_L1)
        return ProblemTextContext::tr("It says %1, but %2 declares %3.");
    if (code == "fileNotUtf8"_L1)
        return ProblemTextContext::tr("The file is not valid UTF-8; it was read as Latin-1.");
    if (code == "fileChanged"_L1)
        return ProblemTextContext::tr("The file changed while it was read.");
    if (code == "symlinkOutside"_L1)
        return ProblemTextContext::tr("The symbolic link leads out of the project.");
    if (code == "symlinkLoop"_L1)
        return ProblemTextContext::tr("The symbolic link leads to a folder that holds it.");
    if (code == "specialFile"_L1)
        return ProblemTextContext::tr("It is a socket, pipe or device and was passed over.");
    if (code == "tooDeep"_L1)
        return ProblemTextContext::tr("The folder is nested too deep and was passed over.");
    if (code == "historyUnreadable"_L1)
        return ProblemTextContext::tr("The history of the git repository cannot be read: %1");
    if (code == "historyElsewhere"_L1)
        return ProblemTextContext::tr("The history of the git repository is not read: %1 leads out of it.");
    if (code == "yamlInvalid"_L1 || code == "jsonInvalid"_L1 || code == "tomlInvalid"_L1 || code == "xmlInvalid"_L1)
        return ProblemTextContext::tr("The file is no valid %1: %2");
    if (code == "proseTooLarge"_L1)
        return ProblemTextContext::tr("The file is too long to be read as prose.");
    if (code == "proseNotConverted"_L1)
        return ProblemTextContext::tr("The text is shown as it is: %1");
    if (code == "ctagsMissing"_L1)
        return ProblemTextContext::tr("Universal Ctags was not found: no symbols are read of %1.");
    if (code == "converterMissing"_L1)
        return ProblemTextContext::tr("pandoc or asciidoctor was not found: prose other than Markdown is shown as it is.");
    return {};
}
} // namespace

QString problemText(const QString &code, const QJsonObject &args)
{
    const int count = args.value(u"count"_s).toInt();
    if (code == "historyIncomplete"_L1)
        return ProblemTextContext::tr("%Ln objects of the git history are missing or broken: what is told of it is incomplete.", nullptr, count);
    if (code == "emptyFilesLeftOut"_L1)
        return ProblemTextContext::tr("%Ln more empty files were left out.", nullptr, count);
    if (code == "problemsLeftOut"_L1)
        return ProblemTextContext::tr("%Ln more files have the same problem and are not named one by one.", nullptr, count);
    const QString text = problemTextOf(code);
    if (!text.isEmpty() && code.endsWith("Invalid"_L1)) // "yamlInvalid"
        return text.arg(code.chopped(7).toUpper(), args.value(u"reason"_s).toString());
    if (code == "readmeDisagrees"_L1)
        return text.arg(args.value(u"says"_s).toString(), args.value(u"place"_s).toString(), args.value(u"declares"_s).toString());
    for (const auto &name : {"kind"_L1, "address"_L1, "reason"_L1, "path"_L1, "languages"_L1})
        if (text.contains(u"%1"_s) && args.contains(name))
            return text.arg(args.value(name).toString());
    return text;
}

} // namespace tars::gui
