import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { policySchema } from '../src/policy/schema.ts';
import { rules } from '../src/rules/index.ts';

/** Writes the schema of policies for editors, or with --check says whether it is up to date. */
const file = path.resolve(import.meta.dirname, '../policies/schema.json');
const text = `${JSON.stringify(policySchema(rules), undefined, 2)}\n`;

if (!process.argv.includes('--check')) await writeFile(file, text);
else if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) {
  console.error('policies/schema.json is not what the rules say.\nRun: npm run docs');
  process.exitCode = 1;
}
