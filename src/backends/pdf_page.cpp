#include "backends/pdf_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "backends/drawable.h"
#include "journeymap/layout.h"
#include "support/number.h"
#include "support/utf8.h"
#include "support/web_address.h"

namespace journeymap {
namespace {

void append_scaled(std::string& out, double number) {
    // Scales need more digits than places do.
    const auto millionths = std::llround(number * 1000000);
    std::string digits = std::to_string(1000000 + millionths % 1000000).substr(1);
    out += std::to_string(millionths / 1000000) + "." + digits + " ";
}

// Scripts that are written from right to left: those from Hebrew to Arabic, their presentation forms, and the historic ones.
bool has_leftward_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        const auto c = static_cast<unsigned>(decoded.c);
        if ((c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00)) return true;
        if ((c >= 0x10800 && c < 0x11000) || (c >= 0x1E800 && c < 0x1F000)) return true;
        at += static_cast<std::size_t>(std::max(decoded.length, 1));
    }
    return false;
}

std::string_view type_of(Role role) {
    switch (role) {
        case Role::header: return "Sect";
        case Role::list: return "L";
        case Role::heading: return "H1";
        default: break;
    }
    return "";
}

}  // namespace

PdfPage::PdfPage(const Scene& scene, const PdfPlace& place, std::size_t number, PdfText& text, PdfResources& resources,
    PdfStructure& structure, PdfFile& file)
    : scene_(scene),
      place_(place),
      number_(number),
      text_(text),
      resources_(resources),
      structure_(structure),
      file_(file),
      tables_(scene) {}

void PdfPage::paint() {
    out_ += "q\n";
    append_scaled(out_, place_.scale);
    out_ += "0 0 -";
    append_scaled(out_, place_.scale);
    append_operator(out_, {place_.left, place_.height - place_.top}, "cm");
    enter_decoration();
    append_shape(out_, {whole_page(), Paint::solid(scene_.background), {}}, resources_);
    paint_items(0, scene_.items.size());
    leave();
    out_ += "Q\n";
}

// In the scene's units.
Rectangle PdfPage::whole_page() const {
    const auto px = [this](double points) { return static_cast<float>(points / place_.scale); };
    return {-px(place_.left), -px(place_.top), px(place_.width), px(place_.height), 0};
}

// Cells are painted when their table is, which is where its first stage begins: in the order in which a table is read.
void PdfPage::paint_items(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (const PdfCell* cell = tables_.cell_at(i)) {
            i = cell->end - 1;
            continue;
        }
        const auto* group = std::get_if<GroupBegin>(&scene_.items[i]);
        const PdfCell* first = group && group->role == Role::stage ? tables_.first_from(i) : nullptr;
        if (first) paint_table(first->group->cell.table);
        std::visit([this](const auto& it) { paint(it); }, scene_.items[i]);
    }
}

void PdfPage::paint_table(std::uint32_t table) {
    if (std::ranges::find(painted_, table) != painted_.end()) return;
    painted_.push_back(table);
    for (const PdfCell& cell : tables_.add(table, scene_, number_, structure_)) {
        const std::vector<Open> around = std::exchange(open_, {});
        paint_cell(cell);
        open_ = around;
    }
}

void PdfPage::paint_cell(const PdfCell& cell) {
    leave();
    paragraph_ = 0;
    if (cell.group->role == Role::curve) return paint_figure(cell);
    cell_ = cell.element;
    for (std::size_t i = cell.begin + 1; i + 1 < cell.end; ++i) {
        std::visit([this](const auto& it) { paint(it); }, scene_.items[i]);
    }
    leave();
    cell_ = 0;
    paragraph_ = 0;
}

// Points and the words beside them are one thing, and its label says all that it shows.
void PdfPage::paint_figure(const PdfCell& cell) {
    std::string entries = "/Alt";
    append_pdf_text(entries, cell.group->label);
    const PdfStructure::Element figure = structure_.add(cell.element, "Figure", entries + box_of(cell));
    out_ += "/Figure<</MCID " + std::to_string(structure_.mark(figure, number_)) + ">>BDC\n";
    mode_ = Mode::figure;
    for (std::size_t i = cell.begin + 1; i + 1 < cell.end; ++i) {
        if (const auto* shape = std::get_if<Shape>(&scene_.items[i]); shape && is_drawable(*shape)) append_shape(out_, *shape, resources_);
        if (const auto* line = std::get_if<TextLine>(&scene_.items[i]); line && is_drawable(*line))
            text_.append_line(out_, *line, resources_);
    }
    leave();
}

