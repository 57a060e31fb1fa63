import type { Rule } from '../model/rule.ts';
import credentialInMigration from './security/credential-in-migration.ts';
import tableWithoutRowSecurity from './security/table-without-row-security.ts';
import policyWithoutRowSecurity from './security/policy-without-row-security.ts';
import rowSecurityWithoutPolicy from './security/row-security-without-policy.ts';
import policyWithinAnother from './security/policy-within-another.ts';
import policyLetsEveryoneWrite from './security/policy-lets-everyone-write.ts';
import policyTrustsWhatUsersEdit from './security/policy-trusts-what-users-edit.ts';
import policyCallsFunctionForEachRow from './security/policy-calls-function-for-each-row.ts';
import ownerBypassesPolicies from './security/owner-bypasses-policies.ts';
import viewBypassesRowSecurity from './security/view-bypasses-row-security.ts';
import definerFunctionWithoutSearchPath from './security/definer-function-without-search-path.ts';
import definerFunctionForEveryone from './security/definer-function-for-everyone.ts';
import argumentsBecomeSql from './security/arguments-become-sql.ts';
import runsAsRoot from './security/runs-as-root.ts';
import grantToEveryone from './security/grant-to-everyone.ts';
import grantGivesMoreThanNeeded from './security/grant-gives-more-than-needed.ts';
import revokeTakesNothing from './security/revoke-takes-nothing.ts';
import roleStandsAboveAllRules from './security/role-stands-above-all-rules.ts';
import reachesIntoTheServer from './security/reaches-into-the-server.ts';
import changesSettingsOfTheServer from './security/changes-settings-of-the-server.ts';
import extensionInPublic from './security/extension-in-public.ts';
import readableSecretColumn from './security/readable-secret-column.ts';
import personalDataWithoutClassification from './security/personal-data-without-classification.ts';

/** The rules about who can read and do what. */
export const rulesOfSecurity: readonly Rule[] = [
  credentialInMigration,
  tableWithoutRowSecurity,
  policyWithoutRowSecurity,
  rowSecurityWithoutPolicy,
  policyWithinAnother,
  policyLetsEveryoneWrite,
  policyTrustsWhatUsersEdit,
  policyCallsFunctionForEachRow,
  ownerBypassesPolicies,
  viewBypassesRowSecurity,
  definerFunctionWithoutSearchPath,
  definerFunctionForEveryone,
  argumentsBecomeSql,
  runsAsRoot,
  grantToEveryone,
  grantGivesMoreThanNeeded,
  revokeTakesNothing,
  roleStandsAboveAllRules,
  reachesIntoTheServer,
  changesSettingsOfTheServer,
  extensionInPublic,
  readableSecretColumn,
  personalDataWithoutClassification,
];
