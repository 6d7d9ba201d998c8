#include "layout/foot.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/comparison_phrases.h"
#include "layout/earlier_curves.h"
#include "layout/emotion_marks.h"
#include "layout/marker.h"

namespace journeymap {

namespace {

// One line of what stands below the lanes, with an address at its end that can be followed; may be empty.
struct Remark {
    std::string text;
    std::string_view link = {};
};

Remark evidence_remark(const Evidence& evidence, std::string_view language) {
    std::string text(evidence.text.value.empty() ? std::string_view(evidence.id) : evidence.text.value);
    add_part(text, label_of(evidence.kind.value, language));
    if (evidence.n.given())
        add_part(text, fmt::format("{} = {}", word(Word::sample_size, language), number_phrase(evidence.n.value, 0, language)));
    if (evidence.date.given()) add_part(text, date_phrase(evidence.date.value, language));
    if (!evidence.link.value.empty()) text += " \u00b7";
    return {std::move(text), evidence.link.value};
}

std::string review_phrase(const Review& review, std::string_view language) {
    std::string text;
    if (review.last.given()) text = date_phrase(review.last.value, language);
    if (review.every.given())
        add_part(text, fmt::format("{} {}", word(Word::every, language), duration_phrase(review.every.value, language)));
    if (review.owner.given()) add_part(text, review.team != nullptr ? review.team->name.value : review.owner.value);
    return text;
}

Block set_remark(const Remark& remark, float width, Typesetter& typesetter) {
    const Color color = typesetter.theme().muted;
    Block block;
    Typesetter::Flow flow{0, width};
    typesetter.run(block, flow, typesetter.keep(remark.text), typesetter.styles().small, color, 0);
    if (remark.link.empty()) return block;
    block.items.emplace_back(LinkBegin{remark.link});
    typesetter.run(block, flow, remark.link, typesetter.styles().small, color, typesetter.width(" ", typesetter.styles().small));
    block.items.emplace_back(LinkEnd{});
    return block;
}

// Short texts in as many columns as are comfortable to read.
Block set_list(const std::vector<Remark>& remarks, float width, Typesetter& typesetter) {
    constexpr float gap = 32, least = 400;
    auto fitting = static_cast<std::size_t>((width + gap) / (least + gap));
    std::size_t across = std::clamp<std::size_t>(fitting, 1, 4);
    float column = (width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    Block block;
    const bool is_list = remarks.size() > 1;
    if (is_list) block.items.emplace_back(GroupBegin{Role::list, {}, {}});
    for (std::size_t i = 0; i < remarks.size(); i += across) {
        float height = 0;
        for (std::size_t j = i; j < std::min(i + across, remarks.size()); ++j) {
            Block one = set_remark(remarks[j], column, typesetter);
            height = std::max(height, one.height);
            if (is_list) block.items.emplace_back(GroupBegin{Role::item, {}, {}});
            place(std::move(one), static_cast<float>(j - i) * (column + gap), block.height, block.items);
            if (is_list) block.items.emplace_back(GroupEnd{});
        }
        block.height += height + 2;
    }
    if (is_list) block.items.emplace_back(GroupEnd{});
    return block;
}

struct Sign {
    std::string_view text;
    Color color;
};

Sign sign_of(StepState state, const Theme& theme) {
    switch (state) {
        case StepState::done: return {"\u2713", theme.good};
        case StepState::partial: return {"!", theme.warning};
        case StepState::missing: break;
    }
    return {"\u00d7", theme.pain};
}

float row_height(const Typesetter& typesetter) { return typesetter.styles().height_for(20, &TextSizes::card); }

Block set_scorecard(const Grid& grid, float width, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    Block block;
    if (grid.scorecard.front().number == 0) return block;  // it is not to be told
    Typesetter::Flow flow{0, width, row_height(typesetter)};
    typesetter.run(block, flow, word(Word::method, typesetter.language()), typesetter.styles().card, theme.muted, 0);
    block.items.emplace_back(GroupBegin{Role::list, {}, word(Word::method, typesetter.language())});
    for (const StepScore& step : grid.scorecard) {
        Sign sign = sign_of(step.state, theme);
        auto name = static_cast<Word>(static_cast<int>(Word::step_objectives) + step.number - 1);
        std::string text = fmt::format(
            "{}\u00a0{}\u00a0{}", sign.text, number_phrase(step.number, 0, typesetter.language()), word(name, typesetter.language()));
        if (!step.gap.empty()) text.append(colon_of(typesetter.language())).append(gap_phrase(step, typesetter.language()));
        constexpr float gap = 12;
        if (flow.used + gap + typesetter.width(text, typesetter.styles().card_strong) > width) typesetter.end_line(block, flow);
        block.items.emplace_back(GroupBegin{Role::item, {}, {}});
        typesetter.run(block, flow, typesetter.keep(std::move(text)), typesetter.styles().card_strong, sign.color, gap);
        block.items.emplace_back(GroupEnd{});
    }
    block.items.emplace_back(GroupEnd{});
    return block;
}

bool has_curve(const Grid& grid) { return std::ranges::any_of(grid.lanes, &Lane::is_curve); }

bool has_expected(const Grid& grid) {
    for (const Lane& lane : grid.lanes) {
        for (const Cell& cell : lane.cells) {
            const auto* curve = std::get_if<CurveCell>(&cell.content);
            if (curve != nullptr && std::ranges::any_of(curve->points, &CurvePoint::expected)) return true;
        }
    }
    return false;
}

// Which signs of an earlier map occur.
struct EarlierSigns {
    bool differs = false, gone = false;
};

EarlierSigns earlier_signs(const Grid& grid) {
    EarlierSigns signs;
    for (const Lane& lane : grid.lanes) {
        for (const Cell& cell : lane.cells) {
            const auto* curve = std::get_if<CurveCell>(&cell.content);
            if (curve == nullptr || curve->earlier.empty()) continue;
            signs.gone = signs.gone || is_gone(cell, grid);
            signs.differs = signs.differs || std::ranges::any_of(curve->earlier, [&](const EarlierScore& score) {
                const auto is_same = [&](const CurvePoint& point) {
                    return !point.expected && point.persona == score.persona &&
                           !is_apart(score_height(point.score), score_height(score.score));
                };
                return std::ranges::none_of(curve->points, is_same);
            });
        }
    }
    return signs;
}

// Samples of the lines and what they stand for, in a row that goes on below where it is full.
class Legend {
public:
    Legend(float width, Typesetter& typesetter) : width_(width), typesetter_(typesetter), row_height_(row_height(typesetter)) {
        block_.height = row_height_;
    }

    void add_line(std::uint32_t persona, std::string_view name) {
        const Theme& theme = typesetter_.theme();
        make_room(sample + 6 + typesetter_.width(name, typesetter_.styles().card));
        float y = block_.height - row_height_ / 2;
        block_.items.emplace_back(Shape{Segment{x_, y, x_ + sample, y}, {}, persona_stroke(theme, persona)});
        block_.items.emplace_back(persona_marker(theme, persona, {x_ + sample / 2, y}, 5, false));
        x_ += sample + 6;
        say(name, theme.text);
    }
    // The small signs have the forms of the personas' markers; one stands for all.
    void add_expected(std::uint32_t persona, std::string_view name) {
        constexpr float room = 15;
        make_room(room + typesetter_.width(name, typesetter_.styles().card));
        block_.items.emplace_back(expected_marker(typesetter_.theme(), persona, {x_ + 5, block_.height - row_height_ / 2}));
        x_ += room;
        say(name, typesetter_.theme().muted);
    }
    // The line and marker of the map that this one is compared with; whose they are, the new line says.
    void add_earlier(std::string_view name) {
        const Theme& theme = typesetter_.theme();
        make_room(sample + 6 + typesetter_.width(name, typesetter_.styles().card));
        float y = block_.height - row_height_ / 2;
        block_.items.emplace_back(Shape{Segment{x_, y, x_ + sample, y}, {}, earlier_stroke(theme, 0)});
        block_.items.emplace_back(earlier_marker(theme, 0, {x_ + sample / 2, y}));
        x_ += sample + 6;
        say(name, theme.text);
    }
    void add_text(std::string_view text) {
        make_room(typesetter_.width(text, typesetter_.styles().card));
        say(text, typesetter_.theme().muted);
    }
    float used() const { return used_; }
    Block take() { return std::move(block_); }

private:
    static constexpr float sample = 34, gap = 20;

    float width_;
    Typesetter& typesetter_;
    float row_height_;
    Block block_;
    float x_ = 0;
    float used_ = 0;

    void make_room(float width) {
        if (x_ > 0 && x_ + width > width_) {
            x_ = 0;
            block_.height += row_height_;
        }
    }
    void say(std::string_view text, Color color) {
        // A name that is longer than a whole row goes on below its beginning.
        const float leading = leading_of(typesetter_.styles().card);
        float room = width_ - x_;
        Block lines;
        typesetter_.paragraph(lines, text, typesetter_.styles().card, color, 0, room);
        float height = lines.height;
        place(std::move(lines), x_, block_.height - (row_height_ + leading) / 2, block_.items);
        block_.height += std::max(0.0F, height - leading);
        x_ += std::min(typesetter_.width(text, typesetter_.styles().card), room);
        used_ = std::max(used_, x_);
        x_ += gap;
    }
};

Legend set_legend(const Grid& grid, float width, std::string_view source_name, Typesetter& typesetter) {
    Legend legend(width, typesetter);
    if (has_curve(grid)) {
        for (const Persona* persona : grid.personas) legend.add_line(persona->index, persona->name.value);
        if (has_expected(grid)) {
            legend.add_expected(grid.personas.empty() ? 0 : grid.personas.front()->index, word(Word::expected, typesetter.language()));
        }
    }
    if (grid.earlier != nullptr) {
        const std::string_view language = typesetter.language();
        const EarlierSigns signs = earlier_signs(grid);
        if (signs.differs) legend.add_earlier(earlier_side(*grid.earlier, language));
        if (signs.gone) legend.add_text(typesetter.keep(fmt::format("\u00d7 {}", word(Word::gone, language))));
    }
    if (!source_name.empty()) legend.add_text(source_name);
    return legend;
}

}  // namespace

std::vector<NoteRow> set_notes(const Grid& grid, float width, Typesetter& typesetter) {
    const Journey& journey = *grid.journey;
    std::string_view language = typesetter.language();
    std::vector<NoteRow> rows;
    auto add = [&](Word name, const std::vector<Remark>& remarks) {
        if (!remarks.empty()) rows.push_back({word(name, language), set_list(remarks, width, typesetter)});
    };
    std::vector<Remark> remarks;
    for (const Evidence& evidence : journey.evidence) remarks.push_back(evidence_remark(evidence, language));
    add(Word::evidence, remarks);
    std::string review = review_phrase(journey.review, language);
    remarks.clear();
    if (!review.empty()) remarks.push_back({std::move(review)});
    add(Word::last_review, remarks);
    remarks.clear();
    for (const Revision& revision : journey.history) remarks.push_back({revision_phrase(revision, language)});
    add(Word::history, remarks);
    return rows;
}

Block set_foot(const Grid& grid, float width, std::string_view source_name, Typesetter& typesetter) {
    Legend legend = set_legend(grid, width, source_name, typesetter);
    float legend_width = legend.used();
    bool beside = legend_width < width * 0.45F;
    Block block = set_scorecard(grid, beside ? width - legend_width - 40 : width, typesetter);
    Block samples = legend.take();
    float y = beside ? 0 : block.height + 6;
    block.height = std::max(block.height, y + samples.height);
    place(std::move(samples), beside ? width - legend_width : 0, y, block.items);
    return block;
}

}  // namespace journeymap
