function n(e){return Array.isArray(e)?e:[e]}export{n as a};
