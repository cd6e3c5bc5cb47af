// What a member is called on, as far as the text around it tells: enough to know that "type.isAssignableFrom(x)" asks the
// project's own TypeToken, or that nobody knows whom it asks.
#pragma once

#include "service/extract/lexer.h"

#include <QHash>
#include <QSet>

namespace tars
{

class Receivers
{
public:
    enum class Told { Unknown, Standard, Own }; ///< whose the type is

    /// `foreign`: names that the file's imports bind to the standard library; `modules`: to other modules.
    Receivers(const LexedSource &source, const QString &language, const QSet<QByteArray> &foreign,
        const QSet<QByteArray> &modules);

    bool hasReceiver(size_t token) const; ///< whether the name there is one of a member: "x.name", "x->name", "X::name"
    Told of(size_t token); ///< of such a name

private:
    void readDeclarations();
    void declare(size_t name, size_t typeHead, size_t typeLast);
    void readGoResults();
    void declareGoResult(size_t name, size_t value);
    Told goResult(size_t callee, int depth) const;
    Told typeAt(size_t head, size_t last) const;
    Told typeNamed(const QByteArray &name) const;
    size_t typeBefore(size_t name) const;
    bool isName(size_t i) const;
    bool isSeparator(size_t i) const;
    size_t openingOf(size_t closing) const;
    size_t closingOf(size_t opening) const;
    size_t headOf(size_t last) const;
    QByteArray word(size_t i) const;

    const LexedSource &m_source;
    const QString m_language;
    const QSet<QByteArray> &m_foreign;
    const QSet<QByteArray> &m_modules;
    const bool m_go, m_cpp;
    const bool m_typeFirst; ///< "Type name" rather than "name: Type"
    const bool m_typedNames; ///< "name: Type"
    bool m_read = false;
    QHash<QByteArray, QList<Told>> m_results; ///< of Go's functions in this file, by name
    QHash<QByteArray, QList<Told>> m_declared; ///< by the name of the variable, parameter or field
};

} // namespace tars
