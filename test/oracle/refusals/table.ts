import { writeFileSync } from 'node:fs';
import { loadPostgresReader } from '../../../src/dialects/postgres/read.ts';
import { startEngine } from '../engine.ts';
import { trialsOf } from './generate.ts';
import { count, isCaught, isFalseAlarm, isMiss } from './judge.ts';
import { runTrials } from './run.ts';

const [seed = '18', each = '10', out = ''] = process.argv.slice(2);
await loadPostgresReader();
const engine = await startEngine();
const judged = await runTrials(engine, trialsOf(Number(seed), Number(each)));
engine.stop();
const refused = judged.filter(({ sqlstate }) => sqlstate !== '');
const misses = judged.filter(isMiss);
const alarms = judged.filter(isFalseAlarm);
console.log(
  `trials ${judged.length}, refused ${refused.length}, caught ${judged.filter(isCaught).length}, missed ${misses.length}, taken ${judged.length - refused.length}, false alarms ${alarms.length}`,
);
for (const [key, number] of count(misses, ({ sqlstate }) => sqlstate))
  console.log(`missed ${key} ${number} of ${refused.filter(({ sqlstate }) => sqlstate === key).length}`);
if (out !== '') {
  const lines = [
    ...alarms.map(({ sql, ours }) => `ALARM ${ours?.code} ${ours?.message} :: ${sql}`),
    ...misses.map(({ sqlstate, message, sql, form }) => `MISS ${sqlstate} [${form}] ${message} :: ${sql}`),
    ...judged.filter((j) => j.unread !== undefined).map((j) => `UNREAD ${j.sqlstate || 'TAKEN'} ${j.unread} :: ${j.sql}`),
  ];
  writeFileSync(out, lines.join('\n'));
}
