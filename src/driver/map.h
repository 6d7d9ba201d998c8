// Map: one map with all that was read of it and found about it. What `check` prints and what `build` draws.
#pragma once

#include <optional>
#include <string>

#include "driver/file_texts.h"
#include "driver/inputs.h"
#include "driver/project.h"
#include "driver/version.h"
#include "journeymap/check.h"
#include "journeymap/journey.h"
#include "journeymap/report.h"
#include "policy/allow.h"
#include "policy/policy.h"

namespace journeymap {

// CheckOptions::today_from where the date is the clock's.
inline constexpr std::string_view today_from_clock = "the clock";

struct Map {
    std::string name;  // to print
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Journey> journey;  // none: nothing usable was read, diagnostics or `unreadable` say why
    std::optional<Scorecard> scorecard;
    std::optional<Allows> allows;
    std::vector<AllowedFinding> allowed;  // by comments, in the order in which they were found
    int in_baseline = 0;                  // findings taken out because the baseline knows them
    std::string unreadable;               // not empty: the file could not be read at all, and why
    std::optional<Version> compared;      // the map that it names under compares_to, where that was asked for and could be understood

    bool drawable() const { return journey && !diagnostics.document_has_errors(); }
};

class PhotoMemory;

enum class ComparesTo : unsigned char { leave, read };

struct MapOptions {
    CheckOptions checks;
    std::size_t limit_factor = 1;  // Sources::limit_factor
    Policy policy;
    const FileTexts* instead = nullptr;       // read in place of what the files hold
    const DeclaredFiles* declared = nullptr;  // the files that maps may use; null: what their projects hold
    ComparesTo compares_to = ComparesTo::leave;
    PhotoMemory* photo_memory = nullptr;  // of whoever reads the same maps again and again, and one at a time; null: nobody
};

// Whether a rule is run only where today's date is known.
bool needs_today(const Rule& rule);

// The checks' options as a policy wants them: which rules are off, and whether those of public services are on.
CheckOptions under_policy(CheckOptions checks, const Policy& policy);

// The front half: load, parse and read, check, then what the policy and the map's comments say of the findings. All findings come in one
// run; an error stops nothing here.
Map understand(const Input& input, const MapOptions& options);
// The same in two halves, for those who take something out between them: first each place stands alone, then fold() says in one sentence
// what holds for all of a kind (Diagnostics::fold_groups).
Map understand_each_place(const Input& input, const MapOptions& options);
void fold(Map& map);

// Reports what only drawing finds, under the same policy and comments.
void add_findings(Map& map, Diagnostics&& more, const Policy& policy);

}  // namespace journeymap
