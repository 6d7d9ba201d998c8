#include "lsp/completion.h"

#include <algorithm>
#include <filesystem>

#include <fmt/core.h>

#include "lsp/help_text.h"
#include "lsp/hover.h"
#include "lsp/proposal.h"
#include "lsp/wanted.h"
#include "journeymap/words.h"
#include "model/channels.h"
#include "model/feelings.h"
#include "model/wanted_value.h"
#include "rules/registry.h"
#include "support/escape.h"
#include "support/file.h"
#include "syntax/quoting.h"

namespace journeymap {

namespace {

constexpr std::size_t most_files = 500;

// Below a key that takes a list, on a line of its own: the first item begins there.
bool lacks_dash(const YamlSpot& spot, const Wanted& wanted) {
    if (spot.kind != YamlSpot::Kind::key || spot.in_flow || spot.has_colon || !wanted.row || wanted.in_list || wanted.in_name) return false;
    return wanted.row->shape == ValueShape::references || wanted.row->shape == ValueShape::lanes ||
           (wanted.row->shape == ValueShape::objects && !wanted.row->lone);
}

bool takes_list(ValueShape shape) { return shape == ValueShape::references || shape == ValueShape::lanes; }
bool goes_on_below(const FieldRow& row) {
    return row.shape == ValueShape::object || row.shape == ValueShape::objects || row.shape == ValueShape::notes ||
           row.shape == ValueShape::scores || row.shape == ValueShape::severities;
}

class Completion {
public:
    Completion(Workspace& workspace, const OpenFile& file, const YamlSpot& spot, const EditorAbilities& editor)
        : workspace_(workspace), file_(file), spot_(spot), editor_(editor), map_(file.best()) {}

    void complete(const Wanted& wanted) {
        if (spot_.kind == YamlSpot::Kind::key && lacks_dash(spot_, wanted) && wanted.row->shape != ValueShape::objects) {
            Wanted item = wanted;
            item.in_list = true;
            return value(item);
        }
        if (spot_.kind == YamlSpot::Kind::key) return keys(wanted);
        if (spot_.kind != YamlSpot::Kind::value) return;
        if (wanted.row) value(wanted);
        const bool may_be_mapping = wanted.table && spot_.opens_item && !takes_references(wanted);
        if (may_be_mapping) keys(wanted);
    }

    // Behind `# journeymap: allow `.
    void rules() {
        for (const Rule* rule : all_rules()) {
            if (is_fixed(*rule)) continue;
            propose({std::string(rule->name), ProposalKind::reference, std::string(rule->code), help_on_rule(*rule), {}, false});
        }
    }

    std::vector<Proposal> take() { return std::move(proposals_); }

private:
    void propose(Proposal proposal) { proposals_.push_back(std::move(proposal)); }
    static bool takes_references(const Wanted& wanted) {
        return wanted.row->shape == ValueShape::references || wanted.row->shape == ValueShape::texts;
    }

    // Keys.

    void keys(const Wanted& wanted) {
        if (wanted.table) {
            for (const FieldRow& row : wanted.table->rows) key_of(row, Needed::yes);
            for (const FieldRow& row : wanted.table->rows) key_of(row, Needed::no);
        }
        switch (wanted.names) {
            case NamesWanted::none: break;
            case NamesWanted::personas: names(EntityKind::persona); break;
            case NamesWanted::lanes: lanes_of_map(); break;
            case NamesWanted::feelings: feelings(); break;
            case NamesWanted::rules: rules(); break;
        }
        const bool are_keys = wanted.names != NamesWanted::none;
        for (Proposal& proposal : proposals_) {
            if (are_keys && proposal.insert.empty() && !spot_.has_colon) proposal.insert = as_scalar(proposal.label) + ": ";
        }
    }

