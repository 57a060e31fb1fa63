import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { presetNames } from '../src/policy/presets.ts';
import { policySchema } from '../src/policy/schema.ts';
import { rules } from '../src/rules/index.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What this script keeps in step: the schema for editors, and the presets as a module, so that a bundle holds them. */
async function render(): Promise<ReadonlyMap<string, string>> {
  const presets = await Promise.all(
    presetNames.map(async (name) => [name, await readFile(path.join(root, `policies/${name}.yml`), 'utf8')] as const),
  );
  const entries = presets.map(([name, text]) => `  [\n    '${name}',\n    \`${text.replaceAll(/[\\`$]/g, '\\$&')}\`,\n  ],\n`);
  return new Map([
    ['policies/schema.json', `${JSON.stringify(policySchema(rules), undefined, 2)}\n`],
    [
      'src/policy/preset-texts.ts',
      `/** The texts of policies/*.yml by name; written by scripts/policy-schema.ts. */\nexport const presetTexts: readonly (readonly [string, string])[] = [\n${entries.join('')}];\n`,
    ],
  ]);
}

const stale: string[] = [];
for (const [file, text] of await render()) {
  const there = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
  if (there === text) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) await writeFile(path.join(root, file), text);
}
if (stale.length === 0) console.log('The policy schema and the presets are up to date.');
else if (!process.argv.includes('--check')) console.log(`Wrote ${stale.join(' and ')}.`);
else {
  console.error(`Out of date: ${stale.join(' and ')}. Run npx tsx scripts/policy-schema.ts.`);
  process.exitCode = 1;
}
