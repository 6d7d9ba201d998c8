// Judged: what a rule found that asks the same of many things, and how to say it of all of them at once so that it is true of the map as
// written: a thing with a mistake in it may well say what was not understood, so it is neither one that has it nor one that lacks it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "checks/unread.h"

namespace journeymap {

// How much of a kind lacks something. `all` only where there are at least two: then one finding for the map says it better
// than one for each.
enum class Extent { none, some, all };
Extent extent_of(std::size_t lacking, std::size_t total);
// For what is only worth an info: `all` also where it is more than three and more than half.
Extent extent_of_info(std::size_t lacking, std::size_t total);

struct Judgement {
    std::size_t having = 0;   // whatever else is wrong with them
    std::size_t lacking = 0;  // those that should have it
    std::size_t unclear = 0;

    std::size_t total() const { return having + lacking; }
    bool none_has() const { return having == 0; }
};
Extent extent_of(const Judgement& judgement);
Extent extent_of_info(const Judgement& judgement);
// "no touchpoint", "none of the 8 touchpoints that can be judged".
std::string none_of(const Judgement& judgement, std::string_view singular, std::string_view plural);
// "8 of 10 touchpoints", "8 of the 10 touchpoints that can be judged".
std::string share_of(const Judgement& judgement, std::string_view plural);

template <class Thing>
struct Judged {
    std::vector<const Thing*> lacking;
    Judgement judgement;

    // A thing that should have it.
    void add(const Thing& thing, bool has, const Unread& unread) {
        if (has) {
            ++judgement.having;
        } else if (unread.in(thing)) {
            ++judgement.unclear;
        } else {
            ++judgement.lacking;
            lacking.push_back(&thing);
        }
    }
};

}  // namespace journeymap
