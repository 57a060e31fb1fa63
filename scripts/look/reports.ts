import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ChangedPath, Tree } from '../../src/model/ports.ts';
import type { Report } from '../../src/model/report.ts';
import { judge } from '../../src/run.ts';
import { caseNames, casesFolder, expectationOf } from '../../test/support/labelled-cases.ts';

const examples = path.resolve(import.meta.dirname, '../../examples');

/** The files below a folder, under a path of the imagined repository. */
function readFolder(folder: string, home = ''): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.posix.join(home, path.relative(folder, file).split(path.sep).join('/')), readFileSync(file, 'utf8')];
    }),
  );
}

function treeOf(title: string, files: ReadonlyMap<string, string>): Tree {
  const read: Tree['read'] = async (paths) => new Map(paths.flatMap((file) => (files.has(file) ? [[file, files.get(file) ?? '']] : [])));
  return { title, list: async () => [...files.keys()], read, readNear: read };
}

/** Judges a change that adds files to what stood, or writes them anew. */
async function judgeFiles(
  base: ReadonlyMap<string, string>,
  writes: ReadonlyMap<string, string>,
  flags: Parameters<typeof judge>[0]['flags'],
): Promise<Report> {
  const changed = [...writes]
    .filter(([file, text]) => base.get(file) !== text)
    .map(([file]): ChangedPath => ({ path: file, status: base.has(file) ? 'modified' : 'added' }));
  return judge({
    change: { base: treeOf('main', base), head: treeOf('the change', new Map([...base, ...writes])), changed, complete: true },
    policy: { from: 'base', reader: { read: async (file) => base.get(file) } },
    flags,
    today: '2026-01-01',
    clock: () => 0,
  });
}

/** The example that `lockkeeper demo` judges. */
export function judgeShop(): Promise<Report> {
  return judgeFiles(readFolder(path.join(examples, 'shop/base')), readFolder(path.join(examples, 'shop/pull-request')), {});
}

/** Every labelled case, by its name. */
export async function* judgeCases(): AsyncGenerator<readonly [name: string, report: Report]> {
  for (const name of caseNames) {
    const { framework, version, dialect = 'postgres' } = expectationOf(name);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const home = framework === 'prisma' ? 'prisma/migrations' : 'migrations';
    const [base, writes] = ['base', 'pr'].map((part) => readFolder(path.join(casesFolder, name, part), home));
    if (base === undefined || writes === undefined) continue;
    yield [name, await judgeFiles(base, writes, { framework, dialect, version: [major, minor] })];
  }
}
