var version="0.1.0",homepage="https://github.com/lockkeeper/lockkeeper";export{homepage,version};
