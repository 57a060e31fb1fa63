UPDATE staff_list SET full_name = 'Grace Hopper' WHERE id = 7;
