#include "layout_rules.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>

#include <fmt/core.h>

namespace journeymap {

namespace {

struct Extent {
    float left = 0, top = 0, right = 0, bottom = 0;
    bool is_finite() const { return std::isfinite(left) && std::isfinite(top) && std::isfinite(right) && std::isfinite(bottom); }
};

Extent extent_of(const TextLine& line) {
    const LineMetrics metrics = line_metrics(line.style.face);
    return {line.x, line.y - metrics.ascent * line.style.size, line.x + line.width, line.y + metrics.descent * line.style.size};
}

Extent extent_of(const Rectangle& r) { return {r.x, r.y, r.x + r.width, r.y + r.height}; }
Extent extent_of(const Circle& c) { return {c.x - c.radius, c.y - c.radius, c.x + c.radius, c.y + c.radius}; }
Extent extent_of(const Segment& s) { return {std::min(s.x1, s.x2), std::min(s.y1, s.y2), std::max(s.x1, s.x2), std::max(s.y1, s.y2)}; }

Extent extent_of(const Path& path) {
    if (path.points.empty()) return {};
    const auto [left, right] = std::minmax_element(path.points.begin(), path.points.end(), [](Point a, Point b) { return a.x < b.x; });
    const auto [top, bottom] = std::minmax_element(path.points.begin(), path.points.end(), [](Point a, Point b) { return a.y < b.y; });
    return {left->x, top->y, right->x, bottom->y};
}

std::string words_for(const Extent& extent) {
    return fmt::format("({:.1f}, {:.1f}) to ({:.1f}, {:.1f})", extent.left, extent.top, extent.right, extent.bottom);
}

bool is_white(unsigned char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

// Without the white space and the soft hyphens that line breaking takes away, and with small letters, because one heading is set in capitals: ASCII and
// Latin-1, which has its capitals 32 below.
std::string squeezed(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_white(byte)) continue;
        // A soft hyphen (C2 AD) is drawn where a line ends at it, and nowhere else.
        if (byte == 0xad && !result.empty() && static_cast<unsigned char>(result.back()) == 0xc2) {
            result.pop_back();
            continue;
        }
        const bool second_of_latin1 = !result.empty() && static_cast<unsigned char>(result.back()) == 0xc3;
        const bool capital = (byte >= 'A' && byte <= 'Z') || (second_of_latin1 && byte >= 0x80 && byte <= 0x9e && byte != 0x97);
        result += static_cast<char>(capital ? byte + 32 : byte);
    }
    return result;
}

// All texts of a map that a picture has to show.
class Said {
public:
    explicit Said(const Journey& journey) {
        add({&journey.title, &journey.service, &journey.organization});
        const Scenario& scenario = journey.scenario;
        add({&scenario.text, &scenario.trigger, &scenario.start, &scenario.end, &scenario.outcome});
        for (const Objective& objective : journey.objectives) {
            add(objective.text);
            add(objective.measure);
        }
        for (const Persona& persona : journey.personas) add(persona);
        for (const Evidence& evidence : journey.evidence) add({&evidence.text, &evidence.link});
        for (const Stage& stage : journey.stages) add(stage);
        for (const Revision& revision : journey.history) add({&revision.version, &revision.text, &revision.by});
        if (journey.review.team == nullptr) add(journey.review.owner);
    }

    std::vector<std::string_view> texts;

private:
    void add(const Text& text) {
        if (!text.value.empty()) texts.push_back(text.value);
    }
    void add(std::initializer_list<const Text*> several) {
        for (const Text* text : several) add(*text);
    }
    void add(const Texts& several) {
        for (const Text& text : several) add(text);
    }
    void add(const std::vector<Measure>& measures) {
        for (const Measure& measure : measures) add({&measure.text, &measure.value, &measure.unit, &measure.target});
    }
    void add(const Emotions& emotions) {
        for (const PersonaEmotion& one : emotions) {
            if (one.emotion.score) add(one.emotion.feeling);
        }
    }
    void add(const Persona& persona) {
        add({&persona.name, &persona.role, &persona.segment, &persona.quote});
        for (const Texts* texts_of : {&persona.goals, &persona.needs, &persona.motivations, &persona.behaviors, &persona.preferences,
                 &persona.frustrations, &persona.access_needs})
            add(*texts_of);
    }
    template <class Owner>
    void add_cards(const Owner& owner) {
        for (const PainPoint& pain : owner.pain_points) add({&pain.text, &pain.frequency});
        for (const Opportunity& opportunity : owner.opportunities) {
            add(opportunity.text);
            add({&opportunity.outcome.measure, &opportunity.outcome.before, &opportunity.outcome.after});
        }
        add(owner.measures);
    }
    void add(const Stage& stage) {
        add({&stage.name, &stage.phase});
        for (const Texts* texts_of : {&stage.goals, &stage.motivations, &stage.expectations}) add(*texts_of);
        add(stage.emotion);
        add_cards(stage);
        for (const Touchpoint& touchpoint : stage.touchpoints) add(touchpoint);
    }
    void add(const Touchpoint& touchpoint) {
        add(touchpoint.name);
        for (const Texts* texts_of : {&touchpoint.doing, &touchpoint.thinking, &touchpoint.needs, &touchpoint.expectations,
                 &touchpoint.promise, &touchpoint.gains, &touchpoint.frontstage, &touchpoint.backstage, &touchpoint.support,
                 &touchpoint.systems, &touchpoint.physical, &touchpoint.asks})
            add(*texts_of);
        add({&touchpoint.moment_of_truth.why, &touchpoint.decision.why});
        // Of those who are not there nothing is drawn.
        for (const PersonaEmotion& one : touchpoint.emotion) {
            const Persona* whose = one.persona.target;
            if (one.emotion.score && (whose == nullptr || travels(*whose, touchpoint))) add(one.emotion.feeling);
        }
        add_cards(touchpoint);
        for (const Note& note : touchpoint.notes) add(note.texts);
        if (touchpoint.channel.target != nullptr) texts.push_back(touchpoint.channel.target->label);
    }
};

}  // namespace

