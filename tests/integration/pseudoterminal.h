// A program at a terminal of ours: keys are typed to it, and the screen that it paints is read back.
#pragma once

#include <QByteArray>
#include <QStringDecoder>
#include <QStringList>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

namespace tars::test
{

using namespace Qt::StringLiterals;

/// What a terminal shows, of the control sequences that our programs and readline use.
class Screen
{
public:
    static constexpr int width = 100;
    static constexpr int height = 40;

    void write(const QString &text)
    {
        for (const QChar c : text)
            put(c);
    }
    QStringList lines() const
    {
        QStringList trimmed;
        for (const QString &line : m_lines) {
            qsizetype end = line.size();
            while (end > 0 && line[end - 1] == u' ')
                --end;
            trimmed.append(line.first(end));
        }
        return trimmed;
    }
    QString text() const { return lines().join(u'\n').trimmed(); }
    bool showsCursor() const { return m_showsCursor; }
    QStringList unknown() const { return m_unknown; } ///< sequences that this screen does not understand

private:
    void put(QChar c)
    {
        if (c == u'\x1b') {
            m_sequence = u""_s; // ends the one before it, as terminals do
        } else if (!m_sequence.isNull()) {
            m_sequence += c;
            const bool isBegin = m_sequence.size() == 1;
            if (isBegin && c == u'[')
                return;
            if (isBegin || c.isLetter() || c == u'@')
                obey(std::exchange(m_sequence, QString()));
        } else if (c == u'\r') {
            m_x = 0;
        } else if (c == u'\n') {
            down();
        } else if (c == u'\b') {
            m_x = std::max(0, m_x - 1);
        } else if (c >= u' ') {
            if (m_x >= width) {
                m_x = 0;
                down();
            }
            m_lines[m_y][m_x++] = c;
        }
    }
    void down()
    {
        if (++m_y < height)
            return;
        m_y = height - 1;
        m_lines.removeFirst();
        m_lines.append(QString(width, u' '));
    }
    void obey(const QString &sequence)
    {
        const QChar what = sequence.back();
        const QString inner = sequence.mid(1, sequence.size() - 2);
        const int count = std::max(1, inner.toInt());
        if (what == u'A')
            m_y = std::max(0, m_y - count);
        else if (what == u'B')
            m_y = std::min(height - 1, m_y + count);
        else if (what == u'C')
            m_x = std::min(width - 1, m_x + count);
        else if (what == u'D')
            m_x = std::max(0, m_x - count);
        else if (what == u'G')
            m_x = count - 1;
        else if (what == u'H')
            m_x = m_y = 0;
        else if (what == u'K')
            m_lines[m_y] = inner == u"2" ? QString(width, u' ') : m_lines[m_y].first(m_x) + QString(width - m_x, u' ');
        else if (what == u'J') {
            m_lines[m_y] = m_lines[m_y].first(m_x) + QString(width - m_x, u' ');
            for (int y = inner == u"2" ? 0 : m_y + 1; y < height; ++y)
                m_lines[y] = QString(width, u' ');
        } else if (what == u'P')
            m_lines[m_y] = m_lines[m_y].remove(m_x, count).leftJustified(width);
        else if (what == u'@')
            m_lines[m_y] = m_lines[m_y].insert(m_x, QString(count, u' ')).first(width);
        else if (what == u'h' || what == u'l') {
            if (inner == u"?25")
                m_showsCursor = what == u'h';
        } else if (what != u'm')
            m_unknown.append(sequence);
    }

    QStringList m_lines = QStringList(height, QString(width, u' '));
    QStringList m_unknown;
    QString m_sequence; ///< being read; null outside of one
    int m_x = 0;
    int m_y = 0;
    bool m_showsCursor = true;
};

class PseudoTerminal
{
public:
    explicit PseudoTerminal(const QStringList &command)
    {
        winsize size{Screen::height, Screen::width, 0, 0};
        QList<QByteArray> words;
        for (const QString &word : command)
            words.append(word.toLocal8Bit());
        int slave = -1;
        if (openpty(&m_master, &slave, nullptr, nullptr, &size) != 0)
            qFatal("There is no pseudo-terminal.");
        tcgetattr(slave, &m_before); // before the program can change it
        m_pid = fork();
        if (m_pid == 0) {
            close(m_master);
            login_tty(slave);
            setenv("TERM", "xterm", 1);
            setenv("LC_ALL", "C.UTF-8", 1);
            std::vector<char *> arguments;
            for (QByteArray &word : words)
                arguments.push_back(word.data());
            arguments.push_back(nullptr);
            execv(arguments[0], arguments.data());
            _exit(127);
        }
        close(slave);
        fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~PseudoTerminal()
    {
        if (!hasEnded())
            ::kill(m_pid, SIGKILL);
        if (!m_reaped)
            waitpid(m_pid, nullptr, 0);
        close(m_master);
    }

    void type(const QByteArray &keys) { QVERIFY(write(m_master, keys.constData(), size_t(keys.size())) == keys.size()); }
    void signal(int number) { ::kill(m_pid, number); }
    const Screen &screen()
    {
        char bytes[4096];
        for (ssize_t count; (count = read(m_master, bytes, sizeof bytes)) > 0;)
            m_screen.write(m_decoder.decode(QByteArrayView(bytes, count)));
        return m_screen;
    }
    bool shows(const QString &text) { return screen().text().contains(text); }
    bool hasEnded()
    {
        screen();
        if (!m_reaped && waitpid(m_pid, &m_status, WNOHANG) == m_pid)
            m_reaped = true;
        return m_reaped;
    }
    int exitCode() const { return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -WTERMSIG(m_status); }
    /// Whether the terminal is as it was before the program, the cursor shown.
    bool isAsBefore()
    {
        termios now{};
        tcgetattr(m_master, &now);
        return now.c_lflag == m_before.c_lflag && now.c_iflag == m_before.c_iflag && now.c_oflag == m_before.c_oflag
            && screen().showsCursor();
    }

private:
    int m_master = -1;
    pid_t m_pid = -1;
    termios m_before{};
    int m_status = 0;
    bool m_reaped = false;
    Screen m_screen;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
};

} // namespace tars::test
