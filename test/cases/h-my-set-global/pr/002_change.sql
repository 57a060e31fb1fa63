SET GLOBAL max_allowed_packet = 1073741824;
