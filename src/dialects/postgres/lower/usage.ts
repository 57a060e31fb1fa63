import type { ObjectName } from '../../../model/names.ts';
import type { Usage } from '../../../model/objects.ts';

/** Columns that every table has; they are no columns of the catalog. Source: manual, 5.6 System Columns. */
const systemColumns = new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);

/** What a relation's name means inside a query. */
type Source =
  | { readonly kind: 'relation'; readonly name: ObjectName }
  /** A subquery, function or WITH query; its columns where they could be told. */
  | { readonly kind: 'derived'; readonly columns?: readonly string[] };

interface ScopeEntry {
  readonly alias: string;
  readonly source: Source;
}

/** The relations that a part of a query may name, innermost first. */
export interface Scope {
  readonly entries: ScopeEntry[];
  readonly outer?: Scope;
  /** Names of WITH queries that are seen from here, with their columns. */
  readonly withQueries: ReadonlyMap<string, readonly string[] | undefined>;
  /** Columns of a join by USING or NATURAL come out once, so that a star is not the columns of its sources. */
  merges?: boolean;
}

interface Tally {
  readonly relation: ObjectName;
  readonly sure: Set<string>;
  readonly maybe: Set<string>;
  readonly variables: Set<string>;
}

/** Gathers which columns of which relation a query uses. */
export interface Ledger {
  readonly tallies: Map<string, Tally>;
  /** Names that are parameters or variables, not columns. */
  readonly parameters: ReadonlySet<string>;
  readonly calls: Map<string, ObjectName>;
  /** Where the query names what it uses, by locations of the parser. */
  readonly notes: ReferenceNote[];
}

/** A place of a query that names a relation, a column or all columns. */
export type ReferenceNote = { readonly location: number } & (
  | { readonly kind: 'relation'; readonly relation: ObjectName; readonly aliased: boolean }
  | {
      readonly kind: 'column';
      readonly relations: readonly ObjectName[];
      readonly column: string;
      readonly qualifier?: string;
      readonly asOutput: boolean;
    }
  | { readonly kind: 'routine'; readonly routine: ObjectName }
  | { readonly kind: 'star'; readonly sources: readonly { readonly alias: string; readonly relation?: ObjectName }[] }
);

export function openLedger(parameters: ReadonlySet<string> = new Set()): Ledger {
  return { tallies: new Map(), parameters, calls: new Map(), notes: [] };
}

/** Notes that a relation is read, if only its existence. */
export function useRelation(ledger: Ledger, relation: ObjectName): Tally {
  const key = `${relation.schema ?? ''}\0${relation.name}`;
  let tally = ledger.tallies.get(key);
  if (tally === undefined) {
    tally = { relation, sure: new Set(), maybe: new Set(), variables: new Set() };
    ledger.tallies.set(key, tally);
  }
  return tally;
}

/** Notes that a column is surely one of this relation's. */
export function useColumn(ledger: Ledger, relation: ObjectName, column: string): void {
  const tally = useRelation(ledger, relation);
  if (!systemColumns.has(column)) tally.sure.add(column);
}

/** The relations that a column may be one of, innermost first; none where a subquery has it. */
export function relationsFor(scope: Scope, column: string, path: readonly string[]): readonly ObjectName[] {
  const found: ObjectName[] = [];
  const alias = path.at(-1);
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer) {
    for (const entry of level.entries) {
      if (alias !== undefined && !(entry.alias === alias && inSchema(entry, path))) continue;
      const { source } = entry;
      if (source.kind === 'relation') found.push(source.name);
      else if (source.columns === undefined ? alias !== undefined : source.columns.includes(column)) return found;
      if (alias !== undefined) return found;
    }
  }
  return found;
}

/** Resolves a column that is written with the name of its relation. */
export function useQualified(ledger: Ledger, scope: Scope, path: readonly string[], column: string): void {
  const alias = path.at(-1) ?? '';
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer) {
    const found = level.entries.find((entry) => entry.alias === alias && inSchema(entry, path));
    if (found === undefined) continue;
    if (found.source.kind === 'relation') useColumn(ledger, found.source.name, column);
    return;
  }
}

const inSchema = ({ source }: ScopeEntry, path: readonly string[]): boolean =>
  path.length === 1 || (source.kind === 'relation' && (source.name.schema === undefined || source.name.schema === path.at(-2)));

/** Resolves a column that is written alone: it belongs to the only relation that can have it, or perhaps to each of several. */
export function useBare(ledger: Ledger, scope: Scope, column: string): void {
  if (systemColumns.has(column)) return;
  const possible: ObjectName[] = [];
  let hidden = ledger.parameters.has(column);
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer) {
    for (const { alias, source } of level.entries) {
      if (source.kind === 'relation') possible.push(source.name);
      else if (source.columns === undefined) hidden = true;
      else if (source.columns.includes(column)) return;
      if (alias === column && source.kind === 'relation') return;
    }
  }
  const [only] = possible;
  if (only !== undefined && possible.length === 1 && !hidden) return useColumn(ledger, only, column);
  const isVariable = ledger.parameters.has(column);
  for (const name of possible) useRelation(ledger, name)[isVariable ? 'variables' : 'maybe'].add(column);
}

/** What was gathered. Columns that could be told stand in `columns`; where some could not, `candidates` holds all that come into question. */
export function closeLedger(ledger: Ledger): readonly Usage[] {
  return [...ledger.tallies.values()].map(({ relation, sure, maybe, variables }) => {
    const open = [...maybe].some((column) => !sure.has(column)) && !sure.has('*');
    const columns = open ? { candidates: [...new Set([...sure, ...maybe])] } : { columns: [...sure] };
    return { relation, ...columns, ...(variables.size > 0 && { variables: [...variables] }) };
  });
}
