import { advance } from '../../../src/catalog/advance.ts';
import { postgresEffects } from '../../../src/dialects/postgres/effects/index.ts';
import { readPostgres } from '../../../src/dialects/postgres/read.ts';
import { postgresTraits } from '../../../src/dialects/postgres/traits.ts';
import type { DatabaseState } from '../../../src/model/catalog.ts';
import type { Refusal } from '../../../src/model/effects.ts';
import { base, targetOf } from '../../catalog/replay.ts';
import type { Outcome } from '../engine.ts';
import type { Trial } from './generate.ts';

const target = targetOf([18, 0]);

export interface Simulated {
  readonly state: DatabaseState;
  readonly refusal?: Refusal;
  /** Why it cannot be read. */
  readonly unread?: string;
}

/** A statement run by the simulator: the state after it, and why it is refused where it is, whatever rows there are. */
export function simulate(sql: string, before: DatabaseState): Simulated {
  const task = { file: 'trial.sql', text: sql, start: 0, end: sql.length, whole: [], depth: 'judged', target } as const;
  let state = before;
  let refusal: Refusal | undefined;
  for (const { reading, changes } of readPostgres(task)) {
    if (reading.kind === 'opaque') return { state: before, unread: reading.why };
    for (const change of changes) {
      const effects = postgresEffects(change, state, target);
      refusal ??= effects.refusals.find(({ code, onlyWithRows }) => onlyWithRows !== true && code !== 'newer-syntax');
      state = advance(state, change, effects, { traits: postgresTraits, origin: base, target });
    }
  }
  return { state, ...(refusal && { refusal }) };
}

/** What both sides say of a trial. */
export interface Judged extends Trial {
  /** The server's error; empty where it takes the statement. */
  readonly sqlstate: string;
  readonly message: string;
  readonly ours: Refusal | undefined;
  readonly unread: string | undefined;
}

export function judge(trial: Trial, { ok, code = '', message = '' }: Outcome, before: DatabaseState): Judged {
  const { refusal, unread } = simulate(trial.sql, before);
  return { ...trial, sqlstate: ok ? '' : code, message: ok ? '' : message, ours: refusal, unread };
}

/** The server refuses it, and nothing of ours says so. */
export const isMiss = ({ sqlstate, ours, unread }: Judged): boolean => sqlstate !== '' && ours === undefined && unread === undefined;

/** We refuse what the server takes. */
export const isFalseAlarm = ({ sqlstate, ours }: Judged): boolean => sqlstate === '' && ours !== undefined;

export const isCaught = ({ sqlstate, ours, unread }: Judged): boolean => sqlstate !== '' && (ours !== undefined || unread !== undefined);

/** How many of each, largest first. */
export function count(of: readonly Judged[], key: (judged: Judged) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const judged of of) counts.set(key(judged), (counts.get(key(judged)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
