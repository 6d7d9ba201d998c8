// Wanted: what the language wants at a place of a file: which object's keys, or a value of which key. Used by the language server for
// completion and hover; the tables of fields know the rest.
#pragma once

#include <span>

#include "lsp/yaml_spot.h"
#include "model/fields.h"

namespace journeymap {

// Keys that no table lists, because they are names.
enum class NamesWanted : std::uint8_t { none, personas, lanes, feelings, rules };

struct Wanted {
    const ObjectTable* table = nullptr;  // an object of this stands there, or could
    const FieldRow* row = nullptr;       // a value of this key stands there
    NamesWanted names = NamesWanted::none;
    bool in_list = false;  // an item of the row's list
    bool in_name = false;  // the value of one of `names`: one persona's emotion, one rule's severity
    bool nothing() const { return table == nullptr && row == nullptr; }
};

// What the end of a path leads to; nothing where the path has a key that is not known.
Wanted wanted_at(const ObjectTable& root, std::span<const YamlStep> path);

}  // namespace journeymap
