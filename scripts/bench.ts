import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureAction } from './bench-action.ts';
import { makeInputs } from './bench-inputs.ts';

const root = path.resolve(import.meta.dirname, '..');
/** Outside of the checkout, so that git has no say in which files there are. */
const inputs = path.join(tmpdir(), 'lockkeeper-bench');
await makeInputs(inputs);

const probe = path.join(root, 'scripts/peak-memory.cjs');

interface Measurement {
  readonly title: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly dialect?: 'mysql' | 'postgres';
  /** A run before the measured ones, which fills what they find full. */
  readonly warm?: true;
  /** Budgets; absent where a row is only there to be seen. */
  readonly seconds?: number;
  readonly mebibytes?: number;
}

const last = 'migrations/01000_m1000.sql';
const measurements: readonly Measurement[] = [
  { title: '5 statements', folder: 'small', args: ['migrations/001_small.sql'], seconds: 0.15, mebibytes: 200 },
  { title: '1,000 files: one judged upon 999', folder: 'history', args: [last], seconds: 0.8, mebibytes: 200 },
  { title: '1,000 files of MySQL: one judged upon 999', folder: 'mysql-history', args: [last], dialect: 'mysql', seconds: 0.7, mebibytes: 200 },
  {
    title: '1,000 files: one judged, history kept',
    folder: 'kept-history',
    args: ['--base', 'main', '--cache-dir', '.git/kept'],
    warm: true,
    seconds: 0.25,
    mebibytes: 200,
  },
  { title: '2,000 queries held to 500 tables', folder: 'queries', args: ['migrations/051.sql'], seconds: 1, mebibytes: 200 },
  { title: '5 MB dump, one file judged upon it', folder: 'half-dump', args: ['migrations/002_index.sql'], seconds: 1.25, mebibytes: 700 },
  { title: '10 MB dump, one file judged upon it', folder: 'dump', args: ['migrations/002_index.sql'], seconds: 2.5, mebibytes: 700 },
  { title: '1,000 files, all judged as one change', folder: 'history', args: ['migrations'] },
  { title: '5 MB dump, judged itself', folder: 'half-dump', args: ['migrations/001_dump.sql'] },
  { title: '10 MB dump, judged itself', folder: 'dump', args: ['migrations/001_dump.sql'] },
];

function measure({ folder, args, dialect = 'postgres', warm }: Measurement): { readonly seconds: number; readonly mebibytes: number } {
  const run = (): { readonly seconds: number; readonly mebibytes: number } => {
    const started = performance.now();
    const result = spawnSync(
      process.execPath,
      [
        '--require',
        probe,
        path.join(root, 'dist/cli.js'),
        'check',
        ...args,
        '--dialect',
        dialect,
        '--framework',
        'plain',
        '--format',
        'json',
        '--output',
        '/dev/null',
      ],
      { cwd: path.join(inputs, folder), encoding: 'utf8' },
    );
    const seconds = (performance.now() - started) / 1000;
    if (result.status !== 0 && result.status !== 1) throw new Error(`exit code ${result.status}\n${result.stderr}`);
    return { seconds, mebibytes: Number(/peak (\d+)/.exec(result.stderr)?.[1] ?? 0) / 1024 };
  };
  if (warm) run();
  const runs = Array.from({ length: 5 }, run);
  const middle = runs.toSorted((a, b) => a.seconds - b.seconds)[2];
  return { seconds: middle?.seconds ?? 0, mebibytes: Math.max(...runs.map(({ mebibytes }) => mebibytes)) };
}

console.log(`node ${process.version}, median of 5 runs of the whole process\n`);
console.log(`${'input'.padEnd(44)}${'wall'.padStart(9)}${'budget'.padStart(9)}${'peak'.padStart(11)}${'budget'.padStart(11)}`);
for (const measurement of measurements) {
  const { seconds, mebibytes } = measure(measurement);
  const { seconds: most = Infinity, mebibytes: largest = Infinity } = measurement;
  const budget = (value: number, unit: string): string => (value === Infinity ? '–' : `${value} ${unit}`);
  console.log(
    measurement.title.padEnd(44) +
      `${seconds.toFixed(2)} s`.padStart(9) +
      budget(most, 's').padStart(9) +
      `${mebibytes.toFixed(0)} MiB`.padStart(11) +
      budget(largest, 'MiB').padStart(11) +
      (seconds > most || mebibytes > largest ? '  over' : ''),
  );
}

console.log(
  `\n${'the Action, without a checkout'.padEnd(44)}${'first line'.padStart(12)}${'budget'.padStart(9)}${'verdict'.padStart(10)}${'budget'.padStart(9)}`,
);
for (const { title, warm, seconds } of [
  { title: '1,000 files: one judged upon 999', warm: false, seconds: 2 },
  { title: '1,000 files: one judged, history kept', warm: true, seconds: 0.25 },
]) {
  const { firstLine, verdict } = await measureAction(path.join(inputs, 'history'), warm);
  console.log(
    title.padEnd(44) +
      `${(firstLine * 1000).toFixed(0)} ms`.padStart(12) +
      '250 ms'.padStart(9) +
      `${verdict.toFixed(2)} s`.padStart(10) +
      `${seconds} s`.padStart(9) +
      (firstLine > 0.25 || verdict > seconds ? '  over' : ''),
  );
}
