// How the pieces of a Markdown file are put down.
#include "backends/markdown_writer.h"

#include "support/number.h"

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
    out_ += ":** ";
}

void MarkdownWriter::label_item(int depth, Word label) {
    item(depth);
    out_ += "**";
    capital(word(label));
    out_ += ":** ";
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

void MarkdownWriter::date(int depth, Word label, const Spanned<Date>& date) {
    if (!date.given()) return;
    label_item(depth, label);
    iso_date(date.value);
    end();
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

// Asterisks do not work beside the white space of other scripts.
void MarkdownWriter::bold(std::string_view text) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    const bool asterisks = !text.empty() && is_ascii(text.front()) && is_ascii(text.back());
    out_ += asterisks ? "**" : "<b>";
    append_markdown(out_, text, MarkdownBreaks::spaces);
    out_ += asterisks ? "**" : "</b>";
}

void MarkdownWriter::quote(std::string_view text) {
    out_ += "\u201C";
    append_markdown(out_, text);
    out_ += "\u201D";
}

void MarkdownWriter::id(MarkdownAnchor anchor) {
    out_ += anchor.kind;
    out_ += '-';
    const auto at = out_.size();
    out_ += anchor.id;
    for (auto i = at; i < out_.size(); ++i) {
        const char c = out_[i];
        const bool slug = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
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

void MarkdownWriter::plain_number(double number) { append_number(out_, number); }

void MarkdownWriter::score(double score) {
    if (score > 0) out_ += '+';
    if (score < 0) out_ += "\u2212";
    append_number(out_, score < 0 ? -score : score);
}

void MarkdownWriter::iso_date(Date date) {
    auto digits = [&](int value, int count) {
        char text[4];
        for (int i = count; i-- > 0; value /= 10) text[i] = static_cast<char>('0' + value % 10);
        out_.append(text, static_cast<std::size_t>(count));
    };
    digits(date.year, 4);
    out_ += '-';
    digits(date.month, 2);
    out_ += '-';
    digits(date.day, 2);
}

}  // namespace journeymap
