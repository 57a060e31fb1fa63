const unheld = 'the server takes any ALGORITHM for what it copies all the same';
const unread = 'it is a fault of the text, which the reader does not look for';
const untold = 'the database that migrations run in, and those beside it, are not told';

/** Where the server does otherwise than the effects say, and why that is right. */
export const reasons: Readonly<Record<string, string>> = {
  'alter table t disable keys': 'it does nothing in InnoDB; the lock is held for a moment',
  'alter table t enable keys': 'it does nothing in InnoDB; the lock is held for a moment',
  'alter table t order by d': unheld,
  'a temporary table: alter table t add column x int': unheld,
  'a temporary table: alter table t add key (d)': unheld,
  'another engine: alter table t engine=innodb': unheld,
  'alter table t add column v int as (a+1) virtual, rename column a to aa': unread,
  'create trigger tr before insert on t for each row set new.nope=1': 'what a trigger does is looked at when it runs',
  'create database mysql_effects_oracle': untold,
  'drop database nope': untold,
  'alter table t alter index ka invisible': 'the two engines have a word each for the same thing',
  'alter table t add column x int as (gen+1) virtual default 4': unread,
};
