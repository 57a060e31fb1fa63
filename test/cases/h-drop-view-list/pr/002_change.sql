DROP VIEW IF EXISTS nothing_here, public.sensor_tags;
