alter table `members` add unique `members_nickname_unique`(`nickname`);
