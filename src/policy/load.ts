import { defaultPolicyPath, type Policy } from '../model/policy.ts';
import type { Rule } from '../model/rule.ts';
import { UserError, type Mistake } from '../model/user-error.ts';
import { readOrigin, type PolicyOrigin } from './extends.ts';
import { foldParts } from './fold.ts';
import { gatherParts, type PolicyPart, type PolicyReader } from './gather.ts';
import { checkMeaning, customIds } from './meaning.ts';
import type { WrittenCustomRule } from './policy-file.ts';
import { pointerTo } from './yaml-data.ts';

export type { PolicyReader } from './gather.ts';

const maxMistakes = 100;
const maxCustom = 200;

export interface LoadRequest {
  /** A path of the repository, or owner/repo/path@commit. */
  readonly path?: string;
  /** The text of that file, where it has been read already. */
  readonly text?: string;
  readonly reader: PolicyReader;
  readonly rules: readonly Rule[];
  /** Presets by name, as YAML. */
  readonly presets: ReadonlyMap<string, string>;
}

export interface LoadedPolicy {
  readonly policy: Policy;
  /** The rules that the policy brings. */
  readonly custom: readonly Rule[];
}

/** Reads a policy and all that it extends; without one, the preset `recommended`. Throws one `UserError` with every mistake. */
export async function loadPolicy(request: LoadRequest): Promise<LoadedPolicy> {
  const { reader, rules, presets, text } = request;
  const mistakes: Mistake[] = [];
  const start = startOf(request);
  const parts = await gatherParts(start, text, { reader, presets, mistakes });

  const own = parts.filter(({ origin }) => origin.kind !== 'preset');
  const readable = own.filter(({ source }) => source.value !== undefined);
  if (readable.length > 0) {
    const { makeValidator } = await import('./validate.ts');
    const validate = makeValidator(rules);
    const ids = [...rules.map(({ id }) => id), ...own.flatMap(({ source }) => customIds(source))];
    for (const { source } of readable) mistakes.push(...validate(source), ...checkMeaning(source, ids));
  }
  const custom = await compileCustom(readable, mistakes);
  throwMistakes(mistakes);
  const policy = foldParts(parts);
  return { policy: start.kind === 'preset' ? { ...policy, sources: [] } : policy, custom };
}

function startOf({ path, text, presets }: LoadRequest): PolicyOrigin {
  if (path === undefined && text === undefined) return { kind: 'preset', name: 'recommended' };
  if (path?.includes('@') !== true) return { kind: 'file', path: path ?? defaultPolicyPath };
  const origin = readOrigin(path, { kind: 'file', path: '' }, [...presets.keys()]);
  if ('message' in origin) throw new UserError(origin);
  return origin;
}

/** Compiles the entries of `custom` that have all their parts; the others have been complained of. A later policy's rule replaces one of the same id. */
async function compileCustom(parts: readonly PolicyPart[], mistakes: Mistake[]): Promise<readonly Rule[]> {
  const rules = new Map<string, Rule>();
  for (const { source } of parts) {
    const entries: unknown = (source.value as { readonly custom?: unknown } | null)?.custom;
    if (!Array.isArray(entries) || entries.length === 0) continue;
    const { compileCustomRule } = await import('./custom.ts');
    const { changeKinds } = await import('./change-fields.ts');
    for (const [index, entry] of entries.slice(0, maxCustom).entries()) {
      if (!isWhole(entry, changeKinds)) continue;
      const compiled = compileCustomRule(entry, source, pointerTo('/custom', index));
      if ('rule' in compiled) rules.set(compiled.rule.id, compiled.rule);
      else mistakes.push(...compiled.mistakes);
    }
  }
  return [...rules.values()];
}

function isWhole(entry: unknown, kinds: readonly string[]): entry is WrittenCustomRule {
  const { id, on, when, message, instead } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const known = (Array.isArray(on) ? on : [on]).every((kind) => typeof kind === 'string' && kinds.includes(kind));
  return (
    [id, when, message].every((part) => typeof part === 'string' && part.trim() !== '') &&
    known &&
    (instead === undefined || typeof instead === 'string')
  );
}

function throwMistakes(mistakes: readonly Mistake[]): void {
  const [first, ...rest] = mistakes.toSorted(byPlace);
  if (first === undefined) return;
  const shown = rest.slice(0, maxMistakes - 1);
  const left = rest.length - shown.length;
  throw new UserError(first, ...shown, ...(left > 0 ? [{ message: `There are ${left} more mistakes.` }] : []));
}

function byPlace(a: Mistake, b: Mistake): number {
  const [fileA, lineA, columnA] = partsOf(a);
  const [fileB, lineB, columnB] = partsOf(b);
  return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1;
}

function partsOf({ place = '' }: Mistake): readonly [file: string, line: number, column: number] {
  const [, file = place, line = '0', column = '0'] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
  return [file, Number(line), Number(column)];
}
