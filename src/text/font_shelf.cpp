#include "text/font_shelf.h"

#include <algorithm>

#include "support/utf8.h"
#include "text/character.h"
#include "text/compiled_font.h"

namespace journeymap {
namespace {

constexpr std::string_view text_selector = "\uFE0E", picture_selector = "\uFE0F";

std::unique_ptr<Typeface> open_cut(Face face) {
    const auto bytes = compiled_font(face);
    auto* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    FontData data;
    data.family = compiled_font_family;
    data.weight = compiled_font_weight(face);
    data.italic = face == Face::italic;
    return std::make_unique<Typeface>(blob, std::move(data));
}

}  // namespace

const Typeface& FontShelf::at(FontId id) {
    if (id >= face_count) return found_.at(id - face_count)->second;
    auto& cut = cuts_[id];
    if (!cut) cut = open_cut(static_cast<Face>(id));
    return *cut;
}

bool FontShelf::covers(FontId id, std::string_view cluster) {
    const auto& typeface = at(id);
    for (std::size_t at = 0; at < cluster.size();) {
        const auto next = decode_utf8(cluster, at);
        if (!is_unseen(next.c) && !typeface.has(next.c)) return false;
        at += static_cast<std::size_t>(next.length);
    }
    return true;
}

void FontShelf::note_missing(FontId id, std::string_view cluster) {
    for (std::size_t at = 0; at < cluster.size();) {
        const auto next = decode_utf8(cluster, at);
        if (!is_unseen(next.c) && !this->at(id).has(next.c) && noted_.insert(next.c).second) missing_.push_back(next.c);
        at += static_cast<std::size_t>(next.length);
    }
}

FontId FontShelf::font_for(std::string_view cluster, Face face, hb_script_t script, std::string_view language) {
    const auto own = static_cast<FontId>(face);
    const bool covered = covers(own, cluster);
    const bool picture = cluster.find(picture_selector) != std::string_view::npos;
    if (covered && !picture) return own;
    const bool text_wanted = cluster.find(text_selector) != std::string_view::npos;
    const auto first = decode_utf8(cluster, 0);
    const bool color = picture || (is_emoji(first.c) && !text_wanted);
    if (const auto whole = fallback(cluster, face, script, language, color)) return *whole;
    if (covered) return own;
    // No font has it all: one that has the base shows most of it.
    const auto base = cluster.substr(0, static_cast<std::size_t>(first.length));
    const auto best = covers(own, base) ? own : fallback(base, face, script, language, color).value_or(own);
    note_missing(best, cluster);
    return best;
}

std::optional<FontId> FontShelf::fallback(std::string_view cluster, Face face, hb_script_t script, std::string_view language, bool color) {
    for (const auto& choice : choices_) {
        const bool same = choice.face == face && choice.script == script && choice.color == color;
        if (same && (language.empty() || choice.language == language) && covers(choice.font, cluster)) return choice.font;
    }
    if (!options_.system_fonts || hopeless_.contains(std::string(cluster))) return std::nullopt;
    const FontWish wish{compiled_font_weight(face), face == Face::italic, color, script, language};
    const auto font = finder_.find(cluster, wish);
    const auto id = font ? open(*font) : std::nullopt;
    if (id)
        choices_.push_back({face, script, color, std::string(language), *id});
    else
        hopeless_.emplace(cluster);
    return id;
}

std::vector<std::string> FontShelf::places() const {
    std::vector<std::string> places = finder_.places();
    for (const auto* found : found_) places.push_back(found->first.first);
    return places;
}

std::optional<FontId> FontShelf::open(const FoundFont& font) {
    auto opened = opened_.find({font.path, font.index});
    if (opened == opened_.end()) {
        auto* blob = hb_blob_create_from_file_or_fail(font.path.c_str());
        if (!blob) return std::nullopt;
        FontData data;
        data.index = font.index;
        data.family = font.family;
        data.weight = font.weight;
        data.italic = font.italic;
        opened = opened_.try_emplace({font.path, font.index}, blob, std::move(data)).first;
    }
    const auto number = std::find(found_.begin(), found_.end(), &*opened) - found_.begin();
    if (number == std::ssize(found_)) found_.push_back(&*opened);
    return static_cast<FontId>(face_count + number);
}

void FontShelf::forget_choices() {
    found_.clear();
    choices_.clear();
    hopeless_.clear();
    missing_.clear();
    noted_.clear();
}

}  // namespace journeymap
