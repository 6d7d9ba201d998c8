// What a journeymap-backend-NAME answers: the first byte is how it ended, the second with what, then what it wrote to standard output and,
// behind a line `%%`, to standard error.
#include "driver/external_backends.h"
#include "fuzz/invariant.h"
#include "fuzz/target.h"

namespace fuzzing {

using namespace journeymap;

void run_backend(std::string_view bytes) {
    if (bytes.size() < 2) return;
    ProcessResult result;
    result.end = static_cast<ProcessEnd>(static_cast<unsigned char>(bytes[0]) % 5);
    result.code = static_cast<unsigned char>(bytes[1]);
    bytes.remove_prefix(2);
    constexpr std::string_view border = "\n%%\n";
    const std::size_t end = std::min(bytes.find(border), bytes.size());
    result.out = bytes.substr(0, end);
    result.err = bytes.substr(std::min(end + border.size(), bytes.size()));
    result.problem = "No such file";
    const bool well = result.end == ProcessEnd::exited && result.code == 0 && !result.out.empty();
    const std::string out = result.out, err = result.err;
    const Artefact artefact = artefact_of(std::move(result), "/somewhere/journeymap-backend-x", {});
    require(artefact.problem.empty() == well, "a backend failed and nobody says so", artefact.problem);
    require(artefact.bytes == (well ? out : ""), "what a backend wrote has changed");
    require(!well || artefact.note.empty() == err.empty(), "what a backend said is lost", artefact.note);
    require_clean(artefact.problem + artefact.note, "what is said of a backend", Readers::people);
    require(artefact.problem.size() + artefact.note.size() < 200 + 8 * err.size(), "too much is said of a backend");
}

}  // namespace fuzzing
