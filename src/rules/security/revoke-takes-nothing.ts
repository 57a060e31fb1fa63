import { findTable } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'security/revoke-takes-nothing',
  summary: 'A REVOKE leaves the right that it is about.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A right on columns is revoked from a role that keeps it on the whole table; or ALTER DEFAULT PRIVILEGES IN SCHEMA takes EXECUTE on functions from PUBLIC.',
    effect:
      'Neither takes anything, and the server says nothing (tried on PostgreSQL 15): a right on a table is one on each column, and defaults of one schema only add.',
    instead: 'Revoke the right on the table and grant it on the other columns; leave IN SCHEMA out, or REVOKE it of each function.',
    sources: [postgresManual('sql-revoke'), postgresManual('sql-alterdefaultprivileges')],
  },

  messages: {
    columns: '{role} still reads and writes as before: it keeps {privilege} on all of {table}, and so on each column.',
    schema: 'Functions made in {schema} still come with EXECUTE for PUBLIC: defaults of one schema cannot take it.',
  },

  examples: [
    {
      given: 'CREATE TABLE patients (id bigint PRIMARY KEY, ssn text); GRANT SELECT ON patients TO reports;',
      bad: 'REVOKE SELECT (ssn) ON patients FROM reports;',
      good: 'REVOKE SELECT ON patients FROM reports; GRANT SELECT (id) ON patients TO reports;',
      differs: 'The role loses ssn.',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change } = step;
      if (change.kind !== 'grant' || change.verb !== 'revoke' || step.rolledBack === true) continue;
      const { names, grantees, privileges, object } = change;
      const [privilege = '', ...more] = privileges;
      if (change.defaults) {
        const isExecute = object === 'routine' && ['execute', 'all'].includes(privilege) && grantees.includes('public');
        if (isExecute && names.length > 0 && after.catalog.closedRoutines !== true)
          yield problem('schema', { schema: names.map(showName).join(', ') }, placeOf(step));
        continue;
      }
      for (const name of change.ofColumns === true && more.length === 0 ? names : []) {
        const table = findTable(after, name);
        const kept = table?.rights?.find(({ role, privileges: had }) => grantees.includes(role) && had.includes(privilege));
        if (table === undefined || kept === undefined) continue;
        const data = { role: kept.role, privilege: privilege.toUpperCase(), table: showName(table) };
        yield problem('columns', data, { ...placeOf(step), subject: `${data.role} ${data.table}` });
      }
    }
  },
});
