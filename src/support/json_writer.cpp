#include "support/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

void append_unit(std::string& out, std::uint32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 0xF];
}

void append_escape(std::string& out, char32_t c) {
    if (c == '\n') {
        out += "\\n";
    } else if (c == '\t') {
        out += "\\t";
    } else if (c < 0x10000) {
        append_unit(out, c);
    } else {
        append_unit(out, 0xD800 + ((c - 0x10000) >> 10));
        append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
}

template <typename Number>
void append_number(std::string& out, Number number) {
    std::array<char, 32> digits;
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

}  // namespace

void JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    out_ += layout_ == JsonLayout::indented ? ": " : ":";
    after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
    separate();
    quote(text);
}

void JsonWriter::value(bool truth) {
    separate();
    out_ += truth ? "true" : "false";
}

void JsonWriter::value(double number) {
    if (!std::isfinite(number)) return null();
    separate();
    append_number(out_, number);
}

void JsonWriter::value(std::int64_t number) {
    separate();
    append_number(out_, number);
}

void JsonWriter::null() {
    separate();
    out_ += "null";
}

void JsonWriter::written(std::string_view json) {
    separate();
    out_ += json;
}

void JsonWriter::begin(char bracket) {
    separate();
    out_ += bracket;
    has_items_.push_back(false);
}

void JsonWriter::end(char bracket) {
    const bool had_items = has_items_.back();
    has_items_.pop_back();
    if (had_items) new_line();
    out_ += bracket;
    if (has_items_.empty() && layout_ == JsonLayout::indented) out_ += '\n';
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_items_.empty()) return;
    if (has_items_.back()) out_ += ',';
    has_items_.back() = true;
    new_line();
}

void JsonWriter::new_line() {
    if (layout_ == JsonLayout::compact) return;
    out_ += '\n';
    out_.append(2 * has_items_.size(), ' ');
}

void JsonWriter::quote(std::string_view text) {
    out_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        if (decoded.c == '"' || decoded.c == '\\') {
            out_ += '\\';
            out_ += static_cast<char>(decoded.c);
        } else if (decoded.c == '#' && at > 0 && text[at - 1] == '#') {
            append_unit(out_, '#');  // `##[` starts a command in the logs of some CI systems
        } else if (is_unsafe(decoded.c)) {
            append_escape(out_, decoded.c);
        } else {
            append_utf8(out_, decoded.c);
        }
        at += decoded.length;
    }
    out_ += '"';
}

}  // namespace journeymap
