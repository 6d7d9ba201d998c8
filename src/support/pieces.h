// Pieces: a text that is handed on while it is written, because as a whole it may be larger than what it tells of. Used by the reports.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace journeymap {

class Pieces {
public:
    using Take = std::function<void(std::string_view)>;
    explicit Pieces(Take take) : take_(std::move(take)) {}

    // What is written is put at its end.
    std::string& text() { return text_; }
    // To be called now and then, where nothing looks back at what stands before: hands on what there is once it is enough.
    void pass_on() {
        if (text_.size() >= enough) finish();
    }
    void finish() {
        if (!text_.empty()) take_(text_);
        text_.clear();
    }

private:
    static constexpr std::size_t enough = std::size_t(256) * 1024;

    Take take_;
    std::string text_;
};

}  // namespace journeymap
