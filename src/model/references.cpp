#include "model/references.h"

#include <algorithm>

#include <fmt/core.h>

#include "model/channels.h"
#include "model/field.h"
#include "model/rules.h"
#include "support/slug.h"
#include "support/spelling.h"
#include "syntax/quoting.h"

namespace journeymap {

namespace {

struct KindName {
    std::string_view one, many, declared_under;
};
constexpr KindName kind_names[] = {
    {"objective", "objectives", "objectives"},
    {"persona", "personas", "personas"},
    {"channel", "channels", "channels"},
    {"team", "teams", "teams"},
    {"evidence", "evidence", "evidence"},
    {"stage", "stages", "stages"},
    {"touchpoint", "touchpoints", "touchpoints"},
    {"pain point", "pain points", "pain_points"},
    {"opportunity", "opportunities", "opportunities"},
    {"measure", "measures", "measures"},
};
static_assert(std::size(kind_names) == static_cast<std::size_t>(EntityKind::count_));

const KindName& name_row(EntityKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

constexpr std::size_t short_list = 8;

std::string list_of(const std::vector<std::string_view>& words) {
    std::string list;
    for (const auto word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

// The thing's name if it has one in the file, else the whole of it.
Span place_of(const Entity& entity) { return entity.id_span.given() ? entity.id_span : entity.span; }

}  // namespace

std::string_view name_of(EntityKind kind) { return name_row(kind).one; }
std::string_view plural_of(EntityKind kind) { return name_row(kind).many; }

void Names::reserve(std::size_t count) { list_.reserve(count); }

void Names::add(Entity& entity, std::string_view name, Span rival) { list_.push_back({&entity, name, false, rival}); }

void Names::add_used(Entity& entity, std::string_view name) {
    if (const auto place = place_of_id(entity.id)) {
        auto& first = list_[*place];
        if (first.from_use && !first.rival.given()) first.rival = place_of(entity);  // the map's own hides what files give
        return;
    }
    list_.push_back({&entity, name, true, {}});
}

// Of several with one id the first.
std::optional<std::size_t> Names::place_of_id(std::string_view id) {
    if (list_.size() <= most_to_scan) {
        const auto place = std::ranges::find(list_, id, [](const Named& named) { return std::string_view(named.entity->id); });
        return place == list_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(place - list_.begin()));
    }
    for (; indexed_ < list_.size(); ++indexed_) by_id_.emplace(list_[indexed_].entity->id, indexed_);
    const auto place = by_id_.find(id);
    return place == by_id_.end() ? std::nullopt : std::optional(place->second);
}

const Names::Named* Names::find(std::string_view id) {
    const auto place = place_of_id(id);
    return place ? &list_[*place] : nullptr;
}

const std::vector<std::size_t>& Names::with_name(std::string_view name) {
    for (; named_ < list_.size(); ++named_) {
        if (!list_[named_].name.empty()) by_name_[list_[named_].name].push_back(named_);
    }
    static const std::vector<std::size_t> none;
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? none : found->second;
}

const std::vector<std::string_view>& Names::ids() {
    while (ids_.size() < list_.size()) ids_.push_back(list_[ids_.size()].entity->id);
    return ids_;
}

std::optional<std::string_view> Names::only_id_that_begins_with(std::string_view word) {
    const std::string start = slug_of(word) + "-";
    if (start.size() == 1) return std::nullopt;
    if (sorted_ids_.size() < list_.size()) {
        sorted_ids_ = ids();
        std::ranges::sort(sorted_ids_);
    }
    const auto first = std::ranges::lower_bound(sorted_ids_, start);
    if (first == sorted_ids_.end() || !first->starts_with(start)) return std::nullopt;
    const auto next = first + 1;
    return next != sorted_ids_.end() && next->starts_with(start) ? std::nullopt : std::optional(*first);
}

void Resolver::resolve_map() { resolve_object(table_of<Journey>(), &journey_); }

void Resolver::resolve_object(const ObjectTable& table, void* object) {
    for (const auto& row : table.rows) {
        if (row.resolve != nullptr) row.resolve(*this, row, object);
    }
}

Resolver::Meaning Resolver::meaning_of(EntityKind kind, std::string_view id) {
    auto& names = this->names(kind);
    if (const auto* named = names.find(id)) {
        if (named->rival.given()) return {named, true, place_of(*named->entity), named->rival};
        return {named};
    }
    const auto& places = names.with_name(id);
    if (places.empty()) return {};
    const auto& first = names.at(places[0]);
    if (places.size() > 1) return {&first, true, place_of(*first.entity), place_of(*names.at(places[1]).entity)};
    return {&first};
}

const Entity* Resolver::settle(EntityKind kind, const Text& id, const Meaning& meaning) {
    if (meaning.ambiguous) {
        report(ambiguous_reference, id.span, fmt::format("{} could mean two {}", quoted(id.value), plural_of(kind)))
            .label(meaning.one, "this one")
            .label(meaning.other, "or this one")
            .with_help("give each of them an 'id' and refer to that");
        return nullptr;
    }
    if (!repetition_.take(std::max(meaning.named->name.size(), meaning.named->entity->id.size()), id.span)) return nullptr;
    return meaning.named->from_use ? adopt(*meaning.named) : meaning.named->entity;
}

bool Resolver::may_be_declared_elsewhere(EntityKind kind) const {
    constexpr EntityKind used[] = {EntityKind::persona, EntityKind::channel, EntityKind::team, EntityKind::evidence};
    return lacks_used_files_ && std::ranges::find(used, kind) != std::end(used);
}

const Entity* Resolver::find(EntityKind kind, const Text& id) {
    const auto meaning = meaning_of(kind, id.value);
    if (meaning.named != nullptr) return settle(kind, id, meaning);
    if (!may_be_declared_elsewhere(kind)) report_unknown(kind, id);
    return nullptr;
}

namespace {

bool is_certain(EntityKind kind, std::string_view written, std::string_view meant, std::span<const std::string_view> ids) {
    return (kind == EntityKind::channel && channel_named(written) == meant) || certain_word(written, ids, Vocabulary::open) == meant;
}

}  // namespace

std::optional<std::string_view> Resolver::meant_by(std::string_view id, std::span<const std::string_view> ids) {
    if (ids.size() > comparisons_left_) return std::nullopt;
    comparisons_left_ -= ids.size();
    return nearest_word(id, ids);
}

// P4 is what pictures write beside the fourth pain point; as long as it has no id of its own, nothing can refer to it so.
bool Resolver::explain_badge(EntityKind kind, const Text& id, Finding& finding) {
    auto& pains = names(kind);
    if (kind != EntityKind::pain_point || !id.value.starts_with('P') || pains.size() > comparisons_left_) return false;
    comparisons_left_ -= pains.size();
    for (std::size_t i = 0; i < pains.size(); ++i) {
        const auto& pain = static_cast<const PainPoint&>(*pains.at(i).entity);
        if (pain.label != id.value || pain.id_span.given()) continue;
        finding.label(pain.text.span, fmt::format("this is {} in pictures", pain.label))
            .with_help(fmt::format(
                "{} is the number of {} in pictures, not its id: give it 'id: {}'", pain.label, quoted(pain.text.value), pain.label));
        give_id(pain, finding);
        return true;
    }
    return false;
}

// The edit that does it, once for each pain point however many refer to it.
void Resolver::give_id(const PainPoint& pain, Finding& finding) {
    const auto written = sources_.text(pain.span);
    if (written.empty() || written.front() == '*' || pain.text.value.find_first_of("\r\n") != std::string_view::npos) return;
    if (!given_ids_.insert(&pain).second) return;
    if (pain.span == pain.text.span) {
        finding.edit(pain.span, fmt::format("{{id: {}, text: {}}}", pain.label, as_scalar(pain.text.value)));
    } else if (written.front() == '{') {
        finding.edit({pain.span.source, pain.span.begin + 1, pain.span.begin + 1}, fmt::format("id: {}, ", pain.label));
    } else {
        const auto column = sources_.at(pain.span.source).position(pain.span.begin).column;
        finding.edit({pain.span.source, pain.span.begin, pain.span.begin},
            fmt::format("id: {}\n{}", pain.label, std::string(static_cast<std::size_t>(column - 1), ' ')));
    }
}

Finding& Resolver::report_unknown(EntityKind kind, const Text& id) {
    auto& finding = report(unknown_reference, id.span, fmt::format("there is no {} {}", name_of(kind), quoted(id.value)));
    if (explain_badge(kind, id, finding)) return finding;
    const auto& ids = names(kind).ids();
    std::optional<std::string_view> meant;
    if (kind == EntityKind::channel) meant = channel_meant_by(id.value);
    if (!meant) meant = meant_by(id.value, ids);
    if (!meant && kind != EntityKind::channel) meant = names(kind).only_id_that_begins_with(id.value);
    if (meant) {
        finding.with_help(fmt::format("did you mean '{}'?", *meant));
        const bool is_first_name = kind == EntityKind::persona && names(kind).only_id_that_begins_with(id.value) == meant;
        if (is_first_name || is_certain(kind, id.value, *meant, ids)) finding.edit(id.span, as_scalar(*meant));
    } else if (kind == EntityKind::channel) {
        finding.with_help("declare it under 'channels', or see `journeymap list channels` for those that are built in");
    } else if (ids.empty()) {
        finding.with_help(fmt::format("the map has no {} yet: declare it under '{}'", plural_of(kind), name_row(kind).declared_under));
    } else if (ids.size() <= short_list) {
        finding.with_help(fmt::format("the {} are: {}", plural_of(kind), list_of(ids)));
    } else {
        finding.with_help(fmt::format("declare it under '{}'", name_row(kind).declared_under));
    }
    return finding;
}

// A persona of a `use` file joins the map when something refers to it. The reader has reserved the room, so that no pointer moves.
const Entity* Resolver::adopt(const Names::Named& named) {
    auto& slot = adopted_[named.entity];
    if (slot == nullptr) {
        auto& persona = journey_.personas.emplace_back(*static_cast<const Persona*>(named.entity));
        persona.index = static_cast<std::uint32_t>(journey_.personas.size() - 1);
        slot = &persona;
        resolve_object(table_of<Persona>(), &persona);
    }
    return slot;
}

namespace {

void resolve_mix(Resolver& resolver, Emotion& emotion) {
    double sum = 0, weights = 0;
    for (auto& feeling : emotion.mix) {
        const auto score = resolver.score_of(feeling.word.value);
        feeling.known = score.has_value();
        if (!score) continue;
        feeling.score = *score;
        sum += *score * feeling.weight;
        weights += feeling.weight;
    }
    if (weights > 0 && !emotion.score) emotion.score = sum / weights;
}

// The score that the words give, where no number was written.
void resolve_emotion(Resolver& resolver, Emotion& emotion) {
    resolver.resolve_object(table_of<Emotion>(), &emotion);
    if (emotion.from_word.given()) emotion.from = resolver.score_of(emotion.from_word.value);
    if (emotion.to_word.given()) emotion.to = resolver.score_of(emotion.to_word.value);
    if (!emotion.score && emotion.feeling.given()) emotion.score = resolver.score_of(emotion.feeling.value);
    resolve_mix(resolver, emotion);
    if (!emotion.score && emotion.from && emotion.to) emotion.score = (*emotion.from + *emotion.to) / 2;
}

// Whose emotion it is. A misspelt key of an emotion ends up here, too.
void resolve_whose(Resolver& resolver, Ref<Persona>& persona) {
    if (!persona.given()) return;
    persona.target = nullptr;
    if (resolver.has(EntityKind::persona, persona.id.value)) {
        persona.target = resolver.target<Persona>(persona.id);
        return;
    }
    if (resolver.may_be_declared_elsewhere(EntityKind::persona)) return;
    auto& finding = resolver.report_unknown(EntityKind::persona, persona.id);
    if (finding.help.starts_with("did you mean")) return;
    std::vector<std::string_view> keys;
    for (const auto& row : table_of<Emotion>().rows) keys.push_back(row.key);
    if (const auto meant = nearest_word(persona.id.value, keys)) {
        finding.with_help(fmt::format("did you mean '{}'?", *meant));
        if (certain_word(persona.id.value, keys, Vocabulary::closed) == meant) finding.edit(persona.id.span, std::string(*meant));
    }
}

// A persona has two spellings: its id and its name. One of two emotions would be dropped without a word.
void refuse_second(Resolver& resolver, const Emotions& emotions, const PersonaEmotion& entry) {
    if (entry.persona.target == nullptr) return;
    const auto first =
        std::ranges::find_if(emotions, [&](const PersonaEmotion& one) { return one.persona.target == entry.persona.target; });
    if (&*first == &entry) return;
    const Text &one = first->persona.id, &other = entry.persona.id;
    resolver.report(key_twice, other.span, fmt::format("{} and {} are one persona", quoted(one.value), quoted(other.value)))
        .label(one.span, "given here already")
        .with_help("join what they say under one of the two");
}

const LaneChoice* custom_lane(const Journey& journey, std::string_view id) {
    const auto lane = std::ranges::find_if(journey.lanes, [&](const LaneChoice& choice) { return choice.custom && choice.id.value == id; });
    return lane == journey.lanes.end() ? nullptr : &*lane;
}

}  // namespace

void resolve_value(Resolver& resolver, const FieldRow&, Emotions& emotions) {
    for (auto& entry : emotions) {
        const bool left_empty = entry.persona.given() && !entry.emotion.span.given();
        if (left_empty && resolver.has(EntityKind::persona, entry.persona.id.value)) continue;
        resolve_whose(resolver, entry.persona);
        refuse_second(resolver, emotions, entry);
        resolve_emotion(resolver, entry.emotion);
    }
    // Left empty: all that counts is whether the persona is there.
    std::erase_if(emotions, [](const PersonaEmotion& entry) { return entry.persona.given() && !entry.emotion.span.given(); });
}

void resolve_value(Resolver& resolver, const FieldRow&, std::vector<Note>& notes) {
    const auto& journey = resolver.journey();
    for (const auto& note : notes) {
        if (custom_lane(journey, note.lane.value) != nullptr) continue;
        auto& finding = resolver.report(unknown_lane, note.lane.span, fmt::format("'lanes' declares no lane {}", quoted(note.lane.value)));
        if (const auto* row = find_row(table_of<Touchpoint>(), note.lane.value)) {
            finding.with_help(fmt::format("'{}' is a key of the touchpoint itself: write it there and not under 'notes'", row->key));
            continue;
        }
        std::vector<std::string_view> ids;
        for (const auto& lane : journey.lanes) {
            if (lane.custom) ids.push_back(lane.id.value);
        }
        if (const auto meant = nearest_word(note.lane.value, ids)) {
            finding.with_help(fmt::format("did you mean '{}'?", *meant));
            if (certain_word(note.lane.value, ids, Vocabulary::open) == meant) finding.edit(note.lane.span, as_scalar(*meant));
        } else {
            finding.with_help(fmt::format(
                "declare it under 'lanes', among those to show: lanes: [touchpoints, doing, {{id: {}, name: ...}}]", note.lane.value));
        }
    }
}

void resolve_value(Resolver& resolver, const FieldRow&, HelpRoute& help) {
    if (!help.id.given()) return;
    const auto* channel = resolver.names(EntityKind::channel).find(help.id.value);
    const auto* touchpoint = resolver.names(EntityKind::touchpoint).find(help.id.value);
    const auto is_written = [](const Names::Named* named) { return named != nullptr && named->entity->id_span.given(); };
    if (is_written(channel) && is_written(touchpoint)) {
        resolver.report(ambiguous_reference, help.id.span, fmt::format("{} could mean a channel or a touchpoint", quoted(help.id.value)))
            .label(channel->entity->id_span, "this channel")
            .label(touchpoint->entity->id_span, "or this touchpoint")
            .with_help("give one of the two another id");
        return;
    }
    if (resolver.has(EntityKind::touchpoint, help.id.value) && (channel == nullptr || is_written(touchpoint))) {
        help.touchpoint = resolver.target<Touchpoint>(help.id);
        return;
    }
    if (resolver.has(EntityKind::channel, help.id.value)) {
        help.channel = resolver.target<Channel>(help.id);
        return;
    }
    if (resolver.may_be_declared_elsewhere(EntityKind::channel)) return;
    auto known = resolver.names(EntityKind::channel).ids();
    std::erase(known, "none");
    for (const auto id : resolver.names(EntityKind::touchpoint).ids()) known.push_back(id);
    auto& finding =
        resolver.report(unknown_reference, help.id.span, fmt::format("there is no channel or touchpoint {}", quoted(help.id.value)));
    auto meant = channel_meant_by(help.id.value);
    if (!meant) meant = resolver.meant_by(help.id.value, known);
    finding.with_help(meant ? fmt::format("did you mean '{}'?", *meant) : "name the channel or the touchpoint where help is found");
    if (meant && is_certain(EntityKind::channel, help.id.value, *meant, known)) finding.edit(help.id.span, as_scalar(*meant));
}

}  // namespace journeymap
