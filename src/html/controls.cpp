#include "html/controls.h"

#include <string>

#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "lanes/phrases.h"

namespace journeymap {

namespace {

class ControlWriter {
public:
    ControlWriter(const Grid& grid, HtmlWriter& html) : grid_(grid), language_(grid.journey->language.value), html_(html) {}

    void write() {
        html_.begin("div");
        html_.attribute("class", "controls");
        html_.attribute("hidden");
        if (grid_.personas.size() > 1) write_personas();
        if (grid_.lanes.size() > 1) write_lanes();
        write_zoom();
        html_.begin("p");
        html_.attribute("role", "status");
        html_.attribute("class", "unseen");
        html_.end();
        html_.end();
        if (grid_.personas.size() > 1) write_chosen();
    }

private:
    // What is said wherever in the page, as long as a persona is chosen: who, and the way back.
    void write_chosen() {
        html_.begin("p");
        html_.attribute("class", "chosen");
        html_.attribute("hidden");
        html_.begin("span");
        html_.text(capitalized(std::string(word(Word::personas, language_))).append(colon_of(language_)));
        html_.element("strong", {});
        html_.end();
        html_.begin("button");
        html_.attribute("type", "button");
        html_.text(word(Word::everyone, language_));
        html_.end();
        html_.end();
    }

    void begin_set(std::string_view name) {
        html_.begin("fieldset");
        html_.element("legend", name);
    }

    void button(std::string_view name, std::string_view value, std::string_view text) {
        html_.begin("button");
        html_.attribute("type", "button");
        html_.attribute(name, value);
        html_.text(text);
        html_.end();
    }

    void persona_button(std::string_view id, std::string_view name) {
        html_.begin("button");
        html_.attribute("type", "button");
        html_.attribute("data-persona", id);
        html_.attribute("aria-pressed", id.empty() ? "true" : "false");
        html_.text(name);
        html_.end();
    }

    void write_personas() {
        begin_set(capitalized(std::string(word(Word::personas, language_))));
        persona_button({}, word(Word::everyone, language_));
        for (const Persona* persona : grid_.personas)
            persona_button(persona->id, persona->name.value.empty() ? std::string_view(persona->id) : persona->name.value);
        html_.end();
    }

    void write_lanes() {
        begin_set(word(Word::lanes, language_));
        for (const Lane& lane : grid_.lanes) {
            html_.begin("label");
            html_.begin("input");
            html_.attribute("type", "checkbox");
            html_.attribute("value", lane.id);
            html_.attribute("checked");
            html_.attribute("autocomplete", "off");
            html_.end();
            html_.text(lane.name);
            html_.end();
        }
        html_.end();
    }

    void write_zoom() {
        begin_set(word(Word::picture_size, language_));
        button("data-zoom", "out", word(Word::smaller, language_));
        button("data-zoom", "in", word(Word::larger, language_));
        button("data-zoom", "fit", word(Word::fit, language_));
        html_.end();
    }

    const Grid& grid_;
    std::string_view language_;
    HtmlWriter& html_;
};

}  // namespace

void write_controls(const Grid& grid, HtmlWriter& html) { ControlWriter(grid, html).write(); }

}  // namespace journeymap
