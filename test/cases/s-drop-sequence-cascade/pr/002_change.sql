DROP SEQUENCE invoice_numbers CASCADE;
