#include "syntax/text_limits.h"

#include <fmt/core.h>

#include <algorithm>

#include "support/cell_width.h"
#include "support/enough.h"
#include "support/escape.h"
#include "support/limits.h"
#include "support/number.h"
#include "support/utf8.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

// A stretch of a text: offset in bytes, and how many bytes.
struct Stretch {
    std::size_t begin = 0, length = 0;
};

// Blanks, and letters of scripts that are written without blanks between words.
bool breaks_line_at(char32_t c) {
    if (c <= ' ') return true;
    if (c < 0x0E00) return false;
    const bool written_together = c < 0x0F00 || (c >= 0x1000 && c < 0x10A0) || (c >= 0x1780 && c < 0x1800);  // Thai, Lao; Burmese; Khmer
    const bool blank = c == 0x1680 || (c >= 0x2000 && c <= 0x200B && c != 0x2007) || c == 0x205F;
    return written_together || blank || cell_width(c) == 2;
}

// Goes through the characters of one text and finds the first run, and the first stack of marks, that is too long.
class RunFinder {
public:
    RunFinder(std::string_view text, std::size_t most_unbroken, std::size_t most_marks)
        : text_(text), most_unbroken_(most_unbroken), most_marks_(most_marks) {}

    void find() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const Decoded decoded = decode_utf8(text_, at);
            count_unbroken(decoded.c, at);
            count_marks(decoded.c, at);
            at += static_cast<std::size_t>(decoded.length);
        }
        end_run(at);
        end_marks(at);
    }

    const Stretch& unbroken() const { return unbroken_; }
    const Stretch& marks() const { return marks_; }
    std::size_t mark_count() const { return most_marks_found_; }
    std::size_t unbroken_count() const { return most_unbroken_found_; }

private:
    void count_unbroken(char32_t c, std::size_t at) {
        if (breaks_line_at(c)) return end_run(at);
        if (run_++ == 0) run_begin_ = at;
    }
    void end_run(std::size_t at) {
        if (run_ > most_unbroken_ && unbroken_.length == 0) {
            unbroken_ = {run_begin_, at - run_begin_};
            most_unbroken_found_ = run_;
        }
        run_ = 0;
    }
    // The stretch begins with the base.
    void count_marks(char32_t c, std::size_t at) {
        if (cell_width(c) == 0) {
            ++on_base_;
            return;
        }
        end_marks(at);
        base_ = at;
    }
    void end_marks(std::size_t at) {
        if (on_base_ > most_marks_ && marks_.length == 0) {
            marks_ = {base_, at - base_};
            most_marks_found_ = on_base_;
        }
        on_base_ = 0;
    }

    std::string_view text_;
    std::size_t most_unbroken_, most_marks_;
    std::size_t run_ = 0, run_begin_ = 0, on_base_ = 0, base_ = 0;
    std::size_t most_unbroken_found_ = 0, most_marks_found_ = 0;
    Stretch unbroken_, marks_;
};

// Where a stretch of the text stands in the file; the whole text where it was written with escapes.
Span place_of(const Stretch& stretch, const Node& scalar, std::string_view bytes) {
    const std::string_view written = bytes.substr(scalar.span.begin, scalar.span.end - scalar.span.begin);
    const std::size_t found = written.find(scalar.text.substr(stretch.begin, stretch.length));
    if (found == std::string_view::npos) return scalar.span;
    const auto begin = scalar.span.begin + static_cast<std::uint32_t>(found);
    return {scalar.span.source, begin, begin + static_cast<std::uint32_t>(stretch.length)};
}

// An address has no blanks that could be written, and where one is shown its lines end at the slashes in it.
bool is_address(std::string_view text) {
    if (!text.starts_with("https://") && !text.starts_with("http://")) return false;
    return std::ranges::all_of(text, [](char byte) { return byte > ' ' && byte < 0x7F; });
}

void report_unbroken(const Node& scalar, Span place, std::size_t found, std::size_t most, Diagnostics& diagnostics) {
    if (is_address(scalar.text)) {
        diagnostics
            .report(unbroken_text, place,
                fmt::format(
                    "this address has {} characters, and at most {} may follow each other without a blank", grouped(found), grouped(most)))
            .with_help(fmt::format("shorten it, such as without the signature or the parameters behind its ?, {}",
                allow_more(found, limits::address_characters)));
        return;
    }
    diagnostics
        .report(unbroken_text, place,
            fmt::format("{} characters follow each other without a blank, and at most {} may", grouped(found), grouped(most)))
        .with_help(fmt::format("write blanks between words, {}; what is data and not text belongs in a file of its own",
            allow_more(found, limits::unbroken_characters)));
}

}  // namespace

void check_text_limits(const Node& scalar, std::size_t times, std::string_view bytes, Diagnostics& diagnostics) {
    const std::size_t most_bytes = limits::scalar_bytes * times, most_marks = limits::marks_on_a_character * times;
    if (scalar.text.size() > most_bytes) {
        diagnostics
            .report(text_too_long, scalar.span,
                fmt::format("this text has {} bytes, and one text may have at most {} ({} KiB)", grouped(scalar.text.size()),
                    grouped(most_bytes), grouped(most_bytes >> 10)))
            .with_help(
                fmt::format("shorten it, divide it among several touchpoints, {}; a quote that is never closed also makes long texts",
                    allow_more(scalar.text.size(), limits::scalar_bytes)));
        return;
    }
    const std::size_t most_unbroken = times * (is_address(scalar.text) ? limits::address_characters : limits::unbroken_characters);
    const std::size_t shortest_mark = 2;  // bytes
    const bool may_have_marks = scalar.text.size() > most_marks * shortest_mark && !is_ascii(scalar.text);
    if (scalar.text.size() <= most_unbroken && !may_have_marks) return;
    RunFinder finder(scalar.text, most_unbroken, most_marks);
    finder.find();
    if (finder.unbroken().length > 0)
        report_unbroken(scalar, place_of(finder.unbroken(), scalar, bytes), finder.unbroken_count(), most_unbroken, diagnostics);
    if (finder.marks().length > 0) {
        diagnostics
            .report(too_many_marks, place_of(finder.marks(), scalar, bytes),
                fmt::format("{} marks stand on one character, and at most {} may", grouped(finder.mark_count()), grouped(most_marks)))
            .with_help(
                fmt::format("delete the marks that no language needs, {}", allow_more(finder.mark_count(), limits::marks_on_a_character)));
    }
}

}  // namespace journeymap
