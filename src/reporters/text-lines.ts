import type { Report } from '../model/report.ts';
import { indexLines, type LineIndex } from '../model/span.ts';

/** A judged file cut into lines, with the places of its offsets. */
export interface TextLines {
  readonly lines: readonly string[];
  readonly index: LineIndex;
}

const known = new WeakMap<Report['texts'], Map<string, TextLines>>();

/** The lines of a judged file, cut once however many findings ask; undefined where its text was not told. */
export function linesOf(report: Report, file: string): TextLines | undefined {
  const text = report.texts.get(file);
  if (text === undefined) return undefined;
  const files = known.get(report.texts) ?? new Map<string, TextLines>();
  known.set(report.texts, files);
  const found = files.get(file) ?? { lines: text.split(/\r\n|\n|\r/u), index: indexLines(text) };
  files.set(file, found);
  return found;
}

/** For offsets of a file whose text was not told: everything is on its first line. */
const unknown: LineIndex = indexLines('');

/** The places of a file's offsets. */
export function indexOf(report: Report, file: string): LineIndex {
  return linesOf(report, file)?.index ?? unknown;
}
