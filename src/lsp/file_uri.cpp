#include "lsp/file_uri.h"

#include <charconv>

#include "support/ascii.h"

namespace journeymap {

namespace {

constexpr std::string_view scheme = "file://";

bool stays(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || std::string_view("/-._~").find(c) != std::string_view::npos; }

}  // namespace

std::optional<std::string> path_of_uri(std::string_view uri) {
    if (!uri.starts_with(scheme)) return std::nullopt;
    uri.remove_prefix(scheme.size());
    if (uri.starts_with("localhost/")) uri.remove_prefix(std::string_view("localhost").size());
    if (!uri.starts_with('/')) return std::nullopt;
    uri = uri.substr(0, uri.find_first_of("?#"));
    std::string path;
    for (std::size_t at = 0; at < uri.size(); ++at) {
        unsigned byte = 0;
        const bool coded = uri[at] == '%' && at + 2 < uri.size() &&
                           std::from_chars(uri.data() + at + 1, uri.data() + at + 3, byte, 16).ptr == uri.data() + at + 3;
        if (coded && byte == 0) return std::nullopt;
        path += coded ? static_cast<char>(byte) : uri[at];
        if (coded) at += 2;
    }
    return path;
}

std::string uri_of_path(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri(scheme);
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (stays(c))
            uri += c;
        else
            uri.append(1, '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return uri;
}

}  // namespace journeymap
