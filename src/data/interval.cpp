#include "data/interval.h"

#include <array>
#include <cmath>
#include <limits>

namespace journeymap {

double student_t(std::size_t degrees_of_freedom) {
    // To 9 as in the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, with more decimals.
    constexpr std::array small = {12.70620, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.30600, 2.26216};
    if (degrees_of_freedom == 0) return std::numeric_limits<double>::infinity();
    if (degrees_of_freedom <= small.size()) return small[degrees_of_freedom - 1];
    // Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5; from 10 on right to 1e-5.
    constexpr double x = 1.959963984540054;
    constexpr double x2 = x * x;
    const double v = static_cast<double>(degrees_of_freedom);
    const double g1 = (x2 + 1) * x / 4;
    const double g2 = ((5 * x2 + 16) * x2 + 3) * x / 96;
    const double g3 = (((3 * x2 + 19) * x2 + 17) * x2 - 15) * x / 384;
    const double g4 = ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) * x / 92160;
    return x + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v;
}

std::optional<double> half_width(std::size_t n, double deviation) {
    if (n < 2 || !(deviation > 0)) return std::nullopt;
    return student_t(n - 1) * deviation / std::sqrt(static_cast<double>(n));
}

}  // namespace journeymap
