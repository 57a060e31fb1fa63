import type { Wait } from '../model/finding.ts';
import { diagramLabel } from './schema-diagram.ts';

/** A Mermaid graph of lock order: which table is locked while which is held, and by whom. */
export function renderLockCycle(waits: readonly Wait[]): string {
  const tables = [...new Set(waits.flatMap(({ holds, wants }) => [holds, wants]))];
  const idOf = (table: string): string => `t${tables.indexOf(table) + 1}`;
  return [
    'flowchart LR',
    ...tables.map((table) => `  ${idOf(table)}["${diagramLabel(table) || 'table'}"]`),
    ...waits.map(({ transaction, holds, wants }) => `  ${idOf(holds)} -- "${diagramLabel(transaction) || 'transaction'}" --> ${idOf(wants)}`),
  ].join('\n');
}
