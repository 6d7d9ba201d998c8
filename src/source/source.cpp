#include "journeymap/source.h"

#include <algorithm>
#include <cstring>

#include "support/utf8.h"

namespace journeymap {

namespace {

// Columns are counted in characters. On a line longer than this, with findings all over it, counting from its start takes too long.
constexpr std::size_t block = 4096;

}  // namespace

Source::Source(std::string name, std::string bytes, std::string path)
    : name_(std::move(name)), path_(std::move(path)), bytes_(std::move(bytes)) {
    line_starts_.reserve(bytes_.size() / 32 + 1);
    line_starts_.push_back(0);
    const char* const begin = bytes_.data();
    const char* const end = begin + bytes_.size();
    for (const char* at = begin; at < end;) {
        const auto* feed = static_cast<const char*>(std::memchr(at, '\n', end - at));
        if (!feed) break;
        at = feed + 1;
        line_starts_.push_back(static_cast<std::uint32_t>(at - begin));
    }
    std::uint32_t longest = static_cast<std::uint32_t>(bytes_.size()) - line_starts_.back();
    for (std::size_t i = 1; i < line_starts_.size(); ++i) longest = std::max(longest, line_starts_[i] - line_starts_[i - 1]);
    if (longest > block) count_blocks();
}

void Source::count_blocks() {
    std::uint32_t characters = 0;
    for (std::size_t at = 0; at < bytes_.size(); at += block) {
        characters_before_.push_back(characters);
        characters += static_cast<std::uint32_t>(count_characters(std::string_view(bytes_).substr(at, block)));
    }
}

std::uint32_t Source::characters_before(std::uint32_t offset) const {
    const std::size_t whole = std::min(offset / block, characters_before_.size() - 1);
    const std::string_view rest = std::string_view(bytes_).substr(whole * block, offset - whole * block);
    return characters_before_[whole] + static_cast<std::uint32_t>(count_characters(rest));
}

int Source::line_of(std::uint32_t offset) const {
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return static_cast<int>(next - line_starts_.begin());
}

Position Source::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
    const int line = line_of(offset);
    std::uint32_t start = line_start(line);
    if (start == 0 && bytes_.starts_with("\xEF\xBB\xBF")) start = std::min<std::uint32_t>(3, offset);  // a mark, not a character
    if (offset - start > block) return {line, 1 + static_cast<int>(characters_before(offset) - characters_before(start))};
    return {line, 1 + static_cast<int>(count_characters(std::string_view(bytes_).substr(start, offset - start)))};
}

std::string_view Source::line(int number) const {
    if (number < 1 || number > line_count()) return {};
    const std::uint32_t start = line_start(number);
    const std::size_t end = number < line_count() ? line_start(number + 1) - 1 : bytes_.size();
    std::string_view text = std::string_view(bytes_).substr(start, end - start);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

std::uint32_t Source::line_start(int number) const {
    if (number < 1) return 0;
    if (number > line_count()) return static_cast<std::uint32_t>(bytes_.size());
    return line_starts_[number - 1];
}

std::uint32_t Sources::add(std::string name, std::string bytes, std::string path) {
    sources_.emplace_back(std::move(name), std::move(bytes), std::move(path));
    return static_cast<std::uint32_t>(sources_.size() - 1);
}

std::string_view Sources::text(Span span) const {
    if (!span.given() || span.source >= sources_.size()) return {};
    const std::string_view bytes = sources_[span.source].bytes();
    const std::size_t begin = std::min<std::size_t>(span.begin, bytes.size());
    const std::size_t end = std::clamp<std::size_t>(span.end, begin, bytes.size());
    return bytes.substr(begin, end - begin);
}

}  // namespace journeymap
