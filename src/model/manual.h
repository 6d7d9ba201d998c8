// The manual's tables, written from the table of fields. man/journeymap.5 holds them between its hand-written parts; a test keeps
// the two equal.
#pragma once

#include <span>
#include <string>

namespace journeymap {

struct ObjectTable;

// mdoc(7): one subsection per object with its keys, then the built-in channels and feelings.
std::string manual_of_fields();
// The subsections of any other tables: man/journeymap-config.5 holds those of the config and the baseline.
std::string manual_of(std::span<const ObjectTable* const> tables);

}  // namespace journeymap
