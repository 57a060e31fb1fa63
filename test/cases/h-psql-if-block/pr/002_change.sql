\set ON_ERROR_STOP on
\timing on
\echo 'tightening members'
ALTER TABLE public.members ALTER invited_by SET NOT NULL;
\echo 'done'
