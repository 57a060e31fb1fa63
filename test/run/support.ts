import { changeOfPaths } from '../../src/host/local-change.ts';
import { workingTree } from '../../src/host/working-tree.ts';
import type { Report } from '../../src/model/report.ts';
import { judge, type JudgeFlags } from '../../src/run.ts';
import { makeRepository } from '../support/repository.ts';

/** Judges files as they lie in a folder: all of them, or those that are named. */
export async function judgeFolder(
  files: Readonly<Record<string, string>>,
  { named, history, flags = {} }: { readonly named?: readonly string[]; readonly history?: readonly string[]; readonly flags?: JudgeFlags },
): Promise<Report> {
  const repository = makeRepository();
  try {
    repository.write(files);
    const tree = workingTree(repository.root);
    const change = named === undefined ? { base: tree, head: tree, changed: [], complete: true } : changeOfPaths(tree, named, history);
    const reader = { read: async (file: string): Promise<string | undefined> => (await tree.read([file])).get(file) };
    return await judge({ change, policy: { from: 'working-tree', reader }, flags, today: '2026-01-01', clock: () => 0 });
  } finally {
    repository.remove();
  }
}

/** `file: rule` of the findings that count, sorted. */
export function told({ findings }: Report): readonly string[] {
  return findings
    .filter(({ suppression, subsumedBy }) => suppression === undefined && subsumedBy === undefined)
    .map(({ rule, span }) => `${span.file}: ${rule}`)
    .toSorted();
}
