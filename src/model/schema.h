// JSON Schema (draft-07) of what a table of fields reads: editors complete and explain keys by it. `journeymap schema` prints it.
//
// It says what has the right shape: keys, kinds of values, words, ranges, forms. What needs the whole map to judge (references, ids
// given twice, lanes that are not declared) is for `journeymap check` alone.
#pragma once

#include <string>
#include <string_view>

#include "model/fields.h"

namespace journeymap {

struct SchemaHead {
    std::string_view id;     // $id, a URI
    std::string_view title;  // what the files are
    std::string_view description;
};

// The schema of a file whose top level is an object of `root`; objects that it can hold become definitions.
std::string schema_of(const ObjectTable& root, const SchemaHead& head);

std::string schema_of_map();

}  // namespace journeymap
