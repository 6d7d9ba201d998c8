// What a touchpoint and its emotions rest on.
#include <fmt/core.h>

#include <algorithm>

#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "lanes/registry.h"

namespace journeymap {

namespace {

std::string_view name_of(const Evidence& evidence) {
    return evidence.text.value.empty() ? std::string_view(evidence.id) : evidence.text.value;
}

void add_once(TextCell& cell, std::string_view text, std::string_view link = {}) {
    bool there = std::ranges::any_of(cell.paragraphs, [&](const Paragraph& paragraph) { return paragraph.text == text; });
    if (!there) cell.paragraphs.push_back({text, Tone::muted, link});
}

void add_once(TextCell& cell, const Ref<Evidence>& evidence) {
    if (evidence.target != nullptr) add_once(cell, name_of(*evidence.target), evidence.target->link.value);
}

}  // namespace

void project_evidence(Projection& projection, Lane& lane) {
    projection.fill(lane, [&](const Touchpoint& touchpoint) {
        TextCell cell;
        for (const Ref<Evidence>& evidence : touchpoint.evidence) add_once(cell, evidence);
        for (const Emotions* emotions : {&touchpoint.emotion, &touchpoint.expected}) {
            for (const PersonaEmotion& written : *emotions) {
                for (const Ref<Evidence>& evidence : written.emotion.evidence) add_once(cell, evidence);
                if (const auto& measured = written.emotion.measured) {
                    const std::string_view language = projection.language(), comma = comma_of(language);
                    std::string text(measured->data.value);
                    if (measured->column.given()) text.append(comma).append(measured->column.value);
                    if (measured->scale.given()) text += fmt::format(" ({})", measured->scale.value);
                    for (const DataFilter& filter : measured->where) {
                        for (const Text& value : filter.values) text.append(comma).append(value.value);
                    }
                    if (measured->result && measured->result->n > 0) {
                        text += fmt::format("{}{} = {}", comma, projection.word(Word::sample_size),
                            number_phrase(static_cast<double>(measured->result->n), 0, language));
                    }
                    add_once(cell, projection.keep(std::move(text)));
                }
            }
        }
        return cell;
    });
}

}  // namespace journeymap
