import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables, placeOfTable } from '../made-objects.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly owners: readonly string[];
}
const defaults: Options = { owners: [] };

export default defineRule({
  id: 'security/owner-bypasses-policies',
  summary: 'The role of the application owns a table, so that its policies do not hold.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A table with row level security belongs to a role that `owners` lists, and row level security is not forced.',
    effect: 'Policies do not hold for the owner of a table: the application sees all rows.',
    instead: 'ALTER TABLE … FORCE ROW LEVEL SECURITY, or give the table to a role that the application does not have.',
    sources: [postgresManual('ddl-rowsecurity')],
  },

  messages: {
    bypassed: '{table} belongs to {role}, for whom its policies do not hold.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['owners'],
      properties: { owners: words('Roles that applications have.') },
    },
    defaults,
  },

  examples: [],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const table of changedTables(changeSet)) {
      if (table.rowSecurity !== 'enabled' || table.owner === undefined || !options.owners.includes(table.owner)) continue;
      yield problem('bypassed', { table: showName(table), role: table.owner }, { ...placeOfTable(changeSet, table), subject: showName(table) });
    }
  },
});