std::string PdfPage::box_of(const PdfCell& cell) const {
    Rectangle box;
    bool any = false;
    const auto add = [&](float left, float top, float right, float bottom) {
        if (!any) box = {left, top, right, bottom, 0};
        box = {std::min(box.x, left), std::min(box.y, top), std::max(box.width, right), std::max(box.height, bottom), 0};
        any = true;
    };
    for (std::size_t i = cell.begin; i < cell.end; ++i) {
        if (const auto* shape = std::get_if<Shape>(&scene_.items[i]); shape && is_drawable(*shape)) {
            const Rectangle outline = bounds_of(*shape);
            add(outline.x, outline.y, outline.x + outline.width, outline.y + outline.height);
        }
        if (const auto* line = std::get_if<TextLine>(&scene_.items[i]); line && is_drawable(*line)) {
            add(line->x, line->y - line->style.size, line->x + line->width, line->y + line->style.size * 0.3F);
        }
    }
    return box_entry({box.x, box.y, box.width - box.x, box.height - box.y, 0});
}

std::string PdfPage::box_entry(const Rectangle& box) const {
    return "/A<</O/Layout/Placement/Block/BBox[" + corner(box.x, box.y + box.height) + " " + corner(box.x + box.width, box.y) + "]>>";
}

void PdfPage::paint(const Shape& shape) {
    if (!is_drawable(shape)) return;
    enter_decoration();
    append_shape(out_, shape, resources_);
}

void PdfPage::paint(const TextLine& line) {
    if (!is_drawable(line)) return;
    if (in_decoration()) {
        enter_decoration();
    } else {
        enter_text(line);
    }
    text_.append_line(out_, line, resources_);
    if (open_.empty() || !open_.back().is_link) return;
    Open& link = open_.back();
    link.lines.push_back({line.x, line.y - line.style.size, std::max(line.width, 1.0F), line.style.size * 1.3F, 0});
    link.words += link.words.empty() ? "" : " ";
    link.words += line.text;
}

// One that nothing is said about is decoration.
void PdfPage::paint(const RoundPicture& picture) {
    if (!is_drawable(picture)) return;
    const bool is_told = !in_decoration() && !open_.empty() && open_.back().role == Role::image && !open_.back().label.empty();
    if (!is_told) {
        enter_decoration();
        return append_photo(out_, picture, resources_);
    }
    leave();
    paragraph_ = 0;
    std::string entries = "/Alt";
    append_pdf_text(entries, open_.back().label);
    const PdfStructure::Element figure = structure_.add(parent(), "Figure", entries + box_entry(bounds_of({picture.outline, {}, {}})));
    out_ += "/Figure<</MCID " + std::to_string(structure_.mark(figure, number_)) + ">>BDC\n";
    mode_ = Mode::figure;
    append_photo(out_, picture, resources_);
    leave();
}

bool PdfPage::in_decoration() const {
    return std::ranges::any_of(open_, [](const Open& open) { return open.role == Role::decoration; });
}

void PdfPage::enter_decoration() {
    const Mode mode = std::ranges::any_of(open_, &Open::is_footer) ? Mode::footer : Mode::decoration;
    if (mode_ == mode) return;
    leave();
    out_ += mode == Mode::footer ? "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n" : "/Artifact BMC\n";
    mode_ = mode;
}

void PdfPage::leave() {
    if (mode_ != Mode::nothing) out_ += "EMC\n";
    mode_ = Mode::nothing;
}

// Lines of one look, one below the other, are one paragraph.
bool PdfPage::goes_on(const TextLine& line) const {
    if (paragraph_ == 0 || last_ == nullptr || last_->style != line.style || last_->color != line.color) return false;
    const float down = line.y - last_->y;
    return down > 0 && down < line.style.size * 1.6F;
}

// Where a line was broken within a word, or in a script without blanks, the next one begins where the text of the last one ends.
bool PdfPage::are_apart(const TextLine& line, const TextLine& next) { return line.text.data() + line.text.size() != next.text.data(); }

void PdfPage::enter_text(const TextLine& line) {
    const bool same = goes_on(line);
    const TextLine* before = std::exchange(last_, &line);
    if (!same || mode_ != Mode::text) {
        leave();
        if (!same) {
            type_ = type_of_text();
            paragraph_ = takes_text_itself() ? parent() : structure_.add(parent(), type_);
        }
        out_.append("/").append(type_);
        out_ += "<</MCID " + std::to_string(structure_.mark(paragraph_, number_)) + ">>BDC\n";
        mode_ = Mode::text;
    }
    const bool apart = same && are_apart(*before, line);
    if (apart) text_.append_blank_after(out_, *before);
    note_text(line, same, apart);
}

// Glyphs are painted from left to right; what is read from right to left is told in its own order besides.
void PdfPage::note_text(const TextLine& line, bool goes_on, bool apart) {
    if (!goes_on) said_.clear(), turned_ = false;
    if (apart) said_ += ' ';
    said_ += line.text;
    turned_ = turned_ || line.right_to_left || has_leftward_character(line.text);
    if (turned_) structure_.say_instead(paragraph_, said_);
}

