#include "lsp/things.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "model/feelings.h"
#include "model/references.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

template <class T>
ThingKind kind_of_type() {
    if constexpr (std::is_same_v<T, Stage>)
        return ThingKind::stage;
    else if constexpr (std::is_same_v<T, Opportunity>)
        return ThingKind::opportunity;
    else if constexpr (std::is_same_v<T, Measure>)
        return ThingKind::measure;
    else
        return static_cast<ThingKind>(kind_of_entity<T>);
}

auto key_of(const Mention& mention) {
    return std::tuple(mention.span.source, mention.span.begin, mention.span.end, !mention.is_definition);
}

// Goes through a journey once: first what is defined, then what refers to it.
class ThingCollector {
public:
    explicit ThingCollector(const Journey& journey) : journey_(journey) {}

    NamedThings collect() {
        define_all();
        refer_all();
        const auto before = [](const Mention& a, const Mention& b) { return key_of(a) < key_of(b); };
        std::stable_sort(found_.mentions.begin(), found_.mentions.end(), before);
        const auto same = [](const Mention& a, const Mention& b) { return a.span == b.span; };
        found_.mentions.erase(std::unique(found_.mentions.begin(), found_.mentions.end(), same), found_.mentions.end());
        return std::move(found_);
    }

private:
    std::uint32_t add(NamedThing thing) {
        const auto number = static_cast<std::uint32_t>(found_.things.size());
        if (thing.entity != nullptr) numbers_[thing.entity] = number;
        if (thing.name.given()) found_.mentions.push_back({thing.name, number, true});
        found_.things.push_back(std::move(thing));
        return number;
    }

    template <class T>
    void define(const T& entity) {
        NamedThing thing{kind_of_type<T>(), entity.id, &entity, {}, entity.span, entity.id_span.given()};
        thing.name = thing.has_written_id ? entity.id_span : name_in_map(thing).span;
        add(std::move(thing));
    }
    template <class T>
    void define_each(const std::vector<T>& list) {
        for (const T& one : list) define(one);
    }

    void define_all() {
        define_each(journey_.objectives);
        define_each(journey_.personas);
        define_each(journey_.channels);
        define_each(journey_.teams);
        define_each(journey_.evidence);
        for (const Objective& objective : journey_.objectives) define_each(objective.measure);
        for (const Stage& stage : journey_.stages) define_stage(stage);
        for (const LaneChoice& lane : journey_.lanes) {
            if (lane.custom)
                lanes_[lane.id.value] = add({ThingKind::lane, std::string(lane.id.value), nullptr, lane.id.span, lane.id.span, true});
        }
        for (const FeelingWord& feeling : journey_.emotions) {
            feelings_[lower(feeling.word.value)] =
                add({ThingKind::feeling, std::string(feeling.word.value), nullptr, feeling.word.span, feeling.word.span, true});
        }
        for (const Text& path : journey_.use) refer_to_file(path);
        if (journey_.compares_to.given()) refer_to_file(journey_.compares_to);
    }

