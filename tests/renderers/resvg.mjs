// node resvg.mjs IN.svg OUT.png: draws a picture with resvg. The fonts of the machine count only where the picture has text that is not
// outlined.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.env.JOURNEYMAP_NODE_MODULES + "/x.js");
const { Resvg } = require("@resvg/resvg-js");
const [input, output] = process.argv.slice(2);
const svg = readFileSync(input, "utf8");
writeFileSync(output, new Resvg(svg, { font: { loadSystemFonts: svg.includes("<text") } }).render().asPng());
