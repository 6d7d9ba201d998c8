// The ground of the emotion lane, from delighted to angry, with the names of both and of the middle. Used by the emotion plot.
#pragma once

#include "layout/emotion_marks.h"
#include "layout/label_places.h"
#include "layout/typesetter.h"

namespace journeymap {

Block draw_emotion_ground(const EmotionMarks& marks, LabelPlaces& places, Typesetter& typesetter);

}  // namespace journeymap
