import type { DatabaseState } from '../../../model/catalog.ts';
import type { ChangeKind, ChangeOf, SchemaChange } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import type { Target } from '../../../model/target.ts';
import * as columns from './columns.ts';
import { compose } from './compose.ts';
import * as constraints from './constraints.ts';
import * as data from './data.ts';
import * as indexes from './indexes.ts';
import * as session from './session.ts';
import { refuse, type Situation } from './situation.ts';
import * as tables from './tables.ts';
import * as views from './views-and-triggers.ts';

type Handlers = { readonly [K in ChangeKind]?: (change: ChangeOf<K>, at: Situation) => Effects };

const handlers: Handlers = {
  'create-table': tables.createTable,
  'drop-table': tables.dropTable,
  'rename-table': tables.renameTable,
  'add-column': columns.addColumn,
  'drop-column': columns.dropColumn,
  'rename-column': columns.renameColumn,
  'add-constraint': constraints.addConstraint,
  'drop-constraint': constraints.dropConstraint,
  'set-not-null': constraints.setNotNull,
  'drop-not-null': constraints.dropNotNull,
  'create-index': indexes.createIndex,
  'drop-index': indexes.dropIndex,
  reindex: indexes.reindex,
  'create-view': views.createView,
  'drop-view': views.dropView,
  'create-trigger': views.createTrigger,
  'drop-trigger': views.dropTrigger,
  'rebuild-table': (_, at) => session.vacuum(at),
  analyze: () => compose('analyze'),
  'create-schema': () => compose('attach'),
  'write-rows': data.writeRows,
  'read-rows': data.readRows,
  'set-session': session.setSession,
  transaction: session.transaction,
  other: () => compose('write'),
};

/** What SQLite has no statement for, by the words of the engines that have one. Source: manual, SQL Features That SQLite Does Not Implement. */
const lacking: Readonly<Partial<Record<ChangeKind, string>>> = {
  'change-column-type': 'SQLite cannot change the type of a column: the table has to be made anew',
  'set-default': 'SQLite cannot change the default of a column: the table has to be made anew',
  'drop-default': 'SQLite cannot drop the default of a column: the table has to be made anew',
  truncate: 'SQLite has no TRUNCATE; DELETE without WHERE empties a table',
};

/** What a change does on SQLite, in the state that it meets: the lock, work, losses, and whether it is refused. */
export function sqliteEffects(change: SchemaChange, before: DatabaseState, target: Target): Effects {
  const at: Situation = { before, target, conditional: change.conditional === true };
  const handle = handlers[change.kind] as ((change: SchemaChange, at: Situation) => Effects) | undefined;
  if (handle !== undefined) return handle(change, at);
  return compose('unsupported', { refusals: [refuse('unsupported', lacking[change.kind] ?? `SQLite has no statement for ${change.kind}`)] });
}
