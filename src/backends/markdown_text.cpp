// Escaping in one pass: runs of harmless bytes are copied, the others are looked at with what stands around them.
#include "backends/markdown_text.h"

#include <algorithm>
#include <array>

#include "support/ascii.h"
#include "support/utf8.h"
#include "support/web_address.h"

namespace journeymap {

namespace {

constexpr std::string_view gap = "<!---->";  // renders as nothing and parts what stands on both sides

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_word(char c) { return is_digit(c) || is_ascii_letter(c); }
constexpr bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Bytes that need a look: ASCII punctuation that means something, digits, control characters, and the lead byte of bidi controls.
constexpr auto needs_look = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 0x20; ++c) table[static_cast<std::size_t>(c)] = true;
    for (const unsigned char c : std::string_view("\\`*_[]<>&|~#@:.$+-)0123456789\x7f\xE2")) table[c] = true;
    return table;
}();

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

class Escaper {
public:
    Escaper(std::string& out, std::string_view text, MarkdownBreaks breaks) : out_(out), text_(text), breaks_(breaks) {}

    void run() {
        std::size_t copied = 0;
        for (std::size_t at = 0; at < text_.size();) {
            if (!needs_look[static_cast<unsigned char>(text_[at])]) {
                ++at;
                continue;
            }
            out_.append(text_.data() + copied, at - copied);
            at_ = at;
            one();
            copied = at = at_ + 1;
        }
        out_.append(text_.data() + copied, text_.size() - copied);
    }

private:
    // Zero past the ends.
    char before(std::size_t n = 1) const { return at_ >= n ? text_[at_ - n] : '\0'; }
    char after(std::size_t n = 1) const { return at_ + n < text_.size() ? text_[at_ + n] : '\0'; }

    void one() {
        const char c = text_[at_];
        if (is_digit(c)) return digit(c);
        switch (c) {
            case '\\':
            case '`':
            case '*':
            case '[':
            case ']':
            case '~':
            case '|': return escaped(c);
            case '_': return is_word(before()) && is_word(after()) ? plain(c) : escaped(c);
            case '>': return at_ == 0 ? escaped(c) : plain(c);
            case '+':
            case '-': return at_ == 0 && !is_word(after()) ? escaped(c) : plain(c);
            case ')': return ends_list_number() ? escaped(c) : plain(c);
            case '.': return point();
            case '<': out_ += "&lt;"; return;
            case '&': out_ += begins_entity() ? "&amp;" : "&"; return;
            case '$': out_ += "<span>$</span>"; return;
            case '#': escaped(c); return gap_if(is_digit(after()));
            case '@': plain(c); return gap_if(is_word(after()) || after() == '_' || after() == '-' || after() == '.');
            case ':': plain(c); return gap_if(after() == '/' || begins_emoji());
            case '\n': out_ += breaks_ == MarkdownBreaks::kept ? "<br>" : " "; return;
            case '\t': out_ += ' '; return;
            case '\xE2': return maybe_control();
            default: return;  // other control characters: not in a map that was read
        }
    }

    void plain(char c) { out_ += c; }
    void escaped(char c) {
        out_ += '\\';
        out_ += c;
    }
    void gap_if(bool needed) {
        if (needed) out_ += gap;
    }

    // "www." starts a link; "1." at the start a list.
    void point() {
        if (ends_list_number()) return escaped('.');
        gap_if(lower_ascii(before(1)) == 'w' && lower_ascii(before(2)) == 'w' && lower_ascii(before(3)) == 'w');
        plain('.');
    }

    bool ends_list_number() const {
        if (at_ == 0 || at_ > 9 || (after() != '\0' && !is_space(after()))) return false;
        for (std::size_t i = 0; i < at_; ++i) {
            if (!is_digit(text_[i])) return false;
        }
        return true;
    }

    bool begins_emoji() const {
        std::size_t i = at_ + 1;
        while (i < text_.size() && (is_word(text_[i]) || text_[i] == '_' || text_[i] == '+' || text_[i] == '-')) ++i;
        return i > at_ + 1 && i < text_.size() && text_[i] == ':';
    }

