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

    // `entries` go into its dictionary as they are: "/Alt(...)", "/A<<...>>".
    Element add(Element parent, std::string_view type, std::string entries = {});
    // A piece of a page's content that belongs to an element; the number by which the page names it.
    int mark(Element element, std::size_t page);
    // A link's rectangle on a page; the number by which the annotation names its place here.
    int refer(Element element, std::size_t page, PdfRef annotation);

    // Writes all; `pages` are the pages' objects, `spare` how many pages there are is how many numbers they take.
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
    };

    std::string written(Element element, const std::vector<PdfRef>& refs, PdfRef root, const std::vector<PdfRef>& pages) const;
    std::string parent_tree(const std::vector<PdfRef>& refs) const;

    std::vector<Node> elements_;
    std::vector<std::vector<Element>> marks_;  // by page and mark: what it belongs to
    std::vector<Element> links_;               // by annotation
};

// Pages take the first numbers of the tree that leads from content back to the structure; annotations come after this one.
inline constexpr int first_annotation_number = 10000;

}  // namespace journeymap
