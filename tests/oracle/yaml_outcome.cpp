// The only file that knows how yaml-cpp reads.
#include "oracle/yaml_outcome.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace oracle {

using namespace journeymap;

namespace {

class TreeMaker : public YAML::EventHandler {
public:
    explicit TreeMaker(OtherTree& tree) : nodes_(tree.nodes), is_cyclic_(tree.is_cyclic) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(NodeKind::null, mark, "?", anchor, {}); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& text) override {
        const bool is_null = tag == "tag:yaml.org,2002:null";
        add(is_null ? NodeKind::null : NodeKind::scalar, mark, tag, anchor, text);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add(NodeKind::null, mark, "?", 0, {});
        nodes_.back().same_as = anchors_[anchor];
        is_cyclic_ = is_cyclic_ || std::ranges::find(open_, nodes_.back().same_as) != open_.end();
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open_.push_back(add(NodeKind::sequence, mark, tag, anchor, {}));
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open_.push_back(add(NodeKind::mapping, mark, tag, anchor, {}));
    }
    void OnMapEnd() override { open_.pop_back(); }

private:
    std::vector<Other>& nodes_;
    bool& is_cyclic_;
    std::vector<std::size_t> open_;
    std::map<YAML::anchor_t, std::size_t> anchors_;

    std::size_t add(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& text) {
        const std::size_t id = nodes_.size();
        if (!open_.empty()) nodes_[open_.back()].children.push_back(id);
        if (anchor != 0) anchors_[anchor] = id;
        nodes_.push_back({kind, tag, text, static_cast<std::size_t>(mark.pos), {}, 0});
        return id;
    }
};

}  // namespace

Outcome::Outcome(std::string given) : text(std::move(given)) {
    if (const auto source = load_source("text.yaml", text, sources, diagnostics)) ours = parse_yaml(sources, *source, diagnostics);
    diagnostics.sort_by_place();
    for (const Finding& finding : diagnostics.findings()) {
        if (refusal == nullptr && finding.severity == Severity::error) refusal = &finding;
    }
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        OtherTree rest;
        TreeMaker first(other), second(rest);
        if (!parser.HandleNextDocument(first)) failure = "nothing to read";
        if (failure.empty() && parser.HandleNextDocument(second)) failure = "more behind the document";
    } catch (const YAML::Exception& exception) {
        failure = exception.msg;
        failed_at = static_cast<std::size_t>(std::max(exception.mark.pos, 0));
    }
}

}  // namespace oracle
