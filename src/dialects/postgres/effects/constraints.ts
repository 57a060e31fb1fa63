import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Refusal, WorkReason } from '../../../model/effects.ts';
import type { Table } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import type { Part } from './compose.ts';
import { foreignKeysTo, isKey, referencedBy } from './dependents.ts';
import { refuseMissingMember, refuseMissingRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { alteredFamily, familyOf, isFullyKnown, lockFamily, lockOn, quote, refuse, workOnFamily, type Family, type Situation } from './situation.ts';
import { stated } from './stated.ts';
import { newConstraint } from './new-constraint.ts';

function refuseTakenConstraint(at: Situation, family: Family, constraint: Constraint): readonly Refusal[] {
  const taken = constraint.named && family.table?.constraints.some((it) => it.name === constraint.name) === true && !at.conditional;
  return taken ? [refuse('name-taken', `constraint ${quote(constraint.name)} for relation ${quote(family.name)} already exists`, '42710')] : [];
}

export function addConstraint(change: ChangeOf<'add-constraint'>, at: Situation): Effects {
  const id = change.constraint.kind === 'foreign-key' ? 'add-foreign-key' : 'add-constraint';
  const family = alteredFamily(at, change.table);
  return stated(
    at,
    id,
    {
      locks: lockFamily(family, modeOf(id, at.target)),
      refusals: [...refuseMissingRelation(at, change.table), ...refuseTakenConstraint(at, family, change.constraint)],
    },
    newConstraint(at, family, change.constraint),
  );
}

const findConstraint = (family: Family, name: string): Constraint | undefined => family.table?.constraints.find((it) => it.name === name);

function refuseMissingConstraint(at: Situation, family: Family, name: string): readonly Refusal[] {
  if (name.endsWith('_not_null')) return [];
  return findConstraint(family, name) === undefined ? refuseMissingMember(at, family.table, 'unknown-constraint', 'constraint', name) : [];
}

const validateReasons: Partial<Record<Constraint['kind'], WorkReason>> = {
  check: 'verify-check',
  'foreign-key': 'verify-foreign-key',
  'not-null': 'verify-not-null',
};

export function validateConstraint(change: ChangeOf<'validate-constraint'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const mode = modeOf('validate-constraint', at.target);
  const constraint = findConstraint(family, change.constraint);
  const lock: Part = {
    locks: lockFamily(family, mode),
    refusals: [...refuseMissingRelation(at, change.table), ...refuseMissingConstraint(at, family, change.constraint)],
  };
  if (constraint === undefined) {
    const assumed = 'nothing says what the constraint is; validating it reads the whole table';
    return stated(at, 'validate-constraint', lock, { work: workOnFamily(family, 'scan', 'verify-check', mode, change.constraint), assumed });
  }
  const because = validateReasons[constraint.kind];
  if (because === undefined) {
    return stated(at, 'validate-constraint', lock, {
      refusals: [refuse('wrong-kind', `constraint ${quote(change.constraint)} is not a foreign key or check constraint`, '42809')],
    });
  }
  const parent = constraint.kind === 'foreign-key' ? familyOf(at, referencedBy(at, family.name, constraint).name) : undefined;
  return stated(at, 'validate-constraint', lock, {
    locks: parent === undefined || constraint.valid ? [] : lockFamily(parent, modeOf('validate-foreign-key-parent', at.target), 'parent'),
    work: constraint.valid ? [] : workOnFamily(family, 'scan', because, mode, constraint.name),
    refusals:
      constraint.enforced || constraint.kind === 'not-null'
        ? []
        : [refuse('wrong-kind', `cannot validate NOT ENFORCED constraint ${quote(constraint.name)}`, '42809')],
  });
}

/** Foreign keys of other tables that rest on a key of this one. */
function keysResting(at: Situation, table: Table, constraint: Constraint): ReturnType<typeof foreignKeysTo> {
  if (!isKey(constraint)) return [];
  const rivals = table.constraints.filter(isKey).filter((it) => it !== constraint);
  return foreignKeysTo(at, table).filter(({ key }) => {
    const wanted = key.referencedColumns;
    if (wanted.length === 0) return constraint.kind === 'primary-key';
    const same = wanted.length === constraint.columns.length && wanted.every((name) => constraint.columns.includes(name));
    const other = rivals.some((it) => it.columns.length === wanted.length && wanted.every((name) => it.columns.includes(name)));
    return same && !other;
  });
}

function dropKnownConstraint(at: Situation, family: Family, table: Table, constraint: Constraint, change: ChangeOf<'drop-constraint'>): Part {
  const mode = modeOf('drop-constraint', at.target);
  const resting = keysResting(at, table, constraint);
  const parent = constraint.kind === 'foreign-key' ? familyOf(at, referencedBy(at, family.name, constraint).name) : undefined;
  const index = table.indexes.find((it) => it.constraint === constraint.name);
  const along: readonly Collateral[] = resting.map(({ key, table: child }) => ({
    what: 'foreign-key',
    name: key.name,
    table: child,
    how: 'dropped',
  }));
  return {
    locks: [
      ...(parent === undefined ? [] : lockFamily(parent, mode, 'parent')),
      ...(index === undefined ? [] : [lockOn({ schema: table.schema, name: index.name }, mode, 'index')]),
      ...(change.cascade ? resting.map(({ table: child }) => lockOn(child, mode, 'child')) : []),
    ],
    collateral: [
      ...(index === undefined ? [] : [{ what: 'index', name: index.name, table, how: 'dropped' } as const]),
      ...(change.cascade ? along : []),
    ],
    refusals: change.cascade
      ? []
      : resting.map(({ key, table: child }) =>
          refuse(
            'others-depend',
            `cannot drop constraint ${quote(constraint.name)} on table ${quote(table)}: foreign key ${quote(key.name)} of ${quote(child)} depends on it`,
            '2BP01',
          ),
        ),
  };
}

export function dropConstraint(change: ChangeOf<'drop-constraint'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const constraint = findConstraint(family, change.constraint);
  return stated(
    at,
    'drop-constraint',
    {
      locks: lockFamily(family, modeOf('drop-constraint', at.target)),
      refusals: [...refuseMissingRelation(at, change.table), ...(change.ifExists ? [] : refuseMissingConstraint(at, family, change.constraint))],
      assumed:
        constraint !== undefined || isFullyKnown(family.table)
          ? undefined
          : 'nothing says what the constraint is; dropping a foreign key locks the table that it refers to as well',
    },
    family.table === undefined || constraint === undefined ? undefined : dropKnownConstraint(at, family, family.table, constraint, change),
  );
}

export function renameConstraint(change: ChangeOf<'rename-constraint'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const taken = findConstraint(family, change.to) !== undefined && !at.conditional;
  return stated(at, 'rename-constraint', {
    locks: lockFamily(family, modeOf('rename-constraint', at.target)),
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...refuseMissingConstraint(at, family, change.constraint),
      ...(taken ? [refuse('name-taken', `constraint ${quote(change.to)} for relation ${quote(change.table)} already exists`, '42710')] : []),
    ],
  });
}

