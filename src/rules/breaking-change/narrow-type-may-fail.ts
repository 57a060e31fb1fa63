import { findType, isPrivate, type DatabaseState } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { typeName, type SqlType } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { isRefused } from '../in-use.ts';
import { narrowing } from '../narrows.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/narrow-type-may-fail',
  summary: 'A column gets a type that cannot hold all the values it may have now.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'The type of a column in use becomes a smaller one: a shorter text, a smaller number, less precision.',
    effect:
      'One value that does not fit makes the migration fail, or is cut to fit for good; the release that is still running fails when it writes such a value.',
    instead: 'Add a CHECK for the new bound as NOT VALID, mend the rows that break it, validate it, and only then change the type.',
    sources: [postgresManual('datatype')],
  },

  messages: {
    fails:
      '{column} may hold values that do not fit into {to} (it is {from} now): one of them makes this fail, and code that writes them fails afterwards.',
    loses: 'Values of {column} are cut to fit into {to} for good: it is {from} now.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'In strict SQL mode one value that does not fit makes the migration fail; without it, values are cut to fit for good. The release that is still running fails when it writes such a value.',
        instead: 'Look for values that do not fit, let the code write none, mend them in batches, and only then change the type.',
        sources: [mysqlManual('data-types'), mysqlManual('sql-mode#sql-mode-strict')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50));',
      bad: 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);',
      good: 'ALTER TABLE orders ADD CONSTRAINT note_is_short CHECK (length(note) <= 20) NOT VALID;',
      differs: 'the bound is kept by a CHECK',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50));',
      bad: 'ALTER TABLE orders MODIFY note varchar(20);',
      good: 'ALTER TABLE orders MODIFY note varchar(60);',
      differs: 'the column is made wider',
    },
  ],

  check: {
    *'change-column-type'({ change, effects, table, before }, { problem }) {
      const column = table?.columns.find(({ name }) => name === change.column);
      if (column === undefined || column.origin.kind === 'change' || isPrivate(table)) return;
      const refused = effects.refusals.find(({ code, onlyWithRows }) => code === 'cannot-cast' && onlyWithRows === true);
      const kind = narrowing(baseOf(before, column.type), baseOf(before, change.to)) ?? (refused && 'fails');
      if (kind === undefined || isRefused({ effects }) || fitsLabels(before, column.type, change.to)) return;

      const subject = memberOf(change.table, change.column);
      yield problem(kind, { column: subject, from: column.type.text, to: change.to.text }, { subject });
    },
    *'redefine-column'({ change, effects, table }, { problem }) {
      const column = table?.columns.find(({ name }) => name === change.column);
      const isCut = effects.losses.some(({ what }) => what === 'precision');
      if (column === undefined || column.origin.kind === 'change' || isPrivate(table) || !isCut || isRefused({ effects })) return;
      if (column.type.text === change.to.type.text) return;
      const fails = effects.refusals.some(({ code }) => code === 'type-mismatch');
      const subject = memberOf(change.table, change.column);
      yield problem(fails ? 'fails' : 'loses', { column: subject, from: column.type.text, to: change.to.type.text }, { subject });
    },
  },
});

/** The type that a domain is over, through other domains. */
function baseOf(state: DatabaseState, type: SqlType): SqlType {
  const found = type.dimensions === 0 ? findType(state, typeName(type)) : undefined;
  return found?.kind === 'domain' ? baseOf(state, found.base) : type;
}

/** The values of an enum are known, and so is whether each fits into a text. */
function fitsLabels(state: DatabaseState, from: SqlType, to: SqlType): boolean {
  const type = from.dimensions === 0 ? findType(state, typeName(from)) : undefined;
  const [length] = to.modifiers;
  return type?.kind === 'enum' && to.name === 'varchar' && length !== undefined && type.values.every((label) => label.length <= length);
}
