// What a text is to this program, as the events of yaml-test-suite: anchors and tags gone, aliases replaced by what they stand for. Used by
// tests/yaml_suite.py, which gives it one text on standard input. A text that is refused is "refused CODE LINE:COLUMN" and ends with 1.
#include <cstdio>
#include <string>

#include "journeymap/document.h"
#include "support/file.h"

namespace {

using namespace journeymap;

void append_text(std::string& out, const Node& node) {
    constexpr char sign_of[] = {':', '\'', '"', '|', '>'};
    out += "=VAL ";
    out += sign_of[static_cast<std::size_t>(node.style)];
    for (const char c : node.text) {
        switch (c) {
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default: out += c;
        }
    }
    out += '\n';
}

void append_node(std::string& out, const Document& document, NodeId id) {
    const Node& node = document.node(id);
    if (node.kind == NodeKind::null || node.kind == NodeKind::scalar) return append_text(out, node);
    const bool list = node.kind == NodeKind::sequence;
    out += list ? "+SEQ\n" : "+MAP\n";
    for (std::uint32_t i = 0; i < node.count; ++i) {
        if (list) {
            append_node(out, document, document.item(node, i));
            continue;
        }
        const Entry entry = document.entry(node, i);
        append_node(out, document, entry.key);
        append_node(out, document, entry.value);
    }
    out += list ? "-SEQ\n" : "-MAP\n";
}

std::string outcome(std::string bytes) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("text", std::move(bytes), sources, diagnostics);
    const auto document = source ? parse_yaml(sources, *source, diagnostics) : std::nullopt;
    diagnostics.sort_by_place();
    for (const Finding& finding : diagnostics.findings()) {
        if (finding.severity != Severity::error) continue;
        const Position at = sources.at(finding.span.source).position(finding.span.begin);
        return "refused " + std::string(finding.rule->code) + " " + std::to_string(at.line) + ":" + std::to_string(at.column) + "\n";
    }
    if (!document) return "lost\n";
    std::string tree;
    append_node(tree, *document, document->root());
    return tree;
}

}  // namespace

int main() {
    FileText text = read_standard_input(std::size_t(1) << 24);
    if (!text.ok()) return 2;
    const std::string out = outcome(std::move(text.bytes));
    std::fwrite(out.data(), 1, out.size(), stdout);
    return std::fflush(stdout) != 0 ? 2 : out.starts_with("refused ") ? 1 : 0;
}
