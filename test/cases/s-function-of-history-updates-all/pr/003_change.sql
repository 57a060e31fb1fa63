SELECT normalise_members();
