import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderRuleIndex, renderRulePage } from '../src/reporters/rule-page.ts';
import { rules } from '../src/rules/index.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs/rules');
const pages = new Map([['README.md', renderRuleIndex(rules)], ...rules.map((rule) => [`${rule.id}.md`, renderRulePage(rule)] as const)]);

if (process.argv.includes('--check')) {
  const there = new Set(
    (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/')).filter((name) => name.endsWith('.md')),
  );
  const differing: string[] = [];
  for (const [name, text] of pages) if ((await readFile(path.join(folder, name), 'utf8').catch(() => '')) !== text) differing.push(name);
  const extra = [...there].filter((name) => !pages.has(name));
  if (differing.length + extra.length > 0) {
    console.error(`docs/rules is not what the rules say: ${[...differing, ...extra].join(', ')}\nRun: npm run docs`);
    process.exitCode = 1;
  }
} else {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of pages) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  console.log(`wrote ${pages.size} pages`);
}
