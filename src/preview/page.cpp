#include "preview/page.h"

#include <fmt/core.h>

#include "html/content_policy.h"
#include "preview/preview_texts.h"

namespace journeymap {

std::string preview_page() {
    std::string page(preview_markup);
    const auto put = [&page](std::string_view mark, std::string_view text) {
        if (const std::size_t at = page.find(mark); at != std::string::npos) page.replace(at, mark.size(), text);
    };
    put("{{style}}", preview_style);
    put("{{script}}", preview_script);
    return page;
}

std::string preview_policy() { return content_policy(preview_style, preview_script) + "; connect-src 'self'; frame-ancestors 'none'"; }

}  // namespace journeymap