    void define_stage(const Stage& stage) {
        define(stage);
        define_cards(stage);
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            define(touchpoint);
            define_cards(touchpoint);
        }
    }
    template <class T>
    void define_cards(const T& place) {
        define_each(place.pain_points);
        define_each(place.opportunities);
        define_each(place.measures);
    }

    void refer_to_file(const Text& path) {
        const std::uint32_t number = add({ThingKind::file, std::string(path.value), nullptr, {}, {}, true});
        found_.mentions.push_back({path.span, number, false});
    }
    void refer(const Text& id, const Entity* target) {
        const auto number = numbers_.find(target);
        if (target == nullptr || !id.span.given() || number == numbers_.end()) return;
        found_.mentions.push_back({id.span, number->second, false});
    }
    template <class T>
    void refer(const Ref<T>& reference) {
        refer(reference.id, reference.target);
    }
    template <class T>
    void refer(const Refs<T>& references) {
        for (const auto& reference : references) refer(reference);
    }

    void refer_all() {
        for (const Objective& objective : journey_.objectives) refer(objective.owner);
        for (const Persona& persona : journey_.personas) {
            refer(persona.prefers);
            refer(persona.evidence);
        }
        for (const Stage& stage : journey_.stages) {
            refer(stage.emotion);
            refer_cards(stage);
            for (const Touchpoint& touchpoint : stage.touchpoints) refer(touchpoint);
        }
        refer(journey_.review.owner, journey_.review.team);
    }

    void refer(const Touchpoint& touchpoint) {
        refer(touchpoint.channel);
        refer(touchpoint.personas);
        refer(touchpoint.emotion);
        refer(touchpoint.expected);
        refer_cards(touchpoint);
        refer(touchpoint.owner);
        refer(touchpoint.required);
        refer(touchpoint.instead_of);
        refer(touchpoint.help.id, touchpoint.help.channel);
        refer(touchpoint.help.id, touchpoint.help.touchpoint);
        refer(touchpoint.evidence);
        for (const Note& note : touchpoint.notes) {
            const auto lane = lanes_.find(note.lane.value);
            if (lane != lanes_.end()) found_.mentions.push_back({note.lane.span, lane->second, false});
        }
    }
    template <class T>
    void refer_cards(const T& place) {
        for (const PainPoint& pain : place.pain_points) {
            refer(pain.personas);
            refer(pain.evidence);
        }
        for (const Opportunity& opportunity : place.opportunities) {
            refer(opportunity.addresses);
            refer(opportunity.objective);
            refer(opportunity.owner);
        }
    }

    void refer(const Emotions& emotions) {
        for (const auto& [persona, emotion] : emotions) {
            refer(persona);
            refer(emotion.evidence);
            for (const Text& word : {emotion.feeling, emotion.from_word, emotion.to_word}) refer_to_feeling(word);
            for (const Feeling& feeling : emotion.mix) refer_to_feeling(feeling.word);
        }
    }
    void refer_to_feeling(const Text& word) {
        if (!word.given()) return;
        auto known = feelings_.find(lower(word.value));
        if (known == feelings_.end()) {
            if (!built_in_score(lower(word.value))) return;
            known = feelings_.emplace(lower(word.value), add({ThingKind::feeling, lower(word.value), nullptr, {}, {}, false})).first;
        }
        found_.mentions.push_back({word.span, known->second, false});
    }

    static std::string lower(std::string_view word) {
        std::string text(word);
        for (char& c : text) c = lower_ascii(c);
        return text;
    }

    const Journey& journey_;
    NamedThings found_;
    std::map<const Entity*, std::uint32_t> numbers_;
    std::map<std::string_view, std::uint32_t> lanes_;
    std::map<std::string, std::uint32_t, std::less<>> feelings_;
};

}  // namespace

const Mention* NamedThings::mention_at(std::uint32_t source, std::uint32_t offset) const {
    const Mention* nearest = nullptr;
    for (const Mention& mention : mentions) {
        if (mention.span.source != source || mention.span.begin > offset || mention.span.end < offset) continue;
        if (nearest == nullptr || mention.span.end - mention.span.begin < nearest->span.end - nearest->span.begin) nearest = &mention;
    }
    return nearest;
}

NamedThings things_in(const Journey& journey) { return ThingCollector(journey).collect(); }

Text name_in_map(const NamedThing& thing) {
    if (thing.entity == nullptr) return {};
    switch (thing.kind) {
        case ThingKind::objective: return static_cast<const Objective*>(thing.entity)->text;
        case ThingKind::persona: return static_cast<const Persona*>(thing.entity)->name;
        case ThingKind::channel: return static_cast<const Channel*>(thing.entity)->name;
        case ThingKind::team: return static_cast<const Team*>(thing.entity)->name;
        case ThingKind::evidence: return static_cast<const Evidence*>(thing.entity)->text;
        case ThingKind::stage: return static_cast<const Stage*>(thing.entity)->name;
        case ThingKind::touchpoint: return static_cast<const Touchpoint*>(thing.entity)->name;
        case ThingKind::pain_point: return static_cast<const PainPoint*>(thing.entity)->text;
        case ThingKind::opportunity: return static_cast<const Opportunity*>(thing.entity)->text;
        case ThingKind::measure: return static_cast<const Measure*>(thing.entity)->text;
        case ThingKind::lane:
        case ThingKind::feeling:
        case ThingKind::file: break;
    }
    return {};
}

std::string_view noun_of(ThingKind kind) {
    if (kind < ThingKind::lane) return name_of(static_cast<EntityKind>(kind));
    return kind == ThingKind::lane ? "lane" : kind == ThingKind::feeling ? "feeling" : "file";
}

}  // namespace journeymap
