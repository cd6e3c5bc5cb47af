#include "service/departments/structure/fixturepath.h"

#include <QRegularExpression>

namespace tars::structure
{
using namespace Qt::StringLiterals;

bool isFixturePath(const QString &path)
{
    static const QRegularExpression folder(
        u"(?:^|/)(?:fixtures?|__fixtures__|test[-_]?data|__snapshots__|snapshots|corpus|corpora|goldens?|mocks?|__mocks__|test-?cases)/"_s,
        QRegularExpression::CaseInsensitiveOption);
    return folder.match(path).hasMatch();
}

bool isAmongTests(const QString &path)
{
    static const QRegularExpression folder(u"(?:^|/)(?:[\\w.-]+\\.)?(?:tests?|__tests__|specs?|e2e|examples?|samples?)/"_s, QRegularExpression::CaseInsensitiveOption);
    return folder.match(path).hasMatch();
}

} // namespace tars::structure
