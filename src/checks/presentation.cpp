// Presentation: what reads badly in the picture, or is lost to people who do not see it. Not a step of the method, so nothing of it stands
// in the scorecard. What only a picture knows (characters without a font) is reported where it is drawn.
#include <fmt/core.h>

#include "checks/places.h"
#include "checks/step.h"
#include "support/cell_width.h"
#include "support/utf8.h"

namespace journeymap {
namespace {

constexpr Rule title_too_long{
    "JM702", "title-too-long", Severity::info, "A title or name is so long that it fills several lines of the picture."};
constexpr Rule photo_without_alternative{
    "JM703", "photo-without-alternative", Severity::warning, "A photo has no text that says what is on it, for those who do not see it."};

// In columns, where a wide East Asian character takes two. The layout breaks long texts and loses nothing; these are about four lines at
// its narrowest: of a head of 480 px, a persona's card, a stage or touchpoint in a column of 152 px.
constexpr std::size_t most_of_title = 80, most_of_persona = 60, most_of_stage = 50, most_of_touchpoint = 70;

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        columns += static_cast<std::size_t>(cell_width(decoded.c));
        i += static_cast<std::size_t>(decoded.length > 0 ? decoded.length : 1);
    }
    return columns;
}

struct Heading {
    const Text& text;
    const char* what;
    std::size_t most;
    const char* elsewhere;  // where the rest can stand
};

void check_length(const StepRun& run, const Heading& heading, std::string entity) {
    if (heading.text.value.size() <= heading.most) return;  // bytes, so that short ones cost nothing
    const std::size_t columns = columns_of(heading.text.value);
    if (columns <= heading.most) return;
    run.diagnostics
        .report(title_too_long, heading.text.span,
            fmt::format("{} is {} characters wide, which fills many lines of the picture", heading.what, columns))
        .with_help(fmt::format("up to {} characters read well; the rest can stand under {}", heading.most, heading.elsewhere))
        .about(std::move(entity));
}

void check_lengths(const StepRun& run) {
    const Journey& journey = run.journey;
    check_length(run, {journey.title, "the title", most_of_title, "'scenario'"}, "title");
    for (const Persona& persona : journey.personas)
        check_length(run, {persona.name, "the persona's name", most_of_persona, "'role' or 'segment'"}, path_of(persona));
    for (const Stage& stage : journey.stages) {
        check_length(run, {stage.name, "the stage's name", most_of_stage, "'goals'"}, path_of(stage));
        for (const Touchpoint& touchpoint : stage.touchpoints)
            check_length(run, {touchpoint.name, "the touchpoint's name", most_of_touchpoint, "'doing'"}, path_of(touchpoint));
    }
}

void check_photos(const StepRun& run) {
    for (const Persona& persona : run.journey.personas) {
        if (!persona.photo.given() || persona.photo_alt.given()) continue;
        run.diagnostics
            .report(photo_without_alternative, persona.photo.span,
                fmt::format("the photo of {} has no text for those who do not see it", name_in_message(persona)))
            .with_help("say in a few words what is on it: 'photo_alt: A woman in scrubs at a bus stop'")
            .about(path_of(persona) + "/photo");
    }
}

}  // namespace

void check_presentation(const StepRun& run) {
    check_lengths(run);
    check_photos(run);
}

RuleList presentation_rules() { return {&title_too_long, &photo_without_alternative}; }

}  // namespace journeymap
