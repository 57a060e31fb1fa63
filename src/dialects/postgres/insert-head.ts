import type { SchemaChange } from '../../model/change.ts';
import { foldName } from './lex.ts';
import { nameOf } from './tree.ts';

const name = '(?:"(?:[^"]|"")+"|[A-Za-z_\\u0080-\\uffff][\\w$\\u0080-\\uffff]*)';
const head = new RegExp(
  `insert\\s+into\\s+(${name}(?:\\.${name}){0,2})\\s*(?:\\(([^()]{0,4000})\\)\\s*)?(?:overriding\\s+\\w+\\s+value\\s+)?values\\s*\\(`,
  'iy',
);
const none: readonly never[] = [];
const part = new RegExp(name, 'g');

/** Reads only what an `INSERT … VALUES` writes to: the rows of a dump need no parser. Undefined for any other statement. */
export function readInsertHead(text: string, start: number, span: SchemaChange['span']): SchemaChange | undefined {
  if ((text.charCodeAt(start) | 32) !== 105) return undefined;
  head.lastIndex = start;
  const match = head.exec(text);
  if (match === null) return undefined;
  const columns = (match[2]?.match(part) ?? []).map(plainName);
  return {
    kind: 'write-rows',
    verb: 'insert',
    table: nameOf((match[1]?.match(part) ?? []).map(plainName)),
    where: 'not-applicable',
    bounds: none,
    limited: false,
    columns,
    literals: none,
    uses: none,
    span,
  };
}

const plainName = (word: string): string => (word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : foldName(word));
