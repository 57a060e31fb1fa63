var e=".github/lockkeeper.yml";export{e as a};
