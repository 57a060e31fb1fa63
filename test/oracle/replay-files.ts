import { advance } from '../../src/catalog/advance.ts';
import { initialState } from '../../src/catalog/initial.ts';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { enterSection, enterStatement, leaveSection, readSections } from '../../src/engine/sections.ts';
import { markUnfollowed, startFile } from '../../src/engine/replay.ts';
import { visitChanges } from '../../src/engine/visit-changes.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import type { MigrationFile } from '../../src/model/migration.ts';
import type { Refusal } from '../../src/model/effects.ts';
import type { Statement } from '../../src/model/statement.ts';
import { compareWithServer, type Difference } from './compare.ts';
import type { Engine, Outcome } from './engine.ts';
import { emptyServer } from './server-catalog.ts';

const target = { dialect: 'postgres', version: [18, 0] } as const;
const origin = { kind: 'base' } as const;

export interface ReplayedFiles {
  readonly statements: number;
  /** What the server refuses, and what we say of it. */
  readonly refused: readonly { readonly path: string; readonly sql: string; readonly outcome: Outcome; readonly ours?: Refusal }[];
  /** What the server takes and we cannot read. */
  readonly unread: readonly { readonly path: string; readonly sql: string; readonly why: string }[];
  readonly differences: readonly Difference[];
  readonly state: DatabaseState;
}

/** Lines of psql, and data that comes by the connection, are not for the engine. */
const isForServer = ({ text }: Statement): boolean => !text.startsWith('\\') && !/^copy\s[\s\S]*\bfrom\s+stdin/i.test(text);

/** Replays migrations as their tool runs them, in the simulator and in the engine; what the server refuses is left out of both. */
export async function replayFiles(engine: Engine, files: readonly MigrationFile[], prepare: readonly string[] = []): Promise<ReplayedFiles> {
  await emptyServer(engine);
  await engine.run(prepare);
  let state = initialState(postgres.traits, postgres.initialSession(target), true);
  let statements = 0;
  const refused: ReplayedFiles['refused'][number][] = [];
  const unread: ReplayedFiles['unread'][number][] = [];
  const differences: Difference[] = [];
  for (const file of files) {
    for (const read of readSections(file, postgres, target, 'history')) {
      const sent = read.statements.filter(isForServer);
      const wrapped = read.section.sending === 'wrapped';
      const outcomes = await engine.run([...(wrapped ? ['begin'] : []), ...sent.map(({ text }) => text), ...(wrapped ? ['commit'] : [])], {
        guarded: true,
      });
      const own = wrapped ? outcomes.slice(1, -1) : outcomes;
      statements += sent.length;
      state = enterSection(state, read);
      for (const [at, statement] of sent.entries()) {
        const outcome = own[at];
        if (outcome === undefined) continue;
        const before = enterStatement(state, statement, read);
        const { after, refusal } = simulate(statement, before);
        const sql = statement.text;
        if (!outcome.ok) refused.push({ path: file.path, sql, outcome, ...(refusal && { ours: refusal }) });
        else if (statement.reading.kind === 'opaque') unread.push({ path: file.path, sql, why: statement.reading.why });
        else if (refusal !== undefined) differences.push({ of: 'refusal', key: sql, fact: refusal.code, ours: refusal.message, server: 'takes it' });
        state = outcome.ok ? markUnfollowed(after, statement) : before;
      }
      state = leaveSection(state, read);
    }
    state = startFile(state, postgres, target);
    await engine.run(['rollback', 'reset all']);
  }
  return { statements, refused, unread, differences: [...differences, ...(await compareWithServer(engine, state, prepare))], state };
}

function simulate({ changes }: Statement, before: DatabaseState): { readonly after: DatabaseState; readonly refusal?: Refusal } {
  let after = before;
  let refusal: Refusal | undefined;
  visitChanges(changes, { dialect: postgres, target }, (change) => {
    const effects = postgres.effects(change, after, target);
    refusal ??= effects.refusals.find(({ code, onlyWithRows }) => onlyWithRows !== true && code !== 'newer-syntax');
    return (after = advance(after, change, effects, { traits: postgres.traits, origin, target }));
  });
  return { after, ...(refusal && { refusal }) };
}