std::vector<std::string> outside_page(const Scene& scene) {
    constexpr float tolerance = 0.5F;
    std::vector<std::string> broken;
    auto look = [&](const Extent& extent, std::string_view what) {
        const bool inside = extent.is_finite() && extent.left >= -tolerance && extent.top >= -tolerance &&
                            extent.right <= scene.width + tolerance && extent.bottom <= scene.height + tolerance;
        if (!inside)
            broken.push_back(fmt::format("{} at {} leaves the page of {} x {}", what, words_for(extent), scene.width, scene.height));
    };
    for (const Item& item : scene.items) {
        if (const auto* line = std::get_if<TextLine>(&item)) look(extent_of(*line), line->text);
        if (const auto* shape = std::get_if<Shape>(&item)) {
            std::visit([&](const auto& outline) { look(extent_of(outline), "a shape"); }, shape->outline);
        }
    }
    return broken;
}

std::vector<std::string> overlapping_lines(const Scene& scene) {
    constexpr float shrink = 0.5F;
    struct Placed {
        Extent extent;
        std::string_view text;
    };
    std::vector<Placed> lines;
    for (const Item& item : scene.items) {
        const auto* line = std::get_if<TextLine>(&item);
        if (line == nullptr) continue;
        const Extent extent = extent_of(*line);
        lines.push_back({{extent.left + shrink, extent.top + shrink, extent.right - shrink, extent.bottom - shrink}, line->text});
    }
    std::ranges::sort(lines, {}, [](const Placed& placed) { return placed.extent.top; });
    std::vector<std::string> broken;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Extent& a = lines[i].extent;
        for (std::size_t j = i + 1; j < lines.size() && lines[j].extent.top < a.bottom; ++j) {
            const Extent& b = lines[j].extent;
            if (a.left >= b.right || b.left >= a.right) continue;
            broken.push_back(fmt::format("'{}' at {} stands on '{}' at {}", lines[i].text, words_for(a), lines[j].text, words_for(b)));
        }
    }
    return broken;
}

std::vector<std::string> missing_texts(const Journey& journey, const Scene& scene) {
    std::string shown;
    for (const Item& item : scene.items) {
        if (const auto* line = std::get_if<TextLine>(&item)) shown += squeezed(line->text);
    }
    std::vector<std::string> broken;
    for (const std::string_view text : Said(journey).texts) {
        if (shown.find(squeezed(text)) == std::string::npos) broken.push_back(fmt::format("'{}' is not in the picture", text));
    }
    return broken;
}

std::vector<std::string> overshooting_curves(const Scene& scene) {
    std::vector<std::string> broken;
    auto between = [](float value, float a, float b) { return value >= std::min(a, b) - 0.01F && value <= std::max(a, b) + 0.01F; };
    std::vector<Role> open;
    for (const Item& item : scene.items) {
        if (const auto* group = std::get_if<GroupBegin>(&item)) open.push_back(group->role);
        if (std::holds_alternative<GroupEnd>(item) && !open.empty()) open.pop_back();
        const bool in_frame = std::ranges::find(open, Role::decoration) != open.end();
        const auto* shape = std::get_if<Shape>(&item);
        const auto* path = shape == nullptr ? nullptr : std::get_if<Path>(&shape->outline);
        if (!in_frame || path == nullptr) continue;
        std::size_t next = 0;
        for (const Verb verb : path->verbs) {
            if (verb == Verb::cubic) {
                const Point from = path->points[next - 1], to = path->points[next + 2];
                for (const Point control : {path->points[next], path->points[next + 1]}) {
                    if (between(control.x, from.x, to.x) && between(control.y, from.y, to.y)) continue;
                    broken.push_back(fmt::format("a curve from {:.1f}, {:.1f} leaves the range of its points", from.x, from.y));
                }
            }
            next += verb == Verb::close ? 0 : verb == Verb::cubic ? 3 : 1;
        }
        if (next != path->points.size()) broken.push_back("a path has another number of points than its verbs take");
    }
    return broken;
}

