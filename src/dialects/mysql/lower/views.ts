import type { SchemaChange } from '../../../model/change.ts';
import { canonicalTokens } from '../canonical.ts';
import type { Cursor } from '../cursor.ts';
import { readQuery } from '../queries.ts';
import { Scope } from '../scope.ts';
import { besides } from './tables.ts';

/** What may stand between CREATE and the kind of object. */
export interface Heading {
  readonly orReplace: boolean;
  readonly options: Readonly<Record<string, string>>;
  /** The account that DEFINER names. */
  readonly definer?: string;
}

/** Reads a view from the word behind VIEW on. */
export function readView(cursor: Cursor, { orReplace, options, definer }: Heading): readonly SchemaChange[] {
  if (!cursor.is('if', 'exists')) {
    const ifNotExists = cursor.ifNotExists();
    const { name: view, span } = cursor.named();
    const names = cursor.is('(') ? cursor.parenthesised(() => cursor.list(() => cursor.anyName())) : undefined;
    cursor.expect('as');
    const start = cursor.peek().start;
    const scope = new Scope();
    cursor.scope = scope;
    const query = readQuery(cursor);
    const definition = canonicalTokens(cursor, start, cursor.last.end);
    const check = readCheckOption(cursor);
    cursor.expectEnd();
    const columns = names?.map((name) => ({ name })) ?? (query.columns.length > 0 ? query.columns : undefined);
    const spec = {
      ...(columns !== undefined && { columns }),
      uses: scope.uses(),
      calls: scope.calls,
      definition,
      ...(definer !== undefined && { definer }),
      options: { ...options, ...(check !== undefined && { check_option: check }) },
    };
    return [{ kind: 'create-view', view, orReplace, ifNotExists, materialized: false, withData: true, temporary: false, spec, span }];
  }
  return cursor.fail();
}

function readCheckOption(cursor: Cursor): string | undefined {
  if (!cursor.take('with')) return undefined;
  const kind = cursor.takeOne('cascaded', 'local') ?? 'cascaded';
  cursor.expect('check', 'option');
  return kind;
}

export function readDropView(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const views = cursor.list(() => cursor.named());
  cursor.takeOne('restrict', 'cascade');
  cursor.expectEnd();
  const along = besides(views.map(({ name }) => name));
  return views.map(({ name: view, span }) => ({ kind: 'drop-view', view, materialized: false, ifExists, cascade: false, ...along(view), span }));
}
