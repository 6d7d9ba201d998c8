#include "cli/build_index.h"

#include <algorithm>

#include "support/byte_stream.h"

namespace journeymap {

namespace {

constexpr std::string_view opening = "journeymap build index 2\n";

template <class Thing, class Write>
void write_all_of(ByteWriter& out, const std::vector<Thing>& things, Write write) {
    out.number(things.size());
    for (const Thing& thing : things) write(out, thing);
}

template <class Thing, class Read>
void read_all_of(ByteReader& in, std::vector<Thing>& things, Read read) {
    things.resize(in.count());
    for (Thing& thing : things) read(in, thing);
}

void write_text(ByteWriter& out, const std::string& text) { out.text(text); }
void read_text(ByteReader& in, std::string& text) { text = in.text(); }

void write_file_of(ByteWriter& out, const KnownFile& file) {
    out.text(file.path);
    const FileStamp& stamp = file.stamp;
    for (const std::uint64_t number :
        {stamp.device, stamp.number, stamp.mode, stamp.owner, stamp.size, static_cast<std::uint64_t>(stamp.modified),
            static_cast<std::uint64_t>(stamp.changed), file.content, std::uint64_t{file.is_settled} | std::uint64_t{file.is_link} << 1}) {
        out.number(number);
    }
}

void read_file_of(ByteReader& in, KnownFile& file) {
    file.path = in.text();
    FileStamp& stamp = file.stamp;
    for (std::uint64_t* number : {&stamp.device, &stamp.number, &stamp.mode, &stamp.owner, &stamp.size}) *number = in.number();
    stamp.modified = static_cast<Moment>(in.number());
    stamp.changed = static_cast<Moment>(in.number());
    file.content = in.number();
    const std::uint64_t flags = in.number();
    file.is_settled = (flags & 1) != 0;
    file.is_link = (flags & 2) != 0;
}

void write_presence(ByteWriter& out, const KnownPresence& presence) {
    out.text(presence.path);
    out.number(presence.is_there ? 1 : 0);
}

void read_presence(ByteReader& in, KnownPresence& presence) {
    presence.path = in.text();
    presence.is_there = in.number() == 1;
}

void write_place(ByteWriter& out, const KnownPlace& place) {
    out.text(place.path);
    out.text(place.real);
}

void read_place(ByteReader& in, KnownPlace& place) {
    place.path = in.text();
    place.real = in.text();
}

void write_saying(ByteWriter& out, const Saying& saying) {
    out.number(static_cast<std::uint64_t>(saying.kind));
    out.text(saying.text);
}

void read_saying(ByteReader& in, Saying& saying) {
    const std::uint64_t kind = in.number();
    saying.kind = kind == static_cast<std::uint64_t>(SayingKind::product) ? SayingKind::product : SayingKind::note;
    saying.text = in.text();
}

void write_map(ByteWriter& out, const KnownMap& map) {
    out.text(map.path);
    out.text(map.compared);
    write_all_of(out, map.settings, write_text);
    write_all_of(out, map.inputs, write_file_of);
    write_all_of(out, map.outputs, write_file_of);
    write_all_of(out, map.read, write_text);
    out.number(map.asked_for_fonts ? 1 : 0);
    write_all_of(out, map.told, write_saying);
}

void read_map(ByteReader& in, KnownMap& map) {
    map.path = in.text();
    map.compared = in.text();
    read_all_of(in, map.settings, read_text);
    read_all_of(in, map.inputs, read_file_of);
    read_all_of(in, map.outputs, read_file_of);
    read_all_of(in, map.read, read_text);
    map.asked_for_fonts = in.number() == 1;
    read_all_of(in, map.told, read_saying);
}

// Damage, not malice: whoever can write there can write anything.
std::uint64_t sum_of(std::string_view bytes) { return fingerprint(bytes, {}); }

}  // namespace

std::string bytes_of(const BuildIndex& index) {
    ByteWriter out;
    out.text(index.call);
    for (const std::uint64_t word : index.key.words) out.number(word);
    out.number(index.is_whole ? 1 : 0);
    write_all_of(out, index.asked, write_text);
    out.number(index.listing);
    write_all_of(out, index.folders, write_file_of);
    write_all_of(out, index.presences, write_presence);
    write_all_of(out, index.places, write_place);
    write_all_of(out, index.settings, write_file_of);
    write_all_of(out, index.fonts, write_file_of);
    write_all_of(out, index.deps ? std::vector{*index.deps} : std::vector<KnownFile>{}, write_file_of);
    write_all_of(out, index.preamble, write_saying);
    write_all_of(out, index.maps, write_map);
    ByteWriter whole;
    whole.text(opening);
    whole.number(sum_of(out.bytes()));
    return whole.take() + out.take();
}

std::optional<BuildIndex> index_of(std::string_view bytes) {
    ByteReader head(bytes.substr(0, std::min(bytes.size(), opening.size() + 16)));
    const bool is_ours = head.text() == opening;
    const std::uint64_t sum = head.number();
    if (!is_ours || !head.ok()) return std::nullopt;
    bytes.remove_prefix(opening.size() + 16);
    if (sum_of(bytes) != sum) return std::nullopt;
    ByteReader in(bytes);
    BuildIndex index;
    index.call = in.text();
    for (std::uint64_t& word : index.key.words) word = in.number();
    index.is_whole = in.number() == 1;
    read_all_of(in, index.asked, read_text);
    index.listing = in.number();
    read_all_of(in, index.folders, read_file_of);
    read_all_of(in, index.presences, read_presence);
    read_all_of(in, index.places, read_place);
    read_all_of(in, index.settings, read_file_of);
    read_all_of(in, index.fonts, read_file_of);
    std::vector<KnownFile> deps;
    read_all_of(in, deps, read_file_of);
    if (!deps.empty()) index.deps = std::move(deps.front());
    read_all_of(in, index.preamble, read_saying);
    read_all_of(in, index.maps, read_map);
    if (!in.ok() || !in.at_end()) return std::nullopt;
    return index;
}

}  // namespace journeymap
