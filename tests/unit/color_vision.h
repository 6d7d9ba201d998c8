// Color vision: how far colours are apart for readers who see them otherwise. Used by the test of the built-in themes.
#pragma once

#include "journeymap/scene.h"

namespace journeymap {

enum class Vision : unsigned char { usual, protanopia, deuteranopia, tritanopia, greyscale };

struct Lab {
    double l = 0, a = 0, b = 0;  // CIE 1976, D65: l 0..100
};

// CIEDE2000: about 1 is just seen side by side, about 10 is seen at a glance.
// G. Sharma, W. Wu, E. N. Dalal, The CIEDE2000 Color-Difference Formula, Color Research & Application 30 (2005).
double difference_of(const Lab& one, const Lab& other);

// A colour as it is seen. The dichromats' matrices are those of severity 1.0 in G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A
// Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG 15 (2009), for linear sRGB; greyscale keeps the
// luminance, as a copier and a printer do.
Lab seen(Color color, Vision vision);

}  // namespace journeymap
