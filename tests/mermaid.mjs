// mermaid.mjs FOLDER < texts, each a JSON string on a line: parses each with the Mermaid of FOLDER/node_modules (npm install mermaid jsdom) and
// prints what it understood, a JSON object on a line. Called by outputs.py.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const folder = path.resolve(process.argv[2]);
const require = createRequire(path.join(folder, 'x.js'));
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!DOCTYPE html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(path.join(folder, 'node_modules/mermaid/dist/mermaid.core.mjs')));
mermaid.initialize({ startOnLoad: false });
for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
    try {
        const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(JSON.parse(line));
        console.log(JSON.stringify({ type, title: db.getDiagramTitle(), sections: db.getSections(), tasks: db.getTasks() }));
    } catch (error) {
        console.log(JSON.stringify({ error: error.message }));
    }
}
