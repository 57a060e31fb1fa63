ALTER TABLE public.sensors DROP CONSTRAINT "sensors_plant_id_tag_key" RESTRICT;
