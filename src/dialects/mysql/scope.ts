import type { ObjectName } from '../../model/names.ts';
import type { Usage } from '../../model/objects.ts';

/** What a query reads from: a relation, or rows that it makes itself, such as those of a subquery. */
interface Entry {
  readonly alias: string;
  readonly relation?: ObjectName;
  /** Only meant where its name is written: `NEW.a` of a trigger. */
  readonly named?: true;
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
  /** Its rows are made before those of the query around it: it stands in FROM or WITH. */
  isDerived = false;
  /** It writes its rows to a file of the server. */
  toFile = false;
  readonly outer: Scope | undefined;
  private readonly inner: Scope[] = [];
  private readonly called = new Map<string, ObjectName>();
  /** Variables and parameters, which are the same for every query of a program. */
  private readonly hidden: Set<string>;

  constructor(outer?: Scope) {
    this.outer = outer;
    this.hidden = outer?.hidden ?? new Set();
    outer?.inner.push(this);
  }

  /** Names of variables and parameters, which are no columns. */
  hide(name: string): void {
    this.hidden.add(name.toLowerCase());
  }

  isHidden(name: string): boolean {
    return this.hidden.has(name.toLowerCase());
  }

  read(relation: ObjectName, alias = relation.name): void {
    this.entries.push(this.isNamed(relation) ? { alias } : { alias, relation });
  }

  /** Rows of a relation that are meant only where this name is written. */
  name(alias: string, relation: ObjectName): void {
    this.entries.push({ alias, relation, named: true });
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
    this.called.set(`${name.schema ?? ''}.${name.name.toLowerCase()}`, name);
  }

  get calls(): readonly ObjectName[] {
    return [...new Map(this.all().flatMap(({ called }) => [...called])).values()];
  }

  get writesFile(): boolean {
    return this.all().some(({ toFile }) => toFile);
  }

  /** Whether a query within this one reads the relation as its rows are looked at, and not before. */
  readsWithin({ name }: ObjectName): boolean {
    return this.inner.some(
      (scope) =>
        !scope.isDerived &&
        (scope.entries.some(({ relation }) => relation?.name.toLowerCase() === name.toLowerCase()) || scope.readsWithin({ name })),
    );
  }

  private isNamed({ schema, name }: ObjectName): boolean {
    return schema === undefined && this.chain().some(({ named }) => named.has(name.toLowerCase()));
  }

  /** This query and those within it. */
  private all(): readonly Scope[] {
    return [this, ...this.inner.flatMap((scope) => scope.all())];
  }

  /** This query and those that it stands in, innermost first. */
  private chain(): readonly Scope[] {
    return this.outer === undefined ? [this] : [this, ...this.outer.chain()];
  }

  /** Which columns of which relations this query and those within it use. */
  uses(): readonly Usage[] {
    const tallies = new Map<string, Tally>();
    const scopes = this.all();
    for (const scope of scopes) {
      for (const { relation } of scope.entries) if (relation !== undefined) tallyOf(tallies, relation);
    }
    if (scopes.some(({ entries }) => entries.length > mostRelations)) return [...tallies.values()].map(({ relation }) => ({ relation }));
    for (const scope of scopes) for (const reference of scope.references) scope.resolve(reference, tallies);
    return [...tallies.values()].map(({ relation, sure, maybe }) => {
      const open = [...maybe].some((column) => !sure.has(column)) && !sure.has('*');
      return open ? { relation, candidates: [...new Set([...sure, ...maybe])] } : { relation, columns: [...sure] };
    });
  }

  private resolve({ table, column, late }: Reference, tallies: Map<string, Tally>): void {
    if (table !== undefined) return this.resolveQualified(table, column, tallies);
    if (this.isHidden(column) || (late && this.outputs.has(column.toLowerCase()))) return;
    const scopes = column === '*' ? [this] : this.chain();
    const possible = scopes.flatMap(({ entries }) => entries.filter(({ named }) => named !== true));
    const relations = possible.flatMap(({ relation }) => (relation === undefined ? [] : [relation]));
    const [only] = relations;
    if (column === '*') for (const relation of relations) tallyOf(tallies, relation).sure.add('*');
    else if (only !== undefined && possible.length === 1) tallyOf(tallies, only).sure.add(column);
    else for (const relation of relations) tallyOf(tallies, relation).maybe.add(column);
  }

  private resolveQualified(table: ObjectName, column: string, tallies: Map<string, Tally>): void {
    for (const scope of this.chain()) {
      const entry =
        scope.entries.find(({ alias, relation }) => alias === table.name && (table.schema === undefined || relation?.schema === table.schema)) ??
        scope.entries.find(({ alias }) => alias.toLowerCase() === table.name.toLowerCase());
      if (entry === undefined) continue;
      if (entry.relation !== undefined) tallyOf(tallies, entry.relation).sure.add(column);
      return;
    }
  }
}

/** Where a query reads more relations than these its columns are not looked for, and any column of them may be used. */
const mostRelations = 60;

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
