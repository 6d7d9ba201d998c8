// Words of Thai, which is written without spaces: by libthai's dictionary, or where that is not there by the look of the letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace journeymap {

class Thai {
public:
    Thai();
    ~Thai();

    // How many bytes of Thai or Lao letters a text starts with.
    static std::size_t run_length(std::string_view text);
    // Offsets of the words in such letters, but the first.
    const std::vector<std::uint32_t>& words(std::string_view letters);

private:
    struct Dictionary;
    std::unique_ptr<Dictionary> dictionary_;  // read when first needed
    std::vector<std::uint32_t> offsets_;

    bool look_up(std::string_view letters);
};

}  // namespace journeymap
