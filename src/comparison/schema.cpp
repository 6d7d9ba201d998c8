// The JSON Schema of the JSON format (json.cpp). Both are kept in step by tests/formats.py.
#include "comparison/formats.h"

namespace journeymap {

std::string schema_of_comparison() {
    return R"schema({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "https://github.com/journeymap/journeymap/schema/diff-1.json",
  "title": "Differences between two maps",
  "description": "What 'journeymap diff --format json' prints. Members may be added; a change of meaning raises the version.",
  "type": "object",
  "required": ["version", "old", "new", "same", "summary", "totals", "changes"],
  "properties": {
    "version": {"const": 1},
    "old": {"$ref": "#/definitions/map"},
    "new": {"$ref": "#/definitions/map"},
    "same": {"description": "Whether there is no change at all.", "type": "boolean"},
    "summary": {"description": "All of it in a few sentences.", "type": "array", "minItems": 1, "items": {"type": "string"}},
    "totals": {"type": "array", "items": {"$ref": "#/definitions/total"}},
    "changes": {"description": "Stages with their touchpoints first, then pain points, opportunities, measures and the rest.", "type": "array", "items": {"$ref": "#/definitions/change"}}
  },
  "definitions": {
    "map": {
      "type": "object",
      "required": ["path", "title", "state"],
      "properties": {
        "path": {"type": "string"},
        "title": {"type": "string"},
        "state": {"enum": ["current", "future"]}
      }
    },
    "total": {
      "description": "A figure of the whole map; null where a map says nothing about it.",
      "type": "object",
      "required": ["total", "name", "before", "after", "unit"],
      "properties": {
        "total": {"enum": ["stages", "touchpoints", "wait", "duration", "pain_points", "open_pain_points", "barriers", "opportunities_done", "mean_emotion"]},
        "persona": {"description": "Whose mean emotion it is: an id.", "type": "string"},
        "name": {"type": "string"},
        "before": {"type": ["number", "null"]},
        "after": {"type": ["number", "null"]},
        "unit": {"$ref": "#/definitions/unit"},
        "effect": {"$ref": "#/definitions/effect"}
      }
    },
    "change": {
      "type": "object",
      "required": ["kind", "subject", "entity", "name", "weight"],
      "properties": {
        "kind": {"enum": ["added", "removed", "moved", "renamed", "changed"]},
        "subject": {"enum": ["map", "objective", "persona", "channel", "team", "evidence", "stage", "touchpoint", "pain_point", "opportunity", "measure", "revision"]},
        "entity": {"description": "What it is about, as findings name it; in the new map, and in the old one of what was removed. Empty: the map itself.", "type": "string"},
        "name": {"description": "What it is called now; of a card, its text.", "type": "string"},
        "label": {"description": "The written id of a pain point or an opportunity.", "type": "string"},
        "stage": {"description": "Name of the stage that it is or stands in.", "type": "string"},
        "touchpoint": {"description": "Name of the touchpoint that it is or stands in.", "type": "string"},
        "objective": {"description": "Text of the objective that a measure stands in.", "type": "string"},
        "key": {"description": "Of what has changed: the key of the language, with a point before what is nested. Also 'solved', of pain points, and 'used', of channels.", "type": "string"},
        "persona": {"description": "Of an emotion: the id of whose it is; absent: everyone's, or that of a crowd who feel the same.", "type": "string"},
        "what": {"description": "The key in words.", "type": "string"},
        "before": {"description": "What was said, on one line; absent: nothing.", "type": "string"},
        "after": {"description": "What is said now; absent: nothing.", "type": "string"},
        "before_amount": {"type": "number"},
        "after_amount": {"type": "number"},
        "unit": {"$ref": "#/definitions/unit"},
        "unit_word": {"description": "Of the value of a measure: its unit as the map writes it.", "type": "string"},
        "effect": {"$ref": "#/definitions/effect"},
        "note": {"description": "Why, or what follows.", "type": "string"},
        "weight": {"description": "How much it matters, from 10; what is solved or new and the barriers come out highest.", "type": "integer", "minimum": 0}
      }
    },
    "unit": {"enum": ["number", "seconds", "score", "share"]},
    "effect": {"description": "What it means for the customer, where that can be known.", "enum": ["better", "worse"]}
  }
}
)schema";
}

}  // namespace journeymap