    enum class Needed : unsigned char { no, yes };
    void key_of(const FieldRow& row, Needed needed) {
        if (row.required != (needed == Needed::yes)) return;
        const auto is_there = [&](std::string_view key) { return std::ranges::find(spot_.siblings, key) != spot_.siblings.end(); };
        if (is_there(row.key) || (!row.also.empty() && is_there(row.also))) return;
        Proposal proposal{std::string(row.key), ProposalKind::field, wanted_value(row), help_on_field(row), {}, false};
        const std::string key(row.key);
        if (spot_.has_colon) {
            proposal.insert = key;
        } else if (editor_.snippets && (takes_list(row.shape) || (spot_.in_flow && goes_on_below(row)))) {
            proposal.insert = key + (row.shape == ValueShape::object ? ": {$1}" : ": [$1]");
            proposal.is_snippet = true;
        } else {
            proposal.insert = key + (goes_on_below(row) && !spot_.in_flow ? ":" : ": ");
        }
        propose(std::move(proposal));
    }

    // Values.

    void value(const Wanted& wanted) {
        const FieldRow& row = *wanted.row;
        switch (row.shape) {
            case ValueShape::word:
            case ValueShape::severities:
                if (row.shape == ValueShape::word || wanted.in_name) words(row.words);
                return;
            case ValueShape::flag:
            case ValueShape::reason: return words(truths);
            case ValueShape::version: return words(versions);
            case ValueShape::language: return languages();
            case ValueShape::scale: return words(scales);
            case ValueShape::channel: return built_in();
            case ValueShape::reference:
            case ValueShape::references: return references(row);
            case ValueShape::help_route: names(EntityKind::channel); return names(EntityKind::touchpoint);
            case ValueShape::emotion:
            case ValueShape::score_or_word: return feelings();
            case ValueShape::lanes: return lanes(wanted);
            case ValueShape::date:
            case ValueShape::duration:
            case ValueShape::share: return example(row);
            case ValueShape::text:
            case ValueShape::texts: return files_for(row);
            default: return;
        }
    }

    static constexpr std::string_view truths[] = {"true", "false"};
    static constexpr std::string_view versions[] = {"1"};
    static constexpr std::string_view scales[] = {"1-5", "0-10", "-2..2", "csat", "ces", "nps"};

    void words(std::span<const std::string_view> list) {
        for (const std::string_view word : list) propose({std::string(word), ProposalKind::word, {}, {}, {}, false});
    }
    void example(const FieldRow& row) {
        propose({std::string(row.example), ProposalKind::text, "for example", help_on_field(row), {}, false});
    }
    void languages() {
        for (const std::string_view tag : label_languages())
            propose({std::string(tag), ProposalKind::word, std::string(language_name(tag)), {}, {}, false});
    }
    void built_in() {
        for (const BuiltInChannel& channel : built_in_channels())
            propose({std::string(channel.id), ProposalKind::reference, std::string(channel.name), {}, {}, false});
    }
    void references(const FieldRow& row) {
        names(row.target);
        const bool begins_list = row.shape == ValueShape::references && spot_.kind == YamlSpot::Kind::value && !spot_.opens_item;
        if (!begins_list) return;
        for (Proposal& proposal : proposals_) proposal.insert = "[" + proposal.label + "]";
    }

    void feelings() {
        if (map_) {
            for (const FeelingWord& feeling : map_->journey()->emotions) feeling_word(feeling.word.value, feeling.score);
        }
        for (const BuiltInFeeling& feeling : built_in_feelings()) feeling_word(feeling.word, feeling.score);
    }
    void feeling_word(std::string_view word, double score) {
        propose({std::string(word), ProposalKind::word, fmt::format("{:+.2g}", score), {}, {}, false});
    }

    void lanes(const Wanted& wanted) {
        if (!wanted.in_list) return;
        for (const std::string_view id : lane_ids())
            propose({std::string(id), ProposalKind::word, std::string(lane_name(id, "en")), {}, {}, false});
    }
    void lanes_of_map() {
        if (!map_) return;
        for (const LaneChoice& lane : map_->journey()->lanes) {
            if (lane.custom) propose({std::string(lane.id.value), ProposalKind::reference, escaped(lane.name.value), {}, {}, false});
        }
    }

