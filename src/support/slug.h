// Slugs: ids of a letter followed by letters, digits, '-' and '_'. Used for ids that are derived from names and for names of files and parts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace journeymap {

bool is_slug(std::string_view text);

// The slug of a name: lower case, accents folded ("Café Öst" is "cafe-ost"), apostrophes left out, everything else between
// words one '-', what stands before the first Latin letter dropped, at most `longest` bytes, cut between words where it can be.
// Empty for a name without a Latin letter.
std::string slug_of(std::string_view name, std::size_t longest = 48);

}  // namespace journeymap
