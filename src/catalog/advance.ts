import { findTable, findType, findView, qualify, type DatabaseState, type OpenTransaction } from '../model/catalog.ts';
import { tableOf, type ChangeOf, type SchemaChange } from '../model/change.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import type { Effects } from '../model/effects.ts';
import { keyOf, type ObjectName } from '../model/names.ts';
import { applyChange, type ApplyContext } from './apply.ts';
import { changeTable } from './apply/change-table.ts';
import { followRenames, holdLocks } from './locks.ts';
import { pendingAfter } from './pending-checks.ts';
import { setSession } from './session.ts';
import { abortTransaction, closeTransaction, openTransaction } from './transaction.ts';
import { omit } from '../model/omit.ts';

/** The database after a change: its catalog, the session, and the open transaction with what it holds. */
export function advance(state: DatabaseState, change: SchemaChange, effects: Effects, context: ApplyContext): DatabaseState {
  if (change.kind === 'transaction') return changeTransaction(state, change, context.traits);
  const before = effects.commitsImplicitly ? closeTransaction(state) : state;
  if (change.kind === 'set-session') return setSession(before, change, context.traits);
  const applied = countVersions(before, applyChange(before, change, context), change, context);
  if (before.transaction === undefined) return applied;
  return { ...applied, transaction: note(before.transaction, before, applied, change, effects) };
}

/** Rows are versioned by whole statements, which the first of their clauses is asked about. */
function countVersions(before: DatabaseState, after: DatabaseState, change: SchemaChange, { traits, target }: ApplyContext): DatabaseState {
  const name = tableOf(change);
  const isFirst = change.alter === undefined ? change.kind === 'rebuild-table' : change.alter.clauses[0] === change;
  if (traits.rowVersionsAfter === undefined || name === undefined || !isFirst) return after;
  const rowVersions = traits.rowVersionsAfter(change, before, target);
  if (rowVersions === undefined) return after;
  return { ...after, catalog: changeTable(after, name, (table) => ({ ...table, rowVersions })) };
}

/** The transaction with the locks, enum values and objects of one more change. */
function note(transaction: OpenTransaction, before: DatabaseState, after: DatabaseState, change: SchemaChange, effects: Effects): OpenTransaction {
  const locks = followRenames(holdLocks(transaction, effects.locks, change.span), before, after, change);
  const made = madeBy(before, after, change);
  const created = made.length === 0 ? transaction.created : [...transaction.created, ...made];
  return {
    ...transaction,
    ...pendingAfter(transaction, before, change),
    locks,
    created,
    addedEnumValues: addedValues(transaction, before, after, change),
  };
}

function addedValues(
  { addedEnumValues, created }: OpenTransaction,
  before: DatabaseState,
  after: DatabaseState,
  change: SchemaChange,
): OpenTransaction['addedEnumValues'] {
  if (change.kind !== 'add-enum-value' || before.catalog.types === after.catalog.types) return addedEnumValues;
  const found = findType(after, change.type);
  if (found === undefined) return addedEnumValues;
  const type = keyOf(found);
  return [...addedEnumValues, { type, value: change.value, typeIsNew: created.includes(type) }];
}

/** Keys of the relations and types that a change made. */
function madeBy(before: DatabaseState, after: DatabaseState, change: SchemaChange): readonly string[] {
  if (before.catalog.relations === after.catalog.relations && before.catalog.types === after.catalog.types) return [];
  const isNew = (key: string): boolean => !before.catalog.relations.has(key) && after.catalog.relations.has(key);
  switch (change.kind) {
    case 'create-table':
    case 'add-column':
    case 'add-constraint':
      return partsOfTable(after, change.table).filter(isNew);
    case 'create-index':
      return [...partsOfTable(after, change.table), ...partsOfView(after, change.table)].filter(isNew);
    case 'create-view':
      return partsOfView(after, change.view).filter(isNew);
    case 'create-sequence':
      return [keyOf(qualify(after, change.sequence))].filter(isNew);
    case 'create-enum':
    case 'create-domain':
    case 'create-composite':
    case 'create-type': {
      const type = findType(after, change.type);
      return type !== undefined && !before.catalog.types.has(keyOf(type)) ? [keyOf(type)] : [];
    }
    default:
      return [];
  }
}

