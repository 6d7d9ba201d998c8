#include "chapters/insights.h"

#include "analysis/sentences.h"
#include "journeymap/words.h"

namespace journeymap {

namespace {

void write_behind(const std::vector<std::string>& entities, const std::vector<InsightNumber>& numbers, Writing& writing) {
    writing.item(entities_text(entities), 1);
    writing.item(numbers_text(numbers), 1);
}

// The personas among what it speaks of.
WrittenSubject subject_of(const Insight& insight) {
    constexpr std::string_view folder = "personas/";
    WrittenSubject about;
    for (const std::string_view path : insight.entities) {
        if (path.starts_with(folder)) about.personas.emplace_back(path.substr(folder.size()));
    }
    return about;
}

void write_priority(const Priority& priority, WrittenSubject about, Writing& writing) {
    if (priority.rank > 0)
        writing.numbered(priority.rank, priority.sentence, std::move(about));
    else
        writing.item_about(std::move(about), priority.sentence);
    write_behind(priority.entities, priority.numbers, writing);
}

WrittenLine names_in(const InsightReport& report, Quadrant quadrant, std::string_view title) {
    std::vector<std::string> names;
    for (const Priority* priority : in_quadrant(report, quadrant)) names.push_back(short_name(*priority->opportunity));
    return WrittenLine(title).say(": ").say(names.empty() ? "none" : listed(names, names.size()));
}

void write_matrix(const InsightReport& report, Writing& writing) {
    WrittenTable matrix{{"", "Low effort (1-2)", "High effort (3-5)"}, {}};
    matrix.rows.push_back({WrittenLine().strong("High impact (3-5)"), names_in(report, Quadrant::quick_win, "Quick wins"),
        names_in(report, Quadrant::big_bet, "Big bets")});
    matrix.rows.push_back({WrittenLine().strong("Low impact (1-2)"), names_in(report, Quadrant::fill_in, "Fill-ins"),
        names_in(report, Quadrant::time_sink, "Time sinks")});
    writing.table(std::move(matrix));
}

std::vector<WrittenLine> cells_of(const TraceRow& row) {
    std::vector<std::string> pains;
    for (const PainPoint* pain : row.pain_points) pains.push_back(short_name(*pain));
    std::string status, outcome;
    if (row.opportunity) {
        status = word_of(row.opportunity->status.value);
        outcome = outcome_text(*row.opportunity);
        if (outcome.empty()) outcome = "not measured";
    }
    return {row.objective ? plain(row.objective->text.value) : "none", pains.empty() ? "none" : listed(pains, pains.size()),
        row.opportunity ? cited(*row.opportunity) : "none", status, outcome};
}

}  // namespace

int write_insights(const InsightGroup& group, int first, int level, Writing& writing) {
    writing.heading(level, name_of(group.importance));
    for (const Insight& insight : group.insights) {
        writing.numbered(first++, WrittenLine().strong(insight.kind->name).say(" ").say(insight.sentence), subject_of(insight));
        write_behind(insight.entities, insight.numbers, writing);
    }
    return first;
}

void write_priorities(const InsightReport& report, Writing& writing) {
    if (report.priorities.empty()) return;
    writing.heading(2, "What to do first");
    const auto together = unranked_together(report);
    for (const Priority& priority : report.priorities) {
        if (priority.rank > 0 || !together) write_priority(priority, {{}, {"opportunity", priority.opportunity->id}}, writing);
    }
    if (together) write_priority(*together, {}, writing);
    if (report.priorities.front().rank > 0) write_matrix(report, writing);
}

void write_trace(const InsightReport& report, Writing& writing) {
    if (!has_trace(report)) return;
    writing.heading(2, "From objective to outcome");
    WrittenTable table{{"Objective", "Pain points", "Opportunity", "Status", "Outcome"}, {}};
    for (const TraceRow& row : report.trace) table.rows.push_back(cells_of(row));
    writing.table(std::move(table));
}

}  // namespace journeymap
