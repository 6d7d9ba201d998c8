#include "backends/pdf_text.h"

#include <algorithm>
#include <cmath>

#include "backends/drawable.h"
#include "support/number.h"
#include "support/utf8.h"

namespace journeymap {

void PdfText::add(const Scene& scene) {
    for (const Item& item : scene.items) {
        const auto* line = std::get_if<TextLine>(&item);
        if (line == nullptr || !is_drawable(*line)) continue;
        Shaped shaped;
        shaped.glyphs = shaper_.glyphs(line->text, line->style, scene.language, line->right_to_left);
        std::erase_if(shaped.glyphs, [](const Glyph& glyph) { return !std::isfinite(glyph.x) || !std::isfinite(glyph.y); });
        shaped.clusters = clusters_of(shaped.glyphs, line->text);
        in_order_.push_back(&(lines_[line] = std::move(shaped)));
    }
}

namespace {

bool is_blank(char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\u3000'; }

}  // namespace

// Blanks get glyphs of their own, and a soft hyphen that is not shown says nothing. Nearly always it is one piece of the text.
std::string_view PdfText::without_blanks(std::string_view text, bool& has_blank) {
    std::string_view piece;
    std::string pieces;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        const auto length = static_cast<std::size_t>(decoded.length);
        const std::string_view character = text.substr(at, length);
        at += length;
        has_blank = has_blank || is_blank(decoded.c);
        if (is_blank(decoded.c) || decoded.c == U'\u00AD') continue;
        const bool goes_on = pieces.empty() && (piece.empty() || piece.data() + piece.size() == character.data());
        if (goes_on) {
            piece = piece.empty() ? character : std::string_view(piece.data(), piece.size() + length);
        } else {
            if (pieces.empty()) pieces = piece;
            pieces += character;
        }
    }
    return pieces.empty() ? piece : std::string_view(made_.emplace_back(std::move(pieces)));
}

// A glyph shows the characters from its own up to the next one that some glyph shows.
std::vector<PdfText::Cluster> PdfText::clusters_of(const std::vector<Glyph>& glyphs, std::string_view text) {
    std::vector<std::size_t> starts;
    for (const Glyph& glyph : glyphs) starts.push_back(glyph.character);
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    std::vector<Cluster> clusters;
    clusters.reserve(glyphs.size());
    for (std::size_t i = 0; i < glyphs.size();) {
        std::size_t end = i;
        while (end < glyphs.size() && glyphs[end].character == glyphs[i].character) ++end;
        const auto next = std::ranges::upper_bound(starts, glyphs[i].character);
        const std::size_t start = std::min<std::size_t>(glyphs[i].character, text.size());
        const std::size_t stop = next == starts.end() ? text.size() : std::min(*next, text.size());
        const bool leftwards = end < glyphs.size() ? glyphs[end].character < start : i > 0 && glyphs[i - 1].character > start;
        bool has_blank = false;
        std::string_view shown = without_blanks(text.substr(start, stop - start), has_blank);
        if (shown.empty()) shown = text.substr(start, stop - start), has_blank = false;
        Cluster cluster{
            static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end - i), shown, has_blank && leftwards, has_blank && !leftwards};
        if (leftwards) {
            append_leftwards(clusters, cluster);
        } else {
            clusters.push_back(cluster);
        }
        i = end;
    }
    return clusters;
}

// Readers turn around what runs from right to left character by character, so each glyph has to say one character at most: the first one
// of a cluster, which is its rightmost, the first character. Characters without a glyph of their own (of ligatures) are said silently.
void PdfText::append_leftwards(std::vector<Cluster>& clusters, const Cluster& cluster) {
    std::vector<std::string_view> characters;
    for (std::size_t at = 0; at < cluster.text.size();) {
        const auto length = static_cast<std::size_t>(decode_utf8(cluster.text, at).length);
        characters.push_back(cluster.text.substr(at, length));
        at += length;
    }
    if (characters.size() < 2 || characters.size() < cluster.count) return clusters.push_back(cluster);
    for (auto i = static_cast<std::uint32_t>(characters.size()); i-- > 0;) {
        const bool silent = i >= cluster.count;
        const bool leftmost = i + 1 == characters.size();
        clusters.push_back({silent ? cluster.first : cluster.first + cluster.count - 1 - i, silent ? 0U : 1U, characters[i],
            cluster.blank_before && leftmost, false});
    }
}

// What a glyph stands for: the text of a cluster that it shows alone, in the first place where it does.
void PdfText::note_texts(const Shaped& shaped) {
    for (const Cluster& cluster : shaped.clusters) {
        const Glyph& glyph = shaped.glyphs[cluster.first];
        if (cluster.count == 0) silent_.glyphs.try_emplace(std::string(cluster.text));
        if (cluster.count == 1) texts_[glyph.font].try_emplace(glyph.id, cluster.text);
    }
}

void PdfText::embed() {
    for (const Shaped* shaped : in_order_) note_texts(*shaped);
    for (const Shaped* shaped : in_order_) {
        for (const Cluster& cluster : shaped->clusters) {
            for (std::size_t i = 0; i < cluster.count; ++i) {
                const Glyph& glyph = shaped->glyphs[cluster.first + i];
                texts_[glyph.font].try_emplace(glyph.id, cluster.text);
            }
        }
    }
    for (const auto& [line, shaped] : lines_) {
        const Glyph blank = blank_of(*line);
        if (blank.id != 0) texts_[blank.font].try_emplace(blank.id, " ");
    }
    int number = 0;
    for (auto& [font, texts] : texts_) {
        PdfEmbedded& embedded = embedded_[font];
        PdfGlyphTexts drawn;
        if (const auto none = texts.find(0); none != texts.end()) drawn.insert(texts.extract(none));  // no font has the character
        if (!embed_font_program(file_, shaper_.font(font), texts, ++number, embedded)) drawn.merge(texts);
        embed_drawn_glyphs(file_, outlines_, font, drawn, number, embedded);
        texts.merge(drawn);
    }
    embed_silent_glyphs(file_, silent_);
}

