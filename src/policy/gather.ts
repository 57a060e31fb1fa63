import type { Mistake } from '../model/user-error.ts';
import { readOrigin, titleOf, type PolicyOrigin } from './extends.ts';
import { readPolicySource, type PolicySource } from './source.ts';
import { pointerTo } from './yaml-data.ts';

/** Where policies are read. Nothing is followed: a symbolic link is not a file, and so is not there. */
export interface PolicyReader {
  /** The text of a file of the repository, at the ref that policies come from. */
  read(path: string): Promise<string | undefined>;
  readRemote?(owner: string, repo: string, path: string, sha: string): Promise<string | undefined>;
}

/** One of the files that a policy is made of. */
export interface PolicyPart {
  readonly origin: PolicyOrigin;
  readonly source: PolicySource;
}

interface Gathering {
  readonly reader: PolicyReader;
  readonly presets: ReadonlyMap<string, string>;
  readonly mistakes: Mistake[];
  /** Everything that was asked for, so that nothing is read or folded in twice. */
  readonly seen: Set<string>;
}

const maxDepth = 5;
const maxFiles = 50;

/** Reads a policy and all that it extends, weakest first. What is wrong on the way is put among the mistakes. */
export async function gatherParts(
  start: PolicyOrigin,
  text: string | undefined,
  request: { readonly reader: PolicyReader; readonly presets: ReadonlyMap<string, string>; readonly mistakes: Mistake[] },
): Promise<readonly PolicyPart[]> {
  return include(start, text, undefined, [], { ...request, seen: new Set() });
}

/** A policy and what it extends. One that several others extend stands where it is first named. */
async function include(
  origin: PolicyOrigin,
  given: string | undefined,
  place: string | undefined,
  chain: readonly PolicyOrigin[],
  gathering: Gathering,
): Promise<readonly PolicyPart[]> {
  const complain = (message: string, hint?: string): readonly PolicyPart[] => {
    gathering.mistakes.push({ ...(place !== undefined && { place }), message, ...(hint !== undefined && { hint }) });
    return [];
  };
  const fault = faultOfChain(origin, chain, gathering);
  if (fault !== undefined) return complain(fault);
  if (gathering.seen.has(idOf(origin))) return [];
  gathering.seen.add(idOf(origin));

  const text = given ?? (await readText(origin, gathering));
  if (text === undefined) return complain(missing(origin, gathering.reader), missingHint(origin));
  const part = { origin, source: readPolicySource(titleOf(origin), text) };
  gathering.mistakes.push(...part.source.mistakes);

  const parts: PolicyPart[] = [];
  for (const extension of extensionsOf(part)) {
    const next = readOrigin(extension.written, origin, [...gathering.presets.keys()]);
    if ('message' in next) gathering.mistakes.push({ place: extension.place, ...next });
    else parts.push(...(await include(next, undefined, extension.place, [...chain, origin], gathering)));
  }
  return [...parts, part];
}

const idOf = (origin: PolicyOrigin): string => JSON.stringify(origin);

function faultOfChain(origin: PolicyOrigin, chain: readonly PolicyOrigin[], { seen }: Gathering): string | undefined {
  const path = [...chain, origin].map(titleOf);
  const first = chain.findIndex((earlier) => idOf(earlier) === idOf(origin));
  if (first >= 0) return `The policies extend each other in a circle: ${path.slice(first).join(' → ')}.`;
  if (chain.length > maxDepth) return `Policies extend each other more than ${maxDepth} levels deep: ${path.join(' → ')}.`;
  return seen.size >= maxFiles ? `The policy is made of more than ${maxFiles} files.` : undefined;
}

/** The entries of `extends`; a policy that has none extends `recommended`. */
function extensionsOf({ origin, source }: PolicyPart): readonly { readonly written: string; readonly place: string }[] {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const written = (value as Readonly<Record<string, unknown>>)['extends'];
  if (written === undefined) return origin.kind === 'preset' ? [] : [{ written: 'recommended', place: source.placeOf('') }];
  if (typeof written === 'string') return [{ written, place: source.placeOf('/extends') }];
  if (!Array.isArray(written)) return [];
  return written.flatMap((entry: unknown, index) =>
    typeof entry === 'string' ? [{ written: entry, place: source.placeOf(pointerTo('/extends', index)) }] : [],
  );
}

async function readText(origin: PolicyOrigin, { reader, presets }: Gathering): Promise<string | undefined> {
  switch (origin.kind) {
    case 'preset':
      return presets.get(origin.name);
    case 'file':
      return reader.read(origin.path);
    case 'remote':
      return reader.readRemote?.(origin.owner, origin.repo, origin.path, origin.sha);
  }
}

function missing(origin: PolicyOrigin, { readRemote }: PolicyReader): string {
  if (origin.kind !== 'remote') return `The policy ${titleOf(origin)} is not found.`;
  return readRemote === undefined
    ? `The policy ${titleOf(origin)} lies in another repository, which cannot be read from here.`
    : `The policy ${titleOf(origin)} is not found.`;
}

function missingHint(origin: PolicyOrigin): string {
  if (origin.kind === 'remote') return 'The repository, the path and the commit must be right, and the token must be allowed to read it.';
  return 'It must be a plain file of this repository: symbolic links are not followed.';
}
