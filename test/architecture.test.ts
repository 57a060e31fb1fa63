import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. A folder that is not named here may not exist. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  host: ['model'],
  catalog: ['model'],
  code: ['model'],
  dialects: ['model'],
  queries: ['model', 'catalog'],
  theory: ['model'],
  remedies: ['model', 'theory'],
  rules: ['model', 'theory', 'remedies'],
  migrations: ['model'],
  engine: ['model', 'catalog'],
  policy: ['model', 'rules'],
  reporters: ['model', 'theory'],
  github: ['model', 'reporters', 'host'],
  run: ['model', 'catalog', 'code', 'dialects', 'engine', 'migrations', 'policy', 'queries', 'remedies', 'rules', 'theory', 'version'],
  commands: ['model', 'run', 'reporters', 'host', 'policy', 'migrations', 'rules', 'theory', 'version'],
  version: [],
  action: ['model', 'run', 'reporters', 'github', 'host', 'rules', 'version'],
  cli: ['commands', 'host', 'version'],
};

/** Rooms that may not touch the world. */
const pure = ['model', 'catalog', 'code', 'dialects', 'queries', 'theory', 'remedies', 'rules', 'migrations', 'engine', 'policy', 'reporters'];

const src = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const roomOf = (file: string): string => (file.split(path.sep)[0] ?? '').replace(/\.ts$/, '');
const texts = new Map(files.map((file) => [file, readFileSync(path.join(src, file), 'utf8')]));
const imports = files.flatMap((file) =>
  [...(texts.get(file) ?? '').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g)].map(([, to = '']) => ({
    from: file,
    to: path.relative(src, path.resolve(src, path.dirname(file), to)),
  })),
);

test('the rooms are the ones named above', () => {
  expect([...new Set(files.map(roomOf))].toSorted()).toEqual(Object.keys(allowed).toSorted());
});

test('the reader of imports is not blind', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.length).toBeGreaterThan(300);
});

test('imports go one way', () => {
  const wrong = imports.filter(({ from, to }) => ![roomOf(from), ...(allowed[roomOf(from)] ?? [])].includes(roomOf(to)));
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('no two dialects know each other', () => {
  const dialectOf = (file: string): string | undefined => /^dialects\/([^/]+)\//.exec(file)?.[1];
  const wrong = imports.filter(({ from, to }) => dialectOf(from) && dialectOf(to) && dialectOf(from) !== dialectOf(to));
  expect(wrong).toEqual([]);
});

test('no rule imports another rule', () => {
  const isRule = (file: string): boolean => file.startsWith('rules') && /export default defineRule/.test(texts.get(file) ?? '');
  const wrong = imports.filter(({ from, to }) => isRule(from) && isRule(to));
  expect(wrong).toEqual([]);
});

test('pure rooms do not touch the world', () => {
  const world = /from 'node:|\bprocess\.|\bDate\.now|new Date\(\)|\bfetch\(|\bconsole\./;
  const wrong = files.filter(
    (file) =>
      pure.includes(roomOf(file)) &&
      world.test(
        (texts.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'(?=[,;)\]}])/g, (whole) =>
          whole.startsWith("'node:") ? whole : '',
        ),
      ),
  );
  expect(wrong).toEqual([]);
});
