// The report's own texts: headings, names of columns, and the sentences that are not about one map alone, in the languages that we have.
// Words that other outputs show too are in journeymap/words.h. What insights and findings say is English in every language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/locale.h"
#include "writing/writing.h"

namespace journeymap {

enum class ReportText : std::uint8_t {
    // headings
    in_short,
    journey_in_brief,
    what_the_map_reveals,
    what_to_do_first,
    objective_to_outcome,
    nobodys,
    what_nothing_supports,
    what_the_map_lacks,
    accepted_as_it_is,
    matters_most,
    worth_a_look,
    good_to_know,
    // columns, rows and facts
    as_of,
    step,
    what_is_missing,
    findings,
    opportunity,
    low_effort,
    high_effort,
    high_impact,
    low_impact,
    quick_wins,
    big_bets,
    fill_ins,
    time_sinks,
    date,
    what_rests_on_it,
    gathered,
    emotions,
    what,
    rule,
    where,
    why_allowed,
    rank,
    // short answers
    none,
    nothing,
    nothing_yet,
    not_measured,
    no_reason,
    overdue,
    error,
    warning,
    looks_after_review,
    owns_nothing,
    // sentences
    one_sentence_matters,
    two_sentences_matter,
    three_sentences_matter,
    how_far,
    of_the_whole_map,
    no_sources,
    no_teams,
    nothing_lacks,
    nothing_but_accepted,
    nothing_is_revealed,
    everyone_who_uses,
    // patterns, filled by name or in order
    feelings_run,
    follows,
    follows_from_to,
    names_cards,
    names_barriers,
    some_of,
    only_one,
    all_of,
    with_pains_there,
    taken_on,
    taken_on_none_open,
    from_to,
    count_  // not a text: how many there are
};

std::string_view report_text(ReportText text, std::string_view language);

// "Answers for 3 of 9 touchpoints".
std::string answers_for_phrase(std::size_t some, std::size_t all, std::string_view language);
// "2 of them barriers that stop people".
std::string barriers_phrase(std::size_t count, std::string_view language);
// "2 sentences are left out: they speak only of personas that this report does not show."
std::string left_out_phrase(std::size_t count, std::string_view language);

// "2 findings are left out: they speak of personas or places that this report does not show."
std::string findings_left_out_phrase(std::size_t count, std::string_view language);

// What stands at a place of a pattern: "{who}".
struct PatternPart {
    std::string_view name;
    std::string text;
    RunKind kind = RunKind::plain;  // or quote
};
WrittenLine filled(std::string_view pattern, const std::vector<PatternPart>& parts);

// Lines as a list: "P1, P2 and “The upload fails”".
WrittenLine in_a_list(const std::vector<WrittenLine>& lines, std::string_view language);
// "A, B and C"; past `most` the rest is counted: "A, B and 4 more".
std::string listed_phrase(const std::vector<std::string>& names, std::size_t most, std::string_view language);

}  // namespace journeymap
