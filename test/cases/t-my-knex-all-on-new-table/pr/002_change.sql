create table `webhooks` (`id` int unsigned not null auto_increment primary key, `account_id` bigint unsigned not null, `url` varchar(255) not null, `state` varchar(10) not null default 'on', `old` int null);
alter table `webhooks` add constraint `webhooks_account_id_foreign` foreign key (`account_id`) references `accounts` (`id`) on delete CASCADE;
alter table `webhooks` add unique `webhooks_url_unique`(`url`);
insert into `webhooks` (`account_id`, `url`) select `id`, concat('https://example.com/', `slug`) from `accounts` where `id` < 100;
update `webhooks` set `state` = 'off';
alter table `webhooks` modify `state` varchar(30) not null default 'on';
alter table `webhooks` drop `old`;
