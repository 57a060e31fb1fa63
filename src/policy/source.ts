import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type CST, type Document, type Node, type Pair } from 'yaml';
import { indexLines, type LineIndex } from '../model/span.ts';
import type { Mistake } from '../model/user-error.ts';

export const limits = { bytes: 256 * 1024, depth: 64, nodes: 50_000 } as const;

/** A policy file as it was read: plain data, and the place of everything in it. */
export interface PolicySource {
  /** For people: the path, or `owner/repo/path@1a2b3c4` for a file of another repository. */
  readonly title: string;
  /** Maps have no prototype, so that no key means more than itself. Undefined where the text could not be read. */
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** `file:line:column` of the key (or list item), or of its value, at a JSON pointer. */
  placeOf(pointer: string, part?: 'key' | 'value'): string;
  /** `file:line`, as settings and exceptions remember it. */
  lineOf(pointer: string): string;
  /** Where, inside the text of a value, an offset lies; the value's own place where that cannot be told. */
  placeInside(pointer: string, offset: number): string;
  /** The value as it is spelled: `8.10`, which as a number would be 8.1. */
  spelling(pointer: string): string | undefined;
}

interface Location {
  readonly key: number;
  readonly value: number;
  readonly spelling?: string;
  /** Offset of the value's first character, where its text stands in the file as it is. */
  readonly verbatim?: number;
}

/** One step of a JSON pointer. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Reads a policy's YAML under caps on size, nesting and aliases; never throws. */
export function readPolicySource(title: string, text: string): PolicySource {
  const lines = indexLines(text);
  const locations = new Map<string, Location>();
  const mistakes: Mistake[] = [];
  const value = readValue(title, text, lines, locations, mistakes);
  const at = (offset: number): string => placeAt(title, lines, offset);
  const locate = (pointer: string): Location => {
    for (let rest = pointer; rest !== ''; rest = rest.slice(0, rest.lastIndexOf('/'))) {
      const found = locations.get(rest);
      if (found !== undefined) return found;
    }
    return locations.get('') ?? { key: 0, value: 0 };
  };
  return {
    title,
    value,
    mistakes,
    placeOf: (pointer, part = 'value') => at(locate(pointer)[part]),
    lineOf: (pointer) => `${title}:${lines.at(locate(pointer).key).line}`,
    placeInside(pointer, offset) {
      const location = locate(pointer);
      return at(location.verbatim === undefined ? location.value : location.verbatim + offset);
    },
    spelling: (pointer) => locations.get(pointer)?.spelling,
  };
}

function placeAt(title: string, lines: LineIndex, offset: number): string {
  const { line, column } = lines.at(offset);
  return `${title}:${line}:${column}`;
}

function readValue(title: string, text: string, lines: LineIndex, locations: Map<string, Location>, mistakes: Mistake[]): unknown {
  const at = (offset: number): string => placeAt(title, lines, offset);
  const bytes = text.length > limits.bytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > limits.bytes) {
    mistakes.push({ place: title, message: `The policy is larger than ${limits.bytes / 1024} KB.`, hint: 'Split it, and extend the parts.' });
    return undefined;
  }
  const tokens = [...new Parser().parse(text)];
  const deep = findTooDeep(tokens);
  if (deep !== undefined) {
    mistakes.push({ place: at(deep), message: `Nothing in a policy is nested deeper than ${limits.depth} levels.` });
    return undefined;
  }
  if (tokens.filter(({ type }) => type === 'document').length > 1) {
    const second = tokens.filter(({ type }) => type === 'document')[1];
    mistakes.push({ place: at(second?.offset ?? 0), message: 'A policy is one YAML document; here a second one begins.', hint: 'Remove the `---`.' });
    return undefined;
  }
  const [document] = [...new Composer({ uniqueKeys: false }).compose(tokens, true, text.length)];
  if (document === undefined) return undefined;
  const faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const fault of faults.slice(0, 3)) {
    mistakes.push({ place: at(fault.pos[0]), message: `This is not YAML that can be read: ${fault.message}.` });
  }
  if (faults.length > 0) return undefined;
  const converter = new Conversion(document, text, locations, (offset, message, hint) => {
    mistakes.push({ place: at(offset), message, ...(hint !== undefined && { hint }) });
  });
  return converter.run();
}
