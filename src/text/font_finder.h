// Finds installed fonts for characters that the compiled-in family lacks. The only place that knows fontconfig.
//
// fontconfig is asked what is installed, not what it would choose: the choice is ours, so that it does not change with a machine's
// settings. Noto Sans comes first, in the cut for the language; then other Noto families, DejaVu, the rest by name.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hb.h>

namespace journeymap {

struct FontWish {
    int weight = 400;
    bool italic = false;
    bool color = false;  // emoji as colour pictures
    hb_script_t script = HB_SCRIPT_COMMON;
    std::string_view language;  // BCP-47
};

struct FoundFont {
    std::string path;
    unsigned index = 0;  // face in a collection
    std::string family;
    int weight = 400;
    bool italic = false;
};

class FontFinder {
public:
    FontFinder();
    ~FontFinder();

    // The best font that has every character of a grapheme cluster.
    std::optional<FoundFont> find(std::string_view cluster, const FontWish& wish);
    // The files and folders that say what is installed: fontconfig's and those that fonts lie in. Empty before the first find().
    std::vector<std::string> places() const;

private:
    struct Installed;
    std::unique_ptr<Installed> installed_;  // read when first asked
};

}  // namespace journeymap
