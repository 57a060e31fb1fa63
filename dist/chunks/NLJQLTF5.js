var e="0.1.0",o="https://github.com/lockkeeper/lockkeeper";export{e as a,o as b};
