// The words beside the points of the emotion lane: lowest and highest points, feelings, how many answered. Used by the emotion plot.
#pragma once

#include <vector>

#include "layout/emotion_marks.h"
#include "layout/label_places.h"
#include "layout/typesetter.h"

namespace journeymap {

// Of several personas who feel the same there the first one has the words; the lowest point of one persona has none.
bool has_words(const EmotionMark& mark);

// Into the cells of the marks. Returns how much room below the ground is taken by words that found no place beside their point.
float label_emotions(const EmotionMarks& marks, LabelPlaces& places, std::vector<Block>& cells, Typesetter& typesetter);

}  // namespace journeymap
