SELECT load_extension('mod_spatialite');
