import { findTable, isPrivate, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { mysqlManual } from '../../model/manuals.ts';
import type { Column } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isRefused } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/modify-loses-attributes',
  summary: 'MODIFY or CHANGE states a column anew and leaves out what it had.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'MODIFY or CHANGE changes a column that stood before the pull request, and does not repeat its NOT NULL, DEFAULT, AUTO_INCREMENT, ON UPDATE, generating expression or character set. A statement that does nothing else means to take it away, and so does one that says NULL; a comment alone is not told of.',
    effect: 'What is not repeated is gone without a word: INSERTs that relied on it fail or write NULL, and times are no longer kept.',
    instead:
      'Copy the whole definition from SHOW CREATE TABLE and change only what is meant to change; a default alone is changed by ALTER COLUMN … SET DEFAULT.',
    sources: [mysqlManual('alter-table#alter-table-redefine-column')],
  },

  messages: {
    loses: '{column} loses its {attributes}: MODIFY and CHANGE keep nothing that they do not repeat.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: "CREATE TABLE users (id bigint PRIMARY KEY, status varchar(20) NOT NULL DEFAULT 'new');",
      bad: 'ALTER TABLE users MODIFY status varchar(30);',
      good: "ALTER TABLE users MODIFY status varchar(30) NOT NULL DEFAULT 'new';",
      differs: 'the column keeps what it had',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, table } = step;
      if (change.kind !== 'redefine-column' || isPrivate(table) || isRefused(step)) continue;
      const column = table?.columns.find(({ name }) => name === change.column);
      if (column === undefined || column.origin.kind === 'change') continue;
      const lost = attributesLost(step, column, change, after);
      if (lost.length === 0 || isMeant(lost, column, change)) continue;
      const subject = memberOf(change.table, change.column);
      yield problem('loses', { column: subject, attributes: listNames(lost) }, { ...placeOf(step), subject });
    }
  },
});

/** What the statement takes away and the pull request does not bring back; a NULL that is written out is meant. */
function attributesLost({ effects }: Step, column: Column, { table, to }: ChangeOf<'redefine-column'>, after: DatabaseState): readonly string[] {
  const end = findTable(after, table)?.columns.find(({ name }) => name === to.name);
  if (end === undefined) return [];
  const isBack: Readonly<Record<string, boolean>> = {
    'NOT NULL': end.notNull || to.attributes?.['null'] !== undefined,
    DEFAULT: end.default !== undefined,
    AUTO_INCREMENT: end.attributes?.['auto-increment'] !== undefined,
    'GENERATED ALWAYS AS': end.generated !== undefined,
    'ON UPDATE': end.attributes?.['on-update'] !== undefined,
  };
  return effects.collateral
    .filter(({ what, column: of }) => what === 'attribute' && of === column.name)
    .map(({ name }) => name)
    .filter((name) => isBack[name] !== true);
}

/** A comment that goes harms nobody; and where one attribute is all that differs, the statement is written for it. */
function isMeant(lost: readonly string[], column: Column, { to }: ChangeOf<'redefine-column'>): boolean {
  const weighty = lost.filter((name) => name !== 'COMMENT' && name !== 'INVISIBLE');
  const isSameOtherwise = to.type.text === column.type.text && to.name === column.name && to.default?.text === column.default?.text;
  const isAlone = weighty.length === 1 && (weighty[0] === 'NOT NULL' || weighty[0] === 'ON UPDATE') && isSameOtherwise;
  const isDefault = weighty.length === 1 && weighty[0] === 'DEFAULT' && to.type.text === column.type.text && to.notNull === column.notNull;
  return weighty.length === 0 || isAlone || isDefault;
}
