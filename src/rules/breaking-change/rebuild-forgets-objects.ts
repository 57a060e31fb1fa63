import { tablesOf, viewsUsing } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { isSameInAnyCase, keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { impliesPredicate } from '../../model/implication.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { columnsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeIn, rebuildsOf, type Rebuild } from '../rebuilds/find-rebuilds.ts';
import { swapsOf } from '../rebuilds/swaps.ts';
import { neverNull } from '../index-redundancy/covering.ts';
import { implies, keyOfConstraint, keyOfParts, uniqueKeysOf } from '../unique-keys.ts';
import { listNames, showConstraint } from '../words.ts';

type ForeignKey = Extract<Constraint, { kind: 'foreign-key' }>;

export default defineRule({
  id: 'breaking-change/rebuild-forgets-objects',
  summary: 'A table is made anew, and indexes, triggers or constraints of the old one are not.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,
  seesRebuilds: true,

  docs: {
    when: 'An index, trigger, foreign key, UNIQUE or CHECK of the old table is not made again for the new one, and nothing takes its place; or foreign keys of other tables followed the old table to the name under which it was dropped.',
    effect:
      'DROP TABLE drops the indexes and triggers of the table without a word: queries get slow, doubles get in, and what a trigger did is no longer done. A foreign key to a table that is gone makes each write to its own table fail.',
    instead:
      'After the last step, make every index and trigger of the old table again. Make the new table under another name first, instead of renaming the old one.',
    sources: [sqliteManual('lang_altertable#otheralter')],
  },

  messages: {
    foreignKeys: 'The new {table} lacks {constraints}: its rows can refer to rows that are not there.',
    rules: 'The new {table} lacks {constraints}: rows that it kept out can get in.',
    actions: 'In the new {table}, {constraints} is without ON DELETE {action}: a DELETE of a row that it refers to fails.',
    left: 'The foreign keys of {children} followed {table} to the name {gone}: they hold to the old rows there, and know nothing of the new {table}.',
    indexes: 'Nothing makes {indexes} again for the new {table}: queries that used it read the whole table.',
    uniqueIndexes: 'Nothing makes {indexes} again for the new {table}: rows that are alike can get in.',
    triggers: 'Nothing makes {triggers} again for the new {table}: what it did at each write is no longer done.',
    views: '{views} followed {table} to the name {gone}: what they show are the old rows there.',
    published: 'The new {table} is not in {publications}: what is written to it is not replicated.',
    dangling:
      'The foreign keys of {children} followed {table} to the name {gone}, which is dropped: each write to {children} fails where foreign keys are checked.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'CREATE TABLE … LIKE takes no foreign keys and triggers along, and foreign keys of other tables follow the old table to its other name.',
        instead: 'Let gh-ost, pt-online-schema-change or spirit make it anew, or add to the new table what the old one had before it takes its name.',
        sources: [mysqlManual('create-table-like')],
      },
    },
    postgres: {
      docs: {
        effect:
          'CREATE TABLE … LIKE takes no foreign keys and triggers along, and those of other tables, views and publications stay with the old table: rows that refer to new ones are refused.',
        instead: 'In the transaction that swaps the names, make all of these again, foreign keys NOT VALID.',
        sources: [postgresManual('sql-createtable')],
      },
    },
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT); CREATE INDEX users_email ON users (email);',
      bad: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT, phone TEXT); INSERT INTO users_new (id, email) SELECT id, email FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
      good: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT, phone TEXT); INSERT INTO users_new (id, email) SELECT id, email FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users; CREATE INDEX users_email ON users (email);',
      differs: 'the index is made again',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const steps = changeSet.files.flatMap((file) => file.steps);
    const isDropped = ({ name }: Index): boolean =>
      steps.some(({ change }) => change.kind === 'drop-index' && isSameInAnyCase(change.index.name, name));
    const isBound = changeSet.target.dialect === 'postgres';
    for (const rebuild of (isBound ? swapsOf : rebuildsOf)(changeSet)) {
      const { old, name: table, drop } = rebuild;
      const end = changeSet.after.catalog.relations.get(keyOf(old));
      if (end?.kind !== 'table') continue;
      const place = placeIn(rebuild, drop);
      const gone = old.indexes.filter((index) => index.constraint === undefined && !isMadeAgain(index, end) && !isDropped(index));
      const unique = gone.filter((index) => index.unique && !isKeptApart(index, end)).map(({ name }) => name);
      const plain = gone.filter((index) => !index.unique).map(({ name }) => name);
      const triggers = old.triggers
        .filter(
          ({ name, routine }) =>
            !end.triggers.some((other) => isSameInAnyCase(other.name, name) || (routine && other.routine?.name === routine.name)),
        )
        .map(({ name }) => name);
      const keys = old.constraints.filter((key) => key.kind === 'foreign-key' && !isKept(key, end)).map(showConstraint);
      const rules = old.constraints.filter((one) => isLost(one, end)).map((one) => showConstraint({ ...one, name: '' }));
      for (const key of keysWithoutAction(old, end))
        yield problem(
          'actions',
          { table, constraints: showConstraint({ ...key, name: '' }), action: key.onDelete.replace('-', ' ').toUpperCase() },
          place,
        );
      if (rules.length > 0) yield problem('rules', { table, constraints: listNames(rules) }, place);
      if (keys.length > 0) yield problem('foreignKeys', { table, constraints: listNames(keys) }, place);
      if (plain.length > 0) yield problem('indexes', { table, indexes: listNames(plain) }, place);
      if (unique.length > 0) yield problem('uniqueIndexes', { table, indexes: listNames(unique) }, place);
      if (triggers.length > 0) yield problem('triggers', { table, triggers: listNames(triggers) }, place);
      const { gone: name, children, stays } = dangling(rebuild, changeSet);
      if (children.length > 0) yield problem(stays ? 'left' : 'dangling', { table, gone: name, children: listNames(children) }, place);
      if (!isBound) continue;
      const views = viewsUsing(changeSet.after.catalog, { schema: old.schema, name }).filter(({ origin }) => origin.kind === 'base');
      if (views.length > 0) yield problem('views', { table, gone: name, views: listNames(views.map(showName)) }, place);
      const publications = (old.published ?? []).filter((one) => !end.published?.some((other) => other.name === one.name));
      if (publications.length > 0) yield problem('published', { table, publications: listNames(publications.map((one) => one.name)) }, place);
    }
  },
});

