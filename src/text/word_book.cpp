#include "text/word_book.h"

#include <algorithm>
#include <cstring>

#include "support/utf8.h"
#include "text/character.h"
#include "text/cluster.h"
#include "text/pair_table.h"

namespace journeymap {
namespace {

// When the book is full it starts anew.
constexpr std::size_t most_words = 1 << 16, most_glyphs = 1 << 20, most_bytes = 1 << 22;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    const auto product = (a ^ b ^ 0x9E3779B97F4A7C15u) * 0xD1B54A32D192ED03u;
    return product ^ product >> 32;
}

std::uint64_t hash_of(std::string_view text, WordStyle style) {
    std::uint64_t hash = static_cast<std::uint64_t>(style.face) | style.tabular << 2 | style.spaced << 3 |
                         static_cast<unsigned>(style.direction) << 4 | static_cast<std::uint64_t>(style.language) << 8 | text.size() << 16;
    const char* at = text.data();
    auto left = text.size();
    for (; left >= 8; left -= 8, at += 8) {
        std::uint64_t chunk;
        std::memcpy(&chunk, at, 8);
        hash = mix(hash, chunk);
    }
    std::uint64_t chunk = 0;
    for (std::size_t i = 0; i < left; ++i) chunk = chunk << 8 | static_cast<unsigned char>(at[i]);
    return mix(hash, chunk);
}

// Letters join across fonts, and even across scripts.
bool are_apart(hb_script_t before, hb_script_t after) { return before != after && !is_joined(before) && !is_joined(after); }

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return byte >= 0x20 && byte < 0x7F; });
}

// Languages with glyphs or line breaks of their own.
constexpr std::string_view particular_languages[] = {"az", "ba", "bg", "ca", "crh", "fa", "ja", "kk", "ko", "ks", "mk", "mo", "mr", "ne",
    "nl", "ro", "sa", "sd", "sr", "tr", "tt", "ug", "ur", "vi", "yue", "zh"};

}  // namespace

WordBook::WordBook(FontOptions options) : shelf_(options), buffer_(hb_buffer_create()), slots_(512) {
    hb_buffer_set_flags(buffer_, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
}

WordBook::~WordBook() { hb_buffer_destroy(buffer_); }

std::uint8_t WordBook::language_id(std::string_view tag) {
    const auto primary = tag.substr(0, tag.find('-'));
    if (std::find(std::begin(particular_languages), std::end(particular_languages), primary) == std::end(particular_languages)) return 0;
    const auto known = std::find(languages_.begin(), languages_.end(), tag);
    if (known != languages_.end()) return static_cast<std::uint8_t>(known - languages_.begin() + 1);
    if (languages_.size() == 255) return 0;
    languages_.emplace_back(tag);
    return static_cast<std::uint8_t>(languages_.size());
}

BookedWord WordBook::look_up(std::string_view text, WordStyle style) { return entry_of(text, style).word; }

BookedWord WordBook::look_up_with_opportunities(std::string_view text, WordStyle style) {
    BookedWord& word = entry_of(text, style).word;
    if (word.has_opportunities) return word;
    breaks_.find(text, language(style.language), scratch_);
    word.first_opportunity = static_cast<std::uint32_t>(opportunities_.size());
    word.opportunity_count = static_cast<std::uint16_t>(scratch_.size());
    word.has_opportunities = true;
    opportunities_.insert(opportunities_.end(), scratch_.begin(), scratch_.end());
    return word;
}

WordBook::Entry& WordBook::entry_of(std::string_view text, WordStyle style) {
    const auto hash = hash_of(text, style);
    for (std::size_t slot = hash & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1)) {
        if (slots_[slot] == 0) return add(text, style, hash, slot);
        Entry& entry = entries_[slots_[slot] - 1];
        if (entry.hash == hash && entry.size == text.size() && entry.style == style &&
            std::memcmp(texts_.data() + entry.text, text.data(), text.size()) == 0)
            return entry;
    }
}

WordBook::Entry& WordBook::add(std::string_view text, WordStyle style, std::uint64_t hash, std::size_t slot) {
    if (entries_.size() == most_words || glyphs_.size() > most_glyphs || texts_.size() > most_bytes) {
        forget();
        slot = hash & (slots_.size() - 1);
    }
    Entry entry{hash, static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint16_t>(text.size()), style, shape(text, style)};
    texts_ += text;
    entries_.push_back(entry);
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    if (entries_.size() * 2 > slots_.size()) grow();
    return entries_.back();
}

