// Redundancy: what people have to do twice.
//
// - asked-twice: a fact of `asks` that two touchpoints or more ask somebody for. Case, blanks and hyphens do not matter.
//   Facts that the same touchpoints ask for are one insight.
// - repeated-step: two touchpoints on one channel, or both without a written one, whose names, or what is done there, have
//   `same_action` (0.75) of their words in common (shared words over all words). Each is compared with the 64 before it on its channel;
//   the first that is alike counts.
// - back-and-forth: `back_and_forth` (4) contacts or more in a row that go to and fro between the same two channels.
// Edge cases: two ways to do one step are not a repetition; nor are two touchpoints that no persona travels both; a step without a
// channel ends a back-and-forth; a fact named twice at one touchpoint is asked once there.
// Source: New York State, step 5: are there redundant steps that could be simplified?
#include <algorithm>
#include <unordered_map>

#include <fmt/core.h>

#include "analysis/channels.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "checks/places.h"
#include "support/spelling.h"

namespace journeymap {
namespace {

constexpr std::string_view why = "New York State, step 5: redundant steps that could be simplified";
constexpr std::size_t looked_back = 64;

constexpr InsightKind asked_twice{"asked-twice", "redundancy", "A fact that people are asked for more than once.",
    "touchpoints on the way of one persona whose asks name it", "", "40 + 5 x touchpoints + 5 x facts, at most 75", why};
constexpr InsightKind repeated_step{"repeated-step", "redundancy",
    "Nearly the same action, on the same channel or on none that is named, again.",
    "words in common / all words, of the names or of what is done, >= same_action", "same_action", "45", why};
constexpr InsightKind back_and_forth{"back-and-forth", "redundancy", "People are sent to and fro between two channels.",
    "contacts in a row that alternate between two channels", "back_and_forth", "45 + 3 x contacts, at most 75", why};

// The most of some touchpoints that one traveller comes by, alternatives once; which they are.
std::vector<const Touchpoint*> met_by_one(const Ground& ground, const std::vector<const Touchpoint*>& touchpoints) {
    std::vector<const Touchpoint*> most;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        std::vector<const Touchpoint*> met;
        std::vector<std::size_t> steps;
        for (const Touchpoint* touchpoint : touchpoints) {
            if (!ground.travels(traveller, *touchpoint)) continue;
            const std::size_t step = ground.step_of(*touchpoint);
            if (steps.size() < looked_back && std::ranges::find(steps, step) != steps.end()) continue;
            steps.push_back(step);
            met.push_back(touchpoint);
        }
        if (met.size() > most.size()) most = std::move(met);
    }
    return most;
}

struct Fact {
    std::string_view written;
    std::vector<const Touchpoint*> asked;
};

std::vector<Fact> facts_of(const Journey& journey) {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<Fact> facts;
    for (const Touchpoint* touchpoint : journey.touchpoints) {
        for (const Text& ask : touchpoint->asks) {
            const auto [place, is_new] = places.try_emplace(folded_word(ask.value), facts.size());
            if (is_new) facts.push_back({ask.value, {}});
            auto& asked = facts[place->second].asked;
            if (asked.empty() || asked.back() != touchpoint) asked.push_back(touchpoint);
        }
    }
    return facts;
}

// Facts that the same touchpoints ask for.
struct Question {
    std::vector<std::string> facts;
    std::vector<const Touchpoint*> asked;
};

std::vector<Question> questions_of(const Ground& ground) {
    std::vector<Question> questions;
    for (const Fact& fact : facts_of(ground.journey())) {
        auto met = fact.asked.size() < 2 ? fact.asked : met_by_one(ground, fact.asked);
        if (met.size() < 2) continue;
        const std::size_t first = questions.size() - std::min(questions.size(), looked_back);
        const auto same = [&](const Question& question) { return question.asked == met; };
        const auto known = std::find_if(questions.begin() + static_cast<std::ptrdiff_t>(first), questions.end(), same);
        if (known == questions.end())
            questions.push_back({{cited(fact.written)}, std::move(met)});
        else
            known->facts.push_back(cited(fact.written));
    }
    return questions;
}

void add_facts(const Ground& ground, FoundInsights& found) {
    for (const Question& question : questions_of(ground)) {
        const std::size_t times = question.asked.size();
        std::vector<std::string> names;
        for (const Touchpoint* touchpoint : question.asked) names.push_back(cited(*touchpoint));
        const double weight = 45 + 5 * static_cast<double>(times + question.facts.size() - 1);
        Insight& insight = add(found, asked_twice, std::min(75.0, weight),
            fmt::format("People are asked for {} {}: at {}.", listed(question.facts), times == 2 ? "twice" : counted(times, "time"),
                listed(names)));
        for (const Touchpoint* touchpoint : question.asked) insight.about(path_of(*touchpoint));
        insight.number("asked", static_cast<double>(times), "times").number("facts", static_cast<double>(question.facts.size()));
    }
}

using Words = std::vector<std::uint64_t>;  // a number for each word (FNV-1a), sorted, each once

Words words_in(std::string_view text) {
    constexpr std::uint64_t start = 0xcbf29ce484222325, prime = 0x100000001b3;
    Words words;
    std::uint64_t word = start;
    const auto end_word = [&] {
        if (word != start) words.push_back(word);
        word = start;
    };
    for (const char c : text) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool other = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (capital || other)
            word = (word ^ static_cast<unsigned char>(capital ? c - 'A' + 'a' : c)) * prime;
        else
            end_word();
    }
    end_word();
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

double likeness(const Words& a, const Words& b) {
    std::size_t common = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        common += *left == *right ? 1 : 0;
        const bool both = *left == *right, before = *left < *right;
        if (both || before) ++left;
        if (both || !before) ++right;
    }
    return common == 0 ? 0 : static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

struct Action {
    const Touchpoint* touchpoint;
    Words name, doing;
};

Action action_of(const Touchpoint& touchpoint) {
    std::string doing;
    for (const Text& text : touchpoint.doing) doing.append(text.value).append(" ");
    return {&touchpoint, words_in(touchpoint.name.value), words_in(doing)};
}

// The touchpoints of each channel, and those for which none is written.
std::vector<ChannelUse> comparable(const Ground& ground) {
    std::vector<ChannelUse> all = touchpoints_by_channel(ground);
    ChannelUse without;
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) {
        if (!touchpoint->channel.given() && !ground.travellers_at(*touchpoint).empty()) without.second.push_back(touchpoint);
    }
    all.push_back(std::move(without));
    return all;
}

