// load_source: the checks every byte from outside passes before anything reads it.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "journeymap/finding.h"
#include "journeymap/source.h"
#include "source/encoding.h"
#include "source/source_rules.h"
#include "support/escape.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr int most_findings = 20;  // a file of another kind has thousands of them

// True for the bytes that can be part of something to look at: controls, DEL, and what leads to C1, U+2028/9, U+FEFF or a noncharacter.
constexpr std::array<bool, 256> suspicious = [] {
    std::array<bool, 256> table{};
    for (int byte = 0; byte < 0x20; ++byte) table[byte] = byte != '\t' && byte != '\n';
    for (int byte = 0x7F; byte < 0x100; ++byte) table[byte] = true;
    return table;
}();

// Eight bytes of printable ASCII: none is under a space, none is DEL, none has the highest bit.
bool eight_printable_bytes(const char* at) {
    constexpr std::uint64_t each = 0x0101010101010101u;
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    return ((word | (word - each * 0x20) | (word + each)) & each * 0x80) == 0;
}

std::size_t find_suspicious(std::string_view bytes, std::size_t at) {
    while (at < bytes.size()) {
        if (at + 8 <= bytes.size() && eight_printable_bytes(bytes.data() + at)) {
            at += 8;
            continue;
        }
        for (const std::size_t end = std::min(at + 8, bytes.size()); at < end; ++at) {
            if (suspicious[static_cast<unsigned char>(bytes[at])]) return at;
        }
    }
    return at;
}

class ByteCheck {
public:
    ByteCheck(std::string_view bytes, std::uint64_t whole_size, std::uint32_t source, std::size_t most_bytes, Diagnostics& diagnostics)
        : bytes_(bytes), whole_size_(whole_size), source_(source), most_bytes_(most_bytes), diagnostics_(diagnostics) {}

    bool run() {
        if (bytes_.size() > most_bytes_) return refuse_size();
        if (const auto invalid = find_invalid_utf8(bytes_)) return refuse_encoding(*invalid);
        if (const std::size_t nul = bytes_.find('\0'); nul != bytes_.npos && guess_encoding(bytes_, nul).name == "UTF-16") {
            return refuse_encoding(nul);
        }
        std::size_t at = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        while (findings_ < most_findings) {
            at = find_suspicious(bytes_, at);
            if (at >= bytes_.size()) break;
            const Decoded decoded = decode_utf8(bytes_, at);
            check(decoded.c, at, decoded.length);
            at += decoded.length;
        }
        return findings_ == 0;
    }

private:
    Span span(std::size_t begin, std::size_t length) const {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
    }

    Finding& report(const Rule& rule, std::size_t at, int length, std::string message) {
        ++findings_;
        return diagnostics_.report(rule, span(at, length), std::move(message));
    }

    void check(char32_t c, std::size_t at, int length) {
        if (c == '\r') {
            if (at + 1 < bytes_.size() && bytes_[at + 1] == '\n') return;
            report(lone_carriage_return, at, length, "a carriage return stands here without a line feed after it")
                .with_help("end lines with a line feed (LF) or with both (CRLF)")
                .edit(span(at, length), bytes_.substr(at + 1, 2) == "\r\n" ? "" : "\n");
        } else if (c == 0xFEFF) {
            report(misplaced_byte_order_mark, at, length, "a byte order mark (U+FEFF) stands in the middle of the file")
                .with_help("delete it: it cannot be seen and belongs only at the very start of a file")
                .edit(span(at, length), "");
        } else if (is_forbidden(c)) {
            refuse_character(c, at, length);
        }
    }

    void refuse_character(char32_t c, std::size_t at, int length) {
        const bool separator = c == 0x2028 || c == 0x2029;
        const bool breaks_line = separator || c == 0x0B || c == 0x0C || c == 0x85;
        const auto* const what = separator ? "line separator" : "control character";
        Finding& finding = report(control_character, at, length,
            fmt::format("the {} U+{:04X} may not stand in a text file", what, static_cast<std::uint32_t>(c)));
        std::string meant = breaks_line ? " " : "";
        if (const char32_t misread = breaks_line ? 0 : misread_character(c)) {
            append_utf8(meant, misread);
            finding.with_help("it was probably '" + meant + "' in Windows-1252");
        } else {
            finding.with_help(breaks_line ? "write a space instead: some programs start a new line at it, and it cannot be seen here"
                                          : "delete it: it cannot be seen and has come in by accident");
        }
        if (c != 0x1B) finding.edit(span(at, length), std::move(meant));  // an escape takes the characters behind it along
    }

    // Whoever reads a file may stop one byte behind the limit.
    std::string how_to_allow() const {
        const std::uint64_t known = bytes_.size() > most_bytes_ + 1 ? bytes_.size() : whole_size_;
        return known > most_bytes_ ? allow_more(known, limits::map_bytes) : std::string(allow_unknown);
    }

    bool refuse_size() {
        diagnostics_
            .report(file_too_large, span(0, 0),
                fmt::format(
                    "the file is larger than {} bytes ({} MiB), the most that a map may have", grouped(most_bytes_), most_bytes_ >> 20))
            .with_help(
                fmt::format("split it into several maps, and move what they share into files named under 'use'; {}", how_to_allow()));
        return false;
    }

    bool refuse_encoding(std::size_t at) {
        const auto byte = static_cast<unsigned char>(bytes_[at]);
        const EncodingGuess guess = guess_encoding(bytes_, at);
        Finding& finding = report(not_utf8, at, 1, fmt::format("the byte 0x{:02X} is not UTF-8", byte));
        if (guess.name.empty()) {
            finding.with_help("save the file as UTF-8");
        } else if (guess.character == 0) {
            finding.with_help(fmt::format("the file seems to be {}: save it as UTF-8", guess.name));
        } else {
            std::string character;
            append_escaped(character, guess.character);
            finding.with_help(fmt::format("in {} it would be '{}': save the file as UTF-8", guess.name, character));
        }
        return false;
    }

    std::string_view bytes_;
    std::uint64_t whole_size_;
    std::uint32_t source_;
    std::size_t most_bytes_;
    Diagnostics& diagnostics_;
    int findings_ = 0;
};

}  // namespace

std::vector<const Rule*> source_rules() {
    return {&not_utf8, &control_character, &misplaced_byte_order_mark, &lone_carriage_return, &file_too_large};
}

std::optional<std::uint32_t> load_source(
    std::string name, std::string bytes, Sources& sources, Diagnostics& diagnostics, std::string path, std::uint64_t whole_size) {
    const std::uint32_t source = sources.add(std::move(name), std::move(bytes), std::move(path));
    const std::size_t most = limits::map_bytes * sources.limit_factor();
    if (!ByteCheck(sources.at(source).bytes(), whole_size, source, most, diagnostics).run()) return std::nullopt;
    return source;
}

}  // namespace journeymap
