import { testGroup } from '../support/judge-group.ts';

testGroup('S', 'hazards that take the schema or the tool', 0.95);
