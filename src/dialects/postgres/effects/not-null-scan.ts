import type { LockMode, Work } from '../../../model/effects.ts';
import { isSameName } from '../../../model/names.ts';
import { isAtLeast } from '../../../model/target.ts';
import { provesNotNull } from './implication.ts';
import { workOn, type Family, type Situation } from './situation.ts';

/** Relations that must be read to see that a column holds no NULL. Source: manual, ALTER TABLE, SET NOT NULL (proof by CHECK since 12). */
export function notNullScan(at: Situation, family: Family, column: string, mode: LockMode): readonly Work[] {
  const tables = family.table === undefined ? [] : [family.table, ...family.descendants];
  const needsScan = (relation: { readonly schema: string; readonly name: string }): boolean => {
    const table = tables.find((it) => isSameName(it, relation));
    const found = table?.columns.find((it) => it.name === column);
    if (table === undefined || found === undefined) return true;
    if (found.notNull && found.notNullValid) return false;
    if (table.constraints.some((it) => it.kind === 'primary-key' && it.columns.includes(column))) return false;
    const proofs = isAtLeast(at.target, 12) && (provesNotNull(table, column) || inheritsProof(family, column));
    return !proofs;
  };
  return family.withRows.filter(needsScan).map((relation) => workOn(relation, 'scan', 'verify-not-null', mode, column));
}

/** A CHECK of the parent is a CHECK of its children too, unless it says NO INHERIT. */
function inheritsProof({ table }: Family, column: string): boolean {
  if (table === undefined) return false;
  return provesNotNull({ ...table, constraints: table.constraints.filter((it) => it.kind !== 'check' || !it.noInherit) }, column);
}
