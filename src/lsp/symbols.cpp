#include "lsp/symbols.h"

#include <algorithm>

#include "support/escape.h"

namespace journeymap {

namespace {

// SymbolKind of the protocol; it knows programs, not journeys, so these are the nearest icons.
enum class SymbolIcon : int { group = 2, stage = 3, touchpoint = 6, pain = 24, opportunity = 10, person = 5, other = 20, figure = 16 };

struct Symbol {
    std::string name, detail;
    SymbolIcon icon = SymbolIcon::other;
    Span whole, head;
    std::vector<Symbol> children;
};

std::string shown(std::string_view text) { return text.empty() ? std::string("(no name)") : escaped(text); }

Symbol symbol_of(std::string_view name, std::string_view detail, SymbolIcon icon, const Entity& entity, Span head) {
    Symbol symbol{shown(name), escaped(detail), icon, entity.span, head, {}};
    const bool inside =
        head.given() && head.source == symbol.whole.source && head.begin >= symbol.whole.begin && head.end <= symbol.whole.end;
    if (!inside) symbol.head = symbol.whole;
    return symbol;
}

template <class T>
void add_cards(std::vector<Symbol>& list, const T& place) {
    for (const PainPoint& pain : place.pain_points)
        list.push_back(symbol_of(pain.label + " " + std::string(pain.text.value), "pain point", SymbolIcon::pain, pain, pain.text.span));
    for (const Opportunity& one : place.opportunities)
        list.push_back(
            symbol_of(one.label + " " + std::string(one.text.value), "opportunity", SymbolIcon::opportunity, one, one.text.span));
}

Symbol symbol_of(const Touchpoint& touchpoint) {
    const std::string_view channel =
        touchpoint.channel.target ? std::string_view(touchpoint.channel.target->label) : touchpoint.channel.id.value;
    Symbol symbol = symbol_of(touchpoint.name.value, channel, SymbolIcon::touchpoint, touchpoint, touchpoint.name.span);
    add_cards(symbol.children, touchpoint);
    return symbol;
}

Symbol symbol_of(const Stage& stage) {
    Symbol symbol = symbol_of(stage.name.value, stage.phase.value, SymbolIcon::stage, stage, stage.name.span);
    add_cards(symbol.children, stage);
    for (const Touchpoint& touchpoint : stage.touchpoints) symbol.children.push_back(symbol_of(touchpoint));
    return symbol;
}

// Objectives, personas and the like, those of the file itself.
template <class T>
void add_group(std::vector<Symbol>& list, std::string_view name, SymbolIcon icon, const std::vector<T>& things, Text T::*text) {
    Symbol group{std::string(name), {}, SymbolIcon::group, {}, {}, {}};
    for (const T& thing : things) {
        if (!thing.span.given() || thing.span.source != Analysis::own) continue;
        const Text& shown_text = thing.*text;
        group.children.push_back(
            symbol_of(shown_text.given() ? shown_text.value : std::string_view(thing.id), thing.id, icon, thing, shown_text.span));
        if (!group.whole.given()) group.whole = thing.span;
        group.whole.begin = std::min(group.whole.begin, thing.span.begin);
        group.whole.end = std::max(group.whole.end, thing.span.end);
    }
    group.head = group.whole;
    if (!group.children.empty()) list.push_back(std::move(group));
}

std::vector<Symbol> symbols_of(const Journey& journey) {
    std::vector<Symbol> list;
    add_group(list, "objectives", SymbolIcon::other, journey.objectives, &Objective::text);
    add_group(list, "personas", SymbolIcon::person, journey.personas, &Persona::name);
    add_group(list, "channels", SymbolIcon::other, journey.channels, &Channel::name);
    add_group(list, "teams", SymbolIcon::other, journey.teams, &Team::name);
    add_group(list, "evidence", SymbolIcon::figure, journey.evidence, &Evidence::text);
    for (const Stage& stage : journey.stages) list.push_back(symbol_of(stage));
    std::stable_sort(list.begin(), list.end(), [](const Symbol& a, const Symbol& b) { return a.whole.begin < b.whole.begin; });
    return list;
}

class SymbolWriter {
public:
    SymbolWriter(const TextPlaces& places, JsonWriter& json) : places_(places), json_(json) {}

    void nested(const std::vector<Symbol>& list) {
        json_.begin_array();
        for (const Symbol& symbol : list) {
            begin(symbol);
            if (!symbol.detail.empty()) json_.member("detail", symbol.detail);
            json_.key("range");
            write_range(json_, places_, symbol.whole);
            json_.key("selectionRange");
            write_range(json_, places_, symbol.head);
            json_.key("children");
            nested(symbol.children);
            json_.end_object();
        }
        json_.end_array();
    }

    // For editors that know nothing of nesting.
    void flat(const std::vector<Symbol>& list, std::string_view uri, std::string_view container) {
        for (const Symbol& symbol : list) {
            begin(symbol);
            json_.key("location");
            write_location(json_, uri, places_, symbol.whole);
            if (!container.empty()) json_.member("containerName", container);
            json_.end_object();
            flat(symbol.children, uri, symbol.name);
        }
    }

private:
    void begin(const Symbol& symbol) {
        json_.begin_object();
        json_.member("name", symbol.name);
        json_.member("kind", static_cast<int>(symbol.icon));
    }

    const TextPlaces& places_;
    JsonWriter& json_;
};

void fold(const std::vector<Symbol>& list, const TextPlaces& places, JsonWriter& json) {
    for (const Symbol& symbol : list) {
        const std::uint32_t first = places.place(symbol.whole.begin).line;
        const TextPlace end = places.place(symbol.whole.end);
        const std::uint32_t last = end.column == 0 && end.line > 0 ? end.line - 1 : end.line;
        if (last > first) {
            json.begin_object();
            json.member("startLine", first);
            json.member("endLine", last);
            json.end_object();
        }
        fold(symbol.children, places, json);
    }
}

}  // namespace

void answer_symbols(const Workspace& workspace, const OpenFile& file, const EditorAbilities& editor, JsonWriter& json) {
    const Analysis* analysis = file.best();
    const std::vector<Symbol> symbols = analysis ? symbols_of(*analysis->journey()) : std::vector<Symbol>();
    const TextPlaces places(file.text, workspace.column_unit);
    SymbolWriter writer(places, json);
    if (editor.nested_symbols) return writer.nested(symbols);
    json.begin_array();
    writer.flat(symbols, file.uri, {});
    json.end_array();
}

void answer_folding(const Workspace& workspace, const OpenFile& file, JsonWriter& json) {
    const TextPlaces places(file.text, workspace.column_unit);
    json.begin_array();
    if (file.now && file.now->journey() != nullptr) fold(symbols_of(*file.now->journey()), places, json);
    json.end_array();
}

}  // namespace journeymap
