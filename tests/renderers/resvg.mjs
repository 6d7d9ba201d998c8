// node resvg.mjs IN.svg OUT.png: draws a picture with resvg, without any font of the machine.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.env.JOURNEYMAP_NODE_MODULES + "/x.js");
const { Resvg } = require("@resvg/resvg-js");
const [input, output] = process.argv.slice(2);
writeFileSync(output, new Resvg(readFileSync(input, "utf8"), { font: { loadSystemFonts: false } }).render().asPng());
