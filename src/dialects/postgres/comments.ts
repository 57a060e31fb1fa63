import type { SourceSpan } from '../../model/span.ts';
import type { Stretch } from './split.ts';

const none: readonly SourceSpan[] = [];

/** The places of a statement's comments. */
export function spansOf(file: string, stretches: readonly Stretch[]): readonly SourceSpan[] {
  return stretches.length === 0 ? none : stretches.map(({ start, end }) => ({ file, start, end }));
}
