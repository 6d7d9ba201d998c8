// The JSON Schema of the JSON format of portfolios (json.cpp). Both are kept in step by tests/portfolio.py.
#include "portfolio/formats.h"

namespace journeymap {

namespace {

constexpr std::string_view schema = R"schema({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "https://github.com/journeymap/journeymap/schema/portfolio-1.json",
  "title": "A portfolio of journey maps",
  "description": "What 'journeymap portfolio --format json' prints. Members may be added; a change of meaning raises the version.",
  "type": "object",
  "required": ["version", "totals", "maps", "recurring_pain_points", "shared_touchpoints", "shared_personas", "namesakes"],
  "additionalProperties": false,
  "properties": {
    "version": {"const": 1},
    "today": {"description": "The day by which reviews are overdue; missing where none was given.", "$ref": "#/definitions/date"},
    "totals": {"$ref": "#/definitions/totals"},
    "maps": {"description": "Worst first: those that were not understood, then by open barriers, lowest point, steps done and path.",
      "type": "array", "items": {"$ref": "#/definitions/map"}},
    "recurring_pain_points": {"description": "In more than one map, by their words.", "type": "array", "items": {"$ref": "#/definitions/pain_group"}},
    "shared_touchpoints": {"description": "In more than one map, by their names.", "type": "array", "items": {"$ref": "#/definitions/touchpoint_group"}},
    "shared_personas": {"description": "Defined in one file that several maps use.", "type": "array", "items": {"$ref": "#/definitions/persona_group"}},
    "namesakes": {"description": "One name with several definitions: perhaps one person.", "type": "array", "items": {"$ref": "#/definitions/persona_group"}}
  },
  "definitions": {
    "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "count": {"type": "integer", "minimum": 0},
    "score": {"description": "From -2 (angry) over 0 (neutral) to 2 (delighted).", "type": "number"},
    "totals": {
      "type": "object",
      "required": ["maps", "understood", "personas", "stages", "touchpoints", "pain_points", "open_barriers", "opportunities",
        "open_opportunities", "without_review", "steps"],
      "additionalProperties": false,
      "properties": {
        "maps": {"$ref": "#/definitions/count"},
        "understood": {"$ref": "#/definitions/count"},
        "personas": {"description": "A persona of a file that several maps use counts once.", "$ref": "#/definitions/count"},
        "stages": {"$ref": "#/definitions/count"},
        "touchpoints": {"$ref": "#/definitions/count"},
        "pain_points": {"$ref": "#/definitions/count"},
        "open_barriers": {"$ref": "#/definitions/count"},
        "opportunities": {"$ref": "#/definitions/count"},
        "open_opportunities": {"$ref": "#/definitions/count"},
        "without_review": {"description": "Maps that do not say when they were last reviewed.", "$ref": "#/definitions/count"},
        "reviews_overdue": {"description": "Missing where today is not known.", "$ref": "#/definitions/count"},
        "steps": {"description": "How many maps are how far.", "type": "array", "minItems": 6, "maxItems": 6, "items": {
          "type": "object",
          "required": ["step", "done", "partial", "missing"],
          "additionalProperties": false,
          "properties": {
            "step": {"type": "integer", "minimum": 1, "maximum": 6},
            "done": {"$ref": "#/definitions/count"},
            "partial": {"$ref": "#/definitions/count"},
            "missing": {"$ref": "#/definitions/count"}
          }
        }}
      }
    },
    "map": {
      "type": "object",
      "required": ["path", "understood", "errors", "warnings"],
      "additionalProperties": false,
      "properties": {
        "path": {"description": "As it was given or found.", "type": "string"},
        "understood": {"description": "Where it is false, 'problems' says why and the rest is missing.", "type": "boolean"},
        "errors": {"$ref": "#/definitions/count"},
        "warnings": {"$ref": "#/definitions/count"},
        "problems": {"description": "The first of them.", "type": "array", "minItems": 1, "items": {"type": "string"}},
        "title": {"type": "string"},
        "service": {"type": "string"},
        "organization": {"type": "string"},
        "language": {"type": "string"},
        "state": {"enum": ["current", "future"]},
        "personas": {"type": "array", "items": {
          "type": "object",
          "required": ["id", "name"],
          "additionalProperties": false,
          "properties": {
            "id": {"type": "string"},
            "name": {"type": "string"},
            "file": {"description": "Where it is defined, when that is not the map itself.", "type": "string"}
          }
        }},
        "scorecard": {"type": "array", "minItems": 6, "maxItems": 6, "items": {
          "type": "object",
          "required": ["step", "name", "state", "findings"],
          "additionalProperties": false,
          "properties": {
            "step": {"type": "integer", "minimum": 1, "maximum": 6},
            "name": {"type": "string"},
            "state": {"enum": ["done", "partial", "missing"]},
            "gap": {"description": "What keeps it from being done.", "type": "string"},
            "findings": {"description": "Errors and warnings of this step.", "$ref": "#/definitions/count"}
          }
        }},
        "lowest_point": {
          "type": "object",
          "required": ["touchpoint", "score"],
          "additionalProperties": false,
          "properties": {
            "touchpoint": {"type": "string"},
            "persona": {"type": "string"},
            "score": {"$ref": "#/definitions/score"}
          }
        },
        "open_barriers": {"description": "Barriers that no opportunity has removed.", "type": "array", "items": {"$ref": "#/definitions/pain"}},
        "stages": {"$ref": "#/definitions/count"},
        "touchpoints": {"$ref": "#/definitions/count"},
        "pain_points": {"$ref": "#/definitions/count"},
        "opportunities": {"$ref": "#/definitions/count"},
        "open_opportunities": {"description": "Neither done nor dropped.", "$ref": "#/definitions/count"},
        "review_due": {"description": "The next one; missing where the map does not say when the last was.", "$ref": "#/definitions/date"},
        "review_overdue": {"description": "Missing where today is not known.", "type": "boolean"}
      }
    },
    "pain": {
      "type": "object",
      "required": ["pain_point", "label", "text", "answered"],
      "properties": {
        "path": {"description": "Of the map; missing where the pain point stands in it.", "type": "string"},
        "pain_point": {"description": "Its path in the map.", "type": "string"},
        "label": {"type": "string"},
        "text": {"type": "string"},
        "at": {"description": "Touchpoint or stage.", "type": "string"},
        "severity": {"enum": ["low", "medium", "high", "critical"]},
        "answered": {"description": "Whether an opportunity addresses it that was not dropped.", "type": "boolean"},
        "status": {"description": "Of the opportunity that is farthest.", "enum": ["proposed", "planned", "doing", "done"]}
      }
    },
    "pain_group": {
      "type": "object",
      "required": ["name", "maps", "places"],
      "additionalProperties": false,
      "properties": {
        "name": {"description": "As the first map says it.", "type": "string"},
        "maps": {"type": "integer", "minimum": 2},
        "places": {"type": "array", "minItems": 2, "items": {"$ref": "#/definitions/pain"}}
      }
    },
    "touchpoint_group": {
      "type": "object",
      "required": ["name", "maps", "places"],
      "additionalProperties": false,
      "properties": {
        "name": {"type": "string"},
        "maps": {"type": "integer", "minimum": 2},
        "places": {"type": "array", "minItems": 2, "items": {
          "type": "object",
          "required": ["path", "touchpoint", "name"],
          "additionalProperties": false,
          "properties": {
            "path": {"type": "string"},
            "touchpoint": {"description": "Its path in the map.", "type": "string"},
            "name": {"type": "string"},
            "channel": {"type": "string"},
            "score": {"description": "The worst feeling there.", "$ref": "#/definitions/score"}
          }
        }}
      }
    },
    "persona_group": {
      "type": "object",
      "required": ["name", "maps", "places"],
      "additionalProperties": false,
      "properties": {
        "name": {"type": "string"},
        "maps": {"type": "integer", "minimum": 2},
        "places": {"type": "array", "minItems": 2, "items": {
          "type": "object",
          "required": ["path", "id"],
          "additionalProperties": false,
          "properties": {"path": {"type": "string"}, "id": {"type": "string"}}
        }}
      }
    }
  }
}
)schema";

}  // namespace

std::string schema_of_portfolio() { return std::string(schema); }

}  // namespace journeymap
