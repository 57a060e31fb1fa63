SELECT clear();
