CREATE OR REPLACE ALGORITHM=MERGE DEFINER=`root`@`%` SQL SECURITY INVOKER VIEW paid_invoices AS
  SELECT i.id, i.amount FROM invoices i WHERE i.state = 'paid';
