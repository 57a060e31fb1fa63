import type { ChangeKind, ChangeOf, SchemaChange } from '../model/change.ts';

/** Types of the expression language; the capitalised ones are described in `view-fields`. */
export type FieldType =
  | 'string'
  | 'bool'
  | 'dyn'
  | 'list'
  | 'Column'
  | 'Constraint'
  | 'Index'
  | 'Type'
  | `list<${'string' | 'Column' | 'Constraint' | 'Index'}>`;

/** What may be missing can be null, which only `dyn` can. What remedies alone write is in no migration. */
type FieldsOf<C> = { readonly [F in Exclude<keyof C, keyof SchemaChange | 'fills'>]-?: undefined extends C[F] ? 'dyn' : FieldType };

/** What a `when` may ask of every kind; the flags are false where a statement does not say them. */
export const commonFields = { kind: 'string', conditional: 'bool', only: 'bool' } as const satisfies {
  readonly [F in keyof SchemaChange]?: FieldType;
};

const named = { table: 'string' } as const;
const column = { table: 'string', column: 'string' } as const;
const object = { name: 'string' } as const;

/**
 * What a `when` expression may ask of `change`, by kind. Held to the model by its type: a field or a kind that is
 * added there does not compile until it stands here.
 */
export const changeFields: { readonly [K in ChangeKind]: FieldsOf<ChangeOf<K>> } = {
  'create-schema': { ...object, ifNotExists: 'bool', file: 'dyn' },
  'drop-schema': { ...object, ifExists: 'bool', cascade: 'bool' },
  'rename-schema': { ...object, to: 'string' },
  'create-database': object,
  'drop-database': { ...object, ifExists: 'bool' },
  'create-table': { ...named, ifNotExists: 'bool', orReplace: 'bool', spec: 'dyn' },
  'drop-table': { ...named, ifExists: 'bool', cascade: 'bool' },
  'rename-table': { ...named, to: 'string', ifExists: 'bool' },
  'set-schema': { object: 'string', ...object, arguments: 'dyn', to: 'string' },
  truncate: { ...named, cascade: 'bool', restartIdentity: 'bool' },
  'set-logged': { ...named, logged: 'bool' },
  'set-table-options': { ...named, options: 'dyn' },
  'move-tablespace': { object: 'string', from: 'string', tablespace: 'string', owners: 'list<string>' },
  'set-tablespace': { object: 'string', ...object, tablespace: 'string' },
  'convert-charset': { ...named, charset: 'string', collation: 'dyn' },
  'rebuild-table': { table: 'dyn' },
  'set-storage-state': { ...named, to: 'string' },
  'alter-partitions': {
    ...named,
    verb: 'string',
    partitions: 'dyn',
    made: 'list',
    partitioning: 'dyn',
    count: 'dyn',
    other: 'dyn',
    validation: 'dyn',
  },
  event: { verb: 'string', ...object, ifExists: 'bool', ifNotExists: 'bool', body: 'dyn', uses: 'dyn', definer: 'dyn' },
  'set-access-method': { ...named, method: 'string' },
  'set-replica-identity': { ...named, identity: 'string', index: 'dyn' },
  'set-row-security': { ...named, to: 'string' },
  'set-inheritance': { ...named, parent: 'string', inherit: 'bool' },
  'attach-partition': { ...named, partition: 'string', bound: 'dyn' },
  'detach-partition': { ...named, partition: 'string', concurrently: 'bool', finalize: 'bool' },
  cluster: { table: 'dyn', index: 'dyn', markOnly: 'bool' },
  vacuum: { tables: 'list<string>', full: 'bool', analyze: 'bool' },
  analyze: { tables: 'list<string>' },
  'lock-table': { ...named, mode: 'string' },
  'add-column': { ...named, column: 'Column', constraints: 'list<Constraint>', ifNotExists: 'bool', ifExists: 'bool', position: 'dyn' },
  'drop-column': { ...column, ifExists: 'bool', cascade: 'bool' },
  'rename-column': { ...column, to: 'string' },
  'change-column-type': { ...column, to: 'Type', collation: 'dyn', using: 'dyn' },
  'set-not-null': column,
  'drop-not-null': column,
  'set-default': { ...column, default: 'string' },
  'drop-default': column,
  'set-identity': { ...column, verb: 'string', identity: 'dyn', options: 'dyn', mayMiss: 'dyn' },
  'set-generated': { ...column, verb: 'string', expression: 'dyn', mayMiss: 'dyn' },
  'set-column-options': { ...column, what: 'string' },
  'redefine-column': { ...column, to: 'Column', position: 'dyn' },
  'add-constraint': { ...named, constraint: 'Constraint' },
  'validate-constraint': { ...named, constraint: 'string' },
  'drop-constraint': { ...named, constraint: 'string', ifExists: 'bool', cascade: 'bool' },
  'rename-constraint': { ...named, constraint: 'string', to: 'string' },
  'alter-constraint': { ...named, constraint: 'string', deferrable: 'dyn', initiallyDeferred: 'dyn', enforced: 'dyn' },
  'create-index': { ...named, index: 'Index', online: 'bool', ifNotExists: 'bool' },
  'drop-index': { index: 'string', table: 'dyn', online: 'bool', ifExists: 'bool', cascade: 'bool' },
  'rename-index': { index: 'string', table: 'dyn', to: 'string' },
  'alter-index': { index: 'string', table: 'dyn', what: 'string', options: 'dyn', visible: 'dyn' },
  'attach-index': { index: 'string', child: 'string' },
  reindex: { target: 'string', name: 'dyn', online: 'bool' },
  'create-view': { view: 'string', orReplace: 'bool', ifNotExists: 'bool', materialized: 'bool', withData: 'bool', temporary: 'bool', spec: 'dyn' },
  'drop-view': { view: 'string', materialized: 'bool', ifExists: 'bool', cascade: 'bool' },
  'rename-view': { view: 'string', to: 'string' },
  'refresh-view': { view: 'string', online: 'bool', withData: 'bool' },
  'create-sequence': { sequence: 'string', ifNotExists: 'bool', temporary: 'bool', type: 'dyn', ownedBy: 'dyn', options: 'dyn' },
  'alter-sequence': { sequence: 'string', ownedBy: 'dyn', type: 'dyn', options: 'dyn', ifExists: 'bool' },
  'drop-sequence': { sequence: 'string', ifExists: 'bool', cascade: 'bool' },
  'rename-sequence': { sequence: 'string', to: 'string' },
  'create-enum': { type: 'string', values: 'list<string>' },
  'add-enum-value': { type: 'string', value: 'string', ifNotExists: 'bool', position: 'dyn' },
  'rename-enum-value': { type: 'string', value: 'string', to: 'string' },
  'create-domain': { type: 'string', spec: 'dyn' },
  'alter-domain': { type: 'string', verb: 'string', check: 'dyn', constraint: 'dyn', to: 'dyn', default: 'dyn' },
  'create-composite': { type: 'string', spec: 'dyn' },
  'alter-composite': { type: 'string', verb: 'string', attribute: 'string', attributeType: 'dyn', to: 'dyn', mayMiss: 'dyn' },
  'create-type': { type: 'string', what: 'string', definition: 'dyn' },
  'drop-type': { type: 'string', ifExists: 'bool', cascade: 'bool', domain: 'dyn' },
  'rename-type': { type: 'string', to: 'string' },
  'create-routine': { routine: 'string', orReplace: 'bool', routineKind: 'string', spec: 'dyn' },
  'alter-routine': {
    routine: 'string',
    arguments: 'dyn',
    volatility: 'dyn',
    securityDefiner: 'dyn',
    settings: 'dyn',
    attributes: 'dyn',
    renameTo: 'dyn',
  },
  'drop-routine': { routine: 'string', arguments: 'dyn', ifExists: 'bool', cascade: 'bool' },
  'create-trigger': { ...named, trigger: 'dyn', orReplace: 'bool', ifNotExists: 'dyn' },
  'drop-trigger': { ...named, trigger: 'string', ifExists: 'bool', cascade: 'bool' },
  'rename-trigger': { ...named, trigger: 'string', to: 'string' },
  'enable-trigger': { ...named, which: 'string', enabled: 'bool', replica: 'dyn' },
  'create-policy': { ...named, policy: 'dyn' },
  'alter-policy': { ...named, policy: 'string', using: 'dyn', withCheck: 'dyn', uses: 'dyn', roles: 'dyn', renameTo: 'dyn' },
  'drop-policy': { ...named, policy: 'string', ifExists: 'bool' },
  'create-rule': { ...named, rule: 'dyn', orReplace: 'bool' },
  'drop-rule': { ...named, ...object, ifExists: 'bool', cascade: 'bool' },
  'create-extension': { ...object, schema: 'dyn', ifNotExists: 'bool' },
  'drop-extension': { ...object, ifExists: 'bool', cascade: 'bool' },
  publication: { verb: 'string', ...object, tables: 'list<string>', removes: 'dyn', replaces: 'dyn', limits: 'dyn', to: 'dyn', publish: 'dyn' },
  statistics: { verb: 'string', ...object, table: 'dyn', columns: 'list<string>' },
  comment: { object: 'string', ...object, member: 'dyn', comment: 'dyn' },
  'set-owner': { object: 'string', ...object, owner: 'string' },
  grant: {
    verb: 'string',
    privileges: 'list<string>',
    object: 'string',
    names: 'list<string>',
    grantees: 'list<string>',
    allInSchema: 'bool',
    ofColumns: 'dyn',
    withGrantOption: 'bool',
    defaults: 'bool',
  },
  role: { verb: 'string', ...object, options: 'list<string>', hasPassword: 'bool' },
  'write-rows': {
    verb: 'string',
    ...named,
    where: 'string',
    bounds: 'list',
    limited: 'bool',
    passes: 'dyn',
    rows: 'dyn',
    columns: 'list<string>',
    literals: 'list',
    values: 'dyn',
    overriding: 'dyn',
    conflict: 'dyn',
    onTaken: 'dyn',
    uses: 'list',
    readsAll: 'dyn',
    calls: 'dyn',
    copies: 'dyn',
    readsItself: 'dyn',
    history: 'dyn',
    onServer: 'dyn',
  },
  'read-rows': { uses: 'list', calls: 'list<string>', forUpdate: 'bool', invocations: 'dyn', onServer: 'dyn' },
  'set-session': { ...object, value: 'dyn', local: 'bool', global: 'bool' },
  transaction: { verb: 'string', name: 'dyn', chain: 'dyn', isolation: 'dyn', inBlock: 'dyn' },
  'dynamic-sql': { text: 'string' },
  other: { what: 'string', object: 'dyn', verb: 'dyn', drops: 'dyn', cascade: 'dyn' },
};

/** Every kind of change that a custom rule may ask for. */
export const changeKinds = Object.keys(changeFields) as readonly ChangeKind[];

/** The fields that `change` has for these kinds; one that differs between them is `dyn`. */
export function fieldsOfKinds(kinds: readonly ChangeKind[]): Readonly<Record<string, FieldType>> {
  const fields: Record<string, FieldType> = { ...commonFields };
  for (const kind of kinds) {
    for (const [field, type] of Object.entries<FieldType>(changeFields[kind])) {
      fields[field] = (fields[field] ?? type) === type && isIn(kinds, field) ? type : 'dyn';
    }
  }
  return fields;
}

function isIn(kinds: readonly ChangeKind[], field: string): boolean {
  return kinds.every((kind) => field in changeFields[kind]);
}
