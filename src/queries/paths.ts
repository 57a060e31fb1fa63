import { keyOf } from '../model/names.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { AccessPath, PathKey, PathOrder } from '../model/query.ts';
import type { OrderTerm, QueryItem, QuerySourceTree, QueryTerm, QueryTree } from '../model/query-tree.ts';
import { placeCondition, type Placed } from './conditions.ts';
import type { Engine, Resolution } from './run.ts';
import type { Rows } from './scope.ts';
import { conjunctsOf, joinConditions, relationsIn, sourcesOf, termsIn } from './walk.ts';

/** How a query gets at the rows of each table that it names. Empty where it does not resolve. */
export function accessPathsOf(resolution: Resolution, { catalog }: DatabaseState, engine: Engine): readonly AccessPath[] {
  if (resolution.failures.length > 0) return [];
  return [...resolution.blocks.keys()]
    .flatMap((tree) => pathsOfBlock(tree as QueryTree, resolution, engine))
    .filter(({ relation }) => {
      const found = catalog.relations.get(keyOf(relation));
      return found?.kind === 'table' || found?.kind === 'materialized-view';
    });
}

function pathsOfBlock(tree: QueryTree, resolution: Resolution, engine: Engine): readonly AccessPath[] {
  if (tree.kind === 'values' || tree.kind === 'combined') return [];
  const { origins } = resolution;
  const sources = sourcesOf(tree);
  const conditions = [...conjunctsOf(tree.where), ...sources.flatMap((source) => [...joinConditions(source)])];
  const placed = [...conditions.flatMap((term) => placeCondition(term, origins)), ...joinedByName(tree, resolution)];
  const order = orderOf(tree.order, tree.kind === 'select' ? tree.items : [], resolution, engine);
  const group =
    tree.kind === 'select'
      ? groupOf(tree.distinct && tree.group.length === 0 ? tree.items.map(({ term }) => term) : tree.group, tree.items, resolution)
      : undefined;
  const verbs = { select: 'reads', insert: 'reads', update: 'updates', delete: 'deletes' } as const;
  return sources
    .flatMap((source) => [...relationsIn(source)])
    .flatMap(({ source, optional }): readonly AccessPath[] => {
      const rows = resolution.rows.get(source);
      if (rows?.relation === undefined) return [];
      const own = placed.filter((one) => one.rows === rows);
      const isTarget = tree.kind !== 'select' && source === tree.target;
      return [
        {
          relation: rows.relation,
          verb: isTarget ? verbs[tree.kind] : 'reads',
          equal: conditionsOf(own, 'equal'),
          joined: own.flatMap((one) =>
            one.kind === 'join' ? [{ on: one.on, to: { relation: one.to.relation, column: one.to.column }, optional }] : [],
          ),
          ranges: conditionsOf(own, 'range'),
          others: conditionsOf(own, 'other'),
          order: order.rows === rows ? order.parts : [],
          orderWhole: order.rows === rows && order.isWhole,
          group: group?.rows === rows ? group.keys : [],
          columns: columnsOf(rows, resolution),
          limited: tree.limited,
        },
      ];
    });
}

function conditionsOf(placed: readonly Placed[], kind: 'equal' | 'range' | 'other'): AccessPath['equal'] {
  return placed.flatMap((one) => (one.kind === kind && 'condition' in one ? [one.condition] : []));
}

/** USING and NATURAL: the columns of one name on both sides. */
function joinedByName(tree: QueryTree, { rows }: Resolution): readonly Placed[] {
  const within = (source: QuerySourceTree): readonly Placed[] => {
    if (source.kind !== 'join') return [];
    const sides = [source.left, source.right].map((side) => [...relationsIn(side)].flatMap(({ source: each }) => rows.get(each) ?? []));
    const placed = source.using.flatMap((name): readonly Placed[] => {
      const ends = sides.map((side) => side.flatMap(({ columns }) => columns.find((column) => column.name === name)?.from ?? [])[0]);
      const [a, b] = ends;
      if (a === undefined || b === undefined) return [];
      return [
        { kind: 'join', rows: a.rows, on: { column: a.column }, to: b },
        { kind: 'join', rows: b.rows, on: { column: b.column }, to: a },
      ];
    });
    return [...within(source.left), ...within(source.right), ...placed];
  };
  return sourcesOf(tree).flatMap(within);
}

