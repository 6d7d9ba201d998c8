// Phrases: the words that all formats of a comparison share, in English as all that the program says about a map.
#pragma once

#include <string>
#include <vector>

#include "comparison/comparison.h"

namespace journeymap {

// "19 days 22 min": the two largest units that there are; "0 min".
std::string time_phrase(double seconds);

// An amount and a difference in their unit: "19 days", "−0.4", "44%"; "+2.1", "−14 days".
std::string amount_phrase(double amount, Unit unit);
std::string difference_phrase(double before, double after, Unit unit);
std::string difference_phrase(const Change& change);  // empty where an amount is missing or it would read as nothing

// What a comparison comes to, in a few sentences: "Amara feels better: mean emotion −0.4 → +0.5." "2 pain points solved, 1 new."
std::vector<std::string> summary_of(const Comparison& comparison);

// "P3 Upload limit of 2 MB": what it is called, with the label where it has one; of a stage, under whose name it stands, "the stage itself".
std::string title_of(const Change& change);
// Where a card stands: "Upload proof of address", "Apply", the text of an objective; empty where it is clear.
std::string place_phrase(const Change& change);
// What happened to the thing as a whole: "new (chat; wait 2 min)", "gone (it was: phone)", "moved from “Wait” to “Use”", "renamed, was “Upload”",
// "solved: ...". For a key its name: "wait".
std::string event_phrase(const Change& change);
// Changed keys: the difference and what it means: "+2.1, better"; may be empty.
std::string meaning_phrase(const Change& change);

// What the two sides are called: "before" and "now"; for a plan against how things are, "today" and "promised".
struct SideNames {
    std::string_view before, after;
};
SideNames side_names(const Comparison& comparison);
bool is_plan(const Comparison& comparison);  // a future state against a current one

bool is_solved(const Change& change);     // a pain point that a finished opportunity addresses, still on the map or not
bool is_gone_pain(const Change& change);  // one that is gone, and no finished opportunity says why
bool is_new_pain(const Change& change);
bool is_reopened(const Change& change);  // its opportunity is no longer done

// Sections of the list, in its order.
std::string_view section_title(Subject subject);

}  // namespace journeymap
