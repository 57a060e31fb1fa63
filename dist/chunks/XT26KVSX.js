var e=["plain","prisma","flyway","golang-migrate","goose","dbmate","sqlx","diesel","drizzle","supabase","liquibase","node-pg-migrate","sqitch","rails-structure"];export{e as a};
