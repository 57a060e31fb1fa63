DELETE m FROM members m JOIN accounts a ON a.id = m.account_id WHERE a.slug = 'demo';
