// The JSON Schema of the JSON format of insights (insights_json.cpp). Both are kept in step by tests/insights.py.
#include "reports/insights.h"
#include "reports/insights_json.h"

namespace journeymap {

namespace {

constexpr std::string_view schema_head = R"schema({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "https://github.com/journeymap/journeymap/schema/insights-1.json",
  "title": "Insights of journeymap",
  "description": "What 'journeymap insights --format json' prints. Members may be added; a change of meaning raises the version.",
  "type": "object",
  "required": ["version", "maps"],
  "additionalProperties": false,
  "properties": {
    "version": {"const": 1},
    "maps": {"type": "array", "items": {"$ref": "#/definitions/map"}}
  },
  "definitions": {
    "map": {
      "type": "object",
      "required": ["path", "understood"],
      "additionalProperties": false,
      "properties": {
        "path": {"description": "As it was given or found.", "type": "string"},
        "understood": {"description": "Where it is false, the rest is missing.", "type": "boolean"},
        "title": {"type": "string"},
        "personas_left_out": {"description": "Personas beyond the number that is analysed.", "type": "integer", "minimum": 1},
        "insights": {"description": "What matters most first.", "type": "array", "items": {"$ref": "#/definitions/insight"}},
        "priorities": {"description": "Open opportunities, in the order in which to take them up; those without a rank come last.",
          "type": "array", "items": {"$ref": "#/definitions/priority"}},
        "trace": {"description": "From objectives to outcomes.", "type": "array", "items": {"$ref": "#/definitions/row"}}
      }
    },
)schema";

}  // namespace

const std::string_view insight_definitions = R"schema(    "insight": {
      "type": "object",
      "required": ["name", "family", "importance", "weight", "sentence", "entities", "numbers"],
      "additionalProperties": false,
      "properties": {
        "name": {"description": "Its kind: journeymap explain NAME.", "type": "string", "pattern": "^[a-z0-9-]+$"},
        "family": {"type": "string"},
        "importance": {"enum": ["matters-most", "worth-a-look", "good-to-know"]},
        "weight": {"type": "number", "minimum": 0, "maximum": 100},
        "sentence": {"description": "For people, in English.", "type": "string"},
        "entities": {"$ref": "#/definitions/paths"},
        "numbers": {"$ref": "#/definitions/numbers"}
      }
    },
    "priority": {
      "type": "object",
      "required": ["rank", "opportunity", "quadrant", "tied", "sentence", "entities", "numbers"],
      "additionalProperties": false,
      "properties": {
        "rank": {"description": "From 1; null: it cannot be ranked.", "type": ["integer", "null"], "minimum": 1},
        "opportunity": {"$ref": "#/definitions/path"},
        "quadrant": {"enum": ["quick-win", "big-bet", "fill-in", "time-sink", "unknown"]},
        "tied": {"description": "Another one has the same value.", "type": "boolean"},
        "sentence": {"description": "Why it has this rank.", "type": "string"},
        "entities": {"$ref": "#/definitions/paths"},
        "numbers": {"$ref": "#/definitions/numbers"}
      }
    },
    "row": {
      "description": "An opportunity and the objective that it serves; one of both can be missing.",
      "type": "object",
      "required": ["pain_points"],
      "additionalProperties": false,
      "properties": {
        "objective": {"$ref": "#/definitions/path"},
        "pain_points": {"$ref": "#/definitions/paths"},
        "opportunity": {"$ref": "#/definitions/path"},
        "status": {"enum": ["proposed", "planned", "doing", "done", "dropped"]},
        "outcome": {
          "type": "object",
          "additionalProperties": false,
          "properties": {"measure": {"type": "string"}, "before": {"type": "string"}, "after": {"type": "string"}}
        }
      }
    },
    "path": {"description": "An entity of the map: stages/apply/touchpoints/sign-in/pain_points/P2.", "type": "string", "pattern": "^[a-z_]+/"},
    "paths": {"type": "array", "items": {"$ref": "#/definitions/path"}},
    "numbers": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["name", "value"],
        "additionalProperties": false,
        "properties": {
          "name": {"type": "string"},
          "value": {"type": "number"},
          "unit": {"description": "s: seconds; share: 1 is all; score: -2 to 2; points: a difference of scores.", "type": "string"}
        }
      }
    }
)schema";

std::string schema_of_insights() { return std::string(schema_head).append(insight_definitions).append("  }\n}\n"); }

}  // namespace journeymap
