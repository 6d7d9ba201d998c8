#include "chapters/insights.h"

#include "analysis/sentences.h"
#include "chapters/names.h"
#include "chapters/report_texts.h"

namespace journeymap {

namespace {

void write_behind(const std::vector<std::string>& entities, const std::vector<InsightNumber>& numbers, Writing& writing) {
    writing.item(WrittenLine().english(entities_text(entities)), 1);
    writing.item(WrittenLine().english(numbers_text(numbers)), 1);
}

void write_priority(const Priority& priority, WrittenSubject about, Writing& writing) {
    if (priority.rank > 0)
        writing.numbered(priority.rank, WrittenLine().english(priority.sentence), std::move(about));
    else
        writing.item_about(std::move(about), WrittenLine().english(priority.sentence));
    write_behind(priority.entities, priority.numbers, writing);
}

WrittenLine names_in(const InsightReport& report, Quadrant quadrant, ReportText title, std::string_view language) {
    std::vector<WrittenLine> names;
    for (const Priority* priority : in_quadrant(report, quadrant)) names.push_back(in_brief(*priority->opportunity));
    if (names.empty()) names.emplace_back(report_text(ReportText::none, language));
    return WrittenLine(report_text(title, language)).say(colon_of(language)).add(in_a_list(names, language));
}

void write_matrix(const InsightReport& report, Writing& writing) {
    const std::string_view language = writing.language;
    const auto text = [&](ReportText which) { return std::string(report_text(which, language)); };
    const auto names = [&](Quadrant quadrant, ReportText title) { return names_in(report, quadrant, title, language); };
    WrittenTable matrix{{"", text(ReportText::low_effort), text(ReportText::high_effort)}, {}};
    matrix.rows.push_back({WrittenLine().strong(text(ReportText::high_impact)), names(Quadrant::quick_win, ReportText::quick_wins),
        names(Quadrant::big_bet, ReportText::big_bets)});
    matrix.rows.push_back({WrittenLine().strong(text(ReportText::low_impact)), names(Quadrant::fill_in, ReportText::fill_ins),
        names(Quadrant::time_sink, ReportText::time_sinks)});
    writing.table(std::move(matrix));
}

std::vector<WrittenLine> cells_of(const TraceRow& row, std::string_view language) {
    const WrittenLine none = report_text(ReportText::none, language);
    std::vector<WrittenLine> pains;
    for (const PainPoint* pain : row.pain_points) pains.push_back(in_brief(*pain));
    if (pains.empty()) pains.push_back(none);
    std::string_view status;
    WrittenLine opportunity = none, outcome;
    if (row.opportunity) {
        opportunity = in_brief(*row.opportunity);
        if (row.opportunity->id_span.given()) opportunity.say(" ").quote(plain(row.opportunity->text.value));
        status = label_of(row.opportunity->status.value, language);
        outcome = outcome_line(*row.opportunity, language);
        if (outcome.empty()) outcome.say(report_text(ReportText::not_measured, language));
    }
    return {row.objective ? WrittenLine(plain(row.objective->text.value)) : none, in_a_list(pains, language), opportunity, status, outcome};
}

constexpr ReportText text_of(Importance importance) {
    switch (importance) {
        case Importance::matters_most: return ReportText::matters_most;
        case Importance::worth_a_look: return ReportText::worth_a_look;
        case Importance::good_to_know: break;
    }
    return ReportText::good_to_know;
}

}  // namespace

WrittenSubject subject_of(const Insight& insight) {
    constexpr std::string_view folder = "personas/";
    WrittenSubject about;
    for (const std::string_view path : insight.entities) {
        if (path.starts_with(folder)) about.personas.emplace_back(path.substr(folder.size()));
    }
    return about;
}

int write_insights(const InsightGroup& group, int first, int level, Writing& writing) {
    writing.heading(level, report_text(text_of(group.importance), writing.language));
    for (const Insight& insight : group.insights) {
        writing.numbered(first++, WrittenLine().strong(insight.kind->name).say(" ").english(insight.sentence), subject_of(insight));
        write_behind(insight.entities, insight.numbers, writing);
    }
    return first;
}

void write_priorities(const InsightReport& report, Writing& writing) {
    if (report.priorities.empty()) return;
    writing.heading(2, report_text(ReportText::what_to_do_first, writing.language));
    const auto together = unranked_together(report);
    for (const Priority& priority : report.priorities) {
        if (priority.rank > 0 || !together) write_priority(priority, {{}, {"opportunity", priority.opportunity->id}}, writing);
    }
    if (together) write_priority(*together, {}, writing);
    if (report.priorities.front().rank > 0) write_matrix(report, writing);
}

void write_trace(const InsightReport& report, Writing& writing) {
    if (!has_trace(report)) return;
    const std::string_view language = writing.language;
    writing.heading(2, report_text(ReportText::objective_to_outcome, language));
    WrittenTable table{
        {label(Word::objective, language), label(Word::pain_points, language), std::string(report_text(ReportText::opportunity, language)),
            label(Word::status, language), label(Word::outcome, language)},
        {}};
    for (const TraceRow& row : report.trace) table.rows.push_back(cells_of(row, language));
    writing.table(std::move(table));
}

}  // namespace journeymap
