var r=class extends Error{mistakes;constructor(...e){super(e.map(({place:a,message:n,hint:s})=>[a,n,s].filter(Boolean).join(": ")).join(`
`)),this.name="UserError",this.mistakes=e}};export{r as a};
