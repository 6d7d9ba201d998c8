#include "preview/state.h"

#include <fmt/core.h>

#include "preview/preview.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/json_writer.h"

namespace journeymap {

namespace {

std::string counted(int count, std::string_view noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); }

// "1 error, 2 warnings"; empty where nothing was found.
std::string counts_of_findings(const PreviewDrawing& drawing) {
    std::string text;
    for (const auto& [count, noun] :
        {std::pair(drawing.errors, "error"), std::pair(drawing.warnings, "warning"), std::pair(drawing.infos, "note")}) {
        if (count > 0) text.append(text.empty() ? "" : ", ").append(counted(count, noun));
    }
    return text;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// Why there is no new picture.
std::string why_not(const PreviewDrawing& drawing) {
    if (!drawing.problems.empty()) return first_line(drawing.problems.front());
    return drawing.errors > 0 ? counted(drawing.errors, "error") : "nothing that can be understood";
}

void write_names(JsonWriter& json, const std::vector<std::string_view>& maps) {
    json.key("maps");
    json.begin_array();
    for (const std::string_view map : maps) json.value(map);
    json.end_array();
}

void write_findings(JsonWriter& json, const std::vector<PreviewFinding>& findings) {
    json.key("findings");
    json.begin_array();
    for (const PreviewFinding& finding : findings) {
        json.begin_object();
        json.member("severity", finding.severity);
        json.member("place", finding.place);
        json.member("rule", fmt::format("{} {}", finding.code, finding.rule));
        json.member("message", finding.message);
        json.member("help", finding.help);
        json.end_object();
    }
    json.end_array();
}

void write_map(JsonWriter& json, const ShownMap& map, std::string_view shown_picture) {
    json.member("map", map.input.path);
    json.member("name", escaped(file_name_of(map.input.path)));
    json.member("title", map.last.title);
    json.member("drawn", map.is_drawn);
    json.member("drawn_at", map.drawn_at);
    json.member("took_ms", map.took_ms);
    if (!map.is_drawn) json.member("why_not", why_not(map.last));
    json.member("counts", counts_of_findings(map.last));
    json.key("problems");
    json.begin_array();
    for (const std::string& problem : map.last.problems) json.value(problem);
    json.end_array();
    json.member("picture_id", map.picture_id);
    if (!map.picture.empty() && map.picture_id != shown_picture) json.member("picture", map.picture);
    write_findings(json, map.last.findings);
}

}  // namespace

std::string state_event(const std::vector<std::string_view>& maps, const ShownMap* map, std::string_view shown_picture) {
    std::string out = "data: ";
    JsonWriter json(out, JsonLayout::compact);
    json.begin_object();
    write_names(json, maps);
    if (map) write_map(json, *map, shown_picture);
    json.end_object();
    return out + "\n\n";
}

std::string status_line(const ShownMap& map) {
    const std::string name = escaped(map.input.path);
    if (!map.is_drawn) return fmt::format("{}: cannot be drawn: {}\n", name, why_not(map.last));
    const std::string counts = counts_of_findings(map.last);
    return fmt::format("{}: drawn in {:.0f} ms{}{}\n", name, map.took_ms, counts.empty() ? "" : ", ", counts);
}

}  // namespace journeymap
