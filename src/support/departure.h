// Departure: what a program does that has to end at once. Used by handlers of signals and of memory that has run out.
#pragma once

namespace journeymap {

// Removes the temporaries that are being written, and no more will be; kills the program that is running. Safe in a signal handler.
void leave_nothing_behind();

}  // namespace journeymap
