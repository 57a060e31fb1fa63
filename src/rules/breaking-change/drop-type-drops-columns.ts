import { findType } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { takenAlong } from '../taken-along.ts';

export default defineRule({
  id: 'breaking-change/drop-type-drops-columns',
  summary: 'A type is dropped with CASCADE, and the columns that have it go too.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: ['postgres'],
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'DROP TYPE or DROP DOMAIN with CASCADE names a type that columns have.',
    effect: 'The columns are dropped with the type, their values for good; code that still names them fails.',
    instead: 'Give the columns another type first, in a way that keeps their values, then drop the type without CASCADE.',
    sources: [postgresManual('sql-droptype')],
  },

  messages: {
    drops: 'Dropping the type {type} with CASCADE drops {columns} with every value in it.',
    mayDrop: 'Dropping the type {type} with CASCADE drops every column that has it; which these are, the migrations do not tell.',
  },

  examples: [
    {
      given: "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE feelings (id bigint PRIMARY KEY, m mood);",
      bad: 'DROP TYPE mood CASCADE;',
      good: 'ALTER TABLE feelings ALTER COLUMN m TYPE text; DROP TYPE mood;',
      differs: 'the column stays, with its values as text',
    },
  ],

  check: {
    *'drop-type'({ change, before, effects }, { problem }) {
      if (!change.cascade) return;
      const type = showName(change.type);
      const known = findType(before, change.type);
      const columns = takenAlong(effects, ['column']);
      if (columns !== '') yield problem('drops', { type, columns }, { subject: type });
      else if (known === undefined && !before.catalog.complete) yield problem('mayDrop', { type }, { subject: type });
    },
  },
});
