function listOf(written){return Array.isArray(written)?written:[written]}export{listOf};
