ALTER SEQUENCE invoice_numbers RENAME TO invoices_number_seq;
