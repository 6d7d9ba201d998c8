// parse_yaml: from the bytes of a source to its tree, one event at a time.
#include "journeymap/document.h"
#include "syntax/directives.h"
#include "syntax/document_builder.h"
#include "syntax/event.h"
#include "syntax/explain.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void refuse_second_document(std::string_view bytes, std::uint32_t source, std::uint32_t at, Diagnostics& diagnostics) {
    const std::uint32_t length = bytes.substr(at).starts_with("---") ? 3 : 1;
    diagnostics.report(several_documents, {source, at, at + length}, "a second document starts here; a file holds one map")
        .with_help("move it to a file of its own, or delete this line if it belongs to the map above");
}

}  // namespace

std::optional<Document> parse_yaml(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics) {
    const std::string_view bytes = sources.at(source).bytes();
    if (!accept_directives(bytes, source, diagnostics)) return std::nullopt;
    const std::uint32_t base = bytes.starts_with(byte_order_mark) ? 3 : 0;
    EventReader reader(bytes.substr(base), base);
    DocumentBuilder builder(sources, source, diagnostics);
    Event last;
    while (true) {
        const Event& event = reader.next();
        if (event.kind == EventKind::problem) {
            explain({bytes, source, reader.problem(), last, builder.surroundings()}, diagnostics);
            return std::nullopt;
        }
        if (event.kind == EventKind::stream_end) break;
        if (event.kind == EventKind::document_end) {
            // What comes next is looked at here: libyaml takes quadratic time for the directives of a second document.
            const Rest rest = rest_after(bytes, event.end);
            if (rest.kind == Remainder::nothing) break;
            if (rest.kind == Remainder::something) continue;
            refuse_second_document(bytes, source, rest.at, diagnostics);
            return std::nullopt;
        }
        if (event.kind == EventKind::document_start && builder.has_root()) {
            refuse_second_document(bytes, source, event.begin, diagnostics);
            return std::nullopt;
        }
        if (builder.add(event) == Progress::stopped) return std::nullopt;
        last = event;
    }
    if (builder.has_root()) return builder.take();
    diagnostics.report(bad_yaml, {source, 0, 0}, "the file is empty")
        .with_help("a map starts with 'title:' and then 'objectives:', 'personas:' and 'stages:'");
    return std::nullopt;
}

}  // namespace journeymap
