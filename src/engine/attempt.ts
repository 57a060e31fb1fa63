import type { DatabaseState } from '../model/catalog.ts';
import type { SchemaChange } from '../model/change.ts';
import type { Dialect } from '../model/dialect.ts';
import type { MigrationSection } from '../model/migration.ts';
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

/** The schema with a change upon it, as the engine would read it; undefined where it cannot be written, or the engine refuses it. */
export function attempt(change: SchemaChange, from: DatabaseState, dialect: Dialect, target: Target): DatabaseState | undefined {
  const sql = renderAll([change], dialect);
  if (sql === undefined) return undefined;
  const { file, after } = runText(sql, 'attempt.sql', outside(from), alone, dialect, target);
  const isTaken = file.statements.every(
    ({ statement, steps }) => statement.reading.kind !== 'opaque' && steps.every(({ effects }) => effects.refusals.length === 0),
  );
  return isTaken ? after : undefined;
}
