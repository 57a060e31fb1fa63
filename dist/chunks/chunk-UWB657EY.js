var UserError=class extends Error{mistakes;constructor(...mistakes){super(mistakes.map(({place,message,hint})=>[place,message,hint].filter(Boolean).join(": ")).join(`
`)),this.name="UserError",this.mistakes=mistakes}};export{UserError};
