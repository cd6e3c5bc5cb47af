#include "service/host/settings.h"

#include "common/base/errorcodes.h"
#include "service/session/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <thread>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostWorkers = 64;
constexpr qint64 maxFileBytes = 1024 * 1024;

/// One setting: its default, and what it may be, as JSON for clients and in words for people.
struct Spec {
    QString name;
    QJsonValue standard;
    QJsonObject limits;
    QString expected;
    bool (*accepts)(const QJsonValue &value);
};

bool isWorkers(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return value.isDouble() && number == int(number) && number >= 1 && number <= mostWorkers;
}

bool isFolderOrEmpty(const QJsonValue &value)
{
    const QString path = value.toString();
    return value.isString() && (path.isEmpty() || (QDir::isAbsolutePath(path) && QFileInfo(path).isDir()));
}

template <typename... Choices>
Spec choice(const QString &name, bool (*accepts)(const QJsonValue &), const QString &standard, Choices... others)
{
    const QStringList choices{ standard, others... };
    return { name, standard, { { u"choices"_s, QJsonArray::fromStringList(choices) } },
        u"one of "_s + choices.join(u", "_s), accepts };
}

const QList<Spec> &specs()
{
    static const QList<Spec> list{
        { u"workers"_s, qBound(1, int(std::thread::hardware_concurrency()), 8),
            { { u"minimum"_s, 1 }, { u"maximum"_s, mostWorkers } }, u"a number from 1 to 64"_s, isWorkers },
        choice(
            u"editedFiles"_s, [](const QJsonValue &v) { return v == u"keep"_s || v == u"replace"_s; }, u"keep"_s,
            u"replace"_s),
        { u"resumeAtStart"_s, true, { { u"choices"_s, QJsonArray{ true, false } } }, u"yes or no"_s,
            [](const QJsonValue &v) { return v.isBool(); } },
        { u"defaultProject"_s, u""_s, {}, u"an existing folder's absolute path, or empty"_s, isFolderOrEmpty },
        choice(
            u"logLevel"_s,
            [](const QJsonValue &v) {
                return v == u"debug"_s || v == u"info"_s || v == u"warning"_s || v == u"error"_s;
            },
            u"info"_s, u"debug"_s, u"warning"_s, u"error"_s),
    };
    return list;
}

const Spec *find(const QString &name)
{
    const auto it = std::ranges::find(specs(), name, &Spec::name);
    return it == specs().end() ? nullptr : &*it;
}

Error badSetting(const QString &name, const QString &expected)
{
    return { errc::badData, u"\"%1\" must be %2."_s.arg(name, expected),
        { { u"member"_s, name }, { u"expected"_s, expected } } };
}

Result<QJsonValue> checked(const QString &name, const QJsonValue &value)
{
    const Spec *spec = find(name);
    if (!spec)
        return Error{ errc::badData, u"There is no setting \"%1\"."_s.arg(name), { { u"member"_s, name } } };
    if (!spec->accepts(value))
        return badSetting(name, spec->expected);
    return value;
}
} // namespace

Result<QJsonValue> settingFromText(const QString &name, const QString &text)
{
    const Spec *spec = find(name);
    QJsonValue value = text;
    if (spec && spec->standard.isDouble()) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        value = isNumber ? QJsonValue(number) : QJsonValue(text);
    } else if (spec && spec->standard.isBool()) {
        static const QStringList yes{ u"yes"_s, u"true"_s, u"on"_s, u"1"_s }, no{ u"no"_s, u"false"_s, u"off"_s, u"0"_s };
        if (yes.contains(text) || no.contains(text))
            value = yes.contains(text);
    } else if (spec && name == "defaultProject"_L1 && QFileInfo(text).isDir()) {
        value = QFileInfo(text).canonicalFilePath();
    }
    return checked(name, value);
}

Settings::Settings(const QString &dataDir, QJsonObject given)
    : m_file(dataDir + u"/settings.json"_s)
    , m_given(std::move(given))
{
    load();
}

void Settings::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        if (file.exists())
            qWarning().noquote() << "The settings cannot be read, the defaults hold:" << m_file << file.errorString();
        return;
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.read(maxFileBytes), &error);
    if (!document.isObject()) {
        const QString aside = m_file + u".damaged"_s;
        QFile::remove(aside);
        QFile::rename(m_file, aside);
        qWarning().noquote() << "The settings are damaged and were set aside as" << aside << error.errorString();
        return;
    }
    m_stored = document.object();
    for (const Spec &spec : specs()) {
        const auto stored = m_stored.constFind(spec.name);
        if (stored != m_stored.constEnd() && !spec.accepts(*stored))
            qWarning().noquote() << "In" << m_file << "the setting" << spec.name << "must be" << spec.expected
                                 << "- its default holds.";
    }
}

QJsonValue Settings::value(const QString &name) const
{
    if (m_given.contains(name))
        return m_given.value(name);
    const Spec *spec = find(name);
    const QJsonValue stored = m_stored.value(name);
    return spec && !spec->accepts(stored) ? spec->standard : stored;
}

QJsonObject Settings::describe() const
{
    QJsonObject all;
    for (const Spec &spec : specs()) {
        QJsonObject setting = spec.limits;
        setting.insert(u"value"_s, value(spec.name));
        setting.insert(u"default"_s, spec.standard);
        setting.insert(u"origin"_s,
            m_given.contains(spec.name)                    ? u"commandLine"_s
                : spec.accepts(m_stored.value(spec.name)) ? u"file"_s
                                                           : u"default"_s);
        all.insert(spec.name, setting);
    }
    return all;
}

Result<bool> Settings::set(const QJsonObject &wanted)
{
    QJsonObject stored = m_stored;
    bool isOther = false;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const Spec *spec = find(it.key());
        const auto good = it->isNull() && spec ? Result<QJsonValue>(QJsonValue()) : checked(it.key(), *it);
        if (!good)
            return good.error();
        const QJsonValue before = value(it.key());
        const QJsonValue after = good->isNull() ? spec->standard : *good;
        if (m_given.contains(it.key()) && before != after)
            return Error{ errc::invalidState,
                u"\"%1\" was given on the service's command line and holds until it starts without."_s.arg(it.key()),
                { { u"member"_s, it.key() } } };
        if (good->isNull())
            stored.remove(it.key());
        else
            stored.insert(it.key(), *good);
        isOther = isOther || before != after;
    }
    if (stored != m_stored)
        if (const auto saved = save(stored); !saved)
            return saved.error();
    m_stored = stored;
    if (isOther)
        Q_EMIT changed();
    return isOther;
}

Result<void> Settings::save(const QJsonObject &stored) const
{
    return writePrivateFile(m_file, QJsonDocument(stored).toJson());
}

} // namespace tars
