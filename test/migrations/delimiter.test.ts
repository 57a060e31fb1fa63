import { expect, test } from 'vitest';
import type { Framework } from '../../src/model/migration.ts';
import type { DialectId } from '../../src/model/target.ts';
import { withDelimiterTold } from '../../src/migrations/delimiter.ts';
import { layout, readOne } from './file-set.ts';

const told = (framework: Framework, dialect: DialectId, text: string): readonly string[] => {
  const path = framework === 'golang-migrate' ? '1_a.up.sql' : '1_a.sql';
  const read = readOne(framework, path, text);
  return withDelimiterTold({ path, text, dialect }, { ...read, complaints: [] }, layout(framework)).complaints.map(({ span, message }) =>
    [text.slice(span.start, span.end), message].join(': '),
  );
};

const trigger = 'SELECT 1;\nDELIMITER //\nCREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW SET NEW.b = 1//\nDELIMITER ;\n';
const says = (tool: string): readonly string[] => [
  `DELIMITER //: ${tool} sends DELIMITER on to the server, which refuses it (1064): it belongs to the client mysql.`,
];

test.each([
  ['golang-migrate', 'mysql', trigger, says('golang-migrate')],
  ['goose', 'mariadb', trigger, says('goose')],
  ['dbmate', 'mysql', trigger, says('dbmate')],
  ['flyway', 'mysql', trigger, []],
  ['plain', 'mysql', trigger, []],
  ['golang-migrate', 'postgres', trigger, []],
  ['golang-migrate', 'mysql', '-- DELIMITER //\nSELECT 1;', []],
] as const)('%s on %s', (framework, dialect, text, complaints) => expect(told(framework, dialect, text)).toEqual(complaints));
