import { advance } from '../catalog/advance.ts';
import { asTheEngineDoes } from '../catalog/statement.ts';
import { closeTransaction } from '../catalog/transaction.ts';
import { admitUntold } from '../catalog/untold-history.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { Dialect } from '../model/dialect.ts';
import { noEffects } from '../model/effects.ts';
import type { MigrationFile } from '../model/migration.ts';
import type { Origin } from '../model/objects.ts';
import type { Statement } from '../model/statement.ts';
import type { Target } from '../model/target.ts';
import { visitChanges } from './visit-changes.ts';
import { enterSection, enterStatement, leaveSection, readSections, type ReadSection } from './sections.ts';

const stood: Origin = { kind: 'base' };

/** Runs migrations that have run already. Each file begins with a fresh session, as a new deploy does. */
export function replay(files: readonly MigrationFile[], from: DatabaseState, dialect: Dialect, target: Target): { readonly after: DatabaseState } {
  let state = from;
  for (const file of files) state = replaySections(readSections(file, dialect, target, 'history'), state, dialect, target, () => stood);
  return { after: state };
}

/** Runs the sections of one file, of whose statements each has its own origin, to the end of the session. */
export function replaySections(
  sections: readonly ReadSection[],
  from: DatabaseState,
  dialect: Dialect,
  target: Target,
  originOf: (statement: Statement) => Origin,
): DatabaseState {
  let state = from;
  for (const read of sections) {
    state = enterSection(state, read);
    for (const statement of read.statements) {
      state = enterStatement(state, statement, read);
      const context = { traits: dialect.traits, origin: originOf(statement), target };
      visitChanges(asTheEngineDoes(state, statement.changes, dialect.traits), { dialect, target }, (change) => {
        const from = context.origin.kind === 'base' ? admitUntold(state, change) : state;
        return (state = advance(from, change, noEffects, context));
      });
      state = markUnfollowed(state, statement);
    }
    state = leaveSection(state, read);
  }
  return startFile(state, dialect, target);
}

/** Notes that objects may stand which nothing told of, once a statement has run that could not be read. */
export function markUnfollowed(state: DatabaseState, { reading }: Statement): DatabaseState {
  return reading.kind !== 'opaque' || state.catalog.unfollowed === true ? state : { ...state, catalog: { ...state.catalog, unfollowed: true } };
}

/** A file begins with the session's own settings and nothing open, but for a transaction that the tool keeps over all files. */
export function startFile(state: DatabaseState, dialect: Dialect, target: Target, file?: MigrationFile): DatabaseState {
  const shared =
    file?.sections.some(({ direction, sharedByRun }) => direction === 'up' && sharedByRun === true) && state.transaction?.openedBy === 'tool';
  if (shared) return { ...state, session: dialect.initialSession(target) };
  const closed = state.transaction === undefined ? state : closeTransaction(state);
  return { catalog: closed.catalog, session: dialect.initialSession(target) };
}
