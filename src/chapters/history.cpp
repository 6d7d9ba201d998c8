// When the map was changed, by whom, and what was new.
#include "chapters/chapters.h"
#include "lanes/phrases.h"

namespace journeymap {

void write_history(const ReportPages& pages) {
    if (pages.journey.history.empty()) return;
    pages.writing.heading(2, pages.words(Word::history));
    for (const Revision& revision : pages.journey.history) pages.writing.item(revision_phrase(revision, pages.language()));
}

}  // namespace journeymap
