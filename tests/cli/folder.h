// Folder: a scratch directory with maps in it, and what the program does there.
#pragma once

#include "run.h"
#include "scratch.h"
#include "support/file.h"

// A map that is understood and has no errors, only things that could be better.
inline const std::string good_map =
    "title: Renew a permit\n"
    "objectives: [Fewer visits]\n"
    "personas: [Amara]\n"
    "stages:\n"
    "  - name: Apply\n"
    "    touchpoints:\n"
    "      - name: Fill in the form\n"
    "        channel: website\n"
    "        doing: Looks for last year's letter\n"
    "        emotion: confused\n"
    "        pain_points: [{id: P1, text: The number is on a letter, severity: low}]\n"
    "        opportunities: [{text: Show the number, addresses: [P1], impact: 3, effort: 1}]\n"
    "review: {last: 2026-01-01, every: 6 months}\n";
// A map that is not understood: a key that no map has.
inline const std::string bad_map = good_map + "zebras: []\n";

class Folder : public Scratch {
public:
    Outcome call(std::vector<std::string> words) const {
        Run run;
        run.words = std::move(words);
        return call(std::move(run));
    }
    Outcome call(Run run) const {
        run.directory = path();
        return ::run(run);
    }
    std::string read(const std::string& name) const { return journeymap::read_file(*this / name, 1 << 26).bytes; }
    bool has(const std::string& name) const { return journeymap::kind_of(*this / name) != journeymap::PathKind::missing; }
};

inline bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
