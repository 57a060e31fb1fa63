import rule from '../../../src/rules/breaking-change/rename-enum-value-breaks-running-code.ts';
import { testRule } from '../../support/rule-tester.ts';

const mood = "CREATE TYPE mood AS ENUM ('sad', 'happy');";

testRule(rule, {
  silent: [
    { name: 'the enum is made by the same migration', sql: `${mood} ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';` },
    { name: 'a new value', given: mood, sql: "ALTER TYPE mood ADD VALUE 'blue';" },
  ],
  speaks: [
    {
      name: 'an enum in use',
      given: mood,
      sql: "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';",
      says: ["Code that still writes 'sad' to mood fails, and code that reads it meets 'blue' instead."],
    },
    {
      name: 'an enum nobody told us about',
      sql: "\nALTER TYPE mood RENAME VALUE 'sad' TO 'blue';",
      complete: false,
      says: ["Code that still writes 'sad' to mood fails, and code that reads it meets 'blue' instead."],
      lines: [2],
    },
  ],
});