    // "&copy;", "&#64;": no name is longer than 32 characters.
    bool begins_entity() const {
        std::size_t i = at_ + 1;
        while (i < text_.size() && i < at_ + 34 && (is_word(text_[i]) || text_[i] == '#')) ++i;
        return i > at_ + 1 && i < text_.size() && text_[i] == ';';
    }

    // A digit may belong to "GH-12" or to a commit number.
    void digit(char c) {
        if (word_end_ <= at_) find_commit();
        gap_if(before() == '-' && lower_ascii(before(2)) == 'h' && lower_ascii(before(3)) == 'g');
        is_commit_ ? commit() : plain(c);
    }

    // Whether the word around this place could be a commit number: 7 to 40 hexadecimal digits with a letter among them. Each word is
    // looked at once.
    void find_commit() {
        std::size_t begin = at_;
        while (begin > 0 && is_word(text_[begin - 1])) --begin;
        bool hex = true, letter = false;
        std::size_t end = begin;
        for (; end < text_.size() && is_word(text_[end]); ++end) {
            hex = hex && is_hex(text_[end]);
            letter = letter || is_ascii_letter(text_[end]);
        }
        word_end_ = end;
        is_commit_ = hex && letter && end - begin >= 7 && end - begin <= 40;
    }

    // The rest of the word in pieces that are too short to be one.
    void commit() {
        constexpr std::size_t most = 6;
        gap_if(is_word(before()));
        for (; at_ < word_end_; at_ += most) {
            out_.append(text_, at_, std::min(most, word_end_ - at_));
            gap_if(at_ + most < word_end_);
        }
        at_ = word_end_ - 1;
    }

    // Line and paragraph separators (U+2028, U+2029) become a blank. What forces a direction (U+202A to U+202E, U+2066 to U+2069) is left
    // out: it would turn the words around it, also where it is spelt as &#x202E;.
    void maybe_control() {
        const auto second = static_cast<unsigned char>(after(1)), third = static_cast<unsigned char>(after(2));
        const bool separator = second == 0x80 && (third == 0xA8 || third == 0xA9);
        const bool forces = (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
        if (!separator && !forces) return plain('\xE2');
        if (separator) out_ += ' ';
        at_ += 2;
    }

    std::string& out_;
    const std::string_view text_;
    MarkdownBreaks breaks_;
    std::size_t at_ = 0;
    std::size_t word_end_ = 0;  // of the word last looked at
    bool is_commit_ = false;    // that word
};

std::string with_replacements(std::string_view text) {
    std::string valid;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode_utf8(text, at);
        append_utf8(valid, character.c);
        at += static_cast<std::size_t>(character.length);
    }
    return valid;
}

// A path in which no character means anything in an address; `./` keeps what has a colon from being a scheme.
std::string path_address(std::string_view path) {
    std::string address = path.find(':') < path.find('/') ? "./" : "";
    for (const char c : path) {
        if (c == '%')
            address += "%25";
        else if (c == '?')
            address += "%3F";
        else if (c == '#')
            address += "%23";
        else if (c == '&')
            address += "%26";
        else
            address += c;
    }
    return address;
}

// Between `<` and `>`: what would end the address or a table cell, or start something of its own, is percent-encoded.
void append_address(std::string& out, std::string_view address) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&') {
            out += "&amp;";
        } else if (byte <= 0x20 || byte >= 0x7F || std::string_view("<>\\`|$\"").find(c) != std::string_view::npos) {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
}

}  // namespace

// Names of files are the only texts that may hold bytes that are not UTF-8.
void append_markdown(std::string& out, std::string_view text, MarkdownBreaks breaks) {
    if (find_invalid_utf8(text)) return append_markdown(out, with_replacements(text), breaks);
    Escaper(out, trimmed(text), breaks).run();
}

void append_markdown_link(std::string& out, std::string_view text, std::string_view address) {
    const std::string safe = web_address(address);
    if (safe.empty()) return append_markdown(out, text);
    out += '[';
    append_markdown(out, text);
    out += "](<";
    append_address(out, safe);
    out += ">)";
}

void append_markdown_file_link(std::string& out, std::string_view text, std::string_view path) {
    out += '[';
    append_markdown(out, text, MarkdownBreaks::spaces);
    out += "](<";
    append_address(out, path_address(path));
    out += ">)";
}

}  // namespace journeymap
