var e={id:"sqlite",title:"SQLite",versions:{assumed:[3,40],oldest:[3,8],newest:[3,54]}};export{e as a};
