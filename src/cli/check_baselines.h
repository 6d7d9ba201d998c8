// Check baselines: what one call of `check` or `build` does with the baselines of its maps: it takes out of the findings what they know;
// `check` may also write them anew.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/check_reports.h"
#include "cli/console.h"
#include "cli/options.h"
#include "config/baseline.h"
#include "config/settings.h"
#include "driver/inputs.h"

namespace journeymap {

enum class BaselineUse : unsigned char { take_known, update };

class CheckBaselines {
public:
    CheckBaselines(const Console& console, BaselineUse use) : console_(console), use_(use) {}

    // Reads the baseline that will be needed, where there is one.
    void need(const Settings& settings);
    // Says what is wrong with those that were read.
    ExitStatus tell() const;
    bool any() const { return !shelf_.empty(); }
    bool updating() const { return use_ == BaselineUse::update; }
    // Those that would take the place of a map or a report.
    void refuse_collisions(const std::vector<Input>& inputs, const CheckReports& reports, Wrong& wrong) const;

    // Takes out of the findings of a map, each place on its own, what its baseline knows and returns how many, or remembers them for it.
    // May be called from several threads.
    int apply(std::vector<Finding>& findings, const Input& input, const Settings& settings);
    // A map could not be read: what is known of it is not known, and nothing is written.
    void leave() { is_left_ = true; }
    // Writes the baselines, or adds to the reports what they list and nobody finds any more.
    ExitStatus finish(const Settings& settings, Loudness loudness, CheckReports& reports);

private:
    struct Shelved {
        std::string path;  // as it was named first
        Baseline baseline;
    };
    ExitStatus write(Loudness loudness) const;
    ExitStatus tell_stale(const Settings& settings, CheckReports& reports);

    const Console& console_;
    BaselineUse use_;
    std::map<std::string, Shelved> shelf_;  // by what the path leads to
    std::vector<std::string> wrong_;
    std::string findings_text_;
    std::mutex applying_;
    bool is_left_ = false;
};

}  // namespace journeymap
