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
  'create-table': fact('lang_createtable.html'),
  'drop-table': fact('lang_droptable.html'),
  'rename-table': fact('lang_altertable.html#altertabrename'),
  'rename-column': fact('lang_altertable.html#alter_table_rename_column', [3, 25]),
  'add-column': fact('lang_altertable.html#altertabaddcol'),
  /** A CHECK, and a NOT NULL of a generated column, are checked against the rows that stand. */
  'add-column-checks-rows': fact('releaselog/3_37_0.html', [3, 37]),
  'drop-column': fact('lang_altertable.html#alter_table_drop_column', [3, 35]),
  'alter-constraint': fact('releaselog/3_53_0.html', [3, 53]),
  /** What ALTER TABLE cannot do is done by making the table anew. */
  unsupported: fact('lang_altertable.html#otheralter'),
  'generated-column': fact('gencol.html', [3, 31]),
  strict: fact('stricttables.html', [3, 37]),
  'create-index': fact('lang_createindex.html'),
  'drop-index': fact('lang_dropindex.html'),
  reindex: fact('lang_reindex.html'),
  'create-view': fact('lang_createview.html'),
  'drop-view': fact('lang_dropview.html'),
  'create-trigger': fact('lang_createtrigger.html'),
  'drop-trigger': fact('lang_droptrigger.html'),
  vacuum: fact('lang_vacuum.html'),
  analyze: fact('lang_analyze.html'),
  attach: fact('lang_attach.html'),
  transaction: fact('lang_transaction.html'),
  savepoint: fact('lang_savepoint.html'),
  pragma: fact('pragma.html'),
  write: fact('lang.html'),
  lock: fact('lockingv3.html'),
} as const satisfies Readonly<Record<string, Fact>>;

export type FactId = keyof typeof facts;
