// read_journey: from a file to the Journey. Reads the map and the files it uses, gives ids, then settles what every reference means.
#include <algorithm>
#include <unordered_set>

#include <fmt/core.h>

#include "model/channels.h"
#include "model/doubtful_edits.h"
#include "model/field.h"
#include "model/hiding.h"
#include "model/identity.h"
#include "model/label_texts.h"
#include "model/language_tag.h"
#include "model/measuring.h"
#include "model/rules.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"
#include "support/slug.h"

namespace journeymap {

namespace {

constexpr std::array<std::string_view, 5> used_keys = {"personas", "channels", "teams", "evidence", "emotions"};

// The document of a source whose top level is a mapping; kept by the journey.
const Document* parse(Journey& journey, const Sources& sources, std::uint32_t source, Diagnostics& diagnostics) {
    const auto findings_before = diagnostics.findings().size();
    auto document = parse_yaml(sources, source, diagnostics);
    take_back_doubtful_edits(diagnostics, findings_before, sources);
    if (!document) return nullptr;
    const auto& root = document->node(document->root());
    if (root.kind != NodeKind::mapping) {
        if (root.kind == NodeKind::null) {
            diagnostics.report(not_a_map, {source, 0, 0}, "the file is empty").with_help("begin with title: What the map is called");
        } else {
            const bool list = root.kind == NodeKind::sequence;
            const auto first = Span{root.span.source, root.span.begin, std::min(root.span.end, root.span.begin + 1)};
            diagnostics
                .report(not_a_map, list ? first : root.span, fmt::format("a map is keys with their values, this file is {}", kind_of(root)))
                .with_help(list ? "write the keys of the map in the first column, without '-', beginning with title: What the map is called"
                                : "begin with title: What the map is called");
        }
        return nullptr;
    }
    return journey.documents.emplace_back(std::make_unique<Document>(std::move(*document))).get();
}

// What a `use` file gives: only its people, channels, teams, evidence and emotions are filled.
std::optional<Journey> read_used_file(const Text& path, Journey& journey, Sources& sources, UseFiles use_files, Diagnostics& diagnostics) {
    if (use_files.read == nullptr) {
        diagnostics.report(use_file, path.span, fmt::format("{} cannot be read from here", quoted(path.value)))
            .with_help(
                "a map that uses other files must itself be a file\nreferences to what they declare are checked when they can be read");
        return std::nullopt;
    }
    auto file = use_files.read(use_files.context, path.value);
    if (!file.bytes) {
        diagnostics.report(use_file, path.span, fmt::format("cannot use {}: {}", quoted(path.value), file.problem))
            .with_help(
                "the path is relative to this file and stays inside the project\nreferences to what it declares are checked when it can be "
                "read");
        return std::nullopt;
    }
    const auto source = load_source(std::move(file.name), std::move(*file.bytes), sources, diagnostics, std::move(file.path), file.size);
    if (!source) return std::nullopt;
    const auto* document = parse(journey, sources, *source, diagnostics);
    if (document == nullptr) return std::nullopt;
    Journey used;
    Reader(*document, sources.at(*source).bytes(), diagnostics, sources.limit_factor())
        .read_keys(table_of<Journey>(), document->root(), &used, used_keys);
    return used;
}

std::vector<Journey> read_used_files(Journey& journey, Sources& sources, UseFiles use_files, Diagnostics& diagnostics) {
    std::vector<Journey> all;
    std::unordered_set<std::string_view> paths;
    const std::size_t most_files = limits::used_files * sources.limit_factor();
    for (const auto& path : journey.use) {
        if (!paths.insert(path.value).second) continue;
        if (paths.size() > most_files) {
            for (const auto& other : journey.use) paths.insert(other.value);
            diagnostics.report(too_many_used_files, path.span, fmt::format("a map uses at most {} files", grouped(most_files)))
                .with_help(fmt::format("put what they give into fewer files, {}", allow_more(paths.size(), limits::used_files)));
            break;
        }
        if (auto used = read_used_file(path, journey, sources, use_files, diagnostics)) all.push_back(std::move(*used));
    }
    return all;
}

// The file's name without folders and extensions: "maps/permit.journey.yaml" is "permit".
std::string id_from(std::string_view name, std::string_view title) {
    if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos) name.remove_prefix(slash + 1);
    for (const std::string_view ending : {".yaml", ".yml", ".journey"}) {
        if (name.ends_with(ending)) name.remove_suffix(ending.size());
    }
    auto id = slug_of(name.starts_with('<') ? title : name);
    return id.empty() ? "journey" : id;
}

// A channel's label, icon and whether it answers at once come from the built-in one that it is or is most like.
void complete(Channel& channel, std::string_view language) {
    const auto* same = find_built_in_channel(channel.id);
    const auto* like = channel.kind.given() ? find_built_in_channel(channel.kind.value) : same;
    channel.label = channel.name.given() ? std::string(channel.name.value)
                                         : std::string(same != nullptr ? channel_label(same->id, language) : std::string_view(channel.id));
    if (like == nullptr) return;
    channel.icon = like->id;
    if (!channel.realtime_span.given()) channel.realtime = like->realtime;
}

template <class T>
void add_missing(std::vector<T>& own, std::vector<T>& used, std::unordered_set<std::string>& ids) {
    for (auto& thing : used) {
        if (ids.insert(thing.id).second) own.push_back(std::move(thing));
    }
}

template <class T>
std::unordered_set<std::string> ids_of(const std::vector<T>& things) {
    std::unordered_set<std::string> ids;
    for (const auto& thing : things) ids.insert(thing.id);
    return ids;
}

void add_built_in_channels(Journey& journey, const std::unordered_set<std::string>& ids) {
    journey.channels.reserve(journey.channels.size() + built_in_channels().size());
    for (const auto& built_in : built_in_channels()) {
        if (!ids.empty() && ids.contains(std::string(built_in.id))) continue;
        auto& channel = journey.channels.emplace_back();
        channel.id = built_in.id;
        channel.label = channel_label(built_in.id, journey.language.value);
        channel.icon = built_in.id;
        channel.realtime = built_in.realtime;
        channel.built_in = true;
    }
}

void sort_emotions(std::vector<FeelingWord>& words) {
    const auto word = [](const FeelingWord& feeling) { return feeling.word.value; };
    std::ranges::stable_sort(words, {}, word);  // of equal words the map's own comes first
    const auto same = [&](const FeelingWord& a, const FeelingWord& b) { return word(a) == word(b); };
    words.erase(std::unique(words.begin(), words.end(), same), words.end());
}

void give_all_ids(Census& census, Diagnostics& diagnostics) {
    for (std::size_t kind = 0; kind < census.size(); ++kind) give_ids(static_cast<EntityKind>(kind), census[kind], diagnostics);
}

// What files share joins the map's own; their personas wait until something refers to them.
void merge(Journey& journey, std::vector<Journey>& used, const Sources& sources, Diagnostics& diagnostics) {
    for (auto& file : used) {
        auto census = take_census(file);
        give_all_ids(census, diagnostics);
    }
    report_hiding(journey, used, sources, diagnostics);
    auto channels = ids_of(journey.channels);
    auto teams = ids_of(journey.teams);
    auto evidence = ids_of(journey.evidence);
    std::size_t people = journey.personas.size();
    for (auto& file : used) {
        add_missing(journey.channels, file.channels, channels);
        add_missing(journey.teams, file.teams, teams);
        add_missing(journey.evidence, file.evidence, evidence);
        journey.emotions.insert(journey.emotions.end(), file.emotions.begin(), file.emotions.end());
        people += file.personas.size();
    }
    for (auto& channel : journey.channels) complete(channel, journey.language.value);
    add_built_in_channels(journey, channels);
    sort_emotions(journey.emotions);
    journey.personas.reserve(people);
}

void link_places(Journey& journey) {
    const auto link_cards = [&](auto& place, const Stage& stage, const Touchpoint* touchpoint) {
        for (auto& pain : place.pain_points) {
            pain.stage = &stage;
            pain.touchpoint = touchpoint;
            journey.pain_points.push_back(&pain);
        }
        for (auto& opportunity : place.opportunities) {
            opportunity.stage = &stage;
            opportunity.touchpoint = touchpoint;
            journey.opportunities.push_back(&opportunity);
        }
    };
    for (auto& stage : journey.stages) {
        link_cards(stage, stage, nullptr);
        for (auto& touchpoint : stage.touchpoints) {
            touchpoint.stage = &stage;
            journey.touchpoints.push_back(&touchpoint);
            link_cards(touchpoint, stage, &touchpoint);
        }
    }
}

// The text that names a channel in references: what is written, or what is shown.
std::string_view name_for_references(EntityKind kind, const Identified& thing) {
    return kind == EntityKind::channel && thing.name.empty() ? std::string_view(static_cast<const Channel*>(thing.entity)->label)
                                                             : thing.name;
}

void resolve(Journey& journey, Census& census, std::vector<Journey>& used, const Sources& sources, Diagnostics& diagnostics) {
    Resolver resolver(journey, sources, diagnostics);
    for (const auto kind : {EntityKind::objective, EntityKind::persona, EntityKind::channel, EntityKind::team, EntityKind::evidence,
             EntityKind::touchpoint, EntityKind::pain_point}) {
        auto& names = resolver.names(kind);
        const auto& things = census[static_cast<std::size_t>(kind)];
        names.reserve(things.size());
        for (const auto& thing : things) names.add(*thing.entity, name_for_references(kind, thing), thing.rival);
    }
    for (auto& file : used) {
        for (auto& persona : file.personas) resolver.names(EntityKind::persona).add_used(persona, persona.name.value);
    }
    resolver.resolve_map();
}

void check_limits(const Journey& journey, std::size_t factor, Diagnostics& diagnostics) {
    const auto help = [](std::size_t found, std::size_t usual) {
        return fmt::format("split it into several maps, {}", allow_more(found, usual));
    };
    const std::size_t most_stages = limits::stages * factor, most_touchpoints = limits::touchpoints_in_stage * factor;
    if (journey.stages.size() > most_stages) {
        diagnostics
            .report(too_many_stages, journey.stages[most_stages].span,
                fmt::format("a map has at most {} stages, this one has {}", grouped(most_stages), grouped(journey.stages.size())))
            .with_help(help(journey.stages.size(), limits::stages));
    }
    for (const auto& stage : journey.stages) {
        if (stage.touchpoints.size() <= most_touchpoints) continue;
        diagnostics
            .report(too_many_touchpoints, stage.touchpoints[most_touchpoints].span,
                fmt::format(
                    "a stage has at most {} touchpoints, this one has {}", grouped(most_touchpoints), grouped(stage.touchpoints.size())))
            .with_help(help(stage.touchpoints.size(), limits::touchpoints_in_stage));
    }
}

// Every persona is asked at every touchpoint how it feels.
void check_crowd(const Journey& journey, std::size_t factor, Diagnostics& diagnostics) {
    const std::size_t most = limits::personas * factor, personas = journey.personas.size();
    if (personas > most) {
        diagnostics.report(too_many_personas, journey.personas[most].span, fmt::format("a map has at most {} personas", grouped(most)))
            .with_help(fmt::format("keep those whose journeys differ, {}", allow_more(personas, limits::personas)));
        return;
    }
    std::size_t touchpoints = 0;
    for (const Stage& stage : journey.stages) touchpoints += stage.touchpoints.size();
    if (personas * touchpoints <= limits::feelings * factor) return;
    const std::size_t most_there = limits::feelings * factor / touchpoints;
    diagnostics
        .report(too_many_personas, journey.personas[most_there].span,
            fmt::format("a map with {} touchpoints has at most {} personas, this one has {}", grouped(touchpoints), most_there, personas))
        .with_help(fmt::format(
            "keep those whose journeys differ, split it into several maps, {}", allow_more(personas * touchpoints, limits::feelings)));
}

}  // namespace

