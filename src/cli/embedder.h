// Embedder: fills the marked blocks of pages with pictures and diagrams of maps, or tells which are stale. Used by `embed`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/chosen_themes.h"
#include "cli/console.h"
#include "config/settings.h"
#include "diagnostics/patch.h"
#include "driver/builder.h"
#include "publishing/marked_block.h"

namespace journeymap {

enum class Freshness : unsigned char { make, only_check };

struct EmbeddedPicture {
    std::string path;
    std::string made_of;  // the map and the theme: what must be the same where two blocks name one picture
    std::string bytes;
    Shade shade = Shade::light;  // a dark one stands behind its light one, or alone where that was there before
    int line = 0;                // of the block that shows it
    std::string identity = {};   // of the file
};

// A block whose content is to be another.
struct StaleBlock {
    int line = 0;
    std::string map;
};

// One page with what its blocks should hold.
struct EmbeddedPage {
    std::string path;
    Sources sources;
    Diagnostics diagnostics;
    std::vector<Edit> edits;
    std::vector<EmbeddedPicture> pictures;
    std::vector<StaleBlock> stale;
    std::map<std::string, std::optional<std::string>>
        filled;  // what blocks hold, by what their markers say; nothing: they cannot be filled
    ExitStatus status = ExitStatus::done;
    std::size_t text_bytes = 0, picture_bytes = 0;  // of what the blocks hold, and of the pictures
    bool is_past_limit = false;                     // and the page says so: no more blocks are filled

    // What the page names, as the program can open it.
    std::string below(std::string_view written) const;
    int line_of(const MarkedBlock& block) const;
    void refuse(Span span, std::string message, std::string help = {});
    void refuse_more(Span span, std::string message);
};

class Embedder {
public:
    // `call`: what a user writes before a page to refresh it, "journeymap embed".
    Embedder(const Console& console, ConfigShelf& shelf, BuildOptions build, Freshness freshness, std::string call)
        : console_(console), shelf_(shelf), builder_(std::move(build)), freshness_(freshness), call_(std::move(call)) {}

    // Draws what a page shows and fills its blocks, or only compares. A page with a block that cannot be filled stays as it is.
    ExitStatus refresh(const std::string& path);

private:
    void fill(EmbeddedPage& page, const MarkedBlock& block);
    std::optional<std::string> content(EmbeddedPage& page, const MarkedBlock& block);
    std::optional<std::string> diagram(EmbeddedPage& page, const MarkedBlock& block, const Input& input);
    std::optional<std::string> pictures(EmbeddedPage& page, const MarkedBlock& block, const Input& input);
    static bool reaches(EmbeddedPage& page, const MarkedWord& word);
    static bool may_write(EmbeddedPage& page, const MarkedWord& word);
    bool take_themes(EmbeddedPage& page, const MarkedBlock& block, Settings& settings, MapChoices& choices);
    bool check_theme(EmbeddedPage& page, const MarkedBlock& block, const MarkedWord& word, const std::string& name);
    bool is_taken(
        EmbeddedPage& page, Span span, const EmbeddedPicture& picture, const std::vector<EmbeddedPicture>& others, std::string_view who);
    void doubt_case(const std::vector<EmbeddedPicture>& others, const EmbeddedPicture& picture) const;
    ExitStatus tell_findings(const EmbeddedPage& page);
    bool add(EmbeddedPage& page, const MarkedBlock& block, EmbeddedPicture picture);
    std::optional<Build> draw(
        EmbeddedPage& page, const MarkedBlock& block, const Input& input, const std::vector<Output>& outputs, const MapChoices& choices);
    ExitStatus write(const EmbeddedPage& page, const Patch& patch) const;
    bool put(const std::string& path, const std::string& bytes, Links links) const;
    bool put_both(const EmbeddedPicture& light, const EmbeddedPicture& dark) const;
    bool tell_written(const std::string& path, const WriteResult& result) const;
    ExitStatus compare(const EmbeddedPage& page, const Patch& patch) const;

    const Console& console_;
    ConfigShelf& shelf_;
    ChosenThemes themes_;
    Builder builder_;
    Freshness freshness_;
    std::string call_;
    std::vector<EmbeddedPicture> made_;  // for the pages before, without their bytes
};

}  // namespace journeymap
