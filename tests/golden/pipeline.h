// Pipeline: runs one map through the stages of the library, as the program does, and gives each stage's result as text.
#pragma once

#include <string>
#include <string_view>

#include "golden/case.h"

namespace golden {

struct Result {
    std::string text;
    std::string problem;  // not empty: the stage was not reached, or there is no such stage
};

// Extensions: .findings .scorecard .insights .grid .scene, those of every backend (.svg, .md), and .report for the report. Pictures are made without system fonts and
// with text left as text, so that they are the same on every machine and can be read.
Result run_stage(const Case& one, const Settings& settings, std::string_view extension);

}  // namespace golden
