import { createHash } from 'node:crypto';
import { decodeState, encodeState } from '../catalog/state-codec.ts';
import type { MigrationFolder } from '../migrations/migration-folder.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { HistoryStore, Tree } from '../model/ports.ts';
import type { Target } from '../model/target.ts';
import { version } from '../version.ts';

/** The form in which a history is kept: another form is another key. */
const form = 3;

/** The history of a folder as it was kept: the texts of the base, and the state that they leave. */
interface KeptHistory {
  readonly texts: ReadonlyMap<string, string>;
  readonly state: DatabaseState;
}

/** What is needed to keep the history of a folder, once it has been replayed. */
export interface Keeping {
  readonly kept?: KeptHistory;
  keep(history: KeptHistory): Promise<void>;
}

/**
 * Looks for the history of a folder among those that were kept. The key holds what decides the state that it leaves: the contents of
 * the files of the base, the tool, the engine and this program; nothing of the change. Undefined where the tree cannot name its contents.
 */
export async function findKept(
  store: HistoryStore,
  { folder, layout, paths, companions, unread }: MigrationFolder,
  base: Tree,
  target: Target,
): Promise<Keeping | undefined> {
  const hashes = await base.hashes?.([...paths, ...companions]);
  if (hashes === undefined || hashes.size === 0) return undefined;
  const files = [...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const decisive = [form, version, target.dialect, target.version, layout.framework, folder, unread.length > 0, files];
  const key = createHash('sha256').update(JSON.stringify(decisive)).digest('hex');
  const kept = read(await store.load(key), new Set(hashes.keys()));
  return {
    ...(kept !== undefined && { kept }),
    async keep({ texts, state }) {
      try {
        await store.save(key, `${JSON.stringify([...texts])}\n${encodeState(state)}`);
      } catch {
        // What cannot be written as it is, is replayed the next time.
      }
    },
  };
}

function read(text: string | undefined, expected: ReadonlySet<string>): KeptHistory | undefined {
  if (text === undefined) return undefined;
  try {
    const end = text.indexOf('\n');
    const texts = new Map(JSON.parse(text.slice(0, end)) as readonly [string, string][]);
    return [...texts.keys()].every((path) => expected.has(path)) ? { texts, state: decodeState(text.slice(end + 1)) } : undefined;
  } catch {
    return undefined;
  }
}
