// Writing: a text for people before it has a format: headings, paragraphs, lists and tables in their order. Chapters (src/chapters) write
// it, and a format prints it (write_markdown). A format escapes every text: nothing in a Writing is markup.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace journeymap {

// A place in the text that others can link to: {"opportunity", "O1"}.
struct WritingPlace {
    std::string kind, id;
    bool given() const { return !kind.empty(); }
};

// `english` is a sentence of the program in a text that may be in another language.
enum class RunKind : std::uint8_t { plain, english, strong, quote, place, target, web, file };

// A piece of a line. `strong` has white space, a sign or the end of the line behind it.
struct WrittenRun {
    RunKind kind = RunKind::plain;
    std::string text;
    WritingPlace place;  // of RunKind::place: where the link leads; of RunKind::target: what others link to; of the last two the id alone

    // Of RunKind::web: only those of the web or of mail become links; of RunKind::file a relative path. Reports have a million runs.
    const std::string& address() const { return place.id; }
};

// Text on one line, or in a cell, in pieces.
class WrittenLine {
public:
    WrittenLine() = default;
    WrittenLine(std::string_view text) { say(text); }
    WrittenLine(const std::string& text) { say(text); }
    WrittenLine(const char* text) { say(text); }

    WrittenLine& say(std::string_view text);
    WrittenLine& english(std::string_view text);
    WrittenLine& strong(std::string_view text);
    WrittenLine& quote(std::string_view text);
    WrittenLine& link(std::string_view text, WritingPlace place);
    WrittenLine& target(std::string_view text, WritingPlace place);  // strong, and what link() leads to
    WrittenLine& web(std::string_view text, std::string_view address);
    WrittenLine& file(std::string_view text, std::string_view path);  // a link to a file, relative to where the text will lie
    WrittenLine& add(const WrittenLine& other);

    bool empty() const { return runs_.empty(); }
    const std::vector<WrittenRun>& runs() const { return runs_; }

private:
    std::vector<WrittenRun> runs_;
};

// Lines side by side: "a, b, c".
WrittenLine in_a_row(const std::vector<WrittenLine>& lines, std::string_view separator = ", ");

struct WrittenHeading {
    int level = 1;
    std::string text;
    WritingPlace place;  // not given: nothing links here
};
// Whom or what a piece of text is about, for formats in which a reader can choose: ids of personas (none: it concerns everyone), and the
// place that describes it.
struct WrittenSubject {
    std::vector<std::string> personas = {};
    WritingPlace place = {};
};
struct WrittenItem {
    WrittenLine line;
    int depth = 0;   // from 0; one more than that of the item it belongs to
    int number = 0;  // 0: it has none
    WrittenSubject about = {};
};
struct WrittenList {
    std::vector<WrittenItem> items;
};
struct WrittenTable {
    std::vector<std::string> head;
    std::vector<std::vector<WrittenLine>> rows;  // each as long as the head
    std::vector<WrittenSubject> about = {};      // of each row, from the first; rows without one concern everyone
};
using WrittenBlock = std::variant<WrittenHeading, WrittenLine, WrittenList, WrittenTable>;  // a WrittenLine alone is a paragraph

class Writing {
public:
    std::string language;  // a BCP-47 tag, as the map gives it
    bool right_to_left = false;

    void heading(int level, std::string_view text, WritingPlace place = {});
    void paragraph(WrittenLine line);
    // Items that follow each other are one list.
    void item(WrittenLine line, int depth = 0);
    void item_about(WrittenSubject about, WrittenLine line);
    void numbered(int number, WrittenLine line, WrittenSubject about = {});
    // "Label: text"; nothing for an empty text.
    void fact(std::string_view label, WrittenLine text, int depth = 0);
    // Nothing where there are no rows; columns of which no row says anything are left out.
    void table(WrittenTable table);

    const std::vector<WrittenBlock>& blocks() const { return blocks_; }

private:
    WrittenList& list();

    std::vector<WrittenBlock> blocks_;
};

}  // namespace journeymap
