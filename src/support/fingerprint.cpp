#include "support/fingerprint.h"

#include <sys/random.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>
#include <ctime>

namespace journeymap {

namespace {

__extension__ using Product = unsigned __int128;

constexpr std::size_t block = 48;
// Added to the key, so that one of zeros is one too: the fractions of the square roots of 2, 3, 5 and 7.
constexpr std::array<std::uint64_t, 4> salt = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1};

std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    const Product product = static_cast<Product>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t word_at(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

}  // namespace

FingerprintKey FingerprintKey::random() {
    FingerprintKey key;
    if (::getrandom(key.words.data(), sizeof key.words, 0) != sizeof key.words) {
        key.words[0] = static_cast<std::uint64_t>(::getpid());
        key.words[1] = static_cast<std::uint64_t>(std::time(nullptr));
    }
    return key;
}

std::uint64_t fingerprint(std::string_view bytes, const FingerprintKey& key) {
    std::array<std::uint64_t, 4> k{};
    for (std::size_t i = 0; i < k.size(); ++i) k[i] = key.words[i] + salt[i];
    std::uint64_t one = k[0], two = k[1], three = k[2];
    const auto take = [&](const char* at) {
        one = fold(word_at(at) ^ k[1], word_at(at + 8) ^ one);
        two = fold(word_at(at + 16) ^ k[2], word_at(at + 24) ^ two);
        three = fold(word_at(at + 32) ^ k[3], word_at(at + 40) ^ three);
    };
    std::size_t at = 0;
    for (; bytes.size() - at >= block; at += block) take(bytes.data() + at);
    char rest[block] = {};
    if (at < bytes.size()) std::memcpy(rest, bytes.data() + at, bytes.size() - at);
    take(rest);
    return fold(fold(one ^ k[3], two ^ bytes.size()) ^ k[0], three ^ k[1]);
}

}  // namespace journeymap