std::vector<std::string> unbalanced_items(const Scene& scene) {
    std::vector<std::string> broken;
    std::vector<bool> open;  // true: a link
    for (const Item& item : scene.items) {
        if (std::holds_alternative<GroupBegin>(item)) open.push_back(false);
        if (std::holds_alternative<LinkBegin>(item)) {
            if (std::ranges::find(open, true) != open.end()) broken.push_back("a link lies in a link");
            open.push_back(true);
        }
        const bool link_ends = std::holds_alternative<LinkEnd>(item);
        if (!link_ends && !std::holds_alternative<GroupEnd>(item)) continue;
        if (open.empty() || open.back() != link_ends) {
            broken.push_back(link_ends ? "a link ends that did not begin" : "a group ends that did not begin");
            return broken;
        }
        open.pop_back();
    }
    if (!open.empty()) broken.push_back("a group or link does not end");
    return broken;
}

std::vector<std::string> covered_marks(const Scene& scene) {
    constexpr float shrink = 0.5F;
    struct Drawn {
        Extent extent;
        std::string_view title;  // of its mark
        std::string_view text;   // empty: a shape
        std::size_t mark = 0;    // 0: in none
    };
    std::vector<Drawn> all;
    std::vector<std::string_view> open;
    std::size_t marks = 0;
    for (const Item& item : scene.items) {
        if (const auto* group = std::get_if<GroupBegin>(&item)) {
            open.push_back(group->title);
            if (!group->title.empty()) ++marks;
        }
        if (std::holds_alternative<GroupEnd>(item)) open.pop_back();
        const std::string_view title = open.empty() ? std::string_view{} : open.back();
        const std::size_t mark = title.empty() ? 0 : marks;
        if (const auto* line = std::get_if<TextLine>(&item)) all.push_back({extent_of(*line), title, line->text, mark});
        const auto* shape = std::get_if<Shape>(&item);
        if (shape == nullptr || mark == 0) continue;
        all.push_back({std::visit([](const auto& outline) { return extent_of(outline); }, shape->outline), title, {}, mark});
    }
    std::ranges::sort(all, {}, [](const Drawn& drawn) { return drawn.extent.top; });
    std::vector<std::string> broken;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Extent& a = all[i].extent;
        for (std::size_t j = i + 1; j < all.size() && all[j].extent.top + shrink < a.bottom - shrink; ++j) {
            const Extent& b = all[j].extent;
            const bool of_marks = all[i].mark != all[j].mark && (all[i].mark > 0 || all[j].mark > 0);
            // Markers of several personas that meet in one point may lie on each other; words never do.
            const bool no_words = all[i].text.empty() && all[j].text.empty();
            if (!of_marks || no_words || a.left + shrink >= b.right - shrink || b.left + shrink >= a.right - shrink) continue;
            broken.push_back(fmt::format(
                "'{}' '{}' at {} meets '{}' '{}' at {}", all[i].title, all[i].text, words_for(a), all[j].title, all[j].text, words_for(b)));
        }
    }
    return broken;
}

// Arrows point along the text, with marks beside them that keep numbers in order.
std::string with_arrows_turned(std::string_view text) {
    constexpr std::string_view mark = "\u200f", leftwards = "\u2190";
    std::string turned(text);
    for (std::size_t at = turned.find(mark); at != turned.npos; at = turned.find(mark, at)) turned.erase(at, mark.size());
    for (std::size_t at = turned.find(leftwards); at != turned.npos; at = turned.find(leftwards))
        turned.replace(at, leftwards.size(), "\u2192");
    return turned;
}

std::vector<std::string> unlike_mirrored(const Scene& scene, const Scene& mirrored) {
    std::vector<std::string> broken;
    if (scene.width != mirrored.width || scene.height != mirrored.height) broken.push_back("the page has another size");
    if (scene.items.size() != mirrored.items.size()) {
        broken.push_back("there are other items");
        return broken;
    }
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const auto* line = std::get_if<TextLine>(&scene.items[i]);
        const auto* other = std::get_if<TextLine>(&mirrored.items[i]);
        if ((line == nullptr) != (other == nullptr)) broken.push_back("the items are in another order");
        if (line == nullptr || other == nullptr) continue;
        const float x = scene.width - line->x - line->width;
        const bool same =
            line->text == with_arrows_turned(other->text) && std::fabs(other->x - x) < 0.01F && other->y == line->y && other->right_to_left;
        if (!same) broken.push_back(fmt::format("'{}' is at {:.1f}, not at {:.1f}", other->text, other->x, x));
    }
    return broken;
}

}  // namespace journeymap
