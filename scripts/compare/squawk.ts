import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layoutOf } from '../../src/migrations/choose-layout.ts';
import { splitSql } from '../../src/migrations/scan-sql.ts';
import type { MigrationFile } from '../../src/model/migration.ts';
import { casesFolder, expectationOf } from '../../test/support/labelled-cases.ts';
import type { SquawkFinding } from './count.ts';

/** How squawk is called, and which version answers. */
export interface Squawk {
  readonly command: readonly [string, ...string[]];
  readonly version: string;
}

/** squawk on PATH, or installed where npx finds it; undefined where it is neither. */
export function findSquawk(): Squawk | undefined {
  for (const command of [['squawk'], ['npx', '--no-install', 'squawk']] as const) {
    const [program, ...args] = command;
    const { status, stdout } = spawnSync(program, [...args, '--version'], { encoding: 'utf8' });
    const version = /^squawk (\S+)/m.exec(stdout ?? '')?.[1];
    if (status === 0 && version !== undefined) return { command: [program, ...args], version };
  }
  return undefined;
}

interface Given {
  readonly name: string;
  /** Path of the file within the case. */
  readonly file: string;
  readonly text: string;
  readonly args: readonly string[];
}

/** What squawk finds in each case. It starts once for each set of options, with all files that they hold for. */
export function askSquawk({ command }: Squawk, names: readonly string[]): ReadonlyMap<string, readonly SquawkFinding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-compare-'));
  try {
    const found = new Map<string, SquawkFinding[]>(names.map((name) => [name, []]));
    const given = names.flatMap(filesOf);
    for (const options of new Set(given.map(({ args }) => args.join(' ')))) {
      const alike = given.filter(({ args }) => args.join(' ') === options);
      for (const { name, file, text } of alike) {
        const target = path.join(folder, name, file);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
      const paths = alike.map(({ name, file }) => `${name}/${file}`);
      for (const { file, ...rest } of runSquawk(command, [...options.split(' '), ...paths], folder)) {
        const [name = '', ...inside] = file.split('/');
        found.get(name)?.push({ ...rest, file: inside.join('/') });
      }
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runSquawk([program, ...args]: Squawk['command'], options: readonly string[], cwd: string): readonly SquawkFinding[] {
  const { status, stdout, stderr } = spawnSync(program, [...args, '--reporter', 'json', ...options], { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0 && status !== 1) throw new Error(`squawk ended with ${status}\n${stderr}`);
  return JSON.parse(stdout) as readonly SquawkFinding[];
}

/** The changed files of a case that a deploy runs, and what a user of squawk would say of them. */
function filesOf(name: string): readonly Given[] {
  const { framework, version } = expectationOf(name);
  const layout = layoutOf(framework);
  const home = framework === 'prisma' ? 'prisma/migrations' : 'migrations';
  const read = (part: string): readonly (readonly [string, string])[] => filesBelow(path.join(casesFolder, name, part));
  const before = new Map(read('base'));
  const after = read('pr');
  const companions = new Map([...before, ...after].map(([file, text]) => [`${home}/${file}`, text]));
  return after.flatMap(([file, text]) => {
    if (!file.endsWith('.sql') || before.get(file) === text || !layout.claims(`${home}/${file}`)) return [];
    const migration = layout.read({ path: `${home}/${file}`, text }, companions);
    if (migration.role === 'schema' || !migration.sections.some(({ direction }) => direction === 'up')) return [];
    const args = ['--pg-version', `${version}.0`, ...(runsInTransaction(migration) ? ['--assume-in-transaction'] : [])];
    return [{ name, file, text, args }];
  });
}

function filesBelow(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A transaction of the tool's, or the implicit one of a string of several statements. */
export function runsInTransaction({ sections, text }: MigrationFile): boolean {
  return sections
    .filter(({ direction }) => direction === 'up')
    .some(({ sending, start, end }) => sending === 'wrapped' || (sending === 'one-string' && splitSql(text, start, end).length > 1));
}
