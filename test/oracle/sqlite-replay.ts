import { advance } from '../../src/catalog/advance.ts';
import { initialState } from '../../src/catalog/initial.ts';
import { asTheEngineDoes } from '../../src/catalog/statement.ts';
import { sqlite } from '../../src/dialects/sqlite/index.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import type { Refusal } from '../../src/model/effects.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { Target } from '../../src/model/target.ts';

/** The version of SQLite that sql.js brings. */
const target: Target = { dialect: 'sqlite', version: [3, 54] };

export const emptyState = (): DatabaseState => initialState(sqlite.traits, sqlite.initialSession(target), true);

export const readText = (text: string): readonly Statement[] =>
  sqlite.read({ file: 'a.sql', text, start: 0, end: text.length, whole: [], depth: 'judged', target });

/** The state after a statement, and why SQLite would refuse it where its tables hold no rows. */
export function step(state: DatabaseState, statement: Statement): { readonly state: DatabaseState; readonly refusals: readonly Refusal[] } {
  let current = state;
  const refusals: Refusal[] = [];
  for (const change of asTheEngineDoes(current, statement.changes, sqlite.traits)) {
    const effects = sqlite.effects(change, current, target);
    refusals.push(...effects.refusals.filter(({ onlyWithRows }) => onlyWithRows !== true));
    if (refusals.length > 0) return { state, refusals };
    current = advance(current, change, effects, { traits: sqlite.traits, origin: { kind: 'base' }, target });
  }
  return { state: current, refusals };
}
