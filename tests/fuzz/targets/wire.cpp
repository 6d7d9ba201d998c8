// What comes over a pipe or a socket: frames of the language server, however they are cut; the JSON in them; requests of a browser.
#include <nlohmann/json.hpp>

#include "fuzz/dice.h"
#include "fuzz/invariant.h"
#include "fuzz/target.h"
#include "lsp/frames.h"
#include "lsp/json_value.h"
#include "lsp/language_server.h"
#include "preview/request.h"

namespace fuzzing {

using namespace journeymap;

namespace {

void take_all(FrameReader& reader, std::string& all) {
    while (const auto frame = reader.next()) {
        require(frame->body.empty() || frame->problem.empty(), "a frame that is one and is none");
        require_clean(frame->problem, "what is wrong with a frame", Readers::people);
        all += frame->problem.empty() ? "+" + frame->body : "-" + frame->problem;
        all += '\n';
    }
}

std::string frames_of(std::string_view bytes, std::size_t piece) {
    FrameReader reader;
    std::string all;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
        reader.feed(bytes.substr(0, piece));
        take_all(reader, all);
    }
    return all;
}

void serve(std::string_view bytes) {
    LanguageServer server({{}, "0"}, [](const std::string& message) { require_json(message, "an answer"); });
    FrameReader reader;
    reader.feed(bytes);
    while (const auto frame = reader.next()) {
        // What names files would read those of this machine.
        if (frame->body.find("file") != frame->body.npos) continue;
        frame->problem.empty() ? server.receive(frame->body) : server.receive_nothing(frame->problem);
        server.work();
    }
}

void judge_json(std::string_view bytes) {
    const bool read = parse_json(std::string(bytes)).has_value();
    // Ours bounds depth and size, and mends halves of surrogates.
    require(!read || nlohmann::json::accept(bytes) || bytes.find("\\u") != bytes.npos || bytes.find("\\U") != bytes.npos,
        "no JSON is read as JSON");
}

void judge_request(std::string_view bytes) {
    const HttpRequest request = parse_request(bytes);
    if (!request.well_formed) return;
    require(!request.method.empty() && request.path.find('?') == request.path.npos, "a request without a method, or a path with a query");
    require(request.path.find_first_of(" \r\n") == request.path.npos, "a path with blanks");
    query_value(request.query, "map");
    const std::string_view name = std::string_view(request.host).substr(0, request.host.rfind(':'));
    require(!means_this_machine(request.host, 8080) || name == "localhost" || name == "127.0.0.1", "another host is taken for this machine",
        request.host);
}

}  // namespace

void run_wire(std::string_view bytes) {
    const std::string whole = frames_of(bytes, bytes.size() + 1);
    require_same(whole, frames_of(bytes, 1 + Dice::of(bytes).below(40)), "what is read in pieces");
    serve(bytes);
    judge_json(bytes);
    judge_request(bytes);
}

}  // namespace fuzzing
