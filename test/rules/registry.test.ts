import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { families } from '../../src/model/finding.ts';
import type { DialectId } from '../../src/model/target.ts';
import { rules } from '../../src/rules/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'src/rules');
const ruleFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && readFileSync(path.join(folder, file), 'utf8').includes('export default defineRule'))
  .map((file) => file.split(path.sep).join('/').replace(/\.ts$/, ''));

test('file name, id, registry line and page are the same word', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ruleFiles.toSorted());
  for (const id of ids) expect(existsSync(path.join(root, 'docs/rules', `${id}.md`)), `docs/rules/${id}.md`).toBe(true);
});

test("every rule has a test, in its own file or its family's", () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const texts = tests.map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8')).join('\n');
  const untested = rules.filter(({ id }) => !texts.includes(`${id}.ts`));
  expect(untested.map(({ id }) => id)).toEqual([]);
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s says what, when, so what and what instead', (_, rule) => {
  expect(families).toContain(rule.family);
  for (const text of [rule.summary, rule.docs.when, rule.docs.effect, rule.docs.instead]) expect(text).toMatch(/^[A-Z“"`].*[.!?]$/s);
  for (const message of Object.values(rule.messages)) expect(message.length).toBeGreaterThan(5);
  expect(rule.dialects.length).toBeGreaterThan(0);
  for (const id of rule.subsumes)
    expect(
      rules.some((other) => other.id === id),
      `${rule.id} subsumes ${id}`,
    ).toBe(true);
});

const spoken = rules.flatMap((rule) =>
  Object.entries(rule.inDialect ?? {}).map(([dialect, wording]) => [`${rule.id} on ${dialect}`, rule, dialect, wording] as const),
);

test.runIf(spoken.length > 0).each(spoken)('%s says only what it may', (_, rule, dialect, { docs = {}, messages = {} }) => {
  expect(rule.dialects.includes(dialect as DialectId) || (dialect === 'mysql' && rule.dialects.includes('mariadb'))).toBe(true);
  for (const text of [docs.when, docs.effect, docs.instead]) if (text !== undefined) expect(text).toMatch(/^[A-Z“"`].*[.!?]$/s);
  const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  for (const [id, message] of Object.entries(messages)) {
    expect(Object.keys(rule.messages)).toContain(id);
    for (const name of placeholders(message)) expect(placeholders(rule.messages[id] ?? '')).toContain(name);
  }
});

test('what loses data for good is an error by default', () => {
  const loud = rules.filter(
    ({ consequence, id }) => consequence === 'loses-data' && /drop-(table|column|schema|database)|truncate|delete-without-where/.test(id),
  );
  expect(loud.length).toBeGreaterThan(4);
  for (const rule of loud) expect([rule.id, rule.severity]).toEqual([rule.id, 'error']);
});

test('the catalogue of hazards names every rule that judges, and none that is not there', () => {
  const catalogue = readFileSync(path.join(root, 'docs/contributing/rule-catalogue.md'), 'utf8');
  const named = new Set([...catalogue.matchAll(/`([a-z-]+\/[a-z0-9-]+)`/g)].map(([, id]) => id));
  const ids = rules.map(({ id }) => id as string);
  expect([...named].filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  const judging = rules.filter(({ family }) => family !== 'schema' && family !== 'policy').map(({ id }) => id);
  expect(judging.filter((id) => !named.has(id))).toEqual([]);
});
