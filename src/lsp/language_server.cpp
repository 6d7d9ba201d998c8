#include "lsp/language_server.h"

#include <algorithm>

#include "lsp/code_actions.h"

namespace journeymap {

namespace {

// An id as it is written in an answer: a number or a text, as it came.
std::string id_text(const JsonValue& id) {
    std::string text;
    JsonWriter json(text, JsonLayout::compact);
    if (id.is(JsonValue::Kind::text))
        json.value(id.text());
    else if (const auto number = id.integer())
        json.value(*number);
    else
        json.null();
    return text;
}

bool is_id(const JsonValue& id) { return id.is(JsonValue::Kind::text) || id.integer().has_value(); }

}  // namespace

const LanguageServer::Method LanguageServer::requests[] = {
    {"initialize", &LanguageServer::initialize},
    {"shutdown", &LanguageServer::shutdown},
    {"textDocument/hover", &LanguageServer::hover},
    {"textDocument/completion", &LanguageServer::completion},
    {"textDocument/definition", &LanguageServer::definition},
    {"textDocument/references", &LanguageServer::references},
    {"textDocument/documentHighlight", &LanguageServer::highlights},
    {"textDocument/documentSymbol", &LanguageServer::symbols},
    {"textDocument/foldingRange", &LanguageServer::folding},
    {"textDocument/prepareRename", &LanguageServer::prepare_renaming},
    {"textDocument/rename", &LanguageServer::rename},
    {"textDocument/codeAction", &LanguageServer::code_actions},
};

const LanguageServer::Method LanguageServer::notifications[] = {
    {"initialized", &LanguageServer::initialized},
    {"exit", &LanguageServer::exit},
    {"textDocument/didOpen", &LanguageServer::did_open},
    {"textDocument/didChange", &LanguageServer::did_change},
    {"textDocument/didClose", &LanguageServer::did_close},
    {"textDocument/didSave", &LanguageServer::disk_changed},
    {"workspace/didChangeWatchedFiles", &LanguageServer::disk_changed},
    {"workspace/didChangeConfiguration", &LanguageServer::disk_changed},
};

LanguageServer::LanguageServer(ServerOptions options, Send send)
    : options_(std::move(options)), send_(std::move(send)), workspace_(options_.workspace) {}

void LanguageServer::receive_nothing(const std::string& problem) { send_refusal({}, {Refusal::parse_error, problem}); }

void LanguageServer::receive(std::string body) {
    std::optional<JsonValue> message = parse_json(std::move(body));
    if (!message) return receive_nothing("the message is not JSON that can be read");
    if ((*message)["method"].text() == "$/cancelRequest") {
        cancelled_.insert(id_text((*message)["params"]["id"]));
        return;
    }
    waiting_.push_back(std::move(*message));
}

void LanguageServer::work() {
    while (!waiting_.empty() && !is_over()) {
        const JsonValue message = std::move(waiting_.front());
        waiting_.pop_front();
        handle(message);
    }
    cancelled_.clear();  // what comes too late is answered already
    if (state_ != State::running) return;
    workspace_.analyse();
    for (const std::string& message : published_.news(workspace_, editor_)) send_(message);
}

void LanguageServer::handle(const JsonValue& message) {
    const JsonValue& id = message["id"];
    if (!message.is(JsonValue::Kind::object)) return send_refusal({}, {Refusal::invalid_request, "a message is an object"});
    if (!message["method"].is(JsonValue::Kind::text)) {
        const bool is_answer = !message["result"].is(JsonValue::Kind::null) || !message["error"].is(JsonValue::Kind::null) || is_id(id);
        if (!is_answer) send_refusal({}, {Refusal::invalid_request, "a message has a method"});
        return;  // an answer to what we asked: nothing of it is needed
    }
    if (is_id(id)) return handle_request(message, message["method"].text());
    if (!id.is(JsonValue::Kind::null))
        return send_refusal({}, {Refusal::invalid_request, "the id of a request is a whole number or a text"});
    handle_notification(message["method"].text(), message["params"]);
}

std::optional<Refusal> LanguageServer::refuse(std::string_view method) const {
    if (state_ == State::new_born && method != "initialize") return Refusal{Refusal::not_initialized, "initialize comes first"};
    if (state_ == State::running && method == "initialize") return Refusal{Refusal::invalid_request, "initialize comes once"};
    if (state_ == State::shut_down) return Refusal{Refusal::invalid_request, "nothing but exit comes after shutdown"};
    return std::nullopt;
}

void LanguageServer::handle_request(const JsonValue& message, std::string_view method) {
    const JsonValue& id = message["id"];
    if (is_cancelled(id)) return send_refusal(id, {Refusal::request_cancelled, "cancelled"});
    if (const auto refusal = refuse(method)) return send_refusal(id, *refusal);
    const auto known = std::ranges::find(requests, method, &Method::name);
    if (known == std::end(requests)) {
        std::string text = "there is no method ";
        JsonWriter(text, JsonLayout::compact).value(method.substr(0, 100));
        return send_refusal(id, {Refusal::method_not_found, text});
    }
    workspace_.analyse();
    std::string result;
    JsonWriter json(result, JsonLayout::compact);
    Answer answer{json, std::nullopt};
    (this->*known->run)(message["params"], answer);
    if (answer.refusal) return send_refusal(id, *answer.refusal);
    send_(R"({"jsonrpc":"2.0","id":)" + id_text(id) + R"(,"result":)" + result + "}");
}

void LanguageServer::handle_notification(std::string_view method, const JsonValue& params) {
    if (method != "exit" && refuse(method)) return;
    const auto known = std::ranges::find(notifications, method, &Method::name);
    if (known == std::end(notifications)) return;
    std::string unused;
    JsonWriter json(unused, JsonLayout::compact);
    Answer answer{json, std::nullopt};
    (this->*known->run)(params, answer);
}

void LanguageServer::send_refusal(const JsonValue& id, const Refusal& refusal) {
    std::string text = R"({"jsonrpc":"2.0","id":)" + id_text(id) + R"(,"error":)";
    JsonWriter json(text, JsonLayout::compact);
    json.begin_object();
    json.member("code", static_cast<int>(refusal.code));
    json.member("message", refusal.message);
    json.end_object();
    send_(text + "}");
}

bool LanguageServer::is_cancelled(const JsonValue& id) const { return !cancelled_.empty() && cancelled_.contains(id_text(id)); }

// The life of the server.

void LanguageServer::read_abilities(const JsonValue& abilities) {
    const JsonValue& document = abilities["textDocument"];
    editor_.related_places = document["publishDiagnostics"]["relatedInformation"].truth();
    editor_.document_changes = abilities["workspace"]["workspaceEdit"]["documentChanges"].truth();
    editor_.snippets = document["completion"]["completionItem"]["snippetSupport"].truth();
    editor_.nested_symbols = document["documentSymbol"]["hierarchicalDocumentSymbolSupport"].truth();
    editor_.watch_files = abilities["workspace"]["didChangeWatchedFiles"]["dynamicRegistration"].truth();
    prepares_renaming_ = document["rename"]["prepareSupport"].truth();
    takes_code_actions_ = !document["codeAction"]["codeActionLiteralSupport"].is(JsonValue::Kind::null);
    for (const JsonValue& encoding : abilities["general"]["positionEncodings"].items()) {
        if (encoding.text() == "utf-8") workspace_.column_unit = ColumnUnit::utf8;
        if (encoding.text() == "utf-8" || encoding.text() == "utf-16") break;  // the first that both know
    }
}

void LanguageServer::write_abilities(JsonWriter& json) const {
    json.member("positionEncoding", workspace_.column_unit == ColumnUnit::utf8 ? "utf-8" : "utf-16");
    json.key("textDocumentSync");
    json.written(R"({"openClose":true,"change":2,"save":{"includeText":false}})");
    json.key("completionProvider");
    json.written(R"({"triggerCharacters":[":"," ","[","{",","],"resolveProvider":false})");
    for (const std::string_view name : {"hoverProvider", "definitionProvider", "referencesProvider", "documentHighlightProvider",
             "documentSymbolProvider", "foldingRangeProvider"})
        json.member(name, true);
    json.key("renameProvider");
    json.written(prepares_renaming_ ? R"({"prepareProvider":true})" : "true");
    if (!takes_code_actions_) return;
    json.key("codeActionProvider");
    json.begin_object();
    json.key("codeActionKinds");
    json.begin_array();
    json.value(quick_fix_kind);
    json.value(fix_all_kind);
    json.end_array();
    json.end_object();
}

void LanguageServer::initialize(const JsonValue& params, Answer& answer) {
    read_abilities(params["capabilities"]);
    editor_process_ = params["processId"].integer().value_or(0);
    state_ = State::running;
    JsonWriter& json = answer.json;
    json.begin_object();
    json.key("capabilities");
    json.begin_object();
    write_abilities(json);
    json.end_object();
    json.key("serverInfo");
    json.begin_object();
    json.member("name", "journeymap");
    json.member("version", options_.version);
    json.end_object();
    json.end_object();
}

void LanguageServer::initialized(const JsonValue&, Answer&) {
    if (!editor_.watch_files) return;
    send_(R"({"jsonrpc":"2.0","id":"watch","method":"client/registerCapability","params":{"registrations":[{"id":"watch",)"
          R"("method":"workspace/didChangeWatchedFiles","registerOptions":{"watchers":[{"globPattern":"**/*.{yaml,yml,csv}"},)"
          R"({"globPattern":"**/.journeymap.yaml"}]}}]}})");
}

void LanguageServer::shutdown(const JsonValue&, Answer& answer) {
    state_ = State::shut_down;
    was_shut_down_ = true;
    answer.json.null();
}

void LanguageServer::exit(const JsonValue&, Answer&) { state_ = State::over; }

// Texts.

void LanguageServer::did_open(const JsonValue& params, Answer&) {
    const JsonValue& document = params["textDocument"];
    if (!document["uri"].is(JsonValue::Kind::text)) return;
    workspace_.open(std::string(document["uri"].text()), std::string(document["languageId"].text()),
        document["version"].integer().value_or(0), std::string(document["text"].text()));
}

void LanguageServer::did_change(const JsonValue& params, Answer&) {
    OpenFile* file = workspace_.find(params["textDocument"]["uri"].text());
    if (!file) return;
    std::vector<TextChange> changes;
    for (const JsonValue& item : params["contentChanges"].items()) {
        TextChange change;
        change.text = item["text"].text();
        if (!item["range"].is(JsonValue::Kind::null)) {
            const auto begin = place_in(item["range"]["start"]), end = place_in(item["range"]["end"]);
            if (!begin || !end) continue;  // taking its text for the whole file would be worse
            change.range.emplace(*begin, *end);
        }
        changes.push_back(std::move(change));
    }
    workspace_.change(*file, params["textDocument"]["version"].integer().value_or(file->version), changes);
}

void LanguageServer::did_close(const JsonValue& params, Answer&) { workspace_.close(params["textDocument"]["uri"].text()); }

void LanguageServer::disk_changed(const JsonValue&, Answer&) { workspace_.forget_disk(); }

}  // namespace journeymap
