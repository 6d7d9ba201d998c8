#include "golden/case.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>

namespace golden {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<journeymap::Date> read_date(std::string_view text) {
    const auto parts = split(text, '-');
    if (parts.size() != 3) return std::nullopt;
    int numbers[3] = {};
    for (int i = 0; i < 3; ++i) {
        const auto& part = parts[static_cast<std::size_t>(i)];
        if (std::from_chars(part.data(), part.data() + part.size(), numbers[i]).ec != std::errc{}) return std::nullopt;
    }
    return journeymap::Date{numbers[0], numbers[1], numbers[2]};
}

void read_setting(std::string_view name, std::string_view value, Settings& settings, std::string& problem) {
    if (name == "theme") {
        settings.theme = value;
    } else if (name == "lanes") {
        settings.lanes = split(value, ',');
    } else if (name == "personas") {
        settings.personas = split(value, ',');
    } else if (name == "today") {
        settings.today = read_date(value);
        if (!settings.today && value != "none") problem = "the settings line has a bad date, write today=2026-10-01 or today=none";
    } else {
        problem = "the settings line has an unknown name '" + std::string(name) + "'; known are today, theme, lanes, personas";
    }
}

}  // namespace

fs::path Case::expectation(std::string_view extension) const { return fs::path(map).replace_extension(extension); }

std::vector<Case> find_cases(const fs::path& folder, std::vector<fs::path>& strays) {
    std::map<fs::path, Case> cases;
    std::vector<fs::path> others;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const fs::path& path = entry.path();
        if (!entry.is_regular_file() || path.stem().extension() == ".part" || path.filename() == "README.md") continue;
        if (path.extension() == ".yaml") {
            cases[fs::path(path).replace_extension()].map = path;
        } else {
            others.push_back(path);
        }
    }
    std::sort(others.begin(), others.end());
    for (const auto& path : others) {
        const auto found = cases.find(fs::path(path).replace_extension());
        if (found == cases.end()) {
            strays.push_back(path);
        } else {
            found->second.expectations.push_back(path.extension().string());
        }
    }
    std::vector<Case> result;
    for (auto& [name, one] : cases) result.push_back(std::move(one));
    return result;
}

Settings read_settings(std::string_view map, std::string& problem) {
    constexpr std::string_view opening = "# case:";
    Settings settings;
    if (!map.starts_with(opening)) return settings;
    const auto line = map.substr(opening.size(), map.find_first_of("\r\n") - opening.size());
    for (const auto& word : split(line, ' ')) {
        const auto equals = std::min(word.find('='), word.size());
        const auto value = equals < word.size() ? word.substr(equals + 1) : std::string{};
        read_setting(std::string_view(word).substr(0, equals), value, settings, problem);
    }
    return settings;
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace golden
