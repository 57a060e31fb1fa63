import { sqliteManual } from '../../../model/manuals.ts';
import type { Version } from '../../../model/target.ts';

interface Fact {
  /** The address of the page. */
  readonly manual: string;
  readonly since?: Version;
}

const fact = (page: string, since?: Version): Fact => ({ manual: sqliteManual(page), ...(since !== undefined && { since }) });

/** Where each fact is written down, and the version that brought it. What is silent there was tried on SQLite 3.40 and 3.54. */
export const facts = {
  'create-table': fact('lang_createtable'),
  'drop-table': fact('lang_droptable'),
  'rename-table': fact('lang_altertable#altertabrename'),
  'rename-column': fact('lang_altertable#alter_table_rename_column', [3, 25]),
  'add-column': fact('lang_altertable#altertabaddcol'),
  /** A CHECK, and a NOT NULL of a generated column, are checked against the rows that stand. */
  'add-column-checks-rows': fact('releaselog/3_37_0', [3, 37]),
  'drop-column': fact('lang_altertable#alter_table_drop_column', [3, 35]),
  'alter-constraint': fact('releaselog/3_53_0', [3, 53]),
  /** What ALTER TABLE cannot do is done by making the table anew. */
  unsupported: fact('lang_altertable#otheralter'),
  'generated-column': fact('gencol', [3, 31]),
  strict: fact('stricttables', [3, 37]),
  'create-index': fact('lang_createindex'),
  'drop-index': fact('lang_dropindex'),
  reindex: fact('lang_reindex'),
  'create-view': fact('lang_createview'),
  'drop-view': fact('lang_dropview'),
  'create-trigger': fact('lang_createtrigger'),
  'drop-trigger': fact('lang_droptrigger'),
  vacuum: fact('lang_vacuum'),
  analyze: fact('lang_analyze'),
  attach: fact('lang_attach'),
  transaction: fact('lang_transaction'),
  savepoint: fact('lang_savepoint'),
  pragma: fact('pragma'),
  write: fact('lang'),
  lock: fact('lockingv3'),
} as const satisfies Readonly<Record<string, Fact>>;

export type FactId = keyof typeof facts;
