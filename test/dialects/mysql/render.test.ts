import { expect, test } from 'vitest';
import { renderMariadb, renderMysql } from '../../../src/dialects/mysql/render.ts';
import { renderSchema } from '../../../src/dialects/mysql/render/schema.ts';
import { initialState } from '../../../src/catalog/initial.ts';
import { mysql } from '../../../src/dialects/mysql/index.ts';
import { diffCatalogs } from '../../../src/catalog/diff.ts';
import { mariadb1011, mysql80, readMysqlChanges, runMysql } from '../../catalog/mysql-replay.ts';

/** What is written is what was read, in words of one spelling. */
test.each([
  "ALTER TABLE t ADD COLUMN `order` varchar(20) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'it''s' COMMENT 'c' AFTER id",
  'ALTER TABLE t ADD COLUMN n int unsigned FIRST, ALGORITHM=INSTANT',
  'ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a + 1) STORED',
  'ALTER TABLE t MODIFY COLUMN a timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP',
  'ALTER TABLE t CHANGE COLUMN a b bigint NOT NULL AUTO_INCREMENT',
  'ALTER TABLE t DROP COLUMN a, ALGORITHM=INPLACE, LOCK=NONE',
  'ALTER TABLE t RENAME COLUMN a TO b',
  'ALTER TABLE t ADD UNIQUE KEY u (a(10), b DESC)',
  'ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id) ON DELETE SET NULL',
  'ALTER TABLE t DROP PRIMARY KEY',
  'ALTER TABLE t ALTER COLUMN a SET DEFAULT 5',
  'ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
  'ALTER TABLE t DROP PARTITION p0, p1',
  'ALTER TABLE t RENAME INDEX a TO b',
  'ALTER TABLE t FORCE',
  'CREATE UNIQUE INDEX i ON t (a, b DESC)',
  'CREATE FULLTEXT INDEX i ON t (a)',
  'DROP INDEX i ON t',
  'RENAME TABLE t TO u',
  'DROP TABLE IF EXISTS t',
  'TRUNCATE TABLE t',
  'SET SESSION lock_wait_timeout = 5',
  'START TRANSACTION',
])('%s', (sql) => {
  expect(readMysqlChanges(sql).flat().map(renderMysql)).toEqual([sql]);
});

test('the optimizer passes over an index in the words of each engine', () => {
  expect(readMysqlChanges('ALTER TABLE t ALTER INDEX i INVISIBLE').flat().map(renderMysql)).toEqual(['ALTER TABLE t ALTER INDEX i INVISIBLE']);
  expect(readMysqlChanges('ALTER TABLE t ALTER INDEX i IGNORED', mariadb1011).flat().map(renderMariadb)).toEqual([
    'ALTER TABLE t ALTER INDEX i IGNORED',
  ]);
});

test('a name that the tool fills in is not written', () => {
  expect(readMysqlChanges('DROP TABLE ${table}').flat().map(renderMysql)).toEqual([undefined]);
});

test('a table that nothing makes is told in a comment', () => {
  const untold = initialState(mysql.traits, mysql.initialSession(mysql80), false);
  const sql = 'create table things (id int primary key); alter table THINGS add foreign key (id) references things (id);';
  const { catalog } = runMysql(sql, mysql80, untold);
  expect(renderSchema(catalog)).toBe(
    '-- THINGS is named by a statement, and none makes it.\nCREATE TABLE things (\n  id int NOT NULL,\n  PRIMARY KEY (id)\n);\n',
  );
});

test('a printed schema gives the same schema again', () => {
  const state =
    runMysql(`create table p (id int unsigned primary key auto_increment, code char(3) not null, unique u (code(2))) charset latin1 comment 'about';
    create table c (id int, p_id int unsigned, s enum('a','b') default 'a', check (id > 0), constraint f foreign key (p_id) references p (id) on delete cascade)
      partition by hash (id) partitions 3;
    create view v as select code from p;
    create trigger tr before insert on p for each row begin set new.code = 'x'; end;`);
  const again = runMysql(renderSchema(state.catalog));
  const differences = diffCatalogs(state.catalog, again.catalog).filter(({ what }) => what !== 'index');
  expect(differences.map(({ what, name, how }) => `${what} ${name} ${how}`)).toEqual([]);
});
