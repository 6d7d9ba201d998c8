// Measuring: the scores of emotions that stand in data files. Reads each file once, counts the answers and sets the score to their mean.
// `measure_emotions` is the last step of read_journey.
#pragma once

#include "journeymap/journey.h"

namespace journeymap {

// Whether the scores of two measured emotions differ and their 95 % intervals overlap: then that they differ proves nothing. Stricter than a
// test of the difference would be, and anybody can see it in the picture. Used by the comparison and by insights.
bool may_be_chance(const Emotion& one, const Emotion& other);

void measure_emotions(Journey& journey, Sources& sources, UseFiles use_files, Diagnostics& diagnostics);

}  // namespace journeymap
