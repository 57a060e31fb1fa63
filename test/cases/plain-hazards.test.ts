import { testGroup } from '../support/judge-group.ts';

testGroup('H', 'hazards that one statement shows', 0.98);
