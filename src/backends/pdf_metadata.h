// What a PDF says of itself: title, subject, language and, where the caller names one, a date. Used by pdf.cpp.
#pragma once

#include <cstdint>
#include <optional>

#include "backends/pdf_file.h"
#include "journeymap/scene.h"

namespace journeymap {

// `made`: seconds since 1970, in UTC; none: no date at all.
PdfRef add_information(PdfFile& file, const Scene& scene, std::optional<std::int64_t> made);
PdfRef add_metadata(PdfFile& file, const Scene& scene, std::optional<std::int64_t> made);

}  // namespace journeymap
