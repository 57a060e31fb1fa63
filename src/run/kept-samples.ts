import type { HistoryStore, Tree } from '../model/ports.ts';
import { version } from '../version.ts';

const key = 'samples';
/** Samples of another form or version are none. */
const head = `samples 1 of ${version}\n`;

/** How many samples are kept: those of a few folders, at a few commits. */
const most = 64;

/**
 * Reads the few files of the base by which its migrations are recognised: those that were read before, from the store, where they lie
 * under the names of their contents.
 */
export async function readSamples(store: HistoryStore, base: Tree, wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const hashes = await base.hashes?.(wanted);
  if (hashes === undefined) return base.read(wanted);
  const kept = parse(await store.load(key));
  const missing = [...hashes].flatMap(([path, hash]) => (kept.has(hash) ? [] : [path]));
  const read = missing.length === 0 ? new Map<string, string>() : await base.read(missing);
  const samples = [...hashes].flatMap(([path, hash]) => {
    const text = kept.get(hash) ?? read.get(path);
    return text === undefined ? [] : [{ path, hash, text }];
  });
  if (read.size > 0) {
    const all = new Map([...samples.map(({ hash, text }) => [hash, text] as const), ...kept]);
    await store.save(key, head + JSON.stringify([...all].slice(0, most)));
  }
  return new Map(samples.map(({ path, text }) => [path, text]));
}

function parse(text = ''): ReadonlyMap<string, string> {
  if (!text.startsWith(head)) return new Map();
  try {
    const value: unknown = JSON.parse(text.slice(head.length));
    return new Map(Array.isArray(value) ? value.filter(isPair) : []);
  } catch {
    return new Map();
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
