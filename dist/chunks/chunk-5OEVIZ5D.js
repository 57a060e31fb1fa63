// src/model/span.ts
function indexLines(text) {
  let starts = [0];
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    (code === 10 || code === 13 && text.charCodeAt(i + 1) !== 10) && starts.push(i + 1);
  }
  return {
    lineCount: starts.length,
    at(offset) {
      let low = 0, high = starts.length - 1;
      for (; low < high; ) {
        let middle = low + high + 1 >> 1;
        (starts[middle] ?? 0) <= offset ? low = middle : high = middle - 1;
      }
      return { line: low + 1, column: Math.max(0, Math.min(offset, text.length) - (starts[low] ?? 0)) + 1 };
    }
  };
}
function placeOf(span, lines) {
  let start = lines.at(span.start), end = lines.at(Math.max(span.start, span.end));
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

export {
  indexLines,
  placeOf
};
