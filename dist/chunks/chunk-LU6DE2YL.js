function a(r){return Array.isArray(r)?r:[r]}export{a as listOf};
