import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from './bundle.ts';

/** Rebuilds dist, compares it byte for byte with what is committed, and runs it from an empty folder. */
const root = path.resolve(import.meta.dirname, '..');
const committed = path.join(root, 'dist');
const work = await mkdtemp(path.join(tmpdir(), 'lockkeeper-dist-'));

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file)] as const)));
}

try {
  await bundle(root, path.join(work, 'fresh'));
  const [fresh, old] = await Promise.all([filesOf(path.join(work, 'fresh')), filesOf(committed)]);
  const differing = [...new Set([...fresh.keys(), ...old.keys()])].filter((name) => !fresh.get(name)?.equals(old.get(name) ?? Buffer.alloc(0)));
  if (differing.length > 0) throw new Error(`dist is not what the source builds: ${differing.join(', ')}\nRun: npm run build`);

  const size = [...fresh].filter(([name]) => /\.m?js$/.test(name)).reduce((sum, [, bytes]) => sum + bytes.length, 0);
  if (size > 2_500_000) throw new Error(`dist holds ${size} bytes of code, more than 2.5 MB`);

  await cp(committed, path.join(work, 'empty'), { recursive: true });
  const output = execFileSync(process.execPath, [path.join(work, 'empty/cli.js'), 'demo'], { cwd: work, encoding: 'utf8' });
  if (!output.includes('Building orders_placed_at_idx blocks every write to orders'))
    throw new Error(`the demo did not judge its pull request:\n${output}`);
  console.log(`dist is what the source builds (${(size / 1e6).toFixed(2)} MB of code), and runs from an empty folder`);
} finally {
  await rm(work, { recursive: true, force: true });
}
