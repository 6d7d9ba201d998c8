// Insights as GitHub-flavoured Markdown: for an issue, a wiki or a pull request. Everything that comes from the map is escaped.
#include <fmt/core.h>

#include "analysis/sentences.h"
#include "backends/markdown_text.h"
#include "journeymap/words.h"
#include "reports/insights.h"

namespace journeymap {
namespace {

class MarkdownReport {
public:
    explicit MarkdownReport(std::string& out) : out_(out) {}

    void write(const InsightMap& map) {
        out_ += "# ";
        append_markdown(out_, plain(map.journey->title.value), MarkdownBreaks::spaces);
        out_ += "\n\n";
        append_markdown(out_, map.name + ": " + counts_of(map) + ".");
        out_ += " Emotions run from −2 (angry) over 0 (neutral) to +2 (delighted).\n";
        if (map.report.insights.empty()) out_ += fmt::format("\n{}\n", nothing_revealed);
        bool planned = false;
        for (const InsightGroup& group : groups_of(map.report)) {
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
    void heading(std::string_view text) { out_ += fmt::format("\n## {}\n\n", text); }
    void text(std::string_view text) { append_markdown(out_, text); }

    // Items below one whose mark is `indent` characters wide, blank included.
    void behind(std::size_t indent, const std::vector<std::string>& entities, const std::vector<InsightNumber>& numbers) {
        for (const std::string& line : {entities_text(entities), numbers_text(numbers)}) {
            if (line.empty()) continue;
            out_.append(indent, ' ');
            out_ += "- ";
            text(line);
            out_ += '\n';
        }
    }

    void write_group(const InsightGroup& group) {
        heading(name_of(group.importance));
        for (const Insight& insight : group.insights) {
            const std::string mark = fmt::format("{}. ", ++number_);
            out_ += fmt::format("{}**{}** ", mark, insight.kind->name);
            text(insight.sentence);
            out_ += '\n';
            behind(mark.size(), insight.entities, insight.numbers);
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
        out_ += "\n| | Low effort (1-2) | High effort (3-5) |\n|---|---|---|\n";
        out_ += "| **High impact (3-5)** | ";
        quadrant(report, Quadrant::quick_win, "Quick wins");
        quadrant(report, Quadrant::big_bet, "Big bets");
        out_ += "\n| **Low impact (1-2)** | ";
        quadrant(report, Quadrant::fill_in, "Fill-ins");
        quadrant(report, Quadrant::time_sink, "Time sinks");
        out_ += '\n';
    }

    void write_priority(const Priority& priority) {
        const std::string mark = priority.rank > 0 ? fmt::format("{}. ", priority.rank) : "- ";
        out_ += mark;
        text(priority.sentence);
        out_ += '\n';
        behind(mark.size(), priority.entities, priority.numbers);
    }

    void quadrant(const InsightReport& report, Quadrant quadrant, std::string_view name) {
        out_ += fmt::format("*{}:* ", name);
        std::string names;
        for (const Priority* priority : in_quadrant(report, quadrant))
            names += (names.empty() ? "" : ", ") + short_name(*priority->opportunity);
        text(names.empty() ? "none" : names);
        out_ += " | ";
    }

    void write_trace(const InsightReport& report) {
        if (!has_trace(report)) return;
        heading("From objective to outcome");
        out_ += "| Objective | Pain points | Opportunity | Status | Outcome |\n|---|---|---|---|---|\n";
        for (const TraceRow& row : report.trace) {
            std::string pains;
            for (const PainPoint* pain : row.pain_points) pains += (pains.empty() ? "" : ", ") + short_name(*pain);
            cell(row.objective ? plain(row.objective->text.value) : "none", "");
            cell(pains, "none");
            cell(row.opportunity ? cited(*row.opportunity) : "", "none");
            cell(row.opportunity ? word_of(row.opportunity->status.value) : "", "");
            cell(row.opportunity ? outcome_text(*row.opportunity) : "", row.opportunity ? "not measured" : "");
            out_ += "|\n";
        }
    }

    void cell(std::string_view content, std::string_view otherwise) {
        out_ += "| ";
        text(content.empty() ? otherwise : content);
        out_ += ' ';
    }

    std::string& out_;
    int number_ = 0;
};

std::string render(std::span<const InsightMap> maps, const FormatOptions&) {
    std::string out;
    for (const InsightMap& map : maps) {
        if (!map.journey) continue;
        if (!out.empty()) out += '\n';
        MarkdownReport(out).write(map);
    }
    return out;
}

}  // namespace

const InsightFormat markdown_insights{"md", "GitHub Markdown", render};

}  // namespace journeymap
