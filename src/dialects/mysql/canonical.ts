import { type Cursor } from './cursor.ts';
import { readTokens, type Token } from './token.ts';
import { spellName } from './names.ts';
import { nameValue, spellString, stringValue } from './strings.ts';

/** A stretch of the source with blanks, comments, quotes and the case of words made equal. */
export function canonicalTokens(cursor: Cursor, start: number, end: number): string {
  const { text, lexis } = cursor.source;
  let result = '';
  let before = '';
  for (const token of readTokens(text, start, end, lexis)) {
    if (token.kind === 'end') break;
    const spelled = spell(text.slice(token.start, token.end), token, lexis.backslashes);
    const tight = result === '' || /^[),.;]$/.test(spelled) || before === '(' || before === '.' || (spelled === '(' && /\w$/.test(before));
    result += tight ? spelled : ` ${spelled}`;
    before = spelled;
  }
  return result;
}

function spell(raw: string, { kind, word }: Token, backslashes: boolean): string {
  if (kind === 'word') return word;
  if (kind === 'name') return spellName(nameValue(raw));
  return kind === 'string' ? spellString(stringValue(raw, { backslashes })) : raw;
}
