#include "journeymap/source.h"

#include <algorithm>
#include <cstring>

#include "support/utf8.h"

namespace journeymap {

Source::Source(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {
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
}

Position Source::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<int>(next - line_starts_.begin());
    std::uint32_t start = line_start(line);
    if (start == 0 && bytes_.starts_with("\xEF\xBB\xBF")) start = std::min<std::uint32_t>(3, offset);  // a mark, not a character
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

std::uint32_t Sources::add(std::string name, std::string bytes) {
    sources_.emplace_back(std::move(name), std::move(bytes));
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
