// Loose keys: in braces, what stands between two commas without a colon is a key without a value to YAML. Mostly it was meant as
// something else: more of the text before it, the decimals of a number, one more of a list, or a key whose colon was forgotten.
// Used by whatever reads a mapping.
#pragma once

#include "model/reader.h"

namespace journeymap {

// Whether the row takes a figure or a date and the value is a text that is none.
bool is_no_figure_for(const FieldRow& row, const Node& value);

// Whether the entry's key stands in braces with neither a colon nor a value.
bool is_loose(const Reader& reader, Entry entry);

// How many loose keys follow the entry `at` of a mapping with nothing but commas between them, as far as none of them is or begins
// with a key of the table. `table` may be null: then any key may stand there.
std::uint32_t pieces_after(const Reader& reader, const Node& mapping, std::uint32_t at, const ObjectTable* table);

// Reports a value that its commas have cut in `pieces` + 1 parts, where the row says what was meant, and reads it as far as that makes
// sense. False where the row does not say it, and nothing was reported.
bool read_pieces(Reader& reader, const FieldRow& row, const Node& mapping, std::uint32_t at, std::uint32_t pieces, void* object);

// The same for mappings whose keys are of the map's own, such as personas, and that hold numbers: nothing is read.
bool report_cut_number(Reader& reader, const FieldRow& row, const Node& mapping, std::uint32_t at);

// Reports a loose key that is no part of what stands before it. Gives the row of the key that was meant.
const FieldRow* report_loose_key(Reader& reader, const ObjectTable& table, const Node& mapping, std::uint32_t at);
// One of a mapping whose keys are of the map's own.
void report_loose_key(Reader& reader, Entry entry, std::string_view example);

}  // namespace journeymap
