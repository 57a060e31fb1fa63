import { findTable, tablesOf } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables, placeOfTable } from '../made-objects.ts';
import { words } from '../option-schemas.ts';
import { listNames } from '../words.ts';
import { standingGrants } from './grants.ts';

interface Options {
  readonly schemas: readonly string[];
}
const defaults: Options = { schemas: [] };
/** So many tables of a schema, and this share of them, make row security its custom. */
const fewest = 3;
const share = 0.8;

export default defineRule({
  id: 'security/table-without-row-security',
  summary: 'A table is left without row level security where the others have it.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A new table has no row level security when the pull request is done, or a table loses it, in a schema that `schemas` lists, in `public` under the Supabase CLI, or where four fifths of the tables have it. Or GRANT lets a role read a partition of a table that has it.',
    effect: 'Whoever has rights on the table reads and writes all of its rows; an API over the schema hands them out.',
    instead: 'ALTER TABLE … ENABLE ROW LEVEL SECURITY, with policies for whom it is meant, or put the table into a schema that nobody reaches.',
    sources: [postgresManual('ddl-rowsecurity')],
  },

  messages: {
    missing: '{table} has no row level security: every role with rights on it sees all of its rows.',
    lost: '{table} loses its row level security: no policy holds anyone back.',
    partition: '{table} has no row level security of its own: {roles} can name it, and the policies of {parent} do not hold there.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['schemas'],
      properties: { schemas: words('Schemas in which every table needs it.') },
    },
    defaults,
  },

  examples: [
    {
      given:
        'CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY); CREATE TABLE c (id bigint PRIMARY KEY); ALTER TABLE a ENABLE ROW LEVEL SECURITY; ALTER TABLE b ENABLE ROW LEVEL SECURITY; ALTER TABLE c ENABLE ROW LEVEL SECURITY;',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY); ALTER TABLE notes ENABLE ROW LEVEL SECURITY;',
      differs: 'The table has row level security.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const table of changedTables(changeSet)) {
      if (table.rowSecurity !== 'off' || table.persistence === 'temporary') continue;
      const was = changeSet.before.catalog.relations.get(keyOf(table));
      const isLost = was?.kind === 'table' && was.rowSecurity !== 'off';
      if (!isLost && !(table.origin.kind === 'change' && isExposed(changeSet, table, options))) continue;
      yield problem(isLost ? 'lost' : 'missing', { table: showName(table) }, { ...placeOfTable(changeSet, table), subject: showName(table) });
    }
    for (const { grant, place } of standingGrants(changeSet)) {
      for (const name of grant.object === 'table' && !grant.defaults && !grant.allInSchema ? grant.names : []) {
        const table = findTable(changeSet.after, name);
        const parent = table?.rowSecurity === 'off' && table.partitionOf && findTable(changeSet.after, table.partitionOf.parent);
        if (!table || !parent || parent.rowSecurity === 'off') continue;
        const data = { table: showName(table), roles: listNames(grant.grantees), parent: showName(parent) };
        yield problem('partition', data, { ...place, subject: data.table });
      }
    }
  },
});

function isExposed({ before, framework }: ChangeSet, { schema }: Table, { schemas }: Options): boolean {
  if (schemas.includes(schema) || (framework === 'supabase' && schema === 'public')) return true;
  const others = tablesOf(before.catalog).filter((table) => table.schema === schema && table.partitionOf === undefined && !table.foreign);
  const held = others.filter(({ rowSecurity }) => rowSecurity !== 'off').length;
  return others.length >= fewest && held >= others.length * share;
}
