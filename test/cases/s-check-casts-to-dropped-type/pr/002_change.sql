DROP TYPE plan;
