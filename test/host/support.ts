import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach } from 'vitest';
import { makeRepository, type Repository } from '../support/repository.ts';

const made: Repository[] = [];

/** A repository that is gone after the test. */
export function repositoryFor(files: Readonly<Record<string, string | Uint8Array>> = {}): Repository {
  const repository = makeRepository();
  made.push(repository);
  repository.write(files);
  repository.commit('base');
  return repository;
}

afterEach(() => {
  for (const repository of made.splice(0)) repository.remove();
});

/** Every file below a folder with its bytes and its time. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    paths.flatMap((relative) => {
      const found = statSync(path.join(folder, relative));
      return found.isFile() ? [[relative, `${found.mtimeMs} ${readFileSync(path.join(folder, relative)).toString('latin1')}`] as const] : [];
    }),
  );
}

/** Names that break careless readers of git's output. */
export const oddNames = [
  'migrations/a b.sql',
  'migrations/é 💡.sql',
  'migrations/"quoted".sql',
  "migrations/it's.sql",
  'migrations/new\nline.sql',
  'migrations/tab\there.sql',
  'migrations/-dash.sql',
  'migrations/[1]*.sql',
  'migrations/back\\slash.sql',
];
