// The branches of C's conditionals: text of which a build takes one, and a reader all that fit each other.
#pragma once

#include "service/extract/lexedsource.h"

namespace tars
{

/// Says of each token whether it is inactive: of the branches of a conditional the first counts, unless it is "#if 0"; and
/// whether no build has it.
void markInactive(LexedSource &source);

/// A branch: from token `from` to before token `to`.
struct Branch {
    size_t from = 0;
    size_t to = 0;
};

/// The branches between two tokens that do not count, those within them not told apart; but for "#if 0".
std::vector<Branch> branchesBetween(const LexedSource &source, size_t from, size_t to);

/// Heads of the body that opens at `open`, beside the one from `first` to `last`: "f(int a) { #else f(long a) { #endif", behind which
/// `next` counts, or "#if A f(int a) #else f(long a) #endif {".
std::vector<Branch> headsBeside(const LexedSource &source, size_t first, size_t last, size_t open, size_t next);

/// What counts within a branch that does not: no directives, and of the conditionals in it what would count otherwise.
std::vector<size_t> tokensWithin(const LexedSource &source, Branch branch);

} // namespace tars