std::string repeated_text(const Touchpoint& before, const Touchpoint& again, const Channel* channel) {
    std::string first = cited(before), second = cited(again);
    if (first == second && before.stage != again.stage) {
        first += " in stage " + cited(*before.stage);
        second = "that in stage " + cited(*again.stage);
    }
    return fmt::format("{} and {} are nearly the same{}: once may be enough.", first, second,
        channel ? ", both on the channel " + plain(channel->label) : "");
}

void add_repeated(const Ground& ground, FoundInsights& found) {
    for (const auto& [channel, touchpoints] : comparable(ground)) {
        std::vector<Action> actions;
        for (const Touchpoint* touchpoint : touchpoints) {
            Action action = action_of(*touchpoint);
            const std::size_t first = actions.size() - std::min(actions.size(), looked_back);
            for (std::size_t i = first; i < actions.size(); ++i) {
                const Touchpoint& before = *actions[i].touchpoint;
                const double alike = std::max(likeness(action.name, actions[i].name), likeness(action.doing, actions[i].doing));
                if (alike <= 0 || alike < ground.thresholds().same_action) continue;
                if (met_by_one(ground, {&before, touchpoint}).size() < 2) continue;
                Insight& insight = add(found, repeated_step, 45, repeated_text(before, *touchpoint, channel));
                insight.about(path_of(before)).about(path_of(*touchpoint)).number("alike", alike, "share");
                break;
            }
            actions.push_back(std::move(action));
        }
    }
}

// The longest part of a route that alternates between two channels.
std::vector<const Touchpoint*> longest_alternation(const std::vector<const Touchpoint*>& route) {
    std::size_t best_begin = 0, best = 0, begin = 0;
    for (std::size_t i = 0; i < route.size(); ++i) {
        const Channel* here = contact_channel(*route[i]);
        const Channel* before = i > begin ? contact_channel(*route[i - 1]) : nullptr;
        if (!here)
            begin = i + 1;
        else if (i > begin && here == before)
            begin = i;
        else if (i > begin + 1 && contact_channel(*route[i - 2]) != here)
            begin = i - 1;
        if (here && i + 1 - begin > best) {
            best = i + 1 - begin;
            best_begin = begin;
        }
    }
    return {route.begin() + static_cast<std::ptrdiff_t>(best_begin), route.begin() + static_cast<std::ptrdiff_t>(best_begin + best)};
}

void add_back_and_forth(const Ground& ground, FoundInsights& found) {
    struct Part {
        std::vector<const Touchpoint*> touchpoints;
        std::vector<std::size_t> travellers;
    };
    std::vector<Part> parts;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        auto part = longest_alternation(ground.route(traveller));
        if (part.size() < 3 || static_cast<double>(part.size()) < ground.thresholds().back_and_forth) continue;
        const auto known = std::ranges::find(parts, part, &Part::touchpoints);
        known == parts.end() ? parts.push_back({std::move(part), {traveller}}) : known->travellers.push_back(traveller);
    }
    for (const Part& part : parts) {
        const Touchpoint &first = *part.touchpoints[0], &last = *part.touchpoints.back();
        Insight& insight = add(found, back_and_forth, std::min(75.0, 45 + 3 * static_cast<double>(part.touchpoints.size())),
            fmt::format("{} to and fro between {} and {} for {} contacts in a row, from {} to {}.",
                part.travellers.size() == 1 && ground.persona(part.travellers[0]) ? capital(people(ground, part.travellers)) + " goes"
                : ground.persona(0)                                               ? capital(people(ground, part.travellers)) + " go"
                                                                                  : "People go",
                plain(contact_channel(first)->label), plain(contact_channel(*part.touchpoints[1])->label), part.touchpoints.size(),
                cited(first), cited(last)));
        for (const Touchpoint* touchpoint : part.touchpoints) insight.about(path_of(*touchpoint));
        insight.number("contacts", static_cast<double>(part.touchpoints.size()), "touchpoints");
    }
}

}  // namespace

FoundInsights find_redundancy(const Ground& ground) {
    FoundInsights found;
    add_facts(ground, found);
    add_repeated(ground, found);
    add_back_and_forth(ground, found);
    return found;
}

KindList redundancy_kinds() { return {&asked_twice, &repeated_step, &back_and_forth}; }

}  // namespace journeymap
