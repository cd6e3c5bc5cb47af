// A real Chromium without a window, driven through the DevTools protocol.
#pragma once

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWebSocket>

namespace tars::test
{

using namespace Qt::StringLiterals;

class Browser
{
public:
    ~Browser()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(waiting);
        }
    }

    bool start()
    {
        const QString program = QStandardPaths::findExecutable(u"chromium"_s);
        if (program.isEmpty())
            return false;
        m_process.start(program,
            { u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-first-run"_s,
                u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
                u"--disable-dev-shm-usage"_s, u"--remote-debugging-port=0"_s, u"--remote-allow-origins=*"_s,
                u"--user-data-dir="_s + m_profile.path(), u"about:blank"_s });
        QByteArray said;
        const QByteArray mark = "DevTools listening on ";
        const bool listens = QTest::qWaitFor(
            [&] {
                said += m_process.readAllStandardError();
                return said.contains(mark) && said.indexOf('\n', said.indexOf(mark)) > 0;
            },
            waiting);
        if (!listens) {
            qWarning().noquote() << said;
            return false;
        }
        const qsizetype at = said.indexOf(mark) + mark.size();
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived,
            [this](const QString &text) { take(QJsonDocument::fromJson(text.toUtf8()).object()); });
        m_socket.open(QUrl(QString::fromLatin1(said.sliced(at, said.indexOf('\n', at) - at).trimmed())));
        if (!QTest::qWaitFor([&] { return m_socket.state() == QAbstractSocket::ConnectedState; }, waiting))
            return false;
        const QString target
            = call(u"Target.createTarget"_s, { { u"url"_s, u"about:blank"_s } })[u"targetId"].toString();
        m_session = call(u"Target.attachToTarget"_s, { { u"targetId"_s, target }, { u"flatten"_s, true } })[u"sessionId"]
                        .toString();
        for (const auto &domain : { u"Page.enable"_s, u"Network.enable"_s, u"Runtime.enable"_s, u"Log.enable"_s })
            call(domain);
        // What a policy stopped was tried: a page of ours tries nothing.
        call(u"Page.addScriptToEvaluateOnNewDocument"_s,
            { { u"source"_s,
                u"window.refused = []; addEventListener('securitypolicyviolation', "
                "e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));"_s } });
        return !m_session.isEmpty();
    }

    void resize(int width, int height, bool phone = false)
    {
        call(u"Emulation.setDeviceMetricsOverride"_s,
            { { u"width"_s, width }, { u"height"_s, height }, { u"deviceScaleFactor"_s, 1 }, { u"mobile"_s, phone } });
    }
    void prefer(const QString &feature, const QString &value)
    {
        call(u"Emulation.setEmulatedMedia"_s,
            { { u"features"_s, QJsonArray{ QJsonObject{ { u"name"_s, feature }, { u"value"_s, value } } } } });
    }
    void runScripts(bool on) { call(u"Emulation.setScriptExecutionDisabled"_s, { { u"value"_s, !on } }); }

    bool open(const QString &address)
    {
        m_loaded = false;
        call(u"Page.navigate"_s, { { u"url"_s, address } });
        return waitForLoad();
    }
    bool waitForLoad()
    {
        return QTest::qWaitFor([this] { return m_loaded; }, waiting);
    }
    void expectLoad() { m_loaded = false; }

    QJsonValue eval(const QString &script)
    {
        const QJsonObject result = call(u"Runtime.evaluate"_s,
            { { u"expression"_s, script }, { u"returnByValue"_s, true }, { u"awaitPromise"_s, true } });
        if (result.contains("exceptionDetails"_L1))
            qWarning().noquote() << script << QJsonDocument(result).toJson();
        return result[u"result"][u"value"];
    }
    /// Until `script` is true.
    bool becomes(const QString &script)
    {
        return QTest::qWaitFor([&] { return eval(script).toBool(); }, waiting);
    }
    static bool isPlain(const QString &key) // the code of others is another key's: '.' would be Delete
    {
        return key.size() == 1 && key.front().unicode() < 128 && key.front().isLetterOrNumber();
    }
    /// A key pressed and let go, as from the keyboard: "a", "Enter", "ArrowDown", "Tab", "Escape".
    void press(const QString &key, int modifiers = 0)
    {
        static const QHash<QString, int> codes{ { u"Enter"_s, 13 }, { u"Tab"_s, 9 }, { u"Escape"_s, 27 },
            { u"ArrowDown"_s, 40 }, { u"ArrowUp"_s, 38 } };
        QJsonObject event{ { u"type"_s, u"keyDown"_s }, { u"key"_s, key }, { u"modifiers"_s, modifiers },
            { u"windowsVirtualKeyCode"_s, codes.value(key, isPlain(key) ? key.toUpper().front().unicode() : 0) } };
        if (key.size() == 1 && modifiers == 0)
            event.insert(u"text"_s, key);
        else if (key == "Enter"_L1)
            event.insert(u"text"_s, u"\r"_s);
        call(u"Input.dispatchKeyEvent"_s, event);
        event.insert(u"type"_s, u"keyUp"_s);
        event.remove(u"text"_s);
        call(u"Input.dispatchKeyEvent"_s, event);
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            press(QString(c));
    }
    void click(const QString &selector, int modifiers = 0)
    {
        const QJsonArray at = eval(u"(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector('%1').getBoundingClientRect())"_s
                                       .arg(selector))
                                  .toArray();
        for (const auto &type : { u"mousePressed"_s, u"mouseReleased"_s })
            call(u"Input.dispatchMouseEvent"_s,
                { { u"type"_s, type }, { u"x"_s, at.at(0) }, { u"y"_s, at.at(1) }, { u"button"_s, u"left"_s },
                    { u"clickCount"_s, 1 }, { u"modifiers"_s, modifiers } });
    }

    QStringList requests; ///< addresses asked for since it was last cleared
    QStringList complaints; ///< exceptions and errors that pages logged