    // Everything of a kind that the map can refer to.
    void names(EntityKind kind) {
        if (map_) names_in(*map_, kind);
        if (map_ && kind == EntityKind::persona) {
            for (const auto& part : workspace_.used_by(*map_)) names_in(*part, kind);
        }
        if (kind == EntityKind::channel) built_in();
    }
    void names_in(const Analysis& analysis, EntityKind kind) {
        if (!analysis.journey()) return;
        for (const NamedThing& thing : analysis.things.things) {
            if (thing.kind != static_cast<ThingKind>(kind)) continue;
            const Text name = name_in_map(thing);
            const std::string shown = name.given()                  ? escaped(name.value)
                                      : kind == EntityKind::channel ? static_cast<const Channel*>(thing.entity)->label
                                                                    : std::string();
            propose({thing.id, ProposalKind::reference, shown, help_on_thing(thing, *analysis.journey()), {}, false});
        }
    }

    // Files beside the map and in the folders below it, where the key names one.
    void files_for(const FieldRow& row) {
        std::vector<std::string_view> endings;
        if (row.key == "use" || row.key == "compares_to" || row.key == "baseline") endings = {".yaml", ".yml"};
        if (row.key == "data") endings = {".csv"};
        if (row.key == "photo") endings = {".jpg", ".jpeg", ".png"};
        if (endings.empty() || file_.path == "-") return;
        std::vector<std::string> found;
        search(std::string(directory_of(file_.path)), "", endings, found);
        std::ranges::sort(found);
        for (const std::string& path : found) propose({path, ProposalKind::file, {}, {}, as_scalar(path), false});
    }
    void search(
        const std::string& folder, const std::string& below, std::span<const std::string_view> endings, std::vector<std::string>& found) {
        std::error_code error;
        std::filesystem::directory_iterator entry(folder, error);
        for (; !error && entry != std::filesystem::directory_iterator() && found.size() < most_files; entry.increment(error)) {
            const std::string name = entry->path().filename().native();
            std::error_code unknown;
            if (name.starts_with('.') || name == file_name_of(file_.path)) continue;
            if (below.empty() && entry->is_directory(unknown)) search(entry->path().native(), name, endings, found);
            if (std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); }))
                found.push_back(join_path(below, name));
        }
    }

    Workspace& workspace_;
    const OpenFile& file_;
    const YamlSpot& spot_;
    const EditorAbilities& editor_;
    const Analysis* map_;
    std::vector<Proposal> proposals_;
};

// The rule's name in a comment, where one is wanted: behind `# journeymap: allow `.
std::optional<std::uint32_t> rule_in_comment(std::string_view text, const YamlSpot& spot, std::uint32_t offset) {
    const std::string_view comment = text.substr(spot.begin, offset - spot.begin);
    const std::size_t word = comment.find_last_of(" \t") + 1;
    std::string_view before = comment.substr(0, word);
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    if (!before.ends_with("journeymap: allow")) return std::nullopt;
    return spot.begin + static_cast<std::uint32_t>(word);
}

// What has to be written before it.
std::string_view sign_before(const YamlSpot& spot, const Wanted& wanted) {
    if (lacks_dash(spot, wanted)) return "- ";
    return spot.touches_sign ? " " : "";
}

}  // namespace

void answer_completion(Workspace& workspace, const OpenFile& file, std::uint32_t offset, const EditorAbilities& editor, JsonWriter& json) {
    const ObjectTable* root = file.now ? root_table(file.now->role) : nullptr;
    if (!root) root = file.language == "journeymap" || file.text.empty() ? root_table(FileRole::map) : nullptr;
    if (!root) return json.null();
    YamlSpot spot = yaml_spot(file.text, offset);
    Wanted wanted;
    Completion completion(workspace, file, spot, editor);
    if (spot.kind == YamlSpot::Kind::comment) {
        const auto begin = rule_in_comment(file.text, spot, offset);
        if (!begin) return json.null();
        spot.begin = *begin;
        spot.end = offset;
        completion.rules();
    } else {
        wanted = wanted_at(*root, spot.path);
        completion.complete(wanted);
    }
    const TextPlaces places(file.text, workspace.column_unit);
    write_proposals(json, completion.take(), {places.place(spot.begin), places.place(spot.end), std::string(sign_before(spot, wanted))});
}

}  // namespace journeymap
