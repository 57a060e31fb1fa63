DROP FUNCTION is_shown(text);
