import { initialState } from '../../src/catalog/initial.ts';
import { replay } from '../../src/engine/replay.ts';
import { layouts } from '../../src/migrations/layouts/index.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import type { AccessPath } from '../../src/model/query.ts';
import type { DialectId } from '../../src/model/target.ts';
import { engineOf } from '../../src/queries/judge.ts';
import { accessPathsOf } from '../../src/queries/paths.ts';
import { resolveQuery } from '../../src/queries/resolve.ts';
import type { Resolution } from '../../src/queries/run.ts';
import { dialects } from '../support/dialects.ts';

/** The state that a text of SQL leaves. */
export async function stateOf(sql: string, id: DialectId, complete = true): Promise<DatabaseState> {
  const dialect = dialects[id];
  await dialect.load();
  const layout = layouts.find(({ framework }) => framework === 'plain');
  if (layout === undefined) throw new Error('no layout for plain files');
  const target = { dialect: id, version: dialect.versions.newest };
  const start = initialState(dialect.traits, dialect.initialSession(target), complete);
  return replay([layout.read({ path: '1.sql', text: sql, dialect: id }, new Map())], start, dialect, target).after;
}

/** One query, resolved against a state. */
export function resolved(
  query: string,
  state: DatabaseState,
  id: DialectId,
): { readonly resolution: Resolution; readonly paths: readonly AccessPath[] } {
  const dialect = dialects[id];
  const target = { dialect: id, version: dialect.versions.newest };
  const [read] = dialect.readQueries(query, target);
  if (read?.tree === undefined) throw new Error(`${query}: ${read?.why ?? 'no query'}`);
  const engine = engineOf(dialect, target);
  const resolution = resolveQuery(read.tree, state, engine);
  return { resolution, paths: accessPathsOf(resolution, state, engine) };
}

/** An access path in a line: `users: = email; range id; order name desc`. */
export function showPath({ relation, verb, equal, joined, ranges, others, order, orderWhole, group, columns, limited }: AccessPath): string {
  const key = ({ column, expression }: AccessPath['group'][number]): string => column ?? expression;
  const conditions = (list: AccessPath['equal']): string =>
    list.map(({ on, operator, value }) => `${key(on)} ${operator}${showValue(value)}`).join(', ');
  const parts = [
    equal.length > 0 && `equal ${conditions(equal)}`,
    joined.length > 0 &&
      `joined ${joined.map(({ on, to, optional }) => `${key(on)} → ${to.relation.name}.${to.column}${optional ? '?' : ''}`).join(', ')}`,
    ranges.length > 0 && `range ${conditions(ranges)}`,
    others.length > 0 && `other ${conditions(others)}`,
    order.length > 0 &&
      `order ${order.map(({ on, direction, nulls }) => `${key(on)} ${direction} nulls ${nulls}`).join(', ')}${orderWhole ? '' : ' …'}`,
    group.length > 0 && `group ${group.map(key).join(', ')}`,
    `columns ${columns === 'all' ? 'all' : columns.toSorted().join(', ')}`,
    limited && 'limited',
  ].filter((part) => part !== false);
  return `${verb} ${relation.name}: ${parts.join('; ')}`;
}

function showValue(value: AccessPath['equal'][number]['value']): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? ` ${value}` : ` '${value.literal}'`;
}
