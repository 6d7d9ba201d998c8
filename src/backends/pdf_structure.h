// The structure of a tagged PDF: what a screen reader walks, and which pieces of which pages belong to what. Used by the PDF backend.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backends/pdf_file.h"

namespace journeymap {

class PdfStructure {
public:
    using Element = std::size_t;  // an index; the document itself is 0

    PdfStructure() { elements_.push_back({"Document", 0, {}, {}}); }
    // How many pages there are; before anything refers to an annotation.
    void set_pages(std::size_t pages) { pages_ = pages; }
    std::size_t pages() const { return pages_; }

    // `entries` go into its dictionary as they are: "/Alt(...)", "/A<<...>>".
    Element add(Element parent, std::string_view type, std::string entries = {});
    // What an element's content says, in the order in which it is read; needed where it is painted in another one, from left to right.
    void say_instead(Element element, std::string_view text);
    // A piece of a page's content that belongs to an element; the number by which the page names it.
    int mark(Element element, std::size_t page);
    // A link's rectangle on a page; the number by which the annotation names its place here.
    int refer(Element element, std::size_t page, PdfRef annotation);

    // Writes all; `pages` are the pages' objects.
    PdfRef write(PdfFile& file, const std::vector<PdfRef>& pages);

private:
    struct Kid {
        enum class Kind : unsigned char { element, mark, annotation } kind;
        std::size_t element = 0;
        std::size_t page = 0;
        int mark = 0;
        PdfRef annotation;
    };
    struct Node {
        std::string type;
        Element parent;
        std::string entries;
        std::vector<Kid> kids;
        std::string instead = {};  // of what is painted
    };

    int annotation_number(std::size_t annotation) const { return static_cast<int>(pages_ + annotation); }
    std::string written(Element element, const std::vector<PdfRef>& refs, PdfRef root, const std::vector<PdfRef>& pages) const;
    std::string parent_tree(const std::vector<PdfRef>& refs) const;

    std::vector<Node> elements_;
    std::vector<std::vector<Element>> marks_;  // by page and mark: what it belongs to
    std::vector<Element> links_;               // by annotation
    std::size_t pages_ = 0;  // they take the first numbers of the tree that leads from content back to the structure, annotations the next
};

}  // namespace journeymap
