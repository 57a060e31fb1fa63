import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Lock, Refusal } from '../../../model/effects.ts';
import type { ObjectName, QualifiedName } from '../../../model/names.ts';
import { columnsOf } from '../../../model/types.ts';
import { merge, type Part } from './compose.ts';
import { refuseMissingColumns, refuseMissingMember, refuseMissingRelation } from './knowledge.ts';
import { modeOf, type LockFactId } from './lock-facts.ts';
import { familyOf, lockFamily, lockOn, quote, refuse, relationAt, workOn, workOnFamily, type Family, type Situation } from './situation.ts';
import { sourcesOf } from './sources.ts';
import { stated } from './stated.ts';
import { everyTable } from './tables.ts';

const indexLocks = (family: Family): readonly Lock[] =>
  (family.table ?? family.view)?.indexes.map(({ name }) => lockOn({ schema: family.name.schema, name }, 'ACCESS EXCLUSIVE', 'index')) ?? [];

export function cluster(change: ChangeOf<'cluster'>, at: Situation): Effects {
  if (change.table === undefined) {
    const marked = everyTable(at).filter((table) => table.indexes.some((index) => index.clustered));
    const mode = modeOf('cluster', at.target);
    return stated(at, 'cluster', {
      locks: marked.map((table) => lockOn(table, mode)),
      work: marked.map((table) => workOn(table, 'rewrite', 'cluster', mode)),
      forbidsTransaction: true,
      assumed: at.before.catalog.complete ? undefined : 'nothing says which tables have been clustered before',
    });
  }
  const id: LockFactId = change.markOnly ? 'cluster-mark' : 'cluster';
  const mode = modeOf(id, at.target);
  const family = familyOf(at, change.table);
  const indexes = (family.table ?? family.view)?.indexes;
  const unknown = change.index !== undefined && indexes?.some(({ name }) => name === change.index) === false;
  const base: Part = {
    locks: change.markOnly ? [lockOn(family.name, mode)] : lockFamily(family, mode),
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...(unknown ? refuseMissingMember(at, family.table, 'unknown-index', 'index', change.index ?? '') : []),
    ],
  };
  if (change.markOnly) return stated(at, id, base);
  return stated(at, id, base, {
    locks: indexLocks(family),
    work: workOnFamily(family, 'rewrite', 'cluster', mode),
    forbidsTransaction: family.table?.partitioning !== undefined,
  });
}

/** The families that a VACUUM or ANALYZE goes over: those it names, or all. */
const familiesOf = (at: Situation, names: readonly ObjectName[]): readonly Family[] =>
  names.length > 0
    ? names.map((name) => familyOf(at, name))
    : everyTable(at).map((table) => familyOf(at, { schema: table.schema, name: table.name }));

export function vacuum(change: ChangeOf<'vacuum'>, at: Situation): Effects {
  const id: LockFactId = change.full ? 'vacuum-full' : 'vacuum';
  const mode = modeOf(id, at.target);
  const parts = familiesOf(at, change.tables).map((family): Part => ({
    locks: lockFamily(family, mode),
    work: change.full ? workOnFamily(family, 'rewrite', 'vacuum-full', mode) : [],
  }));
  return stated(at, id, merge(...parts), {
    forbidsTransaction: true,
    refusals: change.tables.flatMap((name) => refuseMissingRelation(at, name)),
    assumed: change.tables.length === 0 && !at.before.catalog.complete ? 'nothing says which tables there are' : undefined,
  });
}

export function analyze(change: ChangeOf<'analyze'>, at: Situation): Effects {
  const mode = modeOf('analyze', at.target);
  return stated(at, 'analyze', {
    locks: familiesOf(at, change.tables).flatMap((family) => lockFamily(family, mode)),
    refusals: change.tables.flatMap((name) => refuseMissingRelation(at, name)),
  });
}

/** LOCK TABLE goes down to partitions, and through views to the tables below. Source: manual, LOCK. */
export function lockTable(change: ChangeOf<'lock-table'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const below = family.view === undefined ? [] : sourcesOf(at, family.view.uses).map(({ name }): QualifiedName => name);
  return stated(at, 'write-rows', {
    locks: [...lockFamily(family, change.mode), ...below.map((name) => lockOn(name, change.mode, 'source'))],
    refusals: refuseMissingRelation(at, change.table),
  });
}

/** Tables that ALTER PUBLICATION … ADD names, and that the publication has. Source: publication_add_relation in pg_publication.c; tried on 15. */
function refuseMembers(at: Situation, { verb, name, tables, removes, replaces }: ChangeOf<'publication'>): readonly Refusal[] {
  if (verb !== 'alter' || removes === true || replaces === true || at.conditional) return [];
  return tables
    .filter((member) => relationAt(at, member).table?.published?.some((published) => published.name === name) === true)
    .map((member) => refuse('name-taken', `relation ${quote(member)} is already member of publication ${quote(name)}`, '42710'));
}

export function publication(change: ChangeOf<'publication'>, at: Situation): Effects {
  const mode = modeOf('publication', at.target);
  return stated(at, 'publication', {
    locks: change.verb === 'drop' ? [] : change.tables.map((name) => lockOn(relationAt(at, name).name, mode)),
    refusals: [
      ...change.tables.flatMap((name) => refuseMissingRelation(at, name)),
      ...refuseMembers(at, change),
      ...(change.limits ?? []).flatMap(({ table, columns = [], filter }) =>
        refuseMissingColumns(at, relationAt(at, table).table, [...columns, ...(filter === undefined ? [] : columnsOf(filter))]),
      ),
    ],
  });
}

export function statistics(change: ChangeOf<'statistics'>, at: Situation): Effects {
  const locked =
    change.table !== undefined && change.verb !== 'alter' ? [lockOn(relationAt(at, change.table).name, modeOf('statistics', at.target))] : [];
  return stated(at, 'statistics', { locks: locked, refusals: change.table === undefined ? [] : refuseMissingRelation(at, change.table) });
}
