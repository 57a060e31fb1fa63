CREATE USER MAPPING FOR CURRENT_USER SERVER warehouse
  OPTIONS (user 'loader', password 'kt9-Vq2!xA');
