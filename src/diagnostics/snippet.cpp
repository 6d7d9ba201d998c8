#include "diagnostics/snippet.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "diagnostics/marked_line.h"
#include "support/escape.h"

namespace journeymap {

namespace {

constexpr int least_width = 40;

using MarksByLine = std::map<int, std::vector<Mark>>;

struct Excerpt {
    std::uint32_t source = 0;
    Position first;  // of the first place that is marked
    MarksByLine lines;
};

std::uint32_t line_end(const Source& source, int line) {
    return source.line_start(line) + static_cast<std::uint32_t>(source.line(line).size());
}

// Offset of the first character of a line that is not blank.
std::uint32_t text_start(const Source& source, int line) {
    const std::size_t first = source.line(line).find_first_not_of(" \t");
    return source.line_start(line) + static_cast<std::uint32_t>(first == std::string_view::npos ? 0 : first);
}

// Of a place that goes over several lines the first and the last are marked, and the text stands at the last.
void add_marks(MarksByLine& lines, const Source& source, Span span, Mark mark) {
    const int first = source.line_of(span.begin);
    const int last = span.end > span.begin ? source.line_of(span.end - 1) : first;
    mark.begin = span.begin;
    mark.end = last > first ? line_end(source, first) : span.end;
    if (last == first) {
        lines[first].push_back(std::move(mark));
        return;
    }
    Mark closing{text_start(source, last), std::min(span.end, line_end(source, last)), mark.primary, std::move(mark.text)};
    mark.text.clear();
    lines[first].push_back(std::move(mark));
    lines[last].push_back(std::move(closing));
}

std::vector<Excerpt> excerpts_of(const Finding& finding, const Sources& sources) {
    std::vector<Excerpt> excerpts;
    const auto add = [&](Span span, bool primary, std::string text) {
        if (!span.given() || span.source >= sources.count()) return;
        auto found = std::find_if(excerpts.begin(), excerpts.end(), [&](const Excerpt& e) { return e.source == span.source; });
        const Source& source = sources.at(span.source);
        if (found == excerpts.end()) found = excerpts.insert(found, {span.source, source.position(span.begin), {}});
        add_marks(found->lines, source, span, {0, 0, primary, std::move(text)});
    };
    add(finding.span, true, "");
    for (const Label& label : finding.labels) add(label.span, label.span == finding.span, label.text);
    return excerpts;
}

class SnippetPainter {
public:
    SnippetPainter(std::string& out, int gutter, Ink ink, const FormatOptions& options)
        : out_(out), gutter_(gutter), ink_(ink), coloring_(options.coloring), width_(std::max(least_width, options.width - gutter - 3)) {}

    void heading(const std::string& place) {
        append_inked(out_, fmt::format("{:>{}}--> ", "", gutter_), Ink::frame, coloring_);
        out_ += place + "\n";
    }

    void paint(const Source& source, const MarksByLine& lines) {
        line_prefix("");
        out_ += '\n';
        int before = 0;
        for (const auto& [line, marks] : lines) {
            if (before != 0 && line == before + 2) paint_line(source, before + 1, {});
            if (before != 0 && line > before + 2) append_inked(out_, "...\n", Ink::frame, coloring_);
            paint_line(source, line, marks);
            before = line;
        }
    }

private:
    void line_prefix(const std::string& number) { append_inked(out_, fmt::format("{:>{}} |", number, gutter_), Ink::frame, coloring_); }

    void paint_line(const Source& source, int line, const std::vector<Mark>& marks) {
        std::string number = fmt::format("{}", line);
        for (const Row& row : mark_line(source, line, marks, width_, ink_)) {
            line_prefix(number);
            number.clear();
            paint_row(row);
        }
    }

    void paint_row(const Row& row) {
        int cell = 0;
        for (const RowPiece& piece : row) {
            if (piece.text.empty()) continue;
            out_.append(piece.cell - cell + (cell == 0 ? 1 : 0), ' ');
            append_inked(out_, piece.text, piece.ink, coloring_);
            cell = piece.cell + static_cast<int>(piece.text.size());  // only marks, which are ASCII, have something behind them
        }
        out_ += '\n';
    }

    std::string& out_;
    int gutter_;
    Ink ink_;
    Coloring coloring_;
    int width_;
};

}  // namespace

int gutter_width(const Finding& finding, const Sources& sources) {
    int highest = 1;
    const auto see = [&](Span span) {
        if (!span.given() || span.source >= sources.count()) return;
        const std::uint32_t last = std::max(span.begin + 1, span.end) - 1;
        highest = std::max(highest, sources.at(span.source).line_of(last));
    };
    see(finding.span);
    for (const Label& label : finding.labels) see(label.span);
    return static_cast<int>(fmt::formatted_size("{}", highest));
}

void append_snippet(std::string& out, const Finding& finding, const Sources& sources, const FormatOptions& options) {
    SnippetPainter painter(out, gutter_width(finding, sources), ink_of(finding.severity), options);
    for (const Excerpt& excerpt : excerpts_of(finding, sources)) {
        const Source& source = sources.at(excerpt.source);
        const bool under_main_heading = finding.span.given() && excerpt.source == finding.span.source;
        if (!under_main_heading) painter.heading(fmt::format("{}:{}:{}", escaped(source.name()), excerpt.first.line, excerpt.first.column));
        painter.paint(source, excerpt.lines);
    }
}

}  // namespace journeymap
