// The part of a journey that those have who are shown: the touchpoints they come to, the stages they pass, and the cards that concern
// them. Chapters name and count only this. Of a report for everyone it is the whole map.
#pragma once

#include <string_view>
#include <vector>

#include "journeymap/grid.h"
#include "journeymap/insight.h"

namespace journeymap {

class ShownPart {
public:
    explicit ShownPart(const Grid& grid);

    bool is_whole() const { return whole_; }  // everyone is shown
    bool has(const Persona& persona) const { return personas_[persona.index]; }
    bool has(const Stage& stage) const { return stages_[stage.index]; }
    bool has(const Touchpoint& touchpoint) const { return touchpoints_[touchpoint.index]; }
    bool has(const PainPoint& pain) const { return pains_[pain.index]; }
    // One that addresses nothing but what hurts others, or nothing and stands where only others come, is theirs.
    bool has(const Opportunity& opportunity) const { return opportunities_[opportunity.index]; }

    // In the order of the map.
    const std::vector<const Stage*>& stages() const { return shown_stages_; }
    const std::vector<const Touchpoint*>& touchpoints() const { return shown_touchpoints_; }
    const std::vector<const PainPoint*>& pain_points() const { return shown_pains_; }
    const std::vector<const Opportunity*>& opportunities() const { return shown_opportunities_; }

    // Without insights that name only other personas, or any place that is not of this part, and without those that count all places; without
    // the ranks and traces of opportunities that are not.
    InsightReport insights_of(const InsightReport& report) const;

private:
    const Journey& journey_;
    const bool whole_;
    std::vector<bool> personas_, stages_, touchpoints_, pains_, opportunities_;  // by index
    std::vector<const Stage*> shown_stages_;
    std::vector<const Touchpoint*> shown_touchpoints_;
    std::vector<const PainPoint*> shown_pains_;
    std::vector<const Opportunity*> shown_opportunities_;

    bool concerns_any(const Refs<Persona>& personas) const;
    bool passes(const Stage& stage) const;
    bool concerns(const PainPoint& pain) const;
    bool concerns(const Opportunity& opportunity) const;
    void choose();
    void list();
};

}  // namespace journeymap
