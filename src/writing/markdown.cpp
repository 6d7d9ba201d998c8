#include "writing/markdown.h"

#include <algorithm>

#include "backends/markdown_writer.h"

namespace journeymap {

namespace {

MarkdownAnchor anchor_of(const WritingPlace& place) { return {place.kind, place.id}; }

class MarkdownPrinter {
public:
    MarkdownPrinter(std::string& out, const Writing& writing) : writer_(out, writing.language), right_to_left_(writing.right_to_left) {}

    void operator()(const WrittenHeading& heading) { writer_.heading(heading.level, heading.text, anchor_of(heading.place)); }

    void operator()(const WrittenLine& paragraph) {
        writer_.begin_paragraph();
        line(paragraph);
        writer_.end();
    }

    // Items below a numbered one stand behind its mark, which may be "10. ".
    void operator()(const WrittenList& list) {
        std::vector<std::size_t> indents{0};
        for (const WrittenItem& item : list.items) {
            const auto depth = std::min(static_cast<std::size_t>(item.depth), indents.size() - 1);
            indents.resize(depth + 1);
            const std::string mark = item.number > 0 ? std::to_string(item.number) + ". " : "- ";
            writer_.marked_item(indents[depth], mark);
            indents.push_back(indents[depth] + mark.size());
            line(item.line);
            writer_.end();
        }
    }

    void operator()(const WrittenTable& table) {
        writer_.begin_table();
        writer_.begin_row();
        for (std::size_t i = 0; i < table.head.size(); ++i) {
            if (i > 0) writer_.cell();
            writer_.text(table.head[i]);
        }
        writer_.end_header(static_cast<int>(table.head.size()));
        for (const std::vector<WrittenLine>& row : table.rows) {
            writer_.begin_row();
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (i > 0) writer_.cell();
                line(row[i]);
            }
            writer_.end_row();
        }
    }

private:
    void line(const WrittenLine& line) {
        for (const WrittenRun& run : line.runs()) this->run(run);
    }

    // White space at the ends of a piece is between it and its neighbours, so it stays.
    void run(const WrittenRun& run) {
        switch (run.kind) {
            case RunKind::plain: break;
            case RunKind::english: return english(run.text);
            case RunKind::strong: return writer_.bold(run.text);
            case RunKind::quote: return writer_.quote(run.text);
            case RunKind::target:
                writer_.anchor(anchor_of(run.place));
                if (!run.text.empty()) writer_.bold(run.text);
                return;
            case RunKind::place: return writer_.link(run.text, anchor_of(run.place));
            case RunKind::file: return writer_.file_link(run.text, run.address());
            case RunKind::web: return writer_.web_link(run.text, run.address());
        }
        const std::string_view text = run.text;
        if (text.starts_with(' ')) writer_.own(" ");
        writer_.text(text);
        if (text.size() > 1 && text.ends_with(' ')) writer_.own(" ");
    }

    // Its full stop would stand at the wrong end where text runs from right to left.
    void english(std::string_view text) {
        if (right_to_left_) writer_.own("<span lang=\"en\" dir=\"ltr\">");
        writer_.text(text);
        if (right_to_left_) writer_.own("</span>");
    }

    MarkdownWriter writer_;
    bool right_to_left_;
};

}  // namespace

void write_markdown(const Writing& writing, std::string& out) {
    if (writing.right_to_left) out += "<div dir=\"rtl\">\n\n";
    MarkdownPrinter printer(out, writing);
    for (const WrittenBlock& block : writing.blocks()) std::visit(printer, block);
    if (writing.right_to_left) out += "\n</div>\n";
}

}  // namespace journeymap
