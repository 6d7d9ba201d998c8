// LanguageServer: journeymap for editors, LSP 3.17. Takes messages and gives messages, as texts; where they come from and go to is the
// session's business (session.h). Everything happens in order and in one thread: a map is understood in about a millisecond.
#pragma once

#include <deque>
#include <functional>
#include <set>
#include <string>

#include "lsp/message.h"
#include "lsp/published_findings.h"
#include "lsp/workspace.h"

namespace journeymap {

struct ServerOptions {
    WorkspaceOptions workspace;
    std::string version;  // of the program
};

class LanguageServer {
public:
    using Send = std::function<void(const std::string&)>;
    LanguageServer(ServerOptions options, Send send);

    // A message as it came. Nothing is done before work().
    void receive(std::string body);
    // What came was no message.
    void receive_nothing(const std::string& problem);
    // Answers all that has come, then publishes the findings.
    void work();

    bool is_over() const { return state_ == State::over; }
    // Whether the editor took its leave before it ended.
    bool was_shut_down() const { return was_shut_down_; }
    // The process that has to live for as long as we do; 0: none was named.
    std::int64_t editor_process() const { return editor_process_; }

private:
    enum class State : std::uint8_t { new_born, running, shut_down, over };
    struct Answer {
        JsonWriter& json;
        std::optional<Refusal> refusal;
    };
    struct Method {
        std::string_view name;
        void (LanguageServer::*run)(const JsonValue& params, Answer& answer);
    };
    static const Method requests[];
    static const Method notifications[];

    void handle(const JsonValue& message);
    void handle_request(const JsonValue& message, std::string_view method);
    void handle_notification(std::string_view method, const JsonValue& params);
    std::optional<Refusal> refuse(std::string_view method) const;
    void send_refusal(const JsonValue& id, const Refusal& refusal);
    bool is_cancelled(const JsonValue& id) const;
    // The open file and the place in it that a request is about; refuses where there is none.
    OpenFile* file_of(const JsonValue& params, Answer& answer);
    std::optional<std::uint32_t> offset_of(const JsonValue& params, const OpenFile& file, Answer& answer);

    void initialize(const JsonValue& params, Answer& answer);
    void read_abilities(const JsonValue& abilities);
    void write_abilities(JsonWriter& json) const;
    void shutdown(const JsonValue& params, Answer& answer);
    void hover(const JsonValue& params, Answer& answer);
    void completion(const JsonValue& params, Answer& answer);
    void definition(const JsonValue& params, Answer& answer);
    void references(const JsonValue& params, Answer& answer);
    void highlights(const JsonValue& params, Answer& answer);
    void symbols(const JsonValue& params, Answer& answer);
    void folding(const JsonValue& params, Answer& answer);
    void prepare_renaming(const JsonValue& params, Answer& answer);
    void rename(const JsonValue& params, Answer& answer);
    void code_actions(const JsonValue& params, Answer& answer);

    void initialized(const JsonValue& params, Answer& answer);
    void exit(const JsonValue& params, Answer& answer);
    void did_open(const JsonValue& params, Answer& answer);
    void did_change(const JsonValue& params, Answer& answer);
    void did_close(const JsonValue& params, Answer& answer);
    void disk_changed(const JsonValue& params, Answer& answer);

    ServerOptions options_;
    Send send_;
    State state_ = State::new_born;
    bool was_shut_down_ = false;
    std::int64_t editor_process_ = 0;
    EditorAbilities editor_;
    bool prepares_renaming_ = false, takes_code_actions_ = false;
    Workspace workspace_;
    PublishedFindings published_;
    std::deque<JsonValue> waiting_;
    std::set<std::string> cancelled_;
};

}  // namespace journeymap