// The element of the innermost group, made when something is in it.
PdfStructure::Element PdfPage::parent() {
    PdfStructure::Element element = cell_;
    Role around = Role::none;
    for (Open& open : open_) {
        if (!open.has_element) {
            open.has_element = true;
            open.element = add_element(open, around, element);
        }
        element = open.element;
        if (open.role != Role::none) around = open.role;
    }
    return element;
}

PdfStructure::Element PdfPage::add_element(const Open& open, Role around, PdfStructure::Element parent) {
    if (open.role == Role::item && around == Role::list) return structure_.add(structure_.add(parent, "LI"), "LBody");
    const std::string_view type = open.is_link ? "Link" : type_of(open.role);
    return type.empty() ? parent : structure_.add(parent, type);
}

// The first text of a persona's card is who it is.
std::string_view PdfPage::type_of_text() {
    if (open_.empty()) return "P";
    Open& open = open_.back();
    if (open.is_link) return "Link";
    if (open.role == Role::heading) return "H1";
    if (open.role == Role::list) return "Caption";
    return std::exchange(open.wants_name, false) ? "H2" : "P";
}

bool PdfPage::in_header() const {
    return std::ranges::any_of(open_, [](const Open& open) { return open.role == Role::header; });
}

// Links and headings have text, all else has paragraphs.
bool PdfPage::takes_text_itself() const { return !open_.empty() && (open_.back().is_link || open_.back().role == Role::heading); }

void PdfPage::paint(const GroupBegin& group) {
    paragraph_ = 0;
    leave();
    Open open;
    open.role = group.role;
    open.label = group.label;
    open.wants_name = in_header() && std::ranges::any_of(group.data, [](const GroupDatum& datum) { return datum.name == "personas"; });
    open.is_footer = group.role == Role::decoration && group.id == page_number_id;
    open_.push_back(std::move(open));
}

void PdfPage::paint(const GroupEnd&) {
    if (open_.empty() || open_.back().is_link) return;
    paragraph_ = 0;
    leave();
    open_.pop_back();
}

void PdfPage::paint(const LinkBegin& link) {
    paragraph_ = 0;
    leave();
    Open open;
    open.address = in_decoration() ? std::string() : web_address(link.href);
    open.is_link = !open.address.empty();
    open_.push_back(std::move(open));
}

void PdfPage::paint(const LinkEnd&) {
    if (open_.empty()) return;
    if (open_.back().is_link) end_link(open_.back());
    paragraph_ = 0;
    leave();
    open_.pop_back();
}

std::string PdfPage::corner(double x, double y) const {
    std::string out;
    append_number(out, place_.left + x * place_.scale);
    out += ' ';
    append_number(out, place_.height - place_.top - y * place_.scale);
    return out;
}

void PdfPage::end_link(const Open& link) {
    if (link.lines.empty()) return;
    float left = link.lines[0].x, top = link.lines[0].y, right = left, bottom = top;
    std::string quads;
    for (const Rectangle& line : link.lines) {
        const float end = line.x + line.width, foot = line.y + line.height;
        left = std::min(left, line.x);
        top = std::min(top, line.y);
        right = std::max(right, end);
        bottom = std::max(bottom, foot);
        quads += corner(line.x, line.y) + " " + corner(end, line.y) + " " + corner(line.x, foot) + " " + corner(end, foot) + " ";
    }
    const PdfRef annotation = file_.reserve();
    const int place = structure_.refer(link.element, number_, annotation);
    std::string out = "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[" + corner(left, bottom) + " " + corner(right, top) +
                      "]/QuadPoints[" + quads + "]/StructParent " + std::to_string(place) + "/Contents";
    append_pdf_text(out, link.words);
    out += "/A<</S/URI/URI";
    append_pdf_text(out, link.address);
    file_.set(annotation, out + ">>>>");
    annotations_.push_back(annotation);
}

std::string PdfPage::destination(Point at) const { return corner(at.x, at.y); }

void PdfPage::write(PdfRef self, PdfRef parent, PdfRef resources) {
    std::string out = "<</Type/Page/Parent ";
    append_ref(out, parent);
    out += "/MediaBox[0 0 ";
    append_number(out, place_.width);
    out += ' ';
    append_number(out, place_.height);
    out += "]/Resources ";
    append_ref(out, resources);
    out += "/Contents ";
    append_ref(out, file_.add_stream("", out_));
    out += "/StructParents " + std::to_string(number_) + "/Tabs/S";
    if (!annotations_.empty()) {
        out += "/Annots[";
        for (const PdfRef annotation : annotations_) {
            append_ref(out, annotation);
            out += ' ';
        }
        out += "]";
    }
    file_.set(self, out + ">>");
}

}  // namespace journeymap
