alter table `members` add `timezone` varchar(64) null after `nickname`;
alter table `members` add index `members_timezone_index`(`timezone`);
