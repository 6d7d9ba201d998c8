#include "preview/request.h"

#include <fmt/core.h>

#include <algorithm>

#include "support/ascii.h"

namespace journeymap {

namespace {

std::string_view next_line(std::string_view& head) {
    const std::size_t end = std::min(head.find("\r\n"), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    return line;
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        c = lower_ascii(c);
    }
    return result;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool is_visible(char c) { return c > ' ' && c < 0x7f; }

// "GET /events?map=a HTTP/1.1".
bool parse_first_line(std::string_view line, HttpRequest& request) {
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return false;
    const std::string_view version = line.substr(last + 1);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return false;
    if (!target.starts_with('/') || !std::ranges::all_of(target, is_visible)) return false;
    request.method = line.substr(0, first);
    const std::size_t mark = std::min(target.find('?'), target.size());
    request.path = target.substr(0, mark);
    request.query = target.substr(std::min(mark + 1, target.size()));
    return !request.method.empty();
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool coded = text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0 && digit_of(text[i + 2]) >= 0;
        result += coded ? static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2])) : text[i] == '+' ? ' ' : text[i];
        if (coded) i += 2;
    }
    return result;
}

}  // namespace

HttpRequest parse_request(std::string_view head) {
    HttpRequest request;
    if (!parse_first_line(next_line(head), request)) return request;
    bool has_host = false;
    while (!head.empty()) {
        const std::string_view line = next_line(head);
        if (line.empty()) break;
        const std::size_t colon = line.find(':');
        if (colon == 0 || colon == std::string_view::npos || !std::all_of(line.begin(), line.begin() + colon, is_visible)) return request;
        if (lower(line.substr(0, colon)) != "host") continue;
        if (has_host) return request;
        has_host = true;
        request.host = lower(without_blanks(line.substr(colon + 1)));
    }
    request.well_formed = true;
    return request;
}

std::optional<std::string> query_value(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (decoded(pair.substr(0, equals)) == name) return decoded(pair.substr(std::min(equals + 1, pair.size())));
    }
    return std::nullopt;
}

bool means_this_machine(std::string_view host, int port) {
    for (const std::string_view name : {"127.0.0.1", "localhost"}) {
        if (host == fmt::format("{}:{}", name, port) || (port == 80 && host == name)) return true;
    }
    return false;
}

}  // namespace journeymap
