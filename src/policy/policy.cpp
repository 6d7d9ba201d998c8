#include "policy/policy.h"

#include <algorithm>
#include <array>

namespace journeymap {

namespace {

constexpr std::array<ProfileInfo, 5> infos{{
    {"default", "each rule at its own severity"},
    {"draft", "while you are still mapping: what steps 4 to 6 miss is an info"},
    {"strict", "warnings are errors"},
    {"evidence", "for research: what rests on nothing, or on something old, is a warning"},
    {"public-sector", "asks besides for access needs, a way to help from every touchpoint, and a channel that is not digital"},
}};

// Rules that only the profile public-sector asks for; elsewhere they are off.
constexpr std::array<std::string_view, 3> of_public_sector{"access-needs-unsaid", "touchpoint-without-help", "digital-only"};
// What the profile evidence takes more seriously.
constexpr std::array<std::string_view, 4> of_evidence{
    "objective-without-measure", "emotion-without-evidence", "pain-without-evidence", "old-evidence"};

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& names, const Rule& rule) {
    return std::find(names.begin(), names.end(), rule.name) != names.end();
}

bool is_of_later_steps(const Rule& rule) { return rule.family() >= 4 && rule.family() <= 6; }

}  // namespace

std::span<const ProfileInfo> profiles() { return infos; }

std::string_view name_of(Profile profile) { return infos[static_cast<std::size_t>(profile)].name; }

std::optional<Profile> profile_named(std::string_view name) {
    const auto found = std::find_if(infos.begin(), infos.end(), [name](const ProfileInfo& info) { return info.name == name; });
    if (found == infos.end()) return std::nullopt;
    return static_cast<Profile>(found - infos.begin());
}

bool is_fixed(const Rule& rule) { return (rule.family() == 0 || rule.family() == 9) && rule.severity == Severity::error; }

std::optional<Severity> severity_in(Profile profile, const Rule& rule) {
    if (is_fixed(rule)) return rule.severity;
    if (is_among(of_public_sector, rule) && profile != Profile::public_sector) return std::nullopt;
    if (profile == Profile::draft && is_of_later_steps(rule)) return Severity::info;
    if (profile == Profile::strict && rule.severity == Severity::warning) return Severity::error;
    if (profile == Profile::evidence && is_among(of_evidence, rule)) return Severity::warning;
    return rule.severity;
}

std::optional<Severity> Policy::severity_of(const Rule& rule) const {
    if (!is_fixed(rule)) {
        for (const SeverityChoice& choice : choices_) {
            if (choice.rule->code == rule.code) return choice.severity;
        }
    }
    return severity_in(profile_, rule);
}

bool Policy::asks_for_public_sector() const {
    return profile_ == Profile::public_sector || std::ranges::any_of(choices_, [](const SeverityChoice& choice) {
        return choice.severity && is_among(of_public_sector, *choice.rule);
    });
}

std::vector<std::string_view> Policy::off() const {
    std::vector<std::string_view> names;
    const auto chosen = [this](std::string_view name) {
        return std::ranges::find_if(choices_, [name](const SeverityChoice& choice) { return choice.rule->name == name; });
    };
    for (const std::string_view name : of_public_sector) {
        if (profile_ != Profile::public_sector && chosen(name) == choices_.end()) names.push_back(name);
    }
    for (const SeverityChoice& choice : choices_) {
        if (!choice.severity) names.push_back(choice.rule->name);
    }
    return names;
}

void Policy::apply(std::vector<Finding>& findings) const {
    std::erase_if(findings, [this](Finding& finding) {
        const std::optional<Severity> severity = severity_of(*finding.rule);
        if (severity) finding.severity = *severity;
        return !severity;
    });
}

}  // namespace journeymap
