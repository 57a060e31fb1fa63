import { findType, isPrivate, type Catalog } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { DomainType } from '../../model/user-types.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { columnsOf, conjunctsOf, type Expression, type Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { implies, uniqueKeysOf, keyOfConstraint } from '../unique-keys.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-constraint-weakens-schema',
  summary: 'A table is no longer held to a rule that it was held to.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A UNIQUE, foreign key, CHECK or EXCLUDE constraint, or that of a domain, that stood before the pull request is dropped, and nothing in the pull request takes its place.',
    effect: 'Rows that it kept out can get in; bringing it back later means mending them first.',
    instead: 'Add what takes its place in the same pull request; or drop it only when no code relies on it.',
    sources: [postgresManual('ddl-constraints')],
  },

  messages: {
    unique: 'Without {constraint}, rows of {table} with the same {columns} can get in.',
    foreignKey: 'Without {constraint}, rows of {table} can refer to rows of {parent} that are not there.',
    check: 'Without {constraint}, rows of {table} that break it can get in.',
    domain: 'Without {constraint}, values that break it can get into every column of the domain {domain}.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A UNIQUE, foreign key or CHECK constraint that stood before the pull request is dropped, and nothing in the pull request takes its place.',
        sources: [mysqlManual('alter-table')],
      },
    },
    sqlite: { docs: { sources: [sqliteManual('lang_altertable')] } },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CONSTRAINT total_positive CHECK (total > 0));',
      bad: 'ALTER TABLE orders DROP CONSTRAINT total_positive;',
      good: 'ALTER TABLE orders DROP CONSTRAINT total_positive, ADD CONSTRAINT total_positive CHECK (total >= 0) NOT VALID;',
      differs: 'another CHECK takes its place',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given:
        'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id));',
      bad: 'ALTER TABLE orders DROP FOREIGN KEY orders_user;',
      good: 'ALTER TABLE orders DROP FOREIGN KEY orders_user, ADD CONSTRAINT orders_owner FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;',
      differs: 'another foreign key takes its place',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const step of changeSet.steps) {
      const { change, table } = step;
      const domain = domainThatLoses(step, changeSet);
      if (domain !== undefined && change.kind === 'alter-domain') {
        const data = { constraint: change.constraint ?? '', domain: showName(change.type) };
        yield problem('domain', data, { ...placeOf(step), subject: memberOf(change.type, data.constraint) });
      }
      if (change.kind !== 'drop-constraint' || table === undefined || isPrivate(table)) continue;
      const dropped = table.constraints.find(({ name }) => name === change.constraint);
      if (dropped === undefined || dropped.origin.kind === 'change' || dropped.kind === 'primary-key' || dropped.kind === 'not-null') continue;
      if (isReplaced(dropped, step, table, changeSet)) continue;

      const data = { constraint: change.constraint, table: showName(change.table) };
      const place = { ...placeOf(step), subject: memberOf(change.table, change.constraint) };
      if (dropped.kind === 'unique') yield problem('unique', { ...data, columns: dropped.columns.join(', ') }, place);
      else if (dropped.kind === 'foreign-key') yield problem('foreignKey', { ...data, parent: showName(dropped.references) }, place);
      else yield problem('check', data, place);
    }
  },
});

/** The domain of DROP CONSTRAINT, where it stood before and has fewer constraints in the end. */
function domainThatLoses({ change, before }: Step, { before: start, after }: ChangeSet): DomainType | undefined {
  if (change.kind !== 'alter-domain' || change.verb !== 'drop-constraint') return undefined;
  const type = findType(before, change.type);
  if (type?.kind !== 'domain' || !type.checks.some(({ name }) => name === change.constraint)) return undefined;
  const [stood, end] = [start.catalog.types.get(keyOf(type)), after.catalog.types.get(keyOf(type))];
  return stood?.kind === 'domain' && end?.kind === 'domain' && end.checks.length < stood.checks.length ? type : undefined;
}

/** Whether what stands in the end, or what proves the same now, makes the constraint dispensable. */
function isReplaced(dropped: Constraint, { after: now }: Step, table: Table, { after }: ChangeSet): boolean {
  const end = after.catalog.relations.get(keyOf(table));
  if (end?.kind !== 'table') return true;
  const still = now.catalog.relations.get(keyOf(table));
  const standing = still?.kind === 'table' ? still : table;
  switch (dropped.kind) {
    case 'unique':
      return hasNoColumn(end, dropped.columns) || uniqueKeysOf(end).some((key) => implies(key, keyOfConstraint(dropped)));
    case 'foreign-key':
      return (
        hasNoColumn(end, dropped.columns) ||
        end.constraints.some((other) => other.kind === 'foreign-key' && other.columns.join() === dropped.columns.join())
      );
    case 'check':
      return (
        hasNoColumn(end, columnsOf(dropped.expression)) ||
        isProvedOtherwise(dropped.expression, standing, now.catalog) ||
        end.constraints.some((other) => isSuccessor(other, dropped))
      );
    default:
      return end.constraints.some((other) => other.kind === dropped.kind && other.name === dropped.name);
  }
}

function hasNoColumn(table: Table, columns: readonly string[]): boolean {
  return columns.some((name) => !table.columns.some((column) => column.name === name));
}

/** A CHECK of the same name, or of the same words; one that the pull request added counts as its successor. */
function isSuccessor(other: Constraint, dropped: Extract<Constraint, { kind: 'check' }>): boolean {
  return other.kind === 'check' && (other.name === dropped.name || other.expression.text === dropped.expression.text);
}

/** `c IS NOT NULL` where c is NOT NULL by now, or the bound of a partition: a proof that has done its work. */
function isProvedOtherwise(check: Expression, table: Table, catalog: Catalog): boolean {
  return conjunctsOf(check.term).every((part) => saysNotNull(part, table)) || isAboutPartitionKey(check, table, catalog);
}

function saysNotNull(part: Term, table: Table): boolean {
  if (part.kind !== 'is-null' || !part.negated || part.term.kind !== 'column') return false;
  const { name } = part.term;
  return table.columns.some((column) => column.name === name && column.notNull);
}

function isAboutPartitionKey(check: Expression, table: Table, catalog: Catalog): boolean {
  const parent = table.partitionOf && catalog.relations.get(keyOf(table.partitionOf.parent));
  const keys = parent?.kind === 'table' ? (parent.partitioning?.keys ?? []).flatMap(({ column }) => column ?? []) : [];
  return keys.length > 0 && columnsOf(check).every((column) => keys.includes(column));
}
