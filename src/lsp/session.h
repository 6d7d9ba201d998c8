// Session: a language server on two descriptors, standard input and output as a rule. Used by `journeymap lsp`.
#pragma once

#include <cstdint>
#include <string>

#include "lsp/language_server.h"

namespace journeymap {

enum class SessionEnd : std::uint8_t {
    orderly,   // shutdown, then exit
    abrupt,    // exit without shutdown, or the editor is gone
    unusable,  // reading or writing failed
};

struct SessionResult {
    SessionEnd end = SessionEnd::orderly;
    std::string problem;  // of `unusable`
};

SessionResult serve(ServerOptions options, int input, int output);

}  // namespace journeymap