std::optional<Journey> read_journey(Sources& sources, std::uint32_t source, UseFiles use_files, Diagnostics& diagnostics) {
    Journey journey;
    journey.source = source;
    const auto* document = parse(journey, sources, source, diagnostics);
    if (document == nullptr) return std::nullopt;
    Reader(*document, sources.at(source).bytes(), diagnostics, sources.limit_factor())
        .read_object(table_of<Journey>(), document->root(), &journey);
    check_limits(journey, sources.limit_factor(), diagnostics);

    if (journey.id.empty()) journey.id = id_from(sources.at(source).name(), journey.title.value);
    if (!journey.language.given()) journey.language.value = "en";
    journey.right_to_left = runs_right_to_left(journey.language.value);

    auto used = read_used_files(journey, sources, use_files, diagnostics);
    auto own = take_census(journey);
    give_all_ids(own, diagnostics);
    merge(journey, used, sources, diagnostics);
    check_crowd(journey, sources.limit_factor(), diagnostics);
    auto census = take_census(journey);
    for (std::size_t kind = 0; kind < census.size(); ++kind) {  // own things stand first in both
        for (std::size_t i = 0; i < own[kind].size(); ++i) census[kind][i].rival = own[kind][i].rival;
    }
    give_labels(journey);
    link_places(journey);
    Repetition(sources.limit_factor(), diagnostics).take_places(journey);
    resolve(journey, census, used, sources, diagnostics);
    measure_emotions(journey, sources, use_files, diagnostics);
    return journey;
}

}  // namespace journeymap
