#include "lanes/marks.h"

#include <fmt/core.h>

#include <algorithm>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "model/language_tag.h"
#include "support/direction.h"

namespace journeymap {

namespace {

bool is_shown(const Grid& grid, const Persona* persona) { return persona == nullptr || std::ranges::count(grid.personas, persona) > 0; }

// Takes out of `who` whom the grid does not show; true where nobody is left whom the mark concerns.
bool concerns_nobody(InsightMark& mark, const Grid& grid) {
    if (grid.personas.size() == grid.journey->personas.size()) return false;
    if (!mark.who.empty()) {
        std::erase_if(mark.who, [&](const MarkedPersona& one) { return !is_shown(grid, one.persona); });
        return mark.who.empty();
    }
    const Touchpoint* touchpoint = mark.touchpoint;
    return touchpoint != nullptr && std::ranges::none_of(grid.personas, [&](const Persona* one) { return travels(*one, *touchpoint); });
}

// Where the lowest point of all is somebody's who is not shown, what is left is nobody's but their own.
void promote(Marks& marks, MarkKind kind) {
    const bool any = std::ranges::any_of(marks.list, [&](const InsightMark& mark) { return mark.kind == kind && mark.of_all; });
    if (any) return;
    for (InsightMark& mark : marks.list) mark.of_all = mark.of_all || mark.kind == kind;
}

class WordMaker {
public:
    explicit WordMaker(const Grid& grid) : grid_(grid), language_(grid.journey->language.value) {}

    std::string words_of(const InsightMark& mark) const {
        switch (mark.kind) {
            case MarkKind::lowest_point: return extreme(Word::lowest_point, mark);
            case MarkKind::highest_point: return extreme(Word::highest_point, mark);
            case MarkKind::disengagement: return disengagement(mark);
            case MarkKind::drop_off:
                return fmt::format("{} {}", capitalized(own(Word::drop_off)), percent_phrase(mark.number * 100, language_));
            case MarkKind::barrier: return own(Word::barrier);
            case MarkKind::wait: return wait(mark);
            case MarkKind::gap: return gap(mark);
            case MarkKind::promise: return promise(mark);
            case MarkKind::misaligned: return fmt::format(fmt::runtime(word(Word::unequal_by, language_)), rounded(mark.number));
            case MarkKind::quick_win: return own(Word::quick_win);
        }
        return {};
    }

private:
    const Grid& grid_;
    std::string_view language_;

    std::string own(Word which) const { return std::string(word(which, language_)); }
    std::string rounded(double number) const { return number_phrase(number, 1, language_); }

    // Whom it concerns, where more than one is shown; "" else, and where it is too many to name.
    std::string names(const InsightMark& mark) const {
        const std::size_t shown = grid_.personas.size();
        if (shown < 2 || mark.who.empty()) return {};
        if (mark.who.size() == shown) return own(shown == 2 ? Word::both : Word::all);
        if (mark.who.size() > 2) return {};
        std::string text;
        for (const MarkedPersona& one : mark.who) {
            if (one.persona == nullptr) continue;
            if (!text.empty()) text += comma_of(language_);
            text += one.persona->name.value;
        }
        return text;
    }

    // A number would join a name before it that is written from right to left.
    std::string before_number(std::string_view name) const {
        const bool turns = has_right_to_left(name) && !runs_right_to_left(language_);
        return std::string(name) + (turns ? "\u200e " : " ");
    }

    std::string name(const MarkedPersona& one) const {
        return one.persona != nullptr && grid_.personas.size() > 1 ? before_number(one.persona->name.value) : std::string();
    }

    // "Lowest point · Amara −1.8"
    std::string extreme(Word which, const InsightMark& mark) const {
        std::string who = names(mark);
        if (!who.empty()) who = before_number(who);
        return fmt::format("{} \u00b7 {}{}", word(which, language_), who, score_phrase(mark.who.front().score, language_));
    }

    // "Losing heart · Amara −1.3"
    std::string disengagement(const InsightMark& mark) const {
        if (mark.who.empty()) return own(Word::losing_heart);
        const MarkedPersona& worst = *std::ranges::min_element(mark.who, {}, &MarkedPersona::score);
        return fmt::format("{} \u00b7 {}{}", word(Word::losing_heart, language_), name(worst), score_phrase(worst.score, language_));
    }

