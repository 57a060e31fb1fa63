import { isSameInAnyCase, type ObjectName } from '../../../model/names.ts';
import type { Usage } from '../../../model/objects.ts';

/** What a name in FROM stands for: a relation, or a subquery or WITH query with its columns where they could be told. */
export interface Source {
  readonly alias: string;
  readonly relation?: ObjectName;
  readonly columns?: readonly string[];
  /** NEW, OLD and `excluded`: their columns are only meant where they are named. */
  readonly namedOnly?: boolean;
}

/** The names that a part of a query may use, innermost first. */
export interface Scope {
  readonly sources: readonly Source[];
  readonly outer?: Scope | undefined;
  /** Names of WITH queries, in lower case, with their columns. */
  readonly withQueries: ReadonlyMap<string, readonly string[] | undefined>;
  /** Output columns that ORDER BY and GROUP BY may name. */
  readonly outputs?: ReadonlySet<string>;
}

interface Tally {
  readonly relation: ObjectName;
  readonly sure: Map<string, string>;
  readonly maybe: Map<string, string>;
}

/** A place of the statement that names a relation or a column; it follows a rename. */
export type Mention = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'relation'; readonly relation: ObjectName; readonly aliased: boolean }
  | { readonly kind: 'column'; readonly relations: readonly ObjectName[]; readonly column: string; readonly qualifier?: string }
);

/** Gathers which columns of which relation a query uses, what it calls, and where it names them. */
export interface Ledger {
  readonly tallies: Map<string, Tally>;
  readonly calls: Map<string, ObjectName>;
  readonly mentions: Mention[];
  /** The statement: a name in double quotes is a string where there is no such column. */
  readonly text: string;
}

export const openLedger = (text: string): Ledger => ({ tallies: new Map(), calls: new Map(), mentions: [], text });
export const emptyScope: Scope = { sources: [], withQueries: new Map() };

/** Notes that a relation is read, if only its existence. */
export function useRelation(ledger: Ledger, relation: ObjectName): Tally {
  const key = `${relation.schema ?? ''}\0${relation.name.toLowerCase()}`;
  const known = ledger.tallies.get(key);
  if (known !== undefined) return known;
  const tally: Tally = { relation, sure: new Map(), maybe: new Map() };
  ledger.tallies.set(key, tally);
  return tally;
}

/** Names of the row's own number. Source: manual, ROWIDs and the INTEGER PRIMARY KEY. */
const rowNames = new Set(['rowid', 'oid', '_rowid_']);

/** Notes that a column is surely one of this relation's. */
export function useColumn(ledger: Ledger, relation: ObjectName, column: string): void {
  const tally = useRelation(ledger, relation);
  if (!rowNames.has(column.toLowerCase())) tally.sure.set(column.toLowerCase(), column);
}

/** The most tables of one join. Source: manual, Limits In SQLite, Maximum Number Of Tables In A Join. A view of more is made, and cannot be read. */
const mostSources = 64;

/** The relations of a join, any of which may have a column that joins by USING. */
export function relationsIn({ sources }: Scope): readonly ObjectName[] {
  return sources.length > mostSources ? [] : sources.flatMap(({ relation }) => (relation === undefined ? [] : [relation]));
}

/** The relations that a column written alone may be one of, innermost first; none where a subquery or output has it. */
function candidatesFor(scope: Scope, column: string): { readonly relations: readonly ObjectName[]; readonly open: boolean } {
  const relations: ObjectName[] = [];
  let open = false;
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer) {
    const isElsewhere = level.outputs?.has(column.toLowerCase()) === true || level.sources.length > mostSources;
    if (isElsewhere) return { relations: [], open: false };
    for (const { relation, columns, namedOnly } of level.sources) {
      if (namedOnly === true) continue;
      if (relation !== undefined) relations.push(relation);
      else if (columns === undefined) open = true;
      else if (columns.some((name) => isSameInAnyCase(name, column))) return { relations: [], open: false };
    }
  }
  return { relations, open };
}

/**
 * Resolves a column that is written alone: it belongs to the only relation that can have it, or perhaps to each of several.
 * In double quotes it may be a string. Source: manual, Quirks, Caveats, and Gotchas In SQLite, 8. Double-quoted String Literals Are Accepted.
 */
export function useBare(ledger: Ledger, scope: Scope, column: string, at: number): readonly ObjectName[] {
  if (isTruthValue(ledger.text.slice(at, at + 5))) return [];
  const { relations, open } = candidatesFor(scope, column);
  const [only] = relations;
  const isSure = relations.length === 1 && !open && ledger.text[at] !== '"';
  if (only !== undefined && isSure) useColumn(ledger, only, column);
  else if (!rowNames.has(column.toLowerCase()))
    for (const relation of relations) useRelation(ledger, relation).maybe.set(column.toLowerCase(), column);
  return relations;
}

/** TRUE and FALSE without quotes are values, unless a column has that name. Source: manual, Expressions, 12. Boolean Expressions. */
const isTruthValue = (written: string): boolean => /^(?:true\b|false$)/i.test(written);

/** Resolves a column that is written with the name or alias of its relation. */
export function useQualified(ledger: Ledger, scope: Scope, alias: string, column: string): readonly ObjectName[] {
  for (let level: Scope | undefined = scope; level !== undefined; level = level.outer) {
    if (level.sources.length > mostSources) return [];
    const found = level.sources.find((source) => isSameInAnyCase(source.alias, alias));
    if (found === undefined) continue;
    if (found.relation === undefined) return [];
    useColumn(ledger, found.relation, column);
    return [found.relation];
  }
  return [];
}

/** What was gathered. Columns that could be told stand in `columns`; where some could not, `candidates` holds all that come into question. */
export function closeLedger(ledger: Ledger): readonly Usage[] {
  return [...ledger.tallies.values()].map(({ relation, sure, maybe }) => {
    const open = [...maybe.keys()].some((column) => !sure.has(column));
    return open ? { relation, candidates: [...new Map([...sure, ...maybe]).values()] } : { relation, columns: [...sure.values()] };
  });
}
