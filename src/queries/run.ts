import type { DatabaseState } from '../model/catalog.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import type { QualifiedName } from '../model/names.ts';
import type { QueryTyping, QueryTree, TypeAnswer, QueryType } from '../model/query-tree.ts';
import type { DialectId } from '../model/target.ts';
import type { Origin, Outputs, Rows } from './scope.ts';

/** The engine that would run a query. */
export interface Engine {
  readonly id: DialectId;
  readonly traits: CatalogTraits;
  readonly typing?: QueryTyping;
  /** Reads the text behind a view that is read anew each time; undefined where it cannot. */
  readonly readView?: (definition: string) => QueryTree | undefined;
}

/** A kind of thing that a query asks of the schema. */
export type Asked = 'relation' | 'column' | 'type' | 'conflict' | 'routine' | 'value' | 'count' | 'index';

/** Something that a query asks for and that surely is not so. */
export interface Failure {
  readonly asked: Asked;
  /** The part of the query's tree that asks for it. */
  readonly about: object;
  /** A clause that goes on from the query's name. */
  readonly asks: string;
  /** In the engine's terms. */
  readonly says: string;
  readonly relation?: QualifiedName;
  readonly column?: string;
}

/** What a query came to against one state of the schema. */
export interface Resolution {
  readonly failures: readonly Failure[];
  /** What was asked and is known to be so. */
  readonly settled: (asked: Asked, about: object) => boolean;
  readonly origins: ReadonlyMap<object, Origin>;
  readonly relations: ReadonlyMap<object, QualifiedName>;
  /** What each relation that FROM names gives. */
  readonly rows: ReadonlyMap<object, Rows>;
  /** Every query in it that has rows of relations, with those. */
  readonly blocks: ReadonlyMap<object, readonly Rows[]>;
  /** What each star of the query's own text stands for. */
  readonly stars: ReadonlyMap<object, Outputs>;
  readonly outputs: Outputs;
  /** Whether anything could not be told. */
  readonly isWhole: boolean;
}

const places = new WeakMap<object, object[]>();

/** What stands for a column of a query that has no term of its own: the same each time. */
export function placeAt(tree: object, at: number): object {
  const known = places.get(tree) ?? [];
  places.set(tree, known);
  return (known[at] ??= {});
}

/** A resolution in the making. */
export class Run {
  readonly state: DatabaseState;
  readonly stood: DatabaseState | undefined;
  readonly engine: Engine;
  readonly failures: Failure[] = [];
  readonly origins = new Map<object, Origin>();
  readonly relations = new Map<object, QualifiedName>();
  readonly rows = new Map<object, Rows>();
  readonly blocks = new Map<object, readonly Rows[]>();
  readonly stars = new Map<object, Outputs>();
  /** PostgreSQL takes the type of a parameter from where it reads it first; undefined where that is not known. */
  readonly parameters = new Map<number, QueryType>();
  isWhole = true;
  /** How many views stand around what is read. */
  depth = 0;
  private readonly known = new Map<Asked, Set<object>>();

  constructor(state: DatabaseState, engine: Engine, stood?: DatabaseState) {
    this.state = state;
    this.engine = engine;
    this.stood = stood;
  }

  /** Names that are the same in any case are compared in small letters. */
  readonly fold = (name: string): string => (this.engine.traits.anyCase === undefined ? name : name.toLowerCase());

  fail(failure: Failure): void {
    this.failures.push(failure);
  }

  /** Something could not be told. */
  doubt(): void {
    this.isWhole = false;
  }

  settle(asked: Asked, about: object): void {
    const known = this.known.get(asked) ?? new Set();
    known.add(about);
    this.known.set(asked, known);
  }

  /** What an engine answered: a type, or a failure. */
  take(answer: TypeAnswer, about: object, asks: () => string, place: Pick<Failure, 'relation' | 'column'> = {}): QueryType {
    if ('refused' in answer) {
      this.fail({ asked: 'type', about, asks: asks(), says: answer.refused, ...place });
      return undefined;
    }
    if (answer.type !== undefined) this.settle('type', about);
    return answer.type;
  }

  end(outputs: Outputs): Resolution {
    return {
      failures: this.failures,
      settled: (asked, about) => this.known.get(asked)?.has(about) === true,
      origins: this.origins,
      relations: this.relations,
      rows: this.rows,
      blocks: this.blocks,
      stars: this.stars,
      outputs,
      isWhole: this.isWhole,
    };
  }
}
