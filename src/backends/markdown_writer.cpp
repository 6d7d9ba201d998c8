// How the pieces of a Markdown file are put down.
#include "backends/markdown_writer.h"

#include "support/ascii.h"
#include "support/utf8.h"

namespace journeymap {

void MarkdownWriter::begin(Block block) {
    const bool joins = block == block_ && (block == Block::list || block == Block::table);
    if (block_ != Block::none && !joins) out_ += '\n';
    block_ = block;
}

void MarkdownWriter::heading(int level, std::string_view text, MarkdownAnchor where) {
    begin(Block::heading);
    out_.append(static_cast<std::size_t>(level), '#');
    out_ += ' ';
    if (!where.kind.empty()) anchor(where);
    append_markdown(out_, text, MarkdownBreaks::spaces);
    end();
}

void MarkdownWriter::raw(std::string_view markdown) {
    begin(Block::paragraph);
    out_ += markdown;
}

void MarkdownWriter::paragraph(std::string_view text) {
    if (text.empty()) return;
    begin(Block::paragraph);
    append_markdown(out_, text);
    end();
}

void MarkdownWriter::item(int depth) { marked_item(static_cast<std::size_t>(depth) * 2, "- "); }

void MarkdownWriter::marked_item(std::size_t indent, std::string_view mark) {
    begin(Block::list);
    out_.append(indent, ' ');
    out_ += mark;
}

void MarkdownWriter::label_item(int depth, std::string_view label) {
    item(depth);
    out_ += "**";
    append_markdown(out_, label, MarkdownBreaks::spaces);
    close_label();
}

void MarkdownWriter::label_item(int depth, Word label) {
    item(depth);
    out_ += "**";
    capital(word(label));
    close_label();
}

// "**Label:** ", "**Libellé :** "
void MarkdownWriter::close_label() {
    std::string_view colon = colon_of(language_);
    colon.remove_suffix(1);  // its blank
    out_ += colon;
    out_ += "** ";
}

void MarkdownWriter::fact(int depth, Word label, std::string_view text) {
    if (text.empty()) return;
    label_item(depth, label);
    append_markdown(out_, text);
    end();
}

void MarkdownWriter::group(int depth, std::string_view label) {
    label_item(depth, label);
    out_.back() = '\n';
}

void MarkdownWriter::group(int depth, Word label) {
    label_item(depth, label);
    out_.back() = '\n';
}

void MarkdownWriter::facts(int depth, Word label, const Texts& texts) {
    if (texts.size() == 1) return fact(depth, label, texts.front().value);
    if (texts.empty()) return;
    group(depth, label);
    for (const Text& one : texts) {
        item(depth + 1);
        append_markdown(out_, one.value);
        end();
    }
}

void MarkdownWriter::dated(int depth, Word label, const Spanned<Date>& date) {
    if (!date.given()) return;
    label_item(depth, label);
    this->date(date.value);
    end();
}

void MarkdownWriter::lasting(int depth, Word label, const Spanned<Duration>& duration) {
    if (duration.given()) fact(depth, label, duration_phrase(duration.value, language_));
}

void MarkdownWriter::number(int depth, Word label, const Spanned<int>& number) {
    if (!number.given()) return;
    label_item(depth, label);
    plain_number(number.value);
    end();
}

void MarkdownWriter::begin_table() {
    if (block_ == Block::table) block_ = Block::paragraph;
}

void MarkdownWriter::begin_row() {
    begin(Block::table);
    out_ += "| ";
}

void MarkdownWriter::end_row() { out_ += " |\n"; }

void MarkdownWriter::end_header(int columns) {
    end_row();
    for (int i = 0; i < columns; ++i) out_ += "| --- ";
    out_ += "|\n";
}

void MarkdownWriter::capital(std::string_view words) {
    const auto at = out_.size();
    out_ += words;
    if (at < out_.size() && out_[at] >= 'a' && out_[at] <= 'z') out_[at] = static_cast<char>(out_[at] - 'a' + 'A');
}

// Asterisks do not work beside the white space and the punctuation of other scripts; letters are all alike.
bool MarkdownWriter::takes_asterisks(std::string_view text) {
    if (text.empty()) return false;
    const auto is_plain = [](char32_t c) {
        return c < 0x80 || (c >= 0xC0 && c < 0x600) || (c >= 0x620 && c < 0x660) || (c >= 0x3041 && c < 0x30FB) ||
               (c >= 0x4E00 && c < 0xD7A4);
    };
    return is_plain(decode_utf8(text, 0).c) && is_plain(decode_utf8(text, character_start(text, text.size() - 1)).c);
}

void MarkdownWriter::bold(std::string_view text) {
    const bool asterisks = takes_asterisks(text);
    out_ += asterisks ? "**" : "<b>";
    append_markdown(out_, text, MarkdownBreaks::spaces);
    out_ += asterisks ? "**" : "</b>";
}

void MarkdownWriter::quote(std::string_view text) {
    const auto [open, close] = quotation_marks(language_);
    out_ += open;
    append_markdown(out_, text);
    out_ += close;
}

void MarkdownWriter::id(MarkdownAnchor anchor) {
    out_ += anchor.kind;
    out_ += '-';
    const auto at = out_.size();
    out_ += anchor.id;
    for (auto i = at; i < out_.size(); ++i) {
        const char c = out_[i];
        const bool slug = is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
        if (!slug) out_[i] = '-';
    }
}

void MarkdownWriter::anchor(MarkdownAnchor anchor) {
    out_ += "<a id=\"";
    id(anchor);
    out_ += "\"></a>";
}

void MarkdownWriter::link(std::string_view text, MarkdownAnchor to) {
    out_ += '[';
    append_markdown(out_, text, MarkdownBreaks::spaces);
    out_ += "](#";
    id(to);
    out_ += ')';
}

void MarkdownWriter::plain_number(double number) { out_ += number_phrase(number, 2, language_); }

void MarkdownWriter::score(double score) { out_ += signed_phrase(score, 2, language_); }

void MarkdownWriter::date(Date date) { out_ += date_phrase(date, language_); }

}  // namespace journeymap