const columnsOfIndex = ({ parts, predicate }: Index): readonly string[] => [
  ...parts.flatMap(({ column, expression }) => column ?? (expression ? columnsOf(expression) : [])),
  ...(predicate ? columnsOf(predicate) : []),
];

/** Made again under its name, or under another one over the same columns; or a column of it is gone. */
function isMadeAgain(index: Index, end: Table): boolean {
  const stays = columnsOfIndex(index).every((column) => end.columns.some(({ name }) => isSameInAnyCase(name, column)));
  const parts = keyOfParts(index.parts).parts.map((part) => part.toLowerCase());
  const serves = (other: Index): boolean => parts.every((part, at) => keyOfParts(other.parts).parts[at]?.toLowerCase() === part);
  const isSame = (other: Index): boolean => !index.unique && isSameInAnyCase(other.name, index.name);
  return !stays || end.indexes.some((other) => isSame(other) || (serves(other) && other.unique === index.unique));
}

const isKeptApart = ({ parts, predicate }: Index, end: Table): boolean => uniqueKeysOf(end).some((key) => implies(key, keyOfParts(parts, predicate)));

const hasColumns = (columns: readonly string[], end: Table): boolean =>
  columns.every((column) => end.columns.some(({ name }) => isSameInAnyCase(name, column)));

/** A key or CHECK whose columns stay, and for which nothing in the new table stands: a key of no more columns, a CHECK of the same ones, NOT NULL. */
function isLost(one: Constraint, end: Table): boolean {
  if (one.kind === 'unique' || one.kind === 'primary-key')
    return hasColumns(one.columns, end) && !uniqueKeysOf(end).some((key) => implies(key, keyOfConstraint(one)));
  if (one.kind !== 'check') return false;
  const columns = columnsOf(one.expression);
  const isOver = (other: Constraint): boolean =>
    other.kind === 'check' && columns.every((column) => columnsOf(other.expression).some((name) => isSameInAnyCase(name, column)));
  return hasColumns(columns, end) && !end.constraints.some(isOver) && !impliesPredicate(undefined, one.expression, neverNull(end));
}

/** Whether the new table has a foreign key of the same columns, or lacks one of them. */
const isKept = ({ columns }: ForeignKey, end: Table): boolean =>
  !hasColumns(columns, end) ||
  end.constraints.some((other) => other.kind === 'foreign-key' && isSameInAnyCase(other.columns.join(','), columns.join(',')));

/** Foreign keys that stand as before but for ON DELETE, of which the new table says nothing. */
const keysWithoutAction = (old: Table, end: Table): readonly ForeignKey[] =>
  old.constraints.flatMap((key) => {
    if (key.kind !== 'foreign-key' || key.onDelete === 'no-action') return [];
    const isWithout = (other: Constraint): boolean =>
      other.kind === 'foreign-key' &&
      other.onDelete === 'no-action' &&
      isSameInAnyCase(other.references.name, key.references.name) &&
      isSameInAnyCase(other.columns.join(), key.columns.join());
    return end.constraints.some(isWithout) ? [key] : [];
  });

interface Followers {
  readonly gone: string;
  readonly children: readonly string[];
  readonly stays: boolean;
}

/** Tables whose foreign keys name the old table, under the name by which it was dropped or is left. */
function dangling({ old, steps, drop }: Rebuild, { after }: ChangeSet): Followers {
  const aside = steps.find(({ change }) => change.kind === 'rename-table' && isSameInAnyCase(change.table.name, old.name))?.change;
  const gone = drop.change.kind === 'drop-table' ? drop.change.table.name : aside?.kind === 'rename-table' ? aside.to.name : old.name;
  const stays = tablesOf(after.catalog).some(({ name }) => isSameInAnyCase(name, gone));
  if (isSameInAnyCase(gone, old.name) || (stays && drop.change.kind === 'drop-table')) return { gone, children: [], stays };
  const children = tablesOf(after.catalog).filter((table) =>
    table.constraints.some((constraint) => constraint.kind === 'foreign-key' && isSameInAnyCase(constraint.references.name, gone)),
  );
  return { gone, children: children.map((table) => showName(table)), stays };
}
