#include "service/extract/conditionals.h"

#include <optional>

namespace tars
{

namespace
{

enum class Conditional { None, If, Else, End };

/// Of the directive whose "#" is token `i`.
Conditional conditionalAt(const LexedSource &source, size_t i)
{
    const auto &tokens = source.tokens;
    if (!tokens[i].directive || !source.is(i, "#") || (i > 0 && tokens[i - 1].directive && tokens[i - 1].line == tokens[i].line))
        return Conditional::None;
    if (source.is(i + 1, "if") || source.is(i + 1, "ifdef") || source.is(i + 1, "ifndef"))
        return Conditional::If;
    if (source.is(i + 1, "else") || source.is(i + 1, "elif"))
        return Conditional::Else;
    return source.is(i + 1, "endif") ? Conditional::End : Conditional::None;
}

/// "#if 0", "#if 1": a switch by hand.
bool isSwitch(const LexedSource &source, size_t i, const char (&number)[2])
{
    const auto &tokens = source.tokens;
    return source.is(i + 1, "if") && source.is(i + 2, number) && tokens[i + 2].line == tokens[i].line
        && (i + 3 >= tokens.size() || tokens[i + 3].line != tokens[i].line);
}

/// Whether a branch begins right before token `i`: whether the directive there is "#if", "#else" or the like.
bool beginsBranch(const LexedSource &source, size_t i)
{
    while (i > 0 && source.tokens[i - 1].directive)
        if (const Conditional kind = conditionalAt(source, --i); kind != Conditional::None)
            return kind == Conditional::If || kind == Conditional::Else;
        else if (source.is(i, "#") && (i == 0 || source.tokens[i - 1].line < source.tokens[i].line))
            return false; // of something else
    return false;
}

/// Which of the branches of the conditionals that are open counts.
class Levels
{
public:
    bool isActive() const { return m_active; }
    bool isBuilt() const { return m_unbuilt == 0; } ///< by whichever build

    void pass(const LexedSource &source, size_t i)
    {
        switch (conditionalAt(source, i)) {
        case Conditional::None:
            break;
        case Conditional::If:
            m_levels.push_back({ m_active, false, std::nullopt });
            if (const bool never = isSwitch(source, i, "0"); never || isSwitch(source, i, "1")) {
                m_levels.back().on = !never;
                m_unbuilt += never;
                m_active = m_active && !never;
            }
            break;
        case Conditional::Else:
            if (!m_levels.empty()) { // both branches together would unbalance the braces
                Level &level = m_levels.back();
                level.taken = level.taken || m_active;
                m_active = level.around && !level.taken;
                if (level.on) {
                    m_unbuilt += *level.on ? 1 : -1;
                    level.on = *level.on ? std::optional(false) : std::nullopt;
                }
            }
            break;
        case Conditional::End:
            if (!m_levels.empty()) {
                m_active = m_levels.back().around;
                m_unbuilt -= m_levels.back().on == false;
                m_levels.pop_back();
            }
            break;
        }
    }

private:
    struct Level {
        bool around = true; ///< whether what surrounds it counts
        bool taken = false; ///< whether a branch counted already
        std::optional<bool> on; ///< of a switch by hand: whether the branch that is open is built
    };
    std::vector<Level> m_levels;
    bool m_active = true;
    int m_unbuilt = 0; ///< branches around that no build has
};

} // namespace

void markInactive(LexedSource &source)
{
    Levels levels;
    for (size_t i = 0; i < source.tokens.size(); ++i) {
        source.tokens[i].inactive = !levels.isActive();
        source.tokens[i].unbuilt = !levels.isBuilt();
        if (source.tokens[i].directive)
            levels.pass(source, i);
    }
}

std::vector<Branch> branchesBetween(const LexedSource &source, size_t from, size_t to)
{
    std::vector<Branch> found;
    std::optional<size_t> begin;
    int within = 0; ///< conditionals that are open in the branch
    for (size_t i = from; i < to; ++i) {
        const Conditional kind = source.tokens[i].directive ? conditionalAt(source, i) : Conditional::None;
        if (begin && kind == Conditional::If)
            ++within;
        else if (begin && kind == Conditional::End && within > 0)
            --within;
        else if (within == 0 && (kind == Conditional::Else || kind == Conditional::End)) {
            if (begin)
                found.push_back({ *begin, i });
            begin = kind == Conditional::Else ? std::optional(i + 1) : std::nullopt;
        }
    }
    if (begin)
        found.push_back({ *begin, to });
    return found;
}

std::vector<Branch> headsBeside(const LexedSource &source, size_t first, size_t last, size_t open, size_t next)
{
    if (open + 1 < next && conditionalAt(source, open + 1) == Conditional::Else)
        return branchesBetween(source, open + 1, next);
    if (last + 1 >= open || conditionalAt(source, last + 1) != Conditional::Else || !beginsBranch(source, first))
        return {};
    for (size_t i = first; i < last; ++i)
        if (conditionalAt(source, i) == Conditional::If) // whose branches are parts of this head
            return {};
    return branchesBetween(source, last + 1, open);
}

std::vector<size_t> tokensWithin(const LexedSource &source, Branch branch)
{
    std::vector<size_t> counting;
    Levels levels;
    for (size_t i = branch.from; i < branch.to; ++i) {
        if (source.tokens[i].directive)
            levels.pass(source, i);
        else if (levels.isActive())
            counting.push_back(i);
    }
    return counting;
}

} // namespace tars
