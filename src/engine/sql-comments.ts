interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A string, a quoted name, a dollar-quoted body, or a comment; what starts none of them is passed over. */
const token =
  /--[^\r\n]*|\/\*|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;

/** The comments within a statement. Strings, the bodies of DO blocks and functions, and what follows COPY … FROM STDIN; are not SQL. */
export function commentsIn(text: string, start: number, end: number): readonly Stretch[] {
  if (!/lockkeeper/i.test(text.slice(start, end))) return [];
  const found: Stretch[] = [];
  const hasData = /^copy\b/i.test(text.slice(start, start + 5));
  let at = start;
  while (at < end && !(hasData && text[at] === ';')) {
    token.lastIndex = at;
    const word = token.exec(text)?.[0];
    if (word === undefined) at++;
    else {
      const stop = endOf(text, at, word, end);
      if (word.startsWith('--') || word === '/*') found.push({ start: at, end: Math.min(stop, end) });
      at = stop;
    }
  }
  return found;
}

/** The comments that follow a statement, up to the next thing that is none, and whether that is the end of the text. */
export function trailingComments(text: string, start: number): { readonly comments: readonly Stretch[]; readonly atEnd: boolean } {
  const found: Stretch[] = [];
  const between = /(?:[\s;\uFEFF]+)|(--[^\r\n]*|#[^\r\n]*|\/\*)/y;
  for (let at = start; ;) {
    between.lastIndex = at;
    const match = between.exec(text);
    if (match === null) return { comments: found, atEnd: at >= text.length };
    const stop = match[1] === '/*' ? endOfBlock(text, at, text.length) : between.lastIndex;
    if (match[1] !== undefined) found.push({ start: at, end: stop });
    at = stop;
  }
}

function endOf(text: string, at: number, word: string, end: number): number {
  if (word === '/*') return endOfBlock(text, at, end);
  if (word.startsWith('$') && word.endsWith('$')) {
    const close = text.indexOf(word, at + word.length);
    return close < 0 ? end : close + word.length;
  }
  const isEscaped = /^e$/i.test(word) && text[at + 1] === "'";
  return isEscaped ? endOfEscaped(text, at + 2, end) : at + word.length;
}

/** `E'…'`: a backslash takes the next character with it. */
function endOfEscaped(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === "'" && text[at + 1] === "'") at += 2;
    else if (text[at] === "'") return at + 1;
    else at++;
  }
  return end;
}

/** Block comments nest in PostgreSQL. */
function endOfBlock(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end;) {
    const two = text.slice(at, at + 2);
    if (two === '/*') depth++;
    if (two === '*/' && --depth === 0) return at + 2;
    at += two === '/*' || two === '*/' ? 2 : 1;
  }
  return end;
}
