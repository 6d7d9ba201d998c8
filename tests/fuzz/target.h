// Target: one way into the library, with what must hold whatever comes in. A function of bytes that keeps no state. Used by libFuzzer
// (libfuzzer.cpp) and, in every build, by fuzz_tests.
#pragma once

#include <span>
#include <string_view>

namespace fuzzing {

// What the bytes look like, for the mutator.
enum class Dialect { yaml, table, lines };

struct Target {
    std::string_view name;
    Dialect dialect;
    void (*run)(std::string_view bytes);
    // Whether there is anything to do; null: always. Most changes make a map that nothing is drawn of.
    bool (*is_good)(std::string_view bytes) = nullptr;
};

std::span<const Target> targets();
const Target* find_target(std::string_view name);  // null where there is none

bool is_drawable(std::string_view bytes);
void run_document(std::string_view bytes);  // bytes to document
void run_findings(std::string_view bytes);  // document to findings, in every form
void run_texts(std::string_view bytes);     // map to Markdown, report, text, CSV, JSON, Mermaid
void run_picture(std::string_view bytes);   // map to SVG
void run_page(std::string_view bytes);      // map to HTML
void run_paper(std::string_view bytes);     // map to PDF and a small PNG
void run_change(std::string_view bytes);    // map and what it was: compared, as an index, as a picture of changes
void run_table(std::string_view bytes);     // CSV as a map
void run_data(std::string_view bytes);      // CSV as measured emotions
void run_mermaid(std::string_view bytes);   // Mermaid, also in Markdown, as maps
void run_photo(std::string_view bytes);     // PNG and JPEG as photos
void run_backend(std::string_view bytes);   // what a program that is a backend answers
void run_settings(std::string_view bytes);  // config, theme and baseline
void run_editor(std::string_view bytes);    // a map in the language server
void run_wire(std::string_view bytes);      // frames, JSON and HTTP requests

}  // namespace fuzzing
