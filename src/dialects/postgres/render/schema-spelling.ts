import type { SqlType } from '../../../model/types.ts';
import { spellPath } from '../names.ts';

/** A type with the schema in which it stands. */
export function spellType(type: SqlType): string {
  if (type.schema === undefined) return type.text;
  const suffix = /(\([^()]*\))?(\[\])*$/.exec(type.text)?.[0] ?? '';
  return `${spellPath([type.schema, type.name])}${suffix}`;
}

/** A text in dollar quotes that it does not hold itself. */
export function dollarQuoted(text: string): string {
  let tag = '$$';
  for (let n = 0; text.includes(tag) || text.endsWith('$'); n++) {
    tag = `$body${n === 0 ? '' : n}$`;
    if (!text.includes(tag)) break;
  }
  return `${tag}${text}${tag}`;
}
