import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { namesMade } from './names-made.ts';

export default defineRule({
  id: 'naming/name-needs-quotes',
  summary: 'A name can only be written in quotes.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new name has capital letters, blanks or signs in it, or begins with a digit.',
    effect: 'Every statement has to quote it; one that does not means another name, or fails.',
    instead: 'Use small letters, digits and underscores.',
    sources: [postgresManual('sql-syntax-lexical#SQL-SYNTAX-IDENTIFIERS')],
  },

  messages: {
    quoted: 'The name of the {kind} {name} has to be quoted in every statement.',
  },

  inDialect: {
    mysql: {
      docs: { when: 'A new name has blanks or signs in it, or digits alone.', sources: [mysqlManual('identifiers')] },
    },
    sqlite: {
      docs: { when: 'A new name has blanks or signs in it, or begins with a digit.', sources: [sqliteManual('lang_keywords')] },
    },
  },

  examples: [
    {
      bad: 'CREATE TABLE "userNotes" (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE user_notes (id bigint PRIMARY KEY);',
      differs: 'The table has another name.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const plain = forms[changeSet.target.dialect];
    for (const { kind, name, table, isChosen, place } of namesMade(changeSet)) {
      if (!isChosen || plain.test(name)) continue;
      yield problem('quoted', { kind: kind.replace('-', ' '), name }, { ...place, subject: `${table ?? ''}.${name}` });
    }
  },
});

/** Names that need no quotes. Sources: manuals, 4.1.1 Identifiers and Key Words; MySQL, 11.2 Schema Object Names. */
const forms = {
  postgres: /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/,
  mysql: /^(?!\d+$)[\w$\u0080-\uffff]+$/,
  mariadb: /^(?!\d+$)[\w$\u0080-\uffff]+$/,
  sqlite: /^[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*$/,
} as const;
