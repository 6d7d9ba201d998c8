#include "themes/theme_shelf.h"

#include "support/escape.h"

namespace journeymap {

ThemeFile* ThemeShelf::file_at(const std::string& path) {
    const auto known = files_.find(path);
    if (known != files_.end()) return known->second.get();
    Diagnostics diagnostics;
    std::string problem;
    std::optional<ThemeSource> source = read_theme_source(path, diagnostics, problem);
    diagnostics.sort_by_place();
    auto& kept = files_[path];
    if (!source || !diagnostics.findings().empty()) unsound_.insert(path);
    if (!source) {
        unreadable_.push_back("cannot read the theme " + escaped(path) + ": " + problem);
        return nullptr;
    }
    Theme theme = theme_of(*source);
    kept = std::make_unique<ThemeFile>(ThemeFile{std::move(*source), std::move(theme)});
    if (!diagnostics.findings().empty()) wrong_.push_back({kept.get(), std::move(diagnostics.findings())});
    return kept.get();
}

void ThemeShelf::forget_findings() {
    wrong_.clear();
    unreadable_.clear();
}

std::string ThemeShelf::findings_text(const FormatOptions& options) const {
    std::string text;
    for (const Wrong& wrong : wrong_) text += (text.empty() ? "" : "\n") + human_text(wrong.findings, wrong.file->source.sources, options);
    return text;
}

}  // namespace journeymap
