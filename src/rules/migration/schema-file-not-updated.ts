import type { ChangeSet } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/schema-file-not-updated',
  summary: 'Migrations change tables, and the file that states the whole schema stays as it was.',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'The pull request makes, drops or changes tables or columns, and leaves dbmate’s schema.sql or Prisma’s schema.prisma beside the migrations untouched.',
    effect: 'Databases made from the file, and the code made from it, do not know of the change; the next tool that compares the two undoes it.',
    instead: 'Run dbmate dump, or change schema.prisma and let Prisma write the migration.',
    sources: ['https://github.com/amacneil/dbmate#exporting-schema-file', 'https://www.prisma.io/docs/orm/prisma-migrate'],
  },

  messages: {
    stale: '{table} changes here, and {record}, which states the whole schema, does not.',
  },

  examples: [],

  *checkChangeSet(changeSet, { problem }) {
    const { beside, files } = changeSet;
    const table = tableChanged(changeSet);
    const [first] = files;
    for (const { path, what, isChanged } of beside) {
      if (what !== 'schema' || isChanged || table === undefined || first === undefined) continue;
      yield problem('stale', { table, record: path }, { ...wholeFile(first.file.path, undefined, first.file.text), subject: path });
    }
  },
});

/** A table whose columns are not what they were. Indexes and the like are not in every such file. */
function tableChanged({ steps, before, after }: ChangeSet): string | undefined {
  const tables = new Map(steps.flatMap(({ table }) => (table === undefined ? [] : [[`${table.schema}\0${table.name}`, table.name] as const])));
  for (const [key, name] of tables) {
    const [was, is] = [before.catalog.relations.get(key), after.catalog.relations.get(key)];
    const columnsOf = (relation: typeof was): unknown =>
      relation?.kind === 'table' ? relation.columns.map((column) => [column.name, column.type.text]) : undefined;
    if (JSON.stringify(columnsOf(was)) !== JSON.stringify(columnsOf(is))) return name;
  }
  return undefined;
}
