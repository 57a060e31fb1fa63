alter table `customers` add index `customers_email_index`(`email`);
