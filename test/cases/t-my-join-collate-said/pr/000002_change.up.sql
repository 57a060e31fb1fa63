UPDATE users u JOIN crm_contacts c ON c.email = u.email SET u.crm_id = c.id WHERE u.id BETWEEN 1 AND 1000;
UPDATE users u JOIN crm_contacts c ON c.alias = u.email COLLATE utf8mb4_0900_ai_ci SET u.crm_id = c.id WHERE u.id BETWEEN 1 AND 1000;
