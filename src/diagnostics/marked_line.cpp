#include "diagnostics/marked_line.h"

#include <algorithm>

#include "diagnostics/line_cells.h"
#include "support/escape.h"

namespace journeymap {

namespace {

// A mark in cells of the printed row.
struct Underline {
    int begin = 0;
    int end = 0;
    bool primary = false;
    std::string text;
};

// Which cells of a line to show: all where they fit, else those around the first mark that matters.
int first_cell(const LineCells& cells, std::uint32_t begin, std::uint32_t end, int width) {
    if (cells.width() <= width || cells.cell_of(end) + 2 <= width) return 0;
    return std::clamp(cells.cell_of(begin) - width / 3, 0, cells.width() - width);
}

Row underline_row(const std::vector<Underline>& underlines, Ink ink) {
    const int width = std::max_element(underlines.begin(), underlines.end(), [](auto& a, auto& b) { return a.end < b.end; })->end;
    std::string signs(width, ' ');
    for (const char sign : {'-', '^'}) {
        for (const Underline& underline : underlines) {
            if (underline.primary == (sign == '^')) std::fill(signs.begin() + underline.begin, signs.begin() + underline.end, sign);
        }
    }
    Row row;
    for (int at = 0; at < width;) {
        const int end = static_cast<int>(std::min(signs.find_first_not_of(signs[at], at), signs.size()));
        if (signs[at] != ' ') row.push_back({at, signs.substr(at, end - at), signs[at] == '^' ? ink : Ink::label});
        at = end;
    }
    return row;
}

// The texts that do not fit beside their marks, each on a row of its own, hung from its mark; the rightmost comes first.
void append_hanging(std::vector<Row>& rows, const std::vector<Underline>& hanging, Ink ink) {
    const auto ink_for = [ink](const Underline& underline) { return underline.primary ? ink : Ink::label; };
    const auto bars = [&](std::size_t count, int before) {
        Row row;
        for (std::size_t i = 0; i < count; ++i) {
            const bool drawn = !row.empty() && row.back().cell == hanging[i].begin;
            if (!drawn && hanging[i].begin < before) row.push_back({hanging[i].begin, "|", ink_for(hanging[i])});
        }
        return row;
    };
    if (hanging.empty()) return;
    rows.push_back(bars(hanging.size(), hanging.back().begin + 1));
    for (std::size_t i = hanging.size(); i-- > 0;) {
        Row row = bars(i, hanging[i].begin);
        row.push_back({hanging[i].begin, hanging[i].text, ink_for(hanging[i])});
        rows.push_back(std::move(row));
    }
}

}  // namespace

std::vector<Row> mark_line(const Source& source, int line, std::vector<Mark> marks, int width, Ink ink) {
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
    const auto primary = std::find_if(marks.begin(), marks.end(), [](const Mark& mark) { return mark.primary; });
    const Mark* const focus = marks.empty() ? nullptr : primary == marks.end() ? &marks.front() : &*primary;
    const LineCells cells(source.line(line), source.line_start(line), focus ? focus->begin : 0);
    const int from = focus ? first_cell(cells, focus->begin, focus->end, width) : 0;
    std::vector<Row> rows{{{0, cells.text(from, from + width), Ink::plain}}};
    if (!focus) return rows;

    std::vector<Underline> underlines;
    for (Mark& mark : marks) {
        const int begin = std::clamp(cells.cell_of(mark.begin) - from, 0, width - 1);
        const int end = std::clamp(cells.cell_of(mark.end) - from, begin + 1, width);
        underlines.push_back({begin, end, mark.primary, escaped(mark.text)});
    }
    Row row = underline_row(underlines, ink);
    // The last text stands beside its mark where no other mark reaches past it.
    const Underline& last = underlines.back();
    const bool beside = std::all_of(underlines.begin(), underlines.end(), [&](const Underline& u) {
        const bool same_place = u.begin == last.begin && u.end == last.end && u.text.empty();
        return &u == &last || u.end <= last.begin || same_place;
    });
    std::vector<Underline> hanging;
    for (const Underline& underline : underlines) {
        if (underline.text.empty() || (beside && &underline == &last)) continue;
        hanging.push_back(underline);
    }
    if (beside && !last.text.empty()) row.push_back({last.end + 1, last.text, last.primary ? ink : Ink::label});
    rows.push_back(std::move(row));
    append_hanging(rows, hanging, ink);
    return rows;
}

}  // namespace journeymap
