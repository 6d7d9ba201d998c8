// What libFuzzer calls. Compiled once for each target, with its name.
#include <cstdint>
#include <cstring>
#include <string>

#include "fuzz/mutator.h"
#include "fuzz/target.h"

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t max_size);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t max_size, unsigned int seed);
extern "C" size_t LLVMFuzzerCustomCrossOver(
    const uint8_t* data1, size_t size1, const uint8_t* data2, size_t size2, uint8_t* out, size_t max_size, unsigned int seed);

namespace {

using namespace fuzzing;

std::string_view view_of(const uint8_t* data, size_t size) { return {reinterpret_cast<const char*>(data), size}; }

size_t give(const std::string& text, uint8_t* out, size_t most) {
    const size_t size = std::min(text.size(), most);
    std::memcpy(out, text.data(), size);
    return size;
}

const Target& target() {
    static const Target& one = *find_target(JOURNEYMAP_FUZZ_TARGET);
    return one;
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    target().run(view_of(data, size));
    return 0;
}

// Half of the changes are libFuzzer's own, which knows the dictionary and what was compared.
size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t max_size, unsigned int seed) {
    Dice dice(seed);
    if (dice.one_in(2)) return LLVMFuzzerMutate(data, size, max_size);
    const std::string text(view_of(data, size));
    const Target& one = target();
    return give(one.is_good ? mutated_map(text, text, dice, one.is_good) : mutated(text, text, one.dialect, dice), data, max_size);
}

size_t LLVMFuzzerCustomCrossOver(
    const uint8_t* data1, size_t size1, const uint8_t* data2, size_t size2, uint8_t* out, size_t max_size, unsigned int seed) {
    Dice dice(seed);
    return give(spliced(view_of(data1, size1), view_of(data2, size2), dice), out, max_size);
}
