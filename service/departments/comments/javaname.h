// Names as Javadoc and its like write them: "pkg.Type#method(int)".
#pragma once

#include <QRegularExpression>
#include <QString>

namespace tars::comments
{

/// As the project writes names: "pkg.Type.method".
inline QString javaName(QString name)
{
    const qsizetype parenthesis = name.indexOf(u'(');
    if (parenthesis >= 0)
        name.truncate(parenthesis);
    name.replace(u'#', u'.');
    return name.startsWith(u'.') ? name.mid(1) : name;
}

/// As a reader tells one overload from another: "Type.method(int, Class)"; the name alone without parameters. Types go without
/// their packages.
inline QString javaLabel(const QString &written)
{
    static const QRegularExpression package(QStringLiteral("\\b[a-z_]\\w*\\.(?=\\w)")), ofType(QStringLiteral("^(?:[a-z_][a-z0-9_]*\\.){2,}(?=[A-Z])")), space(QStringLiteral("\\s*,\\s*"));
    const qsizetype parenthesis = written.indexOf(u'(');
    QString parameters = parenthesis < 0 ? QString() : written.mid(parenthesis);
    return javaName(written).remove(ofType) + parameters.remove(package).replace(space, QStringLiteral(", "));
}

} // namespace tars::comments
