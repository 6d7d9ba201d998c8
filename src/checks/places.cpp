// Places and entity paths of the model's entities.
#include "checks/places.h"

namespace journeymap {
namespace {

Span first_given(Span narrow, Span wide) { return narrow.given() ? narrow : wide; }

std::string name_or_id(const Text& name, const std::string& id) { return quoted(name.value.empty() ? std::string_view(id) : name.value); }

template <class Part>
std::string id_or_text(const Part& part) {
    return quoted(part.id_span.given() || part.text.value.empty() ? std::string_view(part.label) : part.text.value);
}

template <class Part>
std::string path_of_part(const Part& part, const char* kind) {
    if (part.id_span.given()) return std::string(kind) + "/" + part.id;
    std::string path = part.touchpoint ? path_of(*part.touchpoint) : part.stage ? path_of(*part.stage) : std::string();
    if (!path.empty()) path += '/';
    return path.append(kind).append("/").append(part.id);
}

}  // namespace

Span place_of(const Journey& journey) { return journey.title.span; }
Span place_of(const Persona& persona) { return first_given(persona.name.span, persona.span); }
Span place_of(const Stage& stage) { return first_given(stage.name.span, stage.span); }
Span place_of(const Touchpoint& touchpoint) { return first_given(touchpoint.name.span, touchpoint.span); }
Span place_of(const Objective& objective) { return first_given(objective.text.span, objective.span); }
Span place_of(const PainPoint& pain) { return first_given(pain.text.span, pain.span); }
Span place_of(const Opportunity& opportunity) { return first_given(opportunity.text.span, opportunity.span); }

Span place_of_part(const Sources& sources, const Text& text, std::string_view part) {
    const std::string_view written = sources.text(text.span);
    const std::size_t value_at = written.find(text.value);
    if (value_at == std::string_view::npos || part.data() < text.value.data()) return text.span;
    const auto begin = static_cast<std::uint32_t>(text.span.begin + value_at + static_cast<std::size_t>(part.data() - text.value.data()));
    return {text.span.source, begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::string name_in_message(const Persona& persona) { return name_or_id(persona.name, persona.id); }
std::string name_in_message(const Stage& stage) { return name_or_id(stage.name, stage.id); }
std::string name_in_message(const Touchpoint& touchpoint) { return name_or_id(touchpoint.name, touchpoint.id); }
std::string name_in_message(const PainPoint& pain) { return id_or_text(pain); }
std::string name_in_message(const Opportunity& opportunity) { return id_or_text(opportunity); }

std::string path_of(const Objective& objective) { return "objectives/" + objective.id; }
std::string path_of(const Persona& persona) { return "personas/" + persona.id; }
std::string path_of(const Stage& stage) { return "stages/" + stage.id; }

std::string path_of(const Touchpoint& touchpoint) {
    if (touchpoint.id_span.given()) return "touchpoints/" + touchpoint.id;
    std::string path = touchpoint.stage ? path_of(*touchpoint.stage) + "/" : std::string();
    return path.append("touchpoints/").append(touchpoint.id);
}

std::string path_of(const PainPoint& pain) { return path_of_part(pain, "pain_points"); }
std::string path_of(const Opportunity& opportunity) { return path_of_part(opportunity, "opportunities"); }

}  // namespace journeymap
