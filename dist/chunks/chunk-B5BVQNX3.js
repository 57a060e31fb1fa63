var e="0.1.0",o="https://github.com/lockkeeper/lockkeeper";export{o as homepage,e as version};
