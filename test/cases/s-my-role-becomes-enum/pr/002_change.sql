ALTER TABLE `members` MODIFY `role` ENUM('member','admin','owner') NOT NULL DEFAULT 'member';
