// Words of the emotion lane that found no place beside their point: below the ground, in their column. Used by the labels of the lane.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "layout/emotion_marks.h"
#include "layout/typesetter.h"

namespace journeymap {

class EmotionLeftovers {
public:
    // What one point has left stands on one line. `personas`: ids of those of whom it says something.
    void add(const EmotionMark& mark, std::string text, std::string personas);
    // Returns how much room below the ground they take.
    float set(const EmotionMarks& marks, std::vector<Block>& cells, Typesetter& typesetter);

private:
    struct Leftover {
        const EmotionMark* mark = nullptr;
        std::string text;
        std::string personas;
    };
    std::vector<Leftover> list_;
    std::unordered_map<const EmotionMark*, std::size_t> of_;
};

}  // namespace journeymap
