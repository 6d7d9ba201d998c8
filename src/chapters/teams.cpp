// A sheet for each team: what it answers for, what hurts there, what it has taken on, and by what it is measured. All from the keys
// `owner` of touchpoints, objectives, opportunities and the review.
#include <algorithm>

#include <fmt/core.h>

#include "chapters/chapters.h"
#include "reports/insights.h"

namespace journeymap {

namespace {

// What one team owns; of the sheet without a team what nobody owns.
struct TeamSheet {
    const Team* team = nullptr;
    std::vector<const Objective*> objectives;
    std::vector<const Touchpoint*> touchpoints;
    std::vector<const PainPoint*> pains;  // at its touchpoints
    std::vector<const Opportunity*> opportunities;

    bool empty() const { return objectives.empty() && touchpoints.empty() && opportunities.empty(); }
};

// One for each team, in the order of the map, and the last for what nobody owns.
std::vector<TeamSheet> sheets_of(const Journey& journey, const ShownPart& shown) {
    std::vector<TeamSheet> sheets(journey.teams.size() + 1);
    for (const Team& team : journey.teams) sheets[team.index].team = &team;
    const auto sheet_of = [&](const Ref<Team>& owner) -> TeamSheet& { return owner.target ? sheets[owner.target->index] : sheets.back(); };
    for (const Objective& objective : journey.objectives) sheet_of(objective.owner).objectives.push_back(&objective);
    for (const Touchpoint* touchpoint : shown.touchpoints()) {
        TeamSheet& sheet = sheet_of(touchpoint->owner);
        sheet.touchpoints.push_back(touchpoint);
        for (const PainPoint& pain : touchpoint->pain_points) {
            if (shown.has(pain)) sheet.pains.push_back(&pain);
        }
    }
    for (const Opportunity* opportunity : shown.opportunities()) sheet_of(opportunity->owner).opportunities.push_back(opportunity);
    return sheets;
}

bool is_open(const Opportunity& opportunity) {
    return opportunity.status.value != Status::done && opportunity.status.value != Status::dropped;
}

class TeamWriter {
public:
    explicit TeamWriter(const ReportPages& pages) : pages_(pages), writing_(pages.writing), answers_(answers_to_pains(pages.journey)) {
        ranks_.resize(pages.journey.opportunities.size());
        for (const Priority& priority : pages.insights.priorities) ranks_[priority.opportunity->index] = priority.rank;
    }

    void write(const TeamSheet& sheet) {
        writing_.heading(3, name_of(*sheet.team), {"team", sheet.team->id});
        if (pages_.journey.review.team == sheet.team) writing_.item(pages_.text(ReportText::looks_after_review));
        if (sheet.empty()) return write_empty(*sheet.team);
        write_scope(sheet);
        write_objectives(sheet);
        write_touchpoints(sheet);
        write_pains(sheet);
        write_opportunities(sheet);
    }

    // Objectives need no owner: what serves them has one.
    void write_unowned(const TeamSheet& sheet) {
        if (sheet.touchpoints.empty() && sheet.opportunities.empty()) return;
        writing_.heading(3, pages_.text(ReportText::nobodys));
        write_touchpoints(sheet);
        write_pains(sheet);
        write_opportunities(sheet);
    }

private:
    // What it owns can be on the way of others who are not shown; then nothing is said.
    void write_empty(const Team& team) {
        const auto owns = [&](const auto* one) { return one->owner.target == &team; };
        const Journey& journey = pages_.journey;
        if (std::ranges::any_of(journey.touchpoints, owns) || std::ranges::any_of(journey.opportunities, owns)) return;
        writing_.item(pages_.text(ReportText::owns_nothing));
    }

    void write_scope(const TeamSheet& sheet) {
        const std::size_t all = pages_.shown.touchpoints().size();
        if (!sheet.touchpoints.empty()) {
            const std::string scope = answers_for_phrase(sheet.touchpoints.size(), all, pages_.language());
            const std::string pains = pages_.counted_in_words(Things::pain_points, sheet.pains.size());
            writing_.item(sheet.pains.empty() ? WrittenLine(scope)
                                              : filled(pages_.text(ReportText::with_pains_there), {{"scope", scope}, {"pains", pains}}));
        }
        if (sheet.opportunities.empty()) return;
        const auto open = std::ranges::count_if(sheet.opportunities, [](const Opportunity* opportunity) { return is_open(*opportunity); });
        writing_.item(filled(pages_.text(open == 0 ? ReportText::taken_on_none_open : ReportText::taken_on),
            {{"opportunities", pages_.counted_in_words(Things::opportunities, sheet.opportunities.size())},
                {"open", number_phrase(static_cast<double>(open), 0, pages_.language())}}));
    }

