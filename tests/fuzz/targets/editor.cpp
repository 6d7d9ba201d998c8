// A map in an editor: opened, asked about at places chosen by its bytes, changed, and asked again. Every message is JSON, and the same each
// time.
#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "fuzz/dice.h"
#include "fuzz/fuzzed_map.h"
#include "fuzz/invariant.h"
#include "fuzz/target.h"
#include "lsp/language_server.h"
#include "support/utf8.h"

namespace fuzzing {

using namespace journeymap;
using nlohmann::json;

namespace {

constexpr std::string_view uri = "untitled:map";

class Editor {
public:
    explicit Editor(std::string_view bytes)
        : text_(bytes), dice_(Dice::of(bytes)), server_(options(), [this](const std::string& message) { take(message); }) {
        const json abilities = {
            {"textDocument", {{"codeAction", {{"codeActionLiteralSupport", json::object()}}}, {"rename", {{"prepareSupport", true}}},
                                 {"documentSymbol", {{"hierarchicalDocumentSymbolSupport", dice_.one_in(2)}}},
                                 {"completion", {{"completionItem", {{"snippetSupport", dice_.one_in(2)}}}}}}}};
        send("initialize", {{"capabilities", abilities}}, next_++);
        send("textDocument/didOpen", {{"textDocument", {{"uri", uri}, {"languageId", "yaml"}, {"version", 1}, {"text", text_}}}});
    }

    void ask() {
        for (const char* method : {"documentSymbol", "foldingRange"})
            send(fmt::format("textDocument/{}", method), {{"textDocument", {{"uri", uri}}}}, next_++);
        for (int i = 0; i < 2; ++i) ask_at(place());
    }

    void change() {
        json begin = place(), end = place();
        if (begin > end) std::swap(begin, end);
        const json changes =
            json::array({{{"range", {{"start", begin}, {"end", end}}}, {"text", dice_.one_in(2) ? "" : "x: [y, z]\n  - "}}});
        send("textDocument/didChange", {{"textDocument", {{"uri", uri}, {"version", 2}}}, {"contentChanges", changes}});
    }

    std::string take_leave() {
        send("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
        send("shutdown", nullptr, next_++);
        send("exit", nullptr);
        require(answers_ == next_ - 1, "a request has no answer, or two");
        return std::move(said_);
    }

private:
    std::string text_;
    Dice dice_;
    std::string said_;
    int next_ = 1, answers_ = 0;
    LanguageServer server_;

    static ServerOptions options() {
        ServerOptions options;
        options.version = "0";
        options.workspace.flags.no_config = true;
        options.workspace.checks.today = today;
        options.workspace.checks.today_from = "--today";
        return options;
    }

    // A line that there is as a rule, and a column that may be none.
    json place() {
        const auto lines = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')) + 2;
        return {{"line", dice_.below(lines)}, {"character", dice_.one_in(20) ? 100'000 : dice_.below(60)}};
    }

    void ask_at(const json& at) {
        const json where = {{"textDocument", {{"uri", uri}}}, {"position", at}};
        for (const char* method : {"hover", "completion", "definition", "references", "documentHighlight", "prepareRename"})
            send(fmt::format("textDocument/{}", method), where, next_++);
        json renamed = where;
        renamed["newName"] = dice_.one_in(2) ? "another" : "a: [b";
        send("textDocument/rename", renamed, next_++);
        send("textDocument/codeAction",
            {{"textDocument", {{"uri", uri}}}, {"range", {{"start", at}, {"end", at}}}, {"context", {{"diagnostics", json::array()}}}},
            next_++);
    }

    void send(const std::string& method, const json& params, int id = 0) {
        json message = {{"jsonrpc", "2.0"}, {"method", method}, {"params", params}};
        if (id > 0) message["id"] = id;
        server_.receive(message.dump());
        server_.work();
    }

    void take(const std::string& message) {
        require_json(message, "a message to the editor");
        const json read = json::parse(message);
        require(read.contains("jsonrpc"), "a message that is none", message);
        if (read.contains("id") && !read.contains("method")) ++answers_;
        said_ += message + "\n";
    }
};

std::string conversation(std::string_view bytes) {
    Editor editor(bytes);
    editor.ask();
    editor.change();
    editor.ask();
    return editor.take_leave();
}

}  // namespace

void run_editor(std::string_view bytes) {
    if (find_invalid_utf8(bytes)) return;  // an editor sends JSON
    const std::string said = conversation(bytes);
    if (Dice::of(bytes).sometimes()) require_same(said, conversation(bytes), "what is said to the editor");
}

}  // namespace fuzzing
