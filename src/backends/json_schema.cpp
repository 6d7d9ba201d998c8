// The JSON Schema of the JSON of a map (json_map.h). Both are kept in step by tests/resolved.py.
#include "backends/json_schema.h"

#include "reports/findings_json.h"
#include "reports/insights_json.h"

namespace journeymap {

namespace {

constexpr std::string_view schema_top = R"schema({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "https://github.com/journeymap/journeymap/schema/resolved-1.json",
  "title": "A resolved journey map",
  "description": "What 'journeymap build -f json' writes. A reference is the id of something in the list of its kind. What the map does not say is absent; lists are always there. Texts are as written, in the map's language. Members may be added; a change of meaning raises the version.",
  "type": "object",
  "required": ["version", "source", "id", "title", "language", "right_to_left", "state", "objectives", "personas", "channels", "teams", "evidence", "lanes", "stages", "history", "insights", "priorities", "trace", "findings"],
  "properties": {
    "version": {"const": 1},
    "source": {"description": "The map's file name without folders.", "type": "string"},
    "id": {"$ref": "#/definitions/id"},
    "title": {"type": "string"},
    "language": {"description": "BCP-47.", "type": "string"},
    "right_to_left": {"description": "Whether the language is written from right to left.", "type": "boolean"},
    "state": {"enum": ["current", "future"]},
    "service": {"type": "string"},
    "organization": {"type": "string"},
    "compares_to": {"description": "A file, as written.", "type": "string"},
    "scenario": {"$ref": "#/definitions/scenario"},
    "objectives": {"type": "array", "items": {"$ref": "#/definitions/objective"}},
    "personas": {"description": "Those that are shown (--persona).", "type": "array", "items": {"$ref": "#/definitions/persona"}},
    "channels": {"description": "Those that the map declares or refers to.", "type": "array", "items": {"$ref": "#/definitions/channel"}},
    "teams": {"type": "array", "items": {"$ref": "#/definitions/team"}},
    "evidence": {"type": "array", "items": {"$ref": "#/definitions/evidence"}},
    "lanes": {"description": "The rows that a picture shows (--lanes), from top to bottom; everything else is here whatever they are.", "type": "array", "items": {"$ref": "#/definitions/lane"}},
    "stages": {"type": "array", "items": {"$ref": "#/definitions/stage"}},
    "lowest": {"description": "Where anyone feels worst.", "allOf": [{"$ref": "#/definitions/extreme"}]},
    "highest": {"description": "Where anyone feels best.", "allOf": [{"$ref": "#/definitions/extreme"}]},
    "review": {"$ref": "#/definitions/review"},
    "history": {"type": "array", "items": {"$ref": "#/definitions/revision"}},
    "personas_left_out": {"description": "Personas beyond the number that is analysed.", "type": "integer", "minimum": 1},
    "insights": {"description": "About the whole map, also with --persona; what matters most first.", "type": "array", "items": {"$ref": "#/definitions/insight"}},
    "priorities": {"description": "Open opportunities, in the order in which to take them up; those without a rank come last.", "type": "array", "items": {"$ref": "#/definitions/priority"}},
    "trace": {"description": "From objectives to outcomes.", "type": "array", "items": {"$ref": "#/definitions/row"}},
    "scorecard": {"type": "array", "minItems": 6, "maxItems": 6, "items": {"$ref": "#/definitions/step"}},
    "findings": {"description": "What 'journeymap check' finds; files without folders.", "type": "array", "items": {"$ref": "#/definitions/finding"}}
  },
  "definitions": {
    "scenario": {
      "type": "object",
      "properties": {"text": {"type": "string"}, "trigger": {"type": "string"}, "start": {"type": "string"}, "end": {"type": "string"}, "outcome": {"type": "string"}}
    },
    "objective": {
      "type": "object",
      "required": ["id", "path", "measures"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "path": {"$ref": "#/definitions/path"},
        "text": {"type": "string"},
        "owner": {"description": "A team.", "allOf": [{"$ref": "#/definitions/id"}]},
        "measures": {"$ref": "#/definitions/measures"}
      }
    },
    "persona": {
      "type": "object",
      "required": ["id", "path", "name", "goals", "needs", "motivations", "behaviors", "preferences", "frustrations", "access_needs", "prefers", "evidence"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "path": {"$ref": "#/definitions/path"},
        "name": {"type": "string"},
        "role": {"type": "string"},
        "segment": {"type": "string"},
        "experience": {"enum": ["new", "repeat"]},
        "quote": {"type": "string"},
        "photo": {"description": "A picture file, relative to the map.", "type": "string"},
        "photo_alt": {"type": "string"},
        "goals": {"$ref": "#/definitions/texts"},
        "needs": {"$ref": "#/definitions/texts"},
        "motivations": {"$ref": "#/definitions/texts"},
        "behaviors": {"$ref": "#/definitions/texts"},
        "preferences": {"$ref": "#/definitions/texts"},
        "frustrations": {"$ref": "#/definitions/texts"},
        "access_needs": {"$ref": "#/definitions/texts"},
        "prefers": {"description": "Channels.", "allOf": [{"$ref": "#/definitions/ids"}]},
        "evidence": {"$ref": "#/definitions/ids"},
        "lowest": {"$ref": "#/definitions/extreme"},
        "highest": {"$ref": "#/definitions/extreme"}
      }
    },
    "channel": {
      "type": "object",
      "required": ["id", "name", "realtime", "built_in"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "name": {"description": "In the map's language.", "type": "string"},
        "kind": {"type": "string"},
        "icon": {"description": "The built-in channel that it looks like.", "type": "string"},
        "realtime": {"description": "Answers while the customer waits.", "type": "boolean"},
        "built_in": {"type": "boolean"}
      }
    },
    "team": {
      "type": "object",
      "required": ["id", "name"],
      "properties": {"id": {"$ref": "#/definitions/id"}, "name": {"type": "string"}}
    },
    "evidence": {
      "type": "object",
      "required": ["id", "text"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "text": {"type": "string"},
        "kind": {"enum": ["interview", "survey", "observation", "analytics", "log", "usability-test", "complaint", "workshop", "desk-research", "assumption"]},
        "n": {"type": "integer", "minimum": 0},
        "date": {"$ref": "#/definitions/date"},
        "link": {"type": "string"}
      }
    },
    "lane": {
      "type": "object",
      "required": ["id", "name", "own"],
      "properties": {
        "id": {"type": "string"},
        "name": {"description": "In the map's language.", "type": "string"},
        "own": {"description": "Whether the map has made it up: its texts are the touchpoints' notes.", "type": "boolean"}
      }
    },
)schema";

constexpr std::string_view schema_journey = R"schema(    "stage": {
      "type": "object",
      "required": ["id", "path", "name", "goals", "motivations", "expectations", "emotions", "pain_points", "opportunities", "measures", "touchpoints"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "path": {"$ref": "#/definitions/path"},
        "name": {"type": "string"},
        "phase": {"type": "string"},
        "goals": {"$ref": "#/definitions/texts"},
        "motivations": {"$ref": "#/definitions/texts"},
        "expectations": {"$ref": "#/definitions/texts"},
        "mean_score": {"$ref": "#/definitions/mean"},
        "emotions": {"description": "As written; where a persona has none, the mean of its touchpoints, which is derived.", "allOf": [{"$ref": "#/definitions/emotions"}]},
        "pain_points": {"description": "Of the stage as a whole.", "type": "array", "items": {"$ref": "#/definitions/pain_point"}},
        "opportunities": {"description": "Of the stage as a whole.", "type": "array", "items": {"$ref": "#/definitions/opportunity"}},
        "measures": {"$ref": "#/definitions/measures"},
        "touchpoints": {"type": "array", "items": {"$ref": "#/definitions/touchpoint"}}
      }
    },
    "touchpoint": {
      "type": "object",
      "required": ["id", "path", "name", "personas", "requires", "moment_of_truth", "decision", "emotions", "expected", "doing", "thinking", "needs", "expectations", "promise", "gains", "frontstage", "backstage", "support", "systems", "physical", "asks", "pain_points", "opportunities", "measures", "evidence", "notes"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "path": {"$ref": "#/definitions/path"},
        "name": {"type": "string"},
        "channel": {"$ref": "#/definitions/id"},
        "owner": {"description": "A team.", "allOf": [{"$ref": "#/definitions/id"}]},
        "personas": {"description": "Who comes here; everyone where the map names nobody.", "allOf": [{"$ref": "#/definitions/ids"}]},
        "requires": {"description": "Touchpoints that come before.", "allOf": [{"$ref": "#/definitions/ids"}]},
        "instead_of": {"description": "The touchpoint that this is another way for.", "allOf": [{"$ref": "#/definitions/id"}]},
        "moment_of_truth": {"type": "boolean"},
        "moment_of_truth_why": {"type": "string"},
        "decision": {"type": "boolean"},
        "decision_why": {"type": "string"},
        "mean_score": {"$ref": "#/definitions/mean"},
        "emotions": {"description": "One for each persona that comes here and whose emotion is known.", "allOf": [{"$ref": "#/definitions/emotions"}]},
        "expected": {"description": "How it was meant to feel.", "allOf": [{"$ref": "#/definitions/emotions"}]},
        "doing": {"$ref": "#/definitions/texts"},
        "thinking": {"$ref": "#/definitions/texts"},
        "needs": {"$ref": "#/definitions/texts"},
        "expectations": {"$ref": "#/definitions/texts"},
        "promise": {"$ref": "#/definitions/texts"},
        "gains": {"$ref": "#/definitions/texts"},
        "frontstage": {"$ref": "#/definitions/texts"},
        "backstage": {"$ref": "#/definitions/texts"},
        "support": {"$ref": "#/definitions/texts"},
        "systems": {"$ref": "#/definitions/texts"},
        "physical": {"$ref": "#/definitions/texts"},
        "asks": {"$ref": "#/definitions/texts"},
        "help": {
          "description": "Where help is found: one of both.",
          "type": "object",
          "properties": {"channel": {"$ref": "#/definitions/id"}, "touchpoint": {"$ref": "#/definitions/id"}}
        },
        "pain_points": {"type": "array", "items": {"$ref": "#/definitions/pain_point"}},
        "opportunities": {"type": "array", "items": {"$ref": "#/definitions/opportunity"}},
        "duration": {"$ref": "#/definitions/duration"},
        "wait": {"$ref": "#/definitions/duration"},
        "response_time": {"$ref": "#/definitions/duration"},
        "attempts": {"type": "integer", "minimum": 1},
        "drop_off": {"description": "The share that leaves here.", "type": "number", "minimum": 0, "maximum": 1},
        "importance": {"type": "integer", "minimum": 1, "maximum": 5},
        "measures": {"$ref": "#/definitions/measures"},
        "evidence": {"$ref": "#/definitions/ids"},
        "notes": {"description": "Texts in the map's own lanes, by the lane's id.", "type": "object", "additionalProperties": {"$ref": "#/definitions/texts"}}
      }
    },
    "emotions": {"type": "array", "items": {"$ref": "#/definitions/emotion"}},
    "emotion": {
      "type": "object",
      "required": ["derived"],
      "properties": {
        "persona": {"description": "Absent: everyone's, in a map without personas.", "allOf": [{"$ref": "#/definitions/id"}]},
        "score": {"description": "Absent: only a word is known that has no score, or data without an answer.", "allOf": [{"$ref": "#/definitions/score"}]},
        "derived": {"description": "Of a stage: a mean that nobody wrote.", "type": "boolean"},
        "feeling": {"type": "string"},
        "intensity": {"type": "number", "minimum": 1, "maximum": 5},
        "from": {"$ref": "#/definitions/score"},
        "to": {"$ref": "#/definitions/score"},
        "from_feeling": {"type": "string"},
        "to_feeling": {"type": "string"},
        "mix": {
          "description": "Several feelings with their weights; the score is their mean.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["feeling", "weight"],
            "properties": {"feeling": {"type": "string"}, "score": {"type": "number"}, "weight": {"type": "number", "minimum": 0}}
          }
        },
        "measured": {
          "type": "object",
          "properties": {
            "data": {"type": "string"},
            "column": {"type": "string"},
            "scale": {"type": "string"},
            "where": {
              "description": "Which rows count: those that have one of the values in each of these columns.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["column", "values"],
                "properties": {"column": {"type": "string"}, "values": {"type": "array", "items": {"type": "string"}}}
              }
            },
            "no_answer": {"description": "Texts of cells without an answer, besides the usual ones.", "type": "array", "items": {"type": "string"}},
            "n": {"description": "How many answers count; absent where the file was not read.", "type": "integer", "minimum": 0},
            "missing": {"description": "Rows without an answer.", "type": "integer", "minimum": 0},
            "not_counted": {"description": "Rows whose answer is no number or off the scale.", "type": "integer", "minimum": 0},
            "low": {"description": "Where the 95 % confidence interval of the mean begins.", "allOf": [{"$ref": "#/definitions/score"}]},
            "high": {"description": "Where it ends.", "allOf": [{"$ref": "#/definitions/score"}]},
            "figure": {"description": "What the scale is usually told in: NPS, CSAT, CES, or the mean answer.", "type": "string"}
          }
        },
        "evidence": {"$ref": "#/definitions/ids"}
      }
    },
    "pain_point": {
      "type": "object",
      "required": ["id", "path", "label", "barrier", "personas", "addressed_by", "evidence"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "path": {"$ref": "#/definitions/path"},
        "label": {"description": "What a picture shows: the id where it was written, else P1, P2 ...", "type": "string"},
        "text": {"type": "string"},
        "severity": {"enum": ["low", "medium", "high", "critical"]},
        "kind": {"enum": ["delay", "transparency", "comprehension", "findability", "repetition", "effort", "access", "fault", "channel-gap", "staff", "cost", "stress"]},
        "barrier": {"description": "Whether it keeps people from going on.", "type": "boolean"},
        "frequency": {"description": "As written.", "type": "string"},
        "share": {"description": "The frequency where it is a share.", "type": "number", "minimum": 0, "maximum": 1},
        "personas": {"description": "Whom it hurts; everyone who comes here where the map names nobody.", "allOf": [{"$ref": "#/definitions/ids"}]},
        "addressed_by": {"description": "Opportunities.", "allOf": [{"$ref": "#/definitions/ids"}]},
        "evidence": {"$ref": "#/definitions/ids"}
      }
    },
    "opportunity": {
      "type": "object",
      "required": ["id", "path", "label", "addresses", "quadrant"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "path": {"$ref": "#/definitions/path"},
        "label": {"type": "string"},
        "text": {"type": "string"},
        "addresses": {"description": "Pain points.", "allOf": [{"$ref": "#/definitions/ids"}]},
        "objective": {"$ref": "#/definitions/id"},
        "kind": {"enum": ["communication", "transparency", "tailoring", "explanation", "support", "simplify", "process", "product", "service", "innovation", "mitigation", "retention"]},
        "impact": {"type": "integer", "minimum": 1, "maximum": 5},
        "effort": {"type": "integer", "minimum": 1, "maximum": 5},
        "quadrant": {"enum": ["quick-win", "big-bet", "fill-in", "time-sink", "unknown"]},
        "owner": {"description": "A team.", "allOf": [{"$ref": "#/definitions/id"}]},
        "status": {"enum": ["proposed", "planned", "doing", "done", "dropped"]},
        "due": {"$ref": "#/definitions/date"},
        "link": {"type": "string"},
        "outcome": {
          "type": "object",
          "properties": {"measure": {"type": "string"}, "before": {"type": "string"}, "after": {"type": "string"}, "date": {"$ref": "#/definitions/date"}}
        }
      }
    },
    "measures": {"type": "array", "items": {"$ref": "#/definitions/measure"}},
    "measure": {
      "type": "object",
      "required": ["id"],
      "properties": {
        "id": {"$ref": "#/definitions/id"},
        "text": {"type": "string"},
        "value": {"description": "As written.", "type": "string"},
        "number": {"description": "The value where it is a number.", "type": "number"},
        "unit": {"type": "string"},
        "target": {"type": "string"},
        "source": {"type": "string"},
        "date": {"$ref": "#/definitions/date"}
      }
    },
    "review": {
      "type": "object",
      "properties": {
        "last": {"$ref": "#/definitions/date"},
        "every": {"$ref": "#/definitions/duration"},
        "owner": {"description": "As written.", "type": "string"},
        "team": {"description": "Where the owner is a team.", "allOf": [{"$ref": "#/definitions/id"}]}
      }
    },
    "revision": {
      "type": "object",
      "properties": {"date": {"$ref": "#/definitions/date"}, "version": {"type": "string"}, "text": {"type": "string"}, "by": {"type": "string"}}
    },
    "extreme": {
      "type": "object",
      "required": ["touchpoint", "score"],
      "properties": {
        "persona": {"description": "Absent in a map without personas.", "allOf": [{"$ref": "#/definitions/id"}]},
        "touchpoint": {"$ref": "#/definitions/id"},
        "score": {"$ref": "#/definitions/score"}
      }
    },
    "finding": {
      "description": "Without a file it is about the map as a whole.",
      "allOf": [{"$ref": "#/definitions/said"}, {"$ref": "#/definitions/place"}]
    },
    "id": {"type": "string", "minLength": 1},
    "ids": {"type": "array", "items": {"$ref": "#/definitions/id"}},
    "texts": {"type": "array", "items": {"type": "string"}},
    "score": {"description": "From -2 (angry) over 0 (neutral) to 2 (delighted).", "type": "number", "minimum": -2, "maximum": 2},
    "mean": {"description": "Over those personas that are shown and whose score is known.", "allOf": [{"$ref": "#/definitions/score"}]},
    "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "duration": {
      "type": "object",
      "required": ["seconds", "text"],
      "properties": {"seconds": {"description": "A month counts as 30 days, a year as 365.", "type": "number", "minimum": 0}, "text": {"description": "As written.", "type": "string"}}
    },
)schema";

std::string_view without_line_break(std::string_view text) { return text.substr(0, text.find_last_not_of('\n') + 1); }

}  // namespace

std::string schema_of_resolved_map() {
    std::string schema(schema_top);
    schema.append(schema_journey).append(without_line_break(finding_definitions)).append(",\n").append(insight_definitions);
    return schema.append("  }\n}\n");
}

}  // namespace journeymap
