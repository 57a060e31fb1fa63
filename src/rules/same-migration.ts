import type { ChangedFile, Framework, MigrationFile } from '../model/migration.ts';
import type { ChangeSet } from '../model/rule.ts';

/** Tools that know a migration by its version alone: the rest of its name may change. Source: the table in which each keeps what has run. */
const knowsByVersion: ReadonlySet<Framework> = new Set(['goose', 'golang-migrate', 'dbmate', 'sqlx', 'diesel', 'supabase']);

/** The migration that the tool takes for one of the base branch after the change: the same path, or the same version where that is all it knows. */
export function successorOf({ files, changed, baseFile }: ChangeSet, { path, status, previousPath }: ChangedFile): MigrationFile | undefined {
  const old = baseFile(previousPath ?? path);
  const at = files.find(({ file }) => file.path === path)?.file;
  if (old === undefined || status === 'modified') return at;
  if (!knowsByVersion.has(old.framework) || old.version === undefined) return undefined;
  if (status === 'renamed') return at?.version === old.version ? at : undefined;
  const added = new Set(changed.filter((one) => one.status === 'added').map((one) => one.path));
  return files.find(({ file }) => added.has(file.path) && file.version === old.version && directionOf(file) === directionOf(old))?.file;
}

const directionOf = ({ sections }: MigrationFile): string | undefined => sections[0]?.direction;
