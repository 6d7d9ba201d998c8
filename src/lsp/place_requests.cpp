// LanguageServer's requests about a place of an open file, or about the whole of one.
#include "lsp/code_actions.h"
#include "lsp/completion.h"
#include "lsp/hover.h"
#include "lsp/navigation.h"
#include "lsp/rename.h"
#include "lsp/symbols.h"
#include "lsp/language_server.h"

namespace journeymap {

OpenFile* LanguageServer::file_of(const JsonValue& params, Answer& answer) {
    OpenFile* file = workspace_.find(params["textDocument"]["uri"].text());
    if (!file) answer.refusal = {Refusal::invalid_params, "the file is not open"};
    return file;
}

std::optional<std::uint32_t> LanguageServer::offset_of(const JsonValue& params, const OpenFile& file, Answer& answer) {
    const std::optional<TextPlace> place = place_in(params["position"]);
    if (place) return TextPlaces(file.text, workspace_.column_unit).offset(*place);
    answer.refusal = {Refusal::invalid_params, "a position has a line and a character"};
    return std::nullopt;
}

void LanguageServer::hover(const JsonValue& params, Answer& answer) {
    const OpenFile* file = file_of(params, answer);
    const auto offset = file ? offset_of(params, *file, answer) : std::nullopt;
    if (offset) answer_hover(workspace_, *file, *offset, answer.json);
}

void LanguageServer::completion(const JsonValue& params, Answer& answer) {
    const OpenFile* file = file_of(params, answer);
    const auto offset = file ? offset_of(params, *file, answer) : std::nullopt;
    if (offset) answer_completion(workspace_, *file, *offset, editor_, answer.json);
}

void LanguageServer::definition(const JsonValue& params, Answer& answer) {
    const OpenFile* file = file_of(params, answer);
    const auto offset = file ? offset_of(params, *file, answer) : std::nullopt;
    if (offset) answer_definition(workspace_, *file, *offset, answer.json);
}

void LanguageServer::references(const JsonValue& params, Answer& answer) {
    const OpenFile* file = file_of(params, answer);
    const auto offset = file ? offset_of(params, *file, answer) : std::nullopt;
    const auto declaration = params["context"]["includeDeclaration"].truth() ? Declaration::include : Declaration::leave_out;
    if (offset) answer_references(workspace_, *file, *offset, declaration, answer.json);
}

void LanguageServer::highlights(const JsonValue& params, Answer& answer) {
    const OpenFile* file = file_of(params, answer);
    const auto offset = file ? offset_of(params, *file, answer) : std::nullopt;
    if (offset) answer_highlights(workspace_, *file, *offset, answer.json);
}

void LanguageServer::symbols(const JsonValue& params, Answer& answer) {
    if (const OpenFile* file = file_of(params, answer)) answer_symbols(workspace_, *file, editor_, answer.json);
}

void LanguageServer::folding(const JsonValue& params, Answer& answer) {
    if (const OpenFile* file = file_of(params, answer)) answer_folding(workspace_, *file, answer.json);
}

void LanguageServer::prepare_renaming(const JsonValue& params, Answer& answer) {
    const OpenFile* file = file_of(params, answer);
    const auto offset = file ? offset_of(params, *file, answer) : std::nullopt;
    if (offset) answer.refusal = prepare_rename(workspace_, *file, *offset, answer.json);
}

void LanguageServer::rename(const JsonValue& params, Answer& answer) {
    const OpenFile* file = file_of(params, answer);
    const auto offset = file ? offset_of(params, *file, answer) : std::nullopt;
    if (offset) answer.refusal = answer_rename(workspace_, *file, *offset, params["newName"].text(), editor_, answer.json);
}

void LanguageServer::code_actions(const JsonValue& params, Answer& answer) {
    const OpenFile* file = file_of(params, answer);
    if (!file) return;
    const auto begin = place_in(params["range"]["start"]), end = place_in(params["range"]["end"]);
    if (!begin || !end) {
        answer.refusal = {Refusal::invalid_params, "a range has a start and an end"};
        return;
    }
    const TextPlaces places(file->text, workspace_.column_unit);
    const Span range{Analysis::own, places.offset(*begin), places.offset(*end)};
    answer_code_actions(workspace_, *file, range, params["context"]["only"], editor_, answer.json);
}

}  // namespace journeymap
