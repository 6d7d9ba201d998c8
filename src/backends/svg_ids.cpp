#include "backends/svg_ids.h"

#include "support/ascii.h"

namespace journeymap {
namespace {


// What XML allows in a name and what needs no quoting in url(#...); other characters become hyphens.
void append_name(std::string& out, std::string_view text) {
    for (const char c : text) {
        const bool allowed = is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
        out += allowed ? c : '-';
    }
}

}  // namespace

SvgIds::SvgIds(std::string_view scene_id) {
    if (scene_id.empty() || !is_ascii_letter(scene_id.front())) prefix_ = scene_id.empty() ? "map" : "map-";
    append_name(prefix_, scene_id);
    prefix_ += '-';
}

std::string SvgIds::unique(std::string_view name) {
    std::string id = prefix_;
    append_name(id, name);
    int& count = used_[id];
    if (++count == 1) return id;
    for (;; ++count) {
        std::string numbered = id + '-' + std::to_string(count);
        if (used_.try_emplace(numbered, 1).second) return numbered;
    }
}

}  // namespace journeymap
