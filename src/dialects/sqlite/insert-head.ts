import type { SchemaChange } from '../../model/change.ts';
import type { SourceSpan } from '../../model/span.ts';
import { nameOfToken } from './lex.ts';
import { objectName } from './names.ts';

const name = '(?:"(?:[^"]|"")+"|`(?:[^`]|``)+`|\\[[^\\]]+\\]|[A-Za-z_\\u0080-\\uffff][\\w$\\u0080-\\uffff]*)';
const head = new RegExp(
  `(?:insert(?:\\s+or\\s+\\w+)?|replace)\\s+into\\s+(?:(${name})\\s*\\.\\s*)?(${name})\\s*(?:\\(([^()]{0,20000})\\)\\s*)?values\\s*\\(`,
  'iy',
);
const part = new RegExp(name, 'g');

/** Reads only what an `INSERT … VALUES` writes to: the rows of a dump need no parser. Undefined for any other statement. */
export function readInsertHead(text: string, start: number, span: SourceSpan): SchemaChange | undefined {
  head.lastIndex = start;
  const match = head.exec(text);
  if (match === null) return undefined;
  const [, schema, table = '', columns = ''] = match;
  return {
    kind: 'write-rows',
    verb: 'insert',
    table: objectName(nameOfToken(table) ?? table, schema === undefined ? undefined : nameOfToken(schema)),
    where: 'not-applicable',
    bounds: [],
    limited: false,
    columns: (columns.match(part) ?? []).map((word) => nameOfToken(word) ?? word),
    literals: [],
    uses: [],
    span,
  };
}
