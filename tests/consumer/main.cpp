// Reads a map with the installed library and says how many touchpoints it has.
#include <iostream>

#include <journeymap/journey.h>

int main() {
    journeymap::Sources sources;
    journeymap::Diagnostics diagnostics;
    const auto source = journeymap::load_source("two.yaml",
        "title: Two steps\n"
        "objectives: [Sell one more]\n"
        "personas: [Ada]\n"
        "stages:\n"
        "  - name: Buy\n"
        "    touchpoints: [Looks, Pays]\n",
        sources, diagnostics);
    if (!source) return 1;
    const auto journey = journeymap::read_journey(sources, *source, {}, diagnostics);
    for (const auto& finding : diagnostics.findings()) std::cerr << finding.message << '\n';
    if (!journey || diagnostics.document_has_errors()) return 1;
    std::cout << journey->title.value << ": " << journey->touchpoints.size() << " touchpoints\n";
    return journey->touchpoints.size() == 2 ? 0 : 1;
}
