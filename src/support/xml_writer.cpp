#include "support/xml_writer.h"

#include <cstdint>

#include "support/number.h"

namespace journeymap {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Bytes that can be copied as they are.
bool is_plain(unsigned char byte) {
    return byte >= 0x20 && byte < 0x80 && byte != '&' && byte != '<' && byte != '>' && byte != '"';
}

void append_special(std::string& out, unsigned char byte) {
    switch (byte) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\t': out += "&#9;"; break;
    case '\n': out += "&#10;"; break;
    case '\r': out += "&#13;"; break;
    default: break;   // a control character: forbidden even as a reference
    }
}

// Length of the well-formed UTF-8 sequence that starts with a byte over 0x7F; 0 if there is none.
std::size_t sequence_length(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    std::uint32_t character = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80) return 0;
        character = character << 6 | (byte & 0x3F);
    }
    const bool too_long = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    return too_long || surrogate || character > 0x10FFFF ? 0 : length;
}

bool is_noncharacter(std::string_view sequence) {
    return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF";   // U+FFFE, U+FFFF
}

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
        const std::size_t length = sequence_length(text.substr(at));
        if (length == 0) {
            out += replacement;
            ++at;
            continue;
        }
        if (!is_noncharacter(text.substr(at, length))) out.append(text, at, length);
        at += length;
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
