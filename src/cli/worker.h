// Worker: the program as a build system's persistent worker. It does one call after the other as a fresh process would, without its start.
//
// The protocol is Bazel's, in JSON: https://bazel.build/remote/creating. On standard input come requests like
//     {"arguments": ["build", "a.yaml", "-o", "a.svg"], "inputs": [{"path": "a.yaml", "digest": "..."}], "requestId": 1}
// one behind the other, on standard output go answers, a line each, in the order of the requests:
//     {"exitCode": 0, "output": "wrote a.svg\n", "requestId": 1}
// `output` is what the call would have written to both streams. The end of the input ends the worker.
#pragma once

#include <string_view>

#include "cli/console.h"

namespace journeymap {

inline constexpr std::string_view worker_flag = "--persistent_worker";  // as Bazel spells it

ExitStatus serve_as_worker(const Console& console);

}  // namespace journeymap
