#include "diagnostics/line_cells.h"

#include <algorithm>

#include "support/cell_width.h"
#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr int tab_width = 4;
constexpr std::size_t most_before = 1024, most_behind = 3072;  // bytes around the focus

struct Character {
    std::uint32_t length = 0;  // bytes
    int width = 0;             // cells
};

Character measured(std::string_view line, std::size_t at, int cell) {
    if (line[at] == '\t') return {1, tab_width - cell % tab_width};
    const Decoded decoded = decode_utf8(line, at);
    const auto length = static_cast<std::uint32_t>(decoded.length);
    if (decoded.valid && !is_unsafe(decoded.c)) return {length, cell_width(decoded.c)};
    return {length, static_cast<int>(escaped(line.substr(at, decoded.length)).size())};
}

bool is_simple(char byte) { return byte >= ' ' && byte <= '~'; }

}  // namespace

LineCells::LineCells(std::string_view line, std::uint32_t start, std::uint32_t focus) : line_(line), start_(start) {
    const std::size_t middle = std::min<std::size_t>(focus > start ? focus - start : 0, line.size());
    std::size_t at = middle > most_before ? character_start(line, middle - most_before) : 0;
    const std::size_t end = line.size() - middle > most_behind ? character_start(line, middle + most_behind) : line.size();
    if (at == 0 && start == 0 && line.starts_with("\xEF\xBB\xBF")) at = 3;
    cut_before_ = at > 3;
    cut_behind_ = end < line.size();
    const std::string_view kept = line.substr(at, end - at);
    if (std::all_of(kept.begin(), kept.end(), is_simple)) {
        simple_ = kept;
        width_ = static_cast<int>(kept.size());
    } else {
        measure(at, end);
    }
}

void LineCells::measure(std::size_t begin, std::size_t end) {
    pieces_.reserve(end - begin);
    for (std::size_t at = begin; at < end; at += pieces_.back().length) {
        const Character character = is_simple(line_[at]) ? Character{1, 1} : measured(line_, at, width_);
        pieces_.push_back({static_cast<std::uint32_t>(start_ + at), character.length, width_, character.width});
        width_ += character.width;
    }
}

void LineCells::append_shown(std::string& out, const Piece& piece) const {
    const std::string_view bytes = line_.substr(piece.offset - start_, piece.length);
    if (is_simple(bytes.front())) {
        out += bytes;
    } else if (bytes == "\t") {
        out.append(static_cast<std::size_t>(piece.width), ' ');
    } else {
        out += escaped(bytes);
    }
}

int LineCells::cell_of(std::uint32_t offset) const {
    if (pieces_.empty()) {
        const auto first = start_ + static_cast<std::uint32_t>(simple_.data() - line_.data());
        return offset > first ? std::min(static_cast<int>(offset - first), width_) : 0;
    }
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
    if (pieces_.empty() && last > first) {
        out += simple_.substr(first, last - first);
        cell = last;
    }
    for (const Piece& piece : pieces_) {
        if (piece.cell < first || (piece.width == 0 && piece.cell == first && cut_left)) continue;
        if (piece.cell + piece.width > last) break;
        out.append(std::max(0, piece.cell - cell), ' ');
        append_shown(out, piece);
        cell = piece.cell + piece.width;
    }
    if (!cut_right) return out;
    out.append(std::max(0, last - cell), ' ');
    return out + "…";
}

}  // namespace journeymap
