import { Composer, Lexer, Parser, type CST } from 'yaml';
import { indexLines } from '../model/span.ts';
import type { Mistake } from '../model/user-error.ts';
import { plain } from './quote.ts';
import { convertDocument, limits, type Complain, type Location } from './yaml-data.ts';

/** A policy file as it was read: plain data, and the place of everything in it. */
export interface PolicySource {
  /** For people: the path, or `owner/repo/path@1a2b3c4` for a file of another repository. */
  readonly title: string;
  readonly text: string;
  /** Undefined where the text could not be read. */
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** `file:line:column` of the key (or list item), or of its value, at a JSON pointer. */
  placeOf(pointer: string, part?: 'key' | 'value'): string;
  /** `file:line`, as settings and exceptions remember it. */
  lineOf(pointer: string): string;
  /** Where an offset into the text of a value lies; the value's own place where that cannot be told. */
  placeInside(pointer: string, offset: number): string;
  /** The value as it is spelled: `8.10`, which as a number would be 8.1. */
  spelling(pointer: string): string | undefined;
}

/** Reads a policy's YAML under caps on size, nesting and aliases; never throws. */
export function readPolicySource(title: string, text: string): PolicySource {
  const lines = indexLines(text);
  const locations = new Map<string, Location>();
  const mistakes: Mistake[] = [];
  const at = (offset: number): string => {
    const { line, column } = lines.at(offset);
    return `${title}:${line}:${column}`;
  };
  const value = readValue(text, locations, (offset, message, hint) => {
    mistakes.push({ place: at(offset), message, ...(hint !== undefined && { hint }) });
  });
  const locate = (pointer: string): Location => {
    for (let rest = pointer; rest !== ''; rest = rest.slice(0, rest.lastIndexOf('/'))) {
      const found = locations.get(rest);
      if (found !== undefined) return found;
    }
    return locations.get('') ?? { key: 0, value: 0 };
  };
  return {
    title,
    text,
    value,
    mistakes,
    placeOf: (pointer, part = 'value') => at(locate(pointer)[part]),
    lineOf: (pointer) => `${title}:${lines.at(locate(pointer).key).line}`,
    placeInside(pointer, offset) {
      const { value: start, verbatim } = locate(pointer);
      return at(verbatim === undefined ? start : verbatim + offset);
    },
    spelling: (pointer) => locations.get(pointer)?.spelling,
  };
}

function readValue(text: string, locations: Map<string, Location>, complain: Complain): unknown {
  if (text.length > limits.bytes || new TextEncoder().encode(text).length > limits.bytes) {
    complain(0, `The policy is larger than ${limits.bytes / 1024} KB.`, 'Split it, and name the parts in `extends`.');
    return undefined;
  }
  const tokens = readTokens(text, complain);
  if (tokens === undefined) return undefined;
  const deep = findTooDeep(tokens);
  if (deep !== undefined) {
    complain(deep, `A policy may not be nested deeper than ${limits.depth} levels.`);
    return undefined;
  }
  const second = tokens.filter(({ type }) => type === 'document')[1];
  if (second !== undefined) {
    complain(second.offset, 'A policy is one YAML document; here a second one begins.', 'Remove the `---`.');
    return undefined;
  }
  const [document] = new Composer({ uniqueKeys: false }).compose(tokens, true, text.length);
  if (document === undefined) return undefined;
  const faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const { pos, message } of faults.slice(0, 1)) complain(pos[0], `This cannot be read as YAML: ${plain(message).replace(/\.$/, '')}.`);
  return faults.length > 0 ? undefined : convertDocument(document, locations, complain);
}

/** Reads the tokens of a document, unless there are more than a policy can have any use for. */
function readTokens(text: string, complain: Complain): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > limits.tokens) {
      complain(0, `The policy has more than ${limits.tokens.toLocaleString('en')} words and signs.`);
      return undefined;
    }
    tokens.push(...parser.next(lexeme));
  }
  return [...tokens, ...parser.end()];
}

/** The offset of the first token that lies too deep. By hand, because composing such a document would end the stack. */
function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > limits.depth) return token.offset;
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) open.push({ token: item.key, depth: depth + 1 });
      if (item.value) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
