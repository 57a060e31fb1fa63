import type { IndexSurvey, QueryPlace, SurveyedIndex, SurveyedTable } from '../model/index-survey.ts';
import { showName } from '../model/names.ts';
import { cleanLines, codeSpan } from './escape.ts';

const placeOf = ({ file, line, name }: QueryPlace): string => `${name === undefined ? '' : `${name} `}${file}:${line}`;

/** What is to be said of an index, in a few words each. */
function remarksOn({ coveredBy, valid, keys, queries, what }: SurveyedIndex, known: number): readonly string[] {
  const isIdle = known > 0 && queries.length === 0 && keys.length === 0 && what === 'index' && coveredBy === undefined;
  return [
    ...(valid ? [] : ['not valid']),
    ...(coveredBy === undefined ? [] : [`covered by ${coveredBy}`]),
    ...keys.map((columns) => `foreign key (${columns})`),
    ...(isIdle ? ['no known query'] : []),
  ];
}

const kindOf = ({ what, method }: SurveyedIndex): string => (method === 'btree' ? what : `${what}, ${method}`);

function textOfTable({ table, indexes, keysWithoutIndex, queriesWithoutIndex }: SurveyedTable, known: number): readonly string[] {
  const width = Math.max(0, ...indexes.map(({ name }) => name.length));
  return [
    showName(table),
    ...(indexes.length === 0 ? ['  no index'] : []),
    ...indexes.flatMap((index) => {
      const remarks = remarksOn(index, known);
      const head = `  ${index.name.padEnd(width)}  ${index.parts}  ${kindOf(index)}`;
      return [
        remarks.length === 0 ? head : `${head}; ${remarks.join('; ')}`,
        ...index.queries.map((query) => `  ${' '.repeat(width)}    ${placeOf(query)}`),
      ];
    }),
    ...keysWithoutIndex.map(({ columns, references }) => `  without index: foreign key (${columns}) to ${references}`),
    ...queriesWithoutIndex.map((query) => `  without index: ${placeOf(query)}`),
    '',
  ];
}

/** The survey for a terminal. */
export function renderIndexesText({ tables, queries }: IndexSurvey): string {
  const note = queries === 0 ? ['No queries are known: name their files under `queries` in the policy, and each index shows those that use it.'] : [];
  return cleanLines([...tables.flatMap((table) => textOfTable(table, queries)), ...note].join('\n').trimEnd());
}

/** The survey as data. */
export function renderIndexesJson(survey: IndexSurvey): string {
  return `${JSON.stringify({ schemaVersion: 1, ...survey }, null, 2)}\n`;
}

/** The survey as tables of Markdown. */
export function renderIndexesMarkdown({ tables, queries }: IndexSurvey): string {
  return tables
    .map(({ table, indexes, keysWithoutIndex, queriesWithoutIndex }) => {
      const rows = indexes.map((index) => {
        const cells = [codeSpan(index.name, 'cell'), codeSpan(index.parts, 'cell'), kindOf(index), remarksOn(index, queries).join('; ')];
        return `| ${[...cells, index.queries.map((query) => codeSpan(placeOf(query), 'cell')).join('<br>')].join(' | ')} |`;
      });
      const lacking = [
        ...keysWithoutIndex.map(({ columns, references }) => `- without index: foreign key ${codeSpan(`(${columns})`)} to ${codeSpan(references)}`),
        ...queriesWithoutIndex.map((query) => `- without index: ${codeSpan(placeOf(query))}`),
      ];
      const grid = rows.length === 0 ? ['No index.'] : ['| Index | Columns | What it is | Remarks | Queries |', '|---|---|---|---|---|', ...rows];
      return [`## ${codeSpan(showName(table))}`, '', ...grid, ...(lacking.length === 0 ? [] : ['', ...lacking])].join('\n');
    })
    .join('\n\n');
}
