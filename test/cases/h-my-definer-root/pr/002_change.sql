CREATE DEFINER=`root`@`%` PROCEDURE clear_notes() DELETE FROM notes WHERE id < 0;
