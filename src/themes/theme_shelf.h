// Theme shelf: the theme files of a call, each read once. Used by the commands that draw maps or judge pictures.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/formats.h"
#include "themes/theme_file.h"

namespace journeymap {

class ThemeShelf {
public:
    // The theme of a file; null where it cannot be used, and then the shelf knows why.
    ThemeFile* file_at(const std::string& path);

    // What is wrong with the files that were read so far: findings as text for people, and sentences. Empty: nothing.
    std::string findings_text(const FormatOptions& options) const;
    const std::vector<std::string>& unreadable() const { return unreadable_; }
    bool sound() const { return wrong_.empty() && unreadable_.empty(); }
    // Whether a file that was read can be used as it is.
    bool is_sound(const std::string& path) const { return !unsound_.contains(path); }
    // What has been said need not be said again.
    void forget_findings();

private:
    std::set<std::string> unsound_;
    std::map<std::string, std::unique_ptr<ThemeFile>> files_;
    struct Wrong {
        const ThemeFile* file;
        std::vector<Finding> findings;
    };
    std::vector<Wrong> wrong_;
    std::vector<std::string> unreadable_;
};

}  // namespace journeymap
