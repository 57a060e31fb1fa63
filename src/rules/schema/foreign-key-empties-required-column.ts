import type { DatabaseState } from '../../model/catalog.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import { postgresManual, sqliteManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables } from '../made-objects.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'schema/foreign-key-empties-required-column',
  summary: 'A foreign key empties a column that must not be NULL.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['postgres', 'sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'ON DELETE or ON UPDATE SET NULL stands upon a NOT NULL column in the end and did not before, or SET DEFAULT upon one without a default.',
    effect: 'The engine takes both, and refuses to change or delete a row that others refer to.',
    instead: 'Leave the column nullable, or say what is meant: ON DELETE RESTRICT or CASCADE.',
    sources: [postgresManual('ddl-constraints#DDL-CONSTRAINTS-FK'), sqliteManual('foreignkeys#fk_actions')],
  },

  messages: {
    fails: '{verb} of a row of {parent} fails where {table} refers to it: the foreign key sets {column} to {value}, and it must not be NULL.',
  },

  examples: [
    {
      given:
        'CREATE TABLE teams (id bigint PRIMARY KEY); CREATE TABLE members (id bigint PRIMARY KEY, team_id bigint REFERENCES teams (id) ON DELETE SET NULL);',
      bad: 'ALTER TABLE members ALTER COLUMN team_id SET NOT NULL;',
      good: 'ALTER TABLE members DROP CONSTRAINT members_team_id_fkey, ADD FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE, ALTER COLUMN team_id SET NOT NULL;',
      differs: 'rows go with those that they refer to',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const table of changedTables(changeSet)) {
      for (const { key, verb, column, value } of emptyingIn(table)) {
        const stands = ({ catalog }: DatabaseState): boolean => {
          const found = catalog.relations.get(keyOf(table));
          return found?.kind === 'table' && emptyingIn(found).some((one) => one.verb === verb && one.column === column);
        };
        const step = stands(changeSet.before) ? undefined : changeSet.steps.findLast(({ before, after }) => !stands(before) && stands(after));
        if (step === undefined) continue;
        const data = { verb, parent: showName(key.references), table: showName(table), column, value };
        const place = { ...placeOf(step), ...(step.change.kind === 'create-table' && key.span && { span: key.span }) };
        yield problem('fails', data, { ...place, subject: memberOf(table, column), table: showName(table) });
      }
    }
  },
});

interface Emptying {
  readonly key: ForeignKey;
  readonly verb: 'DELETE' | 'UPDATE of the key';
  readonly column: string;
  readonly value: string;
}

/** The actions of foreign keys that NOT NULL lets fail. */
function emptyingIn({ columns, constraints }: Table): readonly Emptying[] {
  return constraints.flatMap((key) => {
    if (key.kind !== 'foreign-key' || !key.enforced || key.inherited === true) return [];
    const on = (verb: Emptying['verb'], action: ForeignKey['onDelete'], set = key.columns): readonly Emptying[] => {
      if (action !== 'set-null' && action !== 'set-default') return [];
      const isNull = action === 'set-null';
      const found = columns.find(
        (one) => set.includes(one.name) && one.notNull && (isNull || (one.default ?? one.identity ?? one.generated) === undefined),
      );
      return found === undefined ? [] : [{ key, verb, column: found.name, value: isNull ? 'NULL' : 'its default, of which there is none' }];
    };
    return [...on('DELETE', key.onDelete, key.onDeleteColumns), ...on('UPDATE of the key', key.onUpdate)];
  });
}