private:
    static constexpr int waiting = 60'000;

    QJsonObject call(const QString &method, const QJsonObject &parameters = {})
    {
        const int id = ++m_calls;
        QJsonObject message{ { u"id"_s, id }, { u"method"_s, method }, { u"params"_s, parameters } };
        if (!m_session.isEmpty())
            message.insert(u"sessionId"_s, m_session);
        m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
        if (!QTest::qWaitFor([&] { return m_answers.contains(id); }, waiting)) {
            qWarning().noquote() << "no answer to" << method;
            return {};
        }
        const QJsonObject answer = m_answers.take(id);
        if (answer.contains("error"_L1))
            qWarning().noquote() << method << QJsonDocument(answer).toJson();
        return answer[u"result"].toObject();
    }

    void take(const QJsonObject &message)
    {
        if (message.contains("id"_L1)) {
            m_answers.insert(message[u"id"].toInt(), message);
            return;
        }
        const QString method = message[u"method"].toString();
        const QJsonObject parameters = message[u"params"].toObject();
        if (method == "Page.loadEventFired"_L1)
            m_loaded = true;
        else if (method == "Network.requestWillBeSent"_L1)
            requests += parameters[u"request"][u"url"].toString();
        else if (method == "Runtime.exceptionThrown"_L1)
            complaints += parameters[u"exceptionDetails"][u"exception"][u"description"].toString();
        else if (method == "Log.entryAdded"_L1 && parameters[u"entry"][u"level"].toString() == "error"_L1)
            complaints += parameters[u"entry"][u"text"].toString() + u' ' + parameters[u"entry"][u"url"].toString();
    }

    QTemporaryDir m_profile;
    QProcess m_process;
    QWebSocket m_socket;
    QString m_session;
    QHash<int, QJsonObject> m_answers;
    int m_calls = 0;
    bool m_loaded = false;
};

} // namespace tars::test
