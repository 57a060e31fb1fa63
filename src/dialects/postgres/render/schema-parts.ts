import { partitionsOf, tablesOf, type Catalog } from '../../../model/catalog.ts';
import { keyOf, type QualifiedName } from '../../../model/names.ts';
import type { Index, RewriteRule, RowPolicy, Table, Trigger, View } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { spellName, spellString } from '../names.ts';
import { indexAndViewRenderers } from './indexes-and-views.ts';
import { named } from './schema-tables.ts';
import { spellObject, spellOptions, words } from './spelling.ts';

const nowhere = { file: '', start: 0, end: 0 };

const isKey = ({ kind }: Constraint): boolean => kind === 'primary-key' || kind === 'unique' || kind === 'exclude';

const only = (table: Table): string => (table.partitioning === undefined ? 'ALTER TABLE' : 'ALTER TABLE ONLY');

/** Primary keys, UNIQUE and EXCLUDE; the ones of partitions are tied to their parents' by `renderAttachments`. */
export function renderKeys(table: Table): readonly string[] {
  return table.constraints.filter(isKey).map((key) => `${only(table)} ${spellObject(table)} ADD ${named(key)}`);
}

export function renderIndexes(owner: Table | View): readonly string[] {
  return owner.indexes
    .filter(({ constraint }) => constraint === undefined)
    .flatMap((index) => {
      const isPartitioned = owner.kind === 'table' && owner.partitioning !== undefined;
      const sql = indexAndViewRenderers['create-index']({
        kind: 'create-index',
        table: { schema: owner.schema, name: owner.name },
        index,
        online: false,
        ifNotExists: false,
        only: isPartitioned,
        span: nowhere,
      });
      return sql === undefined ? [] : [sql];
    });
}

/** Ties the indexes of partitions to those of their parents. */
export function renderAttachments(table: Table): readonly string[] {
  return table.indexes.flatMap(({ name, attachedTo }) =>
    attachedTo === undefined ? [] : [`ALTER INDEX ${spellObject(attachedTo)} ATTACH PARTITION ${spellObject({ schema: table.schema, name })}`],
  );
}

/** Options of the index behind a key, which ADD CONSTRAINT makes plain. */
function renderKeyOptions({ schema }: Table, { name, constraint, options = {} }: Index): readonly string[] {
  const isPlain = constraint === undefined || Object.keys(options).length === 0;
  return isPlain ? [] : [`ALTER INDEX ${spellObject({ schema, name })} SET ${spellOptions(options)}`];
}

/** Marks of a table that name one of its indexes, and row security. */
export function renderMarks(table: Table): readonly string[] {
  const name = spellObject(table);
  const marked = (isMarked: (index: Index) => boolean): string | undefined => table.indexes.find(isMarked)?.name;
  const clustered = marked((index) => index.clustered);
  const identity = marked((index) => index.replicaIdentity);
  return [
    ...table.indexes.flatMap((index) => renderKeyOptions(table, index)),
    ...(clustered === undefined ? [] : [`ALTER TABLE ${name} CLUSTER ON ${spellName(clustered)}`]),
    ...(table.replicaIdentity === 'index' && identity !== undefined
      ? [`ALTER TABLE ONLY ${name} REPLICA IDENTITY USING INDEX ${spellName(identity)}`]
      : []),
    ...(table.replicaIdentity === 'full' || table.replicaIdentity === 'nothing'
      ? [`ALTER TABLE ONLY ${name} REPLICA IDENTITY ${table.replicaIdentity.toUpperCase()}`]
      : []),
    ...(table.rowSecurity === 'off' ? [] : [`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`]),
    ...(table.rowSecurity === 'forced' || table.forcedOnceEnabled ? [`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`] : []),
  ];
}

/** Checks that are not valid yet; a partition or inheriting table has them from its parent. */
export function renderUnprovenChecks(table: Table): readonly string[] {
  return table.constraints
    .filter((constraint) => constraint.kind === 'check' && !constraint.valid && (constraint.inherited !== true || constraint.local === true))
    .map((check) => `ALTER TABLE ${spellObject(table)} ADD ${named(check)}`);
}

