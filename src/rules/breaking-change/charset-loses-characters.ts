import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isRefused } from '../in-use.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/charset-loses-characters',
  summary: 'Texts get a character set that does not have all the characters of the old one.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'CONVERT TO CHARACTER SET, MODIFY or CHANGE takes a column that stood before the pull request from a character set of Unicode to a smaller one: utf8mb4 to utf8mb3, or either to latin1 and its like.',
    effect:
      'A text with a character that the new set lacks makes the migration fail in strict SQL mode (error 1366); without it the character becomes a question mark for good. Code that writes such a character fails afterwards.',
    instead: 'Keep utf8mb4. Where a narrower set is needed, look for rows that change (WHERE name <> CONVERT(name USING latin1)) before.',
    sources: [mysqlManual('charset-unicode-conversion'), mysqlManual('alter-table#alter-table-character-set')],
  },

  messages: {
    loses:
      '{to} does not have every character of {from}: a text in {columns} of {table} that has one makes this fail, or loses it where SQL mode is not strict.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50)) CHARSET utf8mb4;',
      bad: 'ALTER TABLE users CONVERT TO CHARACTER SET latin1;',
      good: 'ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;',
      differs: 'the character set stays',
    },
  ],

  *checkStatement({ steps }, { problem }) {
    for (const step of steps) {
      const { change, table, before, after } = step;
      if (change.kind !== 'convert-charset' && change.kind !== 'redefine-column') continue;
      const stood = findTable(before, change.table);
      if (stood === undefined || isPrivate(table) || isRefused(step)) continue;
      const now = findTable(after, change.table)?.columns ?? [];
      const kept = stood.columns.flatMap((column) => {
        const name = change.kind === 'redefine-column' && column.name === change.column ? change.to.name : column.name;
        const to = now.find((other) => other.name === name);
        return to !== undefined && losesCharacters(column, to) ? [{ column, to }] : [];
      });
      const [first] = kept;
      if (first === undefined) continue;
      const data = { from: charsetOf(first.column), to: charsetOf(first.to), table: showName(change.table) };
      const columns = listNames(kept.map(({ column }) => column.name));
      const place = { span: change.span, statement: step.statement.span, effects: step.effects, table: showName(change.table) };
      yield problem('loses', { ...data, columns }, { ...place, subject: showName(change.table) });
    }
  },
});

const charsetOf = ({ attributes }: Column): string => attributes?.['charset'] ?? '';

/** How much of Unicode a character set has. Source: manual, 12.9 Unicode Support. */
const reach = (charset: string): number =>
  /^(?:utf8mb4|utf16|utf16le|utf32|gb18030)$/.test(charset) ? 3 : /^(?:utf8|utf8mb3|ucs2)$/.test(charset) ? 2 : 1;

function losesCharacters(from: Column, to: Column): boolean {
  const [old, fresh] = [charsetOf(from), charsetOf(to)];
  return old !== '' && fresh !== '' && fresh !== 'binary' && reach(fresh) < reach(old);
}
