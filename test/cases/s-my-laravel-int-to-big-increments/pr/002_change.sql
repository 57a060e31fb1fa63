create table `invitations` (`id` bigint unsigned not null auto_increment primary key, `account_id` int unsigned not null, `email` varchar(190) not null) default character set utf8mb4 collate 'utf8mb4_unicode_ci';
alter table `invitations` add constraint `invitations_account_id_foreign` foreign key (`account_id`) references `accounts` (`id`) on delete cascade;
