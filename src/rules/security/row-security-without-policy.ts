import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { RowPolicy, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables } from '../made-objects.ts';
import { words, yesNo } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';
import { lastAboutRows } from './made-policies.ts';

interface Options {
  readonly newTables: boolean;
  readonly commands: readonly string[];
}
const defaults: Options = { newTables: false, commands: [] };

export default defineRule({
  id: 'security/row-security-without-policy',
  summary: 'Row level security is on for a table that lacks a policy.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A table is left with row level security and no policy, restrictive ones alone, or one for UPDATE or DELETE and none to read. New tables without any count with `newTables`, commands without one where `commands` names them.',
    effect:
      'Roles other than the owner see no row and write none, without an error for those who read. UPDATE and DELETE find by WHERE only what may be read (tried on PostgreSQL 15).',
    instead: 'Make the policies in the same pull request, before row level security is switched on, one for SELECT among them.',
    sources: [postgresManual('ddl-rowsecurity'), postgresManual('sql-createpolicy')],
  },

  messages: {
    closed: '{table} gets row level security and has no policy: every role but its owner sees it empty.',
    restricted: 'The policies of {table} are all restrictive, and none lets anyone in: every role but its owner sees it empty.',
    blind: 'No policy lets rows of {table} be read: {verb} … WHERE finds none, whatever {name} allows.',
    missing: '{table} has no policy for {verb}: every role but its owner is kept from it.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['newTables', 'commands'],
      properties: {
        newTables: yesNo('Tables that the pull request makes need a policy too.'),
        commands: words('Commands that each table with policies needs one for: select, insert, update, delete.'),
      },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY, author text);',
      bad: 'ALTER TABLE notes ENABLE ROW LEVEL SECURITY;',
      good: 'CREATE POLICY own ON notes USING (author = current_user); ALTER TABLE notes ENABLE ROW LEVEL SECURITY;',
      differs: 'There is a policy.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const table of changedTables(changeSet)) {
      const was = changeSet.before.catalog.relations.get(keyOf(table));
      const lacked = was?.kind === 'table' ? lackOf(was, options.commands) : [];
      const step = lastAboutRows(changeSet, table);
      if (step === undefined || table.knowledge === 'partial') continue;
      for (const lack of lackOf(table, options.commands)) {
        const isTold = lack.id !== 'closed' || options.newTables || table.origin.kind !== 'change';
        if (!isTold || lacked.some(({ id, verb }) => (id === lack.id && verb === lack.verb) || (isShut(id) && isShut(lack.id)))) continue;
        const data = { table: showName(table), verb: lack.verb.toUpperCase(), name: lack.name };
        yield problem(lack.id, data, { ...placeOf(step), subject: `${showName(table)} ${lack.verb}`.trim(), certainty });
      }
    }
  },
});

const certainty = { kind: 'assumed', because: 'which role the application has is not known' } as const;

interface Lack {
  readonly id: 'closed' | 'restricted' | 'blind' | 'missing';
  readonly verb: string;
  readonly name: string;
}

const isShut = (id: Lack['id']): boolean => id === 'closed' || id === 'restricted';

/** What a table lacks of policies; a role may be a member of any other, so that roles are not asked. */
function lackOf({ policies, rowSecurity }: Table, commands: readonly string[]): readonly Lack[] {
  const open = policies.filter(({ permissive }) => permissive);
  const lets = (wanted: string): boolean => open.some(({ command }) => command === wanted || command === 'all');
  if (rowSecurity === 'off') return [];
  if (open.length === 0) return [{ id: policies.length === 0 ? 'closed' : 'restricted', verb: '', name: '' }];
  const blind = lets('select') ? undefined : open.find(writesFound);
  const missing = commands.filter((verb) => !lets(verb) && !(blind && verb === 'select')).map((verb): Lack => ({ id: 'missing', verb, name: '' }));
  return blind === undefined ? missing : [{ id: 'blind', verb: blind.command, name: blind.name }, ...missing];
}

const writesFound = ({ command }: RowPolicy): boolean => command === 'update' || command === 'delete';
