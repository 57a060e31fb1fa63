create table `carts` (`id` bigint unsigned not null auto_increment primary key, `client_id` int not null, `token` char(40) not null, `created_at` timestamp null, `updated_at` timestamp null) default character set utf8mb4 collate 'utf8mb4_unicode_ci';
alter table `carts` add constraint `carts_client_id_foreign` foreign key (`client_id`) references `client` (`client_id`) on delete cascade;
alter table `carts` add unique `carts_token_unique`(`token`);
alter table `carts` add index `carts_created_at_index`(`created_at`);
