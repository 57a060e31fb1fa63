import { isQuery } from './queries.ts';
import { scan } from './scan.ts';
import { endingOf } from './searched.ts';
import { textsOf } from './texts.ts';

/** A query that stands in a file of code. */
export interface SqlString {
  /** Where it begins in the file. */
  readonly start: number;
  readonly text: string;
}

/** The texts of a file that begin as queries do, longer than a word or two. */
export function sqlStringsIn(path: string, text: string): readonly SqlString[] {
  return textsOf(scan(path, text, endingOf(path))).filter((one) => isQuery(one.text) && /\s\S+\s/.test(one.text));
}
