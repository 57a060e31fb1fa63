import type { Dialect } from '../model/dialect.ts';
import type { ChangedFile, MigrationFile } from '../model/migration.ts';
import type { Statement } from '../model/statement.ts';
import type { Target } from '../model/target.ts';
import { readSections } from './sections.ts';

/** Picks the statements of a file that the pull request brings; the others have run already. */
export type PickNew = (statements: readonly Statement[]) => ReadonlySet<Statement>;

/** What there is to tell a file's new statements from its old ones. */
export interface Standing {
  readonly dialect: Dialect;
  readonly target: Target;
  readonly history: readonly MigrationFile[];
  readonly changed: readonly ChangedFile[];
}

/**
 * In a file that stood on the base branch, only what was not in it is new: comments and blanks do not count, and a
 * statement that now stands there once more does. A repeatable file runs whole whenever it differs.
 */
export function newStatementsOf(file: MigrationFile, standing: Standing): PickNew {
  const { dialect, target } = standing;
  const stood = oldWordsOf(file, standing);
  if (stood === undefined) return (statements) => new Set(statements);
  const keyOf = ({ text }: Statement): string => dialect.tokens(text);
  const old = readSections(stood, dialect, target, 'history').flatMap(({ statements }) => statements.map(keyOf));
  return (statements) => {
    const left = new Map<string, number>();
    for (const key of old) left.set(key, (left.get(key) ?? 0) + 1);
    return new Set(
      statements.filter((statement) => {
        const count = left.get(keyOf(statement)) ?? 0;
        left.set(keyOf(statement), count - 1);
        return count <= 0;
      }),
    );
  };
}

/** The file as it stood on the base branch, where its old words are not run again. */
export function oldWordsOf(file: MigrationFile, { history, changed }: Standing): MigrationFile | undefined {
  const change = changed.find(({ path }) => path === file.path);
  if (change?.before === undefined || file.role === 'repeatable') return undefined;
  return history.find(({ path }) => path === (change.previousPath ?? change.path));
}
