import { describe, expect, test } from 'vitest';
import type { CodeSearch } from '../../src/model/code.ts';
import type { Tree } from '../../src/model/ports.ts';
import type { Report } from '../../src/model/report.ts';
import { judge } from '../../src/run.ts';

const query = 'export const q = sql`SELECT note FROM orders`;\n';
const base = { 'migrations/001.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n', 'src/a.ts': query, 'src/b.ts': query };

/** A tree that remembers what was asked of it; `near`: the paths whose texts lie on this machine. */
function recorded(files: Readonly<Record<string, string>>, near?: readonly string[]): Tree & { readonly asked: string[] } {
  const asked: string[] = [];
  const textsOf = (paths: readonly string[]): ReadonlyMap<string, string> => {
    asked.push(...paths);
    return new Map(paths.flatMap((path) => (path in files ? [[path, files[path] ?? ''] as const] : [])));
  };
  return {
    title: 'a tree',
    asked,
    list: async () => Object.keys(files),
    read: async (paths) => textsOf(paths),
    ...(near && { readNear: async (paths) => textsOf(paths.filter((path) => near.includes(path))) }),
  };
}

async function run(
  sql: string,
  scope: CodeSearch | undefined,
  near?: readonly string[],
): Promise<{ readonly report: Report; readonly code: readonly string[] }> {
  const head = recorded({ ...base, 'migrations/002.sql': sql }, near);
  const report = await judge({
    change: {
      base: recorded(base),
      head,
      changed: [
        { path: 'migrations/002.sql', status: 'added' },
        { path: 'src/b.ts', status: 'modified' },
      ],
      complete: true,
    },
    policy: { from: 'base', path: 'p.yml', reader: { read: async () => `version: 1\n${scope === undefined ? '' : `code-search: ${scope}\n`}` } },
    flags: {},
    today: '2026-01-01',
    clock: () => 0,
  });
  return { report, code: head.asked.filter((path) => path.startsWith('src/')) };
}

const said = ({ findings }: Report): readonly string[] =>
  findings.filter(({ rule }) => rule === 'breaking-change/code-still-uses-what-goes').flatMap(({ related = [] }) => related.map(({ file }) => file));
const remarks = ({ remarks: all }: Report): readonly string[] => all.filter((remark) => remark.includes('searched'));

const drop = 'ALTER TABLE orders DROP COLUMN note;\n';
const everything = Object.keys(base);

describe('what is read', () => {
  test('everything on this machine, where the policy says nothing', async () => {
    const { report, code } = await run(drop, undefined, everything);
    expect(code).toEqual(['src/b.ts', 'src/a.ts']);
    expect(said(report)).toEqual(['src/a.ts', 'src/b.ts']);
    expect(remarks(report)).toEqual([]);
  });

  test('nothing, where nothing goes', async () => {
    const { report, code } = await run('ALTER TABLE orders ADD COLUMN extra text;\n', 'all', everything);
    expect({ code, said: said(report) }).toEqual({ code: [], said: [] });
  });

  test('nothing, where the policy says off', async () => {
    const { report, code } = await run(drop, 'off', everything);
    expect({ code, said: said(report), remarks: remarks(report) }).toEqual({ code: [], said: [], remarks: [] });
  });

  test('the files of the change, where the policy says changed', async () => {
    const { report, code } = await run(drop, 'changed', everything);
    expect({ code, said: said(report), remarks: remarks(report) }).toEqual({ code: ['src/b.ts'], said: ['src/b.ts'], remarks: [] });
  });
});

describe('what could not be searched is said aloud', () => {
  test('all of the rest, without a checkout', async () => {
    const { report, code } = await run(drop, 'all');
    expect({ code, said: said(report) }).toEqual({ code: ['src/b.ts'], said: ['src/b.ts'] });
    expect(remarks(report)).toEqual([
      'Only the files of this change were searched for code that uses what it drops or renames: the rest needs a checkout (actions/checkout).',
    ]);
  });

  test('files that a checkout does not hold', async () => {
    const { report } = await run(drop, 'all', []);
    expect(said(report)).toEqual(['src/b.ts']);
    expect(remarks(report)).toEqual(['1 file was not searched for code that uses what this change drops or renames.']);
  });
});