std::string PdfText::entries() const {
    std::string out;
    for (const auto& [id, embedded] : embedded_) {
        for (const auto& [name, ref] : embedded.fonts) {
            out += "/" + name + " ";
            append_ref(out, ref);
        }
    }
    if (!silent_.glyphs.empty()) append_ref((out += "/").append(silent_font_name) += " ", silent_.font);
    return out.empty() ? out : "/Font<<" + out + ">>";
}

const PdfGlyph* PdfText::find(const Glyph& glyph) const {
    const auto font = embedded_.find(glyph.font);
    if (font == embedded_.end()) return nullptr;
    const auto found = font->second.glyphs.find(glyph.id);
    return found == font->second.glyphs.end() ? nullptr : &found->second;
}

Glyph PdfText::blank_of(const TextLine& line) {
    const auto font = static_cast<FontId>(line.style.face);
    return {font, outlines_.glyph(font, U' '), 0, 0, 0};
}

// Whether what the glyphs stand for is the cluster's text without a word said about it.
bool PdfText::says(const Shaped& shaped, const Cluster& cluster) const {
    const Glyph& glyph = shaped.glyphs[cluster.first];
    if (cluster.count == 0) return true;
    return cluster.count == 1 && texts_.at(glyph.font).at(glyph.id) == cluster.text;
}

// Writes one line. The pen is moved only where the next glyph is not where the last one's advance leads.
class PdfText::Writer {
public:
    Writer(std::string& out, const TextLine& line) : out_(out), line_(line) {}

    void show(const PdfGlyph& glyph, Point at) {
        const bool same_font = glyph.font == font_;
        if (!same_font || std::fabs(at.y - y_) > 0.005) move(glyph, at);
        if (!open_) {
            out_ += "[<";
            open_ = true;
        }
        const double size = line_.style.size;
        const double back = std::round((pen_ - at.x) / size * 1e5) / 100;  // thousandths of an em
        if (std::fabs(back) >= 0.5) {
            out_ += ">";
            append_number(out_, back);
            out_ += "<";
            pen_ -= back * size / 1000;
        }
        append_hex(out_, glyph.code, glyph.digits);
        pen_ += glyph.advance * size;
    }
    // An invisible glyph where the pen is, or left of the next one.
    void show_blank_after(const PdfGlyph& glyph) { show(glyph, {static_cast<float>(pen_), static_cast<float>(y_)}); }
    void show_blank_before(const PdfGlyph& glyph, const Glyph& next) {
        show(glyph, {next.x - static_cast<float>(glyph.advance) * line_.style.size, next.y});
    }
    void begin_span(std::string_view text) {
        finish();
        out_ += "/Span<</ActualText<FEFF";
        append_utf16_hex(out_, text);
        out_ += ">>>BDC\n";
    }
    void end_span() {
        finish();
        out_ += "EMC\n";
    }
    void finish() {
        if (open_) out_ += ">]TJ\n";
        open_ = false;
    }

private:
    std::string& out_;
    const TextLine& line_;
    std::string font_;
    double pen_ = 0, y_ = 0;
    bool open_ = false;

    void move(const PdfGlyph& glyph, Point at) {
        finish();
        if (glyph.font != font_) {
            font_ = glyph.font;
            out_ += "/" + font_ + " ";
            append_operator(out_, {line_.style.size}, "Tf");
        }
        append_operator(out_, {1, 0, 0, -1, double{line_.x} + at.x, double{line_.y} + at.y}, "Tm");
        pen_ = at.x;
        y_ = at.y;
    }
};

void PdfText::append_blank_after(std::string& out, const TextLine& line) {
    const PdfGlyph* blank = find(blank_of(line));
    if (blank == nullptr) return;
    const float width = static_cast<float>(blank->advance) * line.style.size;
    out += "BT\n";
    Writer writer(out, line);
    writer.show(*blank, {line.right_to_left ? -width : line.width, 0});
    writer.finish();
    out += "ET\n";
}

void PdfText::append_line(std::string& out, const TextLine& line, PdfResources& resources) {
    const auto found = lines_.find(&line);
    if (found == lines_.end()) return;
    const Shaped& shaped = found->second;
    if (line.color.alpha < 1) out += "q\n";
    append_fill_color(out, line.color, resources);
    out += "BT\n";
    Writer writer(out, line);
    const PdfGlyph* blank = find(blank_of(line));
    for (const Cluster& cluster : shaped.clusters) {
        const bool plain = says(shaped, cluster);
        if (cluster.blank_before && blank) writer.show_blank_before(*blank, shaped.glyphs[cluster.first]);
        if (!plain) writer.begin_span(cluster.text);
        for (std::size_t i = 0; i < cluster.count; ++i) {
            const Glyph& glyph = shaped.glyphs[cluster.first + i];
            if (const PdfGlyph* known = find(glyph)) writer.show(*known, {glyph.x, glyph.y});
        }
        if (cluster.count == 0) {
            const Glyph& beside = shaped.glyphs[cluster.first];
            writer.show(silent_.glyphs.at(std::string(cluster.text)), {beside.x, beside.y});
        }
        if (!plain) writer.end_span();
        if (cluster.blank_after && blank) writer.show_blank_after(*blank);
    }
    writer.finish();
    out += "ET\n";
    if (line.color.alpha < 1) out += "Q\n";
}

}  // namespace journeymap
