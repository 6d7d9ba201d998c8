// Dice: numbers that look random and are the same on every machine, unlike those of the standard library's distributions. Used by the
// mutator, and by targets that choose something by the input (a theme, where to cut).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fuzzing {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    // The same bytes, the same numbers: FNV-1a.
    static Dice of(std::string_view bytes) {
        std::uint64_t hash = 0xcbf29ce484222325;
        for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
        return Dice(hash);
    }

    // SplitMix64.
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    // 0 <= x < count; 0 where there is nothing to choose from.
    std::size_t below(std::size_t count) { return count == 0 ? 0 : static_cast<std::size_t>(next() % count); }
    bool one_in(std::size_t count) { return below(count) == 0; }
    // Of all that can be asked of an input, what costs most is asked of some.
    bool sometimes() { return one_in(8); }
    template <class Container>
    auto& of_all(Container&& container) {
        return container[below(std::size(container))];
    }

private:
    std::uint64_t state_;
};

}  // namespace fuzzing
