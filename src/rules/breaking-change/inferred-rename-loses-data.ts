import { isPrivate, resolveName } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';
import { nameWords } from '../name-words.ts';

export default defineRule({
  id: 'breaking-change/inferred-rename-loses-data',
  summary: 'A column is dropped and one of the same type is added: a rename that forgets the values.',
  consequence: 'loses-data',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A pull request drops one column of a table and adds one of the same type and a like name to it, and copies nothing: what tools that compare schemas write for a rename.',
    effect: 'The new column begins empty, and the values of the old one are gone.',
    instead: 'If it is a rename, copy the values before the drop (or move over in steps); if it is not, all is well.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    forgets: '{added} looks like {dropped} under another name, but begins without its values: nothing copies them before {dropped} is dropped.',
  },

  inDialect: {
    mysql: { docs: { sources: [mysqlManual('alter-table')] } },
    sqlite: { docs: { sources: [sqliteManual('lang_altertable')] } },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: 'ALTER TABLE users DROP COLUMN name; ALTER TABLE users ADD COLUMN full_name text;',
      good: 'ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE id < 1000; ALTER TABLE users DROP COLUMN name;',
      differs: 'the columns stand in another order',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'ALTER TABLE users DROP COLUMN name, ADD COLUMN full_name varchar(50);',
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    for (const own of byTable(steps)) {
      const dropped = own.filter(isDropOfOld);
      const added = own.filter(({ change }) => change.kind === 'add-column');
      for (const step of added) {
        if (step.change.kind !== 'add-column' || step.change.column.generated !== undefined) continue;
        const type = step.change.column.type.text;
        const alike = dropped.filter((other) => typeDropped(other) === type);
        const twins = added.filter(({ change }) => change.kind === 'add-column' && change.column.type.text === type);
        const [old] = alike;
        if (
          old?.change.kind !== 'drop-column' ||
          old.change.column === step.change.column.name ||
          alike.length > 1 ||
          twins.length > 1 ||
          isCopied(own, step.change.column.name)
        )
          continue;
        if (!shareAWord(old.change.column, step.change.column.name)) continue;

        const name = memberOf(step.change.table, step.change.column.name);
        yield problem(
          'forgets',
          { added: name, dropped: old.change.column },
          { ...placeOf(step), subject: name, table: showName(step.change.table) },
        );
      }
    }
  },
});

/** The steps about each table in use, in order. */
function byTable(steps: readonly Step[]): Iterable<readonly Step[]> {
  const tables = new Map<string, Step[]>();
  for (const step of steps) {
    const { change, table, before } = step;
    if (!('table' in change) || change.table === undefined || isPrivate(table)) continue;
    const key = keyOf(resolveName(before, change.table));
    const own = tables.get(key) ?? [];
    own.push(step);
    tables.set(key, own);
  }
  return tables.values();
}

function columnDropped({ change, table }: Step): { readonly type: string; readonly isOld: boolean } | undefined {
  const column = change.kind === 'drop-column' ? table?.columns.find(({ name }) => name === change.column) : undefined;
  return column && { type: column.type.text, isOld: column.origin.kind !== 'change' && column.generated === undefined };
}

const isDropOfOld = (step: Step): boolean => columnDropped(step)?.isOld === true;
const typeDropped = (step: Step): string | undefined => columnDropped(step)?.type;

function isCopied(steps: readonly Step[], column: string): boolean {
  return steps.some(({ change }) => change.kind === 'write-rows' && change.columns.includes(column));
}

/** Words that half of all columns have in their names. */
const common = new Set(['id', 'is', 'at', 'by', 'of', 'on', 'to', 'has', 'in', 'the', 'no']);

function shareAWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

/** `userId` and `user_ids` have the word `user`. */
const wordsOf = (name: string): readonly string[] =>
  nameWords(name)
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word !== '' && !common.has(word));
