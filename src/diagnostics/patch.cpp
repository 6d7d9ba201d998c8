#include "diagnostics/patch.h"

#include <algorithm>
#include <tuple>

namespace journeymap {

namespace {

bool same(const Edit& a, const Edit& b) { return a.span == b.span && a.replacement == b.replacement; }

// Those that are carried out, in the order of the text.
std::vector<Edit> in_order(std::vector<Edit> edits) {
    const auto place = [](const Edit& edit) { return std::tuple(edit.span.begin, edit.span.end); };
    std::stable_sort(edits.begin(), edits.end(), [&](const Edit& a, const Edit& b) { return place(a) < place(b); });
    std::vector<Edit> chosen;
    for (Edit& edit : edits) {
        if (chosen.empty() || (fit_together(chosen.back(), edit) && !same(chosen.back(), edit))) chosen.push_back(std::move(edit));
    }
    return chosen;
}

// The line break that the text uses.
bool ends_lines_with_both(std::string_view text) {
    const std::size_t feed = text.find('\n');
    return feed != text.npos && feed > 0 && text[feed - 1] == '\r';
}

std::string with_line_breaks_of(std::string_view text, std::string_view replacement) {
    if (!ends_lines_with_both(text)) return std::string(replacement);
    std::string result;
    for (const char c : replacement) {
        if (c == '\n' && !result.ends_with('\r')) result += '\r';
        result += c;
    }
    return result;
}

}  // namespace

bool fit_together(const Edit& a, const Edit& b) {
    if (a.span.source != b.span.source || same(a, b)) return true;
    if (a.span == b.span) return false;
    return a.span.end <= b.span.begin || b.span.end <= a.span.begin;
}

Patch::Piece Patch::Piece::part(std::uint32_t from, std::uint32_t to) const {
    if (kept) return {true, begin + from, begin + to, {}};
    return {false, 0, 0, text.substr(from, to - from)};
}

void Patch::apply(std::vector<Edit> edits) {
    std::vector<Piece> pieces;
    std::string text;
    std::size_t piece = 0;
    std::uint32_t start = 0;  // of that piece, in the text as it is now
    std::uint32_t at = 0;
    const auto add = [&](Piece more) {
        if (more.size() == 0) return;
        text += more.kept ? std::string_view(original_).substr(more.begin, more.size()) : std::string_view(more.text);
        pieces.push_back(std::move(more));
    };
    const auto move_to = [&](std::uint32_t end, bool keep) {
        while (at < end && piece < pieces_.size()) {
            const std::uint32_t stop = std::min(end, start + pieces_[piece].size());
            if (keep) add(pieces_[piece].part(at - start, stop - start));
            at = stop;
            if (at < start + pieces_[piece].size()) continue;
            start = at;
            ++piece;
        }
    };
    for (const Edit& edit : in_order(std::move(edits))) {
        move_to(edit.span.begin, true);
        add({false, 0, 0, with_line_breaks_of(text_, edit.replacement)});
        move_to(edit.span.end, false);
    }
    move_to(static_cast<std::uint32_t>(text_.size()), true);
    pieces_ = std::move(pieces);
    text_ = std::move(text);
}

std::vector<ChangedPart> Patch::changes() const {
    std::vector<ChangedPart> changes;
    std::uint32_t at = 0;
    std::string text;
    const auto close = [&](std::uint32_t next) {
        if (next > at || !text.empty()) changes.push_back({at, next, std::move(text)});
        text.clear();
    };
    for (const Piece& piece : pieces_) {
        if (!piece.kept) {
            text += piece.text;
            continue;
        }
        close(piece.begin);
        at = piece.end;
    }
    close(static_cast<std::uint32_t>(original_.size()));
    return changes;
}

std::string fixed(std::string_view bytes, std::vector<Edit> edits) {
    Patch patch{std::string(bytes)};
    patch.apply(std::move(edits));
    return patch.text();
}

}  // namespace journeymap
