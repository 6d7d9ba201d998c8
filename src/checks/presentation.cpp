// Presentation: what reads badly in the picture, or is lost to people who do not see it. Not a step of the method, so nothing of it stands
// in the scorecard. What only a picture knows (characters without a font) is reported where it is drawn.
#include <utility>

#include <fmt/core.h>

#include "checks/places.h"
#include "checks/step.h"
#include "checks/wording.h"
#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "support/cell_width.h"
#include "support/utf8.h"

namespace journeymap {
namespace {

constexpr Rule title_too_long{
    "JM702", "title-too-long", Severity::info, "A title or name is so long that it fills several lines of the picture."};
constexpr Rule photo_without_alternative{
    "JM703", "photo-without-alternative", Severity::warning, "A photo has no text that says what is on it, for those who do not see it."};

constexpr Rule language_without_labels{
    "JM706", "language-without-labels", Severity::info, "There are no labels in the map's language, so English ones are used."};

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        columns += static_cast<std::size_t>(cell_width(decoded.c));
        i += static_cast<std::size_t>(decoded.length > 0 ? decoded.length : 1);
    }
    return columns;
}

// What may be too long, from how many columns on (a wide East Asian character takes two), and where the rest of it can stand. The layout
// breaks long texts and loses nothing; these are about four lines at its narrowest: of a head of 480 px, a persona's card, a stage or
// touchpoint in a column of 152 px.
struct Heading {
    const char* what;
    std::size_t most;
    const char* elsewhere;
};
constexpr Heading title{"the title", 80, "'scenario'"}, persona_name{"the persona's name", 60, "'role' or 'segment'"},
    stage_name{"the stage's name", 50, "'goals'"}, touchpoint_name{"the touchpoint's name", 70, "'doing'"};

// Columns of a text that is too long, 0 of any other. Bytes are looked at first, so that short ones cost nothing.
std::size_t excessive_columns(const Text& text, const Heading& heading) {
    if (text.value.size() <= heading.most) return 0;
    const std::size_t columns = columns_of(text.value);
    return columns > heading.most ? columns : 0;
}

void report_length(const StepRun& run, const Text& text, const Heading& heading, std::size_t columns, std::string entity) {
    run.diagnostics
        .report(title_too_long, text.span,
            fmt::format("{} is {} characters wide, which fills many lines of the picture", heading.what, columns))
        .with_help(fmt::format("up to {} characters read well; the rest can stand under {}", heading.most, heading.elsewhere))
        .about(std::move(entity));
}

template <class Named>
void check_name(const StepRun& run, const Named& named, const Heading& heading) {
    if (const std::size_t columns = excessive_columns(named.name, heading))
        report_length(run, named.name, heading, columns, path_of(named));
}

void check_lengths(const StepRun& run) {
    const Journey& journey = run.journey;
    if (const std::size_t columns = excessive_columns(journey.title, title)) report_length(run, journey.title, title, columns, "title");
    for (const Persona& persona : journey.personas) check_name(run, persona, persona_name);
    for (const Stage& stage : journey.stages) {
        check_name(run, stage, stage_name);
        for (const Touchpoint& touchpoint : stage.touchpoints) check_name(run, touchpoint, touchpoint_name);
    }
}

void check_photos(const StepRun& run) {
    for (const Persona& persona : run.journey.personas) {
        if (!persona.photo.given() || persona.photo_alt.given() || run.unread.in(persona)) continue;
        run.diagnostics
            .report(photo_without_alternative, persona.photo.span,
                fmt::format("the photo of {} has no text for those who do not see it", name_in_message(persona)))
            .with_help("say in a few words what is on it: 'photo_alt: A woman in scrubs at a bus stop'")
            .about(path_of(persona) + "/photo");
    }
}

// "English (en), German (de) and Japanese (ja)"
std::string languages_with_labels() {
    std::vector<std::string> names;
    for (const std::string_view tag : label_languages()) names.push_back(fmt::format("{} ({})", language_name(tag), tag));
    return list_phrase({names.begin(), names.end()}, "en");
}

// The tag with two letters that BCP 47 wants instead of one with three: "de" for "deu"; empty for other tags.
std::string_view shorter_tag(std::string_view language) {
    constexpr std::pair<std::string_view, std::string_view> tags[] = {{"eng", "en"}, {"deu", "de"}, {"ger", "de"}, {"ara", "ar"},
        {"jpn", "ja"}, {"fra", "fr"}, {"fre", "fr"}, {"spa", "es"}, {"nld", "nl"}, {"dut", "nl"}};
    for (const auto& [three, two] : tags) {
        if (same_word(language.substr(0, language.find('-')), three)) return two;
    }
    return {};
}

void check_language(const StepRun& run) {
    const Text& language = run.journey.language;
    if (!language.given() || has_labels(language.value)) return;
    const std::string_view shorter = shorter_tag(language.value);
    run.diagnostics
        .report(language_without_labels, language.span,
            fmt::format("there are no labels in '{}', so the names of lanes, fields and channels are English", language.value))
        .with_help(shorter.empty() ? fmt::format("there are labels in {}; the map's own texts stay as they are", languages_with_labels())
                                   : fmt::format("the tag of {} is '{}'", language_name(shorter), shorter))
        .about("language");
}

}  // namespace

void check_presentation(const StepRun& run) {
    check_language(run);
    check_lengths(run);
    check_photos(run);
}

RuleList presentation_rules() { return {&title_too_long, &photo_without_alternative, &language_without_labels}; }

}  // namespace journeymap
