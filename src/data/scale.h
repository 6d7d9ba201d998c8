// Scales of surveys: what an answer is worth from -2 (worst) to +2 (best), and the figure that people know the scale by.
//
// | scale         | answers                    | score of an answer                                     | figure
// | A-B, A..B     | numbers from A to B        | -2 + 4 (x - A) / (B - A): A is the worst, B the best   | their mean
// | csat          | 1-5, satisfaction          | as 1-5                                                 | share of 4 and 5, in per cent
// | ces           | 1-7, "it was easy": agree  | as 1-7                                                 | their mean
// | nps           | 0-10, "would recommend"    | 0-6: -2 (detractor), 7-8: 0 (passive), 9-10: +2        | NPS = 50 x the mean score
//
// Of nps the mean of the classes is taken and not that of the answers, so that score and NPS say the same: an NPS of 0 is neutral. Who
// wants the mean of the answers writes 0-10.
// Sources: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003 (NPS); M. Dixon, K. Freeman, N. Toman,
// "Stop Trying to Delight Your Customers", HBR, July-August 2010 (CES; its second version asks for agreement from 1 to 7); the share of
// the two best answers is the usual way to tell CSAT.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace journeymap {

enum class ScaleKind : unsigned char { range, csat, ces, nps };

struct SurveyScale {
    ScaleKind kind = ScaleKind::range;
    double worst = 1, best = 5;

    bool has(double answer) const { return answer >= (worst < best ? worst : best) && answer <= (worst < best ? best : worst); }
    double score(double answer) const;
};

// "1-5", "-2..2", "6-1" (where 1 is best), "csat", "ces", "nps".
std::optional<SurveyScale> parse_scale(std::string_view text);

// What answers on a scale add up to, and what they say together.
class SurveyAnswers {
public:
    explicit SurveyAnswers(const SurveyScale& scale) : scale_(scale) {}

    void add(double answer);  // one that the scale has
    std::size_t count() const { return count_; }
    double mean_score() const { return mean_; }
    // The standard deviation of the scores in the sample; 0 for less than two.
    double deviation() const;
    // "NPS −23", "CSAT 62 %", "CES 5.2", "3.4 (1..5)"; empty without answers, and where the scale is that of scores.
    std::string figure() const;

private:
    SurveyScale scale_;
    std::size_t count_ = 0;
    std::size_t satisfied_ = 0;      // of csat: answers of 4 and 5
    double mean_ = 0, squares_ = 0;  // of the scores, by Welford's method
    double sum_ = 0;                 // of the answers
};

}  // namespace journeymap