function partsOfTable(state: DatabaseState, name: ObjectName): readonly string[] {
  const table = findTable(state, name);
  if (table === undefined) return [];
  const indexes = table.indexes.map((index) => keyOf({ schema: table.schema, name: index.name }));
  return [keyOf(table), ...indexes, ...table.columns.flatMap(({ sequence }) => (sequence ? [keyOf(sequence)] : []))];
}

function partsOfView(state: DatabaseState, name: ObjectName): readonly string[] {
  const view = findView(state, name);
  return view === undefined ? [] : [keyOf(view), ...view.indexes.map((index) => keyOf({ schema: view.schema, name: index.name }))];
}

function changeTransaction(state: DatabaseState, change: ChangeOf<'transaction'>, traits: CatalogTraits): DatabaseState {
  switch (change.verb) {
    case 'begin':
      return begin(state, change);
    case 'commit':
      return chain(closeTransaction(state), state, change);
    case 'prepare':
      return closeTransaction(state);
    case 'rollback':
      return chain(traits.transactionalSchema ? abortTransaction(state) : closeTransaction(state), state, change);
    case 'savepoint':
      return setSavepoint(state, change.name ?? '');
    case 'release':
      return releaseSavepoint(state, change.name ?? '');
    case 'rollback-to':
      return rollBackTo(state, change.name ?? '', traits);
    case 'set-isolation':
      return state;
  }
}

/** BEGIN in an implicit transaction makes an explicit one of it, with all that ran before. Source: manual, 55.2.2.1 Multiple Statements in a Simple Query. */
function begin(state: DatabaseState, change: ChangeOf<'transaction'>): DatabaseState {
  const { transaction } = state;
  if (transaction?.openedBy !== 'implicit') return openTransaction(state, 'statement', change.span);
  return { ...state, transaction: { ...transaction, openedBy: 'statement', span: change.span } };
}

function chain(closed: DatabaseState, before: DatabaseState, change: ChangeOf<'transaction'>): DatabaseState {
  return change.chain === true && before.transaction !== undefined ? openTransaction(closed, before.transaction.openedBy, change.span) : closed;
}

function setSavepoint(state: DatabaseState, name: string): DatabaseState {
  const { transaction, catalog, session } = state;
  if (transaction === undefined) return state;
  const { locks, sessionAtCommit } = transaction;
  const savepoint = { name, locks: locks.length, catalog, session, ...(sessionAtCommit && { sessionAtCommit }) };
  return { ...state, transaction: { ...transaction, savepoints: [...transaction.savepoints, savepoint] } };
}

function lastNamed(transaction: OpenTransaction, name: string): number {
  return transaction.savepoints.findLastIndex((savepoint) => savepoint.name === name);
}

/** RELEASE forgets the savepoint and those after it; what was done since stays, locks and all. */
function releaseSavepoint(state: DatabaseState, name: string): DatabaseState {
  const { transaction } = state;
  const at = transaction === undefined ? -1 : lastNamed(transaction, name);
  if (transaction === undefined || at < 0) return state;
  return { ...state, transaction: { ...transaction, savepoints: transaction.savepoints.slice(0, at) } };
}

/** ROLLBACK TO undoes what came after the savepoint and gives its locks back; the savepoint itself stays. Source: manual, 13.3.4 and ROLLBACK TO SAVEPOINT. */
function rollBackTo(state: DatabaseState, name: string, { transactionalSchema }: CatalogTraits): DatabaseState {
  const { transaction } = state;
  const at = transaction === undefined ? -1 : lastNamed(transaction, name);
  const savepoint = transaction?.savepoints[at];
  if (transaction === undefined || savepoint === undefined) return state;
  const catalog = transactionalSchema ? savepoint.catalog : state.catalog;
  const { sessionAtCommit } = savepoint;
  const rest = omit(transaction, 'sessionAtCommit', 'unchecked');
  return {
    catalog,
    session: transactionalSchema ? (savepoint.session ?? state.session) : state.session,
    transaction: {
      ...rest,
      ...(sessionAtCommit && { sessionAtCommit }),
      locks: transaction.locks.slice(0, savepoint.locks),
      savepoints: transaction.savepoints.slice(0, at + 1),
      created: transaction.created.filter((key) => catalog.relations.has(key) || catalog.types.has(key)),
      addedEnumValues: transaction.addedEnumValues.filter(({ type, value }) => {
        const found = catalog.types.get(type);
        return found?.kind === 'enum' && found.values.includes(value);
      }),
    },
  };
}