    // "22 min · target 5", "Wait 22 min"
    std::string wait(const InsightMark& mark) const {
        if (mark.measure == nullptr)
            return capitalized(fmt::format("{} {}", word(Word::wait, language_), duration_phrase(mark.touchpoint->wait.value, language_)));
        return fmt::format("{} \u00b7 {}\u00a0{}", value_phrase(*mark.measure, language_), word(Word::target, language_),
            written_figure(mark.measure->target.value, language_));
    }

    // "Amara −1.8, expected +1"
    std::string gap(const InsightMark& mark) const {
        if (mark.who.empty()) return own(Word::felt);
        const MarkedPersona& worst =
            *std::ranges::max_element(mark.who, {}, [](const MarkedPersona& one) { return one.expected - one.score; });
        const std::string felt = name(worst).empty() ? own(Word::felt) + " " : name(worst);
        return fmt::format("{}{}{}{}\u00a0{}", felt, score_phrase(worst.score, language_), comma_of(language_),
            word(Word::expected, language_), score_phrase(worst.expected, language_));
    }

    // "Promise · Amara −1.7"
    std::string promise(const InsightMark& mark) const {
        if (mark.who.empty()) return own(Word::promise);
        const MarkedPersona& worst = *std::ranges::min_element(mark.who, {}, &MarkedPersona::score);
        return fmt::format("{} \u00b7 {}{}", word(Word::promise, language_), name(worst), score_phrase(worst.score, language_));
    }
};

}  // namespace

Marks marks_to_show(Marks marks, const Grid& grid) {
    std::erase_if(marks.list, [&](InsightMark& mark) { return concerns_nobody(mark, grid); });
    promote(marks, MarkKind::lowest_point);
    const WordMaker maker(grid);
    for (InsightMark& mark : marks.list) mark.words = maker.words_of(mark);
    return marks;
}

std::string_view meaning_of(MarkKind kind, std::string_view language) {
    switch (kind) {
        case MarkKind::lowest_point: return word(Word::lowest_of_persona, language);
        case MarkKind::highest_point: return word(Word::highest_point, language);
        case MarkKind::disengagement: return word(Word::people_lose_heart, language);
        case MarkKind::drop_off: return word(Word::people_leave, language);
        case MarkKind::barrier: return word(Word::can_stop_people, language);
        case MarkKind::wait: return word(Word::takes_too_long, language);
        case MarkKind::gap: return word(Word::worse_than_expected, language);
        case MarkKind::promise: return word(Word::promise_not_kept, language);
        case MarkKind::misaligned: return word(Word::unequally_good, language);
        case MarkKind::quick_win: return word(Word::much_for_little, language);
    }
    return {};
}

bool stands_below_the_curve(const InsightMark& mark) {
    switch (mark.kind) {
        case MarkKind::disengagement:
        case MarkKind::drop_off:
        case MarkKind::wait:
        case MarkKind::gap:
        case MarkKind::promise:
        case MarkKind::misaligned: return true;
        case MarkKind::lowest_point:
        case MarkKind::highest_point:
        case MarkKind::barrier:
        case MarkKind::quick_win: break;
    }
    return false;
}

MarkIndex::MarkIndex(const Marks& marks) {
    for (const InsightMark& mark : marks.list) {
        const void* things[] = {mark.touchpoint, mark.stage, mark.pain, mark.opportunity};
        for (const void* thing : things) {
            if (thing != nullptr) marks_[thing].push_back(&mark);
        }
    }
}

const std::vector<const InsightMark*>& MarkIndex::at(const void* place) const {
    static const std::vector<const InsightMark*> none;
    const auto found = marks_.find(place);
    return found == marks_.end() ? none : found->second;
}

const InsightMark* MarkIndex::extreme_at(const void* place, const Persona* persona) const {
    for (const InsightMark* mark : at(place)) {
        const bool extreme = mark->kind == MarkKind::lowest_point || mark->kind == MarkKind::highest_point;
        if (extreme && std::ranges::count(mark->who, persona, &MarkedPersona::persona) > 0) return mark;
    }
    return nullptr;
}

}  // namespace journeymap
