// Policy: how serious each rule is for the caller. A profile sets the tone, single rules are set beside it. The rules that keep a map
// from being understood stay as they are: nothing is drawn while they find something.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

enum class Profile : std::uint8_t { standard, draft, strict, evidence, public_sector };

struct ProfileInfo {
    std::string_view name;  // "default", "draft" ...
    std::string_view summary;
};
std::span<const ProfileInfo> profiles();  // in the order of the enum
std::string_view name_of(Profile profile);
std::optional<Profile> profile_named(std::string_view name);

// One rule's severity as the caller wants it; nothing: the rule is off.
struct SeverityChoice {
    const Rule* rule = nullptr;
    std::optional<Severity> severity;
};

// An error about the document, or a limit: no policy changes it.
bool is_fixed(const Rule& rule);

// What the profile says of a rule; nothing: off.
std::optional<Severity> severity_in(Profile profile, const Rule& rule);

class Policy {
public:
    Policy() = default;
    Policy(Profile profile, std::vector<SeverityChoice> choices) : profile_(profile), choices_(std::move(choices)) {}

    Profile profile() const { return profile_; }
    // Nothing: the rule is off.
    std::optional<Severity> severity_of(const Rule& rule) const;
    // Whether any of the rules is wanted that only public services ask for (CheckOptions::public_sector).
    bool asks_for_public_sector() const;
    // The names of the rules that are off (CheckOptions::off).
    std::vector<std::string_view> off() const;
    // Gives the findings the policy's severities and takes out those of rules that are off.
    void apply(std::vector<Finding>& findings) const;

private:
    Profile profile_ = Profile::standard;
    std::vector<SeverityChoice> choices_;
};

}  // namespace journeymap
