import type { DatabaseState } from '../model/catalog.ts';
import type { SchemaChange } from '../model/change.ts';
import type { Dialect } from '../model/dialect.ts';
import type { MigrationSection } from '../model/migration.ts';
import type { Attempt } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import { runText } from './judge.ts';

/** A statement by itself, in no transaction. */
export const alone: MigrationSection = { direction: 'up', start: 0, end: 0, sending: 'each', because: 'on its own' };

/** The same schema outside any transaction. */
export function outside({ catalog, session }: DatabaseState): DatabaseState {
  return { catalog, session };
}

/** Changes in the engine's words; undefined where it has none for one of them. */
export function renderAll(changes: readonly SchemaChange[], dialect: Dialect): string | undefined {
  const texts = changes.map((change) => dialect.render(change));
  return texts.every((text) => text !== undefined) ? texts.join(';\n') : undefined;
}

/** A change upon a schema, as the engine would read it: what it leaves, or why it is refused; undefined where it cannot be written or read. */
export function attempt(change: SchemaChange, from: DatabaseState, dialect: Dialect, target: Target): Attempt | undefined {
  const sql = renderAll([change], dialect);
  if (sql === undefined) return undefined;
  const { file, after } = runText(sql, 'attempt.sql', outside(from), alone, dialect, target);
  if (file.statements.some(({ statement }) => statement.reading.kind === 'opaque')) return undefined;
  return { after, refusals: file.steps.flatMap(({ effects }) => effects.refusals) };
}
