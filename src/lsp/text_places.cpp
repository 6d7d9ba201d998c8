#include "lsp/text_places.h"

#include <algorithm>

#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::uint32_t stretch = 4096;  // bytes; in a longer line counting from its start takes too long

std::uint32_t units_of(const Decoded& decoded, ColumnUnit unit) {
    if (unit == ColumnUnit::utf8) return static_cast<std::uint32_t>(decoded.length);
    return decoded.c > 0xFFFF ? 2 : 1;
}

}  // namespace

TextPlaces::TextPlaces(std::string_view text, ColumnUnit unit) : text_(text), unit_(unit) {
    starts_.push_back(0);
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at)) {
        at += text.substr(at, 2) == "\r\n" ? 2 : 1;
        starts_.push_back(static_cast<std::uint32_t>(at));
    }
    for (std::uint32_t line = 0; line < line_count(); ++line) {
        const std::size_t end = line + 1 < line_count() ? starts_[line + 1] : text.size();
        if (end - starts_[line] > stretch) mark_stretches(line, end);
    }
}

void TextPlaces::mark_stretches(std::uint32_t line, std::size_t end) {
    Known at{line, starts_[line], 0};
    while (at.offset < end) {
        if (at.offset - (stretches_.empty() ? 0 : stretches_.back().offset) >= stretch) stretches_.push_back(at);
        advance(at);
    }
}

void TextPlaces::advance(Known& at) const {
    const Decoded decoded = decode_utf8(text_, at.offset);
    at.offset += static_cast<std::uint32_t>(decoded.length);
    at.column += units_of(decoded, unit_);
}

// The nearest place before an offset whose column is known.
TextPlaces::Known TextPlaces::known_before(std::uint32_t line, std::uint32_t offset) const {
    Known nearest{line, starts_[line], 0};
    const auto is_nearer = [&](const Known& known) {
        return known.line == line && known.offset <= offset && known.offset > nearest.offset;
    };
    const auto behind = std::ranges::upper_bound(stretches_, offset, {}, &Known::offset);
    if (behind != stretches_.begin() && is_nearer(behind[-1])) nearest = behind[-1];
    if (is_nearer(known_)) nearest = known_;
    return nearest;
}

std::string_view TextPlaces::line(std::uint32_t line) const {
    if (line >= line_count()) return {};
    const std::size_t end = line + 1 < line_count() ? starts_[line + 1] : text_.size();
    std::string_view text = text_.substr(starts_[line], end - starts_[line]);
    if (text.ends_with('\n')) text.remove_suffix(1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

TextPlace TextPlaces::place(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    offset = static_cast<std::uint32_t>(character_start(text_, offset));
    const auto line = static_cast<std::uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin() - 1);
    Known at = known_before(line, offset);
    while (at.offset < offset) advance(at);
    known_ = at;
    return {line, at.column};
}

std::uint32_t TextPlaces::offset(TextPlace place) const {
    if (place.line >= line_count()) return static_cast<std::uint32_t>(text_.size());
    const std::string_view text = line(place.line);
    std::uint32_t at = 0, column = 0;
    while (at < text.size()) {
        const Decoded decoded = decode_utf8(text, at);
        column += units_of(decoded, unit_);
        if (column > place.column) break;
        at += static_cast<std::uint32_t>(decoded.length);
    }
    return starts_[place.line] + at;
}

}  // namespace journeymap