void WordBook::grow() {
    slots_.assign(slots_.size() * 4, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        auto slot = entries_[i].hash & (slots_.size() - 1);
        while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

void WordBook::forget() {
    std::fill(slots_.begin(), slots_.end(), 0);
    entries_.clear();
    texts_.clear();
    glyphs_.clear();
    opportunities_.clear();
    stops_.clear();
}

void WordBook::find_places(std::string_view text, WordStyle style, std::vector<std::uint32_t>& places) {
    if (text.size() <= longest_word) {
        const auto known = opportunities(look_up_with_opportunities(text, style));
        places.assign(known.begin(), known.end());
    } else {
        breaks_.find(text, language(style.language), places);
    }
    places.push_back(static_cast<std::uint32_t>(text.size()));
}

void WordBook::release() {
    forget();
    opportunities_.shrink_to_fit();
    glyphs_.shrink_to_fit();
    stops_.shrink_to_fit();
    entries_.shrink_to_fit();
    texts_.shrink_to_fit();
}

bool WordBook::forget_choices() {
    if (!shelf_.has_choices()) return false;
    shelf_.forget_choices();
    forget();
    return true;
}

// A part of a word in one script and one font.
struct WordBook::Item {
    std::size_t begin = 0, end = 0;
    hb_script_t script = HB_SCRIPT_LATIN;
    FontId font = 0;
    bool stands_alone = false;  // where it begins, nothing joins
};

std::vector<WordBook::Item> WordBook::itemize(std::string_view text, WordStyle style) {
    std::vector<Item> items;
    heads_.clear();
    if (is_plain_ascii(text)) {
        for (std::size_t at = 0; at < text.size(); ++at) heads_.push_back(static_cast<std::uint16_t>(at));
        return {{0, text.size(), HB_SCRIPT_LATIN, static_cast<FontId>(style.face), true}};
    }

    const auto* tag = language(style.language);
    auto script = HB_SCRIPT_COMMON;
    for (std::size_t at = 0; at < text.size() && takes_neighbors_script(script);) {
        const auto next = decode_utf8(text, at);
        script = script_of(next.c);
        at += static_cast<std::size_t>(next.length);
    }
    const bool scripted = !takes_neighbors_script(script);
    if (!scripted) script = HB_SCRIPT_COMMON;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = cluster_end(text, at);
        const auto c = decode_utf8(text, at).c;
        const auto own = script_of(c);
        if (!takes_neighbors_script(own)) script = own;
        if (scripted ? script == own : c >= 0x80) heads_.push_back(static_cast<std::uint16_t>(at));
        if (!is_control(c)) {
            const auto font = shelf_.font_for(text.substr(at, end - at), style.face, script, tag ? tag : "");
            const bool joins = !items.empty() && items.back().end == at && items.back().script == script && items.back().font == font;
            if (joins)
                items.back().end = end;
            else
                items.push_back({at, end, script, font, items.empty() || are_apart(items.back().script, script)});
        }
        at = end;
    }
    return items;
}

BookedWord WordBook::shape(std::string_view text, WordStyle style) {
    BookedWord word;
    word.first_glyph = static_cast<std::uint32_t>(glyphs_.size());
    word.first_stop = static_cast<std::uint32_t>(stops_.size());
    word.edges = edges_of(text);

    std::string shown;
    if (text.ends_with(soft_hyphen)) {
        shown.assign(without_soft_hyphens(text)).append("\u2010");
        text = shown;
    }
    if (add_up(text, style, word)) return word;
    auto items = itemize(text, style);
    if (style.direction == Direction::right_to_left) std::reverse(items.begin(), items.end());
    for (const auto& item : items) shape_item(item, text, style, word);
    word.glyph_count = static_cast<std::uint16_t>(glyphs_.size() - word.first_glyph);
    word.stop_count = static_cast<std::uint16_t>(stops_.size() - word.first_stop);
    return word;
}

// Shapes a word of plain Latin characters from the table of pairs; false where it has others or a pair that only HarfBuzz knows.
bool WordBook::add_up(std::string_view text, WordStyle style, BookedWord& word) {
    if (style.tabular || style.language != 0 || style.direction == Direction::right_to_left) return false;
    const PairTable& table = pair_table(style.face);
    const auto undo = [&] {
        glyphs_.resize(word.first_glyph);
        stops_.resize(word.first_stop);
        word.width = 0;
        word.gaps = 0;
        return false;
    };
    const bool has_stops = text.size() >= shortest_with_stops;
    int before = -1;
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decode_utf8(text, at);
        const int index = pair_index(decoded.c);
        if (index < 0) return undo();
        std::int16_t kern = 0;
        if (before >= 0) {
            kern = table.between(before, index);
            if (kern == PairTable::irregular) return undo();
            word.width += kern;
            if (style.spaced) ++word.gaps;
        }
        if (has_stops) stops_.push_back({static_cast<std::uint16_t>(at), word.gaps, word.width, kern == 0});
        const auto place = static_cast<std::size_t>(index);
        glyphs_.push_back({table.glyph[place], word.width, 0, static_cast<FontId>(style.face), static_cast<std::uint16_t>(at), word.gaps});
        word.width += table.advance[place];
        before = index;
        at += static_cast<std::size_t>(decoded.length);
    }
    if (style.spaced && before >= 0) ++word.gaps;
    word.glyph_count = static_cast<std::uint16_t>(glyphs_.size() - word.first_glyph);
    word.stop_count = static_cast<std::uint16_t>(stops_.size() - word.first_stop);
    return true;
}

