import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { misfitCopies } from '../copied-rows.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { misplacedTriggers, showGoing, staleTriggers, triggersLeavingOut } from '../stale-bodies.ts';

const asksForTable = { kind: 'assumed', because: 'the function asks which table it is called for, and may do without the column here' } as const;

const inStrictMode = { kind: 'assumed', because: 'a trigger made outside strict SQL mode writes an empty value' } as const;

export default defineRule({
  id: 'breaking-change/trigger-uses-what-goes',
  summary: 'A trigger still names a column or table that is dropped or gets another name, or copies rows to where they no longer fit.',
  consequence: 'breaks-writers',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A column or table that stood before the pull request goes or gets another name, and the body of a trigger that stands in the end, or of the PL/pgSQL function that it calls, still uses it. Or a column is added to a table whose trigger writes `OLD.*` to another, which has no place for it, or into which it inserts without the new column that needs a value.',
    effect:
      'The engine does not look into the body when the column goes: every write that fires the trigger fails from then on, whatever release sends it.',
    instead: 'Make the trigger or its function anew without it first, in the same migration or an earlier one.',
    sources: [postgresManual('plpgsql-trigger')],
  },

  messages: {
    uses: 'Writes to {table} that fire {trigger} fail: it still uses {what}, which {goes}.',
    places: 'Writes to {table} that fire {trigger} fail: it inserts into {what} by position, which has another number of columns now.',
    omits: 'Writes to {table} that fire {trigger} fail: it inserts into {what} without {column}, which has no default.',
    copies: 'Writes to {table} that fire {trigger} fail: {routine} copies whole rows into {copy}, whose columns are not those of {table}.',
    calls: 'Writes to {table} that fire {trigger} fail: {routine}, which it calls, still uses {what}, which {goes}.',
  },

  inDialect: {
    mysql: { docs: { sources: [mysqlManual('stored-program-restrictions')] } },
    mariadb: { docs: { sources: ['https://mariadb.com/docs/server/server-usage/triggers-events/triggers/trigger-overview'] } },
    sqlite: { docs: { sources: [sqliteManual('lang_createtrigger')] } },
  },

  examples: [
    {
      given: [
        'CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE TABLE audit (order_id bigint, note text);',
        'CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO audit VALUES (NEW.id, NEW.note); RETURN NEW; END $$;',
        'CREATE TRIGGER log AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log();',
      ].join(' '),
      bad: 'ALTER TABLE orders DROP COLUMN note;',
      good: 'CREATE OR REPLACE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO audit VALUES (NEW.id); RETURN NEW; END $$; ALTER TABLE orders DROP COLUMN note;',
      differs: 'the function no longer names the column',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE TABLE audit (order_id bigint, note text); CREATE TRIGGER log AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit VALUES (NEW.id, NEW.note);',
      bad: 'ALTER TABLE orders DROP COLUMN note;',
      good: 'DROP TRIGGER log; CREATE TRIGGER log AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit (order_id) VALUES (NEW.id); ALTER TABLE orders DROP COLUMN note;',
      differs: 'the trigger is made anew without the column',
    },
    {
      dialect: 'sqlite',
      version: '3.40',
      given:
        'CREATE TABLE orders (id integer PRIMARY KEY); CREATE TABLE audit (order_id integer); CREATE TRIGGER log AFTER INSERT ON orders BEGIN INSERT INTO audit VALUES (NEW.id); END;',
      bad: 'DROP TABLE audit;',
      good: 'DROP TRIGGER log; DROP TABLE audit;',
      differs: 'the trigger goes first',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { step, owner, trigger } of misplacedTriggers(changeSet)) {
      const table = showName(owner);
      yield problem(
        'places',
        { table, trigger: trigger.name, what: placeOf(step).table ?? '' },
        { ...placeOf(step), subject: `${table}.${trigger.name}` },
      );
    }
    for (const { step, owner, trigger, column } of triggersLeavingOut(changeSet)) {
      const table = showName(owner);
      const data = { table, trigger: trigger.name, what: placeOf(step).table ?? '', column };
      yield problem('omits', data, { ...placeOf(step), subject: `${table}.${trigger.name}`, certainty: inStrictMode });
    }
    for (const { going, owner, trigger, routine } of staleTriggers(changeSet)) {
      const goes = going.isRenamed ? 'gets another name' : 'is dropped';
      const data = { table: showName(owner), trigger: trigger.name, what: showGoing(going), goes };
      const asks = routine !== undefined && /\btg_(?:table_name|table_schema|relname|relid)\b/i.test(routine.body);
      const place = { ...placeOf(going.step), subject: `${showName(owner)}.${trigger.name}`, ...(asks && { certainty: asksForTable }) };
      if (routine === undefined) yield problem('uses', data, place);
      else yield problem('calls', { ...data, routine: showName(routine) }, place);
    }
    for (const { step, owner, trigger, routine, copy } of misfitCopies(changeSet)) {
      const data = { table: showName(owner), trigger: trigger.name, routine: showName(routine), copy: showName(copy) };
      yield problem('copies', data, { ...placeOf(step), subject: `${data.table}.${trigger.name}` });
    }
  },
});
