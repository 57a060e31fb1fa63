ALTER TYPE ticket_state ADD VALUE IF NOT EXISTS 'paused' BEFORE 'closed';
