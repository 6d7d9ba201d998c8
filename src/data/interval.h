// Interval: how far the mean of a few answers may be from the mean of all who could have been asked.
#pragma once

#include <cstddef>
#include <optional>

namespace journeymap {

// The 97.5 % quantile of Student's t distribution: 95 % lie between minus and plus this. Infinite for 0 degrees of freedom.
double student_t(std::size_t degrees_of_freedom);

// Half of the width of the 95 % confidence interval of a mean: t(n - 1) s / sqrt(n), where s is the standard deviation in the sample. Nothing
// for a single answer, and where all answers are equal: then the formula knows nothing about how they vary.
std::optional<double> half_width(std::size_t n, double deviation);

}  // namespace journeymap
