// Print words: the options of `build` that say how a map comes onto paper.
#pragma once

#include <optional>
#include <string>

#include "cli/arguments.h"
#include "cli/flags.h"
#include "cli/options.h"
#include "driver/print.h"

namespace journeymap {

// As they are written; --paper and --orientation are among the flags, because projects can set them too.
struct PrintWords {
    std::optional<std::string> fit, rows;
    std::optional<std::string> width_mm;  // a --width that ends in mm
    bool any_paper = false;               // --paper auto
    bool on_paper = false;                // --paper or --orientation was given
};

void declare_print(Arguments& arguments, PrintWords& words, FlagWords& flags);
// Takes the words that mean paper out of those that mean something else: "--paper auto" and "--width 160mm".
void sort_print_words(PrintWords& words, FlagWords& flags, SizeWords& png);
// What they mean; the paper is the project's, where the call says none.
PrintChoice print_choice(const PrintWords& words, Wrong& wrong);

}  // namespace journeymap
