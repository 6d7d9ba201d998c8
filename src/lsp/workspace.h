// Workspace: the files that are open in the editor, as they are there, and what is known of each. Knows nothing of messages. Used by the
// language server and everything that answers its requests.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "config/settings.h"
#include "lsp/analysis.h"
#include "lsp/text_places.h"
#include "model/photo_memory.h"

namespace journeymap {

struct WorkspaceOptions {
    Flags flags;
    CheckOptions checks;
    std::size_t limit_factor = 1;
};

struct OpenFile {
    std::string uri;       // as the editor writes it
    std::string path;      // "-": the editor has it alone
    std::string identity;  // the real path, whether something is there yet or not; of "-" the URI
    std::string language;  // as the editor calls it
    std::int64_t version = 0;
    std::string text;
    bool is_due = true;  // for an analysis
    std::shared_ptr<const Analysis> now;
    std::shared_ptr<const Analysis> last_good;  // the last in which the file could be understood; null: none yet
    std::string last_good_text;

    // What to go by for what does not depend on places.
    const Analysis* best() const { return now && now->journey() != nullptr ? now.get() : last_good.get(); }
};

// A place of a replaced text: old and new end on the same character.
struct TextChange {
    std::optional<std::pair<TextPlace, TextPlace>> range;  // none: all of it
    std::string text;
};

class Workspace {
public:
    explicit Workspace(WorkspaceOptions options);

    ColumnUnit column_unit = ColumnUnit::utf16;

    void open(std::string uri, std::string language, std::int64_t version, std::string text);
    void change(OpenFile& file, std::int64_t version, const std::vector<TextChange>& changes);
    void close(std::string_view uri);
    // Something was written: what was read from disk may not hold any more.
    void forget_disk();

    OpenFile* find(std::string_view uri);
    OpenFile* find_identity(std::string_view identity);
    const std::map<std::string, OpenFile, std::less<>>& files() const { return files_; }  // by URI

    // Analyses what is due. True where there was any.
    bool analyse();

    // Analyses of all files that could mention something of this one: those that are open, and the maps of its project that name it.
    struct Reader {
        std::string path, identity;
        std::shared_ptr<const Analysis> analysis;
    };
    std::vector<Reader> readers_of(const std::string& path);

    // What would be known of one of them, had these files (by identity) other texts.
    Analysis analysis_with(const Reader& reader, const FileTexts& instead);

    std::string uri_of(const std::string& path) const;  // of a file, as the editor writes it where it is open
    // Personas and the like of the files that a map uses, as they stand there, whether the map refers to them or not.
    std::vector<std::shared_ptr<const Analysis>> used_by(const Analysis& map);

private:
    void analyse(OpenFile& file);
    Judging judging_for(const std::string& path, const FileTexts& texts);
    FileTexts texts() const;
    void call_due(std::string_view identity);

    WorkspaceOptions options_;
    std::unique_ptr<ConfigShelf> shelf_;
    PhotoMemory photos_;
    std::map<std::string, OpenFile, std::less<>> files_;
};

}  // namespace journeymap