void WordBook::shape_item(const Item& item, std::string_view text, WordStyle style, BookedWord& word) {
    hb_buffer_clear_contents(buffer_);
    hb_buffer_add_utf8(
        buffer_, text.data(), static_cast<int>(text.size()), static_cast<unsigned>(item.begin), static_cast<int>(item.end - item.begin));
    hb_buffer_set_script(buffer_, item.script);
    const auto by_script = hb_script_get_horizontal_direction(item.script) == HB_DIRECTION_RTL ? HB_DIRECTION_RTL : HB_DIRECTION_LTR;
    hb_buffer_set_direction(buffer_, style.direction == Direction::by_script       ? by_script
                                     : style.direction == Direction::right_to_left ? HB_DIRECTION_RTL
                                                                                   : HB_DIRECTION_LTR);
    const auto* tag = language(style.language);
    hb_buffer_set_language(buffer_, tag ? hb_language_from_string(tag, -1) : HB_LANGUAGE_INVALID);

    hb_feature_t features[3];
    unsigned count = 0;
    const auto set = [&](const char(&name)[5], std::uint32_t value) {
        features[count++] = {HB_TAG(name[0], name[1], name[2], name[3]), value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    };
    if (style.tabular) set("tnum", 1);
    if (style.spaced) set("liga", 0), set("clig", 0);
    hb_shape(shelf_.at(item.font).font(), buffer_, features, count);

    if (text.size() >= shortest_with_stops && style.direction == Direction::by_script) note_stops(item, style, word);
    unsigned length = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer_, &length);
    const auto* positions = hb_buffer_get_glyph_positions(buffer_, nullptr);
    const bool spaced = style.spaced && !is_joined(item.script);
    for (unsigned i = 0; i < length; ++i) {
        const bool new_cluster = i > 0 && infos[i].cluster != infos[i - 1].cluster;
        if (spaced && new_cluster) ++word.gaps;
        glyphs_.push_back({infos[i].codepoint, word.width + positions[i].x_offset, -positions[i].y_offset, item.font,
            static_cast<std::uint16_t>(infos[i].cluster), word.gaps});
        word.width += positions[i].x_advance;
    }
    if (spaced && length > 0) ++word.gaps;
}

// Places of the item in the buffer where HarfBuzz says that both sides are shaped as by themselves, and from which on the word is itemized as
// by itself.
void WordBook::note_stops(const Item& item, WordStyle style, const BookedWord& word) {
    unsigned length = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer_, &length);
    const auto* positions = hb_buffer_get_glyph_positions(buffer_, nullptr);
    const bool backward = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer_)), spaced = style.spaced && !is_joined(item.script);
    const auto place = [&](unsigned i) { return backward ? length - 1 - i : i; };
    auto x = word.width;
    auto gaps = word.gaps;
    for (unsigned i = 0; i < length;) {
        const auto cluster = infos[place(i)].cluster;
        WordStop stop{static_cast<std::uint16_t>(cluster), gaps, x, cluster > item.begin || item.stands_alone};
        for (; i < length && infos[place(i)].cluster == cluster; ++i) {
            x += positions[place(i)].x_advance;
            if (hb_glyph_info_get_glyph_flags(&infos[place(i)]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) stop.is_divisible = false;
        }
        if (spaced) ++gaps;
        if (!std::binary_search(heads_.begin(), heads_.end(), cluster)) stop.is_divisible = false;
        stops_.push_back(stop);
    }
}

}  // namespace journeymap
