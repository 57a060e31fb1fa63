ALTER TYPE public.grade RENAME TO school_mark;
