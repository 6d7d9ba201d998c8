// Steps: how far a feeling has risen or fallen against the map that this one is compared with, as figures beside the arrows that show it.
// Used by the labels of the emotion lane.
#pragma once

#include <vector>

#include "layout/emotion_marks.h"
#include "layout/label_places.h"
#include "layout/typesetter.h"

namespace journeymap {

// Into the cells of the marks. What finds no place is not said: the arrow tells of it, too.
void label_steps(const EmotionMarks& marks, LabelPlaces& places, std::vector<Block>& cells, Typesetter& typesetter);

}  // namespace journeymap