export function alterConstraint(change: ChangeOf<'alter-constraint'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const mode = modeOf('alter-constraint', at.target);
  const constraint = findConstraint(family, change.constraint);
  const becomesEnforced = change.enforced === true && constraint?.enforced === false;
  const parent = constraint?.kind === 'foreign-key' ? referencedBy(at, family.name, constraint).name : undefined;
  return stated(at, 'alter-constraint', {
    locks: [...lockFamily(family, mode), ...(parent !== undefined && change.enforced !== undefined ? [lockOn(parent, 'ROW SHARE', 'parent')] : [])],
    work: becomesEnforced ? workOnFamily(family, 'scan', 'verify-foreign-key', mode, change.constraint) : [],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...refuseMissingConstraint(at, family, change.constraint),
      ...refuseOtherKind(at, change, constraint),
    ],
  });
}

/** Only foreign keys can be altered, and since 18 whether NOT NULL is inherited. Sources: manual, ALTER TABLE, ALTER CONSTRAINT; tried on 15 and 18. */
function refuseOtherKind(at: Situation, change: ChangeOf<'alter-constraint'>, constraint: Constraint | undefined): readonly Refusal[] {
  const isAsked = change.deferrable !== undefined || change.initiallyDeferred !== undefined || change.enforced !== undefined;
  if (constraint === undefined || constraint.kind === 'foreign-key' || !isAsked || at.conditional) return [];
  return [refuse('wrong-kind', `constraint ${quote(constraint.name)} is not a foreign key, so that it cannot be altered`, '42809')];
}
