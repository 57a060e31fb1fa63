import type { ObjectName } from '../../model/names.ts';
import type { Usage } from '../../model/objects.ts';

/** What a query reads from: a relation, or rows that it makes itself, such as those of a subquery. */
interface Entry {
  readonly alias: string;
  readonly relation?: ObjectName;
}

interface Reference {
  readonly table?: ObjectName;
  /** `*` for all columns. */
  readonly column: string;
  /** Where ORDER BY and its like may mean an output column. */
  readonly late: boolean;
}

/** One query of a statement, with what it reads from and what it names; told at the end, because FROM stands behind the columns. */
export class Scope {
  readonly entries: Entry[] = [];
  private readonly references: Reference[] = [];
  /** Names of WITH, which are no relations of the database. */
  readonly named = new Set<string>();
  /** Names of output columns that the query gives them, in lower case. */
  readonly outputs = new Set<string>();
  /** Whether GROUP BY and what follows it is being read. */
  isLate = false;
  readonly outer: Scope | undefined;
  private readonly ledger: { readonly scopes: Scope[]; readonly calls: Map<string, ObjectName>; readonly hidden: Set<string> };

  constructor(outer?: Scope) {
    this.outer = outer;
    this.ledger = outer?.ledger ?? { scopes: [], calls: new Map(), hidden: new Set() };
    this.ledger.scopes.push(this);
  }

  /** Names of variables and parameters, which are no columns. */
  hide(name: string): void {
    this.ledger.hidden.add(name.toLowerCase());
  }

  read(relation: ObjectName, alias = relation.name): void {
    this.entries.push(this.isNamed(relation) ? { alias } : { alias, relation });
  }

  /** Rows that are no relation of the database. */
  derive(alias: string): void {
    this.entries.push({ alias });
  }

  /** A column that is named, perhaps with its table; `*` for all. */
  mention(column: string, table?: ObjectName): void {
    this.references.push({ column, late: this.isLate, ...(table !== undefined && { table }) });
  }

  call(name: ObjectName): void {
    this.ledger.calls.set(`${name.schema ?? ''}.${name.name.toLowerCase()}`, name);
  }

  get calls(): readonly ObjectName[] {
    return [...this.ledger.calls.values()];
  }

  private isNamed({ schema, name }: ObjectName): boolean {
    if (schema !== undefined) return false;
    const lower = name.toLowerCase();
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.outer) if (scope.named.has(lower)) return true;
    return false;
  }

  /** Which columns of which relations all queries of the statement use. */
  uses(): readonly Usage[] {
    const tallies = new Map<string, Tally>();
    for (const scope of this.ledger.scopes) {
      for (const { relation } of scope.entries) if (relation !== undefined) tallyOf(tallies, relation);
    }
    for (const scope of this.ledger.scopes) for (const reference of scope.references) scope.resolve(reference, tallies, this.ledger.hidden);
    return [...tallies.values()].map(({ relation, sure, maybe }) => {
      const open = [...maybe].some((column) => !sure.has(column)) && !sure.has('*');
      return open ? { relation, candidates: [...new Set([...sure, ...maybe])] } : { relation, columns: [...sure] };
    });
  }

  private resolve({ table, column, late }: Reference, tallies: Map<string, Tally>, hidden: ReadonlySet<string>): void {
    if (table !== undefined) return this.resolveQualified(table, column, tallies);
    if (hidden.has(column.toLowerCase()) || (late && this.outputs.has(column.toLowerCase()))) return;
    const possible: Entry[] = [];
    for (let scope: Scope | undefined = this; scope !== undefined; scope = column === '*' ? undefined : scope.outer) possible.push(...scope.entries);
    const relations = possible.flatMap(({ relation }) => (relation === undefined ? [] : [relation]));
    const [only] = relations;
    if (column === '*') for (const relation of relations) tallyOf(tallies, relation).sure.add('*');
    else if (only !== undefined && possible.length === 1) tallyOf(tallies, only).sure.add(column);
    else for (const relation of relations) tallyOf(tallies, relation).maybe.add(column);
  }

  private resolveQualified(table: ObjectName, column: string, tallies: Map<string, Tally>): void {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.outer) {
      const entry =
        scope.entries.find(({ alias, relation }) => alias === table.name && (table.schema === undefined || relation?.schema === table.schema)) ??
        scope.entries.find(({ alias }) => alias.toLowerCase() === table.name.toLowerCase());
      if (entry === undefined) continue;
      if (entry.relation !== undefined) tallyOf(tallies, entry.relation).sure.add(column);
      return;
    }
  }
}

interface Tally {
  readonly relation: ObjectName;
  readonly sure: Set<string>;
  readonly maybe: Set<string>;
}

function tallyOf(tallies: Map<string, Tally>, relation: ObjectName): Tally {
  const key = `${relation.schema ?? ''}\0${relation.name}`;
  const found = tallies.get(key) ?? { relation, sure: new Set(), maybe: new Set() };
  tallies.set(key, found);
  return found;
}
