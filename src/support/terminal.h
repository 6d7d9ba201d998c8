// Terminal: what the screen is like. The environment comes in as values; only src/cli reads it. Used by the commands.
#pragma once

#include <string_view>

namespace journeymap {

bool is_terminal(int descriptor);
bool is_regular_file(int descriptor);

// Columns of the terminal behind a descriptor; 0 where there is none or it does not say.
int terminal_width(int descriptor);

enum class ColorChoice : unsigned char { automatic, always, never };

// The variables that have a say, as they are set; empty where they are not.
struct ColorWishes {
    std::string_view no_color;        // NO_COLOR: anything but empty switches colours off
    std::string_view clicolor_force;  // CLICOLOR_FORCE: anything but empty and 0 switches them on, also into a file
    std::string_view term;            // TERM: "dumb" has none
};

// The flag decides first, then NO_COLOR, then CLICOLOR_FORCE, then whether it is a terminal that can.
bool wants_color(ColorChoice choice, const ColorWishes& wishes, bool on_terminal);

}  // namespace journeymap
