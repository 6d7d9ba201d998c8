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

}  // namespace

std::string identity_of_call(const Call& call) {
    const std::optional<FileStamp> program = stamp_of("/proc/self/exe", Links::follow);
    const std::string here = real_path(".");
    if (!program || here.empty()) return {};
    ByteWriter out;
    out.text(version());
    add_stamp(out, *program);
    add_libraries(out);
    out.text(here);
    for (const std::string& word : call.words) out.text(word);
    out.text(call.environment.source_date_epoch);
    out.text(call.environment.font_settings);
    out.number(call.console.color_on_errors() ? 1 : 0);
    out.number(static_cast<std::uint64_t>(call.console.error_width()));
    return out.take();
}

std::string index_name_of(const Call& call) {
    ByteWriter out;
    out.text(real_path("."));
    for (const std::string& word : call.words) out.text(word);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (std::uint64_t number = fingerprint(out.bytes(), {}), i = 0; i < 16; ++i, number >>= 4) name += digits[number & 15];
    return name + ".index";
}

}  // namespace journeymap
