import { testGroup } from '../support/judge-group.ts';

testGroup('T', 'look-alikes that are safe', 0.98);
