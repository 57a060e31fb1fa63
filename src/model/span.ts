/** Half-open [start, end) in UTF-16 offsets of `file`; lines and columns are made by reporters. */
export interface SourceSpan {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A place for people: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets of one text into lines and columns; built once a file. */
export interface LineIndex {
  readonly lineCount: number;
  /** The 1-based line and column of an offset; offsets past the end fall on the last line. */
  at(offset: number): { readonly line: number; readonly column: number };
}

/** Reads where the lines of `text` start. `\r\n`, `\n` and a lone `\r` end a line, as GitHub counts them. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return {
    lineCount: starts.length,
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: Math.max(0, Math.min(offset, text.length) - (starts[low] ?? 0)) + 1 };
    },
  };
}

/** The lines and columns that a span covers in the text of its file. */
export function placeOf(span: SourceSpan, lines: LineIndex): Place {
  const start = lines.at(span.start);
  const end = lines.at(Math.max(span.start, span.end));
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
