// Insights for people at a terminal: what matters most first, each a sentence with the things it speaks of and its numbers below.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/sentences.h"
#include "diagnostics/ink.h"
#include "journeymap/words.h"
#include "reports/insights.h"
#include "support/log_text.h"
#include "support/utf8.h"

namespace journeymap {
namespace {

constexpr int narrowest = 40, widest = 100;
constexpr int indent = 5;
constexpr std::size_t most_listed = 9;   // of the opportunities that serve no objective
constexpr std::size_t longest_unit = 5;  // bytes, with what follows it: "days,"

class TextReport {
public:
    TextReport(std::string& out, const FormatOptions& options)
        : out_(out), coloring_(options.coloring), width_(std::clamp(options.width, narrowest, widest)) {}

    void write(const InsightMap& map) {
        append_inked(out_, plain(map.journey->title.value), Ink::strong, coloring_);
        out_ += '\n';
        wrap(map.name + ": " + counts_of(map), 0);
        wrap("Emotions run from −2 (angry) over 0 (neutral) to +2 (delighted).", 0);
        const auto groups = groups_of(map.report);
        if (groups.empty()) out_ += '\n';
        if (groups.empty()) wrap(nothing_revealed, 0);
        bool planned = false;
        for (const InsightGroup& group : groups) {
            // What to do comes after what matters most.
            if (!planned && group.importance != Importance::matters_most) {
                write_priorities(map.report);
                planned = true;
            }
            write_group(group);
        }
        if (!planned) write_priorities(map.report);
        write_trace(map.report);
    }

private:
    void heading(std::string_view text) {
        out_ += '\n';
        append_inked(out_, text, Ink::strong, coloring_);
        out_ += '\n';
    }

    // The end of what stays on one line: the next word, and after a figure its unit too ("10 %", "1 h 20 min").
    static std::size_t end_of_piece(std::string_view text) {
        std::size_t end = std::min(text.find(' '), text.size());
        while (end > 0 && end < text.size() && text[end - 1] >= '0' && text[end - 1] <= '9') {
            const std::size_t next = std::min(text.find(' ', end + 1), text.size());
            if (next - end > longest_unit + 1) break;
            end = next;
        }
        return end;
    }

    // Lines of at most the width, broken at spaces. The first starts where the line is now, the others after `left` blanks.
    void wrap(std::string_view text, int left, int column = 0) {
        while (!text.empty()) {
            const std::size_t space = end_of_piece(text);
            const std::string_view word = text.substr(0, space);
            text.remove_prefix(std::min(space + 1, text.size()));
            const int cells = static_cast<int>(count_characters(word));
            const bool begins = column <= left;
            if (!begins && column + 1 + cells > width_) {
                out_ += '\n';
                out_.append(static_cast<std::size_t>(left), ' ');
                column = left;
            } else if (!begins) {
                out_ += ' ';
                ++column;
            }
            out_ += word;
            column += cells;
        }
        out_ += '\n';
    }

    void aside(const std::string& text) {
        if (text.empty()) return;
        std::string line;
        line.swap(out_);  // so that the colour goes around all of its lines
        out_.append(indent, ' ');
        wrap(text, indent, indent);
        out_.pop_back();
        line.swap(out_);
        append_inked(out_, line, Ink::frame, coloring_);
        out_ += '\n';
    }

    void write_item(std::string_view mark, std::string_view kind, const std::string& sentence) {
        out_ += fmt::format("{:>3}  ", mark);
        int column = indent;
        if (!kind.empty()) {
            append_inked(out_, fmt::format("{}:", kind), Ink::label, coloring_);
            out_ += ' ';
            column += static_cast<int>(kind.size()) + 2;
            return wrap_after(sentence, column);
        }
        wrap(sentence, indent, column);
    }

