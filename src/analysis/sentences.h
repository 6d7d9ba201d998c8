// Sentences: how insights name people, places and numbers. Used by all families of insights.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/ground.h"

namespace journeymap {

// A text of the map in typographic quotes, in one line, safe to print, cut at its end where it is long.
std::string cited(std::string_view text);
std::string cited(const Touchpoint& touchpoint);
std::string cited(const Stage& stage);
std::string cited(const FeltPoint& point);
// P5 (critical); the text where it has no id of its own.
std::string cited(const PainPoint& pain);
std::string cited(const Opportunity& opportunity);

// A name or word of the map without quotes.
std::string plain(std::string_view text);
// "Amara"; "everyone" in a map without personas.
std::string person(const Ground& ground, std::size_t traveller);
// "Amara", "both personas", "all 3 personas", "Amara and Henk", "everyone".
std::string people(const Ground& ground, const std::vector<std::size_t>& travellers);

// "a", "a and b", "a, b and c"; past `most` the rest is counted: "a, b and 4 more".
std::string listed(const std::vector<std::string>& parts, std::size_t most = 5);

std::string signed_score(double score);     // "−1.8", "+0.6", "0"
std::string figure(double number);          // "4.4", "12"
std::string percent(double share);          // "12%"
std::string exact_percent(double share);    // "12.5%": what a map says
std::string duration_text(double seconds);  // "19 days", "1 day 3 h", "22 min"
std::string ordinal(int number);            // "first" ... "tenth", "11th"

// Paths of entities.
std::string path_at(const FeltPoint& point);

std::string capital(std::string text);  // the first ASCII letter large

}  // namespace journeymap
