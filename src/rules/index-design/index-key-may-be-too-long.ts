import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { callsOf, columnsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { nameWords } from '../name-words.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly long: readonly string[];
}
/** Last words in the names of columns whose texts are long. */
const defaults: Options = {
  long: [
    'body',
    'content',
    'contents',
    'html',
    'markdown',
    'description',
    'payload',
    'message',
    'text',
    'notes',
    'bio',
    'summary',
    'stacktrace',
    'raw',
  ],
};

/** A third of a page without its head. Tried on PostgreSQL 15: "index row size 2736 exceeds btree version 4 maximum 2704". */
const most = 2704;

export default defineRule({
  id: 'index-design/index-key-may-be-too-long',
  summary: 'Values that a B-tree index cannot hold fit into its column.',
  consequence: 'breaks-writers',
  severity: 'notice',
  dialects: ['postgres'],

  docs: {
    when: 'A key of a B-tree index is text or bytea without a length in a column that is called body, content, description or its like (`long`), or varchar(n) of more than 2,704 letters; no CHECK limits its length.',
    effect:
      'INSERT and UPDATE of a long value fail: index row size exceeds btree maximum 2704. What is compressed may be longer, so that it fails for some values only.',
    instead: 'Index a hash of it (md5(body)) for equality, a beginning (left(body, 200)), or its words with GIN; or limit the length with a CHECK.',
    sources: [postgresManual('btree#BTREE-STRUCTURE')],
  },

  messages: {
    long: '{index} on {table} holds {column} ({type}) whole: rows with a value of more than {most} bytes there are refused.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['long'],
      properties: { long: words('Last words in the names of columns with long texts.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE posts (id bigint PRIMARY KEY, body text NOT NULL);',
      bad: 'CREATE INDEX CONCURRENTLY posts_body ON posts (body);',
      good: 'CREATE INDEX CONCURRENTLY posts_body ON posts (md5(body));',
      differs: 'The index holds a hash.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      if (index.method !== 'btree') continue;
      const columns = index.parts.flatMap(({ column }) => table.columns.find(({ name }) => name === column) ?? []);
      const long = columns.find((column) => isLong(column, options.long) && !isLimited(table, column));
      if (long === undefined) continue;
      yield problem('long', { index: index.name, table: showName(table), column: long.name, type: long.type.text, most }, place);
    }
  },
});

function isLong({ name, type: { name: type, modifiers, dimensions } }: Column, long: readonly string[]): boolean {
  if (dimensions > 0) return false;
  const [length] = modifiers;
  if (type === 'varchar' && length !== undefined) return length > most;
  return (type === 'text' || type === 'varchar' || type === 'bytea') && long.includes(nameWords(name).at(-1) ?? '');
}

/** Whether a CHECK asks for its length. */
function isLimited({ constraints }: Table, { name }: Column): boolean {
  return constraints.some(
    (one) => one.kind === 'check' && columnsOf(one.expression).includes(name) && callsOf(one.expression).some((call) => call.name.endsWith('length')),
  );
}
