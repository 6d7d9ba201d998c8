#include "cli/build_call.h"

#include <link.h>

#include <algorithm>
#include <array>

#include "cli/version.h"
#include "support/byte_stream.h"
#include "support/file.h"
#include "support/file_stamp.h"
#include "support/fingerprint.h"

namespace journeymap {

namespace {

constexpr std::size_t many_maps = 8;

// A few small maps are drawn in the time that looking them up takes.
bool concerns_many(const std::vector<std::string>& maps) {
    if (maps.empty() || maps.size() >= many_maps) return true;
    return std::ranges::any_of(maps, [](const std::string& map) { return kind_of(map) == PathKind::directory; });
}

bool asks_clock(const BuildWords& words, const Environment& environment) {
    return words.strict && !words.today && environment.source_date_epoch.empty();
}

}  // namespace

bool may_be_kept(const BuildWords& words, const Call& call) {
    const bool streams = words.output == "-" || words.compare == "-" || std::ranges::find(words.maps, "-") != words.maps.end();
    return !streams && !asks_clock(words, call.environment) && concerns_many(words.maps);
}

namespace {

void add_stamp(ByteWriter& out, const FileStamp& stamp) {
    for (const std::uint64_t number : {stamp.device, stamp.number, stamp.size, static_cast<std::uint64_t>(stamp.modified)})
        out.number(number);
}

// The shared libraries that are loaded: another version of one may shape words or break lines in another way.
void add_libraries(ByteWriter& out) {
    const auto add = [](dl_phdr_info* library, std::size_t, void* to) {
        if (const auto stamp = stamp_of(library->dlpi_name, Links::follow)) add_stamp(*static_cast<ByteWriter*>(to), *stamp);
        return 0;
    };
    (void)::dl_iterate_phdr(add, &out);
}

// Where the number of jobs stands in the call, if it is certain: as "-j 2", "-j2", "--jobs 2" or "--jobs=2", once.
struct WordRange {
    std::size_t at = 0, count = 0;
};

WordRange jobs_in(const std::vector<std::string>& said, const std::string& jobs) {
    WordRange found;
    for (std::size_t i = 0; i < said.size() && said[i] != "--"; ++i) {
        WordRange here{i, 0};
        if ((said[i] == "-j" || said[i] == "--jobs") && i + 1 < said.size() && said[i + 1] == jobs) here.count = 2;
        if (said[i] == "-j" + jobs || said[i] == "--jobs=" + jobs) here.count = 1;
        if (here.count == 0) continue;
        if (found.count > 0) return {};
        found = here;
    }
    return found;
}

// All of them but how many maps are built at a time, on which nothing depends that is written or said.
void add_words(ByteWriter& out, const Call& call, const BuildWords& words) {
    const WordRange jobs = words.jobs ? jobs_in(call.words, *words.jobs) : WordRange{};
    for (std::size_t i = 0; i < call.words.size(); ++i) {
        if (i < jobs.at || i >= jobs.at + jobs.count) out.text(call.words[i]);
    }
}

}  // namespace

std::string identity_of_call(const BuildWords& words, const Call& call) {
    const std::optional<FileStamp> program = stamp_of("/proc/self/exe", Links::follow);
    const std::string here = real_path(".");
    if (!program || here.empty()) return {};
    ByteWriter out;
    out.text(version());
    add_stamp(out, *program);
    add_libraries(out);
    out.text(here);
    add_words(out, call, words);
    out.text(call.environment.source_date_epoch);
    out.text(call.environment.font_settings);
    out.number(call.console.color_on_errors() ? 1 : 0);
    out.number(static_cast<std::uint64_t>(call.console.error_width()));
    return out.take();
}

std::string index_name_of(const BuildWords& words, const Call& call) {
    ByteWriter out;
    out.text(real_path("."));
    add_words(out, call, words);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (std::uint64_t number = fingerprint(out.bytes(), {}), i = 0; i < 16; ++i, number >>= 4) name += digits[number & 15];
    return name + ".index";
}

}  // namespace journeymap
