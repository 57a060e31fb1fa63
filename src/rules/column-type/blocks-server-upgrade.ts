import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { madeColumns } from '../made-objects.ts';

/** Source: manual, pg_upgrade, Notes; regclass, regrole and regtype are upgraded. */
const blocking = new Set('regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure'.split(' '));

export default defineRule({
  id: 'column-type/blocks-server-upgrade',
  summary: 'A column has a type that pg_upgrade refuses.',
  consequence: 'hard-to-undo',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A new column is regproc, regprocedure, regoper, regoperator, regconfig, regdictionary, regnamespace or regcollation.',
    effect: 'The database cannot go to the next major version by pg_upgrade, which stops: the numbers in such columns mean nothing there.',
    instead: 'Keep the name as text.',
    sources: [postgresManual('pgupgrade#PGUPGRADE-NOTES')],
  },

  messages: {
    blocks: '{table}.{column} is {type}: pg_upgrade refuses the database while the column stands.',
  },

  examples: [
    {
      bad: 'CREATE TABLE jobs (id bigint PRIMARY KEY, runs regprocedure);',
      good: 'CREATE TABLE jobs (id bigint PRIMARY KEY, runs text);',
      differs: 'The name is text.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      if (!blocking.has(column.type.name)) continue;
      yield problem(
        'blocks',
        { table: showName(table), column: column.name, type: column.type.text },
        { ...place, subject: `${table.name}.${column.name}` },
      );
    }
  },
});
