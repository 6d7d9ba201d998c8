// Lanes that show the texts of one field as they are written, and custom lanes.
#include <algorithm>

#include "lanes/registry.h"

namespace journeymap {

namespace {

TextCell texts(const Texts& written, Tone tone) {
    TextCell cell;
    for (const Text& text : written) {
        if (!text.value.empty()) cell.paragraphs.push_back({text.value, tone});
    }
    return cell;
}

template <Texts Touchpoint::*field, Tone tone = Tone::normal>
void project_texts(Projection& projection, Lane& lane) {
    projection.fill(lane, [](const Touchpoint& touchpoint) { return texts(touchpoint.*field, tone); });
}

void project_motivations(Projection& projection, Lane& lane) {
    projection.fill(
        lane, [](const Stage& stage) { return texts(stage.motivations, Tone::normal); }, [](const Touchpoint&) { return TextCell{}; });
}

void project_expectations(Projection& projection, Lane& lane) {
    projection.fill(
        lane, [](const Stage& stage) { return texts(stage.expectations, Tone::normal); },
        [](const Touchpoint& touchpoint) { return texts(touchpoint.expectations, Tone::normal); });
}

void project_owner(Projection& projection, Lane& lane) {
    projection.fill(lane, [](const Touchpoint& touchpoint) {
        TextCell cell;
        if (touchpoint.owner.target != nullptr) cell.paragraphs.push_back({touchpoint.owner.target->name.value, Tone::muted});
        return cell;
    });
}

void project_help(Projection& projection, Lane& lane) {
    projection.fill(lane, [](const Touchpoint& touchpoint) {
        TextCell cell;
        if (touchpoint.help.touchpoint != nullptr) cell.paragraphs.push_back({touchpoint.help.touchpoint->name.value, Tone::normal});
        if (touchpoint.help.channel != nullptr) cell.paragraphs.push_back({touchpoint.help.channel->label, Tone::normal});
        return cell;
    });
}

struct Row {
    std::string_view id;
    ProjectLane project;
};

constexpr Row rows[] = {
    {"doing", project_texts<&Touchpoint::doing>},
    {"thinking", project_texts<&Touchpoint::thinking, Tone::quote>},
    {"needs", project_texts<&Touchpoint::needs>},
    {"expectations", project_expectations},
    {"promise", project_texts<&Touchpoint::promise>},
    {"motivations", project_motivations},
    {"owner", project_owner},
    {"frontstage", project_texts<&Touchpoint::frontstage>},
    {"backstage", project_texts<&Touchpoint::backstage>},
    {"support", project_texts<&Touchpoint::support>},
    {"systems", project_texts<&Touchpoint::systems>},
    {"physical", project_texts<&Touchpoint::physical>},
    {"asks", project_texts<&Touchpoint::asks>},
    {"help", project_help},
};

}  // namespace

ProjectLane find_text_lane(std::string_view id) {
    const Row* row = std::ranges::find(rows, id, &Row::id);
    return row == std::end(rows) ? nullptr : row->project;
}

void project_custom(Projection& projection, Lane& lane, std::string_view id) {
    projection.fill_notes(lane, id, [](const Note& note) { return texts(note.texts, Tone::normal); });
}

}  // namespace journeymap
