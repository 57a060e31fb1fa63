import type { WorkReason } from '../../../model/effects.ts';
import { isAtLeast, type Target, type Version } from '../../../model/target.ts';
import type { Page } from './manual.ts';

/** How InnoDB does a clause, cheapest first: metadata only; in place; in place with the table written anew; row by row into a new table. */
export const ways = ['instant', 'nocopy', 'rebuild', 'copy'] as const;
export type Way = (typeof ways)[number];

/** The weakest LOCK= that serves, weakest first. */
export const concurrencies = ['none', 'shared', 'exclusive'] as const;
export type Concurrency = (typeof concurrencies)[number];

/** How a clause is done from a version on. */
export interface Doing {
  readonly since: Version;
  readonly way: Way;
  readonly lock: Concurrency;
  /** How it is done in a statement that is not instant as a whole. */
  readonly otherwise: Way;
  /** Other clauses of the statement can be instant beside it. */
  readonly leavesInstant: boolean;
}

/** Why the engine reads or writes the rows; left out where it never does. */
export interface AlterFact {
  readonly mysql: readonly Doing[];
  readonly mariadb: readonly Doing[];
  readonly because?: WorkReason;
  /** An index is built, whichever way the table is altered. */
  readonly builds?: true;
  readonly page: Page;
}

type More = Partial<Omit<Doing, 'since' | 'way'>>;

function doing(since: Version, way: Way, more: More = {}): Doing {
  const lock = way === 'copy' ? 'shared' : 'none';
  return { since, way, lock, otherwise: way === 'instant' ? 'nocopy' : way, leavesInstant: way === 'instant', ...more };
}

const my57 = (way: Way, more?: More): Doing => doing([5, 7], way, more);
/** 8.0 stands for its newest patch. */
const my80 = (way: Way, more?: More): Doing => doing([8, 0], way, more);
const maria = (way: Way, more?: More): Doing => doing([10, 4], way, more);

/** Metadata of the table: in place in 5.7, instant from 8.0 and in MariaDB. */
const metadata = { mysql: [my57('nocopy'), my80('instant')], mariadb: [maria('instant')], page: 'online-ddl-columns' } as const satisfies AlterFact;
const copied = { mysql: [my57('copy')], mariadb: [maria('copy')], page: 'online-ddl-columns' } as const satisfies AlterFact;
const rebuilt = { mysql: [my57('rebuild')], mariadb: [maria('rebuild')], page: 'online-ddl-columns' } as const satisfies AlterFact;
const rowVersion = {
  mysql: [my57('rebuild'), my80('instant', { otherwise: 'rebuild' })],
  mariadb: [maria('instant', { otherwise: 'rebuild' })],
  because: 'rebuild-table',
  page: 'online-ddl-columns',
} as const satisfies AlterFact;

/**
 * What each clause of ALTER TABLE costs on an InnoDB table. MySQL: the tables of "Online DDL Operations" in the manuals of 5.7, 8.0,
 * 8.4 and 9, and for combinations the flags that InnoDB itself asks (handler0alter.cc); not tried on a server. MariaDB: "InnoDB Online
 * DDL Operations with the INSTANT, NOCOPY and INPLACE Alter Algorithm", each row tried on 10.11.
 */
