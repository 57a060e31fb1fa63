import type { SchemaChange } from '../../../model/change.ts';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import { constraintsAdded } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Index } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { isAtLeast, type Version } from '../../../model/target.ts';
import { callsOf, type Expression } from '../../../model/types.ts';
import { knowsChecks } from './key-operations.ts';
import { isMariadb, refuse, type Situation } from './situation.ts';

interface Novelty {
  /** Undefined: the engine has it in no version that is known here. */
  readonly mysql: Version | undefined;
  readonly mariadb: Version | undefined;
  readonly what: string;
  readonly isUsed: (change: SchemaChange, at: Situation) => boolean;
}

const columnsIn = (change: SchemaChange): readonly ColumnSpec[] => {
  if (change.kind === 'create-table') return change.spec.columns;
  if (change.kind === 'add-column') return [change.column];
  return change.kind === 'redefine-column' ? [change.to] : [];
};

const indexesIn = (change: SchemaChange): readonly Index[] =>
  change.kind === 'create-table' ? change.spec.indexes : change.kind === 'create-index' ? [change.index] : [];

const constraintsIn = (change: SchemaChange): readonly Constraint[] => constraintsAdded(change);

const expressionsIn = (change: SchemaChange): readonly Expression[] => [
  ...columnsIn(change).flatMap(({ default: value, generated }) => [value ?? [], generated?.expression ?? []].flat()),
  ...indexesIn(change).flatMap(({ parts }) => parts.flatMap(({ expression }) => expression ?? [])),
  ...constraintsIn(change).flatMap((it) => (it.kind === 'check' ? it.expression : [])),
];

/** Paths into a JSON column. Tried on MariaDB 10.11. */
const hasArrow = (expression: Expression): boolean => callsOf(expression).some(({ name }) => name === '->' || name === '->>');

const hasType =
  (name: string) =>
  (change: SchemaChange): boolean =>
    columnsIn(change).some(({ type }) => type.name === name);

/** Words that came later than the oldest version that is known. Source: manuals, CREATE TABLE and ALTER TABLE; release notes of MariaDB. */
const novelties: readonly Novelty[] = [
  { mysql: [8, 0], mariadb: [10, 5], what: 'RENAME COLUMN', isUsed: (change) => change.kind === 'rename-column' },
  { mysql: [5, 7], mariadb: [10, 5], what: 'RENAME INDEX', isUsed: (change) => change.kind === 'rename-index' },
  { mysql: [8, 0], mariadb: undefined, what: 'INVISIBLE indexes', isUsed: (change, at) => !isMariadb(at) && hidesIndex(change) },
  { mysql: undefined, mariadb: [10, 6], what: 'IGNORED indexes', isUsed: (change, at) => isMariadb(at) && hidesIndex(change) },
  {
    mysql: [8, 0],
    mariadb: [10, 3],
    what: 'INVISIBLE columns',
    isUsed: (change) => columnsIn(change).some((it) => it.attributes?.['invisible'] !== undefined),
  },
  {
    mysql: [8, 0],
    mariadb: undefined,
    what: 'a key on an expression',
    isUsed: (change) => indexesIn(change).some(({ parts }) => parts.some(({ expression }) => expression !== undefined)),
  },
  {
    mysql: [8, 0],
    mariadb: undefined,
    what: 'a CHECK that is NOT ENFORCED',
    isUsed: (change, at) =>
      change.kind === 'alter-constraint' || (knowsChecks({ at }) && constraintsIn(change).some((it) => it.kind === 'check' && !it.enforced)),
  },
  {
    mysql: [8, 0],
    mariadb: [10, 2],
    what: 'DEFAULT with an expression',
    isUsed: (change) =>
      columnsIn(change).some(
        ({ default: value }) => value?.term.kind === 'call' && !/^(?:current_timestamp|now|localtime)/i.test(value.term.name.name),
      ),
  },
  { mysql: [5, 7], mariadb: undefined, what: 'the operators -> and ->>', isUsed: (change) => expressionsIn(change).some(hasArrow) },
  { mysql: undefined, mariadb: [10, 7], what: 'the type UUID', isUsed: hasType('uuid') },
  { mysql: undefined, mariadb: [10, 5], what: 'the type INET6', isUsed: hasType('inet6') },
  { mysql: undefined, mariadb: [10, 10], what: 'the type INET4', isUsed: hasType('inet4') },
  { mysql: [9, 0], mariadb: [11, 7], what: 'the type VECTOR', isUsed: hasType('vector') },
  { mysql: [8, 0], mariadb: [10, 3], what: 'ALGORITHM=INSTANT', isUsed: (change) => change.alter?.algorithm === 'instant' },
  { mysql: undefined, mariadb: [10, 3], what: 'ALGORITHM=NOCOPY', isUsed: (change) => change.alter?.algorithm === 'nocopy' },
  {
    mysql: undefined,
    mariadb: [10, 7],
    what: 'CONVERT PARTITION',
    isUsed: (change) => change.kind === 'alter-partitions' && change.verb === 'convert',
  },
  {
    mysql: [5, 7],
    mariadb: [11, 4],
    what: 'EXCHANGE PARTITION … WITHOUT VALIDATION',
    isUsed: (change) => change.kind === 'alter-partitions' && change.verb === 'exchange' && change.validation === false,
  },
  { mysql: undefined, mariadb: [10, 1], what: 'CREATE OR REPLACE TABLE', isUsed: (change) => change.kind === 'create-table' && change.orReplace },
  {
    mysql: undefined,
    mariadb: [10, 0],
    what: 'IF EXISTS and IF NOT EXISTS within ALTER TABLE, CREATE INDEX and DROP INDEX',
    isUsed: (change) =>
      (change.kind === 'add-column' && change.ifNotExists) ||
      (change.kind === 'drop-column' && change.ifExists) ||
      (change.kind === 'create-index' && change.ifNotExists) ||
      (change.kind === 'drop-index' && change.ifExists) ||
      (change.kind === 'drop-constraint' && change.ifExists),
  },
];

function hidesIndex(change: SchemaChange): boolean {
  return (change.kind === 'alter-index' && change.what === 'visibility') || indexesIn(change).some(({ visible }) => !visible);
}

/** The refusals of syntax that the target does not know, yet or at all. */
export function refuseNewer(change: SchemaChange, at: Situation): readonly Refusal[] {
  const engine = isMariadb(at) ? 'MariaDB' : 'MySQL';
  return novelties.flatMap(({ mysql, mariadb, what, isUsed }) => {
    const since = isMariadb(at) ? mariadb : mysql;
    if ((since !== undefined && isAtLeast(at.target, since[0], since[1])) || !isUsed(change, at)) return [];
    const message =
      since === undefined
        ? `${engine} does not know ${what}`
        : `${what} came with ${engine} ${since.join('.')}; the target is ${engine} ${at.target.version.join('.')}`;
    return [refuse('newer-syntax', message, 1064)];
  });
}
