#include "lsp/wanted.h"

#include "model/values.h"

namespace journeymap {

namespace {

// What a value of a row may be besides a scalar: an object with keys, or names with values.
Wanted value_of(const FieldRow& row, bool in_list) {
    Wanted wanted{nullptr, &row, NamesWanted::none, in_list, false};
    switch (row.shape) {
        case ValueShape::object:
        case ValueShape::objects: wanted.table = &row.object(); break;
        case ValueShape::emotion:
            wanted.table = in_list ? &table_of<Feeling>() : &row.object();
            if (!in_list) wanted.names = NamesWanted::personas;
            break;
        case ValueShape::lanes:
            if (in_list) wanted.table = &row.object();
            break;
        case ValueShape::notes: wanted.names = NamesWanted::lanes; break;
        case ValueShape::scores: wanted.names = NamesWanted::feelings; break;
        case ValueShape::severities: wanted.names = NamesWanted::rules; break;
        default: break;
    }
    return wanted;
}

// One persona's emotion, one rule's severity, the text in one lane.
Wanted value_of_name(const Wanted& of) {
    Wanted wanted = of;
    wanted.names = NamesWanted::none;
    wanted.in_name = true;
    if (of.names != NamesWanted::personas) wanted.table = nullptr;
    return wanted;
}

Wanted into_key(const Wanted& from, std::string_view key) {
    const FieldRow* row = from.table != nullptr ? find_row(*from.table, key) : nullptr;
    if (row != nullptr) return value_of(*row, false);
    return from.names != NamesWanted::none ? value_of_name(from) : Wanted{};
}

}  // namespace

Wanted wanted_at(const ObjectTable& root, std::span<const YamlStep> path) {
    Wanted wanted{&root, nullptr, NamesWanted::none, false, false};
    for (const YamlStep& step : path) {
        if (step.kind == YamlStep::Kind::key)
            wanted = into_key(wanted, step.key);
        else
            wanted = wanted.row != nullptr && !wanted.in_list ? value_of(*wanted.row, true) : Wanted{};
        if (wanted.nothing()) break;
    }
    return wanted;
}

}  // namespace journeymap
