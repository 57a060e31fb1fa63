var e={id:"mysql",title:"MySQL",versions:{assumed:[8,0],oldest:[5,7],newest:[9,7]}},s={id:"mariadb",title:"MariaDB",versions:{assumed:[10,11],oldest:[10,4],newest:[11,8]}};export{e as a,s as b};
