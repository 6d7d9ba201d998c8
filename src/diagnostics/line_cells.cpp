#include "diagnostics/line_cells.h"

#include <algorithm>

#include "support/cell_width.h"
#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr int tab_width = 4;
constexpr std::size_t most_before = 1024, most_behind = 3072;  // bytes around the focus

}  // namespace

LineCells::LineCells(std::string_view line, std::uint32_t start, std::uint32_t focus) {
    const std::size_t middle = std::min<std::size_t>(focus > start ? focus - start : 0, line.size());
    std::size_t at = middle > most_before ? character_start(line, middle - most_before) : 0;
    const std::size_t end = line.size() - middle > most_behind ? character_start(line, middle + most_behind) : line.size();
    if (at == 0 && start == 0 && line.starts_with("\xEF\xBB\xBF")) at = 3;
    cut_before_ = at > 3;
    cut_behind_ = end < line.size();
    while (at < end) {
        const Decoded decoded = decode_utf8(line, at);
        Piece piece{static_cast<std::uint32_t>(start + at), width_, 0, {}};
        if (decoded.valid && decoded.c == '\t') {
            piece.width = tab_width - width_ % tab_width;
            piece.shown.assign(piece.width, ' ');
        } else if (decoded.valid && decoded.c >= ' ' && decoded.c <= '~') {  // the most of them, thousands for each finding of a long line
            piece.shown.assign(1, line[at]);
            piece.width = 1;
        } else {
            piece.shown = escaped(line.substr(at, decoded.length));
            const bool as_it_is = decoded.valid && !is_unsafe(decoded.c);
            piece.width = as_it_is ? cell_width(decoded.c) : static_cast<int>(piece.shown.size());
        }
        width_ += piece.width;
        at += decoded.length;
        pieces_.push_back(std::move(piece));
    }
}

int LineCells::cell_of(std::uint32_t offset) const {
    const auto piece =
        std::lower_bound(pieces_.begin(), pieces_.end(), offset, [](const Piece& p, std::uint32_t o) { return p.offset < o; });
    return piece == pieces_.end() ? width_ : piece->cell;
}

std::string LineCells::text(int from, int to) const {
    const bool cut_left = from > 0 || cut_before_;
    const bool cut_right = to < width_ || cut_behind_;
    const int first = from + (cut_left ? 1 : 0);
    const int last = std::min(to, width_) - (cut_right ? 1 : 0);
    std::string out = cut_left ? "…" : "";
    int cell = first;
    for (const Piece& piece : pieces_) {
        if (piece.cell < first || (piece.width == 0 && piece.cell == first && cut_left)) continue;
        if (piece.cell + piece.width > last) break;
        out.append(std::max(0, piece.cell - cell), ' ');
        out += piece.shown;
        cell = piece.cell + piece.width;
    }
    if (!cut_right) return out;
    out.append(std::max(0, last - cell), ' ');
    return out + "…";
}

}  // namespace journeymap
