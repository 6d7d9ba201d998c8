#include "support/xml_writer.h"

#include "support/number.h"
#include "support/utf8.h"

namespace journeymap {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Bytes that can be copied as they are.
bool is_plain(unsigned char byte) { return byte >= 0x20 && byte < 0x80 && byte != '&' && byte != '<' && byte != '>' && byte != '"'; }

void append_special(std::string& out, unsigned char byte) {
    switch (byte) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\t': out += "&#9;"; break;
        case '\n': out += "&#10;"; break;
        case '\r': out += "&#13;"; break;
        default: break;  // a control character: forbidden even as a reference
    }
}

// Separators, and embeddings, overrides, isolates and their ends: an editor that obeys them shows another file than the one that is there.
bool arranges_text(char32_t c) { return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

void append_reference(std::string& out, char32_t c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "&#x";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(c >> shift) & 15];
    out += ';';
}

bool is_noncharacter(char32_t c) { return c == 0xFFFE || c == 0xFFFF; }

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && is_plain(static_cast<unsigned char>(text[end]))) ++end;
        out.append(text, at, end - at);
        at = end;
        if (at == text.size()) return;

        if (static_cast<unsigned char>(text[at]) < 0x80) {
            append_special(out, static_cast<unsigned char>(text[at]));
            ++at;
            continue;
        }
        const Decoded character = decode_utf8(text, at);
        if (!character.valid) {
            out += replacement;
        } else if (arranges_text(character.c)) {
            append_reference(out, character.c);
        } else if (!is_noncharacter(character.c)) {
            out.append(text, at, static_cast<std::size_t>(character.length));
        }
        at += static_cast<std::size_t>(character.length);
    }
}

void XmlWriter::finish_tag(Content content) {
    if (open_.empty()) return;
    if (open_.back().content == Content::none) out_ += '>';
    open_.back().content = content;
}

void XmlWriter::begin(std::string_view name) {
    finish_tag(Content::elements);
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_ += '<';
    out_ += name;
    open_.push_back({name});
}

std::string& XmlWriter::open_raw(std::string_view name) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    return out_;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
    append_xml_text(open_raw(name), value);
    close_raw();
}

void XmlWriter::attribute(std::string_view name, double value) {
    append_number(open_raw(name), value);
    close_raw();
}

void XmlWriter::text(std::string_view text) {
    finish_tag(Content::text);
    append_xml_text(out_, text);
}

void XmlWriter::raw(std::string_view text) {
    finish_tag(Content::text);
    out_ += text;
}

void XmlWriter::end() {
    const Open element = open_.back();
    open_.pop_back();
    if (element.content == Content::none) {
        out_ += "/>";
    } else {
        if (element.content == Content::elements) out_ += '\n';
        out_ += "</";
        out_ += element.name;
        out_ += '>';
    }
    if (open_.empty()) out_ += '\n';
}

void XmlWriter::element(std::string_view name, std::string_view content) {
    begin(name);
    text(content);
    end();
}

}  // namespace journeymap