export const alterFacts = {
  'add-column': rowVersion,
  'add-virtual-column': { ...metadata, page: 'online-ddl-generated' },
  'add-stored-generated': { ...copied, because: 'stored-generated', page: 'online-ddl-generated' },
  'add-computed-default': { ...copied, because: 'volatile-default' },
  'add-auto-increment': {
    mysql: [my57('rebuild', { lock: 'shared' })],
    mariadb: [maria('rebuild', { lock: 'shared' })],
    because: 'identity',
    page: 'online-ddl-columns',
  },
  'drop-column': rowVersion,
  'drop-virtual-column': { ...metadata, page: 'online-ddl-generated' },
  'drop-stored-generated': { ...rowVersion, mysql: [my57('rebuild')], page: 'online-ddl-generated' },
  'rename-column': metadata,
  'rename-referenced-column': { ...metadata, mysql: [my57('nocopy')] },
  'set-default': metadata,
  'column-metadata': metadata,
  'reorder-column': { ...rowVersion, mysql: [my57('rebuild')] },
  'extend-varchar': { mysql: [my57('nocopy')], mariadb: [maria('instant')], page: 'online-ddl-columns' },
  'extend-values': metadata,
  'change-type': { ...copied, because: 'type-change' },
  'change-charset': { ...copied, because: 'convert-charset' },
  'widen-charset': { mysql: [my57('copy'), my80('nocopy')], mariadb: [maria('instant')], because: 'convert-charset', page: 'alter-table' },
  'change-collation': { mysql: [my57('copy'), my80('nocopy')], mariadb: [maria('instant')], because: 'convert-charset', page: 'alter-table' },
  'change-collation-indexed': { mysql: [my57('copy')], mariadb: [maria('nocopy')], because: 'type-change-index', page: 'alter-table' },
  'make-nullable': { ...rebuilt, because: 'rebuild-table' },
  'make-nullable-redundant': {
    mysql: [my57('rebuild')],
    mariadb: [maria('instant', { otherwise: 'rebuild' })],
    because: 'rebuild-table',
    page: 'online-ddl-columns',
  },
  'make-not-null': { ...rebuilt, because: 'verify-not-null' },
  'make-not-null-lax': { mysql: [my57('copy')], mariadb: [maria('rebuild')], because: 'verify-not-null', page: 'online-ddl-columns' },
  'change-virtual-expression': { mysql: [my57('copy')], mariadb: [maria('instant')], because: 'set-expression', page: 'alter-table' },
  'reorder-virtual-column': { ...copied, because: 'rebuild-table', page: 'online-ddl-generated' },
  'change-stored-expression': { ...copied, because: 'set-expression', page: 'online-ddl-generated' },
  'gain-auto-increment': { ...copied, because: 'identity' },
  'lose-auto-increment': { mysql: [my57('copy')], mariadb: [maria('instant')], because: 'type-change', page: 'alter-table' },
  'add-index': { mysql: [my57('nocopy')], mariadb: [maria('nocopy')], because: 'build-index', builds: true, page: 'online-ddl-indexes' },
  'add-unique': { mysql: [my57('nocopy')], mariadb: [maria('nocopy')], because: 'build-unique', builds: true, page: 'online-ddl-indexes' },
  'add-index-on-new-virtual': {
    mysql: [my57('nocopy', { lock: 'shared' })],
    mariadb: [maria('nocopy', { lock: 'shared' })],
    because: 'build-index',
    builds: true,
    page: 'online-ddl-indexes',
  },
  'add-first-fulltext': {
    mysql: [my57('rebuild', { lock: 'shared' })],
    mariadb: [maria('rebuild', { lock: 'shared' })],
    because: 'build-index',
    builds: true,
    page: 'online-ddl-indexes',
  },
  'add-fulltext': {
    mysql: [my57('nocopy', { lock: 'shared' })],
    mariadb: [maria('nocopy', { lock: 'shared' })],
    because: 'build-index',
    builds: true,
    page: 'online-ddl-indexes',
  },
  'add-spatial': {
    mysql: [my57('nocopy', { lock: 'shared' })],
    mariadb: [maria('nocopy', { lock: 'shared' })],
    because: 'build-index',
    builds: true,
    page: 'online-ddl-indexes',
  },
  'drop-index': { mysql: [my57('nocopy')], mariadb: [maria('nocopy', { leavesInstant: true })], page: 'online-ddl-indexes' },
  'rename-index': { mysql: [my57('nocopy')], mariadb: [maria('instant')], page: 'online-ddl-indexes' },
  'index-visibility': { ...metadata, page: 'online-ddl-indexes' },
  'add-primary-key': { ...rebuilt, because: 'build-primary-key', page: 'online-ddl-primary-key' },
  'drop-primary-key': { ...copied, because: 'copy-algorithm', page: 'online-ddl-primary-key' },
  'replace-primary-key': { ...rebuilt, because: 'build-primary-key', page: 'online-ddl-primary-key' },
  'add-foreign-key': { ...copied, because: 'verify-foreign-key', page: 'online-ddl-foreign-keys' },
  'add-foreign-key-unchecked': { mysql: [my57('nocopy')], mariadb: [maria('instant')], page: 'online-ddl-foreign-keys' },
  'drop-foreign-key': { mysql: [my57('nocopy')], mariadb: [maria('instant')], page: 'online-ddl-foreign-keys' },
  'add-check': { ...copied, because: 'verify-check', page: 'alter-table' },
  'add-check-unverified': { ...metadata, page: 'alter-table' },
  'drop-check': { ...metadata, page: 'alter-table' },
  'convert-charset': { ...copied, because: 'convert-charset', page: 'online-ddl-tables' },
  'table-metadata': { mysql: [my57('nocopy')], mariadb: [maria('instant')], page: 'online-ddl-tables' },
  'rebuild-table': { ...rebuilt, because: 'rebuild-table', page: 'online-ddl-tables' },
  'copy-table': { ...copied, because: 'copy-algorithm', page: 'alter-table' },
  'rename-table': { ...metadata, page: 'online-ddl-tables' },
} as const satisfies Readonly<Record<string, AlterFact>>;

export type AlterFactId = keyof typeof alterFacts;

/** How the engine does it in the target's version. */
export function doingOf(fact: AlterFact, target: Target): Doing {
  const rows = target.dialect === 'mariadb' ? fact.mariadb : fact.mysql;
  const found = rows.findLast(({ since }) => isAtLeast(target, since[0], since[1])) ?? rows[0];
  if (found === undefined) throw new Error('a fact of ALTER TABLE has no rows');
  return found;
}

export const worseWay = (a: Way, b: Way): Way => (ways.indexOf(a) >= ways.indexOf(b) ? a : b);
export const strongerLock = (a: Concurrency, b: Concurrency): Concurrency => (concurrencies.indexOf(a) >= concurrencies.indexOf(b) ? a : b);
