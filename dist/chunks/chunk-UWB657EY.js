var t=class extends Error{mistakes;constructor(...r){super(r.map(({place:s,message:e,hint:o})=>[s,e,o].filter(Boolean).join(": ")).join(`
`)),this.name="UserError",this.mistakes=r}};export{t as UserError};
