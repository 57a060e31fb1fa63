alter table "invoices" alter column "state" type text using ("state"::text);
alter table "invoices" add constraint "invoices_state_check" check ("state" in ('draft', 'sent', 'paid'));
