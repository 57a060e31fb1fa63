REVOKE SELECT (ssn) ON patients FROM reporting;
