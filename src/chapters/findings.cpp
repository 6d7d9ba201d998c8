// What the check has to say about the map itself: what stands, and what is allowed and why.
#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "chapters/chapters.h"
#include "chapters/findings_of_part.h"
#include "checks/places.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

// "parking.yaml:23": without folders, which differ from machine to machine.
std::string place_in_file(const Finding& finding, const Sources& sources) {
    if (!finding.span.given() || finding.span.source >= sources.count()) return {};
    const Source& source = sources.at(finding.span.source);
    return fmt::format("{}:{}", escaped(file_name_of(source.name())), source.position(finding.span.begin).line);
}

// Whom the thing concerns that a finding is about: a persona, or those whom its pain point or touchpoint is for.
class Concerned {
public:
    explicit Concerned(const Journey& journey) {
        for (const Persona& persona : journey.personas) add(path_of(persona), {persona.id});
        for (const PainPoint* pain : journey.pain_points) add(path_of(*pain), ids_of(pain->personas));
        for (const Touchpoint* touchpoint : journey.touchpoints) add(path_of(*touchpoint), ids_of(touchpoint->personas));
    }

    // Of the longest path that leads there.
    WrittenSubject by(std::string_view entity) const {
        for (;;) {
            if (const auto found = personas_.find(entity); found != personas_.end()) return {found->second, {}};
            const std::size_t end = entity.rfind('/');
            if (end == std::string_view::npos) return {};
            entity = entity.substr(0, end);
        }
    }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> personas_;  // ids by path; those of everyone are not there

    static std::vector<std::string> ids_of(const Refs<Persona>& personas) {
        std::vector<std::string> ids;
        for (const Ref<Persona>& persona : personas) {
            if (persona.target) ids.push_back(persona.target->id);
        }
        return ids;
    }
    void add(std::string path, std::vector<std::string> ids) {
        if (!ids.empty()) personas_.emplace(std::move(path), std::move(ids));
    }
};

std::string_view severity_text(Severity severity, const ReportPages& pages) {
    return pages.text(severity == Severity::error ? ReportText::error : ReportText::warning);
}

void write_left_out(std::size_t count, const ReportPages& pages) {
    if (count > 0) pages.writing.paragraph(findings_left_out_phrase(count, pages.language()));
}

void write_open(const ReportPages& pages, const FindingsOfPart& shown) {
    const Concerned concerned(pages.journey);
    WrittenTable table{{"", std::string(pages.text(ReportText::what)), std::string(pages.text(ReportText::rule)),
                           std::string(pages.text(ReportText::where))},
        {}};
    std::map<std::string_view, std::size_t> notes;  // by rule
    std::size_t left_out = 0;
    for (const Finding& finding : pages.matter.findings) {
        if (shown.leave_out(finding)) {
            ++left_out;
            continue;
        }
        if (finding.severity == Severity::info) {
            ++notes[finding.rule->name];
            continue;
        }
        table.rows.push_back({severity_text(finding.severity, pages), WrittenLine().english(finding.message), finding.rule->name,
            place_in_file(finding, pages.matter.sources)});
        table.about.push_back(concerned.by(finding.entity));
    }
    if (table.rows.empty() && notes.empty() && left_out == 0)
        return pages.writing.paragraph(
            pages.text(pages.matter.allowed.empty() ? ReportText::nothing_lacks : ReportText::nothing_but_accepted));
    pages.writing.table(std::move(table));
    std::vector<WrittenLine> lines;
    std::size_t all = 0;
    for (const auto& [rule, count] : notes) {
        lines.emplace_back(count == 1 ? std::string(rule) : fmt::format("{} ({})", rule, count));
        all += count;
    }
    if (all > 0)
        pages.writing.paragraph(WrittenLine(pages.counted_in_words(Things::notes, all).append(colon_of(pages.language())))
                                    .add(in_a_row(lines, comma_of(pages.language()))));
    write_left_out(left_out, pages);
}

void write_allowed(const ReportPages& pages, const FindingsOfPart& shown) {
    WrittenTable table{{std::string(pages.text(ReportText::what)), std::string(pages.text(ReportText::rule)),
                           std::string(pages.text(ReportText::where)), std::string(pages.text(ReportText::why_allowed))},
        {}};
    std::size_t left_out = 0;
    for (const AllowedFinding& allowed : pages.matter.allowed) {
        const Finding& finding = allowed.finding;
        if (shown.leave_out(finding)) {
            ++left_out;
            continue;
        }
        table.rows.push_back({WrittenLine().english(finding.message), finding.rule->name, place_in_file(finding, pages.matter.sources),
            allowed.reason.empty() ? std::string(pages.text(ReportText::no_reason)) : allowed.reason});
    }
    pages.writing.table(std::move(table));
    write_left_out(left_out, pages);
}

}  // namespace

void write_findings(const ReportPages& pages) {
    if (pages.grid.scorecard.front().number == 0) return;  // nothing was checked
    pages.writing.heading(2, pages.text(ReportText::what_the_map_lacks));
    const FindingsOfPart shown(pages.journey, pages.shown);
    write_open(pages, shown);
    if (pages.matter.allowed.empty()) return;
    pages.writing.heading(2, pages.text(ReportText::accepted_as_it_is));
    write_allowed(pages, shown);
}

}  // namespace journeymap
