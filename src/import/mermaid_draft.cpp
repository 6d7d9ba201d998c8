#include "import/mermaid_draft.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "import/import_rules.h"
#include "import/persona_ids.h"
#include "support/number.h"

namespace journeymap {

namespace {

// Mermaid's faces: 1 to 5, where 3 is neutral.
constexpr double lowest_score = 1, highest_score = 5, neutral_score = 3;

// What our own backend writes before a task of which nothing is known.
constexpr std::string_view unknown_sign = "(?) ", written_by_us = "written by journeymap build -f mermaid";

std::optional<double> number_of(std::string_view text) {
    double number = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::string emotion_text(double score) {
    std::string text;
    append_number(text, score - neutral_score);
    return text;
}

class MermaidDrafter {
public:
    MermaidDrafter(const MermaidDiagram& diagram, Diagnostics& diagnostics) : diagram_(diagram), diagnostics_(diagnostics) {
        ours_ = std::ranges::any_of(
            diagram.comments, [](const std::string& comment) { return comment.find(written_by_us) != std::string::npos; });
        for (const MermaidSection& section : diagram_.sections) {
            for (const MermaidTask& task : section.tasks) {
                for (const std::string& actor : task.actors) personas_.of(actor);
            }
        }
    }

    Draft draft(const DraftOrigin& origin) {
        Draft map = Draft::mapping();
        map.comment(fmt::format("From {}: scores 1 to 5 have become emotions -2 to 2.", origin.file));
        if (!ours_) map.comment(diagram_.comments);
        const std::string title = title_of(origin.title);
        const std::string& accessible = diagram_.accessible_title;
        if (!accessible.empty() && accessible != title) map.comment("accTitle: " + accessible);
        map.set("title", Draft(title));
        map.set_given("language", Draft(std::string(origin.language)));
        if (!ours_) map.set_given("scenario", Draft(diagram_.accessible_description));
        map.set_given("personas", personas_.declared("name"));
        Draft stages = Draft::list();
        for (const MermaidSection& section : diagram_.sections) stages.add(stage(section));
        map.set("stages", std::move(stages));
        for (const std::string& comment : diagram_.last_comments) map.comment("At the end: " + comment);
        return map;
    }

private:
    const MermaidDiagram& diagram_;
    Diagnostics& diagnostics_;
    DraftIds personas_ = persona_ids();
    bool ours_ = false;

    std::string title_of(std::string_view name) {
        if (!diagram_.title.empty()) return diagram_.title;
        if (!diagram_.accessible_title.empty()) return diagram_.accessible_title;
        diagnostics_.report(import_assumption, diagram_.head, "the journey has no title; the map is called " + quoted(name));
        return std::string(name);
    }

    Draft stage(const MermaidSection& section) {
        Draft stage = Draft::mapping();
        stage.comment(section.comments);
        stage.set("name", Draft(stage_name(section)));
        Draft touchpoints = Draft::list();
        for (std::size_t first = 0; first < section.tasks.size();) {
            const std::size_t count = ours_ ? same_touchpoint(section.tasks, first) : 1;
            touchpoints.add(touchpoint({section.tasks.data() + first, count}));
            first += count;
        }
        stage.set_given("touchpoints", std::move(touchpoints));
        return stage;
    }

    std::string stage_name(const MermaidSection& section) {
        if (!section.name.empty()) return section.name;
        constexpr std::string_view start = "Start";
        const Span place = section.tasks.empty() ? section.span : section.tasks.front().span;
        diagnostics_.report(import_assumption, place, "there is no section here; its tasks are in a stage " + quoted(start));
        return std::string(start);
    }

    // Our backend writes a touchpoint where personas differ as several tasks, one after the other, and each of them once.
    static std::size_t same_touchpoint(const std::vector<MermaidTask>& tasks, std::size_t first) {
        const auto name = [](const MermaidTask& task) {
            const std::string_view text = task.name;
            return text.starts_with(unknown_sign) ? text.substr(unknown_sign.size()) : text;
        };
        std::vector<std::string> seen = tasks[first].actors;
        const auto is_new = [&](const std::string& actor) { return std::ranges::find(seen, actor) == seen.end(); };
        std::size_t end = first + 1;
        for (; end < tasks.size() && name(tasks[end]) == name(tasks[first]); ++end) {
            const std::vector<std::string>& actors = tasks[end].actors;
            if (actors.empty() || !std::ranges::all_of(actors, is_new)) break;
            seen.insert(seen.end(), actors.begin(), actors.end());
        }
        return end - first;
    }

    Draft touchpoint(std::span<const MermaidTask> tasks) {
        Draft touchpoint = Draft::mapping();
        std::vector<std::string> who;
        std::vector<std::pair<std::vector<std::string>, std::string>> felt;
        std::string name = tasks.front().name;
        for (const MermaidTask& task : tasks) {
            const std::string emotion = emotion_of(task, touchpoint);
            std::vector<std::string> ids;
            for (const std::string& actor : task.actors) ids.push_back(personas_.of(actor));
            who.insert(who.end(), ids.begin(), ids.end());
            if (!emotion.empty()) felt.emplace_back(std::move(ids), emotion);
        }
        if (ours_ && name.starts_with(unknown_sign)) name.erase(0, unknown_sign.size());
        touchpoint.set("name", Draft(std::move(name)));
        if (who.empty() && !personas_.all().empty()) tell_nobody(tasks.front());
        if (!who.empty() && who.size() < personas_.all().size()) touchpoint.set("personas", Draft::words(who));
        if (felt.size() == 1 && felt.front().first.size() == who.size()) {
            touchpoint.set("emotion", Draft(felt.front().second));
        } else if (!felt.empty()) {
            Draft each = Draft::mapping(Draft::Style::flow);
            for (const auto& [ids, emotion] : felt) {
                for (const std::string& id : ids) each.set(id, Draft(emotion));
            }
            touchpoint.set("emotion", std::move(each));
        }
        return touchpoint;
    }

    void tell_nobody(const MermaidTask& task) {
        if (task.score.empty() && task.number_sign.given()) return;  // told with the score
        diagnostics_.report(import_assumption, task.span, quoted(task.name) + " names nobody; the map reads that as all personas");
    }

    // Empty: none. What a map cannot hold stays as a comment above the touchpoint.
    std::string emotion_of(const MermaidTask& task, Draft& touchpoint) {
        touchpoint.comment(task.comments);
        if (!task.rest.empty()) {
            touchpoint.comment(task.rest);
            leave(task.rest_span, "what stands behind the actors, which Mermaid passes over");
        }
        if (ours_ && task.name.starts_with(unknown_sign)) return {};
        if (task.score.empty()) {
            Finding& finding = leave(task.span, quoted(task.name) + " has no score, so the touchpoint has no emotion");
            if (task.number_sign.given()) finding.label(task.number_sign, "the line ends here").with_help(std::string(number_sign_help));
            return {};
        }
        const std::optional<double> score = number_of(task.score);
        if (score && *score >= lowest_score && *score <= highest_score) return emotion_text(*score);
        touchpoint.comment("score: " + task.score);
        leave(task.score_span, score ? fmt::format("the score {} is not within 1 to 5", quoted(task.score))
                                     : fmt::format("the score {} is no number", quoted(task.score)))
            .with_help(score ? "it stays as a comment; write an emotion from -2 to 2 below it"
                             : "it stays as a comment; write an emotion from -2 to 2 below it. In Mermaid names cannot have colons (#58; "
                               "is one), and "
                               "the score stands before the actors");
        return {};
    }

    Finding& leave(Span span, std::string_view message) { return tell_not_imported(diagnostics_, span, message); }
};

}  // namespace

Draft draft_of(const MermaidDiagram& diagram, const DraftOrigin& origin, Diagnostics& diagnostics) {
    return MermaidDrafter(diagram, diagnostics).draft(origin);
}

}  // namespace journeymap
