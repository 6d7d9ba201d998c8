#include "model/data_shelf.h"

#include <fmt/core.h>

#include "model/rules.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"

namespace journeymap {

namespace {

constexpr std::size_t most_labels = 3;

}  // namespace

// One finding for each file, however often it is named.
void DataShelf::report_again(const Text& path, std::size_t finding) {
    Finding& first = diagnostics_.findings()[finding];
    if (first.labels.size() < most_labels) first.label(path.span, "and here");
}

void DataShelf::say_how_many() {
    for (const std::size_t finding : too_many_) {
        diagnostics_.findings()[finding].with_help(
            fmt::format("put the answers into fewer files, {}", allow_more(files_.size(), limits::data_files)));
    }
}

DataFile* DataShelf::find(const Text& path) {
    const auto known = by_path_.find(path.value);
    if (known != by_path_.end()) {
        if (const auto refused = refused_.find(path.value); refused != refused_.end()) report_again(path, refused->second);
        return known->second->table ? known->second : nullptr;
    }
    DataFile& file = files_.emplace_back();
    file.path = path.value;
    by_path_[path.value] = &file;
    read(path, file);
    return file.table ? &file : nullptr;
}

void DataShelf::read(const Text& path, DataFile& file) {
    const auto refuse = [&](const Rule& rule, std::string message, std::string help) {
        refused_[path.value] = diagnostics_.findings().size();
        diagnostics_.report(rule, path.span, std::move(message)).with_help(std::move(help));
    };
    const std::size_t most_files = limits::data_files * sources_.limit_factor(), most_bytes = limits::data_bytes * sources_.limit_factor();
    if (files_.size() > most_files) {
        too_many_.push_back(diagnostics_.findings().size());
        return refuse(too_much_data, fmt::format("a map reads at most {} data files", grouped(most_files)), {});
    }
    if (use_files_.read == nullptr) {
        return refuse(data_file, fmt::format("{} cannot be read from here", quoted(path.value)),
            "a map with measured emotions must itself be a file");
    }
    UseFile found = use_files_.read(use_files_.context, path.value);
    if (found.bytes && found.bytes->size() > most_bytes) {
        return refuse(data_file, fmt::format("{} is larger than {} MiB", quoted(path.value), most_bytes >> 20),
            fmt::format("keep only the columns and rows that the map needs, {}",
                found.size > most_bytes ? allow_more(found.size, limits::data_bytes) : std::string(allow_unknown)));
    }
    if (!found.bytes) {
        return refuse(data_file, fmt::format("cannot read {}: {}", quoted(path.value), found.problem),
            "the path is relative to this file and stays inside the project");
    }
    const auto source = load_source(std::move(found.name), std::move(*found.bytes), sources_, diagnostics_, std::move(found.path));
    if (source) file.table = read_csv(sources_, *source, diagnostics_);
}

}  // namespace journeymap
