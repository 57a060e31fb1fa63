UPDATE organizations
   SET billing_email = lower(trim(billing_email));
