// The JSON Schema of the JSON format (json.cpp). Both are kept in step by tests/formats.py.
#include "reports/findings_json.h"
#include "reports/report.h"

namespace journeymap {

namespace {

constexpr std::string_view schema_head = R"schema({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$id": "https://github.com/journeymap/journeymap/schema/findings-1.json",
  "title": "Findings of journeymap",
  "description": "What 'journeymap check --format json' prints. Members may be added; a change of meaning raises the version.",
  "type": "object",
  "required": ["version", "findings", "maps", "summary"],
  "properties": {
    "version": {"const": 1},
    "findings": {"type": "array", "items": {"$ref": "#/definitions/finding"}},
    "maps": {"type": "array", "items": {"$ref": "#/definitions/map"}},
    "summary": {"$ref": "#/definitions/counts"}
  },
  "definitions": {
    "finding": {
      "description": "What is wrong, missing or doubtful, with its place. Without a file it is about the map as a whole.",
      "type": "object",
      "required": ["map", "fingerprint"],
      "properties": {
        "map": {"description": "Path of the map, as it was given or found.", "type": "string"},
        "fingerprint": {"description": "The same for the same finding when lines have moved.", "type": "string", "pattern": "^[0-9a-f]{16}$"}
      },
      "allOf": [{"$ref": "#/definitions/said"}, {"$ref": "#/definitions/place"}]
    },
    "map": {
      "type": "object",
      "required": ["path", "allowed", "in_baseline", "summary"],
      "properties": {
        "path": {"type": "string"},
        "unreadable": {"description": "Why the file could not be read.", "type": "string"},
        "allowed": {"description": "Findings that comments allow.", "type": "integer", "minimum": 0},
        "in_baseline": {"description": "Findings that the baseline knows.", "type": "integer", "minimum": 0},
        "scorecard": {"type": "array", "minItems": 6, "maxItems": 6, "items": {"$ref": "#/definitions/step"}},
        "summary": {"$ref": "#/definitions/counts"}
      }
    },
    "counts": {
      "type": "object",
      "required": ["error", "warning", "info"],
      "properties": {
        "error": {"type": "integer", "minimum": 0},
        "warning": {"type": "integer", "minimum": 0},
        "info": {"type": "integer", "minimum": 0}
      }
    },
)schema";

}  // namespace

const std::string_view finding_definitions = R"schema(    "said": {
      "description": "What a finding says.",
      "type": "object",
      "required": ["code", "name", "severity", "message"],
      "properties": {
        "code": {"description": "The rule: journeymap explain CODE.", "type": "string", "pattern": "^JM[0-9]{3}$"},
        "name": {"description": "The rule's name.", "type": "string", "pattern": "^[a-z0-9-]+$"},
        "severity": {"$ref": "#/definitions/severity"},
        "message": {"description": "One sentence, without a full stop.", "type": "string"},
        "help": {"description": "What to write instead; may have several lines.", "type": "string"},
        "entity": {"description": "What it is about, independent of lines.", "type": "string"},
        "labels": {"description": "Related places.", "type": "array", "items": {
          "allOf": [{"$ref": "#/definitions/place"}], "required": ["text"], "properties": {"text": {"type": "string"}}}},
        "edits": {"description": "Replacements that together make the finding go away.", "type": "array", "items": {
          "allOf": [{"$ref": "#/definitions/place"}], "required": ["replacement"], "properties": {"replacement": {"type": "string"}}}}
      }
    },
    "place": {
      "description": "Lines and columns count from 1, columns in characters; offsets are bytes; ends are the first behind.",
      "type": "object",
      "properties": {
        "file": {"type": "string"},
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "end_line": {"type": "integer", "minimum": 1},
        "end_column": {"type": "integer", "minimum": 1},
        "offset": {"type": "integer", "minimum": 0},
        "end_offset": {"type": "integer", "minimum": 0}
      },
      "dependencies": {
        "file": ["line", "column", "end_line", "end_column", "offset", "end_offset"],
        "line": ["file"]
      }
    },
    "step": {
      "description": "How far a map is with a step of the method.",
      "type": "object",
      "required": ["step", "name", "state", "gap", "findings"],
      "properties": {
        "step": {"type": "integer", "minimum": 1, "maximum": 6},
        "name": {"type": "string"},
        "state": {"enum": ["done", "partial", "missing"]},
        "gap": {"description": "What is missing; empty when done.", "type": "string"},
        "findings": {"description": "Errors and warnings of this step.", "type": "integer", "minimum": 0}
      }
    },
    "severity": {"enum": ["error", "warning", "info"]}
)schema";

std::string schema_of_findings() { return std::string(schema_head).append(finding_definitions).append("  }\n}\n"); }

}  // namespace journeymap
