// A map as JSON, written from top to bottom. Used by the JSON backend; the parts have a file each, the schema is in json_schema.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "backends/felt.h"
#include "backends/json_members.h"
#include "journeymap/report.h"

namespace journeymap {

class JsonMap {
public:
    JsonMap(const ReportMatter& matter, std::string_view source_name, JsonWriter& json)
        : matter_(matter),
          grid_(matter.grid),
          journey_(*matter.grid.journey),
          extremes_(extremes_of(journey_)),
          source_name_(source_name),
          json_(json) {}

    void write();

private:
    // the map as a whole
    void head();
    void scenario();
    void objective(const Objective& objective);
    void lanes();
    void review();
    void revision(const Revision& revision);
    void extremes();
    void findings();
    // people and things
    void persona(const Persona& persona);
    void extreme_of(std::string_view name, const std::vector<ExtremePoint>& points, const Persona& persona);
    void channels();
    void channel(const Channel& channel);
    void team(const Team& team);
    void evidence(const Evidence& evidence);
    // the journey
    void stage(const Stage& stage);
    void touchpoint(const Touchpoint& touchpoint);
    void about(const Touchpoint& touchpoint);
    void flow(const Touchpoint& touchpoint);
    void travellers(const Touchpoint& touchpoint);
    void figures(const Touchpoint& touchpoint);
    void notes(const Touchpoint& touchpoint);
    void reason(std::string_view name, std::string_view why, const Reason& reason);
    // what it feels like
    void emotions(std::string_view name, const std::vector<Felt>& felt);
    void emotion(const Felt& felt);
    void where(const std::vector<DataFilter>& filters);
    void measurement(const Measurement& result);
    void mean_score(const std::vector<Felt>& felt);
    // cards
    void pain_point(const PainPoint& pain);
    void opportunity(const Opportunity& opportunity);
    void outcome(const Outcome& outcome);
    void measure(const Measure& measure);
    void measures(const std::vector<Measure>& measures);

    void point(const ExtremePoint& point);

    const ReportMatter& matter_;
    const Grid& grid_;
    const Journey& journey_;
    const Extremes extremes_;
    std::string_view source_name_;
    JsonWriter& json_;
    std::vector<std::vector<const Opportunity*>> addressed_by_;  // by pain point
};

}  // namespace journeymap
