import { policiesUsing, routinesUsing, rulesUsing, type BoundUse } from '../../../model/catalog.ts';
import type { Collateral, Lock, Refusal } from '../../../model/effects.ts';
import { isSameName, showName, type QualifiedName } from '../../../model/names.ts';
import type { Routine } from '../../../model/objects.ts';
import { builtinTypes } from './builtin-types.ts';
import { lockOn, quote, type Situation } from './situation.ts';

/** A rewrite rule, another table's policy or a routine that the server binds to what it uses. Source: manual, 5.15 Dependency Tracking; tried on 15 and 18. */
export interface Bound {
  readonly code: Extract<Refusal['code'], 'used-by-rule' | 'used-by-policy' | 'used-by-routine'>;
  /** For a sentence. */
  readonly what: string;
  readonly collateral: Collateral;
  readonly locks: readonly Lock[];
}

const isMeant =
  (column: string | undefined) =>
  ({ columns }: BoundUse<unknown>): boolean =>
    column === undefined || columns?.includes(column) === true;

/** How routines may write a type; a name of the engine's own means that one. */
const spellingsOf = ({ schema, name }: QualifiedName): readonly string[] =>
  schema === 'public' && !builtinTypes.has(name) ? [name, `public.${name}`] : [`${schema}.${name}`];

/** Routines that take or give a type or rows of a relation, or arrays of them. */
export function routinesOfType(at: Situation, types: readonly QualifiedName[]): readonly Routine[] {
  const spellings = new Set(types.flatMap(spellingsOf));
  const isMeantBy = (type: string): boolean => spellings.has(type.replace(/^setof /i, '').replace(/(\[\])+$/, ''));
  return [...at.before.catalog.routines.values()].flat().filter(({ arguments: taken, returns = '' }) => [...taken, returns].some(isMeantBy));
}

/** What is bound to a relation, or to one of its columns; rules of the relations that go too are not counted. */
export function boundTo(at: Situation, relation: QualifiedName, column?: string, going: readonly QualifiedName[] = []): readonly Bound[] {
  const { catalog } = at.before;
  const rules = rulesUsing(catalog, relation)
    .filter(isMeant(column))
    .filter(({ by: { table } }) => !going.some((other) => isSameName(other, table)));
  const routines = [
    ...routinesUsing(catalog, relation)
      .filter(isMeant(column))
      .map(({ by }) => by),
    ...(column === undefined ? routinesOfType(at, [relation]) : []),
  ];
  return [
    ...rules.map(({ by: { table, rule } }): Bound => ({
      code: 'used-by-rule',
      what: `rule ${quote(rule.name)} on table ${quote(table)}`,
      collateral: { what: 'rule', name: rule.name, table, how: 'dropped' },
      locks: [lockOn(table, 'ACCESS EXCLUSIVE', 'dependent')],
    })),
    ...policiesUsing(catalog, relation)
      .filter(isMeant(column))
      .filter(({ by: { table } }) => !going.some((other) => isSameName(other, table)))
      .map(({ by: { table, policy } }): Bound => ({
        code: 'used-by-policy',
        what: `policy ${quote(policy.name)} on table ${quote(table)}`,
        collateral: { what: 'policy', name: policy.name, table, how: 'dropped' },
        locks: [lockOn(table, 'ACCESS EXCLUSIVE', 'dependent')],
      })),
    ...[...new Set(routines)].map((by): Bound => ({
      code: 'used-by-routine',
      what: `${by.kind} ${quote(by)}`,
      collateral: { what: 'routine', name: showName(by), how: 'dropped' },
      locks: [],
    })),
  ];
}
