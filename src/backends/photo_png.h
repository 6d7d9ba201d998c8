// A photo as the bytes of a PNG file, small because rows are filtered. Used by the SVG backend.
#pragma once

#include <string>

#include "journeymap/photo.h"

namespace journeymap {

// The header, the pixels, the end: no text, no time, no colour profile. Empty when memory runs out.
std::string encode_photo(const Photo& photo);

// Its bytes with a filter's number before each row, as PNG and PDF (predictor 15) compress them best.
std::string filtered_rows(const Photo& photo);

}  // namespace journeymap
