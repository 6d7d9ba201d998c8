// Messages: the parts that answers to the editor are made of: places, ranges, edits. Used by everything that answers a request.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/source.h"
#include "lsp/json_value.h"
#include "lsp/text_places.h"
#include "support/json_writer.h"

namespace journeymap {

// Why a request is not answered; the numbers are those of JSON-RPC 2.0 and LSP 3.17.
struct Refusal {
    enum Code : int {
        parse_error = -32700,
        invalid_request = -32600,
        method_not_found = -32601,
        invalid_params = -32602,
        not_initialized = -32002,
        request_cancelled = -32800,
        request_failed = -32803,
    };
    Code code = request_failed;
    std::string message;
};

// What the editor can take.
struct EditorAbilities {
    bool related_places = false;
    bool document_changes = false;
    bool snippets = false;
    bool watch_files = false;
    bool nested_symbols = false;
};

std::optional<TextPlace> place_in(const JsonValue& position);
void write_place(JsonWriter& json, TextPlace place);
void write_range(JsonWriter& json, TextPlace begin, TextPlace end);
void write_range(JsonWriter& json, const TextPlaces& places, Span span);
void write_location(JsonWriter& json, std::string_view uri, const TextPlaces& places, Span span);

// What is to be written into one file.
struct TextEdit {
    TextPlace begin, end;
    std::string text;
};
struct FileEdits {
    std::string uri;
    std::optional<std::int64_t> version;  // of an open file
    std::vector<TextEdit> edits;
};
void write_workspace_edit(JsonWriter& json, const std::vector<FileEdits>& files, const EditorAbilities& editor);

}  // namespace journeymap
