#include "support/web_address.h"

#include <algorithm>
#include <string_view>

#include "support/ascii.h"
#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

std::string_view without_blanks_around(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

// Takes the scheme, which is in lower case here, off the text.
bool takes_scheme(std::string_view& text, std::string_view scheme) {
    if (text.size() <= scheme.size()) return false;
    for (std::size_t i = 0; i < scheme.size(); ++i) {
        if (lower_ascii(text[i]) != scheme[i]) return false;
    }
    text.remove_prefix(scheme.size());
    return true;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Letters of any script, so that addresses with international names are links; a port and the brackets of IPv6.
bool is_host(std::string_view host) {
    if (host.empty() || std::string_view("-._:]").find(host[0]) != std::string_view::npos) return false;
    for (std::size_t at = 0; at < host.size();) {
        const Decoded character = decode_utf8(host, at);
        const bool plain = character.c < 0x80 && (is_ascii_letter(host[at]) || is_ascii_digit(host[at]) ||
                                                     std::string_view("-._:[]").find(host[at]) != std::string_view::npos);
        if (!plain && (character.c < 0x80 || !character.valid || is_unsafe(character.c))) return false;
        at += static_cast<std::size_t>(character.length);
    }
    return true;
}

// RFC 3986: what no address holds unless it is written in percent.
bool needs_percent(char c) {
    return static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x7F ||
           std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos;
}

void append_in_percent(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        if (!needs_percent(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
}

}  // namespace

std::string web_address(std::string_view text) {
    text = without_blanks_around(text);
    if (std::any_of(text.begin(), text.end(), is_control)) return {};
    std::string_view rest = text;
    const bool web = takes_scheme(rest, "https://") || takes_scheme(rest, "http://");
    if (!web && !takes_scheme(rest, "mailto:")) return {};
    if (web && !is_host(rest.substr(0, rest.find_first_of("/?#")))) return {};
    std::string address(text.substr(0, text.size() - rest.size()));
    append_in_percent(address, rest);
    return address;
}

}  // namespace journeymap
