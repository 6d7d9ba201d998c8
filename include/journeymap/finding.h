// Findings: what is wrong, missing or doubtful about the map as a document. Values, not exceptions: every reader and check
// reports into Diagnostics and goes on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/source.h"

namespace journeymap {

enum class Severity : std::uint8_t { info, warning, error };

std::string_view name_of(Severity severity);  // "info", "warning", "error"

// What kind of thing a finding is. Declared `inline constexpr` or in the .cpp beside its use, and listed once in its room's
// registry (`syntax_rules()`, `model_rules()`, `check_rules()` ...). A code is never reused.
// The digit after JM is the family: 0 document, 1-6 the steps of the method, 7 presentation, 8 configuration, 9 limits.
struct Rule {
    std::string_view code;     // "JM012"
    std::string_view name;     // "unknown-key"
    Severity severity;         // default severity
    std::string_view summary;  // one plain sentence: what it finds

    int family() const { return code.size() > 2 ? code[2] - '0' : 0; }
};

// A related place and what it has to do with the finding: "first given here".
struct Label {
    Span span;
    std::string text;
};

// A replacement of the bytes under `span` that makes the finding go away.
struct Edit {
    Span span;
    std::string replacement;
};

struct Finding {
    const Rule* rule = nullptr;
    Severity severity = Severity::error;
    std::string message;  // one sentence in the user's words, no full stop at the end; may quote text from the map with quoted()
    Span span;            // the narrowest text at fault; nowhere: the finding is about the file as a whole
    std::vector<Label> labels;
    std::string help;  // what to write instead; empty: nothing useful to say. May have several lines.
    std::vector<Edit> edits;
    std::uint32_t group = 0;  // Diagnostics::open_group; 0: it stands alone
    std::string entity;       // what it is about, independent of lines: "touchpoints/upload-proof/pain_points/P3"; may be empty

    Finding& label(Span where, std::string text);
    Finding& with_help(std::string text);
    Finding& edit(Span where, std::string replacement);
    Finding& about(std::string path);
    Finding& in_group(std::uint32_t number);
};

// Collects findings in the order in which they were reported.
class Diagnostics {
public:
    // Adds a finding at the rule's default severity. The reference is valid until the next report:
    //   diagnostics.report(unknown_key, span, "unknown key 'steps'").with_help("write 'touchpoints'");
    Finding& report(const Rule& rule, Span span, std::string message);

    // Findings of one rule that one sentence says better than each of them: "no stage has a goal". While all `members` of the group
    // stand, fold_groups() puts the summary in their place; as soon as one of them is allowed, known or off, the others stand alone.
    // Returns the number for Finding::in_group. The summary is completed like a finding: summary_of_group(number).with_help(...)
    std::uint32_t open_group(const Rule& rule, Span span, std::string message, std::size_t members);
    Finding& summary_of_group(std::uint32_t number) { return groups_[number - 1].summary; }
    void fold_groups();
    // How many there are at or over a severity from the `first` on, a group counted once.
    int count_from(std::size_t first, Severity severity) const;

    const std::vector<Finding>& findings() const { return findings_; }
    std::vector<Finding>& findings() { return findings_; }
    // True where a finding about the document itself (families 0 and 9) is an error: nothing may be drawn then.
    bool document_has_errors() const;
    int count(Severity severity) const;
    // Orders by source, then place, then code; findings without a place come last in their file.
    void sort_by_place();

private:
    struct Group {
        Finding summary;
        std::size_t members = 0;
    };
    std::vector<Finding> findings_;
    std::vector<Group> groups_;
};

// Text from a map, made fit for a message: in single quotes, control characters and bidi overrides escaped, shortened in the
// middle past 60 characters.
std::string quoted(std::string_view text);

}  // namespace journeymap
