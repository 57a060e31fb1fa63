import type { Gone } from '../model/code.ts';

const escape = (word: string): string => word.replaceAll(/[^\w]/g, String.raw`\$&`);

/** A name as a word of its own, in any case where the name is in small letters, as unquoted SQL has it. */
export function wordOf(name: string): RegExp {
  return new RegExp(String.raw`(?<![\w$-])${escape(name)}(?![\w$-])`, name === name.toLowerCase() ? 'gi' : 'g');
}

/** Whether SQL that could not be read whole uses what goes, by its words; where its word stands, if so. */
export function askWords(sql: string, gone: Gone): number | undefined {
  switch (gone.what) {
    case 'column':
      return askColumn(sql, gone);
    case 'table':
    case 'view':
      return relationOf(gone.name).exec(sql)?.index;
    case 'routine':
      return new RegExp(String.raw`(?<![\w$.])(?:${escape(gone.of.schema)}\.)?${escape(gone.name)}\s*\(`, 'i').exec(sql)?.index;
    case 'enum-value':
      return new RegExp(String.raw`'${escape(gone.name)}'\s*::\s*"?(?:\w+"?\.")?${escape(gone.of.name)}\b`).exec(sql)?.index;
  }
}

/** `FROM orders AS o`: where SQL names a relation, and what it calls it. */
function relationOf(name: string): RegExp {
  const noAlias = '(?!where|set|on|using|join|inner|left|right|full|cross|natural|order|group|limit|values|as|returning|select|for|union|having)';
  return new RegExp(
    String.raw`\b(?:from|join|into|update(?!\s+\w+\s+with))\s+(?:only\s+)?["\x60[]?(?:\w+["\x60\]]?\.["\x60[]?)?${escape(name)}\b["\x60\]]?(?:\s+(?:as\s+)?${noAlias}(\w+)\b)?`,
    'i',
  );
}

/** Its column is meant where the table or its alias stands before it, or where there is no other table. */
function askColumn(sql: string, { name, of }: Gone): number | undefined {
  const table = relationOf(of.name).exec(sql);
  const isSql = /[=,(*]|\$\d/.test(sql);
  if (table === null || !isSql) return undefined;
  const own = new Set([of.name, table[1]?.toLowerCase()]);
  const isAlone = [...sql.matchAll(/\b(?:from|join|into|update)\s+["\x60[]?\w/gi)].length === 1;
  for (const { index } of sql.matchAll(wordOf(name))) {
    const before = sql.slice(Math.max(0, index - 80), index);
    const qualifier = /(\w+)["\x60\]]?\s*\.\s*["\x60[]?$/.exec(before)?.[1]?.toLowerCase();
    const isValue = before.endsWith("'") || /\bas\s+["\x60]?$/i.test(before);
    if (!isValue && (qualifier === undefined ? isAlone : own.has(qualifier))) return index;
  }
  return undefined;
}
