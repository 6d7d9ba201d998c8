// Build cache: lets `build` do again only what has changed. For calls over whole folders; one small map is drawn sooner than looked up.
//
// The index of a call (build_index.h) lies in the cache folder under a name made of the directory and the words of the call. It holds for the
// same program and whatever else has a say in what is written or printed. What is doubtful is built: nothing is kept of a map that was not
// done, and no stamp is trusted that could hide a change (is_racy). An index that is missing, damaged or cannot be written is no fault.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "cli/build_index.h"
#include "cli/build_options.h"
#include "cli/build_plan.h"
#include "cli/known_files.h"
#include "config/settings.h"

namespace journeymap {

class BuildCache {
public:
    // Is off where the call says so or is not of a kind that is kept.
    BuildCache(const BuildWords& words, const Call& call);

    // Where nothing at all has changed since the same call was done: says what it said then.
    std::optional<ExitStatus> repeat_all(const Console& console);

    // From here on the maps of the plan are asked for one by one. Goes off where they are not to be kept. `preamble`: what was said before
    // the first of them.
    void begin(const BuildPlan& plan, const InputPlan& found, const ConfigShelf& shelf, const Transcript& preamble);
    bool is_on() const { return is_on_; }
    const FingerprintKey& key() const { return index_.key; }

    // For different maps these two may be called from several threads at once: what became of a map that has not changed, and keeping what
    // became of one that was built.
    std::optional<MapResult> repeat(const BuildPlan& plan, std::size_t map);
    void keep(const BuildPlan& plan, std::size_t map, const Build& build, const MapResult& result);

    // Writes the index. `deps` is what the file of that path, if there is one, holds now.
    void save(ExitStatus status, const std::optional<std::string>& deps_path, std::string_view deps);

private:
    bool is_whole_same(FileCheck& check);
    bool finds_same_maps(FileCheck& check);
    static bool is_same(KnownMap& map, FileCheck& check);
    bool know_settings(const BuildPlan& plan, const ConfigShelf& shelf);
    void know_presences(const BuildPlan& plan, const ConfigShelf& shelf);
    void know_folders();
    static bool leads_as_it_did(const BuildIndex& index);
    void compare_with_old();
    void know_fonts(const std::vector<std::string>& places);
    void settle_written();
    void write() const;

    bool is_on_ = false;
    Moment begin_ = 0;
    std::string folder_, path_, compare_;
    Loudness loudness_ = Loudness::usual;
    BuildIndex old_;                                 // as it was read; of another call where there was none
    BuildIndex index_;                               // as it will be written
    std::vector<std::vector<std::size_t>> written_;  // of each map: which outputs
    std::map<std::string, KnownMap*> old_maps_;
    std::set<std::string> changed_settings_;
    bool has_old_fonts_ = false;
    std::mutex fonts_in_use_;
    std::set<std::string> fonts_;  // known
};

}  // namespace journeymap
