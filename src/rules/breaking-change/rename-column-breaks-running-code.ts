import { findTable, findType, isPrivate, resolveName, type DatabaseState } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { isSameName, keyOf, showName, type ObjectName, type QualifiedName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import type { SourceSpan } from '../../model/span.ts';
import { replaceColumn } from '../../remedies/replace-column.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { endOfTransaction } from '../transaction-end.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/rename-column-breaks-running-code',
  summary: 'A column gets another name while a release still uses the old one.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A column, or an attribute of a composite type, that stood before the pull request is renamed. It is left out where the table is renamed too, and a view with the old names stands at the end of the same transaction.',
    effect: 'The release that is still running fails wherever it names the column; so do functions whose bodies are kept as text.',
    instead: 'Add a column with the new name, write both, fill the old rows, let the code read the new one, then drop the old one.',
    sources: [postgresManual('sql-altertable'), postgresManual('ddl-depend')],
  },

  messages: {
    breaks: 'Code that still says {column} fails from the moment it is called {to}.',
    breaksRoutines: 'Code that still says {column} fails from the moment it is called {to}: the body of {routines} does.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'The release that is still running fails wherever it names the column; so do views, triggers and routines, whose texts keep the old name.',
        sources: [mysqlManual('alter-table#alter-table-redefine-column')],
      },
    },
    sqlite: {
      docs: {
        effect: 'The release that is still running fails wherever it names the column. Views and triggers follow the new name.',
        sources: [sqliteManual('lang_altertable#alter_table_rename_column')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: 'ALTER TABLE users RENAME COLUMN name TO full_name;',
      good: 'ALTER TABLE users ADD COLUMN full_name text;',
      differs: 'the old column goes when no code names it any more',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'ALTER TABLE users CHANGE name full_name varchar(50);',
      good: 'ALTER TABLE users ADD COLUMN full_name varchar(50);',
      differs: 'the old column goes when no code names it any more',
    },
  ],

  *checkChangeSet({ steps, before: stood, after }, { problem }) {
    for (const step of steps) {
      const { before, table } = step;
      const attribute = renamedAttribute(step);
      if (attribute !== undefined) yield problem('breaks', attribute, { ...placeOf(step), subject: attribute.column });
      const change = renameIn(step);
      if (change === undefined || isPrivate(table)) continue;
      const column = table?.columns.find(({ name }) => name === change.column);
      if (column?.origin.kind === 'change' || (column === undefined && table?.knowledge === 'full')) continue;
      const isBack = findTable(after, change.table)?.columns.some(({ name }) => name === change.column);
      if (isBack === true || isOwnName(stood, change.column, table) || isBehindView(step, steps)) continue;

      const data = { column: memberOf(change.table, change.column), to: change.to };
      const routines = routinesNaming(after, resolveName(before, change.table), change.column);
      const type = column?.type;
      const proposal =
        type &&
        !step.effects.commitsImplicitly &&
        replaceColumn(`Move to a new column ${change.to}`, {
          table: change.table,
          known: table,
          column: change.column,
          to: change.to,
          type,
          span: change.span,
        });
      const place = { ...placeOf(step), subject: data.column, proposals: proposal ? [proposal] : [] };
      yield routines.length === 0 ? problem('breaks', data, place) : problem('breaksRoutines', { ...data, routines: listNames(routines) }, place);
    }
  },
});

/** RENAME ATTRIBUTE of a composite type that stood before. */
function renamedAttribute({ change, before }: Step): { readonly column: string; readonly to: string } | undefined {
  if (change.kind !== 'alter-composite' || change.verb !== 'rename' || findType(before, change.type)?.origin.kind === 'change') return undefined;
  return { column: memberOf(change.type, change.attribute), to: change.to ?? '' };
}

interface Renaming {
  readonly table: ObjectName;
  readonly column: string;
  readonly to: string;
  readonly span: SourceSpan;
}

/** RENAME COLUMN, or a CHANGE of MySQL that gives another name. */
function renameIn({ change }: Step): Renaming | undefined {
  if (change.kind === 'rename-column') return change;
  const isOther = change.kind === 'redefine-column' && change.to.name.toLowerCase() !== change.column.toLowerCase();
  return isOther ? { table: change.table, column: change.column, to: change.to.name, span: change.span } : undefined;
}

/** Whether the name is one that the pull request itself gave the column, so that no release says it yet. */
function isOwnName({ catalog }: DatabaseState, column: string, table: Table | undefined): boolean {
  const was = table && catalog.relations.get(keyOf(table));
  return was?.kind === 'table' && was.knowledge === 'full' && was.columns.every(({ name }) => name !== column);
}

/** Whether a view has taken the table's old name, with a column of the old name, when the transaction is over. */
function isBehindView(step: Step, steps: readonly Step[]): boolean {
  const { change, table } = step;
  if (change.kind !== 'rename-column' || table === undefined) return false;
  const end = endOfTransaction(step, steps).catalog.relations;
  return steps.some((other) => {
    if (other.change.kind !== 'rename-table' || other.table === undefined) return false;
    const view = end.get(keyOf(other.table));
    const isOfTable = isSameName(resolveName(other.after, other.change.to), table) || keyOf(other.table) === keyOf(table);
    return isOfTable && view?.kind === 'view' && view.columns?.some(({ name }) => name === change.column) === true;
  });
}

/** Functions whose bodies, as they stand in the end, still say the old name of the column. */
function routinesNaming(state: DatabaseState, table: QualifiedName, column: string): readonly string[] {
  const word = new RegExp(`(?<![\\w$])${column.replaceAll(/[^\w]/g, '\\$&')}(?![\\w$])`, 'iu');
  return [...state.catalog.routines.values()]
    .flat()
    .filter(({ uses, body }) => {
      const usage = uses.find(({ relation }) => isSameName(resolveName(state, relation), table) || relation.name === table.name);
      return usage !== undefined && (usage.columns?.includes(column) ?? true) && word.test(body);
    })
    .map((routine) => showName(routine));
}
