// Scratch: a directory of its own for one test, removed at its end.
#pragma once

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "support/replacement.h"

class Scratch {
public:
    Scratch() {
        std::string pattern = (std::filesystem::temp_directory_path() / "journeymap-test-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data()) ? pattern : std::string("/nonexistent");
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::string& path() const { return path_; }
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }

    std::string put(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories(std::filesystem::path(*this / name).parent_path());
        journeymap::write_file(*this / name, bytes, journeymap::Links::follow);
        return *this / name;
    }
    mode_t mode(const std::string& name) const { return status(name).st_mode & 0777; }
    ino_t inode(const std::string& name) const { return status(name).st_ino; }
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(path_)) names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    struct stat status(const std::string& name) const {
        struct stat status = {};
        ::stat((*this / name).c_str(), &status);
        return status;
    }
    std::string path_;
};
