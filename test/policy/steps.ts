import { emptyCatalog, type DatabaseState } from '../../src/model/catalog.ts';
import type { SchemaChange } from '../../src/model/change.ts';
import { noEffects } from '../../src/model/effects.ts';
import type { MigrationFile } from '../../src/model/migration.ts';
import { keyOf } from '../../src/model/names.ts';
import type { Column, Table } from '../../src/model/objects.ts';
import { PersistentMap } from '../../src/model/persistent.ts';
import type { Step } from '../../src/model/rule.ts';

const span = { file: 'db/1.sql', start: 0, end: 10 };
const file: MigrationFile = {
  path: 'db/1.sql',
  text: '',
  framework: 'plain',
  version: '1',
  description: '',
  role: 'versioned',
  sections: [],
  complaints: [],
};

export function column(name: string, more: Partial<Column> = {}): Column {
  const type = { name: 'text', modifiers: [], dimensions: 0, text: 'text' };
  return { name, type, notNull: false, notNullValid: true, inherited: false, origin: { kind: 'base' }, ...more };
}

export function table(more: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    schema: 'public',
    name: 'orders',
    persistence: 'permanent',
    columns: [column('id')],
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: 'off',
    inherits: [],
    replicaIdentity: 'default',
    foreign: false,
    options: {},
    knowledge: 'full',
    origin: { kind: 'change', span },
    ...more,
  };
}

function stateOf(...tables: readonly Table[]): DatabaseState {
  const relations = PersistentMap.of(tables.map((each) => [keyOf(each), each] as const));
  return { catalog: { ...emptyCatalog(true, ['public']), relations }, session: { searchPath: ['public'], settings: {} } };
}

/** A step as the engine would make it. */
export function stepOf(change: SchemaChange, before: readonly Table[], after: readonly Table[], subject?: Table): Step {
  return {
    change,
    statement: { span, text: '', reading: { kind: 'changes' }, changes: [change], leadingComments: [] },
    file,
    section: { direction: 'up', start: 0, end: 10, sending: 'each', because: '' },
    before: stateOf(...before),
    after: stateOf(...after),
    effects: noEffects,
    target: { dialect: 'postgres', version: [17, 0] },
    ...(subject !== undefined && { table: subject }),
    transaction: 1,
  };
}

const spec = { columns: [], constraints: [], indexes: [], persistence: 'permanent', inherits: [], like: [], foreign: false, options: {} } as const;

/** CREATE TABLE of such a table. */
export function tableStep(more: Partial<Table> = {}): Step {
  const made = table({ columns: [column('id', { ...(more.comment !== undefined && { comment: more.comment }) })], ...more });
  return stepOf({ kind: 'create-table', span, table: { name: made.name }, ifNotExists: false, orReplace: false, spec }, [], [made], made);
}

export const change = {
  dropTable: { kind: 'drop-table', span, table: { name: 'orders' }, ifExists: false, cascade: false },
  renameTable: { kind: 'rename-table', span, table: { name: 'orders' }, to: { name: 'purchases' }, ifExists: false },
  dropColumn: { kind: 'drop-column', span, table: { name: 'orders' }, column: 'note', ifExists: false, cascade: false },
  dropIndex: { kind: 'drop-index', span, index: { name: 'orders_idx' }, online: false, ifExists: false, cascade: false },
  createEnum: { kind: 'create-enum', span, type: { schema: 'app', name: 'mood' }, values: ['happy', 'sad'] },
  addColumn: {
    kind: 'add-column',
    span,
    table: { name: 'orders' },
    column: {
      name: 'meta',
      type: { name: 'json', modifiers: [], dimensions: 0, text: 'json' },
      notNull: true,
      default: { text: "'{}'", term: { kind: 'literal', type: 'string', value: '{}' } },
      serial: false,
      span,
    },
    constraints: [],
    ifNotExists: false,
    ifExists: false,
  },
} as const satisfies Readonly<Record<string, SchemaChange>>;
