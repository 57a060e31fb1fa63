import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Loss, Refusal, WorkReason } from '../../../model/effects.ts';
import { resolveName } from '../../../model/catalog.ts';
import { isSameName, showName } from '../../../model/names.ts';
import type { Usage } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { meetsEveryRow } from '../../../model/upsert.ts';
import type { Part } from './compose.ts';
import { refuseConflict } from './conflict-target.ts';
import { refuseEnumLiteral } from './enum-values.ts';
import { refuseValues } from './insert-values.ts';
import { refuseMissingColumns, refuseMissingRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { familyOf, lockFamily, quote, refuse, workOnFamily, type Family, type Situation } from './situation.ts';
import { sourcesPart } from './sources.ts';
import { refuseReadOnly } from './read-only-views.ts';
import { stated } from './stated.ts';
import { isNoValue } from './term-types.ts';

/** Whether a statement writes as many rows as the table happens to have. */
function isUnbounded(change: ChangeOf<'write-rows'>, { table }: Family): boolean {
  if (change.limited) return false;
  if (change.verb === 'insert' || change.verb === 'copy') return meetsEveryRow(change, table);
  return change.where !== 'some';
}

/** A literal that may be a number: its own type is assigned then, and not its text. */
const isNumber = /^-?[\d.]+(?:e[+-]?\d+)?$/i;

function refuseLiterals(at: Situation, family: Family, change: ChangeOf<'write-rows'>): readonly Refusal[] {
  return change.literals.flatMap(({ column, value }) => {
    const type = family.table?.columns.find(({ name }) => name === column)?.type;
    if (type === undefined) return [];
    if (!isNumber.test(value) && isNoValue(at, type, value))
      return [refuse('value-not-allowed', `${quote(value)} is no value for column ${quote(column)} of type ${type.text}`, '22P02')];
    return refuseEnumLiteral(at, type, value);
  });
}

/** Views are targets of MERGE since 17, materialized ones of nothing. Source: manual, MERGE, and the release notes of 17. */
function refuseMerge(at: Situation, { view }: Family, { verb, table }: ChangeOf<'write-rows'>): readonly Refusal[] {
  if (verb !== 'merge' || view === undefined || isAtLeast(at.target, 17)) return [];
  return [refuse('wrong-kind', `cannot execute MERGE on the view ${quote(table)} before PostgreSQL 17`, '0A000')];
}

/** What a query reads. In the body of a block a name may be that of a variable, so that none is called missing there. */
const readPart = (at: Situation, uses: readonly Usage[], reads: WorkReason | undefined): Part => {
  const part = sourcesPart(at, uses, reads);
  return at.inBody ? { ...part, refusals: [] } : part;
};

/** INSERT, UPDATE, DELETE, MERGE and COPY. Source: manual, 13.3.1 Table-Level Locks, ROW EXCLUSIVE. */
export function writeRows(change: ChangeOf<'write-rows'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const mode = modeOf('write-rows', at.target);
  const all = isUnbounded(change, family);
  /** What is written is named among what is used, without a column unless it is read too. */
  const isSource = (usage: Usage): boolean => usage.columns?.length !== 0 || !isSameName(resolveName(at.before, usage.relation), family.name);
  const lost: readonly Loss[] = all && change.verb === 'delete' ? [{ what: 'rows', name: showName(change.table) }] : [];
  return stated(
    at,
    'write-rows',
    {
      locks: lockFamily(family, mode),
      work: all ? workOnFamily(family, 'scan', 'write-rows', mode) : [],
      losses: lost,
      refusals: [
        ...refuseMissingRelation(at, change.table),
        ...refuseMissingColumns(at, family.table, change.columns),
        ...refuseLiterals(at, family, change),
        ...refuseValues(at, family, change),
        ...refuseConflict(at, family, change),
        ...refuseMerge(at, family, change),
        ...refuseReadOnly(at, family, change),
      ],
    },
    readPart(at, change.uses.filter(isSource), change.verb === 'insert' && change.rows === undefined ? 'populate' : undefined),
  );
}

/** SELECT on its own, and calls of routines. */
export function readRows(change: ChangeOf<'read-rows'>, at: Situation): Effects {
  const id = change.forUpdate ? 'read-rows-for-update' : 'read-rows';
  const part = readPart(at, change.uses, undefined);
  const mode = modeOf(id, at.target);
  const locks = change.forUpdate ? change.uses.flatMap(({ relation }) => lockFamily(familyOf(at, relation), mode, 'source')) : [];
  const assumed = change.calls.length > 0 ? 'the statement calls functions, and what they do is not followed' : undefined;
  return stated(at, id, part, { locks, assumed });
}
