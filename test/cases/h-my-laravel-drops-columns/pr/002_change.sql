alter table `members` drop `nickname`, drop `bio`;
