// Bands: how sure a measured emotion is, that is where the mean of all who could have been asked may lie. A soft area between the ends of the
// 95 % intervals of neighbours, and a thin upright with two ends at each point. Used by the emotion plot.
#pragma once

#include "layout/block.h"
#include "layout/emotion_marks.h"
#include "layout/label_places.h"

namespace journeymap {

void draw_emotion_bands(const EmotionMarks& marks, const Theme& theme, Block& curves, LabelPlaces& places);

}  // namespace journeymap
