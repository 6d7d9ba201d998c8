#include "html/content_policy.h"

#include <fmt/core.h>
#include <sha2.h>

#include <array>

#include "support/base64.h"

namespace journeymap {

std::string source_hash(std::string_view source) {
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(source.data()), source.size());
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256Final(digest.data(), &context);
    std::string hash = "sha256-";
    append_base64(hash, {reinterpret_cast<const char*>(digest.data()), digest.size()});
    return hash;
}

std::string content_policy(std::string_view style, std::string_view script) {
    return fmt::format(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
        source_hash(style), source_hash(script));
}

}  // namespace journeymap
