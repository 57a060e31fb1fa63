import type { ChangeKind, ChangeOf } from '../../../model/change.ts';
import { spellName } from '../names.ts';
import { renderColumn } from './parts.ts';
import { alterTable, spellObject, words } from './spelling.ts';

/** How changes of one kind are written; undefined where PostgreSQL has no such statement. */
export type Renderers<K extends ChangeKind> = { readonly [Kind in K]: (change: ChangeOf<Kind>) => string | undefined };

type ColumnKind = 'change-column-type' | 'set-not-null' | 'drop-not-null' | 'set-default' | 'drop-default' | 'set-identity' | 'set-generated';

const alterColumn = (change: ChangeOf<ColumnKind>, ...rest: readonly (string | false | undefined)[]): string =>
  words(alterTable(change), `ALTER COLUMN ${spellName(change.column)}`, ...rest);

const identityWords = { always: 'ALWAYS', 'by-default': 'BY DEFAULT' } as const;

function renderIdentity(change: ChangeOf<'set-identity'>): string | undefined {
  const generated = change.identity && `GENERATED ${identityWords[change.identity]}`;
  switch (change.verb) {
    case 'add':
      return generated && alterColumn(change, `ADD ${generated} AS IDENTITY`);
    case 'set':
      return generated && alterColumn(change, `SET ${generated}`);
    case 'drop':
      return alterColumn(change, 'DROP IDENTITY');
    case 'restart':
      return alterColumn(change, 'RESTART');
  }
}

/** Changes of a column. */
export const columnRenderers: Renderers<
  | 'add-column'
  | 'drop-column'
  | 'rename-column'
  | 'change-column-type'
  | 'set-not-null'
  | 'drop-not-null'
  | 'set-default'
  | 'drop-default'
  | 'set-identity'
  | 'set-generated'
> = {
  'add-column': (change) =>
    words(
      alterTable({ ...change, relationMayMiss: change.ifExists || change.relationMayMiss === true }),
      'ADD COLUMN',
      change.ifNotExists && 'IF NOT EXISTS',
      renderColumn(change.column, change.constraints),
    ),
  'drop-column': (change) =>
    words(alterTable(change), 'DROP COLUMN', change.ifExists && 'IF EXISTS', spellName(change.column), change.cascade && 'CASCADE'),
  'rename-column': (change) => `${alterTable(change)} RENAME COLUMN ${spellName(change.column)} TO ${spellName(change.to)}`,
  'change-column-type': (change) =>
    alterColumn(
      change,
      `TYPE ${change.to.text}`,
      change.collation && `COLLATE ${spellObject(change.collation)}`,
      change.using && `USING ${change.using.text}`,
    ),
  'set-not-null': (change) => alterColumn(change, 'SET NOT NULL'),
  'drop-not-null': (change) => alterColumn(change, 'DROP NOT NULL'),
  'set-default': (change) => alterColumn(change, `SET DEFAULT ${change.default.text}`),
  'drop-default': (change) => alterColumn(change, 'DROP DEFAULT'),
  'set-identity': renderIdentity,
  'set-generated': (change) =>
    change.verb === 'drop-expression'
      ? alterColumn(change, 'DROP EXPRESSION')
      : change.expression && alterColumn(change, `SET EXPRESSION AS (${change.expression.text})`),
};
