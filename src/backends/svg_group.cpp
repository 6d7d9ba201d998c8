#include "backends/svg_group.h"

#include <algorithm>
#include <string>

#include "support/web_address.h"

namespace journeymap {
namespace {

// WAI-ARIA: a region needs a label, a list item needs a list around it.
std::string_view aria_role(const GroupBegin& group, Role parent) {
    switch (group.role) {
        case Role::none: return group.label.empty() && group.title.empty() ? "" : "group";
        case Role::header:
        case Role::lane:
        case Role::lane_head:
        case Role::curve: return "group";
        case Role::stage: return group.label.empty() ? "group" : "region";
        case Role::list: return "list";
        case Role::item: return parent == Role::list ? "listitem" : "group";
        case Role::figure: return "figure";
        case Role::image: return "img";
        case Role::decoration:
        case Role::heading:
        case Role::row_head:
        case Role::column_head:
        case Role::cell: return "";
    }
    return "";
}

// What only says more of what is in groups anyway: a screen reader is not told of it, only scripts are.
bool is_passed_over(Role role) {
    return role == Role::heading || role == Role::row_head || role == Role::column_head || role == Role::cell;
}

}  // namespace

Role SvgGroups::parent_role() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
        if (open->kind == Kind::group && open->role != Role::none) return open->role;
    }
    return Role::none;
}

bool SvgGroups::inside_link() const {
    return std::any_of(open_.begin(), open_.end(), [](const Open& open) { return open.kind == Kind::link; });
}

void SvgGroups::begin(const GroupBegin& group) {
    const bool passed_over = is_passed_over(group.role);
    if (passed_over && group.data.empty()) {
        open_.push_back({Kind::dropped_group, Role::none});
        return;
    }
    const std::string_view role = aria_role(group, parent_role());
    xml_.begin("g");
    if (!group.id.empty()) xml_.attribute("id", ids_.unique(group.id));
    if (!role.empty()) xml_.attribute("role", role);
    if (group.role == Role::decoration) {
        xml_.attribute("aria-hidden", "true");
    } else if (!passed_over && !group.label.empty()) {
        xml_.attribute("aria-label", group.label);
    }
    for (const GroupDatum& datum : group.data) xml_.attribute(std::string("data-").append(datum.name), datum.value);
    open_.push_back({Kind::group, passed_over ? Role::none : group.role});
    if (group.title.empty()) return;
    xml_.begin("title");
    if (!language_.empty() && language_ != "en" && !language_.starts_with("en-")) {
        xml_.attribute("lang", "en");
        xml_.attribute("xml:lang", "en");
    }
    xml_.text(group.title);
    xml_.end();
}

void SvgGroups::begin(const LinkBegin& link) {
    const std::string address = inside_link() ? std::string() : web_address(link.href);
    const bool kept = !address.empty();
    open_.push_back({kept ? Kind::link : Kind::dropped_link, Role::none});
    if (!kept) return;
    xml_.begin("a");
    xml_.attribute("href", address);
    xml_.attribute("rel", "noopener noreferrer");
}

void SvgGroups::end_one_of(Kind a, Kind b) {
    if (open_.empty() || (open_.back().kind != a && open_.back().kind != b)) return;
    if (is_written(open_.back().kind)) xml_.end();
    open_.pop_back();
}

void SvgGroups::end_all() {
    for (; !open_.empty(); open_.pop_back()) {
        if (is_written(open_.back().kind)) xml_.end();
    }
}

}  // namespace journeymap