    // Goes on in a line in which something with a space behind it stands already.
    void wrap_after(const std::string& sentence, int column) {
        const std::size_t space = std::min(sentence.find(' '), sentence.size());
        out_ += sentence.substr(0, space);
        column += static_cast<int>(count_characters(std::string_view(sentence).substr(0, space)));
        wrap(std::string_view(sentence).substr(std::min(space + 1, sentence.size())), indent, column);
    }

    void write_group(const InsightGroup& group) {
        heading(name_of(group.importance));
        for (const Insight& insight : group.insights) {
            write_item(std::to_string(++number_), insight.kind->name, insight.sentence);
            aside(entities_text(insight.entities));
            aside(numbers_text(insight.numbers));
        }
    }

    void write_priorities(const InsightReport& report) {
        if (report.priorities.empty()) return;
        heading("What to do first");
        const auto together = unranked_together(report);
        for (const Priority& priority : report.priorities) {
            if (priority.rank > 0 || !together) write_priority(priority);
        }
        if (together) write_priority(*together);
        if (report.priorities.front().rank == 0) return;
        quadrant(report, Quadrant::quick_win, "Quick wins", "high impact, low effort");
        quadrant(report, Quadrant::big_bet, "Big bets", "high impact, high effort");
        quadrant(report, Quadrant::fill_in, "Fill-ins", "low impact, low effort");
        quadrant(report, Quadrant::time_sink, "Time sinks", "low impact, high effort");
    }

    void write_priority(const Priority& priority) {
        write_item(priority.rank > 0 ? std::to_string(priority.rank) : "-", "", priority.sentence);
        aside(entities_text(priority.entities));
        aside(numbers_text(priority.numbers));
    }

    void quadrant(const InsightReport& report, Quadrant quadrant, std::string_view name, std::string_view meaning) {
        std::string names;
        for (const Priority* priority : in_quadrant(report, quadrant))
            names += (names.empty() ? "" : ", ") + short_name(*priority->opportunity);
        out_.append(indent, ' ');
        wrap(fmt::format("{} ({}): {}", name, meaning, names.empty() ? "none" : names), indent + 2, indent + 2);
    }

    void write_trace(const InsightReport& report) {
        if (!has_trace(report)) return;
        heading("From objective to outcome");
        const Objective* before = nullptr;
        std::vector<std::string> without;
        for (const TraceRow& row : report.trace) {
            if (!row.objective) {
                without.push_back(cited(*row.opportunity));
                continue;
            }
            if (row.objective != before) {
                out_.append(2, ' ');
                wrap(plain(row.objective->text.value), 2, 2);
            }
            before = row.objective;
            out_.append(indent, ' ');
            wrap(trace_text(row), indent + 2, indent + 2);
        }
        if (without.empty()) return;
        out_.append(2, ' ');
        wrap("For no objective: " + listed(without, most_listed), 2, 2);
    }

    static std::string trace_text(const TraceRow& row) {
        if (!row.opportunity) return "nothing serves it";
        std::string pains;
        for (const PainPoint* pain : row.pain_points) pains += (pains.empty() ? "" : ", ") + short_name(*pain);
        const std::string_view status = word_of(row.opportunity->status.value);
        const std::string outcome = outcome_text(*row.opportunity);
        return fmt::format("{} → {} → {} → {}", pains.empty() ? "no pain point" : pains, cited(*row.opportunity),
            status.empty() ? "no status" : status, outcome.empty() ? "not measured" : outcome);
    }

    std::string& out_;
    Coloring coloring_;
    int width_;
    int number_ = 0;
};

std::string render(std::span<const InsightMap> maps, const FormatOptions& options) {
    std::string out;
    for (const InsightMap& map : maps) {
        if (!map.journey) continue;
        if (!out.empty()) out += '\n';
        TextReport(out, options).write(map);
    }
    return without_commands(std::move(out));
}

}  // namespace

const InsightFormat text_insights{"text", "for people at a terminal", render};

}  // namespace journeymap
