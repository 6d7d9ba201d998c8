#include "lsp/message.h"

#include <limits>

namespace journeymap {

namespace {

std::optional<std::uint32_t> count_in(const JsonValue& value) {
    const std::optional<std::int64_t> number = value.integer();
    if (!number || *number < 0) return std::nullopt;
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::min(*number, most));
}

void write_edits(JsonWriter& json, const std::vector<TextEdit>& edits) {
    json.begin_array();
    for (const TextEdit& edit : edits) {
        json.begin_object();
        json.key("range");
        write_range(json, edit.begin, edit.end);
        json.member("newText", edit.text);
        json.end_object();
    }
    json.end_array();
}

void write_versioned(JsonWriter& json, const FileEdits& file) {
    json.begin_object();
    json.key("textDocument");
    json.begin_object();
    json.member("uri", file.uri);
    json.key("version");
    if (file.version)
        json.value(*file.version);
    else
        json.null();
    json.end_object();
    json.key("edits");
    write_edits(json, file.edits);
    json.end_object();
}

}  // namespace

std::optional<TextPlace> place_in(const JsonValue& position) {
    const auto line = count_in(position["line"]), column = count_in(position["character"]);
    if (!line || !column) return std::nullopt;
    return TextPlace{*line, *column};
}

void write_place(JsonWriter& json, TextPlace place) {
    json.begin_object();
    json.member("line", place.line);
    json.member("character", place.column);
    json.end_object();
}

void write_range(JsonWriter& json, TextPlace begin, TextPlace end) {
    json.begin_object();
    json.key("start");
    write_place(json, begin);
    json.key("end");
    write_place(json, end);
    json.end_object();
}

void write_range(JsonWriter& json, const TextPlaces& places, Span span) {
    write_range(json, places.place(span.begin), places.place(span.end));
}

void write_location(JsonWriter& json, std::string_view uri, const TextPlaces& places, Span span) {
    json.begin_object();
    json.member("uri", uri);
    json.key("range");
    write_range(json, places, span);
    json.end_object();
}

void write_workspace_edit(JsonWriter& json, const std::vector<FileEdits>& files, const EditorAbilities& editor) {
    json.begin_object();
    json.key(editor.document_changes ? "documentChanges" : "changes");
    if (editor.document_changes) {
        json.begin_array();
        for (const FileEdits& file : files) write_versioned(json, file);
        json.end_array();
    } else {
        json.begin_object();
        for (const FileEdits& file : files) {
            json.key(file.uri);
            write_edits(json, file.edits);
        }
        json.end_object();
    }
    json.end_object();
}

}  // namespace journeymap