    void write_objectives(const TeamSheet& sheet) {
        for (const Objective* objective : sheet.objectives) {
            writing_.fact(pages_.words(Word::objective), objective->text.value);
            for (const Measure& measure : objective->measure) writing_.item(described(measure, pages_.language()), 1);
        }
    }

    void write_touchpoints(const TeamSheet& sheet) {
        WrittenTable table{{pages_.words(Word::touchpoints), pages_.words(Word::channel), pages_.words(Word::feeling),
                               pages_.words(Word::wait), pages_.words(Word::measures)},
            {}};
        for (const Touchpoint* touchpoint : sheet.touchpoints) {
            std::vector<WrittenLine> measures;
            for (const Measure& measure : touchpoint->measures) measures.push_back(described(measure, pages_.language()));
            const Channel* channel = touchpoint->channel.target;
            table.rows.push_back({name_of(*touchpoint), channel ? channel->label : std::string(),
                feelings_at(*touchpoint, pages_.grid.personas, pages_.language()),
                duration_phrase(touchpoint->wait.value, pages_.language()), in_a_row(measures, semicolon_of(pages_.language()))});
        }
        writing_.table(std::move(table));
    }

    void write_pains(const TeamSheet& sheet) {
        WrittenTable table{{pages_.words(Word::pain_points), pages_.words(Word::touchpoints), pages_.words(Word::severity),
                               pages_.words(Word::addressed_by)},
            {}};
        for (const PainPoint* pain : sheet.pains)
            table.rows.push_back({described(*pain), where(*pain), graveness(*pain, pages_.language()), answers_to(*pain, sheet.team)});
        writing_.table(std::move(table));
    }

    // What others do about it, with who.
    WrittenLine answers_to(const PainPoint& pain, const Team* own) {
        std::vector<WrittenLine> lines;
        for (const Opportunity* opportunity : answers_[pain.index]) {
            WrittenLine& line = lines.emplace_back(link_to(*opportunity));
            const Team* owner = opportunity->owner.target;
            if (owner && owner != own) line.say(" (").say(name_of(*owner)).say(")");
        }
        return lines.empty() ? WrittenLine(pages_.text(ReportText::nothing_yet)) : in_a_row(lines, comma_of(pages_.language()));
    }

    void write_opportunities(const TeamSheet& sheet) {
        WrittenTable table{{pages_.words(Word::opportunities), pages_.words(Word::addresses), std::string(pages_.text(ReportText::rank)),
                               pages_.words(Word::due), pages_.words(Word::status), pages_.words(Word::outcome)},
            {}};
        for (const Opportunity* opportunity : sheet.opportunities) {
            std::vector<WrittenLine> pains;
            for (const Ref<PainPoint>& pain : opportunity->addresses) {
                if (pain.target && pages_.shown.has(*pain.target)) pains.push_back(link_to(*pain.target));
            }
            const int rank = ranks_[opportunity->index];
            table.rows.push_back({described(*opportunity), in_a_row(pains, comma_of(pages_.language())),
                rank > 0 ? number_phrase(rank, 0, pages_.language()) : std::string(), due(*opportunity),
                label_of(opportunity->status.value, pages_.language()), outcome_line(*opportunity, pages_.language())});
        }
        writing_.table(std::move(table));
    }

    std::string due(const Opportunity& opportunity) {
        if (!opportunity.due.given()) return {};
        const bool late = pages_.matter.today && is_open(opportunity) && opportunity.due.value < *pages_.matter.today;
        std::string text = date_phrase(opportunity.due.value, pages_.language());
        if (late) text.append(comma_of(pages_.language())).append(pages_.text(ReportText::overdue));
        return text;
    }

    const ReportPages& pages_;
    Writing& writing_;
    PainAnswers answers_;
    std::vector<int> ranks_;  // by Opportunity::index
};

}  // namespace

void write_teams(const ReportPages& pages) {
    const Journey& journey = pages.journey;
    pages.writing.heading(2, pages.words(Word::teams));
    if (journey.teams.empty()) return pages.writing.paragraph(pages.text(ReportText::no_teams));
    const std::vector<TeamSheet> sheets = sheets_of(journey, pages.shown);
    TeamWriter writer(pages);
    for (const TeamSheet& sheet : sheets) {
        if (sheet.team) writer.write(sheet);
    }
    writer.write_unowned(sheets.back());
}

}  // namespace journeymap
