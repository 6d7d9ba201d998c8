// Mermaid `journey` diagrams, read as Mermaid reads them (journey.jison and preprocess.ts of Mermaid 11), with the places of what they say.
//
//   journey
//       title My working day
//       accTitle: ...        accDescr: ... or accDescr { ... }
//       section Go to work
//         Make tea: 5: Me, Cat
//
// Keywords in any case; `%%` and `#` begin comments, `#35;` and `#quot;` are characters, `%%{ ... }%%` and front matter are settings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"
#include "journeymap/source.h"

namespace journeymap {

inline constexpr std::string_view number_sign_help = "in Mermaid '#' begins a comment: write #35; where it belongs to the text";

// The lines of one diagram, without what a Markdown page puts before them.
using MermaidLines = std::vector<Span>;

struct MermaidTask {
    std::string name;
    Span span;          // of the name
    std::string score;  // as written; empty: none
    Span score_span;
    std::vector<std::string> actors;
    Span number_sign;  // the '#' with which a comment begins that cuts the task off; nowhere: none
    std::string rest;  // behind the actors: Mermaid passes it over
    Span rest_span;
    std::vector<std::string> comments;  // above it, and behind it
};

struct MermaidSection {
    std::string name;
    Span span;  // nowhere: tasks before the first section
    std::vector<MermaidTask> tasks;
    std::vector<std::string> comments;
};

struct MermaidDiagram {
    Span head;  // the word `journey`
    std::string title, accessible_title, accessible_description;
    std::vector<MermaidSection> sections;
    std::vector<std::string> comments;       // before the first section or task
    std::vector<std::string> last_comments;  // behind the last task
};

// The diagrams of a file: all of a Mermaid file, or what a Markdown page has in fences that say `mermaid`, where it has any.
std::vector<MermaidLines> find_mermaid(const Sources& sources, std::uint32_t source);

// "journey", "flowchart": the word that says what a diagram is; nowhere where it has none.
Span kind_of_diagram(const Sources& sources, const MermaidLines& lines);

// What is not understood or has no place in a map is reported; nothing comes back where it is no journey.
std::optional<MermaidDiagram> read_mermaid(const Sources& sources, const MermaidLines& lines, Diagnostics& diagnostics);

}  // namespace journeymap
