ALTER TABLE item MODIFY tags set('new','eco') NOT NULL DEFAULT '';
