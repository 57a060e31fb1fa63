import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { touchedTables } from './touched-tables.ts';

export default defineRule({
  id: 'schema/constraint-never-validated',
  summary: 'A constraint holds new rows only, and nothing checks the old ones.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'A table that the pull request changes has a NOT VALID constraint that stood before it, and the pull request does not validate it.',
    effect: 'Rows that break it may still be there, and the planner does not rely on it.',
    instead: 'VALIDATE CONSTRAINT in a migration of its own: writes go on meanwhile.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT')],
  },

  messages: {
    open: '{constraint} of {table} was added NOT VALID and has not been validated since: old rows may break it.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric); ALTER TABLE orders ADD CONSTRAINT total_fits CHECK (total > 0) NOT VALID;',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: 'ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders VALIDATE CONSTRAINT total_fits;',
      differs: 'The constraint is validated.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, place } of touchedTables(changeSet)) {
      for (const { name, valid, enforced, origin } of table.constraints) {
        if (valid || !enforced || origin.kind !== 'base') continue;
        yield problem('open', { constraint: name, table: showName(table) }, { ...place, subject: `${showName(table)}.${name}` });
      }
    }
  },
});
