// The journey in brief: a row for each stage, then every pain point with what is planned against it.
#include <algorithm>

#include <fmt/format.h>

#include "chapters/chapters.h"
#include "lanes/phrases.h"
#include "model/ways.h"

namespace journeymap {

namespace {

WrittenLine touchpoints_of(const Stage& stage, const ReportPages& pages) {
    if (stage.touchpoints.empty()) return word(Word::no_touchpoints_yet, pages.language());
    std::vector<WrittenLine> names;
    for (const Touchpoint& touchpoint : stage.touchpoints) {
        if (!pages.shown.has(touchpoint)) continue;
        WrittenLine& name = names.emplace_back(name_of(touchpoint));
        if (const Channel* channel = touchpoint.channel.target) name.say(" (").say(channel->label).say(")");
    }
    return in_a_row(names, comma_of(pages.language()));
}

WrittenLine pains_of(const Stage& stage, const ReportPages& pages) {
    std::vector<WrittenLine> pains;
    const auto add = [&](const PainPoint& pain) {
        if (!pages.shown.has(pain)) return;
        WrittenLine& line = pains.emplace_back(link_to(pain));
        if (const std::string grave = graveness(pain, pages.language()); !grave.empty()) line.say(fmt::format(" ({})", grave));
    };
    for (const PainPoint& pain : stage.pain_points) add(pain);
    for (const Touchpoint& touchpoint : stage.touchpoints) std::ranges::for_each(touchpoint.pain_points, add);
    return in_a_row(pains, comma_of(pages.language()));
}

// "2 days or 3 h": of ways that exclude each other.
std::vector<std::string> waits_of(const StageStep& step, const ReportPages& pages) {
    std::vector<std::string> waits;
    for (const Touchpoint* way : step.ways) {
        if (!pages.shown.has(*way) || !way->wait.given() || way->wait.value.seconds <= 0) continue;
        std::string wait = duration_phrase(way->wait.value, pages.language());
        if (std::ranges::find(waits, wait) == waits.end()) waits.push_back(std::move(wait));
    }
    return waits;
}

// "22 min + (2 days or 3 h)"
WrittenLine waits_of(const Stage& stage, const ReportPages& pages) {
    std::vector<std::vector<std::string>> steps;
    for (const StageStep& step : steps_in(stage)) {
        if (std::vector<std::string> waits = waits_of(step, pages); !waits.empty()) steps.push_back(std::move(waits));
    }
    const std::string or_else = fmt::format(" {} ", word(Word::or_else, pages.language()));
    std::vector<WrittenLine> lines;
    for (const std::vector<std::string>& waits : steps) {
        const std::string text = fmt::format("{}", fmt::join(waits, or_else));
        lines.emplace_back(waits.size() > 1 && steps.size() > 1 ? fmt::format("({})", text) : text);
    }
    return in_a_row(lines, " + ");
}

void write_stages(const ReportPages& pages) {
    if (pages.shown.stages().empty()) return;
    pages.writing.heading(2, pages.text(ReportText::journey_in_brief));
    const auto score = [&](double number, Word name) {
        return fmt::format("{} ({})", score_phrase(number, pages.language()), word(name, pages.language()));
    };
    pages.writing.paragraph(filled(pages.text(ReportText::feelings_run),
        {{"low", score(-2, Word::angry)}, {"middle", score(0, Word::neutral)}, {"high", score(2, Word::delighted)}}));
    WrittenTable table{{pages.words(Word::stages), pages.words(Word::goals), pages.words(Word::touchpoints), pages.words(Word::feeling),
                           pages.words(Word::pain_points), pages.words(Word::wait)},
        {}};
    for (const Stage* stage : pages.shown.stages()) {
        table.rows.push_back({name_of(*stage), joined(stage->goals, pages.language()), touchpoints_of(*stage, pages),
            feelings_over(*stage, pages.grid.personas, pages.language()), pains_of(*stage, pages), waits_of(*stage, pages)});
    }
    pages.writing.table(std::move(table));
}

WrittenLine whom(const PainPoint& pain, const Journey& journey) {
    const std::string who = whom_phrase(pain, journey);
    if (!who.empty() || journey.personas.size() != 1) return who;
    return name_of(journey.personas.front());
}

void write_pains(const ReportPages& pages) {
    const Journey& journey = pages.journey;
    if (pages.shown.pain_points().empty()) return;
    pages.writing.heading(2, pages.words(Word::pain_points));
    const PainAnswers answers = answers_to_pains(journey);
    WrittenTable table{{pages.words(Word::pain_points), pages.words(Word::touchpoints), pages.words(Word::severity),
                           pages.words(Word::personas), pages.words(Word::frequency), pages.words(Word::addressed_by)},
        {}};
    for (const PainPoint* pain : pages.shown.pain_points()) {
        WrittenLine name = WrittenLine().target(pain->label, {"pain", pain->id}).say(" ").say(pain->text.value);
        std::vector<WrittenLine> answering;
        for (const Opportunity* opportunity : answers[pain->index]) answering.push_back(link_to(*opportunity));
        table.rows.push_back({std::move(name), where(*pain), graveness(*pain, pages.language()), whom(*pain, journey),
            written_figure(pain->frequency.value, pages.language()), in_a_row(answering, comma_of(pages.language()))});
    }
    pages.writing.table(std::move(table));
}

void write_opportunities(const ReportPages& pages) {
    if (pages.shown.opportunities().empty()) return;
    pages.writing.heading(2, pages.words(Word::opportunities));
    WrittenTable table{
        {pages.words(Word::opportunities), pages.words(Word::touchpoints), pages.words(Word::addresses), pages.words(Word::impact),
            pages.words(Word::effort), pages.words(Word::owner), pages.words(Word::due), pages.words(Word::status)},
        {}};
    for (const Opportunity* opportunity : pages.shown.opportunities()) {
        std::vector<WrittenLine> pains;
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (pain.target && pages.shown.has(*pain.target)) pains.push_back(link_to(*pain.target));
        }
        const auto number = [&](const Spanned<int>& value) {
            return value.given() ? number_phrase(value.value, 0, pages.language()) : std::string();
        };
        table.rows.push_back({WrittenLine()
                                  .target(opportunity->label, {"opportunity", opportunity->id})
                                  .say(" ")
                                  .web(opportunity->text.value, opportunity->link.value),
            where(*opportunity), in_a_row(pains, comma_of(pages.language())), number(opportunity->impact), number(opportunity->effort),
            opportunity->owner.target ? name_of(*opportunity->owner.target) : std::string_view(),
            opportunity->due.given() ? date_phrase(opportunity->due.value, pages.language()) : std::string(),
            label_of(opportunity->status.value, pages.language())});
    }
    pages.writing.table(std::move(table));
}

}  // namespace

void write_journey(const ReportPages& pages) {
    write_stages(pages);
    write_pains(pages);
    write_opportunities(pages);
}

}  // namespace journeymap
