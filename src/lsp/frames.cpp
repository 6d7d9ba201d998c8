#include "lsp/frames.h"

#include <algorithm>
#include <charconv>

#include "support/ascii.h"

namespace journeymap {

namespace {

constexpr std::string_view length_name = "content-length";


bool names_length(std::string_view line) {
    return line.size() > length_name.size() && line[length_name.size()] == ':' &&
           std::equal(length_name.begin(), length_name.end(), line.begin(), [](char a, char b) { return a == lower_ascii(b); });
}

std::string_view without_blanks_around(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

// What Content-Length says in a block of headers; nothing where it is not there once, as digits.
std::optional<std::size_t> length_in(std::string_view headers) {
    std::optional<std::size_t> length;
    while (!headers.empty()) {
        const std::size_t end = std::min(headers.find('\n'), headers.size());
        const std::string_view line = headers.substr(0, end);
        headers.remove_prefix(std::min(end + 1, headers.size()));
        if (!names_length(line)) continue;
        const std::string_view digits = without_blanks_around(line.substr(length_name.size() + 1));
        std::size_t value = 0;
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (length || error != std::errc{} || stop != digits.data() + digits.size()) return std::nullopt;
        length = value;
    }
    return length;
}

// The end of the headers and of the empty line behind them. Bare line feeds are accepted.
std::size_t end_of_headers(std::string_view bytes, std::size_t& behind) {
    const std::size_t strict = bytes.find("\r\n\r\n"), loose = bytes.find("\n\n");
    behind = std::min(strict, loose);
    if (behind == std::string_view::npos) return behind;
    const std::size_t end = behind;
    behind += strict < loose ? 4 : 2;
    return end;
}

}  // namespace

void FrameReader::feed(std::string_view bytes) {
    const std::size_t skipped = std::min(to_skip_, bytes.size());
    to_skip_ -= skipped;
    bytes.remove_prefix(skipped);
    if (at_ > 0) bytes_.erase(0, at_);
    at_ = 0;
    bytes_ += bytes;
}

bool FrameReader::find_start() {
    for (std::string_view rest = waiting();;) {
        if (names_length(rest)) break;
        const std::size_t line_end = rest.find('\n');
        if (line_end == std::string_view::npos) return false;
        rest.remove_prefix(line_end + 1);
        at_ += line_end + 1;
    }
    lost_ = false;
    return true;
}

std::optional<Frame> FrameReader::wrong(std::string problem) {
    lost_ = true;
    return Frame{{}, std::move(problem)};
}

std::optional<Frame> FrameReader::next() {
    if (to_skip_ > 0) return std::nullopt;
    if (lost_ && !find_start()) {
        if (waiting().size() > most_header_bytes) at_ = bytes_.size() - length_name.size();  // the rest of a very long line
        return std::nullopt;
    }
    std::size_t body = 0;
    const std::size_t end = end_of_headers(waiting().substr(0, most_header_bytes), body);
    if (end == std::string_view::npos) {
        if (waiting().size() < most_header_bytes) return std::nullopt;
        at_ += 1;  // not to find the same beginning again
        return wrong("the headers of a message do not end");
    }
    const std::optional<std::size_t> length = length_in(waiting().substr(0, end));
    if (!length) {
        at_ += body;
        return wrong("a message needs one header 'Content-Length: NUMBER'");
    }
    if (*length > most_body_bytes) {
        at_ += body;
        const std::size_t here = std::min(*length, waiting().size());
        at_ += here;
        to_skip_ = *length - here;
        return Frame{{}, "the message is too large"};
    }
    if (waiting().size() - body < *length) return std::nullopt;
    Frame frame{std::string(waiting().substr(body, *length)), {}};
    at_ += body + *length;
    return frame;
}

}  // namespace journeymap
