import type { ForeignKey } from '../../model/constraints.ts';

/** Whether all that one foreign key holds to its parent the other holds to the same parent. */
export function isWithin(part: ForeignKey, whole: ForeignKey): boolean {
  const { schema, name } = part.references;
  if (whole.references.name !== name || whole.references.schema !== schema) return false;
  return part.columns.every((column, at) => {
    const place = whole.columns.indexOf(column);
    return place !== -1 && whole.referencedColumns[place] === part.referencedColumns[at];
  });
}
