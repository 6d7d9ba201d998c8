// The graph of `requires`: circles are its strongly connected components (Tarjan 1972, with a stack of its own, so that a chain of
// 24,000 does not overflow the program's), and every other edge must point to an earlier touchpoint.
#include "checks/prerequisites.h"

#include <algorithm>

#include <fmt/core.h>

#include "checks/places.h"

namespace journeymap {
namespace {

constexpr Rule required_later{"JM312", "required-later", Severity::error, "A touchpoint requires one that only comes after it."};
constexpr Rule required_in_circle{
    "JM313", "required-in-circle", Severity::error, "Touchpoints require each other in a circle, so that none of them can come first."};

constexpr std::uint32_t unseen = 0xffffffff;
constexpr std::size_t most_labels = 4;

using Touchpoints = std::vector<const Touchpoint*>;

// Numbers every touchpoint with the component it is in.
class Components {
public:
    explicit Components(const Touchpoints& touchpoints)
        : touchpoints_(touchpoints),
          order_(touchpoints.size(), unseen),
          low_(touchpoints.size(), 0),
          component_(touchpoints.size(), unseen) {
        for (std::uint32_t i = 0; i < touchpoints_.size(); ++i) {
            if (order_[i] == unseen) visit(i);
        }
    }
    std::uint32_t of(const Touchpoint& touchpoint) const { return component_[touchpoint.index]; }

private:
    struct Frame {
        std::uint32_t touchpoint;
        std::size_t next;  // the edge to follow next
    };

    void enter(std::uint32_t i) {
        order_[i] = low_[i] = counter_++;
        open_.push_back(i);
        frames_.push_back({i, 0});
    }
    void visit(std::uint32_t start) {
        enter(start);
        while (!frames_.empty()) {
            const std::uint32_t i = frames_.back().touchpoint;
            const Refs<Touchpoint>& required = touchpoints_[i]->required;
            if (frames_.back().next == required.size()) {
                leave(i);
                continue;
            }
            const Touchpoint* target = required[frames_.back().next++].target;
            if (!target) continue;
            if (order_[target->index] == unseen)
                enter(target->index);
            else if (component_[target->index] == unseen)
                low_[i] = std::min(low_[i], order_[target->index]);
        }
    }
    void leave(std::uint32_t i) {
        frames_.pop_back();
        if (!frames_.empty()) low_[frames_.back().touchpoint] = std::min(low_[frames_.back().touchpoint], low_[i]);
        if (low_[i] != order_[i]) return;
        std::uint32_t member;
        do {
            member = open_.back();
            open_.pop_back();
            component_[member] = i;
        } while (member != i);
    }

    const Touchpoints& touchpoints_;
    std::vector<std::uint32_t> order_, low_, component_, open_;
    std::vector<Frame> frames_;
    std::uint32_t counter_ = 0;
};

// The edges inside of one component, in the order of the file.
struct Circle {
    std::vector<const Ref<Touchpoint>*> edges;
    std::vector<const Touchpoint*> members;
};

void report_circle(const StepRun& run, const Circle& circle) {
    const Touchpoint& first = *circle.members.front();
    const bool alone = circle.members.size() == 1;
    Finding& finding = run.diagnostics.report(required_in_circle, circle.edges.front()->id.span,
        alone ? fmt::format("touchpoint {} requires itself", name_in_message(first))
              : fmt::format("touchpoint {} requires {}, which in the end requires it too", name_in_message(first),
                    name_in_message(*circle.edges.front()->target)));
    for (std::size_t i = 1; i < circle.edges.size() && i <= most_labels; ++i) finding.label(circle.edges[i]->id.span, "part of the circle");
    finding
        .with_help(alone ? "take it out, or name another touchpoint that must come before"
                         : "take out the one that does not really have to come before")
        .about(path_of(first));
}

void report_later(const StepRun& run, const Touchpoint& touchpoint, const Ref<Touchpoint>& required) {
    run.diagnostics
        .report(required_later, required.id.span,
            fmt::format(
                "touchpoint {} requires {}, which only comes after it", name_in_message(touchpoint), name_in_message(*required.target)))
        .label(place_of(*required.target), "comes later")
        .with_help("move one of the two, or take the requirement out")
        .about(path_of(touchpoint) + "/requires/" + required.target->id);
}

bool any_required(const Touchpoints& touchpoints) {
    return std::any_of(touchpoints.begin(), touchpoints.end(), [](const Touchpoint* touchpoint) { return !touchpoint->required.empty(); });
}

}  // namespace

void check_prerequisites(const StepRun& run, Gaps& gaps) {
    const Touchpoints& touchpoints = run.journey.touchpoints;
    if (!any_required(touchpoints)) return;
    const Components components(touchpoints);
    std::vector<Circle> circles(touchpoints.size());
    std::size_t wrong = 0;
    for (const Touchpoint* touchpoint : touchpoints) {
        for (const Ref<Touchpoint>& required : touchpoint->required) {
            if (!required.target) continue;
            if (components.of(*required.target) == components.of(*touchpoint)) {
                Circle& circle = circles[components.of(*touchpoint)];
                circle.edges.push_back(&required);
                if (circle.members.empty() || circle.members.back() != touchpoint) circle.members.push_back(touchpoint);
            } else if (required.target->index > touchpoint->index) {
                report_later(run, *touchpoint, required);
                ++wrong;
            }
        }
    }
    for (const Circle& circle : circles) {
        if (circle.edges.empty()) continue;
        report_circle(run, circle);
        ++wrong;
    }
    if (wrong > 0) gaps.add(required_later, fmt::format("{} out of order", wrong));
}

RuleList prerequisite_rules() { return {&required_later, &required_in_circle}; }

}  // namespace journeymap
