// A tool for whoever works on the documents: says which links of a documentation set lead nowhere.
//
//   check_links OUTPUT
#include "tests/integration/documentlinks.h"

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    if (argc != 2) {
        out << "check_links OUTPUT" << Qt::endl;
        return 2;
    }
    const QString output = application.arguments().at(1);
    const tars::test::SiteLinks site(output + QStringLiteral("/site"));
    const tars::test::MarkdownLinks documents(output);
    const QStringList broken = site.broken() + documents.broken();
    for (const QString &line : broken)
        out << line << '\n';
    out << site.pages() << " pages, " << site.links() << " links; " << documents.documents() << " documents, "
        << documents.links() << " links; " << broken.size() << " broken" << Qt::endl;
    return broken.isEmpty() ? 0 : 1;
}