/** Foreign keys, those of partitions before their parents', which then take them in. */
export function renderForeignKeys(catalog: Catalog): readonly string[] {
  const depths = new Map<string, number>();
  for (const table of tablesOf(catalog)) {
    if (table.partitioning !== undefined)
      for (const part of partitionsOf(catalog, table)) depths.set(keyOf(part), (depths.get(keyOf(part)) ?? 0) + 1);
  }
  return tablesOf(catalog)
    .toSorted((a, b) => (depths.get(keyOf(b)) ?? 0) - (depths.get(keyOf(a)) ?? 0))
    .flatMap((table) =>
      table.constraints.filter(({ kind }) => kind === 'foreign-key').map((key) => `ALTER TABLE ${spellObject(table)} ADD ${named(key)}`),
    );
}

const timingWords = { before: 'BEFORE', after: 'AFTER', 'instead-of': 'INSTEAD OF' } as const;

function renderTrigger(table: QualifiedName, trigger: Trigger): string {
  const { transitions, constraint } = trigger;
  const events = trigger.events.map((event) =>
    event === 'update' && trigger.updateOf !== undefined ? `UPDATE OF ${trigger.updateOf.map(spellName).join(', ')}` : event.toUpperCase(),
  );
  return words(
    `CREATE ${constraint === undefined ? '' : 'CONSTRAINT '}TRIGGER ${spellName(trigger.name)}`,
    `${timingWords[trigger.timing]} ${events.join(' OR ')} ON ${spellObject(table)}`,
    constraint?.from && `FROM ${spellObject(constraint.from)}`,
    constraint?.deferrable === true && `DEFERRABLE INITIALLY ${constraint.initiallyDeferred ? 'DEFERRED' : 'IMMEDIATE'}`,
    transitions && 'REFERENCING',
    transitions?.old !== undefined && `OLD TABLE AS ${spellName(transitions.old)}`,
    transitions?.new !== undefined && `NEW TABLE AS ${spellName(transitions.new)}`,
    `FOR EACH ${trigger.perRow === false ? 'STATEMENT' : 'ROW'}`,
    trigger.when && `WHEN (${trigger.when.text})`,
    trigger.routine && `EXECUTE FUNCTION ${spellObject(trigger.routine)}(${(trigger.arguments ?? []).map(spellString).join(', ')})`,
  );
}

export function renderRule(table: Table, rule: RewriteRule): string {
  return `CREATE RULE ${spellName(rule.name)} AS ON ${rule.event.toUpperCase()} TO ${spellObject(table)} ${rule.definition}`;
}

/** Triggers of the table's or view's own, and those that are switched off. */
export function renderTriggers(table: Table | View): readonly string[] {
  const triggers = table.triggers ?? [];
  return [
    ...triggers.filter(({ inherited }) => inherited !== true).map((trigger) => renderTrigger(table, trigger)),
    ...triggers
      .filter(({ enabled }) => !enabled)
      .map((trigger) => `ALTER TABLE ONLY ${spellObject(table)} DISABLE TRIGGER ${spellName(trigger.name)}`),
  ];
}

export function renderPolicy(table: Table, policy: RowPolicy): string {
  return words(
    `CREATE POLICY ${spellName(policy.name)} ON ${spellObject(table)}`,
    !policy.permissive && 'AS RESTRICTIVE',
    policy.command !== 'all' && `FOR ${policy.command.toUpperCase()}`,
    policy.roles.length > 0 && `TO ${policy.roles.map(spellRole).join(', ')}`,
    policy.using && `USING (${policy.using.text})`,
    policy.withCheck && `WITH CHECK (${policy.withCheck.text})`,
  );
}

const roleWords = new Set(['public', 'current_user', 'current_role', 'session_user']);
const spellRole = (role: string): string => (roleWords.has(role) ? role : spellName(role));
