import type { ChangeOf } from './change.ts';
import type { Table } from './objects.ts';

/** How many values INSERT … SELECT gives to each row; undefined where that is not known. */
export function placesCopied({ copies }: ChangeOf<'write-rows'>, from: Table | undefined): number | undefined {
  if (copies === undefined) return undefined;
  const stars = copies.values.filter(({ kind }) => kind === 'star').length;
  if (stars > 0 && (from?.knowledge !== 'full' || from.options['module'] !== undefined)) return undefined;
  const seen = from?.columns.filter(({ attributes }) => attributes?.['invisible'] === undefined && attributes?.['hidden'] === undefined).length ?? 0;
  return copies.values.length - stars + stars * seen;
}
