import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { RowPolicy, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables } from '../made-objects.ts';
import { words } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';
import { assumingRole, lastAboutRows } from './made-policies.ts';

interface Options {
  readonly commands: readonly string[];
}
const defaults: Options = { commands: [] };

export default defineRule({
  id: 'security/command-without-policy',
  summary: 'A policy for UPDATE or DELETE finds no rows, since no policy lets them be read.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A table with a policy for UPDATE or DELETE is left with none for SELECT or ALL. `commands` names commands that need a policy on each table that has any.',
    effect:
      'UPDATE and DELETE find by WHERE only rows that a policy for SELECT shows: without one they change nothing, and no error says so. Tried on PostgreSQL 15.',
    instead: 'Make a policy FOR SELECT with the same condition beside it.',
    sources: [postgresManual('sql-createpolicy')],
  },

  messages: {
    blind: 'No policy lets rows of {table} be read: {verb} … WHERE finds none, whatever {name} allows.',
    missing: '{table} has policies and none for {verb}: every role but its owner is kept from it.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['commands'],
      properties: { commands: words('Commands that each table with policies needs one for: select, insert, update, delete.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY, author text); ALTER TABLE notes ENABLE ROW LEVEL SECURITY;',
      bad: 'CREATE POLICY edit ON notes FOR UPDATE USING (author = current_user);',
      good: 'CREATE POLICY edit ON notes FOR UPDATE USING (author = current_user); CREATE POLICY see ON notes FOR SELECT USING (author = current_user);',
      differs: 'There is a policy for SELECT.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const table of changedTables(changeSet)) {
      const was = changeSet.before.catalog.relations.get(keyOf(table));
      const old = was?.kind === 'table' && was.rowSecurity !== 'off' ? was : undefined;
      const step = lastAboutRows(changeSet, table);
      if (step === undefined || table.rowSecurity === 'off' || table.policies.length === 0) continue;
      const place = { ...placeOf(step), certainty: assumingRole };
      const blind = blindIn(table);
      if (blind !== undefined && (old === undefined || blindIn(old)?.name !== blind.name)) {
        const data = { table: showName(table), verb: blind.command.toUpperCase(), name: blind.name };
        yield problem('blind', data, { ...place, subject: `${table.name}.${blind.name}` });
      }
      for (const command of options.commands) {
        if (lets(table, command) || (blind !== undefined && command === 'select') || (old && old.policies.length > 0 && !lets(old, command)))
          continue;
        yield problem('missing', { table: showName(table), verb: command.toUpperCase() }, { ...place, subject: `${showName(table)} ${command}` });
      }
    }
  },
});

/** The policy of a table that lets rows be changed which no policy lets be read. */
function blindIn(table: Table): RowPolicy | undefined {
  if (lets(table, 'select')) return undefined;
  return table.policies.find(({ command, permissive }) => permissive && (command === 'update' || command === 'delete'));
}

/** Whether a policy lets a command be done; any role may be a member of another, so that roles are not asked. */
const lets = ({ policies }: Table, wanted: string): boolean =>
  policies.some(({ command, permissive }) => permissive && (command === wanted || command === 'all'));