interface Keyed {
  readonly rows: Rows | undefined;
  readonly on: PathKey;
  readonly distance?: PathOrder['distance'];
}

/** What a part of ORDER BY or GROUP BY is about; a number or the name of an output column stands for that. */
function keyedBy(term: QueryTerm, items: readonly QueryItem[], { origins }: Resolution): Keyed | undefined {
  const position = term.kind === 'literal' && term.type === 'number' ? Number(term.value) : undefined;
  const named = term.kind === 'column' && term.qualifier === undefined ? items.find(({ name }) => name === term.name)?.term : undefined;
  const meant = position !== undefined ? items[position - 1]?.term : (named ?? term);
  if (meant === undefined) return undefined;
  const origin = origins.get(meant) ?? origins.get(term);
  if (origin !== undefined) return { rows: origin.rows, on: { column: origin.column } };
  const within = [...termsIn(meant)].flatMap((part) => origins.get(part) ?? []);
  const [first] = within;
  if (first === undefined || meant.text === undefined || within.some(({ rows }) => rows !== first.rows)) return undefined;
  const distance = distanceOf(meant, origins);
  const on: PathKey = { expression: meant.text, columns: [...new Set(within.map(({ column }) => column))] };
  return { rows: first.rows, on, ...(distance && { distance }) };
}

/** Operators of PostgreSQL and of pgvector that tell how far two values are apart. */
const distances = new Set(['<->', '<->>', '<->>>', '<=>', '<#>', '<+>', '<~>', '<%>']);

function distanceOf(term: QueryTerm, origins: Resolution['origins']): Keyed['distance'] {
  if (term.kind !== 'operator' || !distances.has(term.operator)) return undefined;
  const [left, right] = [origins.get(term.left), origins.get(term.right)];
  const column = left === undefined ? right?.column : right === undefined ? left.column : undefined;
  return column === undefined ? undefined : { column, operator: term.operator };
}

function orderOf(terms: readonly OrderTerm[], items: readonly QueryItem[], resolution: Resolution, { traits }: Engine) {
  const parts: PathOrder[] = [];
  let rows: Rows | undefined;
  for (const { term, direction, nulls } of terms) {
    const key = keyedBy(term, items, resolution);
    if (key === undefined || (rows !== undefined && key.rows !== rows)) break;
    rows = key.rows;
    const own = (direction === 'asc') === (traits.nullsSort === 'last') ? 'last' : 'first';
    parts.push({ on: key.on, direction, nulls: nulls ?? own, ...(key.distance && { distance: key.distance }) });
  }
  return { rows, parts, isWhole: parts.length === terms.length };
}

function groupOf(
  terms: readonly QueryTerm[],
  items: readonly QueryItem[],
  resolution: Resolution,
): { readonly rows: Rows | undefined; readonly keys: readonly PathKey[] } | undefined {
  const keys = terms.map((term) => keyedBy(term, items, resolution));
  const [first] = keys;
  if (first === undefined || keys.some((key) => key === undefined || key.rows !== first.rows)) return undefined;
  return { rows: first.rows, keys: keys.flatMap((key) => (key === undefined ? [] : [key.on])) };
}

/** Every column that is named, and all of them where a star stands or a join goes by names. */
function columnsOf(rows: Rows, { origins }: Resolution): AccessPath['columns'] {
  const names = new Set<string>();
  for (const [about, origin] of origins) {
    if (origin.rows !== rows) continue;
    if ('star' in about) return 'all';
    names.add(origin.column);
  }
  return rows.open ? 'all' : [...names];
}
