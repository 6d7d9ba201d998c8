#include "support/terminal.h"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace journeymap {

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

bool is_regular_file(int descriptor) {
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

int terminal_width(int descriptor) {
    winsize size = {};
    if (!is_terminal(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}

bool wants_color(ColorChoice choice, const ColorWishes& wishes, bool on_terminal) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    if (!wishes.no_color.empty()) return false;
    if (!wishes.clicolor_force.empty() && wishes.clicolor_force != "0") return true;
    return on_terminal && wishes.term != "dumb";
}

}  // namespace journeymap
